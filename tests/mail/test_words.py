"""A letter in words: subject, HTML and text, for mail clients as they are."""

from __future__ import annotations

import re
from dataclasses import replace
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from lxml import html

from checker.mail.clients import losses
from checker.mail.errors import MailError
from checker.mail.letters import Kind, Letter, Wishes, planned
from checker.mail.publishers import Publisher
from checker.mail.words import ROOM, ROOM_FOR_TEXT, Look, worded
from tests.mail.letters import COURIER, DESK, LOOK, PAGES, a_letter, page_at
from tests.reporters.conftest import FAILING, HOSTILE, NASTY, NO_COPY, PASSING, POLICY, a_history, a_run

if TYPE_CHECKING:
    from collections.abc import Callable
    from pathlib import Path

MANY = tuple(replace(FAILING, source=f"public/{number}.html") for number in range(334))
"""A thousand findings that fail or are to review, but for two."""
HERALD = Publisher("Valley Herald", domains=("herald.example",), to=(DESK,))


def digest(*pages: object, words: str = "saved/harbor") -> Letter:
    run = a_run(*(pages or (*PAGES, NO_COPY)))  # type: ignore[arg-type] # pages of the shared results
    run = replace(run, history=a_history(words))
    return planned(run, Wishes((COURIER, HERALD), digest=(DESK,), always=True)).letters[-1]


LETTERS = {
    "report": a_letter(),
    "one page": a_letter(FAILING),
    "all pass": a_letter(PASSING, PASSING),
    "hostile": a_letter(HOSTILE, publisher=replace(COURIER, name=NASTY.replace("\ud800", ""), note=NASTY)),
    "many": a_letter(*MANY),
    "digest": digest(),
    "digest of many": digest(*MANY),
    "hostile digest": digest(replace(HOSTILE, source="public/" + NASTY), words=NASTY),
}


def text_of(markup: str) -> str:
    body = html.document_fromstring(markup).body
    return " ".join(body.text_content().split())


class TestHistory:
    def test_the_digest_shows_it_run_by_run(self) -> None:
        mail = worded(LETTERS["digest"], LOOK)
        assert "Over time Broke: 1" in text_of(mail.html)
        assert "tricounty.example100 % 1/1" in text_of(mail.html)
        assert "  - tricounty.example: 100 % 1/1 ▁·█" in mail.text

    def test_a_bar_is_as_high_as_the_share_that_passed(self) -> None:
        cells = html.document_fromstring(worded(LETTERS["digest"], LOOK).html).xpath('//td[@width="10"]')[:3]
        assert [cell.get("height") for cell in cells] == ["0", None, "16"]
        assert [cell.get("bgcolor") for cell in cells] == ["#4a9566", None, "#4a9566"]
        borders = [re.search(r"border-top:\s*(\d+)px", cell.get("style") or "") for cell in cells]
        assert [border and border.group(1) for border in borders] == ["24", None, "8"]

    def test_a_publisher_does_not_see_that_of_others(self) -> None:
        run = replace(a_run(*PAGES), history=a_history("saved/harbor"))
        letter = planned(run, Wishes((COURIER,))).letters[0]
        assert letter.run.history is None
        assert "Over time" not in worded(letter, LOOK).html


