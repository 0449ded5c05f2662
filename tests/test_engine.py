"""What the engine adds to the checks: what the caller knows, levels, the page's outcome, proof and mend."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checker.checks import CHECKS
from checker.checks.verdict import Verdict
from checker.engine import check
from checker.originals import load_original
from checker.page import Page
from checker.policy import load_policy
from checker.results import Outcome
from checker.vocabulary import Level, Zone
from tests.semantics.copies import (
    BYLINE,
    DCNF,
    JSON_LD_AUTHOR,
    LOGO,
    NOTICE,
    PLAIN_BYLINE,
    finding,
    judge,
    outcomes,
)
from tests.story import BODY, TITLE, story

OTHER_WIRE = load_policy(Path(__file__).parent / "policy" / "wires" / "prairie-ledger.yaml")


def test_a_copy_with_logo_byline_and_affiliation_passes() -> None:
    result = judge(story(BYLINE, LOGO))
    assert result.outcome is Outcome.PASS
    assert outcomes(result) == {"logo": "pass", "byline": "pass", "affiliation": "pass", "notice": "fail"}


ORIGINAL = load_original(story(BYLINE, LOGO).encode(), "original.html")


def test_an_expected_reporter_confirms_a_byline_without_affiliation() -> None:
    page = story(PLAIN_BYLINE, LOGO)
    assert finding(page, "byline", reporters=["Ann Calloway"]).outcome is Outcome.PASS
    assert finding(page, "affiliation", reporters=["Ann Calloway"]).outcome is Outcome.FAIL


@pytest.mark.parametrize("name", ["ANN CALLOWAY", "Ann  Calloway", "Ann M. Calloway", "Ann Callowäy"])
def test_an_expected_reporter_is_known_in_another_spelling(name: str) -> None:
    assert finding(story(BYLINE, LOGO), "byline", reporters=[name]).outcome is Outcome.PASS


def test_another_person_than_the_expected_reporter_fails_and_both_are_named() -> None:
    found = finding(story(BYLINE, LOGO), "byline", reporters=["Marcus Treadwell"])
    assert found.outcome is Outcome.FAIL
    assert "Ann Calloway" in found.message
    assert "Marcus Treadwell" in found.message


def test_all_expected_reporters_must_be_named() -> None:
    both = ["Ann Calloway", "Marcus Treadwell"]
    found = finding(story(BYLINE, LOGO), "byline", reporters=both)
    assert found.outcome is Outcome.FAIL
    assert "not Marcus Treadwell" in found.message
    page = story("<p>By Marcus Treadwell and Ann Calloway, DCNF</p>", LOGO)
    assert finding(page, "byline", reporters=both).outcome is Outcome.PASS


def test_an_expected_reporter_named_in_metadata_only_fails() -> None:
    found = finding(story("", LOGO, head=JSON_LD_AUTHOR), "byline", reporters=["Ann Calloway"])
    assert found.outcome is Outcome.FAIL


def test_an_original_makes_a_stripped_page_a_copy_and_names_the_reporter() -> None:
    result = judge(story('<p class="byline">By Admin</p>'), original=ORIGINAL)
    assert result.original == "original.html"
    assert result.outcome is Outcome.FAIL
    byline = next(each for each in result.findings if each.rule == "dcnf/byline")
    assert "Ann Calloway" in str(byline.fix)


def test_the_originals_reporter_outweighs_whom_the_page_names() -> None:
    found = finding(story("<p>By Marcus Treadwell, DCNF</p>", LOGO), "byline", original=ORIGINAL)
    assert found.outcome is Outcome.FAIL
    assert "Ann Calloway" in found.message


def test_reporters_that_are_given_outweigh_the_originals() -> None:
    page = story("<p>By Marcus Treadwell, DCNF</p>", LOGO)
    result = judge(page, original=ORIGINAL, reporters=["Marcus Treadwell"])
    assert result.outcome is Outcome.PASS


def test_an_original_of_another_story_is_not_heeded() -> None:
    other = story(
        "<p>By Marcus Treadwell, DCNF</p>",
        title="Turkey farms vote on a strike",
        body=(
            "<p>Workers at six turkey farms near Amity will vote on Friday whether to walk out in the week"
            " before the"
            " holiday, their union said after a meeting in the fire hall.</p>" * 4
        ),
    )
    result = judge(story(BYLINE, LOGO), original=Page(other, source="other.html"))
    assert result.original is None
    assert result.outcome is Outcome.PASS


# How findings make a page's outcome.


@pytest.mark.parametrize(
    ("page", "outcome"),
    [
        (story(BYLINE, LOGO), Outcome.PASS),
        (
            story(PLAIN_BYLINE, f"{LOGO}<p>Originally published by the Daily Caller News Foundation.</p>"),
            Outcome.REVIEW,
        ),
        (
            story(PLAIN_BYLINE, "<p>Originally published by the Daily Caller News Foundation.</p>"),
            Outcome.FAIL,
        ),
    ],
    ids=["all pass", "the worst is review", "review and fail"],
)
def test_a_page_comes_out_as_its_worst_required_rule(page: str, outcome: Outcome) -> None:
    assert judge(page).outcome is outcome


def test_a_recommended_rule_never_decides_a_page() -> None:
    advice = replace(DCNF, rules=tuple(replace(rule, level=Level.RECOMMENDED) for rule in DCNF.rules))
    result = check(Page(story(PLAIN_BYLINE, NOTICE)), advice)
    assert "fail" in outcomes(result).values()
    assert result.outcome is Outcome.PASS


def test_findings_come_in_the_policys_order_with_its_levels() -> None:
    result = judge(story(BYLINE, LOGO))
    assert [(each.rule, each.level) for each in result.findings] == [
        (rule.id, rule.level) for rule in DCNF.rules
    ]


def raising(*_: object) -> Verdict:
    raise LookupError("the page has three moons")


def silent(*_: object) -> Verdict:
    raise LookupError


@pytest.mark.parametrize(
    ("broken", "says"), [(raising, "LookupError: the page has three moons"), (silent, "LookupError")]
)
def test_a_check_that_raises_asks_for_a_person_with_the_error_as_its_message(
    broken: object, says: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("checker.engine.CHECKS", {**CHECKS, "logo": broken})
    result = judge(story(BYLINE, LOGO))
    (logo,) = (each for each in result.findings if each.rule == "dcnf/logo")
    assert logo.outcome is Outcome.REVIEW
    assert logo.message == DCNF.words.reasons["check_error"].replace("{error}", says)
    assert result.outcome is Outcome.REVIEW
    assert outcomes(result)["byline"] == "pass"


def unspeakable(*_: object) -> Verdict:
    return Verdict(Outcome.PASS, "a message that no policy has")


def test_a_verdict_that_cannot_be_told_asks_for_a_person(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("checker.engine.CHECKS", {**CHECKS, "logo": unspeakable})
    assert finding(story(BYLINE, LOGO), "logo").outcome is Outcome.REVIEW


# Proof and mend.


def test_a_finding_proves_itself_with_selector_line_column_and_snippet() -> None:
    page = Page(story(BYLINE, LOGO), source="story.html")
    (logo,) = (each for each in check(page, DCNF).findings if each.rule == "dcnf/logo")
    (proof,) = logo.evidence
    assert proof.zone is Zone.FOOTER
    assert proof.snippet.startswith("<img")
    lines = page.text.splitlines()
    assert proof.line is not None
    assert proof.column is not None
    assert lines[proof.line - 1][proof.column - 1 :].startswith("<img src=")
    assert proof.selector
    assert "alt" in proof.why


def test_evidence_is_never_more_than_a_reader_can_take_in() -> None:
    (logo,) = (each for each in judge(story(BYLINE, LOGO * 60)).findings if each.rule == "dcnf/logo")
    assert 1 <= len(logo.evidence) <= 5


def test_two_persons_in_one_line_are_one_piece_of_evidence() -> None:
    found = finding(story("<p>By Ann Calloway and Otto Lindqvist</p>"), "byline")
    assert len(found.evidence) == 1


def test_html_to_paste_comes_with_what_is_to_be_mended_only() -> None:
    result = judge(story(BYLINE, ""))
    assert {each.rule: each.fix is not None for each in result.findings} == {
        "dcnf/logo": True,
        "dcnf/byline": False,
        "dcnf/affiliation": False,
        "dcnf/notice": True,
    }


@pytest.mark.parametrize(
    "page",
    [
        story(BYLINE.replace("<p", "<p hidden")),
        story(head=JSON_LD_AUTHOR),
        story(body=f"{BODY}{BYLINE}{BODY}"),
    ],
    ids=["hidden", "metadata", "amid the text"],
)
def test_the_html_to_paste_names_the_reporter_whom_the_page_ties_to_the_wire(page: str) -> None:
    assert "By Ann Calloway, Daily Caller News Foundation" in str(finding(page, "byline").fix)


def test_the_html_to_paste_makes_no_reporter_of_whom_nothing_ties_to_the_wire() -> None:
    assert "Ann Calloway" not in str(finding(story(PLAIN_BYLINE), "affiliation").fix)


def test_the_html_to_paste_does_not_give_the_wires_name_to_somebody_whom_nothing_ties_to_it() -> None:
    assert "Ann Calloway" not in str(finding(story(PLAIN_BYLINE, LOGO), "affiliation").fix)


def test_the_html_to_paste_stands_in_for_a_reporter_whom_nobody_knows() -> None:
    fix = finding(story("", LOGO), "byline").fix
    assert DCNF.words.placeholders["reporter"] in str(fix).replace("&#x27;", "'")


def test_a_hostile_name_is_escaped_in_the_html_to_paste() -> None:
    hostile = 'Ann <script>alert("1")</script> {names} & Lee'
    fix = finding(story("", LOGO), "byline", reporters=[hostile]).fix
    assert "Ann &lt;script&gt;alert(&quot;1&quot;)&lt;/script&gt; {names} &amp; Lee" in str(fix)


def test_a_hostile_byline_of_the_page_stays_text_in_the_html_to_paste() -> None:
    page = story("<p class='byline'>By Ann&lt;img src=x onerror=alert(1)&gt; Calloway</p>")
    assert all("<img src=x" not in str(each.fix) for each in judge(page, assume_copy=True).findings)


def test_a_second_wire_is_judged_by_its_own_file_alone() -> None:
    page = story("<p>By Otto Lindqvist, Prairie Ledger Newsroom</p>", '<img src="/plnr.svg" alt="PLNR">')
    result = check(Page(page), OTHER_WIRE)
    assert {each.rule: each.outcome.value for each in result.findings} == {
        "prairie-ledger/mark": "pass",
        "prairie-ledger/writer": "pass",
        "prairie-ledger/house": "pass",
        "prairie-ledger/notice": "fail",
    }
    assert judge(page).outcome is Outcome.NOT_APPLICABLE


def test_the_result_says_which_page_it_is_of() -> None:
    page = Page(story(BYLINE, LOGO), source="out/story.html", url="https://maplefork.example/story")
    result = check(page, DCNF)
    assert (result.source, result.url, result.title) == (
        "out/story.html",
        "https://maplefork.example/story",
        TITLE,
    )


def test_judging_a_page_twice_gives_the_same() -> None:
    page = Page(story(BYLINE, LOGO))
    assert check(page, DCNF) == check(page, DCNF) == check(Page(story(BYLINE, LOGO)), DCNF)
