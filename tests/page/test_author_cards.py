"""Bylines whose parts only markup keeps apart, and what stands beside them."""

from __future__ import annotations

import json

import pytest

from checker.page import Page
from tests.story import story

ANN, BEN = "Ann Calloway", "Ben Treadwell"


def authors(html: str) -> list[str]:
    return Page(html).authors


def linked(*authors: object) -> str:
    data = {"@type": "NewsArticle", "author": list(authors)}
    return f'<script type="application/ld+json">{json.dumps(data)}</script>'


@pytest.mark.parametrize(
    ("header", "expected"),
    [
        (
            '<p>Posted By: <a href="/author/ann" rel="author">Ann Calloway</a><em>on: May 3, 2018</em></p>',
            [ANN],
        ),
        (
            '<p>By <a rel="author">Ann Calloway</a> / <a rel="author">Ben Treadwell</a> Madrid 3 May</p>',
            [ANN, BEN],
        ),
        ('<p><a href="/author/ann">Ann Calloway</a> Harlow Mills 3 May 2018</p>', [ANN]),
    ],
)
def test_a_link_to_the_author_says_where_the_name_ends(header: str, expected: list[str]) -> None:
    assert authors(story(header)) == expected


def test_an_account_is_no_author_where_a_better_field_names_the_newsroom() -> None:
    account = '<meta property="article:author" content="Dany">'
    assert authors(story(head=account)) == ["Dany"]
    assert authors(story(head=account + linked({"@type": "Person", "name": "Redacción"}))) == []
    assert authors(story(head=linked({"@type": "Person", "name": "User Admin"}))) == []


def test_a_newsroom_in_the_possessive_is_no_person() -> None:
    assert authors(story("<p>By Courier's Editorial Writers</p>")) == ["Courier's Editorial Writers"]
