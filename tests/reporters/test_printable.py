"""Text from a page made safe to show."""

from __future__ import annotations

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.reporters import printable

ANY_TEXT = st.text(st.characters(exclude_categories=[]))


@pytest.mark.parametrize(
    ("given_text", "shown"),
    [
        ("plain", "plain"),
        ("two\nlines\tand a tab", "two lines and a tab"),
        ("\x1b[31m", "␛[31m"),
        ("\x00\x7f", "␀␡"),
        ("\x9b", "⟨U+009B⟩"),
        ("\u202egnp.exe", "⟨U+202E⟩gnp.exe"),
        ("\u200eleft\u200f", "left"),
        ("\ud800", "\ufffd"),
        ("a\u2028b", "a⟨U+2028⟩b"),
        ("👩‍👩‍👧", "👩‍👩‍👧"),
    ],
)
def test_a_line_shows_what_could_steer(given_text: str, shown: str) -> None:
    assert printable.line(given_text) == shown


def test_a_block_keeps_its_lines_whatever_ended_them() -> None:
    assert printable.block("a\r\nb\rc\u2028d\ne\tf") == "a\nb\nc\nd\ne f"


@pytest.mark.parametrize(
    "command", ["##[error]x", "a ##vso[task.complete]", "##TeamCity[x]", "  ::error::x", "::x"]
)
def test_a_ci_command_is_broken(command: str) -> None:
    shown = printable.log_line(command)
    assert "##" not in shown
    assert not shown.lstrip().startswith("::")


def test_double_colons_inside_a_line_stay() -> None:
    assert printable.log_line("a::before") == "a::before"


@given(ANY_TEXT)
def test_a_line_of_any_text_has_no_control_character_and_can_be_encoded(text: str) -> None:
    shown = printable.line(text)
    assert not [
        character for character in shown if unicodedata.category(character) in {"Cc", "Cs", "Zl", "Zp"}
    ]
    assert shown.encode().decode() == shown


@given(ANY_TEXT)
def test_no_line_of_a_block_of_any_text_is_a_ci_command(text: str) -> None:
    for line in printable.log_block(text).splitlines():
        assert not line.lstrip().startswith("::")


@given(ANY_TEXT)
def test_printable_text_stays_as_it_is(text: str) -> None:
    assert printable.line(printable.line(text)) == printable.line(text)
