"""The largest picture in a Windows icon, as a file of its own; Pillow would trust what icons claim of it."""

from __future__ import annotations

import struct
from typing import Final, NamedTuple

_HEADER: Final = struct.Struct("<HHH")
_ENTRY: Final = struct.Struct("<BBBBHHII")
_BITMAP_HEADER: Final = struct.Struct("<IiiHHIIiiII")
_FILE_HEADER: Final = struct.Struct("<2sIHHI")
_PNG: Final = b"\x89PNG\r\n\x1a\n"
_MOST_ENTRIES: Final = 64
_LARGEST_BITMAP: Final = 512
"""Pixels; the format stops at 256."""
_PALETTE_BITS: Final = 8
"""Bits a pixel up to which colors stand in a table."""


class _Entry(NamedTuple):
    area: int
    bits: int
    start: int
    length: int


def largest_of_icon(data: bytes) -> bytes | None:
    """The PNG or BMP file of an ICO's largest entry; None where there is none that holds together.

    Source of the format: Microsoft, "Icons in Win32". The mask of a bitmap, its lower half, is dropped.
    """
    try:
        _, _, count = _HEADER.unpack_from(data)
        entries = [_entry(data, number) for number in range(min(count, _MOST_ENTRIES))]
    except struct.error:
        return None
    if not entries:
        return None
    best = max(entries)
    inner = data[best.start : best.start + best.length]
    return inner if inner.startswith(_PNG) else _as_bitmap(inner)


def _entry(data: bytes, number: int) -> _Entry:
    width, height, _, _, _, bits, length, start = _ENTRY.unpack_from(
        data, _HEADER.size + number * _ENTRY.size
    )
    return _Entry((width or 256) * (height or 256), bits, start, length)


def _as_bitmap(inner: bytes) -> bytes | None:
    """A BMP file of the color half of an icon's bitmap."""
    if len(inner) < _BITMAP_HEADER.size:
        return None
    size, width, doubled, planes, bits, compression, _, *rest = _BITMAP_HEADER.unpack_from(inner)
    height = abs(doubled) // 2
    if size != _BITMAP_HEADER.size or not 0 < width <= _LARGEST_BITMAP or not 0 < height <= _LARGEST_BITMAP:
        return None
    colors = rest[2] or (1 << bits if bits <= _PALETTE_BITS else 0)
    start = _FILE_HEADER.size + size + 4 * min(colors, 1 << _PALETTE_BITS)
    header = _BITMAP_HEADER.pack(size, width, height, planes, bits, compression, 0, *rest)
    body = header + inner[_BITMAP_HEADER.size :]
    return _FILE_HEADER.pack(b"BM", _FILE_HEADER.size + len(body), 0, 0, start) + body
