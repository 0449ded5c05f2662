"""Sitemaps (https://www.sitemaps.org/protocol.html): of pages, news, other sitemaps, plain text."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.sources.listings import Entry, elements, forget, local_name, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

ROOTS: Final = frozenset({"urlset", "sitemapindex"})


def sitemap_entries(data: bytes) -> Iterator[Entry]:
    """What a sitemap names; a news sitemap's own date comes before the time of the last change."""
    for name, element in elements(data):
        if name not in {"url", "sitemap"}:
            continue
        address = text_of(element, "loc")
        if address:
            date = _news_date(element) or text_of(element, "lastmod")
            yield Entry(address, date, is_listing=name == "sitemap")
        forget(element)


def plain_entries(data: bytes) -> Iterator[Entry]:
    """What a sitemap of plain text names: an address a line."""
    for line in data.decode("utf-8-sig", "replace").splitlines():
        if line.strip():
            yield Entry(line.strip(), "")


def _news_date(element: etree._Element) -> str:
    for child in element:
        if isinstance(child.tag, str) and local_name(child) == "news":
            return text_of(child, "publication_date")
    return ""
