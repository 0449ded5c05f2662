"""The images in a web archive, found by their addresses."""

from __future__ import annotations

from contextlib import suppress
from typing import TYPE_CHECKING, Final

from checker.pixels.decode import LARGEST_FILE
from checker.pixels.source import NotAtHand
from checker.web.addresses import AddressRefusedError, canonical, web_address
from checker.web.answers import Answer, NoAnswerError
from checker.web.bodies import plain_body
from checker.web.records import record_body

if TYPE_CHECKING:
    from fastwarc import WarcRecord

_OK: Final = 200
GONE: Final = {404: NotAtHand.NOT_FOUND, 410: NotAtHand.TAKEN_DOWN}
"""What a server says of an image that is not there."""


class ArchiveImages:
    """Reads the archive through once, when the first image is asked for; then each image at its place."""

    def __init__(self, path: str) -> None:
        self._path = path
        self._places: dict[str, int] | None = None
        """Canonical address → offset of its last record."""

    def read(self, address: str) -> bytes | NotAtHand:
        """The image at an address; never raises."""
        try:
            place = self._found().get(canonical(address))
            return NotAtHand.ELSEWHERE if place is None else self._at(place)
        except (OSError, NoAnswerError):
            return NotAtHand.UNREADABLE

    def _found(self) -> dict[str, int]:
        if self._places is None:
            from fastwarc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - few runs read archives

            self._places = {}
            with open(self._path, "rb") as file, suppress(OSError):  # damaged: what comes before it counts
                for record in ArchiveIterator(file, record_types=WarcRecordType.response, parse_http=True):
                    if _is_image(record):
                        self._keep(record)
        return self._places

    def _keep(self, record: WarcRecord) -> None:
        try:
            address = canonical(web_address((record.headers.get("WARC-Target-URI") or "").strip("<>")))
        except AddressRefusedError:
            return
        if self._places is not None:
            self._places[address] = record.stream_pos

    def _at(self, place: int) -> bytes | NotAtHand:
        from fastwarc import ArchiveIterator  # noqa: PLC0415 - as above

        with open(self._path, "rb") as file:
            file.seek(place)
            record = next(ArchiveIterator(file, parse_http=True))
            status = record.http_headers.status_code or 0
            if status in GONE:
                return GONE[status]
            if record.content_length > LARGEST_FILE:
                return NotAtHand.TOO_LARGE
            body = record_body(record, LARGEST_FILE)
        return plain_body(Answer("", status, record.http_headers.to_tuples(), body, ""))


def _is_image(record: WarcRecord) -> bool:
    """Whether a record is an image, or says that there is none at its address."""
    status = record.http_headers.status_code if record.is_http else None
    is_image = (record.http_content_type or "").startswith("image/")
    return status in GONE or (status == _OK and is_image)
