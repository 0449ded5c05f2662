"""Line and column are exact, whatever the markup."""

from __future__ import annotations

import pytest
from bs4 import BeautifulSoup
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from checker.page.decode import Decoded
from checker.page.near_tags import NearTags
from checker.page.positions import Positions
from checker.page.tree import Element, parse, tag


def _parse(text: str) -> Element:
    return parse(Decoded(text, "utf-8", "given"))


def _positions(text: str, name: str) -> list[tuple[int | None, int | None]]:
    root = _parse(text)
    positions = Positions(text, root)
    return [positions.of(element) for element in root.iter(name)]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<i>x</i>", [(1, 1)]),
        ("<p>a\n  <i>x</i>", [(2, 3)]),
        ("<p>a\r\n\t<i>x</i>", [(2, 2)]),
        ("<p>😀é<i>x</i>", [(1, 6)]),
        ("<p>a<i>x</i><i>y</i><I>z</I>", [(1, 5), (1, 13), (1, 21)]),
        ("<p\nclass=a\n><i\n\n id=b>x</i><i>y</i>", [(3, 2), (5, 12)]),
        ("<!-- <i> --><i>x</i>", [(1, 13)]),
        ("<!--><i>x</i>", [(1, 6)]),
        ("<script>var a = '<i>';</script><i>x</i>", [(1, 32)]),
        ("<style>/* <i> */</style><i>x</i>", [(1, 25)]),
        ("<textarea><i></textarea><i>x</i>", [(1, 25)]),
        ("<title><i></title><i>x</i>", [(1, 19)]),
        ("<p title='<i>'>a<i>x</i>", [(1, 17)]),
        ('<p title="a > <i>">a<i>x</i>', [(1, 21)]),
        ("<p title=it's><i>x</i><b title='y'>z</b>", [(1, 15)]),
        ("</i><i>x</i>", [(1, 5)]),
        ("a < b <i>x</i>", [(1, 7)]),
        ("<!DOCTYPE html>\n<i>x</i>", [(2, 1)]),
        ("<?xml version='1.0'?><i>x</i>", [(1, 22)]),
        ("<svg><title/><i>x</i></svg>", [(1, 14)]),
        ("<p>a</p></p><i>x</i>", [(1, 13)]),
        ("<html><body>a</body></html>\n<i>x</i>", [(2, 1)]),
        ("<video><source src=a><i>x</i></video>", [(1, 22)]),
        ("a\rb<i>x</i>\n<i>y</i>", [(1, 4), (2, 1)]),
    ],
)
def test_an_element_is_where_its_tag_begins(page: str, expected: list[tuple[int, int]]) -> None:
    assert _positions(page, "i") == expected


def test_an_element_that_the_parser_added_is_where_its_elder_is() -> None:
    page = "\n <html class=x>text"
    assert _positions(page, "body") == [(2, 2)]


def test_a_page_whose_source_names_no_ancestor_gives_none() -> None:
    assert _positions("text", "body") == [(None, None)]


def test_a_comment_is_where_the_element_is_that_holds_it() -> None:
    page = "\n<p>a<!-- b --></p>"
    root = _parse(page)
    assert Positions(page, root).of(next(root.iter(etree.Comment))) == (2, 1)


def test_a_body_that_begins_before_its_tag_is_where_its_tag_is() -> None:
    page = "text\n<body class=x>more"
    assert _positions(page, "body") == [(2, 1)]


def test_tags_that_the_parser_dropped_do_not_shift_the_rest() -> None:
    page = "<p><select><option>a<i>x</i></select>\n<table><i class=a>y</i></table>\n<i id=b>z</i>"
    found = [position for position in _positions(page, "i") if position[0] == 3]
    assert found == [(3, 1)]


def test_a_second_html_tag_does_not_shift_the_rest() -> None:
    page = "<html><body>a</body></html>\n<html><body id=b>b<p>c</p></body></html>"
    assert _positions(page, "p") == [(2, 19)]
    assert _positions(page, "html") == [(1, 1)]


def test_a_tag_without_an_end_is_no_element_and_no_error() -> None:
    assert _positions("<i>x</i><i class='", "i")[0] == (1, 1)


def test_lines_are_counted_beyond_65535() -> None:
    assert _positions("\n" * 70_000 + "<i>x</i>\n<i>y</i>", "i") == [(70_001, 1), (70_002, 1)]


@pytest.mark.parametrize(
    ("page", "expected"),
    [
        ("<p>a\n<i\n class=a\n>x</i><i>y</i>", [(2, 1), (4, 7)]),
        ("<p>a\n<i>x</i> a > b <i\n>y</i>", [(2, 1), (2, 16)]),
        ("<p title='a\n<i>'>b<i>x</i>", [(2, 7)]),
        ("<p title='a\n<i> > '>b<i class=c>x</i>", [(2, 10)]),
        ("<!-- <i>\n--><i>x</i><!-- <i> -->", [(2, 4)]),
        ("<i title='>'>x</i><i title='<i>'>y</i>", [(1, 1), (1, 19)]),
        ("<i class=a class=b>x</i>", [(1, 1)]),
        ("<i title='&lt;b&gt;'>x</i>", [(1, 1)]),
    ],
)
def test_a_line_with_several_tags_or_with_what_only_looks_like_one_is_told_apart(
    page: str, expected: list[tuple[int, int]]
) -> None:
    assert _positions(page, "i") == expected


def test_the_source_is_not_scanned_where_each_line_tells_its_elements() -> None:
    page = "<html><body>\n<p><i class=a>x</i><i>y</i>\n<p\nclass=b><i>z</i>"
    root = _parse(page)
    near = NearTags(page, root)
    starts = [near.start_of(element) for element in root.iter("p", "i")]
    assert [page[start : start + 2] for start in starts if start is not None] == [
        "<p",
        "<i",
        "<i",
        "<p",
        "<i",
    ]


_PIECES = st.sampled_from(
    [
        "<div>",
        "<div class='a>b'>",
        "</div>",
        '<i\n id="x">',
        "</i>",
        "<img src=a>",
        "<br/>",
        "text",
        "é😀",
        "\n",
        "\r\n",
        "\t",
        "<!-- <i> -->",
        "<script>'<div>'</script>",
        "<style>i{}</style>",
        "<section data-x=1>",
        "</section>",
        "<b>",
        "</b>",
        "a < b",
        "&amp;",
        '<span title="it\'s">',
        "</span>",
    ]
)


@given(st.lists(_PIECES, max_size=40).map("".join))
def test_positions_agree_with_another_parser(body: str) -> None:
    page = f"<html><body>\n{body}"
    root = _parse(page)
    positions = Positions(page, root)
    ours = [(tag(element), *positions.of(element)) for element in root.iter() if tag(element)]
    theirs = [
        (found.name, found.sourceline, (found.sourcepos or 0) + 1)
        for found in BeautifulSoup(page, "html.parser").find_all(True)
    ]
    assert ours == theirs


@given(
    st.lists(
        _PIECES | st.text(max_size=6) | st.sampled_from(["<", ">", "'", '"', "<p", "</html>"]), max_size=40
    )
)
def test_every_position_is_that_of_a_tag_of_the_name_or_of_an_ancestor(parts: list[str]) -> None:
    page = "".join(parts)
    root = _parse(page)
    positions = Positions(page, root)
    lines = page.split("\n")
    for element in root.iter():
        line, column = positions.of(element)
        if line is not None and column is not None:
            names = {tag(element), *(tag(ancestor) for ancestor in element.iterancestors())}
            source = lines[line - 1][column - 1 :].lower()
            assert any(name and source.startswith(f"<{name.lower()}") for name in names)
