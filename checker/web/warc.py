"""Writes WARC files (ISO 28500, https://iipc.github.io/warc-specifications/specifications/warc-format/warc-1.1/)."""

from __future__ import annotations

import base64
import gzip
import hashlib
import os
import shlex
import uuid
from http import HTTPStatus
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final

from checker.web.clock import now
from checker.web.errors import WebError

if TYPE_CHECKING:
    from checker.web.answers import Answer, NoAnswerError

FAILURE: Final = "creditline-failure"
"""The field of a metadata record that says why an address gave no answer."""
MAY_PASS: Final = "creditline-may-pass"  # noqa: S105 - no password
_UNFIT: Final = frozenset({"transfer-encoding", "connection", "keep-alive"})
"""Headers of a connection, not of what came over it (RFC 9110, 7.6.1): the body is stored without them."""
_DRAFT: Final = ".open"


class WarcFile:
    """A WARC file in the making; it has its name only when it is closed. Gzipped where the name says so."""

    def __init__(self, path: Path, software: str) -> None:
        """Begin the file.

        Raises:
            WebError: It is there already, or can't be written there.
        """
        self._path = path
        self._draft = path.with_name(path.name + _DRAFT)
        self._is_zipped = path.name.endswith(".gz")
        self._file = _begun(path, self._draft)
        about = {"software": software, "format": "WARC File Format 1.1"}
        self._add("warcinfo", {"WARC-Filename": path.name}, "application/warc-fields", _fields(about), None)
        self._is_used = False

    def add_answer(self, answer: Answer) -> None:
        """Keep an answer, as a `response` record."""
        block = _head(answer) + answer.body
        headers = {
            "WARC-Target-URI": answer.url,
            "WARC-IP-Address": answer.address or "",
            "WARC-Payload-Digest": _digest(answer.body),
            "WARC-Truncated": "unspecified" if answer.is_cut else "",
        }
        self._add("response", headers, "application/http; msgtype=response", block, answer.fetched)

    def add_failure(self, url: str, failure: NoAnswerError, when: str) -> None:
        """Keep why an address gave no answer, as a `metadata` record."""
        fields = {FAILURE: failure.reason, MAY_PASS: "yes" if failure.may_pass else "no"}
        self._add("metadata", {"WARC-Target-URI": url}, "application/warc-fields", _fields(fields), when)

    def close(self) -> None:
        """Put the whole file in its place.

        Raises:
            WebError: The disk is full, or the place has gone.
        """
        try:
            self._file.flush()
            os.fsync(self._file.fileno())
            self._file.close()
            if os.path.lexists(self._path):
                raise WebError(
                    f"{self._path} has been made meanwhile: this run's archive stays in {self._draft}"
                )
            self._draft.replace(self._path)
        except OSError as error:
            raise WebError(f"cannot write the archive {self._path}: {error.strerror}") from error

    def discard(self) -> None:
        """Leave no file behind, where nothing was fetched; else as `close`.

        Raises:
            WebError: As `close`.
        """
        if self._is_used:
            self.close()
            return
        self._file.close()
        self._draft.unlink(missing_ok=True)

    def _add(
        self, kind: str, headers: dict[str, str], media_type: str, block: bytes, when: str | None
    ) -> None:
        lines = {
            "WARC-Type": kind,
            "WARC-Record-ID": f"<{uuid.uuid4().urn}>",
            "WARC-Date": when or now(),
            **{name: value for name, value in headers.items() if value},
            "WARC-Block-Digest": _digest(block),
            "Content-Type": media_type,
            "Content-Length": str(len(block)),
        }
        head = "".join(f"{name}: {value}\r\n" for name, value in lines.items())
        record = b"".join((b"WARC/1.1\r\n", head.encode(), b"\r\n", block, b"\r\n\r\n"))
        # A member of its own for each record, so that each can be read by its offset.
        self._is_used = True
        self._file.write(gzip.compress(record, mtime=0) if self._is_zipped else record)


def _begun(path: Path, draft: Path) -> BinaryIO:
    if not path.parent.is_dir():
        raise WebError(
            f"cannot write the archive {path}: there is no folder {path.parent}",
            tip=f"make it first: mkdir -p {shlex.quote(str(path.parent))}",
        )
    if os.path.lexists(path):
        raise WebError(
            f"the archive {path} is there already, and evidence is not overwritten",
            tip="name another file with --save, or move this one away",
        )
    try:
        return draft.open("xb")
    except FileExistsError as error:
        raise WebError(
            f"{draft} is there already: another run is writing it, or one that was killed has left it",
            tip="name another file with --save, or move this one away",
        ) from error
    except OSError as error:
        raise WebError(f"cannot write the archive {path}: {error.strerror}") from error


def _head(answer: Answer) -> bytes:
    try:
        phrase = HTTPStatus(answer.status).phrase
    except ValueError:
        phrase = ""
    kept = "".join(f"{name}: {value}\r\n" for name, value in answer.headers if name.lower() not in _UNFIT)
    return f"HTTP/1.1 {answer.status} {phrase}\r\n{kept}\r\n".encode("latin-1", "replace")


def _fields(fields: dict[str, str]) -> bytes:
    return "".join(f"{name}: {' '.join(value.split())}\r\n" for name, value in fields.items()).encode()


def _digest(data: bytes) -> str:
    sha1 = hashlib.sha1(data, usedforsecurity=False).digest()
    return f"sha1:{base64.b32encode(sha1).decode('ascii')}"
