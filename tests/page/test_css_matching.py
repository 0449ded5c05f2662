"""Selectors match the elements that a browser at rest would match."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import etree

from checker.page.css_matching import Matcher
from checker.page.css_selector_parser import parse_selector, split_selectors
from checker.page.css_subjects import subjects

PAGE = """<html class="no-js wide"><body>
<div id="top" class="a b" data-kind="Wire News">
  <p class="first">one</p><p>two</p><p class="last">three <a href="/x">x</a><a name="y">y</a></p>
  <section><b class="deep">b</b></section><i></i>
</div></body></html>"""


def matched(selector: str) -> list[str]:
    root = etree.fromstring(PAGE, etree.HTMLParser())
    parsed = parse_selector(selector)
    matcher = Matcher(root)
    return (
        [] if parsed is None else [str(each.tag) for each in root.iter("*") if matcher.matches(parsed, each)]
    )


@pytest.mark.parametrize(
    ("selector", "tags"),
    [
        ("p", ["p", "p", "p"]),
        ("P.first", ["p"]),
        ("#top", ["div"]),
        (".a.b", ["div"]),
        (".a.c", []),
        ("div b", ["b"]),
        ("div > b", []),
        ("div>section>b", ["b"]),
        ("body section .deep", ["b"]),
        (".first + p", ["p"]),
        (".first ~ p", ["p", "p"]),
        ("p + section", ["section"]),
        ("[data-kind]", ["div"]),
        ("p:has(a)", ["p"]),
        ("p:has(> a[name])", ["p"]),
        ("div:has(>b)", []),
        ("div:has(b)", ["div"]),
        ("div:has(> i, > u) b", ["b"]),
        ("p:has(+ section)", ["p"]),
        ("p:has(~ i)", ["p", "p", "p"]),
        ("p:not(:has(a))", ["p", "p"]),
        ("p:has(a:hover)", []),
        ('[data-kind="Wire News"]', ["div"]),
        ("[data-kind='wire news' i]", ["div"]),
        ("[data-kind~=News]", ["div"]),
        ("[data-kind^=Wire]", ["div"]),
        ("[data-kind$=News]", ["div"]),
        ("[data-kind*='e N']", ["div"]),
        ("[data-kind^='']", []),
        ("[class|=a]", []),
        ("p:first-child", ["p"]),
        ("p:last-child", []),
        ("p:last-of-type", ["p"]),
        ("p:nth-child(2n+1)", ["p", "p"]),
        ("p:nth-child( odd )", ["p", "p"]),
        ("p:nth-child(-n+2)", ["p", "p"]),
        ("p:nth-last-of-type(1)", ["p"]),
        ("b:only-child", ["b"]),
        ("p:not(.first)", ["p", "p"]),
        ("p:not(.first, .last)", ["p"]),
        ("p:not(:hover):not(:focus)", ["p", "p", "p"]),
        (":is(b, i)", ["b", "i"]),
        (":where(div) :is(.deep)", ["b"]),
        ("div :not(p) > b", ["b"]),
        ("a:link", ["a"]),
        ("i:empty", ["i"]),
        (":root", ["html"]),
        (".wide .a", ["div"]),
        ("*|p.first", []),
        (r".\61 .b", ["div"]),
    ],
)
def test_a_selector_matches_its_elements(selector: str, tags: list[str]) -> None:
    assert matched(selector) == tags


@pytest.mark.parametrize("selector", ["p:hover", "p:focus-within", "a:visited", "p:target", "p:active"])
def test_states_do_not_hold_on_a_page_at_rest(selector: str) -> None:
    assert matched(selector) == []


def test_a_class_that_says_there_are_no_scripts_does_not_hold() -> None:
    assert matched(".no-js p") == []
    assert matched("html:not(.no-js) p") == ["p", "p", "p"]


@pytest.mark.parametrize(
    "selector",
    [
        "div:has(section b)",
        "p:has()",
        "p:has(a::before)",
        "p:unheard-of",
        ":lang(en)",
        "::placeholder",
        "p::before::after",
        "",
        ">",
        "a >",
        "a,,b",
        "p:not()",
    ],
)
def test_what_cannot_be_answered_matches_nothing(selector: str) -> None:
    assert matched(selector) == []


def test_pseudo_elements_are_kept_apart() -> None:
    for text in ("p::before", "p:before"):
        selector = parse_selector(text)
        assert selector is not None
        assert selector.pseudo_element == "before"


def test_specificity_counts_ids_classes_and_types() -> None:
    def of(text: str) -> tuple[int, ...] | None:
        selector = parse_selector(text)
        return None if selector is None else tuple(selector.specificity)

    assert of("div#x .a[b] :first-child") == (1, 3, 1)
    assert of(":is(#a, b) c") == (1, 0, 1)
    assert of(":where(#a) c") == (0, 0, 1)
    assert of("p:not(.a, #b)") == (1, 0, 1)
    assert of("p:has(> .a, b)") == (0, 1, 1)


def test_lists_are_cut_at_their_outer_commas() -> None:
    assert split_selectors("a, b:is(c, d) , e[f=','] ") == ["a", "b:is(c, d)", "e[f=',']"]


@pytest.mark.parametrize(
    ("selectors", "keys"),
    [
        ("div .a:hover > b#x.y", [".y"]),
        ("a, .b, #c", ["a", ".b", "#c"]),
        (".a::before", [".a"]),
        ("ul li:nth-child(2)", ["li"]),
        ("*", ["*"]),
        (".x :is(.a, .b)", ["*"]),
        ("[hidden], .b", ["*", ".b"]),
        ("input[type='a b']", ["input"]),
        (r".sm\:x", [".sm:x"]),
        ("p:unheard-of(x y)", ["p"]),
        ("*:hover", ["*"]),
    ],
)
def test_the_subject_is_known_by_its_last_name(selectors: str, keys: list[str]) -> None:
    assert [key for key, _ in subjects(selectors)] == keys


def test_a_deep_page_is_searched_in_bounded_steps() -> None:
    root = etree.Element("html")
    element = root
    for _ in range(4_000):
        element = etree.SubElement(element, "div")
    selector = parse_selector("x div div div div div")
    assert selector is not None
    assert not Matcher(root).matches(selector, element)


@given(st.text(alphabet="abAB.#[]()=:~>+* ,\"'\\-n2|^$i\n"))
def test_any_text_is_a_selector_or_none(text: str) -> None:
    selector = parse_selector(text)
    assert selector is None or selector.compounds
    assert all(key for key, _ in subjects(text))


@pytest.mark.parametrize(
    "text", [":not(" * 50_000, "a " * 50_000, "[" * 50_000, "(" * 50_000, "a" * 200_000 + " !"]
)
def test_hostile_selectors_match_nothing(text: str) -> None:
    assert parse_selector(text) is None