class TestHtml:
    @pytest.mark.parametrize("name", LETTERS)
    def test_no_client_drops_anything_that_matters(self, name: str) -> None:
        assert losses(worded(LETTERS[name], LOOK).html) == ()

    @pytest.mark.parametrize("name", LETTERS)
    def test_gmail_cuts_nothing_off(self, name: str) -> None:
        assert len(worded(LETTERS[name], LOOK).html.encode()) <= ROOM == 90_000

    @pytest.mark.parametrize("name", ["report", "many", "digest", "digest of many", "hostile"])
    def test_the_verdict_and_the_counts_stand_in_the_first_two_kilobytes(self, name: str) -> None:
        letter = LETTERS[name]
        first = worded(letter, LOOK).html.encode()[:2048].decode(errors="ignore")
        summary = letter.run.summary
        counts = f"{summary.failed} fail, {summary.review} review, {summary.passed} pass."
        preheader = html.document_fromstring(first).find_class("preheader")[0].text_content()
        assert counts in preheader
        assert "fail" in preheader.split(counts)[0]

    @pytest.mark.parametrize("name", ["report", "many", "digest", "digest of many"])
    def test_the_verdict_can_be_seen_there_too(self, name: str) -> None:
        first = worded(LETTERS[name], LOOK).html.encode()[:2048].decode(errors="ignore")
        document = html.document_fromstring(first)
        verdict = document.findtext(".//h1") or ""
        assert re.search(r"\d+ of \d+ pages? fails?", verdict)
        assert document.find_class("preheader")[0].text_content().startswith(verdict)

    def test_nothing_comes_before_the_preheader(self) -> None:
        body = html.document_fromstring(worded(a_letter(), LOOK).html).body
        assert body[0].get("class") == "preheader"
        assert "display:none" in (body[0].get("style") or "")

    def test_each_failing_page_has_what_is_missing_why_and_the_html_to_paste(self) -> None:
        markup = worded(a_letter(), LOOK).html
        text = text_of(markup)
        for finding in FAILING.findings[:1]:
            assert finding.message in text
            assert finding.evidence[0].why in text
            assert finding.evidence[0].snippet in text
        pasted = [block.text_content() for block in html.document_fromstring(markup).iter("pre")]
        assert FAILING.findings[0].fix in pasted
        assert FAILING.findings[2].fix in pasted
        assert "✗ FAIL The logo of Tidewater Wire stands in the article" in text
        assert "? REVIEW The byline says that the reporter" in text

    def test_passes_are_summed_up_and_the_terms_are_quoted(self) -> None:
        text = text_of(worded(a_letter(), LOOK).html)
        assert "✓ PASS 2 pages" in text
        assert POLICY.quote in text
        assert all(term in text for term in POLICY.manual)
        assert "2 further pages are no copies" in text

    def test_the_senders_words_the_greeting_and_the_addresses_are_there(self) -> None:
        french = replace(COURIER, language="fr", note="Un mot\npour vous.")
        look = Look(str(DESK), "reply@tidewater.example", "stop@tidewater.example", "To all of you.")
        words = worded(a_letter(publisher=french), look, ["report.html"])
        text = text_of(words.html)
        assert "Bonjour Prairie Courier," in text
        assert 'lang="fr"' in words.html
        assert "Un motpour vous.To all of you." in text.replace("vous. To", "vous.To")
        assert (
            "Sent by Licensing desk <desk@tidewater.example>; answers go to reply@tidewater.example" in text
        )
        assert "mailto:stop@tidewater.example?subject=unsubscribe" in words.html
        assert "Attached: report.html." in text

    def test_where_there_is_no_room_pages_get_a_line_then_a_number(self) -> None:
        words = worded(a_letter(*MANY), LOOK)
        assert words.is_cut
        document = html.document_fromstring(words.html)
        cards = len(document.find_class("page"))
        lines = len(document.xpath("//th[@scope='row']"))
        more = re.search(r"… and (\d+) more pages\.", text_of(words.html))
        assert more is not None
        assert cards > 5
        assert lines > 50
        assert cards + lines + int(more[1]) == len(MANY)
        assert len(words.html.encode()) > ROOM - 1000
        assert not worded(a_letter(), LOOK).is_cut

    def test_headings_have_an_order_and_the_language_is_said(self) -> None:
        for letter in LETTERS.values():
            document = html.document_fromstring(worded(letter, LOOK).html)
            levels = [int(heading.tag[1]) for heading in document.xpath("//h1|//h2|//h3|//h4")]
            assert levels[0] == 1
            assert levels.count(1) == 1
            assert all(after - before <= 1 for before, after in pairwise(levels))
            assert document.get("lang") == "en"
            assert document.findtext(".//title") == worded(letter, LOOK).subject

    def test_nothing_of_a_page_is_loaded_run_or_linked_but_web_addresses(self) -> None:
        for name in ("hostile", "hostile digest"):
            document = html.document_fromstring(worded(LETTERS[name], LOOK).html)
            assert not document.xpath("//img|//script|//iframe|//*[@src]|//*[@onerror]")
            links = [link.get("href") or "" for link in document.iter("a")]
            assert all(link.startswith(("https://", "http://", "mailto:")) for link in links)

    def test_a_page_on_the_web_is_linked(self) -> None:
        words = worded(a_letter(page_at('https://courier.example/a?b="><script>')), LOOK)
        links = [link.get("href") for link in html.document_fromstring(words.html).iter("a")]
        assert links == ['https://courier.example/a?b="><script>']


