"""What a page says of itself to machines: JSON-LD, microdata, OpenGraph, `<meta>` and links."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.page.article_nodes import LinkedData, OwnAddress
from checker.page.metadata_values import MetadataAuthor, MetadataText, clean_value, is_address, read_authors
from checker.page.microdata import Microdata
from checker.page.names import is_byline_label
from checker.page.text import fold, visible_text
from checker.page.tree import tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

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
    "dc:creator": "dc.creator",
    "dcterms.creator": "dc.creator",
    "dcterms:creator": "dc.creator",
    "dcterm:creator": "dc.creator",
    "dc.contributor.author": "dc.creator",
    "citation_author": "citation_author",
    "rbauthors": "author",
    "authors": "author",
    "authors.name": "author",
    "author_name": "author",
    "article_author": "author",
    "article.author": "author",
    "cxenseparse:author": "author",
    "shareaholic:article_author_name": "author",
    "mediator_author": "author",
    "twitter:misc:written by": "twitter:data1",
}
"""The fields that name authors, each with the name under which it is told."""

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
_LOGO_FIELDS = (
    "og:image",
    "og:image:url",
    "og:image:secure_url",
    "og:logo",
    "twitter:image",
    "twitter:image:src",
)
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
_MAX_HEADINGS = 3
_MAX_VALUES = 100
"""Values of one name that are read."""
_LABELS_OF_AUTHORS = frozenset(
    {
        "written by",
        "by",
        "von",
        "par",
        "por",
        "di",
        "door",
        "av",
        "af",
        "author",
        "authors",
        "posted by",
        "verfasst von",
        "geschrieben von",
        "écrit par",
        "rédigé par",
        "escrito por",
        "scritto da",
        "geschreven door",
        "skrevet av",
        "skriven av",
        "autor",
        "auteur",
        "autore",
        "автор",
        "投稿者",
        "執筆者",
        "作者",
    }
)


@dataclass(frozen=True, slots=True)
class Metadata:
    """A page's metadata; every field may be missing, and none is proof."""

    title: str | None
    """The document's `<title>`."""
    site_name: str | None
    generator: str | None
    """The program that says it made the page."""
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


class _MachineTags:
    """The elements that metadata stands in, found in one walk."""

    def __init__(self, root: Element) -> None:
        self.scripts: list[Element] = []
        self.headings: list[Element] = []
        self._title: Element | None = None
        self._links: list[Element] = []
        self._values: dict[str, list[tuple[str, Element]]] = {}
        for element in root.iter("meta", "script", "link", "title", "h1"):
            name = element.tag
            if name == "meta":
                self._add_value(element)
            elif name == "script":
                self.scripts.append(element)
            elif name == "link":
                self._links.append(element)
            elif name == "h1":
                self.headings.append(element)
            elif self._title is None and not _is_in_svg(element):
                self._title = element

    def _add_value(self, element: Element) -> None:
        get = element.get
        name = get("name") or get("property") or get("http-equiv")
        content = get("content") or get("value")
        if name and content:
            self._keep(name.strip().lower(), content, element)

    def _keep(self, name: str, content: str, element: Element) -> None:
        """File a value under its name, or under each name of RDFa's `property="dc:title x:title"`."""
        for part in (name, *(name.split() if " " in name else ())):
            values = self._values.setdefault(part, [])
            if len(values) < _MAX_VALUES:
                values.append((content, element))

    def all(self, name: str) -> list[tuple[str, Element]]:
        """What every `<meta>` of a name or property says."""
        return self._values.get(name, [])

    def first(self, *names: str) -> str:
        """The first value under the first of these names that has one, cleaned."""
        values = (clean_value(content) for name in names for content, _ in self.all(name))
        return next((value for value in values if value), "")

    def title(self) -> str:
        """The document's title."""
        return "" if self._title is None else clean_value(self._title.text)

    def canonical(self) -> MetadataText | None:
        """The canonical link's address."""
        for link in self._links:
            if "canonical" in (link.get("rel") or "").lower().split():
                address = (link.get("href") or "").strip()
                if address:
                    return MetadataText("canonical", address, link)
        return None


def read_metadata(root: Element) -> Metadata:
    """Read all metadata of a page; sloppy and hostile metadata gives less, never an error."""
    tags = _MachineTags(root)
    canonical = tags.canonical()
    own = OwnAddress(
        urls=tuple(url for url in (canonical and canonical.value, tags.first("og:url")) if url),
        headlines=(tags.first("og:title"), tags.title(), *map(visible_text, tags.headings[:_MAX_HEADINGS])),
    )
    linked = LinkedData(tags.scripts, own)
    microdata = Microdata(root)
    return Metadata(
        title=tags.title() or None,
        site_name=tags.first("og:site_name", "application-name") or linked.site_name() or None,
        generator=tags.first("generator") or None,
        canonical=canonical.value if canonical else None,
        language=_language(root, tags) or None,
        published=linked.own_text("datePublished")
        or tags.first(*_PUBLISHED_FIELDS)
        or microdata.text("datePublished")
        or None,
        headline=linked.own_text("headline")
        or tags.first("og:title", "twitter:title")
        or microdata.text("headline")
        or None,
        types=linked.types,
        article_count=linked.article_count,
        authors=_distinct([*linked.authors(), *_authors(tags), *microdata.authors()]),
        sources=(*linked.sources(), *_sources(tags), *([canonical] if canonical else ())),
        logos=(*linked.logos(), *_logos(tags)),
    )


def _is_in_svg(element: Element) -> bool:
    parent = element.getparent()
    return parent is not None and tag(parent) not in {"head", "html", "body"}


def _language(root: Element, tags: _MachineTags) -> str:
    declared = root.get("lang") or root.get("xml:lang")
    return (declared or tags.first("content-language", "og:locale", "dc.language")).strip()


def _authors(tags: _MachineTags) -> Iterator[MetadataAuthor]:
    for name, field in _AUTHOR_FIELDS.items():
        for content, element in tags.all(name):
            yield from read_authors(content, f"meta {field}", element)
    for number in ("1", "2"):
        label = tags.first(f"twitter:label{number}")
        if label and (is_byline_label(label) or fold(label).strip(" :") in _LABELS_OF_AUTHORS):
            for content, element in tags.all(f"twitter:data{number}"):
                yield from read_authors(content, f"twitter:data{number}", element)


def _sources(tags: _MachineTags) -> Iterator[MetadataText]:
    for name in _SOURCE_FIELDS:
        for content, element in tags.all(name):
            value = clean_value(content)
            if value and not (name == "article:publisher" and is_address(value)):
                yield MetadataText(f"meta {name}", value, element)


def _logos(tags: _MachineTags) -> Iterator[MetadataText]:
    for name in _LOGO_FIELDS:
        for content, element in tags.all(name):
            yield MetadataText(name, content.strip(), element)


def _distinct(authors: Iterable[MetadataAuthor]) -> tuple[MetadataAuthor, ...]:
    found: dict[tuple[str, str], MetadataAuthor] = {}
    for author in authors:
        found.setdefault((author.field, fold(author.name)), author)
    return tuple(found.values())
