"""Style sheets are cut into the rules that hold on a desktop screen, whatever their text looks like."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.page.css_rules import Rule, read_declarations
from checker.page.css_sheets import Sheet, read_sheet
from checker.page.css_text import bare
from checker.page.css_words import ANY, DISPLAY, IMAGES, Words


def all_rules(text: str, words: Words = ANY) -> list[Rule]:
    sheet = Sheet(text)
    return [rule for position, _ in sheet.glimpses(words) for rule in sheet.rules_at(position)]


def rules(text: str) -> list[tuple[str, dict[str, str]]]:
    found = [
        (rule.selectors, {each.name: each.value for each in rule.declarations}) for rule in all_rules(text)
    ]
    return [(selectors, declarations) for selectors, declarations in found if declarations]


HIDDEN = {"display": "none"}


@pytest.mark.parametrize(
    "text",
    [
        ".a{display:none}",
        ".a { display : none ; }",
        ".a{DISPLAY:NONE}",
        ".a{cursor:auto;display:none",
        "<!-- .a{display:none} -->",
        "/* .b{ */.a{display:none}/* } */",
        ".a{/* don't */display:none}",
        "/*! MIT | https://styles.example*/*,:after{color:red}.a{display:none}/* x */.b{color:red}",
        "/**//**/.a{display:none}/*/ .b{ */",
        r".\"\[\"\]:before{color:red}.a{display:none}.b{content:'{'}",
        "<![CDATA[ .b{display:none} ]]> .c{display:none} .a{display:none}",
        ".a{display:none} <![CDATA[ .b[c]{display:none}",
        "/*<![CDATA[*/.a{display:none}/*]]>*/",
        "@charset 'utf-8'; .a{display:none}",
        "@import url(x.css);.a{display:none}",
        "@media screen{.a{display:none}}",
        "@media screen{@media (min-width:10px){.a{display:none}}}",
        "@supports (display:grid){.a{display:none}}",
        "@layer base{.a{display:none}}",
        "@font-face{src:url(x)}.a{display:none}",
        "@keyframes k{from{opacity:0}to{opacity:1}}.a{display:none}",
    ],
)
def test_a_rule_is_found_in_any_layout(text: str) -> None:
    assert (".a", HIDDEN) in rules(text)


@pytest.mark.parametrize(
    "text",
    [
        "@media print{.a{display:none}}",
        "@media (max-width:600px){.a{display:none}}",
        "@supports not (display:grid){.a{display:none}}",
        "@container (width > 1px){.a{display:none}}",
        "@keyframes k{.a{display:none}}",
        "@page{.a{display:none}}",
        "/* .a{display:none}",
        "} .a{display:none}",
        ".b{content:'.a{display:none}'}",
        ".a{--x:display;color:none}",
    ],
)
def test_what_does_not_hold_on_a_desktop_screen_is_no_rule(text: str) -> None:
    assert (".a", HIDDEN) not in rules(text)


def test_a_stray_closing_brace_spoils_only_the_next_rule() -> None:
    assert rules("} .a{display:none} .b{display:none}") == [(".b", HIDDEN)]


def test_braces_and_semicolons_in_strings_and_urls_are_not_structure() -> None:
    assert rules(""".a::before{content:"}{;";background:url("x;y}.png")}.b{display:none}""") == [
        (".a::before", {"content": '"\\7d \\7b \\3b "', "background-image": 'url("x\\3b y\\7d .png")'}),
        (".b", HIDDEN),
    ]
    assert (".b", HIDDEN) in rules(".a{background:url(data:x;{)}.b{display:none}")


def test_nested_rules_stand_for_their_whole_selector() -> None:
    assert rules(".a{cursor:auto;.b{display:none}}") == [(":is(.a) .b", HIDDEN)]
    assert rules(".a{&.b{display:none}display:block}") == [
        (":is(.a).b", HIDDEN),
        (".a", {"display": "block"}),
    ]


def test_importance_and_shorthands_are_read_in_order() -> None:
    first, second = read_declarations("overflow-x:hidden;display:none ! important")
    assert (first.name, first.value, first.important) == ("overflow", "hidden", False)
    assert (second.name, second.value, second.important) == ("display", "none", True)


def test_layers_are_named_in_the_order_of_their_appearance() -> None:
    assert Sheet("@layer a,b;@layer c{.x{display:none}}").layers == ("a", "b", "c")


def test_only_rules_with_a_telling_word_are_looked_at() -> None:
    text = ".a{color:red}.b{DISPLAY: none}.c{background:url(x)}.d{left :-9999px}"
    assert [rule.selectors for rule in all_rules(text, DISPLAY)] == [".b"]
    assert [rule.selectors for rule in all_rules(text, IMAGES)] == [".c"]
    assert [rule.selectors for rule in all_rules(text, ("display", "left"))] == [".b", ".d"]


def test_rules_that_may_hide_are_found_at_a_glance() -> None:
    sheet = Sheet(
        """.a{color:red}.b{display: none}.c{left :-9999px}.d{left:-1px}i.e, p > B{margin:0;VISIBILITY:HIDDEN}
        .f{margin:0}@media print{.g{opacity:0}.h{display:block}}.i{display:none;.j{color:red}}
        .k{& .l{display:none}}"""
    )
    suspects = [(keys, len(sheet.rules_at(position))) for position, keys in sheet.suspects]
    assert suspects == [
        ((".b",), 1),
        ((".c",), 1),
        ((".e", "b"), 1),
        ((".g",), 0),
        ((".i", ".j"), 2),
        ((".k", "*"), 1),
    ]


def test_the_same_sheet_on_another_page_is_not_cut_again() -> None:
    text = ".only-here{display:none}"
    assert read_sheet(text) is read_sheet(text)


@given(st.text(alphabet="ab.{}@;:\"'()/*\\ \n&,<!->layer media url(display:none"))
def test_any_text_makes_a_sheet(text: str) -> None:
    for rule in all_rules(text):
        assert rule.selectors
        assert isinstance(rule.declarations, tuple)


@pytest.mark.parametrize(
    "text",
    [
        "{" * 200_000,
        "}" * 200_000,
        "/*" * 100_000,
        "url(" * 100_000,
        '"' * 200_001,
        "a{" * 100_000,
        "@media" * 50_000,
        ":" * 200_000,
        ":0" * 100_000,
        "transform:scale(" * 20_000,
    ],
)
def test_hostile_sheets_are_read_to_their_end(text: str) -> None:
    sheet = Sheet(text + "}")
    assert sheet.glimpses(DISPLAY) == []
    assert [rule for position, _ in sheet.suspects for rule in sheet.rules_at(position)] == []


@given(st.lists(st.sampled_from(["/*", "*/", "*", "/", "x", "/*/"]), max_size=12).map("".join))
def test_comments_end_where_css_says(text: str) -> None:
    assert bare(text) == re.sub(r"/\*.*?(?:\*/|\Z)", "", text, flags=re.DOTALL)
