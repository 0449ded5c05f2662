"""CSS values: lengths, numbers, escapes, URLs and the longhands of shorthands."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.page.css_values import longhands, number, percentage, pixels, unescape, urls


@pytest.mark.parametrize(
    ("value", "expected"),
    [("0", 0.0), ("12px", 12.0), (" -9999PX ", -9999.0), ("1.5em", 24.0), (".5rem", 8.0), ("100vw", 1280.0)],
)
def test_lengths_are_read_in_pixels(value: str, expected: float) -> None:
    assert pixels(value) == expected


@pytest.mark.parametrize("value", ["", "auto", "12", "50%", "calc(1px)", "var(--x)", "1e3px", "px", "--1px"])
def test_what_is_no_length_has_no_pixels(value: str) -> None:
    assert pixels(value) is None


def test_a_percentage_is_a_number_of_hundredths() -> None:
    assert percentage("-100%") == -100.0
    assert percentage("10px") is None
    assert number("50%") == 0.5
    assert number(".25") == 0.25
    assert number("none") is None


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (r"a\.b", "a.b"),
        (r"\7d x", "}x"),
        (r"\00007dx", "}x"),
        (r"\0 ", "�"),
        (r"\d800 ", "�"),
        ("plain", "plain"),
    ],
)
def test_escapes_stand_for_their_characters(text: str, expected: str) -> None:
    assert unescape(text) == expected


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("url(a.png)", ["a.png"]),
        ("#fff URL( 'a b.png' ) no-repeat", ["a b.png"]),
        ('url("a\\"b.png"), url(c.png)', ['a"b.png', "c.png"]),
        ("linear-gradient(red, blue)", []),
        ("url()", []),
        ("url(", []),
    ],
)
def test_every_url_of_a_value_is_found(value: str, expected: list[str]) -> None:
    assert list(urls(value)) == expected


@pytest.mark.parametrize(
    ("name", "value", "expected"),
    [
        ("background", "red", {"background-image": "none"}),
        ("background", "url(a.png)", {"background-image": "url(a.png)"}),
        (
            "margin",
            "1px",
            dict.fromkeys(["margin-top", "margin-right", "margin-bottom", "margin-left"], "1px"),
        ),
        ("inset", "1px 2px 3px", {"top": "1px", "right": "2px", "bottom": "3px", "left": "2px"}),
        ("font", "0/0 a", {"font-size": "0"}),
        ("font", "bold 12px/1.5 serif", {"font-size": "12px"}),
        ("overflow-y", "hidden", {"overflow": "hidden"}),
        ("display", "none", {"display": "none"}),
        ("width", r"auto\9", {}),
        ("height", r"0\0/", {}),
    ],
)
def test_shorthands_become_the_longhands_that_matter(name: str, value: str, expected: dict[str, str]) -> None:
    assert dict(longhands(name, value)) == expected


@given(st.text())
def test_no_text_is_too_odd_for_a_value(text: str) -> None:
    assert pixels(text) is None or isinstance(pixels(text), float)
    assert isinstance(unescape(text), str)
    assert all(list(urls(f"url({text}")))
