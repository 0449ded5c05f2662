"""Names of pages, and the patterns that mean them."""

from __future__ import annotations

import pytest

from checker.gate import Naming
from checker.gate.naming import is_chosen, is_matched


@pytest.mark.parametrize(
    ("working", "source", "name"),
    [
        ("/site", "public/a.html", "public/a.html"),
        ("/site", "./public//a.html", "public/a.html"),
        ("/site/public", "a.html", "public/a.html"),
        ("/site/public", "../public/a.html", "public/a.html"),
        ("/site", "/site/public/a.html", "public/a.html"),
        ("/site", "/elsewhere/a.html", "../elsewhere/a.html"),
        ("/site", "https://courier.example/a//b", "https://courier.example/a//b"),
        ("/site", "-", "-"),
    ],
)
def test_a_page_has_one_name_wherever_the_command_runs(working: str, source: str, name: str) -> None:
    assert Naming("/site", working).name(source) == name


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("public/a.html", "public/a.html"),
        ("./public/a.html", "public/a.html"),
        ("public/*.html", "public/a.html"),
        ("public/?.html", "public/a.html"),
        ("public/**", "public/2019/11/a.html"),
        ("public/", "public/2019/11/a.html"),
        ("**/a.html", "a.html"),
        ("**/a.html", "public/2019/a.html"),
        ("public/**/a.html", "public/a.html"),
        ("public/**/11/**", "public/2019/11/a.html"),
        ("**", "a.html"),
        ("https://courier.example/**", "https://courier.example/2019/a"),
    ],
)
def test_a_pattern_means(pattern: str, name: str) -> None:
    assert is_matched(name, pattern)


@pytest.mark.parametrize(
    ("pattern", "name"),
    [
        ("public", "public/a.html"),
        ("*.html", "public/a.html"),
        ("public/*", "public/2019/a.html"),
        ("public/**/b.html", "public/a.html"),
        ("public/2019/**", "public/2018/a.html"),
        ("PUBLIC/a.html", "public/a.html"),
    ],
)
def test_a_pattern_does_not_mean(pattern: str, name: str) -> None:
    assert not is_matched(name, pattern)


def test_a_pattern_of_many_stars_is_soon_done_with() -> None:
    assert not is_matched("/".join(["a" * 50] * 200), "/".join(["**", "*a*a*a*b"] * 50))


def test_what_is_excluded_is_left_out_even_where_it_is_included() -> None:
    assert is_chosen("a/b.html", ["a/**"], [])
    assert is_chosen("a/b.html", [], ["b/**"])
    assert not is_chosen("a/b.html", ["a/**"], ["**/b.html"])
    assert not is_chosen("a/b.html", ["c/**"], [])
