"""What a page says of itself to machines: JSON-LD, microdata, OpenGraph, `<meta>` and links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.page.article_nodes import LinkedData, OwnAddress
from checker.page.metadata_values import MetadataAuthor, MetadataText, clean_value, is_address, read_authors
from checker.page.microdata import microdata_authors, microdata_text
from checker.page.names import is_byline_label
from checker.page.text import fold, visible_text
from checker.page.tree import tag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.page.tree import Element

__all__ = ["Metadata", "MetadataAuthor", "MetadataText", "read_metadata"]

_AUTHOR_FIELDS = {
    "author": "author",
    "byl": "byl",
    "article:author": "article:author",
    "article:author_name": "article:author",
    "og:author": "article:author",
    "parsely-author": "parsely-author",
    "sailthru.author": "sailthru.author",
    "dc.creator": "dc.creator",
    "dcterms.creator": "dc.creator",
    "dc.contributor.author": "dc.creator",
    "citation_author": "citation_author",
}
_SOURCE_FIELDS = (
    "syndication-source",
    "original-source",
    "dc.source",
    "dc.publisher",
    "dcterms.publisher",
    "dc.rights",
    "copyright",
    "article:publisher",
    "citation_publisher",
    "news_keywords_source",
)
_LOGO_FIELDS = ("og:image", "og:image:url", "og:image:secure_url", "og:logo", "twitter:image", "twitter:image:src")
_PUBLISHED_FIELDS = (
    "article:published_time",
    "og:article:published_time",
    "datepublished",
    "dc.date.issued",
    "dc.date",
    "parsely-pub-date",
    "sailthru.date",
    "pubdate",
    "date",
)
_LABELS_OF_AUTHORS = frozenset(
    {"written by", "by", "author", "authors", "posted by", "verfasst von", "geschrieben von", "écrit par", "rédigé par"}
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page's metadata; every field may be missing, and none is proof."""

    title: str | None
    """The document's `<title>`."""
    site_name: str | None
    canonical: str | None
    """The address of `<link rel=canonical>`, as written."""
    language: str | None
    """The language tag that the page declares, as written."""
    published: str | None
    """When the article was published, as written."""
    headline: str | None
    types: tuple[str, ...]
    """schema.org types of the page's top nodes."""
    article_count: int
    """Articles in JSON-LD that are not the page's own: many of them make a list."""
    authors: tuple[MetadataAuthor, ...]
    sources: tuple[MetadataText, ...]
    logos: tuple[MetadataText, ...]


class _MetaTags:
    """The page's `<meta>` by name, property or itemprop in lower case."""

    def __init__(self, root: Element) -> None:
        self._values: dict[str, list[tuple[str, Element]]] = {}
        for element in root.iter("meta"):
            attributes = element.attrib
            name = attributes.get("name") or attributes.get("property") or attributes.get("http-equiv")
            content = attributes.get("content") or attributes.get("value")
            if name and content:
                self._values.setdefault(name.strip().lower(), []).append((content, element))

    def all(self, name: str) -> list[tuple[str, Element]]:
        return self._values.get(name, [])

    def first(self, *names: str) -> str:
        values = (clean_value(content) for name in names for content, _ in self.all(name))
        return next((value for value in values if value), "")


def read_metadata(root: Element) -> Metadata:
    """Read all metadata of a page; sloppy and hostile metadata gives less, never an error."""
    tags = _MetaTags(root)
    title = _title(root)
    canonical, canonical_element = _canonical(root)
    own = OwnAddress(
        urls=tuple(url for url in (canonical, tags.first("og:url")) if url),
        headlines=(tags.first("og:title"), title, *_main_headings(root)),
    )
    linked = LinkedData(root, own)
    sources = [*linked.sources(), *_sources(tags)]
    if canonical and canonical_element is not None:
        sources.append(MetadataText("canonical", canonical, canonical_element))
    return Metadata(
        title=title or None,
        site_name=tags.first("og:site_name", "application-name") or linked.site_name() or None,
        canonical=canonical or None,
        language=_language(root, tags) or None,
        published=linked.own_text("datePublished")
        or tags.first(*_PUBLISHED_FIELDS)
        or microdata_text(root, "datePublished")
        or None,
        headline=linked.own_text("headline")
        or tags.first("og:title", "twitter:title")
        or microdata_text(root, "headline")
        or None,
        types=linked.types,
        article_count=linked.article_count,
        authors=tuple(_distinct([*linked.authors(), *_authors(tags), *microdata_authors(root)])),
        sources=tuple(sources),
        logos=tuple([*linked.logos(), *_logos(tags)]),
    )


def _title(root: Element) -> str:
    for element in root.iter("title"):
        parent = element.getparent()
        if parent is None or tag(parent) != "svg":
            return clean_value(element.text)
    return ""


def _main_headings(root: Element) -> list[str]:
    found = []
    for heading in root.iter("h1"):
        found.append(visible_text(heading))
        if len(found) > 2:  # noqa: PLR2004 - a page with many has none that is its own
            break
    return found


def _canonical(root: Element) -> tuple[str, Element | None]:
    for link in root.iter("link"):
        if "canonical" in (link.get("rel") or "").lower().split():
            address = (link.get("href") or "").strip()
            if address:
                return address, link
    return "", None


def _language(root: Element, tags: _MetaTags) -> str:
    declared = root.get("lang") or root.get("{http://www.w3.org/XML/1998/namespace}lang") or root.get("xml:lang")
    return (declared or tags.first("content-language", "og:locale", "dc.language")).strip()


def _authors(tags: _MetaTags) -> Iterator[MetadataAuthor]:
    for name, field in _AUTHOR_FIELDS.items():
        for content, element in tags.all(name):
            yield from read_authors(content, f"meta {field}", element)
    for number in ("1", "2"):
        if fold(tags.first(f"twitter:label{number}")).strip(" :") in _LABELS_OF_AUTHORS or is_byline_label(
            tags.first(f"twitter:label{number}")
        ):
            for content, element in tags.all(f"twitter:data{number}"):
                yield from read_authors(content, f"twitter:data{number}", element)


def _sources(tags: _MetaTags) -> Iterator[MetadataText]:
    for name in _SOURCE_FIELDS:
        for content, element in tags.all(name):
            value = clean_value(content)
            if value and not (name == "article:publisher" and is_address(value)):
                yield MetadataText(f"meta {name}", value, element)


def _logos(tags: _MetaTags) -> Iterator[MetadataText]:
    for name in _LOGO_FIELDS:
        for content, element in tags.all(name):
            yield MetadataText(name, content.strip(), element)


def _distinct(authors: list[MetadataAuthor]) -> list[MetadataAuthor]:
    found: dict[tuple[str, str], MetadataAuthor] = {}
    for author in authors:
        found.setdefault((author.field, fold(author.name)), author)
    return list(found.values())
