"""Documents that list pages for machines: what a sitemap or a feed holds, whichever it is."""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Final, NamedTuple

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterator

LARGEST_LISTING: Final = 64 * 1024 * 1024
"""Bytes; sitemaps may have 50 MB (https://www.sitemaps.org/protocol.html)."""


class Entry(NamedTuple):
    """One address that a listing names."""

    address: str
    """As it is written: it may be relative."""
    date: str
    """When the page was published or changed, as it is written; empty where nothing says."""
    is_listing: bool = False
    """Whether it is a further sitemap."""


class NoListingError(ValueError):
    """The document is neither sitemap nor feed; the message says what it seems to be."""


def elements(data: bytes) -> Iterator[tuple[str, etree._Element]]:
    """The elements of an XML document as they end, each with its name without namespace.

    Entities are never resolved and nothing is loaded; what is behind a fault is left out.
    """
    parser = etree.iterparse(
        io.BytesIO(data),
        events=("end",),
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        huge_tree=False,
        recover=True,
    )
    try:
        for _, element in parser:
            if isinstance(element.tag, str):
                yield local_name(element), element
    except etree.XMLSyntaxError:
        return


def local_name(element: etree._Element) -> str:
    """An element's name in lower case, without its namespace."""
    return str(element.tag).rpartition("}")[2].lower()


def root_name(data: bytes) -> str:
    """The name of the document's root; empty where it is no XML."""
    parser = etree.XMLPullParser(("start",), resolve_entities=False, no_network=True, recover=True)
    try:
        for start in range(0, min(len(data), 65536), 4096):
            parser.feed(data[start : start + 4096])
            for _, element in parser.read_events():
                if isinstance(element.tag, str):
                    return local_name(element)
    except etree.XMLSyntaxError:
        pass
    return ""


def text_of(element: etree._Element, *names: str) -> str:
    """The text of the first child that has one of the names, best name first."""
    found: dict[str, str] = {}
    for child in element:
        if isinstance(child.tag, str) and child.text and child.text.strip():
            found.setdefault(local_name(child), child.text.strip())
    return next((found[name] for name in names if name in found), "")


def forget(element: etree._Element) -> None:
    """Let go of an element that was read, and of those before it."""
    element.clear()
    parent = element.getparent()
    while parent is not None and element.getprevious() is not None:
        del parent[0]
