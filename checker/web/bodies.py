"""Undoes the content encoding of a body, never to more bytes than are wanted."""

from __future__ import annotations

import zlib
from typing import TYPE_CHECKING, Final

from checker.web.answers import NoAnswerError

if TYPE_CHECKING:
    from checker.web.answers import Answer

LARGEST_BODY: Final = 16 * 1024 * 1024
"""Bytes, before and after decompression; no newsroom's page comes near it."""
TOO_LARGE: Final = f"larger than {LARGEST_BODY // 1024**2} MB: no page of a newspaper is"
_BOMB: Final = f"decompresses to more than {LARGEST_BODY // 1024**2} MB"
_MOST_CODINGS: Final = 2
_GZIP_OR_ZLIB: Final = 32 + zlib.MAX_WBITS
_RAW_DEFLATE: Final = -zlib.MAX_WBITS


def plain_body(answer: Answer) -> bytes:
    """The body without its content encoding.

    Raises:
        NoAnswerError: It is damaged, encoded in a way that was not asked for, or decompresses to too much.
    """
    codings = [coding.strip().lower() for coding in answer.header("content-encoding").split(",")]
    codings = [coding for coding in codings if coding not in {"", "identity"}]
    if len(codings) > _MOST_CODINGS:
        raise NoAnswerError("the page is compressed several times over")
    body = answer.body
    for coding in reversed(codings):
        if coding not in {"gzip", "x-gzip", "deflate"}:
            raise NoAnswerError(f'the page came in the encoding "{coding[:20]}", which was not asked for')
        body = inflated(body)
    return body


def inflated(data: bytes, most: int = LARGEST_BODY) -> bytes:
    """What gzip or deflate data holds.

    Raises:
        NoAnswerError: It is damaged, or holds more than `most` bytes.
    """
    if not data:
        return data
    try:
        return _inflated(data, _GZIP_OR_ZLIB, most)
    except zlib.error:
        pass
    try:  # what some servers call deflate (RFC 9110, 8.4.1.2, note)
        return _inflated(data, _RAW_DEFLATE, most)
    except zlib.error as error:
        raise NoAnswerError("the page's compression is damaged") from error


def _inflated(data: bytes, bits: int, most: int) -> bytes:
    parts: list[bytes] = []
    left = most
    while data:
        inflater = zlib.decompressobj(bits)
        part = inflater.decompress(data, left + 1)
        left -= len(part)
        if left < 0:
            raise NoAnswerError(_BOMB)
        parts.append(part)
        if not inflater.eof:
            raise zlib.error("cut off")
        # Several gzip members may follow one another; anything else behind one is padding.
        data = inflater.unused_data if inflater.unused_data.startswith(b"\x1f\x8b") else b""
    return b"".join(parts)
