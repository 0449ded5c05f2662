"""Who is named as author, and what ties each of them to the wire."""

from __future__ import annotations

import pytest

from checker.vocabulary import Zone
from tests.checks.prairie import MARK, NOTICE, read
from tests.story import BODY, story

OTTO, RHEA = "Otto Lindqvist", "Rhea Colfax"
PLAIN = '<p class="byline">By Otto Lindqvist</p>'


def ties(html: str) -> dict[str, bool]:
    """Everybody who is visibly named as author, and whether something ties them to the wire."""
    return {author.name: author.tie is not None for author in read(html).authors if author.is_visible}


@pytest.mark.parametrize(
    "html",
    [
        story("<p>By Otto Lindqvist, PLNR</p>"),
        story("<p>By Otto Lindqvist<br>Prairie Ledger Newsroom</p>"),
        story("<p>From the Prairie Ledger Newsroom</p><p>By Otto Lindqvist</p>"),
        story(f"{PLAIN}<p>Prairie Ledger Newsroom</p>"),
        story(f"{PLAIN}<time>November 18, 2026</time><p>PLNR</p>"),
        story(f"{PLAIN}<p>Share Tweet</p><p>3 min read</p><p>PLNR</p>"),
        story(
            '<div class="by"><b>Otto Lindqvist</b><i>Politics Reporter</i><u>Prairie Ledger Newsroom</u>'
            "</div>"
        ),
        story('<div class="byline"><div>Otto Lindqvist</div><div><div>PLNR</div></div></div>'),
        story("", "<h4>AUTHOR</h4><p>Otto Lindqvist</p><p>PLNR Crime Reporter.</p>"),
        story(PLAIN, "<p>Otto Lindqvist is a reporter at the Prairie Ledger Newsroom.</p>"),
        story(PLAIN, '<div class="author-box"><h4>Otto Lindqvist</h4><p>Prairie Ledger Newsroom</p></div>'),
        story("<p>By Otto Lindqvist, PLNR</p>", '<div class="author-box"><h4>Otto Lindqvist</h4></div>'),
        story(body=f"<p>By Otto Lindqvist, PLNR — {BODY.strip().removeprefix('<p>')}"),
    ],
)
def test_an_affiliation_stated_with_the_name_ties_the_author(html: str) -> None:
    assert ties(html) == {OTTO: True}


@pytest.mark.parametrize(
    "html",
    [
        story(PLAIN),
        story(PLAIN, NOTICE),
        story(PLAIN, MARK),
        story(PLAIN, "<p>Copyright 2026 Prairie Ledger Newsroom.</p>"),
        story(PLAIN, "<p>Originally published by the Prairie Ledger Newsroom.</p>"),
        story(f"{PLAIN}<p>The river has never been so low in May.</p><p>It rained.</p><p>PLNR</p>"),
        story(f"{PLAIN}<p style='display:none'>Prairie Ledger Newsroom</p>"),
        story(f'{PLAIN}<a rel="tag" href="/tag/plnr">PLNR</a>'),
        story(f"{PLAIN}<figure><img src=b.jpg><figcaption>Lou Brandt//PLNR</figcaption></figure>"),
        story(PLAIN, outside="<p>By Otto Lindqvist, PLNR</p>"),
        story(
            PLAIN,
            body=f"{BODY}<p>Otto Lindqvist of the Prairie Ledger Newsroom was arrested on Friday.</p>{BODY}",
        ),
        story("<p>By Otto Lindqvist, The Prairie Ledger</p>"),
        story("<p>By Otto Lindqvist, Harlow Wire</p><p>Photos by Rhea Colfax</p>"),
    ],
)
def test_other_mentions_of_the_wire_tie_nobody(html: str) -> None:
    assert ties(html).get(OTTO) is False