class TestColours:
    """Contrast as WCAG 2.2 counts it, also where a client inverts."""

    @pytest.mark.parametrize("name", ["report", "digest"])
    @pytest.mark.parametrize("inverted", [False, True])
    def test_every_text_can_be_read(self, name: str, inverted: bool) -> None:
        document = html.document_fromstring(worded(LETTERS[name], LOOK).html)
        seen = set()
        for element in document.body.iter():
            if not isinstance(element.tag, str) or not (element.text or "").strip(" \n\xa0"):
                continue
            ink, paper = _inherited(element, "color"), _inherited(element, "background-color")
            seen.add((ink, paper))
            if element.get("class") != "preheader":
                assert _contrast(ink, paper, inverted=inverted) >= 4.5, (element.tag, ink, paper)
        assert len(seen) > 4

    def test_dark_colours_of_apple_mail_can_be_read_too(self) -> None:
        *_, sheet = html.document_fromstring(worded(a_letter(), LOOK).html).iter("style")
        dark = (sheet.text or "").partition("prefers-color-scheme")[2]
        inks = re.findall(r"[{;]\s*color:\s*(#\w+)", dark)
        assert len(inks) >= 7
        for ink in inks:
            assert _contrast(ink, "#1d1b19", inverted=False) >= 4.5
            assert _contrast(ink, "#262320", inverted=False) >= 4.5


def _inherited(element: html.HtmlElement, name: str) -> str:
    while element is not None:
        match = re.search(rf"(?:^|;)\s*{name}:\s*(#\w+)", element.get("style") or "")
        if match:
            return match[1]
        element = element.getparent()
    return {"color": "#000000", "background-color": "#ffffff"}[name]


