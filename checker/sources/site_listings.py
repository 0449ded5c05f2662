"""The pages that sitemaps and feeds name, on the web or in a file (`--sitemap`, `--feed`)."""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final

from checker.retrieval import Retrieval
from checker.sources import feeds, sitemaps
from checker.sources.errors import SourceError
from checker.sources.interface import EmptySource, UnreadablePage
from checker.sources.listings import LARGEST_LISTING, root_name
from checker.sources.lists import read_list
from checker.sources.web_pages import page_at
from checker.web.addresses import (
    AddressRefusedError,
    canonical,
    joined,
    looks_like_address,
    web_address,
    without_credentials,
)
from checker.web.answers import NoAnswerError, NotFetched, Wanted
from checker.web.bodies import inflated
from checker.web.documents import why_refused

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from checker.sources.interface import PageItem
    from checker.sources.listings import Entry
    from checker.web.use import Web

_MOST_LISTINGS: Final = 1000
"""Sitemaps that one may lead to."""
_DEEPEST: Final = 3
"""Indexes that may stand above one another; the protocol knows one."""
_DATE: Final = re.compile(r"(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?")
_NEITHER: Final = "neither a sitemap nor a feed"
_GZIP: Final = b"\x1f\x8b"


@dataclass(slots=True)
class Listings:
    """Reads sitemaps and feeds; each is read once."""

    web: Web
    since: date | None = None
    """Only pages of this day or later, and those of which nothing says when."""
    _read: set[str] = field(default_factory=set)
    _earlier: int = 0

    def pages(self, source: str) -> Iterator[PageItem]:
        """The pages that the sitemap or feed at an address, or in a file, names.

        Raises:
            SourceError: The file can't be read, or it is neither.
        """
        source = without_credentials(source)  # which is refused, and not repeated
        self._earlier = 0
        found = False
        for item in self._pages(source, "", 0):
            found = True
            yield item
        if self._earlier:
            pages = "1 page" if self._earlier == 1 else f"{self._earlier:,} pages"
            yield EmptySource(source, f"{pages} from before {self.since} left out")
        elif not found:
            yield EmptySource(source, "it names no page")

    def _pages(self, source: str, base: str, depth: int) -> Iterator[PageItem]:
        if looks_like_address(source) or base:
            try:
                address = joined(base, source) if base else web_address(source)
            except AddressRefusedError as error:
                yield UnreadablePage(source, str(error))
                return
            if canonical(address) in self._read:
                return
            self._read.add(canonical(address))
            data = self._fetched(source, address)
        else:
            address, data = "", read_list(source)
        if isinstance(data, UnreadablePage):
            yield data
            return
        entries = _entries(data)
        if entries is None:
            if not address:
                raise SourceError(f"{source} is {_NEITHER}")
            yield UnreadablePage(source, _NEITHER)
            return
        for entry in entries:
            yield from self._item(entry, source, address, depth)

    def _item(self, entry: Entry, source: str, base: str, depth: int) -> Iterator[PageItem]:
        if self.since is not None and _is_before(entry.date, self.since):
            self._earlier += not entry.is_listing
            return
        listing = without_credentials(entry.address)
        if not entry.is_listing:
            yield page_at(_whole(base, entry.address), self.web, source)
        elif depth >= _DEEPEST:
            yield UnreadablePage(listing, f"a sitemap below {_DEEPEST} others")
        elif len(self._read) >= _MOST_LISTINGS:
            yield UnreadablePage(listing, f"more than {_MOST_LISTINGS:,} sitemaps")
        else:
            yield from self._pages(listing, base or listing, depth + 1)

    def _fetched(self, source: str, address: str) -> bytes | UnreadablePage:
        found = self.web.begin(address, Wanted.LIST).result()
        if isinstance(found, NotFetched):
            retrieval = Retrieval(found.url, found.fetched, found.status, None, found.redirects)
            return UnreadablePage(source, found.reason, retrieval)
        answer = found.answer
        reason = why_refused(answer.status)
        if reason is None and not answer.is_cut:
            return found.body
        retrieval = Retrieval(answer.url, answer.fetched, answer.status, None, found.redirects)
        return UnreadablePage(source, reason or _NEITHER, retrieval)


def _entries(data: bytes) -> Iterator[Entry] | None:
    """What the document names; None where it is neither sitemap nor feed."""
    if data.startswith(_GZIP):
        try:
            data = inflated(data, LARGEST_LISTING)
        except NoAnswerError:
            return None
    root = root_name(data)
    if root in sitemaps.ROOTS:
        return sitemaps.sitemap_entries(data)
    if root in feeds.ROOTS:
        return feeds.feed_entries(data)
    begins = data[:1000].lstrip(b"\xef\xbb\xbf \t\r\n").lower()
    return sitemaps.plain_entries(data) if begins.startswith((b"http://", b"https://")) else None


def _whole(base: str, address: str) -> str:
    """The address, whole also where a feed writes it from its own."""
    if looks_like_address(address) or not base:
        return address
    try:
        return joined(base, address)
    except AddressRefusedError:
        return address


def _is_before(written: str, day: date) -> bool:
    """Whether all that a date can mean, written as ISO 8601 or RFC 822 do, lies before a day."""
    match = _DATE.match(written)
    if match:
        year, month, of_month = (int(part) if part else None for part in match.groups())
        return (year or 0, month or 12, of_month or 31) < (day.year, day.month, day.day)
    try:
        return parsedate_to_datetime(written).date() < day
    except (TypeError, ValueError, IndexError):
        return False
