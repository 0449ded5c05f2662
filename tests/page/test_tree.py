"""Any text becomes a tree with a root, bounded in depth, close to the browser's."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from checker.page.decode import Decoded
from checker.page.markup_limits import MAX_ATTRIBUTES, cut_long_tags, flatten
from checker.page.tree import Element, classes, parse, tag


def _parse(text: str) -> Element:
    return parse(Decoded(text, "utf-8", "given"))


def _markup(text: str) -> str:
    return etree.tostring(_parse(text), encoding="unicode")


def _depth(root: Element) -> int:
    depth = deepest = 0
    for event, _ in etree.iterwalk(root, events=("start", "end")):
        depth += 1 if event == "start" else -1
        deepest = max(deepest, depth)
    return deepest


@pytest.mark.parametrize(
    "text", ["", " \n", "<!-- only -->", "<!DOCTYPE html>", "</p>", "<?php x ?>", "\ufeff"]
)
def test_a_page_without_elements_has_a_root_nevertheless(text: str) -> None:
    assert _parse(text).tag == "html"


def test_text_alone_stands_in_the_body() -> None:
    assert _markup("hello") == "<html><body>hello</body></html>"


def test_frames_need_no_body() -> None:
    assert [element.tag for element in _parse("<frameset><frame src=a></frameset>").iter()] == [
        "html",
        "frameset",
        "frame",
    ]


def test_a_null_character_is_nothing_in_text_and_unknown_in_tags() -> None:
    paragraph = _parse('<p title="x\0y">A\0nn\0 Poe</p>').find("body/p")
    assert paragraph is not None
    assert (paragraph.text, paragraph.get("title")) == ("Ann Poe", "x\ufffdy")


def test_lone_surrogates_become_replacement_characters() -> None:
    assert _parse("<p>a\ud800b").findtext("body/p") == "a\ufffdb"


def test_text_in_any_script_survives() -> None:
    assert _parse("<p>Ünï 記者 𠀀</p>").findtext("body/p") == "Ünï 記者 𠀀"


def test_comments_stay_in_the_tree() -> None:
    assert "<!--x-->" in _markup("<p>a<!--x-->b</p>")


@pytest.mark.parametrize(
    "text",
    [
        "<html><body><p>a</p></body>tail<p>b</p></html>",
        "<html><body><p>a</p></body></html>tail<p>b</p>",
        "<html><body><p>a</p></body></html><html><body>tail<p>b</p></body></html>",
        "<html><body><p>a</p></body></html><html>tail</html><html><p>b</p></html>",
    ],
)
def test_what_follows_the_end_of_the_document_belongs_to_its_body(text: str) -> None:
    assert _markup(text) == "<html><body><p>a</p>tail<p>b</p></body></html>"


def test_the_head_of_a_second_document_is_kept() -> None:
    root = _parse("<html><body>a</body></html><html><head><meta name=x></head><body>b</body></html>")
    assert root.find("body/meta") is not None


def test_what_follows_a_document_without_a_body_is_kept() -> None:
    assert _parse("<html><head></head></html><p>b</p>").find(".//p") is not None


@pytest.mark.parametrize("name", ["wbr", "source", "track", "embed", "keygen", "WBR"])
def test_void_elements_hold_nothing(name: str) -> None:
    root = _parse(f"<div><{name} class=x>text<i>y</i></div>")
    element = next(root.iter(name.lower()))
    assert len(element) == 0
    assert element.tail == "text"
    assert classes(element) == ("x",)


def test_sources_of_a_picture_are_siblings_of_its_image() -> None:
    root = _parse("<picture><source srcset=a><source srcset='b'/><img src=c></picture>")
    assert [child.tag for child in next(root.iter("picture"))] == ["source", "source", "img"]


@pytest.mark.parametrize("opening", ["<div>", "<b>", "<div><p>", "<ul><li>", "<table><tr><td>", "<dl><dd>"])
def test_very_deep_pages_are_read_to_the_end_and_bounded_in_depth(opening: str) -> None:
    root = _parse(opening * 20_000 + "deepest" + "</div></b></ul></table></dl>" * 20_000 + "<i>after</i>")
    assert _depth(root) <= 2048
    text = "".join(root.itertext())
    assert "deepest" in text
    assert "after" in text


def test_a_page_nested_deeper_than_libxml2_reads_at_first_keeps_its_nesting() -> None:
    root = _parse("<div>" * 400 + "<i>x</i>" + "</div>" * 400 + "<b>y</b>")
    assert len(list(next(root.iter("i")).iterancestors("div"))) == 400
    assert len(list(next(root.iter("b")).iterancestors("div"))) == 0


def test_what_follows_too_deep_elements_is_not_within_them() -> None:
    root = _parse("<div>" * 3000 + "x" + "</div>" * 3000 + "<section>after</section>")
    assert next(root.iter("section")).getparent() is root.find("body")


def test_flattening_keeps_text_and_tags_of_shallow_pages() -> None:
    page = "<div><p>a<p>b<br></div></i><ul><li>c</ul>"
    assert flatten(page) == page


def test_too_deep_elements_lie_side_by_side_with_their_own_text() -> None:
    root = _parse("<div>" * 600 + "".join(f"<b>{n}</b>" for n in range(5)) + "</div>" * 600)
    assert ["".join(bold.itertext()) for bold in root.iter("b")] == ["0", "1", "2", "3", "4"]


def test_a_very_long_text_is_read_whole() -> None:
    assert len(_parse("<p>" + "x" * 11_000_000 + "<b>y</b>").findtext("body/p") or "") == 11_000_000


def test_a_tag_with_very_many_attributes_keeps_the_first_and_its_content() -> None:
    attributes = " ".join(f"a{n}='{n}'" for n in range(20_000))
    root = _parse(f"<p {attributes}>x<b>y</b></p><i>z</i>")
    paragraph = next(root.iter("p"))
    assert MAX_ATTRIBUTES - 2 <= len(paragraph.attrib) <= MAX_ATTRIBUTES
    assert paragraph.get("a0") == "0"
    assert "".join(root.itertext()) == "xyz"


@pytest.mark.parametrize(
    "page",
    [
        "<p>" + "word " * 3000 + "</p>",
        "<script>" + "var a = b < c; " * 1000 + "</script>",
        "<script>var a = 'b<c d " + "e " * 3000 + "'</script>",
        "<p title='" + "word " * 3000 + "'>x</p>",
        "<svg><path d='" + "M0 1 " * 3000 + "'/></svg>",
    ],
)
def test_long_texts_scripts_and_values_are_not_cut(page: str) -> None:
    assert cut_long_tags(page) == page


def test_entities_are_not_expanded_without_end() -> None:
    page = '<!DOCTYPE x [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;"><!ENTITY c "&b;&b;&b;">]><p>&c;&c;</p>'
    assert len(_markup(page)) < 500


def test_a_comment_has_no_name_and_no_classes() -> None:
    comment = next(_parse("<p><!--x--></p>").iter(etree.Comment))
    assert tag(comment) == ""


def test_names_are_in_small_letters_and_classes_as_written() -> None:
    element = next(_parse("<DIV CLASS=' Story\n byline '>x").iter("div"))
    assert tag(element) == "div"
    assert classes(element) == ("Story", "byline")
    assert classes(next(_parse("<p>").iter("p"))) == ()


def test_control_characters_become_spaces_wherever_they_stand() -> None:
    root = _parse("a\x02</html>\x1f<p\x01 class='x\x08y'>b</p></html>c\x01")
    assert "".join(root.itertext()).replace(" ", "") == "abc"
    assert [element.get("class") for element in root.iter("p") if element.get("class")] == ["x y"]


def test_very_many_ends_of_documents_lose_nothing() -> None:
    assert "".join(_parse("x</html>" * 20_000).itertext()) == "x" * 20_000


@given(st.text(max_size=200))
def test_any_text_has_a_root(text: str) -> None:
    assert _parse(text).tag == "html"


_PIECES = st.sampled_from(
    [
        "<div>",
        "</div>",
        "<p>",
        "</p>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<b>",
        "</b>",
        "x",
        "<!--",
        "-->",
        "<html>",
        "</html>",
        "<body>",
        "</body>",
        "<head>",
        "<title>",
        "</title>",
        "<script>",
        "</script>",
        "<wbr>",
        "<a href='",
        "'>",
        '"',
        "<form>",
        "</form>",
        "<select>",
        "<option>",
        "<svg>",
        "<svg/>",
        "&amp",
        "\x00",
        "<",
    ]
)


@given(st.lists(_PIECES, max_size=60).map("".join))
def test_any_markup_has_one_root_and_nothing_outside_it(text: str) -> None:
    root = _parse(text)
    assert root.tag == "html"
    assert not list(root.itersiblings("*"))
    assert sum(1 for _ in root.iter("html")) == 1
