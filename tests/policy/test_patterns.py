"""Patterns for the file names of images."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.policy.patterns import file_pattern, pattern_fault


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("plnr", "plnr.png"),
        ("plnr", "PLNR-small.jpg"),
        ("plnr", "logo_plnr2.png"),
        ("plnr", "aplnrb-plnr.png"),
        ("plnr*logo", "plnrlogo.png"),
        ("plnr*logo", "plnr-new-logo@2x.png"),
        ("prairie*ledger", "Prairie-Ledger.svg"),
        ("*ledger*", "PrairieLedgerNewsroom.png"),
        ("plnr*", "plnrmark.png"),
        ("*plnr", "theplnr.png"),
        ("ab*ab*ab", "ab-abab.png"),
        ("3plnr", "x3plnr.png"),
    ],
)
def test_a_pattern_is_found_as_a_word_anywhere_in_the_name(pattern: str, name: str) -> None:
    assert file_pattern(pattern).matches(name)


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("plnr", "aplnre.png"),
        ("plnr", "plnrlogo.png"),
        ("plnr", "theplnr.png"),
        ("plnr*logo", "logo-plnr.png"),
        ("plnr*logo", "plnr-logos.png"),
        ("ab*ab*ab", "ab-ab.png"),
        ("plnr", ""),
        ("plnr", "пplnr.png"),
    ],
)
def test_a_pattern_is_not_found_inside_other_words_or_in_another_order(pattern: str, name: str) -> None:
    assert not file_pattern(pattern).matches(name)


def test_a_later_place_counts_where_the_first_touches_a_letter() -> None:
    assert file_pattern("plnr*logo").matches("aplnr-plnr-logos-logo.png")


@pytest.mark.parametrize(
    "pattern",
    [
        "*",
        "**",
        "*a*",
        "",
        "a/b-logo",
        "logo?",
        "logo[12]",
        "(logo)",
        "wire logo",
        "wire\nlogo",
        "a" * 101,
        "ab*" * 9,
    ],
)
def test_an_absurd_pattern_is_refused_with_its_reason(pattern: str) -> None:
    assert pattern_fault(pattern)
    with pytest.raises(ValueError, match=r"\w"):
        file_pattern(pattern)


@given(
    st.text(alphabet="abc.-*", max_size=12).filter(lambda pattern: not pattern_fault(pattern)),
    st.text("abc.-", max_size=40),
)
def test_matching_agrees_with_the_same_pattern_as_a_regular_expression(pattern: str, name: str) -> None:
    start = "" if pattern.startswith("*") or not pattern[0].isalpha() else r"(?<![a-z])"
    end = "" if pattern.endswith("*") or not pattern[-1].isalpha() else r"(?![a-z])"
    model = start + ".*".join(re.escape(piece) for piece in pattern.split("*")) + end
    assert file_pattern(pattern).matches(name) == bool(re.search(model, name))


def test_a_hostile_name_costs_one_walk() -> None:
    assert not file_pattern("*abc*abc*abc*abc*abc*abc*abx*").matches("abc" * 100_000)
