"""The names of the article's authors, best first, on any news page."""

from __future__ import annotations

import json

import pytest

from checker.page import Page
from tests.story import SITE, story

ANN, BEN = "Ann Calloway", "Ben Treadwell"


def linked(*authors: object, **more: object) -> str:
    data = {"@type": "NewsArticle", "author": list(authors), **more}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


def person(name: str, kind: str = "Person") -> dict[str, str]:
    return {"@type": kind, "name": name}


def authors(html: str) -> list[str]:
    return Page(html).authors


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        (story("<p>By Ann Calloway</p>"), [ANN]),
        (story("<p>By Ann Calloway and Ben Treadwell</p>"), [ANN, BEN]),
        (story('<p class="byline">Ann Calloway</p><p class="byline">Ben Treadwell</p>'), [ANN, BEN]),
        (story("<p>By ANN CALLOWAY, STAFF WRITER</p>"), [ANN]),
        (story("", "<h4>AUTHOR</h4><p>Ann Calloway</p>"), [ANN]),
        (story("<p>By Ann Calloway</p>", '<div class="author-box"><h4>Ann Calloway</h4></div>'), [ANN]),
        (story("<p>By Ann Calloway</p>", outside="<p>By Ben Treadwell</p>"), [ANN]),
        (story("<p>By Ann Calloway</p>", '<div class="related"><p>By Ben Treadwell</p></div>'), [ANN]),
        (story(), []),
        (story("<p>By Staff</p>"), []),
        ("", []),
    ],
)
def test_authors_are_whom_a_reader_sees_named(page: str, expected: list[str]) -> None:
    assert authors(page) == expected


@pytest.mark.parametrize(
    ("head", "expected"),
    [
        (linked(person(ANN)), [ANN]),
        (linked(person(ANN), person(BEN)), [ANN, BEN]),
        (linked(ANN), [ANN]),
        ('<meta name="author" content="Ann Calloway">', [ANN]),
        ('<meta name="author" content="Ann Calloway and Ben Treadwell">', [ANN, BEN]),
        (
            linked(person("Harlow Wire Service", "Organization")) + '<meta name="author" content="Ann'
            ' Calloway">',
            [ANN],
        ),
        (linked(person(SITE)) + f'<meta property="og:site_name" content="{SITE}">', []),
        (linked(person("Admin")), []),
    ],
)
def test_metadata_names_them_where_no_reader_sees_a_name(head: str, expected: list[str]) -> None:
    assert authors(story(head=head)) == expected


def test_a_visible_byline_outweighs_metadata() -> None:
    head = linked(person(BEN)) + '<meta name="author" content="Cy Okafor">'
    assert authors(story("<p>By Ann Calloway</p>", head=head)) == [ANN]


def test_a_hidden_byline_names_nobody() -> None:
    assert authors(story('<p style="display:none">By Ann Calloway</p>')) == []


@pytest.mark.parametrize(
    "caption", ["Ann Calloway//Harlow Wire", "(Photo by Ann Calloway)", ("Photo: Ann Calloway")]
)
def test_a_photographer_is_no_author(caption: str) -> None:
    assert authors(story(f"<figure><img src=b.jpg><figcaption>{caption}</figcaption></figure>")) == []


def test_a_byline_in_the_lead_photos_caption_is_the_last_resort() -> None:
    figure = "<figure><img src=b.jpg><figcaption>A barge. By Ann Calloway, HWN.</figcaption></figure>"
    assert authors(story(figure)) == [ANN]
    assert authors(story(f"<p>By Ben Treadwell</p>{figure}")) == [BEN]


def test_a_name_is_listed_once_in_whatever_spelling() -> None:
    assert authors(story("<p>By ANN CALLOWAY</p>", '<p class="byline">Ann B. Calloway</p>')) == [ANN]


def test_a_page_of_many_stories_has_no_authors() -> None:
    card = (
        '<article class="post"><h2><a href="/s">Mill sold</a></h2><p>By Ann Calloway</p><p>It was sold.'
        "</p></article>"
    )
    assert authors(f'<body class="archive">{card * 6}</body>') == []
