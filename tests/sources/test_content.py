"""Telling pages from everything else that ends up under a page's name."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.sources.content import why_not_a_page


@pytest.mark.parametrize(
    ("data", "says"),
    [
        (b"", "empty"),
        (b"\n\t  \r\n", "empty"),
        (b"\x89PNG\r\n\x1a\n\0\0", "PNG picture"),
        (b"\xff\xd8\xff\xe0\x00\x10JFIF", "JPEG picture"),
        (b"RIFF\x10\0\0\0WEBPVP8 ", "WebP picture"),
        (b"%PDF-1.7\n", "PDF document"),
        (b"PK\x03\x04\x14\0", "ZIP archive"),
        (b"\x1f\x8b\x08\0", "gzip archive"),
        (b"bplist00\xd1", "Safari web archive"),
        (b"\0\0\0\x1cftypisom", "video"),
        (bytes(range(256)) * 8, "binary data"),
        (b"\0" * 500, "binary data"),
    ],
)
def test_what_is_no_page_is_named(data: bytes, says: str) -> None:
    reason = why_not_a_page(data)
    assert reason is not None
    assert says in reason


@pytest.mark.parametrize(
    "data",
    [
        b"<p>",
        b"just words, as a reporter pasted them",
        "<p>Grüße".encode("utf-16"),
        "<html><p>Story in Latin letters".encode("utf-16-le"),
        "<html><p>Story in Latin letters".encode("utf-16-be"),
        "<p>Story".encode("utf-32"),
        b"<p>one stray NUL\0 in a page is an accident of its CMS</p>" * 4,
        "<p>新聞".encode("big5"),
        b"\x1b[31m<p>coloured by a terminal",
    ],
)
def test_what_may_be_a_page_is_let_through(data: bytes) -> None:
    assert why_not_a_page(data) is None


@given(st.binary())
def test_any_bytes_get_an_answer(data: bytes) -> None:
    reason = why_not_a_page(data)
    assert reason is None or reason


@given(st.text(alphabet=st.characters(codec="utf-8", exclude_categories=["Cc"]), min_size=1))
def test_any_text_after_a_tag_may_be_a_page(text: str) -> None:
    assert why_not_a_page(f"<p>{text}".encode()) is None
