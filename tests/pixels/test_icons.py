"""Icons give their largest picture, and nothing that they only claim to hold."""

from __future__ import annotations

import struct

from hypothesis import given
from hypothesis import strategies as st
from PIL import Image

from checker.pixels.decode import Picture, decode
from checker.pixels.icons import largest_of_icon
from checker.pixels.no_picture import NoPicture
from tests.pixels.marks import encoded, round_mark, scaled


def icon(*entries: tuple[int, int, bytes]) -> bytes:
    """An ICO file of entries: claimed side, bits, data."""
    start = 6 + 16 * len(entries)
    table, body = b"", b""
    for side, bits, data in entries:
        table += struct.pack("<BBBBHHII", side, side, 0, 0, 1, bits, len(data), start + len(body))
        body += data
    return struct.pack("<HHH", 0, 1, len(entries)) + table + body


def test_the_largest_picture_is_taken() -> None:
    small, large = encoded(scaled(round_mark(), 16)), encoded(scaled(round_mark(), 64))
    assert largest_of_icon(icon((16, 32, small), (64, 32, large))) == large


def test_a_bitmap_in_an_icon_is_shown_without_its_mask() -> None:
    decoded = decode(encoded(scaled(round_mark(), 48), "ICO", bitmap_format="bmp"))  # type: ignore[arg-type] # Pillow's option is text
    assert isinstance(decoded, Picture)
    assert decoded.image.size == (48, 48)


def test_a_picture_larger_than_the_icon_claims_keeps_the_limits() -> None:
    bomb = encoded(Image.new("1", (12_000, 12_000)))
    assert decode(icon((16, 32, bomb))) is NoPicture.TOO_LARGE


def test_an_icon_of_nothing_is_broken() -> None:
    assert decode(b"\0\0\1\0\0\0") is NoPicture.BROKEN
    assert decode(b"\0\0\1\0\xff\xff") is NoPicture.BROKEN
    assert decode(icon((16, 32, b""))) is NoPicture.BROKEN


@given(st.binary(max_size=200))
def test_any_icon_gives_an_answer(rest: bytes) -> None:
    assert isinstance(decode(b"\0\0\1\0" + rest), (Picture, NoPicture))
