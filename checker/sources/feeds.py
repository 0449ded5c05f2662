"""Feeds: RSS 2.0 and 0.9x (https://www.rssboard.org/rss-specification), RSS 1.0 and Atom (RFC 4287)."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.sources.listings import Entry, elements, forget, local_name, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from lxml import etree

ROOTS: Final = frozenset({"rss", "feed", "rdf"})


def feed_entries(data: bytes) -> Iterator[Entry]:
    """The stories that a feed names; one without an address is left out."""
    for name, element in elements(data):
        if name not in {"item", "entry"}:
            continue
        address = _address(element)
        if address:
            yield Entry(address, text_of(element, "pubdate", "published", "date", "updated"))
        forget(element)


def _address(element: etree._Element) -> str:
    """The story's own address: what a counting service stands before (`origLink`) comes first."""
    return text_of(element, "origlink") or _atom_link(element) or text_of(element, "link") or _guid(element)


def _atom_link(element: etree._Element) -> str:
    for child in element:
        is_link = isinstance(child.tag, str) and local_name(child) == "link"
        if is_link and child.get("rel", "alternate") == "alternate" and child.get("href"):
            return str(child.get("href")).strip()
    return ""


def _guid(element: etree._Element) -> str:
    for child in element:
        if isinstance(child.tag, str) and local_name(child) == "guid":
            is_address = child.get("isPermaLink", "true").lower() != "false"
            return (child.text or "").strip() if is_address else ""
    return ""
