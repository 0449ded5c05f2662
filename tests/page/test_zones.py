"""Where things stand, seen from the article."""

from __future__ import annotations

import pytest

from checker.page import Page
from checker.vocabulary import Zone
from tests.page.finding import element, line
from tests.story import BODY, TITLE, story

X = '<p id="x">By Ann Calloway</p>'
HEADER, IN_BODY, FOOTER, OUTSIDE = Zone.HEADER, Zone.BODY, Zone.FOOTER, Zone.OUTSIDE


def zone(html: str) -> Zone:
    page = Page(html)
    return page.zone_of(element(page))


def unframed(html: str) -> str:
    """The same page without an element that says it is an article."""
    return html.replace("<article", '<div id="content"><div').replace("</article>", "</div></div>")


BARE = story("{above}", "{below}").replace("<h1>", "{top}<h1>").replace("“We would", "{within}“We would")


def with_x(place: str, markup: str = X) -> str:
    page = BARE
    for each in ("top", "above", "within", "below"):
        page = page.replace(f"{{{each}}}", markup if each == place else "")
    return page


@pytest.mark.parametrize(
    ("place", "expected"),
    [("top", HEADER), ("above", HEADER), ("below", FOOTER)],
)
@pytest.mark.parametrize("markup", [X, f'<div class="meta"><div><span>{X}</span></div></div>'])
def test_an_element_stands_where_the_headline_and_the_text_put_it(
    place: str, expected: Zone, markup: str
) -> None:
    assert zone(with_x(place, markup)) is expected
    assert zone(unframed(with_x(place, markup))) is expected


def test_between_paragraphs_is_the_body() -> None:
    assert zone(with_x("within", '<img id="x" src="a.png">')) is IN_BODY
    assert zone(story(body=BODY.replace("<p>The board", f"{X}<p>The board"))) is IN_BODY


def test_headline_and_paragraphs_have_their_own_zones() -> None:
    page = Page(story())
    assert page.zone_of_line(line(page, TITLE)) is HEADER
    assert page.zone_of_line(line(page, "The terminal")) is IN_BODY


FOREIGN_PARTS = [
    '<aside class="sidebar">{}</aside>',
    "<nav>{}</nav>",
    '<div class="related-posts">{}</div>',
    '<div id="comments"><h3>2 Comments</h3>{}</div>',
    '<div class="newsletter-signup">{}</div>',
    '<div class="recommended">{}</div>',
    "<form>{}</form>",
    '<article class="post"><h3><a href="/m">Mill sold</a></h3>{}</article>',
]


@pytest.mark.parametrize("part", FOREIGN_PARTS)
@pytest.mark.parametrize("place", ["above", "below"])
def test_parts_of_other_things_are_outside_even_in_the_articles_element(part: str, place: str) -> None:
    assert zone(with_x(place, part.format(X))) is OUTSIDE


@pytest.mark.parametrize("part", FOREIGN_PARTS)
def test_parts_of_other_things_are_outside_between_paragraphs_too(part: str) -> None:
    assert zone(story(body=BODY.replace("<p>The board", f"{part.format(X)}<p>The board"))) is OUTSIDE


@pytest.mark.parametrize(
    "heading",
    [
        "Related",
        "More from Harlow",
        "Keep reading",
        "You may also like",
        "2 Comments",
        "Latest news",
        "Trending",
    ],
)
def test_a_part_after_the_text_that_announces_other_stories_is_outside(heading: str) -> None:
    assert zone(with_x("below", f"<div><h3>{heading}</h3>{X}</div>")) is OUTSIDE


@pytest.mark.parametrize("heading", ["About the author", "Author", "More than a reporter", "Ann Calloway"])
def test_a_part_after_the_text_with_another_heading_is_the_footer(heading: str) -> None:
    assert zone(with_x("below", f"<div><h3>{heading}</h3>{X}</div>")) is FOOTER


