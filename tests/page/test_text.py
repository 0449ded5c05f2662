"""Text folded for matching, cleaned for showing, taken out of elements."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st
from lxml import html

from checker.page.text import (
    clean,
    contains_name,
    contains_phrase,
    find_phrase,
    fold,
    is_acronym,
    visible_text,
)


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("  Ann\u00a0LEE \n\t writes ", "ann lee writes"),
        ("a\u2009b\u202fc\u3000d\u2003e\u1680f", "a b c d e f"),
        ("the wire’s ‘own’ ‛copy′ `x`", "the wire's 'own' 'copy' 'x'"),
        ("“said” „so“ «yes» ‹no›", '"said" "so" "yes" \'no\''),
        ("a–b—c‐d‑e−f―g", "a-b-c-d-e-f-g"),
        ("re\u00adpub\u200blish\u200ced\u2060 \ufeffcopy", "republished copy"),
        ("\u202eAnn\u202c \u2066Lee\u2069", "ann lee"),
        ("STRASSE straße", "strasse strasse"),
        ("wait…", "wait..."),
        ("e\u0301lan", "élan"),
        ("oﬃce", "office"),
        ("a \u200b b", "a b"),
        ("a\x00b\x07c\x7fd", "abcd"),
        ("", ""),
        ("\u200b", ""),
    ],
)
def test_folding_takes_away_what_does_not_matter_for_matching(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_cleaning_keeps_case_quotes_and_dashes() -> None:
    assert clean(" “Ann’s”\u00a0 – LE\u00adE\u200b ") == "“Ann’s” – LEE"


def test_cleaning_composes_characters() -> None:
    assert clean("Jose\u0301") == "José"


@given(st.text())
def test_folding_twice_changes_nothing(text: str) -> None:
    assert fold(fold(text)) == fold(text)


@given(st.text())
def test_cleaning_twice_changes_nothing_and_leaves_no_control_characters(text: str) -> None:
    cleaned = clean(text)
    assert clean(cleaned) == cleaned
    assert not set(cleaned) & {chr(code) for code in [*range(32), *range(0x7F, 0xA1), 0xAD, 0x200B, 0xFEFF]}
    assert "  " not in cleaned


@given(st.text())
def test_folding_a_cleaned_text_is_folding_the_text(text: str) -> None:
    assert fold(clean(text)) == fold(text)


@pytest.mark.parametrize(
    ("text", "phrase", "found"),
    [
        ("by the example wire today", "example wire", 7),
        ("example wired", "example wire", -1),
        ("counterexample wire", "example wire", -1),
        ("example wired, example wire", "example wire", 15),
        ("example wire's", "example wire", 0),
        ("(example wire)", "example wire", 1),
        ("example_wire", "wire", -1),
        ("wiré", "wir", -1),
        ("wire", "", -1),
        ("", "wire", -1),
    ],
)
def test_a_phrase_is_found_as_whole_words(text: str, phrase: str, found: int) -> None:
    assert find_phrase(text, phrase) == found
    assert contains_phrase(text, phrase) is (found >= 0)


def test_the_search_can_go_on_from_a_place() -> None:
    assert find_phrase("wire wire", "wire", 1) == 5


@pytest.mark.parametrize("name", ["EWN", "AB", "WIRENS"])
def test_short_names_in_capitals_are_acronyms(name: str) -> None:
    assert is_acronym(name)


@pytest.mark.parametrize("name", ["Ewn", "TheEWN", "The EWN", "EXAMPLE", "E1N", ""])
def test_other_names_are_not(name: str) -> None:
    assert not is_acronym(name)


@pytest.mark.parametrize(
    ("text", "name", "named"),
    [
        ("By Ann Lee, EWN", "EWN", True),
        ("EWN’s reporter", "EWN", True),
        ("E\u00adWN reporter", "EWN", True),
        ("ewn-logo.min.css", "EWN", False),
        ("Ewn", "EWN", False),
        ("NEWNESS", "EWN", False),
        ("my_EWN_id", "EWN", False),
        ("EXAMPLE WIRE\u00a0NEWS", "Example Wire News", True),
        ("Example-Wire News", "Example Wire News", False),
        ("the ewn", "The EWN", True),
        ("Example Wire Newsletter", "Example Wire News", False),
    ],
)
def test_acronyms_are_named_in_capitals_and_other_names_in_any_case(
    text: str, name: str, named: bool
) -> None:
    assert contains_name(text, name) is named


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>By Ann Lee<br>Example Wire</p>", "By Ann Lee Example Wire"),
        ("<div><div>By Ann Lee</div><div>Example Wire</div></div>", "By Ann Lee Example Wire"),
        ("<div>By Ann Lee<p>Example</p>Wire</div>", "By Ann Lee Example Wire"),
        ("<p>By <b>Ann</b> <i>L</i>ee</p>", "By Ann Lee"),
        ("<p>Ann<!-- not --> Lee<script>x()</script><style>p{}</style></p>", "Ann Lee"),
        ("<p>Ann<template>x</template><noscript>y</noscript> Lee</p>", "Ann Lee"),
        ("<p>Ann<svg><title>logo</title><text>Wire</text></svg></p>", "Ann Wire"),
        ("<table><tr><td>Ann</td><td>Lee</td></tr></table>", "Ann Lee"),
        ("<ul><li>Ann<li>Lee</ul>", "Ann Lee"),
        ("<p>Ann&nbsp;Lee &amp; Bob&#8217;s</p>", "Ann Lee & Bob’s"),
        ("<p></p>", ""),
        ("<p>  plain \n text </p>", "plain text"),
    ],
)
def test_the_text_of_an_element_is_what_a_reader_reads(markup: str, text: str) -> None:
    assert visible_text(html.fragment_fromstring(markup)) == text


def test_what_follows_an_element_is_not_its_text() -> None:
    first = html.fragment_fromstring("<div><p>in</p>out</div>")[0]
    assert visible_text(first) == "in"


def test_a_script_and_a_comment_have_no_text() -> None:
    script, comment = html.fragment_fromstring("<div><script>x</script><!-- y --></div>")
    assert visible_text(script) == ""
    assert visible_text(comment) == ""
