"""The size of a picture that stands in a `data:` URI, from the first bytes of its file."""

from __future__ import annotations

import re
from base64 import b64decode
from binascii import Error
from urllib.parse import unquote_to_bytes

_HEAD_BYTES = 30
"""Enough for the size in a PNG, a GIF or a WebP."""
_MAX_JPEG_BYTES = 65_536
"""A JPEG's size stands behind its tables, profiles and previews."""
_NO_BASE64 = re.compile(r"[^A-Za-z0-9+/]")
_JPEG_FRAMES = frozenset(range(0xC0, 0xD0)) - {0xC4, 0xC8, 0xCC}
"""Markers of a frame's header (ITU T.81, table B.1), which holds the size."""
_OTHER_PICTURES = (b"BM", b"\0\0\1\0", b"II*\0", b"MM\0*", b"\xff\x0a", b"\0\0\0\x0cJXL ")
"""BMP, ICO, TIFF and JPEG XL, as browsers tell them (WHATWG MIME Sniffing, 6.1)."""

Size = tuple[int, int]
"""Width and height in pixels."""


def is_picture_larger_than(uri: str, side: int) -> bool:
    """Whether a `data:` URI holds a raster picture that is wider or higher than some pixels.

    True too for a picture whose format hides its size in depth, such as AVIF.
    """
    head = _decoded(uri, _HEAD_BYTES)
    size = _png(head) or _gif(head) or _webp(head)
    if size is None and head.startswith(b"\xff\xd8\xff"):
        size = _jpeg(_decoded(uri, _MAX_JPEG_BYTES))
    if size is None:
        return head[4:8] == b"ftyp" or head.startswith(_OTHER_PICTURES)
    return max(size) > side


def _decoded(uri: str, length: int) -> bytes:
    """The first bytes of what a `data:` URI holds (RFC 2397)."""
    header, _, data = uri[: 3 * length + 100].partition(",")
    if not header.lower().rstrip().endswith(";base64"):
        return unquote_to_bytes(data)[:length]
    digits = _NO_BASE64.sub("", data)[: length * 4 // 3]
    try:
        return b64decode(digits + "===")
    except (Error, ValueError):
        return b""


def _png(head: bytes) -> Size | None:
    if not head.startswith(b"\x89PNG\r\n\x1a\n") or len(head) < 24:  # noqa: PLR2004 - the header's end
        return None
    return int.from_bytes(head[16:20]), int.from_bytes(head[20:24])


def _gif(head: bytes) -> Size | None:
    if not head.startswith((b"GIF87a", b"GIF89a")) or len(head) < 10:  # noqa: PLR2004 - the header's end
        return None
    return int.from_bytes(head[6:8], "little"), int.from_bytes(head[8:10], "little")


def _webp(head: bytes) -> Size | None:
    """The size in a WebP file (RFC 9649): extended, lossless or lossy."""
    if not head.startswith(b"RIFF") or head[8:12] != b"WEBP":
        return None
    match head[12:16]:
        case b"VP8X" if len(head) >= 30:  # noqa: PLR2004 - the chunk's end
            return int.from_bytes(head[24:27], "little") + 1, int.from_bytes(head[27:30], "little") + 1
        case b"VP8L" if len(head) >= 25:  # noqa: PLR2004 - the size's end
            bits = int.from_bytes(head[21:25], "little")
            return (bits & 0x3FFF) + 1, (bits >> 14 & 0x3FFF) + 1
        case b"VP8 " if len(head) >= 30:  # noqa: PLR2004 - the size's end
            width, height = (int.from_bytes(head[at : at + 2], "little") & 0x3FFF for at in (26, 28))
            return width, height
        case _:
            return None


def _jpeg(data: bytes) -> Size | None:
    at = 2
    while at + 9 <= len(data) and data[at] == 0xFF:  # noqa: PLR2004 - every marker begins so
        marker = data[at + 1]
        if marker in _JPEG_FRAMES:
            return int.from_bytes(data[at + 7 : at + 9]), int.from_bytes(data[at + 5 : at + 7])
        at += 2 + max(2, int.from_bytes(data[at + 2 : at + 4]))
    return None
