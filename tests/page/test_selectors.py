"""A selector selects exactly the element that it was made for."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from checker.page.decode import Decoded
from checker.page.selectors import Selectors, escape_identifier
from checker.page.tree import Element, parse, tag

if TYPE_CHECKING:
    from bs4.element import Tag


def _parse(text: str) -> Element:
    return parse(Decoded(text, "utf-8", "given"))


def _css_selector(element: Element) -> str:
    return Selectors(element.getroottree().getroot()).of(element)


def _selector(text: str, name: str = "i") -> str:
    return _css_selector(next(_parse(text).iter(name)))


@pytest.mark.parametrize(
    ("page", "selector"),
    [
        ("<p><i id=logo>x</i>", "#logo"),
        ("<p><i class=byline>x</i>", "i.byline"),
        ("<p><i class='a byline'>x</i><i class=a>y</i>", "i.byline"),
        ("<p>a</p><p><i>x</i></p>", "body > p:nth-of-type(2) > i"),
        ("<div id=story><p>a</p><p><i>x</i></p></div>", "#story > p:nth-of-type(2) > i"),
        ("<div id=story><p class=by><i>x</i></p><p>a</p></div><p class=by>", "#story > p.by > i"),
        ("<div id=a></div><div id=a><i>x</i></div>", "body > div:nth-of-type(2) > i"),
        ("<div id=A></div><div id=a><i>x</i></div>", "body > div:nth-of-type(2) > i"),
        ("<i class=By></i><i class=by>x</i>", "body > i:nth-of-type(1)"),
        ("<i id=''>x</i>", "body > i"),
        ("<table id=t><tr><td><i>x</i></table>", "#t tr > td > i"),
        ("<table id=t><tbody><tr><td><i>x</i></table>", "#t > tbody > tr > td > i"),
    ],
)
def test_the_shortest_certain_selector_is_chosen(page: str, selector: str) -> None:
    assert _selector(page) == selector


@pytest.mark.parametrize("name", ["html", "head", "body"])
def test_what_a_page_has_once_needs_no_path(name: str) -> None:
    assert _selector("<html><head><title>x</title></head><body>y</body></html>", name) == name


def test_a_comment_is_shown_by_the_element_that_holds_it() -> None:
    comment = next(_parse("<p id=x><!-- y --></p>").iter(etree.Comment))
    assert _css_selector(comment) == "#x"


@pytest.mark.parametrize(
    ("identifier", "escaped"),
    [
        ("plain-name_1", "plain-name_1"),
        ("1st", "\\31 st"),
        ("-1st", "-\\31 st"),
        ("-", "\\-"),
        ("--x", "--x"),
        ("md:flex", "md\\:flex"),
        ("a.b#c[d]", "a\\.b\\#c\\[d\\]"),
        ("a b", "a\\ b"),
        ("a\nb", "a\\a b"),
        ("\0", "\ufffd"),
        ("josé", "josé"),
        ("\"'\\", "\\\"\\'\\\\"),
    ],
)
def test_names_are_escaped_as_browsers_do(identifier: str, escaped: str) -> None:
    assert escape_identifier(identifier) == escaped


def _selected(page: str, selector: str, builder: str = "html.parser") -> list[Tag]:
    return list(BeautifulSoup(page, builder).select(selector))


@pytest.mark.parametrize(
    "value", ["a:b", "1", "-", "x.y", "a\\b", "q'q", "é", "a(b)", "#", "😀", "a,b", "a>b", "*"]
)
@pytest.mark.parametrize("attribute", ["id", "class"])
def test_odd_ids_and_classes_select_their_element(attribute: str, value: str) -> None:
    page = f'<body><p>a</p><p {attribute}="{value}"><i>x</i></p></body>'
    selector = _selector(page, "i")
    assert [found.name for found in _selected(page, selector)] == ["i"]


@pytest.mark.parametrize("body_tag", ["", "<tbody>"])
@pytest.mark.parametrize("inner_tag", ["", "<tbody>"])
def test_rows_are_found_whether_or_not_the_parser_puts_a_tbody_around_them(
    body_tag: str, inner_tag: str
) -> None:
    inner = f"<table>{inner_tag}<tr><td>b</td></tr><tr><td><i>x</i></td></tr></table>"
    source = f"<table><tr><td>a</td></tr><tr><td>{inner}</td></tr></table>"
    selector = _selector(source)
    as_browsers_see = (
        f"<html><body><table>{body_tag}<tr><td>a</td></tr><tr><td>{inner}</td></tr></table></body></html>"
    )
    assert [found.name for found in _selected(as_browsers_see, selector)] == ["i"]


def test_a_row_is_told_from_the_rows_of_a_table_within_it() -> None:
    cell = "<tr><td>{}</td></tr>"
    inner = "<table>" + cell.format("<i>in</i>") + "</table>"
    page = "<body><table>" + cell.format("<i>out</i>" + inner) + "</table></body>"
    outer = next(_parse(page).iter("i"))
    assert [found.text for found in _selected(page, _css_selector(outer))] == ["out"]


def test_tables_nested_without_end_have_selectors_too() -> None:
    root = _parse("<table><tr><td>" * 400 + "<i>x</i>")
    assert _css_selector(next(root.iter("i"))).endswith("i")


def test_elements_far_down_share_the_way_to_them() -> None:
    root = _parse("<div>" * 500 + "<p>a</p><p>b</p>" * 3 + "<section>" * 100 + "<p>c</p><p>d</p>")
    selectors = Selectors(root)
    paragraphs = list(root.iter("p"))
    for paragraph in paragraphs:
        steps = selectors.of(paragraph).split(" > ")
        assert len(steps) == sum(1 for _ in paragraph.iterancestors())
        siblings = 6 if paragraph in paragraphs[:6] else 2
        assert steps[-1] == f"p:nth-of-type({paragraphs.index(paragraph) % siblings + 1})"
    assert all(selectors.of(paragraph) == _css_selector(paragraph) for paragraph in paragraphs)


_LEAVES = st.sampled_from(["x", "<br>", "<img src=a>", "<i>y</i>", '<b class="k">z</b>', '<b id="k">z</b>'])
_NESTS = st.recursive(
    _LEAVES,
    lambda inner: st.tuples(
        st.sampled_from(
            ["div", "section", 'div class="a"', 'div class="a b"', "ul", 'span id="s"', "article"]
        ),
        st.lists(inner, max_size=4),
    ).map(lambda parts: f"<{parts[0]}>{''.join(parts[1])}</{parts[0].split()[0]}>"),
    max_leaves=25,
)


@given(st.lists(_NESTS, max_size=4).map("".join))
def test_every_selector_selects_one_element_and_no_two_the_same(body: str) -> None:
    page = f"<html><head></head><body>{body}</body></html>"
    soup = BeautifulSoup(page, "html.parser")
    chosen = [soup.select(_css_selector(element)) for element in _parse(page).iter() if tag(element)]
    assert all(len(found) == 1 for found in chosen)
    assert [id(found[0]) for found in chosen] == [id(found) for found in soup.find_all(True)]


_SOUP = st.lists(
    st.sampled_from(
        ["<div>", "</div>", "<p class='a", "'>", "<table>", "<tr>", "<td>", "</table>", "<b id=1>", "x"]
    )
    | st.text(max_size=5),
    max_size=40,
).map("".join)


@given(_SOUP)
def test_no_markup_makes_it_fail_and_no_two_elements_share_a_selector(text: str) -> None:
    root = _parse(text)
    selectors = [_css_selector(element) for element in root.iter() if tag(element)]
    assert len(set(selectors)) == len(selectors)
