"""Tags are found in a page's source as a browser's tokenizer finds them."""

from __future__ import annotations

import pytest

from checker.page.markup import ATTRIBUTE, TOKEN, close_void_tags


def _tags(source: str) -> list[str]:
    return [
        f"/{token['end']}" if token["end"] else token["start"] or token["raw"]
        for token in TOKEN.finditer(source)
        if token["start"] or token["raw"] or token["end"]
    ]


@pytest.mark.parametrize(
    ("source", "tags"),
    [
        ("<p>a</p>", ["p", "/p"]),
        ("<p/><br />", ["p", "br"]),
        ("a < b <3 <- <p>", ["p"]),
        ("<p title='a > <b>'><i>", ["p", "i"]),
        ('<p title="it\'s"><i>', ["p", "i"]),
        ("<p title=it's><i>", ["p", "i"]),
        ("<p a= b><i>", ["p", "i"]),
        ("<p a=><i>", ["p", "i"]),
        ("<p =a='>'><i>", ["p", "i"]),
        ("<p a='b'c='>'><i>", ["p", "i"]),
        ("<!-- <p> --><i>", ["i"]),
        ("<!--><p>", ["p"]),
        ("<!---><p>", ["p"]),
        ("<!-- a -- b --!><p>", ["p"]),
        ("<!-- <p>", []),
        ("<!DOCTYPE html><p>", ["p"]),
        ("<?php <p> ?><i>", ["i"]),
        ("</ x><p>", ["p"]),
        ("<script>'<p>'</script><i>", ["script", "/script", "i"]),
        ("<SCRIPT>'<p></scripty>'</Script ><i>", ["SCRIPT", "/Script", "i"]),
        ("<style><p>", ["style"]),
        ("<title/><p>", ["title", "p"]),
        ("<titles><p>", ["titles", "p"]),
        ("<o:p></o:p>", ["o:p", "/o:p"]),
        ("<p a='", ["p"]),
        ("<p", ["p"]),
    ],
)
def test_tags_are_told_from_what_only_looks_like_them(source: str, tags: list[str]) -> None:
    assert _tags(source) == tags


@pytest.mark.parametrize(
    "unit",
    [
        "<",
        "<p",
        "<p ",
        "<p a='",
        '<p a="',
        "<!--",
        "<!-",
        "<script>",
        "</",
        "<p a=",
        "<title ",
        "<![CDATA[",
        "<p'\"",
    ],
)
def test_unfinished_markup_is_read_in_one_go(unit: str) -> None:
    source = unit * 100_000
    assert sum(token.end() - token.start() for token in TOKEN.finditer(source)) <= len(source)


def test_attributes_are_read_with_any_quotes() -> None:
    found = ATTRIBUTE.finditer("p a='1' B=\"2\" c=3 d e = 4/")
    assert [
        (attribute["name"], attribute["single"] or attribute["double"] or attribute["bare"])
        for attribute in found
    ] == [("p", None), ("a", "1"), ("B", "2"), ("c", "3"), ("d", None), ("e", "4/")]


@pytest.mark.parametrize(
    ("source", "closed"),
    [
        ("a<wbr>b", "a<wbr />b"),
        ("<SOURCE src=a>", "<SOURCE src=a />"),
        ("<source src=a/>", "<source src=a/>"),
        ("<track src='a'/>", "<track src='a'/>"),
        ("<sources><br><img>", "<sources><br><img>"),
        ("<wbr", "<wbr"),
    ],
)
def test_void_tags_that_libxml2_would_fill_are_closed(source: str, closed: str) -> None:
    assert close_void_tags(source) == closed