def test_a_list_of_stories_after_an_unframed_text_is_outside() -> None:
    cards = '<div class="cell"><h3><a href="/a">A</a></h3><a href="/b">B</a></div>' * 4
    assert zone(unframed(with_x("below", f"<div>{cards}{X}</div>"))) is OUTSIDE


BESIDE = {
    "sidebar": story(outside=X),
    "site footer": story().replace("12 Mill Street", X),
    "site header": story().replace("<nav>", f"{X}<nav>", 1),
    "after main": story().replace("</main>", f"</main><div>{X}</div>"),
    "strip of partners": story().replace("</main>", f'</main><div class="partners">{X}</div>'),
    "before main": story().replace("<main>", f"<div>{X}</div><main>"),
    "another article": story().replace(
        "</main>", f'<article><h2><a href="/m">Mill sold</a></h2>{X}</article></main>'
    ),
    "the head": story(head='<meta id="x" name="author" content="Ann Calloway">'),
}


@pytest.mark.parametrize("page", BESIDE.values(), ids=BESIDE)
def test_the_page_around_the_article_is_outside(page: str) -> None:
    assert zone(page) is OUTSIDE
    if "<article><h2>" not in page:
        assert zone(unframed(page)) is OUTSIDE


@pytest.mark.parametrize("name", ["author-box", "about-author", "post-author", "author vcard"])
def test_an_author_box_that_follows_the_articles_element_is_its_footer(name: str) -> None:
    assert zone(story().replace("</article>", f'</article><div class="{name}">{X}</div>')) is FOOTER


def test_an_author_box_before_the_article_is_not_its_own() -> None:
    assert zone(story().replace("<main>", f'<main><div class="author-box">{X}</div>')) is OUTSIDE


@pytest.mark.parametrize("name", ["site-main no-sidebar", "layout has-sidebar", "ad-free", "story-header"])
def test_words_of_layout_do_not_make_the_article_foreign(name: str) -> None:
    assert zone(with_x("above", f'<div class="{name}">{X}</div>')) is HEADER


def test_text_beside_elements_has_the_zone_of_its_own_place() -> None:
    text = BODY.replace("<p>", "").replace("</p>", "<br><br>")
    page = Page(
        f"<table><tr><td><h2>{TITLE}</h2>By Ann Calloway<br>{text}Copyright 2026<br></td></tr></table>"
    )
    found = [page.zone_of_line(line(page, start)) for start in ("By Ann", "The terminal", "Copyright")]
    assert found == [HEADER, IN_BODY, FOOTER]


def test_other_cells_of_a_hand_made_page_are_outside() -> None:
    page = f"<table><tr><td>{X}</td><td><h2>{TITLE}</h2>{BODY}</td></tr></table>"
    assert zone(page) is OUTSIDE


def test_without_a_story_everything_is_outside() -> None:
    assert zone(f"<nav>{X}</nav>") is OUTSIDE


@pytest.mark.parametrize("heading", ["<h4>AUTHOR</h4>", "<h3>About the author</h3>"])
def test_lines_on_the_author_directly_after_the_articles_element_are_its_footer(heading: str) -> None:
    after = f"</article>{heading}{X}<p>Harlow Wire Crime Reporter.</p>"
    assert zone(story().replace("</article>", after)) is FOOTER


def test_another_heading_after_the_articles_element_begins_something_else() -> None:
    assert zone(story().replace("</article>", f"</article><h4>Barges</h4>{X}")) is OUTSIDE


def test_an_article_without_a_heading_between_headline_and_text_is_the_storys_own() -> None:
    hero = '<article class="post-hero"><img src="a.jpg" alt=""><div>Posted by</div>{}</article>'
    assert zone(with_x("above", hero.format(X))) is HEADER
    assert zone(with_x("above", hero.format(f"<h3>Another story</h3>{X}"))) is OUTSIDE
    assert zone(with_x("below", hero.format(X))) is OUTSIDE
