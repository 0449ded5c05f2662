"""Bylines whose parts only markup keeps apart, and what stands beside them."""

from __future__ import annotations

import json

import pytest

from checker.page import Page
from tests.story import BODY, story

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


@pytest.mark.parametrize(
    "header",
    [
        '<div class="comments_datetime"><p>By ANN CALLOWAY 10/5/2011 9:19 PM</p></div>',
        '<div><span class="caption">By <a rel="author" >Ann Calloway</a> posted May 3</span></div>',
        '<div class="bar">Ann Calloway<br><a href="//fz.example">The Forkzone</a><br>14 May 2020</div>',
    ],
)
def test_bylines_under_misleading_or_foreign_names_are_read(header: str) -> None:
    assert authors(story(header)) == [ANN]


def test_a_place_beside_an_unmarked_name_is_not_another_author() -> None:
    assert authors(story("<p>Ángeles Calloway | Harlow</p><p>Actualizado 28/10/2012</p>")) == [
        "Ángeles Calloway"
    ]


@pytest.mark.parametrize(
    ("end", "expected"),
    [
        ("(By Ann Calloway)", [ANN]),
        ("(By Ann Calloway and Ben Treadwell) Enditem/", [ANN, BEN]),
        ("(Reporting by Ann Calloway in Harlow)", [ANN]),
        ("(Reporting by Ann Calloway; Editing by Ben Treadwell)", [ANN]),
        ("(Photo by Ann Calloway)", []),
        ("(by the end of May)", []),
    ],
)
def test_a_signature_in_brackets_ends_the_last_paragraph(end: str, expected: list[str]) -> None:
    body = BODY.rstrip().removesuffix("</p>") + f" {end}</p>"
    assert authors(story(body=body)) == expected
    assert authors(story("<p>By Cy Okafor</p>", body=body)) == ["Cy Okafor"]


def test_the_authors_of_many_cards_in_microdata_are_not_the_storys() -> None:
    card = '<span itemprop="author" itemscope><span itemprop="name">{}</span></span>'
    names = ("Ben Treadwell", "Cy Okafor", "Dale Whitcomb", "Eve Marsh")
    assert authors(story(outside="".join(map(card.format, names)))) == []
    assert authors(story(outside=card.format(ANN))) == [ANN]


@pytest.mark.parametrize("line", ["More from Real Harlow", "Via Rolling Barge", "Follow us on Rolling Barge"])
def test_other_words_before_what_may_be_a_name_say_that_it_is_none(line: str) -> None:
    assert authors(story(f"<p>{line}</p><p>May 3, 2026</p>")) == []


WIRE = "Prairie Ledger Newsroom"


@pytest.mark.parametrize(
    "label",
    [
        '<a href="/category/public-safety/" rel="category tag">Public Safety</a>',
        '<a href="/topics/x">Climate Change</a>',
        '<span class="cat-links">Donald Trump</span>',
    ],
)
def test_a_category_beside_the_byline_is_nobodys_name(label: str) -> None:
    by_wire = f'<p class="post-meta">by <span><a rel="author">{WIRE}</a></span> | May 3, 2026 | {label}</p>'
    assert [name for name in authors(story(by_wire)) if name != WIRE] == []
    by_ann = f'<p class="post-meta">by <a rel="author">{ANN}</a> | {label}</p>'
    assert authors(story(by_ann)) == [ANN]


@pytest.mark.parametrize("rest", ["San Francisco", "Public Safety", "Middle East"])
def test_what_follows_an_organizations_byline_is_a_person_only_where_it_surely_is(rest: str) -> None:
    assert rest not in authors(story(f"<p>By {WIRE} | {rest}</p>"))
    assert ANN in authors(story(f"<p>By {WIRE} | {ANN}</p>"))


@pytest.mark.parametrize(
    "credit",
    [
        f'<div class="featured"><img src="a.jpg" alt=""><div class="credit">{BEN}, {WIRE}</div></div>',
        f'<div><img src="a.jpg" alt="" width="800"><div class="source">{BEN}, {WIRE}</div></div>',
        f'<p><img src="a.jpg" alt="" width="640"><br><em>{BEN}, {WIRE}</em></p>',
    ],
)
def test_a_name_right_below_a_large_picture_is_its_credit(credit: str) -> None:
    assert authors(story(f'<p class="byline">By {ANN}</p>{credit}')) == [ANN]
    page = Page(story(f'<p class="byline">By {ANN}</p>{credit}'))
    assert {each.origin for each in page.credits if BEN in each.names} <= {"photo credit", "caption"}


def test_a_name_right_below_a_portrait_is_the_authors() -> None:
    box = f'<div class="meta"><img src="a.jpg" alt="" width="80"><div class="author">{ANN}</div></div>'
    assert authors(story(box)) == [ANN]
