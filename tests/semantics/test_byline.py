"""What counts as the byline, row by row."""

from __future__ import annotations

import pytest

from checker.results import Outcome
from tests.semantics.copies import (
    BYLINE,
    JSON_LD_AUTHOR,
    LOGO,
    NOTICE,
    OLD_NOTICE,
    finding,
    photo,
)
from tests.story import BODY, story

LINKING = 'The county shelved on Tuesday <a href="/mill">its plan for a mill</a> by the river.'
BYLINE_PASSES = {
    "under the headline": story(BYLINE),
    "above the headline": story().replace("<h1>", f"{BYLINE}<h1>"),
    "after the text": story("", "<h4>AUTHOR</h4><p>Ann Calloway</p><p>DCNF Energy Reporter.</p>"),
    "run in before a title": story(
        body=f"<p>Ann M. Calloway, The DCNF President Lee said on Friday.</p>{BODY}"
    ),
    "run in after By, before a title": story(
        body=f"<p>By Ann Calloway, DCNF – President Lee’s barges will not sail until the autumn.</p>{BODY}"
    ),
    "run in before another alphabet": story(
        body=f"<p>Ann Calloway, DCNF 가난과 장애를 딛고 일어선.</p>{BODY}"
    ),
    "run in, in brackets, before a title": story(
        body=f"<p>(Ann Calloway, The DCNF) – President Lee admitted on Friday that he failed.</p>{BODY}"
    ),
    "run in before words on a reporter": story(
        body=f"<p><b>Ann Calloway, DCNF</b> If one reporter sneezes tomorrow, markets will fall.</p>{BODY}"
    ),
    "run in before a low quotation mark": story(
        body=f"<p>Ann Calloway, DCNF „Wir kamen an die Fähre“, sagte Lee am Freitag.</p>{BODY}"
    ),
    "name and role below a disclaimer": story(
        body="<p>This article has links to shops, and the Courier may earn money when you buy there.</p>"
        f"<p>Ann Calloway</p><p>DCNF White House REPORTER</p>{BODY}"
    ),
    "run in before a number": story(body=f"<p>Ann Calloway, DCNF 14 barges lie at the pier.</p>{BODY}"),
    "run in before money": story(body=f"<p>By Ann Calloway, DCNF $84 million is the price now.</p>{BODY}"),
    "with the wire as the other author": story("<p>By Ann Calloway and The DCNF</p>"),
    "with the wire as the other author, linked": story(
        '<div class="meta">By <a href="/author/ann" rel="author">Ann Calloway</a> and '
        '<a href="/author/dcnf" rel="author">Daily Caller News Foundation</a></div>'
    ),
    "on behalf of the wire": story("<p>By Ann Calloway on behalf of the Daily Caller News Foundation</p>"),
    "before a photo's credit": story("<p>By Ann Calloway, The DCNF Photo: © Barge Pictures</p>"),
    "before a photographer": story("<p>By Ann Calloway, DCNF. Photos by Lou Brandt</p>"),
    "directly below the old notice": story(
        f"{OLD_NOTICE}<p>By Ann Calloway, The Daily Caller News Foundation</p>"
    ),
    "directly above the notice": story(
        "", f"<p>By Ann Calloway, The Daily Caller News Foundation</p>{NOTICE}"
    ),
    "run into the text below key points": story(
        body="<ul><li><p>The county shelved a second grain terminal.</p></li><li><p>It may not come back "
        f"to it, its board says.</p></li></ul><p>Ann Calloway, DCNF {BODY.strip().removeprefix('<p>')}"
    ),
    "written by, after the wire": story(
        "", "<p>This story was originally published by the DCNF and was written by Ann Calloway.</p>"
    ),
    "in Spanish": story("<p>Por Ann Calloway, de la Daily Caller News Foundation</p>"),
    "biography of the given name below the name": story(
        "<p>By Ann Calloway</p>", "<p>Ann is a politics reporter with the Daily Caller News Foundation.</p>"
    ),
    "run into a paragraph with a link": story(body=f"<p>Ann Calloway, DCNF {LINKING}</p>{BODY}"),
    "run into a short standfirst": story(
        '<p class="lead"><strong>Ann Calloway, DCNF</strong> The river by Harlow will be too low.</p>'
    ),
    "biography of initials": story(
        "<p>By Ann M. Calloway</p>",
        "<p>Ann M. Calloway is a reporter at the Daily Caller News Foundation.</p>",
    ),
    "biography of a junior": story(
        "<p>By Ann Calloway Jr.</p>",
        "<p>Ann Calloway Jr. is a reporter at the Daily Caller News Foundation.</p>",
    ),
    "run into the first sentence": story(body=f"<p>Ann Calloway, DCNF {BODY.strip().removeprefix('<p>')}"),
    "in capitals": story('<p class="byline">By ANN CALLOWAY, Daily Caller News Foundation</p>'),
    "in small letters": story('<p class="byline">by ann calloway, daily caller news foundation</p>'),
    "in the lead photo's caption": story(photo("A barge. By Ann Calloway, DCNF.")),
}


