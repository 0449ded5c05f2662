"""Data URIs give their bytes, however sloppily they are written."""

from __future__ import annotations

from base64 import b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.pixels.data_uris import read_data_uri
from checker.pixels.source import NotAtHand


@given(st.binary(max_size=400))
def test_base64_is_read(data: bytes) -> None:
    text = b64encode(data).decode()
    assert read_data_uri(f"data:image/png;base64,{text}") == data
    assert read_data_uri(f"DATA:image/png;charset=x;BASE64 ,{text.rstrip('=')}") == data
    broken_up = "%0A ".join(text[at : at + 60] for at in range(0, len(text), 60))
    assert read_data_uri(f"data:;base64,{broken_up}") == data


@pytest.mark.parametrize(
    ("uri", "data"),
    [
        ("data:image/svg+xml,%3Csvg/%3E", b"<svg/>"),
        ("data:image/svg+xml;utf8,<svg/>", b"<svg/>"),
        ("data:,", b""),
        ("data:", b""),
        ("data:image/png;base64,A", b""),
        ("data:image/png;base64,????", b""),
    ],
)
def test_what_holds_little_gives_little(uri: str, data: bytes) -> None:
    assert read_data_uri(uri) == data


def test_what_is_too_long_is_not_read() -> None:
    assert read_data_uri("data:," + "a" * 30_000_000) is NotAtHand.TOO_LARGE


@given(st.text(max_size=80))
def test_any_text_gives_an_answer(rest: str) -> None:
    assert isinstance(read_data_uri(f"data:{rest}"), (bytes, NotAtHand))