@pytest.mark.parametrize(
    "label",
    [
        '<div class="kicker"><a href="/search?q=House+Call">House Call</a></div>',
        '<a rel="category tag" href="/category/barges">River Barges</a>',
        '<p><a href="/ann-arbor">Ann Arbor</a></p>',
    ],
)
def test_a_label_or_link_beside_the_wires_line_is_not_tied(label: str) -> None:
    page = story("<p>From the Prairie Ledger Newsroom</p>").replace("<h1>", f"{label}<h1>")
    assert not any(ties(page).values())
    assert not any(ties(story(f"{label}<p>From the Prairie Ledger Newsroom</p>")).values())


@pytest.mark.parametrize("words", ["Broken Pledge", "Red River Content Pool", "クリップ"])
def test_words_that_only_may_be_a_name_are_not_tied_by_the_line_beside_them(words: str) -> None:
    assert not any(ties(story(f"<p>{words}</p><p>From the Prairie Ledger Newsroom</p>")).values())


@pytest.mark.parametrize(
    "lines",
    [
        "<p>Otto Lindqvist</p><p>Prairie Ledger Newsroom</p>",
        "<p>O.P. Lindqvist</p><p>Prairie Ledger Newsroom</p>",
        "<p>Gage P. Lindqvist</p><p>Prairie Ledger Newsroom</p>",
        "<p>Gage Lindqvist</p><p>PLNR Energy Reporter</p>",
        "<p>By Gage Lindqvist</p><p>PLNR</p>",
        '<p class="author">Gage Lindqvist</p><p>PLNR</p>',
    ],
)
def test_a_name_is_tied_by_the_line_beside_it(lines: str) -> None:
    assert list(ties(story(lines)).values()) == [True]


@pytest.mark.parametrize("words", ["Location: Barge Landing, Iowa", "Pin Recipe"])
def test_words_that_could_not_be_a_byline_are_no_author(words: str) -> None:
    assert ties(story(f"<p>{words}</p><time>November 18, 2026</time>", MARK)) == {}


def test_two_authors_of_one_line_are_both_tied() -> None:
    assert ties(story("<p>By Otto Lindqvist and Rhea Colfax, PLNR</p>")) == {OTTO: True, RHEA: True}


def test_an_author_of_another_organization_is_not_tied() -> None:
    page = story("<p>By Otto Lindqvist, PLNR</p><p>By Rhea Colfax, Harlow Wire</p>")
    assert ties(page) == {OTTO: True, RHEA: False}


@pytest.mark.parametrize(
    "name", ["Prairie Ledger Newsroom", "PLNR", "The Prairie Ledger", "Staff", "Admin", "News Services"]
)
def test_houses_and_organizations_are_no_authors(name: str) -> None:
    assert ties(story(f'<p class="byline">By {name}</p>')) == {}


def test_a_hidden_author_is_known_as_hidden() -> None:
    (author,) = read(story('<p style="display:none">By Otto Lindqvist, PLNR</p>')).authors
    assert not author.is_visible
    assert author.zone is Zone.HEADER


def test_a_name_outside_the_article_is_no_author() -> None:
    assert read(story(outside="<p>By Otto Lindqvist, PLNR</p>")).authors == ()


def test_a_photographer_is_no_author() -> None:
    figure = "<figure><img src=b.jpg><figcaption>(Photo by Otto Lindqvist/PLNR)</figcaption></figure>"
    reading = read(story(figure))
    assert reading.authors == ()
    assert reading.caption_authors == ()


def test_an_author_of_a_caption_is_kept_apart() -> None:
    figure = "<figure><img src=b.jpg><figcaption>A barge. By Otto Lindqvist, PLNR.</figcaption></figure>"
    reading = read(story(figure))
    assert reading.authors == ()
    assert [author.name for author in reading.caption_authors] == [OTTO]


def test_authors_come_in_document_order() -> None:
    reading = read(story("<p>By Otto Lindqvist, PLNR</p>", "<p>By Rhea Colfax, PLNR</p>"))
    assert [author.name for author in reading.authors] == [OTTO, RHEA]
