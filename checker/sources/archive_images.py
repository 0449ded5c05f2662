"""The images in a web archive, found by their addresses."""

from __future__ import annotations

from contextlib import suppress
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.pixels.decode import LARGEST_FILE
from checker.pixels.source import NotAtHand
from checker.web.addresses import AddressRefusedError, canonical, joined, web_address
from checker.web.answers import MOST_REDIRECTS, REDIRECTS, Answer, NoAnswerError
from checker.web.bodies import plain_body
from checker.web.records import record_body

if TYPE_CHECKING:
    from fastwarc import WarcRecord

_OK: Final = 200
GONE: Final = {404: NotAtHand.NOT_FOUND, 410: NotAtHand.TAKEN_DOWN}
"""What a server says of an image that is not there."""


class ArchiveImages:
    """Reads the archive through once, when the first image is asked for; then each image at its place.

    What it answers is what a server would be taken for that sends the same.
    """

    def __init__(self, path: str) -> None:
        self._path = path
        self._places: dict[str, int] | None = None
        """Canonical address → offset of its last record that settles something, or else of its last."""

    def read(self, address: str) -> bytes | NotAtHand:
        """The image at an address; never raises."""
        try:
            return self._followed(address)
        except AddressRefusedError:
            return NotAtHand.REFUSED
        except (OSError, NoAnswerError, StopIteration):
            return NotAtHand.UNREADABLE

    def _followed(self, address: str) -> bytes | NotAtHand:
        """The image behind all redirects."""
        for _ in range(MOST_REDIRECTS + 1):
            place = self._found().get(canonical(address))
            if place is None:
                return NotAtHand.ELSEWHERE
            found = self._at(place)
            if not isinstance(found, _LeadsTo):
                return found
            address = joined(address, found.location)
        return NotAtHand.REFUSED

    def _found(self) -> dict[str, int]:
        if self._places is None:
            from fastwarc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - few runs read archives

            self._places = {}
            with open(self._path, "rb") as file, suppress(OSError):  # damaged: what comes before it counts
                for record in ArchiveIterator(file, record_types=WarcRecordType.response, parse_http=True):
                    if record.is_http and record.http_headers is not None:
                        self._keep(record, self._places)
        return self._places

    def _keep(self, record: WarcRecord, places: dict[str, int]) -> None:
        head = _head(record)
        try:
            address = web_address((record.headers.get("WARC-Target-URI") or "").strip("<>"))
        except AddressRefusedError:
            return
        place = canonical(address)
        if _leads_back(head, address):
            return  # from http to https, say: both have one place here
        settles = head.status == _OK or head.status in GONE or head.status in REDIRECTS
        if settles or place not in places:
            places[place] = record.stream_pos

    def _at(self, place: int) -> bytes | NotAtHand | _LeadsTo:
        from fastwarc import ArchiveIterator  # noqa: PLC0415 - as above

        with open(self._path, "rb") as file:
            file.seek(place)
            record = next(ArchiveIterator(file, parse_http=True))
            head = _head(record)
            if head.status in REDIRECTS and head.header("location"):
                return _LeadsTo(head.header("location"))
            if head.status != _OK:
                return GONE.get(head.status, NotAtHand.REFUSED)
            if not head.may_be_image:
                return NotAtHand.OTHER_KIND
            if head.is_cut:
                return NotAtHand.UNREADABLE
            if record.content_length > LARGEST_FILE:
                return NotAtHand.TOO_LARGE
            return plain_body(replace(head, body=record_body(record, LARGEST_FILE)))


class _LeadsTo(NamedTuple):
    """A redirect's answer."""

    location: str


def _leads_back(head: Answer, address: str) -> bool:
    """Whether an answer redirects to its own address."""
    if head.status not in REDIRECTS or not head.header("location"):
        return False
    try:
        return canonical(joined(address, head.header("location"))) == canonical(address)
    except AddressRefusedError:
        return False


def _head(record: WarcRecord) -> Answer:
    """The answer in a record, without its body."""
    is_cut = record.headers.get("WARC-Truncated") is not None
    pairs = tuple(record.http_headers.to_tuples())
    return Answer("", record.http_headers.status_code or 0, pairs, b"", "", is_cut)
