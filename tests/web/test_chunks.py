"""The chunked transfer encoding is undone, and a body that breaks off within its chunks is told."""

from __future__ import annotations

import pytest

from checker.web.chunks import HalfChunkError, unchunked


@pytest.mark.parametrize(
    ("sent", "meant"),
    [
        (b"5\r\n<titl\r\n3\r\ne>B\r\n0\r\n\r\n", b"<title>B"),
        (b"5;name=value\r\n<titl\r\n0\r\nX-Trailer: 1\r\n\r\n", b"<titl"),
        (b"A\n0123456789\n0\n\n", b"0123456789"),
        (b"0\r\n\r\n", b""),
        (b"<title>Bridge</title>", b"<title>Bridge</title>"),
        (b"", b""),
    ],
)
def test_what_the_chunks_hold(sent: bytes, meant: bytes) -> None:
    assert unchunked(sent) == meant


@pytest.mark.parametrize(
    "sent", [b"5\r\n<ti", b"5\r\n<titl", b"5\r\n<titl\r\n", b"5\r\n<titl\r\n3\r\ne", b"5\r\n<titlzz"]
)
def test_a_body_that_breaks_off(sent: bytes) -> None:
    with pytest.raises(HalfChunkError):
        unchunked(sent)