def _contrast(ink: str, paper: str, *, inverted: bool) -> float:
    lights = sorted(_luminance(color, inverted=inverted) for color in (ink, paper))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def _luminance(color: str, *, inverted: bool) -> float:
    """Relative luminance (WCAG 2.2); inverted as the clients do that turn every channel round."""
    parts = [int(color[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    channels = [1 - part if inverted else part for part in parts]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in channels]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


class TestText:
    @pytest.mark.parametrize("name", LETTERS)
    def test_lines_are_at_most_78_wide_but_for_what_cannot_be_broken(self, name: str) -> None:
        in_paste = False
        for line in worded(LETTERS[name], LOOK).text.splitlines():
            in_paste = line == "    HTML to paste:" or (in_paste and line.startswith("      "))
            assert len(line) <= 78 or in_paste or len(line.split()) <= 2, line

    def test_it_is_a_report_of_its_own(self) -> None:
        text = worded(a_letter(), LOOK).text
        folded = " ".join(text.split())
        assert text.startswith("Tidewater Wire: 1 of 5 pages fails.\n")
        for page in PAGES:
            assert (page.title or page.source) in folded
        for finding in FAILING.findings:
            if finding.outcome == "fail":
                assert finding.message in folded
        assert all(line.strip() in text for line in (FAILING.findings[0].fix or "").splitlines())
        assert "(tidewater/logo)" in folded
        assert FAILING.findings[0].evidence[0].selector in folded
        assert POLICY.quote in folded

    def test_it_has_every_failing_page_of_a_thousand_findings(self) -> None:
        text = worded(a_letter(*MANY), LOOK).text
        assert all(f"  {page.source}\n" in text for page in MANY)

    @pytest.mark.parametrize("make", [a_letter, digest])
    def test_it_has_a_bound_and_says_how_many_pages_are_left_out(self, make: Callable[..., Letter]) -> None:
        pages = [
            replace(FAILING, title="Storm " * 60, source=f"public/{n}/{'a' * 1_900}") for n in range(900)
        ]
        words = worded(make(*pages), LOOK)
        assert len(words.text.encode()) <= ROOM_FOR_TEXT
        assert words.is_cut
        left_out = re.search(
            r"^  and (\d+) more, for which there is no room; the attached", words.text, re.MULTILINE
        )
        assert left_out is not None
        assert 0 < int(left_out[1]) < 900

    def test_the_digest_names_publishers_rules_pages_and_strays(self) -> None:
        text = worded(digest(FAILING, page_at("https://elsewhere.example/a")), LOOK).text
        assert "✗ Prairie Courier: 1 of 1 fail" in text
        assert "– Valley Herald: no copies" in text
        assert "The article names its reporter: 0 fail, 0 review, 2 pass" in text
        assert "  - https://elsewhere.example/a" in text
        assert "logo, affiliation (review)" in text


class TestSubject:
    def test_it_names_the_policy_the_publisher_and_the_verdict(self) -> None:
        assert worded(a_letter(), LOOK).subject == "[TIDEWATER credits] Prairie Courier: 1 of 5 pages fails"
        assert worded(a_letter(FAILING, FAILING), LOOK).subject.endswith("2 of 2 pages fail")
        assert worded(a_letter(PASSING, PASSING), LOOK).subject.endswith(": all 2 pages pass")
        assert worded(digest(), LOOK).subject.startswith("[TIDEWATER credits] digest: 1 of 5")

    def test_a_template_of_ones_own_makes_it(self) -> None:
        own = Look(str(DESK), subject="{{ letter.publisher }}: {{ summary.fail }} to mend")
        assert worded(a_letter(), own).subject == "Prairie Courier: 1 to mend"

    def test_it_is_one_line_of_bounded_length_whatever_is_in_it(self) -> None:
        own = Look(str(DESK), subject="{{ pages[0].title }}\r\nBcc: x@evil.example {{ pages[0].title }}" * 9)
        subject = worded(a_letter(HOSTILE), own).subject
        assert len(subject) <= 200
        assert subject.isprintable()

    def test_it_runs_in_the_sandbox(self) -> None:
        for source in ("{{ ''.__class__.__mro__ }}", "{{ range(10**9) }}", "{{ letter.gone }}", "{% if %}"):
            with pytest.raises(MailError, match=r"^the subject:1: "):
                worded(a_letter(), Look(str(DESK), subject=source))


class TestTemplatesOfOnesOwn:
    def test_one_of_the_same_name_goes_before_the_shipped_one_and_can_extend_it(self, tmp_path: Path) -> None:
        (tmp_path / "mail.html.j2").write_text(
            '{% extends "creditline/mail.html.j2" %}{% block colophon %}<p>Ours.</p>{% endblock %}', "utf-8"
        )
        (tmp_path / "mail.css").write_text("h1 { color: #123456; }", "utf-8")
        words = worded(a_letter(), Look(str(DESK), template_folder=tmp_path))
        assert "<p>Ours.</p>" in words.html
        assert "color:#123456" in words.html
        assert "1 of 5 pages fails." in words.html
        assert "Sent by" in words.text

    @pytest.mark.parametrize(
        "source",
        [
            "\n{{ ''.__class__.__mro__ }}",
            "\n{% include '../../checker/errors.py' %}",
            "\n{{ inlined('/etc/passwd') }}",
            "\n{{ nothing }}",
            "\n{% for %}",
            "\n{{ 'x' * 10**9 }}",
        ],
    )
    def test_it_runs_in_the_sandbox_and_faults_have_a_place(self, source: str, tmp_path: Path) -> None:
        file = tmp_path / "mail.txt.j2"
        (tmp_path / "mail.html.j2").write_text(source, "utf-8")
        file.write_text("ok", "utf-8")
        with pytest.raises(MailError) as caught:
            worded(a_letter(), Look(str(DESK), template_folder=tmp_path))
        assert caught.value.message.startswith(f"{tmp_path / 'mail.html.j2'}:2: ")


def test_every_kind_of_letter_has_words() -> None:
    assert {letter.kind for letter in LETTERS.values()} == set(Kind)
