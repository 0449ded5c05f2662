"""Web archives (WARC): their pages, one at a time, with the headers that they came with."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from importlib.util import find_spec
from pathlib import Path
from typing import TYPE_CHECKING, Final

from checker.retrieval import Retrieval
from checker.sources.content import why_not_a_page
from checker.sources.errors import SourceError
from checker.sources.interface import EmptySource, LoadedPage, PageItem, UnreadablePage
from checker.sources.page_images import ImagesAsked
from checker.sources.reasons import in_plain_words
from checker.web.addresses import without_credentials
from checker.web.answers import Answer, NoAnswerError
from checker.web.bodies import LARGEST_BODY, plain_body
from checker.web.records import ONLY_A_PART, State, end_of, record_body

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fastwarc import WarcRecord

ARCHIVE_EXTENSIONS: Final = (".warc", ".warc.gz", ".warc.zst")
_PAGES: Final = ("text/html", "application/xhtml+xml")
_OK: Final = 200
_FAULTS: Final = {
    State.CUT: "the archive breaks off in the middle of a record",
    State.DAMAGED: "the archive is damaged",
}


def is_archive_name(name: str) -> bool:
    """Whether a file of this name is an archive."""
    return name.lower().endswith(ARCHIVE_EXTENSIONS)


@dataclass(frozen=True, slots=True)
class ReadPage:
    """A page that was read already."""

    page: LoadedPage | UnreadablePage

    @property
    def source(self) -> str:
        """Its address."""
        return self.page.source

    def read(self) -> LoadedPage | UnreadablePage:
        """The page."""
        return self.page


@dataclass(frozen=True, slots=True)
class Archive:
    """The pages in the archive at `source`; how many is known when all are read."""

    source: str

    def pages(self) -> Iterator[PageItem]:
        """Its HTML documents that a server sent with status 200, in their order.

        Where it breaks off or is damaged, that counts as a page that could not be read.
        """
        found = False
        reason = None
        try:
            for item in _items_in(self.source):
                if isinstance(item, State):
                    reason = _FAULTS.get(item)
                else:
                    found = True
                    yield ReadPage(item)
        except OSError as error:
            reason = in_plain_words(error)
        if reason:
            yield UnreadablePage(
                self.source, f"{reason}; what follows could not be read" if found else reason
            )
        elif not found:
            yield EmptySource(self.source, "the archive holds no page")


SourceItem = PageItem | Archive
"""What a source gives: pages, or an archive of them."""


def archive_at(path: str) -> Archive:
    """The archive in a file.

    Raises:
        SourceError: What reads archives is not installed.
    """
    if find_spec("fastwarc") is None:
        raise SourceError(
            "archives need the package fastwarc, which is not installed",
            tip='python3 -m pip install "creditline[web]"',
        )
    return Archive(path)


def archives_in(folder: str) -> list[str]:
    """The archives in a folder, not below it, sorted by name."""
    try:
        names = sorted(os.listdir(folder))
    except OSError:
        return []
    return [os.path.join(folder, name) for name in names if is_archive_name(name)]


def _items_in(path: str) -> Iterator[LoadedPage | UnreadablePage | State]:
    """The pages, each when its record has proved whole, and at last how the archive ends.

    What an archive holds of one address twice, byte for byte, is given once.
    """
    from fastwarc import ArchiveIterator  # noqa: PLC0415 - few runs read archives

    given: set[int] = set()
    last = 0
    held: LoadedPage | UnreadablePage | None = None
    is_damaged = False
    with open(path, "rb") as file:
        if not os.fstat(file.fileno()).st_size:
            return
        try:
            for record in ArchiveIterator(file, parse_http=False):
                if held is not None:
                    yield held
                held, last = None, record.stream_pos
                page = _page(record, path)
                if page is not None and (mark := _mark(page)) not in given:
                    given.add(mark)
                    held = page
        except OSError:
            is_damaged = True
    end = end_of(Path(path), last)
    if held is not None:
        is_sure = end.record is State.WHOLE
        yield held if is_sure else UnreadablePage(held.source, ONLY_A_PART, held.retrieval)
    yield State.DAMAGED if is_damaged and end.rest is State.WHOLE else end.rest


def _mark(page: LoadedPage | UnreadablePage) -> int:
    return hash((page.source, page.retrieval and page.retrieval.digest))


def _page(record: WarcRecord, path: str) -> LoadedPage | UnreadablePage | None:
    """The record's page; None for what is none: pictures, redirects, pages that were not there."""
    from fastwarc import WarcRecordType  # noqa: PLC0415 - as above

    if record.record_type is WarcRecordType.response and record.is_http:
        if not _is_parsed(record) or record.http_headers.status_code != _OK:
            return None
        pairs = record.http_headers.to_tuples()
    elif record.record_type is WarcRecordType.resource:
        pairs = (("Content-Type", record.headers.get("Content-Type") or ""),)
    else:
        return None
    url = without_credentials((record.headers.get("WARC-Target-URI") or "").strip("<>"))
    head = Answer(url, _OK, pairs, b"", record.headers.get("WARC-Date") or "")
    if head.media_type not in _PAGES:
        return None
    retrieval = Retrieval(url, head.fetched or None, _OK, None)
    if record.headers.get("WARC-Truncated"):
        return UnreadablePage(url, ONLY_A_PART, retrieval)
    try:
        body = plain_body(Answer(url, _OK, pairs, record_body(record, LARGEST_BODY), head.fetched))
    except NoAnswerError as error:
        return UnreadablePage(url, error.reason, retrieval)
    except OSError:
        return UnreadablePage(url, "the archive is damaged at this page", retrieval)
    if reason := why_not_a_page(body, "the page is empty"):
        return UnreadablePage(url, reason, retrieval)
    digest = f"sha256:{hashlib.sha256(body).hexdigest()}"
    retrieval = Retrieval(url, head.fetched or None, _OK, digest)
    return LoadedPage(url, body, url, head.charset, retrieval, images=ImagesAsked(path))


def _is_parsed(record: WarcRecord) -> bool:
    """Whether the record's HTTP headers make sense."""
    try:
        record.parse_http()
    except OSError:
        return False
    return record.http_headers is not None