def test_a_caption_beside_the_author_after_whom_the_site_is_called_needs_a_person_to_look() -> None:
    site = '<meta property="og:site_name" content="Joan Pratt">'
    lines = '<p class="byline">By Joan Pratt</p>' + photo("A barge. By Ann Calloway, DCNF.")
    page = story(lines, LOGO, head=site)
    assert finding(page, "byline").outcome is Outcome.REVIEW


NOT_BY = {
    "tags": "<p>Tags: Ann Calloway, DCNF, Rivers</p>",
    "filed under": "<p>Filed under: DCNF, Ann Calloway</p>",
    "posted in": "<p>Posted in DCNF, Ann Calloway</p>",
    "related": "<p>Related: By Ann Calloway, DCNF: Mill sold</p>",
    "cartoon": "<p>Cartoon by Ann Calloway, DCNF</p>",
    "chart": "<p>Chart by Ann Calloway, DCNF</p>",
    "poll": "<p>Poll by Ann Calloway, DCNF</p>",
}


@pytest.mark.parametrize("line", NOT_BY.values(), ids=NOT_BY)
def test_lines_that_file_the_story_or_credit_other_work_are_no_byline(line: str) -> None:
    assert finding(story("", LOGO + line), "byline").outcome is not Outcome.PASS


@pytest.mark.parametrize(
    "biography",
    [
        "Gordon Pell is a writer and sits on the board of the Daily Caller News Foundation.",
        "Gordon Pell is a columnist whose work the Daily Caller News Foundation carries.",
        "Gordon Pell is an editor and a donor of the DCNF.",
        "Mark is a reporter at the DCNF.",
    ],
)
def test_a_biography_that_names_the_wire_otherwise_than_as_employer_ties_nobody(biography: str) -> None:
    page = story("<p>By Gordon Pell</p>", f"{LOGO}<p>{biography}</p>")
    assert finding(page, "byline").outcome is Outcome.REVIEW


def test_the_name_of_whom_the_story_is_about_is_not_tied_by_the_line_below() -> None:
    page = story(
        "<p>Dale Whitcomb</p><p>Daily Caller News Foundation</p>", LOGO, title="Whitcomb shelves his plan"
    )
    assert finding(page, "byline").outcome is Outcome.REVIEW


LINKED = "".join(
    f'<p><a href="/{number}">harlow.example/{number}</a></p><p>No {number}: see above.</p>'
    for number in range(4)
)


def test_a_byline_below_several_short_paragraphs_is_amid_the_text() -> None:
    opening = "<p>The county shelved its plan on Tuesday, and nobody was surprised.</p>"
    page = story(body=f"{opening}{LINKED}{BYLINE}{BODY * 3}", footer=LOGO)
    assert finding(page, "byline").outcome is Outcome.FAIL


@pytest.mark.parametrize("page", BYLINE_PASSES.values(), ids=BYLINE_PASSES)
def test_a_person_named_as_author_and_tied_to_the_wire_passes(page: str) -> None:
    found = finding(page, "byline")
    assert found.outcome is Outcome.PASS
    assert "Calloway" in found.message


def test_a_person_whom_nothing_ties_to_the_wire_needs_a_person_to_look() -> None:
    assert finding(story('<p class="byline">By Ann Calloway</p>', LOGO), "byline").outcome is Outcome.REVIEW


def test_a_byline_in_a_caption_beside_another_author_needs_a_person_to_look() -> None:
    caption = photo("A barge. By Ann Calloway, DCNF.")
    found = finding(story(f'<p class="byline">By Marcus Treadwell</p>{caption}'), "byline")
    assert found.outcome is Outcome.REVIEW
    assert "Ann Calloway" in found.message
    assert "Marcus Treadwell" in found.message


HOUSE_NAMES = [
    "Staff",
    "Admin",
    "Editor",
    "Editors",
    "News Services",
    "Wire Services",
    "Guest Post",
    "Guest Author",
    "Guest Contributor",
    "Contributor",
    "View All Posts",
    "Maple Fork Courier",
]


@pytest.mark.parametrize("name", HOUSE_NAMES)
def test_a_house_name_is_no_byline(name: str) -> None:
    head = '<meta property="og:site_name" content="Maple Fork Courier">'
    found = finding(story(f'<p class="byline">By {name}</p>', f"{LOGO}{NOTICE}", head=head), "byline")
    assert found.outcome is Outcome.FAIL
    assert name in found.message


@pytest.mark.parametrize(
    "name",
    ["Daily Caller News Foundation", "The Daily Caller News Foundation", "DCNF", "The Daily Caller", "TheDC"],
)
def test_an_organization_in_the_persons_place_is_no_byline(name: str) -> None:
    found = finding(story(f'<p class="byline">By {name}</p>', LOGO), "byline")
    assert found.outcome is Outcome.FAIL
    assert name in found.message


def test_an_organization_that_metadata_calls_a_person_is_no_byline() -> None:
    head = (
        '<script type="application/ld+json">{"@type": "NewsArticle", "author":'
        ' {"@type": "Person", "name": "The Daily Caller News Foundation"}}</script>'
    )
    assert finding(story("", LOGO, head=head), "byline").outcome is Outcome.FAIL


