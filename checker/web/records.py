"""Records of web archives: whole bodies, and whether an archive ends where its last record does."""

from __future__ import annotations

import gzip
import zlib
from enum import Enum
from typing import TYPE_CHECKING, BinaryIO, Final, NamedTuple

from checker.web.answers import NoAnswerError
from checker.web.bodies import TOO_LARGE
from checker.web.chunks import HalfChunkError, unchunked

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from fastwarc import WarcRecord

ONLY_A_PART: Final = "the archive holds only a part of this page"
_GZIP: Final = b"\x1f\x8b"
_WARC: Final = b"WARC/"
_LONGEST_LINE: Final = 65536
_MOST_LINES: Final = 1000
_AT_ONCE: Final = 1024 * 1024
_LINE_ENDS: Final = b"\r\n"


class State(Enum):
    """How records are."""

    WHOLE = "whole"
    CUT = "cut"
    """The archive ends within one of them."""
    DAMAGED = "damaged"


class End(NamedTuple):
    """How an archive is from one record on."""

    record: State
    """That record."""
    rest: State
    """It and all behind it."""


def record_body(record: WarcRecord, most: int, *, may_be_cut: bool = False) -> bytes:
    """The HTTP body of a record whose headers are parsed, without its transfer encoding.

    `may_be_cut` is for records that say so themselves.

    Raises:
        NoAnswerError: It is larger than `most`, or the archive holds only a part of it.
        OSError: The archive's compression is damaged here.
    """
    length = record.content_length
    if length > 2 * most:  # chunks may be small, and their heads are no part of the body
        raise NoAnswerError(TOO_LARGE)
    body: bytes = record.reader.read(length)
    if len(body) < length:
        raise NoAnswerError(ONLY_A_PART)
    headers = record.http_headers if record.is_http_parsed else None
    if headers is not None and not may_be_cut:
        body = _sent(body, {name.lower(): value for name, value in headers.to_tuples()})
    if len(body) > most:
        raise NoAnswerError(TOO_LARGE)
    return body


def _sent(body: bytes, headers: Mapping[str, str]) -> bytes:
    """What the server sent, if that is all here; archivers that undo a content encoding leave the length."""
    if "transfer-encoding" in headers:
        try:
            return unchunked(body)
        except HalfChunkError as error:
            raise NoAnswerError(ONLY_A_PART) from error
    length = headers.get("content-length", "").strip()
    is_plain = "content-encoding" not in headers and length.isascii() and length.isdigit()
    if is_plain and len(body) < int(length[:18]):
        raise NoAnswerError(ONLY_A_PART)
    return body


def end_of(path: Path, place: int) -> End:
    """How the archive is from the record at `place` on; bytes and records are read through once.

    Raises:
        OSError: The file cannot be read.
    """
    with path.open("rb") as file:
        file.seek(place)
        start = file.read(len(_WARC))
        file.seek(place)
        if start.startswith(_GZIP):
            return _walked(gzip.GzipFile(fileobj=file))
        if start == _WARC[: len(start)]:
            return _walked(file)
    return End(State.WHOLE, State.WHOLE)  # another compression, which tells its own faults


def _walked(stream: BinaryIO | gzip.GzipFile) -> End:
    first: State | None = None
    try:
        while (state := _passed(stream)) is State.WHOLE:
            first = first or state
    except EOFError:
        state = State.CUT
    except (gzip.BadGzipFile, zlib.error):
        state = State.DAMAGED
    if state is None:
        return End(first or State.CUT, State.WHOLE)
    return End(first or state, state)


def _passed(stream: BinaryIO | gzip.GzipFile) -> State | None:
    """How the next record is, which is read to its end; None where there is none."""
    line = stream.readline(_LONGEST_LINE)
    while line and not line.strip(_LINE_ENDS):
        line = stream.readline(_LONGEST_LINE)
    if not line:
        return None
    if not line.startswith(_WARC):
        return State.CUT if line == _WARC[: len(line)] else State.DAMAGED
    length = _length(stream)
    if length is None:
        return State.DAMAGED if stream.read(1) else State.CUT
    while length:
        part = stream.read(min(length, _AT_ONCE))
        if not part:
            return State.CUT
        length -= len(part)
    end = stream.read(4)
    if end.strip(_LINE_ENDS):
        return State.DAMAGED
    return State.WHOLE if len(end) == len(b"\r\n\r\n") else State.CUT


def _length(stream: BinaryIO | gzip.GzipFile) -> int | None:
    """How long the record's block is, by its headers; None where they do not say or do not end."""
    length = None
    for _ in range(_MOST_LINES):
        line = stream.readline(_LONGEST_LINE)
        if not line.endswith(b"\n"):
            return None
        if not line.strip(_LINE_ENDS):
            return length
        name, _, value = line.partition(b":")
        if name.strip().lower() == b"content-length" and value.strip().isdigit():
            length = int(value.strip()[:18])
    return None
