"""Undoes the chunked transfer encoding (RFC 9112, 7.1) of bodies that archives keep as they were sent."""

from __future__ import annotations

import re
from typing import Final

_HEAD: Final = re.compile(rb"([0-9a-fA-F]{1,8})[ \t]*(?:;[^\r\n]{0,4096})?\r?\n")


class HalfChunkError(ValueError):
    """The body breaks off within its chunks."""


def unchunked(body: bytes) -> bytes:
    """What the chunks hold; the body as it is where it is not in chunks, as many archivers leave it.

    Raises:
        HalfChunkError: It breaks off, or what follows a chunk is none.
    """
    if not _HEAD.match(body):
        return body
    parts: list[bytes] = []
    at = 0
    while head := _HEAD.match(body, at):
        size = int(head[1], 16)
        if not size:
            return b"".join(parts)
        at = head.end() + size
        parts.append(body[head.end() : at])
        at += 2 if body[at : at + 2] == b"\r\n" else 1
    raise HalfChunkError
