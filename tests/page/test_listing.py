"""Pages that list many stories, told from pages that tell one."""

from __future__ import annotations

import pytest

from checker.page import Page
from tests.story import BODY, TITLE, story

TEASER = "<p>Commissioners voted Tuesday to shelve a second grain terminal after its cost had doubled.</p>"
CARD = f'<article class="post"><h2><a href="/s">{TITLE}</a></h2><p>By Ann Calloway</p>{TEASER}</article>'
LINK = '<h3><a href="/s">Mill sold</a></h3>'


def listing(body: str, attributes: str = "", head: str = "") -> int | None:
    """How many stories a page lists; None where it tells one."""
    found = Page(f"<html><head>{head}</head><body {attributes}><main>{body}</main></body></html>").listing
    return None if found is None else found.stories


LISTS = {
    "cards": (CARD * 8, "", ""),
    "a tag page": (f"<h1>Grain</h1>{CARD * 3}", 'class="archive tag tag-grain"', ""),
    "an author's page": (
        (f'<h1>Ann Calloway</h1><div class="author-bio">She covers grain.</div>{CARD * 4}'),
        'class="author"',
        "",
    ),
    "a blog's front page": (CARD * 5, 'class="home blog"', ""),
    "headings only": (LINK * 12, "", ""),
    "search results": (f"<h1>Results for “grain”</h1>{CARD * 4}", 'class="search search-results"', ""),
    "a collection by its type": (
        CARD * 3,
        "",
        '<script type="application/ld+json">{"@type": "CollectionPage"}</script>',
    ),
    "boxes without articles": (
        f'<div class="post"><h2><a href="/s">Mill sold</a></h2>{TEASER}</div>' * 6,
        "",
        "",
    ),
    "whole stories one after the other": (
        f'<article><h2><a href="/s">Mill</a></h2>{BODY}</article>' * 5,
        "",
        "",
    ),
}


@pytest.mark.parametrize(("body", "attributes", "head"), LISTS.values(), ids=LISTS)
def test_a_list_of_stories_is_recognised(body: str, attributes: str, head: str) -> None:
    assert listing(body, attributes, head)


ONE = f"<article><h1>{TITLE}</h1><p>By Ann Calloway</p>{BODY}</article>"
SINGLES = {
    "a story": (ONE, "", ""),
    "with a list of others below": (f"{ONE}<section><h2>Latest</h2>{LINK * 12}</section>", "", ""),
    "with related cards": (f'{ONE}<div class="related-posts">{CARD * 6}</div>', "", ""),
    "with a sidebar of links": (f'{ONE}<aside class="sidebar">{LINK * 20}</aside>', "", ""),
    "with links as subheadings": (ONE.replace("<p>The board", f"{LINK * 5}<p>The board"), "", ""),
    "whose class says so": (f"{ONE}{CARD * 9}", 'class="post-template single single-post"', ""),
    "whose type says so": (
        f"<h1>{TITLE}</h1>{BODY}{CARD * 9}",
        "",
        '<script type="application/ld+json">{"@type": "NewsArticle"}</script>',
    ),
    "in the class of a tag": (ONE, 'class="category-news tag-grain"', ""),
    "too short for a story": (f"<h1>{TITLE}</h1><p>It was shelved.</p>", "", ""),
    "empty": ("", "", ""),
}


@pytest.mark.parametrize(("body", "attributes", "head"), SINGLES.values(), ids=SINGLES)
def test_a_single_story_is_no_list(body: str, attributes: str, head: str) -> None:
    assert listing(body, attributes, head) is None


@pytest.mark.parametrize("length", [1, 2, 4])
def test_a_story_with_cards_of_others_below_is_no_list(length: int) -> None:
    body = ONE.replace(BODY, BODY * length)
    assert listing(f"{body}<div class='more'>{CARD * 10}</div>") is None
    assert listing(f"{body}{CARD * 10}") is None


def test_the_number_of_stories_is_that_of_linked_headlines() -> None:
    assert listing(CARD * 7) == 7


def test_a_page_says_by_which_sign_it_is_a_list() -> None:
    page = Page(f'<body class="archive">{CARD * 4}</body>')
    assert page.listing is not None
    assert page.listing.sign == "body class"
    assert Page(story()).listing is None
