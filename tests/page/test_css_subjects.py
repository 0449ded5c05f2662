"""The subject of a selector is told without parsing it."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.page.css_subjects import subject_key, subject_keys, subjects


@pytest.mark.parametrize(
    ("selector", "key"),
    [
        ("P", "p"),
        (".a", ".a"),
        ("#x", "#x"),
        ("*", "*"),
        ("p.a.b", ".b"),
        (".a p", "p"),
        (".a>p+ i~b", "b"),
        ("p:hover::before", "p"),
        (":root", "*"),
        ("p [hidden]", "*"),
        ("p[title='a, b']", "p"),
        (".a:not(.b, :is(.c))", ".a"),
        (":is(.a, .b)", "*"),
        (".md\\:hidden", ".md:hidden"),
        ("p\\", "*"),
        ("", "*"),
    ],
)
def test_a_subject_is_told(selector: str, key: str) -> None:
    assert subject_key(selector) == key


def test_every_selector_of_a_list_has_its_subject() -> None:
    assert list(subjects(".a, p:is(.b, .c)")) == [(".a", ".a"), ("p", "p:is(.b, .c)")]
    assert subject_keys(".a, p:is(.b, .c), .d .a") == (".a", "p")
    assert subject_keys(".a,.b") == (".a", ".b")


@given(st.text(alphabet="a.#*:>+~[]()\"' \\,"))
def test_any_text_has_subjects(text: str) -> None:
    assert all(subject_keys(text))


@pytest.mark.parametrize(
    "text", ["(" * 100_000, "[" * 100_000, "(a)" * 50_000, "a>" * 100_000, ":not(" * 50_000]
)
def test_hostile_selectors_are_answered(text: str) -> None:
    assert subject_keys(text)
