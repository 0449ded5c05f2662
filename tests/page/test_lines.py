"""A page's text, line by line, as a reader meets it."""

from __future__ import annotations

import pytest

from checker.page import Page
from checker.page.lines import walk_text
from tests.page.finding import element


def texts(body: str) -> list[str]:
    """The lines of a body that are part of the page."""
    return [line.text for line in Page(f"<html><body>{body}</body></html>").lines if not line.inert]


@pytest.mark.parametrize(
    ("body", "lines"),
    [
        ("<p>By Ann Lee<br>Harlow Wire</p>", ["By Ann Lee", "Harlow Wire"]),
        ("<p>By Ann Lee<br/>\n<br>Harlow Wire", ["By Ann Lee", "Harlow Wire"]),
        ("<div>By Ann Lee<p>Harlow Wire</p>May 3</div>", ["By Ann Lee", "Harlow Wire", "May 3"]),
        ("<p>By <b>Ann</b> <i>Lee</i>, Harlow Wire</p>", ["By Ann Lee, Harlow Wire"]),
        ("<table><tr><td>By Ann Lee</td><td>Harlow Wire</td></tr></table>", ["By Ann Lee", "Harlow Wire"]),
        ("<ul><li>Ann Lee<li>May 3</ul>", ["Ann Lee", "May 3"]),
        ("<h1>A mill</h1>By Ann Lee", ["A mill", "By Ann Lee"]),
        ("<dl><dt>Author</dt><dd>Ann Lee</dd></dl>", ["Author", "Ann Lee"]),
    ],
)
def test_a_line_ends_where_a_block_or_a_line_break_does(body: str, lines: list[str]) -> None:
    assert texts(body) == lines


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("<p>  By\n\tAnn   Lee </p>", "By Ann Lee"),
        ("<p>By&nbsp;Ann&nbsp;Lee</p>", "By Ann Lee"),
        ("<p>By A\u00adnn\u200b Lee\ufeff</p>", "By Ann Lee"),
        ("<p>Zoe\u0308 Lee</p>", "Zoë Lee"),
        ("<p>Tom &amp; Ann</p>", "Tom & Ann"),
    ],
    ids=["white space", "non-breaking", "unseen", "composed", "entity"],
)
def test_a_lines_text_is_cleaned(body: str, line: str) -> None:
    assert texts(body) == [line]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ("<p><span>Ann Lee</span><span>May 3</span></p>", "Ann Lee May 3"),
        ("<p><span>By</span><a href='/a'>Ann Lee</a></p>", "By Ann Lee"),
        ("<p><a>Politics</a><a>Harlow</a></p>", "Politics Harlow"),
        ("<p><span>T</span>he county</p>", "The county"),
        ("<p>Harlow<b>,</b> Iowa</p>", "Harlow, Iowa"),
        ("<p>the 19<sup>th</sup> mill</p>", "the 19th mill"),
        ("<p><b>By Ann Lee Jr.</b><i>The Wire</i></p>", "By Ann Lee Jr. The Wire"),
        ("<p><b>It rained.</b><i>So what?</i></p>", "It rained. So what?"),
        ("<p>harlow.<wbr>example, <b>U.</b>S.</p>", "harlow.example, U.S."),
    ],
    ids=[
        "neighbours",
        "label and name",
        "links",
        "drop cap",
        "comma",
        "ordinal",
        "suffix",
        "sentences",
        "dots",
    ],
)
def test_words_that_only_markup_keeps_apart_get_a_space_and_parts_of_words_do_not(
    body: str, line: str
) -> None:
    assert texts(body) == [line]


@pytest.mark.parametrize(
    "silent",
    [
        "<script>By Ann Lee</script>",
        "<style>By Ann Lee</style>",
        "<textarea>By Ann Lee</textarea>",
        "<select><option>By Ann Lee</select>",
        "<iframe>By Ann Lee</iframe>",
        "<canvas>By Ann Lee</canvas>",
        "<svg><title>By Ann Lee</title></svg>",
        "<!-- By Ann Lee -->",
        "<?note By Ann Lee?>",
    ],
)
def test_what_browsers_do_not_show_as_text_is_no_line(silent: str) -> None:
    assert texts(f"<p>One</p>{silent}<p>Two</p>") == ["One", "Two"]


def test_a_comment_does_not_break_a_line() -> None:
    assert texts("<p>By <!-- x -->Ann Lee</p>") == ["By Ann Lee"]


def test_the_heads_text_is_no_line() -> None:
    page = Page("<html><head><title>A mill</title></head><body><p>One</p></body></html>")
    assert [line.text for line in page.lines] == ["One"]


@pytest.mark.parametrize("tag", ["template", "noscript"])
def test_lines_in_templates_are_told_apart_as_inert(tag: str) -> None:
    page = Page(f"<body><p>One</p><{tag}><p>By Ann Lee</p></{tag}><p>Two</p></body>")
    assert [(line.text, line.inert) for line in page.lines] == [
        ("One", False),
        ("By Ann Lee", True),
        ("Two", False),
    ]


def test_hidden_lines_are_lines_since_a_credit_may_be_hidden_in_them() -> None:
    assert texts('<p style="display:none">By Ann Lee</p>') == ["By Ann Lee"]


def test_a_line_knows_the_tightest_element_around_its_text_and_its_block() -> None:
    page = Page('<div id="block">\n<span id="tight"><b>By</b> <i>Ann Lee</i></span> <br>May 3</div>')
    first = page.lines[0]
    assert first.text == "By Ann Lee"
    assert first.element is element(page, "tight")
    assert first.block is element(page, "block")


def test_a_line_over_several_elements_is_held_by_what_holds_them_all() -> None:
    page = Page('<p id="x">By <b>Ann Lee</b>, <i>Harlow Wire</i></p>')
    assert page.lines[0].element is element(page)


def test_lines_are_numbered_and_in_document_order() -> None:
    page = Page("<div>One<p>Two</p>Three<ul><li>Four<li>Five</ul></div>")
    assert [line.index for line in page.lines] == [0, 1, 2, 3, 4]
    orders = [line.order for line in page.lines]
    assert orders == sorted(orders)


def test_segments_show_where_the_element_changes() -> None:
    page = Page("<p><span>Ann Lee</span><span>Reporter</span></p>")
    assert page.lines[0].segments == "Ann Lee | Reporter"


def test_every_element_of_the_body_has_its_place_in_document_order() -> None:
    page = Page("<body><div><p>One<b>two</b></p></div><img><p>Three</p></body>")
    body_elements = [each for each in page.body.iter() if isinstance(each.tag, str)]
    places = [walk_text(page.root).order[each] for each in body_elements]
    assert places == sorted(set(places))


@pytest.mark.parametrize("tag", ["b", "div", "a", "td", "li", "unknown"])
def test_any_depth_is_read(tag: str) -> None:
    page = Page(f"<{tag}>" * 3000 + "By Ann Lee" + f"</{tag}>" * 3000)
    assert [line.text for line in page.lines] == ["By Ann Lee"]


def test_a_page_without_text_has_no_lines() -> None:
    assert texts("<div> \n <img src=a.png> </div>") == []
