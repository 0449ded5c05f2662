"""Answers from an archive of an earlier run: the same ones, in the same order, and no server is asked."""

from __future__ import annotations

from typing import TYPE_CHECKING, BinaryIO, Final

from fastwarc import ArchiveIterator, WarcRecordType

from checker.web.answers import Answer, NoAnswerError
from checker.web.bodies import LARGEST_BODY
from checker.web.errors import WebError
from checker.web.records import State, end_of, record_body
from checker.web.warc import FAILURE, MAY_PASS

if TYPE_CHECKING:
    from pathlib import Path

    from fastwarc import WarcRecord

    from checker.web.answers import Wanted

_KINDS: Final = (WarcRecordType.response, WarcRecordType.metadata)
_ROBOTS: Final = "/robots.txt"


class Replay:
    """An `Exchange` with an archive. What an address answered several times, it answers in that order."""

    def __init__(self, path: Path) -> None:
        """Find what the archive holds.

        Raises:
            WebError: It can't be read.
        """
        self._path = path
        self._places: dict[str, list[int]] = {}
        """Address → where its records are, first to last."""
        self._is_whole = True
        try:
            with path.open("rb") as file:
                last = self._find(file)
            self._is_whole &= end_of(path, last).rest is State.WHOLE
            self._file = path.open("rb")
        except OSError as error:
            raise WebError(f"cannot read the archive {path}: {error.strerror or error}") from error
        if not self._places and not self._is_whole:
            self._file.close()
            raise WebError(f"cannot read the archive {path}: it is damaged, or no web archive")

    def _find(self, file: BinaryIO) -> int:
        """Find the records; gives where the last one is. What comes before some damage counts."""
        last = 0
        try:
            for record in ArchiveIterator(file, parse_http=False):
                last = record.stream_pos
                url = record.headers.get("WARC-Target-URI")
                if url and record.record_type in _KINDS:
                    self._places.setdefault(url.strip("<>"), []).append(last)
        except OSError:
            self._is_whole = False
        return last

    async def ask(self, url: str, _wanted: Wanted, /) -> Answer:
        """See `Exchange`."""
        places = self._places.get(url)
        if places is None:
            if url.endswith(_ROBOTS):  # an archive of another program: the site's rules are not known
                return Answer(url, 404, (), b"", "")
            broken = "" if self._is_whole else ", which breaks off or is damaged"
            raise NoAnswerError(f"not in the archive {self._path}{broken} (--replay asks no server)")
        self._file.seek(places.pop(0) if len(places) > 1 else places[0])
        try:
            record = next(ArchiveIterator(self._file, parse_http=True))
            if record.record_type is WarcRecordType.metadata:
                raise _failure(record)
            return _answer(url, record)
        except (OSError, StopIteration) as error:
            raise NoAnswerError(f"the archive {self._path} is damaged here") from error

    async def close(self) -> None:
        """See `Exchange`."""
        self._file.close()


def _failure(record: WarcRecord) -> NoAnswerError:
    lines = record.reader.read(65536).decode("utf-8", "replace").splitlines()
    fields = dict(line.split(": ", 1) for line in lines if ": " in line)
    return NoAnswerError(fields.get(FAILURE, "it gave no answer"), may_pass=fields.get(MAY_PASS) == "yes")


def _answer(url: str, record: WarcRecord) -> Answer:
    is_cut = record.headers.get("WARC-Truncated") is not None
    body = record_body(record, LARGEST_BODY, may_be_cut=is_cut)
    pairs = record.http_headers.items_bytes() if record.is_http else ()
    return Answer(
        url=url,
        status=record.http_headers.status_code or 0,
        headers=tuple((name.decode("latin-1"), value.decode("latin-1")) for name, value in pairs),
        body=body,
        fetched=record.headers.get("WARC-Date") or "",
        is_cut=is_cut,
        address=record.headers.get("WARC-IP-Address"),
    )
