"""What counts as the affiliation, row by row."""

from __future__ import annotations

import pytest

from checker.results import Outcome
from tests.semantics.copies import (
    JSON_LD_AUTHOR,
    LOGO,
    MARK,
    NOTICE,
    OLD_NOTICE,
    PLAIN_BYLINE,
    finding,
    judge,
    outcomes,
    photo,
)
from tests.story import BODY, story

AFFILIATIONS = {
    "same line, comma": "<p>By Ann Calloway, Daily Caller News Foundation</p>",
    "with an article": "<p>By Ann Calloway, The Daily Caller News Foundation</p>",
    "short": "<p>By Ann Calloway, DCNF</p>",
    "short with an article": "<p>By Ann Calloway, The DCNF</p>",
    "run together": "<p>By Ann Calloway, TheDCNF</p>",
    "bar": "<p>By Ann Calloway | Daily Caller News Foundation</p>",
    "bar without by": '<p class="byline">Ann Calloway | Daily Caller News Foundation</p>',
    "line break": "<p>By Ann Calloway<br>Daily Caller News Foundation</p>",
    "two lines run together": "<p>By Ann CallowayDaily Caller News Foundation</p>",
    "no comma": "<p>By Ann Calloway Daily Caller News Foundation</p>",
    "next line": "<p>By Ann Calloway</p><p>Daily Caller News Foundation</p>",
    "next line after a date": "<p>By Ann Calloway</p><p>November 18, 2026</p>"
    "<p>Daily Caller News Foundation</p>",
    "line before": "<p>From the Daily Caller News Foundation</p><p>By Ann Calloway</p>",
    "capitals": "<p>BY ANN CALLOWAY, DAILY CALLER NEWS FOUNDATION</p>",
    "small letters": "<p>by Ann Calloway, daily caller news foundation</p>",
    "organization first": '<p class="byline">Daily Caller News Foundation, Ann Calloway</p>',
    "author of the content system": '<a rel="author" href="/author/ac/">Ann Calloway, Daily Caller News'
    " Foundation</a>",
    "siblings": '<div class="byline"><span class="name">Ann Calloway</span>'
    '<span class="role">Politics Reporter</span>'
    '<span class="org">Daily Caller News Foundation</span></div>',
    "role": "<p>Ann Calloway</p><p>DCNF ENERGY REPORTER</p>",
    "two authors": "<p>By Ann Calloway and Marcus Treadwell, Daily Caller News Foundation</p>",
    "non-breaking spaces": "<p>By Ann&nbsp;Calloway, Daily&nbsp;Caller&nbsp;News&nbsp;Foundation</p>",
}


@pytest.mark.parametrize("header", AFFILIATIONS.values(), ids=AFFILIATIONS)
def test_the_affiliation_passes_in_every_form_that_is_seen(header: str) -> None:
    page = story(header, LOGO)
    assert finding(page, "affiliation").outcome is Outcome.PASS
    assert finding(page, "byline").outcome is Outcome.PASS


AFFILIATIONS_AT_THE_END = {
    "author block": "<h4>AUTHOR</h4><p>Ann Calloway</p><p>DCNF Crime Reporter.</p>",
    "author box": '<div class="author-box"><h4>Ann Calloway</h4><p>Daily Caller News Foundation</p></div>',
    "biography": "<p><em>Ann Calloway is a reporter at the Daily Caller News Foundation.</em></p>",
}


@pytest.mark.parametrize("footer", AFFILIATIONS_AT_THE_END.values(), ids=AFFILIATIONS_AT_THE_END)
def test_the_affiliation_passes_under_the_article(footer: str) -> None:
    page = story('<p class="byline">By Ann Calloway</p>', footer)
    assert finding(page, "affiliation").outcome is Outcome.PASS
    assert finding(page, "byline").outcome is Outcome.PASS


