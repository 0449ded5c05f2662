"""A line that signs the story parts it from the standfirst above and from the site's lines below."""

from __future__ import annotations

import pytest

from checker.page import Page
from checker.vocabulary import Zone
from tests.page.finding import element
from tests.story import BODY, story

APPEAL = "<p>Newsrooms such as ours cost money every day, and no reader pays for what she reads here.</p>"
STANDFIRST = (
    "<p>The county shelved its plan for a second terminal on Tuesday evening.</p>"
    "<p>Engineers had told its board that the river would be too low for barges.</p>"
)
SIGNATURES = [
    '<p id="x">By Ann Calloway, The Harlow Wire</p>',
    '<p id="x"><em>Ann Calloway, Prairie News Foundation</em></p>',
    '<p id="x">By Ann Calloway</p>',
    '<p id="x">Originally published by The Harlow Wire.</p>',
]
AUTHOR_ENDS = [
    '<h4>AUTHOR</h4><p id="x">Ann Calloway</p><p>Harlow Wire Crime Reporter.</p>',
    '<h3 id="x">About the author</h3><p>Ann Calloway</p>',
    '<div class="author-box"><h4 id="x">Ann Calloway</h4><p>The Harlow Wire</p></div>',
]


def zone(html: str) -> Zone:
    """Where on the page the element `x` stands."""
    page = Page(html)
    return page.zone_of(element(page))


@pytest.mark.parametrize("signature", SIGNATURES)
def test_below_a_signature_the_story_is_over_though_the_site_goes_on(signature: str) -> None:
    assert zone(story(body=BODY + signature + APPEAL)) is Zone.FOOTER


@pytest.mark.parametrize("end", AUTHOR_ENDS)
def test_an_authors_heading_or_box_ends_the_story_as_a_signature_does(end: str) -> None:
    assert zone(story(body=BODY + end + APPEAL)) is Zone.FOOTER


def test_footnotes_are_no_more_of_the_story() -> None:
    note = f'<p class="footnote" id="x">{APPEAL.removeprefix("<p>")}'
    assert zone(story(body=BODY + note)) is Zone.FOOTER


@pytest.mark.parametrize("signature", SIGNATURES)
def test_a_signature_may_stand_beside_paragraphs_in_boxes_of_their_own(signature: str) -> None:
    boxed = BODY.replace("<p>", "<section><div><p>").replace("</p>", "</p></div></section>")
    assert zone(story(body=boxed + signature + f"<div>{APPEAL}</div>")) is Zone.FOOTER


@pytest.mark.parametrize("signature", SIGNATURES[:2])
def test_below_a_standfirst_of_several_paragraphs_the_byline_is_still_in_the_header(signature: str) -> None:
    assert zone(story(body=STANDFIRST + STANDFIRST[:70] + "</p>" + signature + BODY)) is Zone.HEADER


@pytest.mark.parametrize(
    "line",
    [
        '<p id="x">Ann Calloway, a farmer, laughed.</p>',
        '<h3 id="x">By Ann Calloway, The Harlow Wire</h3>',
        '<div><h4><a href="/m">Mill sold</a></h4><p id="x">By Ann Calloway, Harlow Wire</p></div>',
        '<blockquote><div><p id="x">By Ann Calloway, The Harlow Wire</p></div></blockquote>',
    ],
)
def test_what_is_told_quoted_or_on_a_card_signs_nothing(line: str) -> None:
    assert zone(story(body=BODY + line + APPEAL)) is not Zone.FOOTER


def test_a_byline_before_much_more_text_does_not_end_it() -> None:
    long = BODY * 8
    assert zone(story(body=f'{long}<p id="x">By Ann Calloway, The Harlow Wire</p>{BODY}{BODY}')) is Zone.BODY


def test_a_byline_amid_the_text_does_not_end_it() -> None:
    paragraphs = BODY.split("</p>")
    body = "</p>".join(paragraphs[:2]) + "</p>" + SIGNATURES[0] + "</p>".join(paragraphs[2:])
    assert zone(story(body=body)) is Zone.BODY


TAGS = '<ul class="taglist"><li><a href="/t/river">River</a></li><li><a href="/t/mill">Mill</a></li></ul>'
PROGRAMME = (
    "<p>The county’s board was the subject of a broadcast on Harlow Radio on Tuesday at five o’clock.</p>"
)
BIOGRAPHY = '<p id="x">Ann Calloway is a politics reporter for The Harlow Wire.</p>'


def test_a_biography_with_the_sites_parts_below_it_ends_the_story() -> None:
    assert zone(story(body=BODY + BIOGRAPHY + TAGS + PROGRAMME)) is Zone.FOOTER


def test_a_sentence_on_a_reporter_between_paragraphs_ends_nothing() -> None:
    assert zone(story(body=BODY + BIOGRAPHY + PROGRAMME)) is Zone.BODY


def test_a_signature_in_pieces_ends_the_standfirst() -> None:
    parts = '<div id="x" class="entry-meta"><span>Ann Calloway</span> <span>The Harlow Wire</span></div>'
    assert zone(story(body=STANDFIRST + parts + BODY)) is Zone.HEADER


def test_an_authors_box_ends_a_short_story_that_a_long_appeal_follows() -> None:
    box = (
        '<div class="about-author"><h3>About the author</h3><div id="x">Ann Calloway</div>'
        '<div class="author-description">Ann Calloway is a reporter at The Harlow Wire.</div></div>'
    )
    assert zone(story(body=BODY + box + APPEAL * 3)) is Zone.FOOTER