def test_a_headline_in_author_markup_names_nobody() -> None:
    page = story("<p>From the Daily Caller News Foundation</p>", LOGO, title="Amity Barges")
    marked = page.replace("<h1>", '<div class="article-author"><h1>').replace("</h1>", "</h1></div>")
    assert finding(marked, "byline").outcome is Outcome.FAIL


def test_a_second_headline_that_begins_with_a_name_is_no_byline() -> None:
    page = story(
        "<p>November 18, 2026</p><h2>ANN CALLOWAY: The mill by the river is sold</h2>", LOGO + NOTICE
    )
    assert finding(page, "byline").outcome is Outcome.FAIL


BYLINE_ELSEWHERE = {
    "nobody": (story("", f"{LOGO}{NOTICE}"), "No author"),
    "metadata": (story("", LOGO, head=JSON_LD_AUTHOR), "metadata"),
    "hidden": (story(BYLINE.replace("<p", '<p style="display:none"')), "hidden from readers"),
    "template": (story(f"<template>{BYLINE}</template>"), "hidden from readers"),
    "comment of the source": (story(f"<!-- {BYLINE} -->"), "hidden from readers"),
    "photo credit": (
        story(photo("Ann Calloway//Daily Caller News Foundation")),
        "photo credit",
    ),
    "photo credit in brackets": (
        story(photo("A barge. (Photo by Ann Calloway/DCNF)")),
        "photo credit",
    ),
    "related card": (
        story(
            "",
            f'{LOGO}<div class="related-posts"><h3>Related</h3><h4><a href="/a">Mill sold</a>'
            f"</h4>{BYLINE}</div>",
        ),
        "outside the article",
    ),
    "reader's comment": (
        story(
            "",
            f'{LOGO}<section id="comments"><h3>2 Comments</h3><div class="comment-body">{BYLINE}'
            "</div></section>",
        ),
        "outside the article",
    ),
}


@pytest.mark.parametrize(("page", "says"), BYLINE_ELSEWHERE.values(), ids=BYLINE_ELSEWHERE)
def test_without_a_byline_a_page_fails_and_the_finding_says_where_the_name_was(page: str, says: str) -> None:
    found = finding(page, "byline")
    assert found.outcome is Outcome.FAIL
    assert says in found.message


LIST = f'<ul><li><a href="/mill">Mill sold</a>{BYLINE}</li></ul>'


@pytest.mark.parametrize(
    "below",
    [
        f"<h3>Related</h3>{LIST}",
        f"<h2>More from the Courier</h2><div>{LIST}</div>",
        f"<h3>Comments</h3>{BYLINE}",
        f"<h4>You may also like</h4><div><h5><a href='/mill'>Mill sold</a></h5>{BYLINE}</div>",
    ],
)
def test_a_name_below_a_heading_of_other_stories_is_no_byline(below: str) -> None:
    found = finding(story("", LOGO + below), "byline")
    assert found.outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "line",
    [
        "READ NEXT: <a href='/mill'>Mill sold</a>, By Ann Calloway, DCNF",
        "<a href='/mill'>Mill sold in Amity, by Ann Calloway, DCNF</a>",
        "<a href='/mill'>Mill sold in Amity</a> | Ann Calloway, DCNF",
    ],
)
def test_a_link_to_another_story_with_its_author_is_no_byline(line: str) -> None:
    assert finding(story("", f"{LOGO}<p>{line}</p>"), "byline").outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "line",
    [
        "Edited by Ann Calloway, DCNF",
        "Fact-checked by Ann Calloway, DCNF",
        "Ann Calloway of the Daily Caller News Foundation contributed to this report.",
    ],
)
@pytest.mark.parametrize("place", ["header", "footer"])
def test_who_did_something_else_than_write_is_no_author(place: str, line: str) -> None:
    page = story(**{place: f"<p>{line}</p>"})
    assert finding(page, "byline").outcome is Outcome.FAIL


@pytest.mark.parametrize("line", ["Photography by Ann Calloway/DCNF", "Photo by Ann Calloway, DCNF"])
def test_a_photographer_is_no_author_outside_a_figure_either(line: str) -> None:
    assert finding(story(f"<p>{line}</p>"), "byline").outcome is Outcome.FAIL


@pytest.mark.parametrize("place", ["</article>", "</main>"])
def test_a_card_after_the_article_is_no_author_box(place: str) -> None:
    card = f'<div class="item"><a href="/mill">Mill sold</a>{BYLINE}</div>'
    assert finding(story("", LOGO).replace(place, place + card), "byline").outcome is Outcome.FAIL


@pytest.mark.parametrize(
    "heading",
    [
        "<p><strong>Related</strong></p>",
        "<h3>From the archive</h3>",
        ("<h2>3 thoughts on “County shelves its plan”</h2>"),
    ],
)
def test_a_name_below_another_announcement_is_no_byline(heading: str) -> None:
    assert finding(story("", f"{LOGO}{heading}{LIST}"), "byline").outcome is Outcome.FAIL