@pytest.mark.parametrize("name", ["The Daily Caller", "Daily Caller", "TheDC", "dailycaller.com"])
def test_the_affiliation_of_another_organization_fails(name: str) -> None:
    found = finding(story(f'<p class="byline">By Ann Calloway, {name}</p>', LOGO), "affiliation")
    assert found.outcome is Outcome.FAIL
    assert "another organization" in found.message


AFFILIATION_ELSEWHERE = {
    "notice of 2025": (story(PLAIN_BYLINE, NOTICE), "notice"),
    "notice of 2015": (story(PLAIN_BYLINE, OLD_NOTICE), "notice"),
    "copyright line": (
        story(PLAIN_BYLINE, "<p>Copyright 2026 Daily Caller News Foundation.</p>"),
        "copyright",
    ),
    "tips address": (
        story(PLAIN_BYLINE, "<p>Send tips to ann@dailycallernewsfoundation.org.</p>"),
        "contact address",
    ),
    "photo credit": (
        story(PLAIN_BYLINE + photo("Lou Brandt//Daily Caller News Foundation")),
        "photo credit",
    ),
    "category label": (
        story('<a rel="category tag" href="/category/dcnf/">Daily Caller News Foundation</a>' + PLAIN_BYLINE),
        "label",
    ),
    "story": (
        story(
            PLAIN_BYLINE,
            body=f"{BODY}<p>The report was first obtained by the Daily Caller News Foundation.</p>",
        ),
        "story",
    ),
    "metadata": (story(PLAIN_BYLINE, head=JSON_LD_AUTHOR), "metadata"),
    "hidden": (
        story(f'{PLAIN_BYLINE[:-4]}<span style="display:none">, Daily Caller News Foundation</span></p>'),
        "hidden from readers",
    ),
    "comment of the source": (
        story(f"{PLAIN_BYLINE}<!-- By Ann Calloway, Daily Caller News Foundation -->"),
        "hidden",
    ),
    "sidebar": (
        story(PLAIN_BYLINE, outside="<p>By Ann Calloway, Daily Caller News Foundation</p>"),
        "outside the article",
    ),
    "nowhere": (story(PLAIN_BYLINE), "Nothing says"),
}


@pytest.mark.parametrize(("page", "says"), AFFILIATION_ELSEWHERE.values(), ids=AFFILIATION_ELSEWHERE)
def test_without_an_affiliation_a_page_fails_and_the_finding_says_where_the_name_was(
    page: str, says: str
) -> None:
    found = finding(page, "affiliation")
    assert found.outcome is Outcome.FAIL
    assert says in found.message


AFFILIATION_APART = {
    "credit line": story(PLAIN_BYLINE, "<p>Originally published by the Daily Caller News Foundation.</p>"),
    "only the logo beside the byline": story(PLAIN_BYLINE.replace("</p>", f" {MARK}</p>")),
    "no reporter": story("<p>From the Daily Caller News Foundation</p>", LOGO),
}


@pytest.mark.parametrize("page", AFFILIATION_APART.values(), ids=AFFILIATION_APART)
def test_an_affiliation_apart_from_the_byline_needs_a_person_to_look(page: str) -> None:
    assert finding(page, "affiliation").outcome is Outcome.REVIEW


def test_the_words_of_the_notice_are_no_logo_byline_or_affiliation() -> None:
    found = outcomes(judge(story("", NOTICE)))
    assert found == {"logo": "fail", "byline": "fail", "affiliation": "fail", "notice": "pass"}


@pytest.mark.parametrize("name", ["image-credit", "photo-credit", "photographer"])
def test_a_photo_credit_in_the_bylines_line_is_no_affiliation(name: str) -> None:
    credit = f'<span class="{name}">Daily Caller News Foundation</span>'
    page = story(f'<div class="meta"><span class="byline">By Ann Calloway</span> {credit}</div>')
    assert finding(page, "affiliation").outcome is Outcome.FAIL
