"""Web archives (WARC): their pages, one at a time, with the headers that they came with."""

from __future__ import annotations

import hashlib
import os
from dataclasses import dataclass
from importlib.util import find_spec
from typing import TYPE_CHECKING, Final

from checker.retrieval import Retrieval
from checker.sources.content import why_not_a_page
from checker.sources.errors import SourceError
from checker.sources.interface import EmptySource, LoadedPage, PageItem, UnreadablePage
from checker.sources.page_images import ImagesAsked
from checker.sources.reasons import in_plain_words
from checker.web.answers import Answer, NoAnswerError
from checker.web.bodies import LARGEST_BODY, TOO_LARGE, plain_body

if TYPE_CHECKING:
    from collections.abc import Iterator

    from fastwarc import WarcRecord

ARCHIVE_EXTENSIONS: Final = (".warc", ".warc.gz", ".warc.zst")
_PAGES: Final = ("text/html", "application/xhtml+xml")
_OK: Final = 200


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
        """Its HTML documents that a server sent with status 200, in their order."""
        found = False
        try:
            for page in _pages_in(self.source):
                found = True
                yield ReadPage(page)
        except OSError as error:
            reason = in_plain_words(error) if error.errno else f"the archive is damaged: {error}"
            yield UnreadablePage(
                self.source, f"{reason}; what follows could not be read" if found else reason
            )
        else:
            if not found:
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


def _pages_in(path: str) -> Iterator[LoadedPage | UnreadablePage]:
    """The pages; what an archive holds of one address twice, byte for byte, is given once."""
    from fastwarc import ArchiveIterator, WarcRecordType  # noqa: PLC0415 - few runs read archives

    kinds = WarcRecordType.response | WarcRecordType.resource
    given: set[int] = set()
    with open(path, "rb") as file:
        if not os.fstat(file.fileno()).st_size:
            return
        for record in ArchiveIterator(file, record_types=kinds, parse_http=True, auto_decode="transfer"):
            page = _page(record, path)
            if (
                page is None
                or (mark := hash((page.source, page.retrieval and page.retrieval.digest))) in given
            ):
                continue
            given.add(mark)
            yield page


def _page(record: WarcRecord, path: str) -> LoadedPage | UnreadablePage | None:
    """The record's page; None for what is none: pictures, redirects, pages that were not there."""
    url = (record.headers.get("WARC-Target-URI") or "").strip("<>")
    if record.is_http:
        if record.http_headers.status_code != _OK:
            return None
        pairs = record.http_headers.to_tuples()
    elif record.headers.get("WARC-Type") == "resource":
        pairs = (("Content-Type", record.headers.get("Content-Type") or ""),)
    else:
        return None
    head = Answer(url, _OK, pairs, b"", record.headers.get("WARC-Date") or "")
    if head.media_type not in _PAGES:
        return None
    retrieval = Retrieval(url, head.fetched or None, _OK, None)
    if record.headers.get("WARC-Truncated"):
        return UnreadablePage(url, "the archive holds only a part of this page", retrieval)
    body = record.reader.read(LARGEST_BODY + 1)
    if len(body) > LARGEST_BODY:
        return UnreadablePage(url, TOO_LARGE, retrieval)
    try:
        body = plain_body(Answer(url, _OK, pairs, body, head.fetched))
    except NoAnswerError as error:
        return UnreadablePage(url, error.reason, retrieval)
    if reason := why_not_a_page(body):
        return UnreadablePage(url, reason, retrieval)
    digest = f"sha256:{hashlib.sha256(body).hexdigest()}"
    retrieval = Retrieval(url, head.fetched or None, _OK, digest)
    return LoadedPage(url, body, url, head.charset, retrieval, images=ImagesAsked(path))
