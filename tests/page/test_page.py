"""A page: any bytes make one, and it says where each thing on it stands."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup

from checker.page import Page, shorten
from tests.page.finding import element
from tests.story import SITE, TITLE, story


@pytest.mark.parametrize(
    "data", [b"", b"\0", b"\xff\xfe", b"\x89PNG\r\n\x1a\n", b"plain text", "", "é", "\ud800"]
)
def test_any_data_makes_a_page(data: bytes | str) -> None:
    page = Page(data)
    assert page.root.tag == "html"
    assert page.authors == []
    assert page.listing is None
    assert page.images == ()


def test_bytes_and_text_make_the_same_page() -> None:
    text = story("<p>By Zoë Calloway</p>")
    assert Page(text.encode()).authors == Page(text).authors == ["Zoë Calloway"]


def test_the_charset_of_the_http_header_is_heeded() -> None:
    data = "<h1>Z</h1><p>By Zoë Lee</p>".encode("windows-1252")
    assert Page(data, http_charset="iso-8859-1").encoding == "windows-1252"


def test_a_page_keeps_the_names_that_it_was_given() -> None:
    page = Page(story(), source="out/a.html", url="https://maplefork.example/a")
    assert (page.source, page.url) == ("out/a.html", "https://maplefork.example/a")
    assert Page("").source == "-"


def test_title_and_language_are_the_pages_own() -> None:
    page = Page(story())
    assert page.title == TITLE
    assert page.folded_title == TITLE.casefold()
    assert page.language == "en"


def test_without_a_headline_the_title_is_what_the_head_says() -> None:
    assert str(Page(story().replace(f"<h1>{TITLE}</h1>", "")).title) == f"{TITLE} - {SITE}"


def test_line_and_column_point_at_the_elements_start_tag() -> None:
    page = Page('<html>\n<body>\n  <p>é <b id="x">Ann</b></p>\n</body></html>')
    assert page.position_of(element(page)) == (3, 8)


def test_a_selector_selects_exactly_its_element() -> None:
    page = Page(story("<p>By Ann</p><p>By Ben</p>"))
    selectors = [page.selector_of(each) for each in page.root.iter("p")]
    assert len(set(selectors)) == len(selectors)
    soup = BeautifulSoup(page.text, "lxml")
    for each, selector in zip(page.root.iter("p"), selectors, strict=True):
        (found,) = soup.select(selector)
        assert found.get_text() == each.text


def test_a_snippet_is_the_start_tag_cut_short() -> None:
    page = Page('<img id="x" src="a.png" alt="A barge">')
    assert page.snippet_of(element(page)) == '<img id="x" src="a.png" alt="A barge">'
    assert page.snippet_of(None) == ""
    long = Page(f'<img id="x" src="{"a" * 5000}" alt="{"b" * 5000}">')
    assert len(long.snippet_of(element(long))) <= 181


@pytest.mark.parametrize(
    ("text", "short"),
    [
        ("", ""),
        ("By Ann", "By Ann"),
        ("  By \n Ann ", "By Ann"),
        ("x" * 50, "x" * 20 + "…"),
        ("nine words that are too long for the length", "nine words that are…"),
    ],
)
def test_texts_are_cut_at_a_word(text: str, short: str) -> None:
    assert shorten(text, 20) == short


def test_facts_are_worked_out_once() -> None:
    page = Page(story("<p>By Ann Calloway</p>"))
    assert page.credits is page.credits
    assert page.article is page.article
    assert page.images is page.images
    assert page.metadata is page.metadata


def test_the_order_of_elements_is_that_of_the_document() -> None:
    page = Page(story('<p>By <b id="x">Ann</b></p>'))
    paragraph = element(page).getparent()
    assert paragraph is not None
    first, second = page.order_of(paragraph), page.order_of(element(page))
    assert first is not None
    assert second is not None
    assert first < second
    assert page.order_of(page.root.xpath("//title")[0]) is None
