"""What a page's JSON-LD says of its own article, told from the articles that it only lists."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Any
from urllib.parse import urlsplit

from checker.page.jsonld import Node, as_list, read_blocks, text_of, top_nodes, types_of, walk
from checker.page.metadata_values import (
    AuthorKind,
    MetadataAuthor,
    MetadataText,
    clean_value,
    is_address,
    read_authors,
)
from checker.page.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.page.tree import Element

_ARTICLE_TYPES = frozenset({"BlogPosting", "LiveBlogPosting", "Report", "SocialMediaPosting"})
_PAGE_TYPES = frozenset({"WebPage", "ItemPage", "NewsItem", "CreativeWork", "MediaObject"})
_SOURCES = ("publisher", "sourceOrganization", "provider", "copyrightHolder", "creditText", "isBasedOn")
_AFFILIATIONS = ("worksFor", "affiliation", "memberOf")
_MANY = 3
"""So many different articles side by side are a list, unless one is the page's."""


@dataclass(frozen=True, slots=True)
class OwnAddress:
    """By what a page's own article is known among others: its addresses and its headlines."""

    urls: tuple[str, ...]
    headlines: tuple[str, ...]


class LinkedData:
    """A page's JSON-LD, read once."""

    def __init__(self, scripts: Sequence[Element], own: OwnAddress) -> None:
        self._by_id: dict[str, Node] = {}
        self._tops: list[tuple[Node, Element]] = []
        articles: list[Node] = []
        for value, script in read_blocks(scripts):
            self._tops += [(node, script) for node in top_nodes(value)]
            for node in walk(value):
                identifier = node.get("@id")
                if isinstance(identifier, str) and len(node) > 1:
                    self._by_id.setdefault(identifier, node)
                if is_article(node):
                    articles.append(node)
        self._own = self._own_article(own)
        self.article_count = _count_others(articles, None if self._own is None else self._own[0])

    def _own_article(self, own: OwnAddress) -> tuple[Node, Element] | None:
        """The article node that matches the page, else the first unless there are many, else a page node."""
        candidates = [(node, script) for node, script in self._tops if is_article(node)]
        for top, script in self._tops:
            for main in as_list(top.get("mainEntity")):
                node = self.resolve(main)
                if node is not None and is_article(node):
                    candidates.append((node, script))
        addresses = {key for url in own.urls if (key := _address_key(url))}
        headlines = {fold(headline) for headline in own.headlines if headline}
        for node, script in candidates:
            if (
                addresses & set(_addresses(node))
                or fold(clean_value(text_of(node.get("headline")))) in headlines
            ):
                return node, script
        if candidates:
            different = {_identity(node) for node, _ in candidates}
            return candidates[0] if len(different) < _MANY else None
        pages = ((node, script) for node, script in self._tops if _PAGE_TYPES & set(types_of(node)))
        return next(
            ((node, script) for node, script in pages if node.get("author") or node.get("creator")), None
        )

    def resolve(self, value: Any) -> Node | None:
        """A node, or the node on the page that a reference names."""
        if not isinstance(value, dict):
            return None
        identifier = value.get("@id")
        if isinstance(identifier, str) and len(value) <= 2 and "name" not in value:  # noqa: PLR2004 - `@id`, `@type`
            return self._by_id.get(identifier, value)
        return value

    @property
    def types(self) -> tuple[str, ...]:
        """schema.org types of the page's top nodes; those of listed articles do not count."""
        own = None if self._own is None else self._own[0]
        said = (
            kind for node, _ in self._tops if node is own or not is_article(node) for kind in types_of(node)
        )
        return tuple(dict.fromkeys([*said, *(types_of(own) if own else ())]))

    def own_text(self, name: str) -> str:
        """A property of the page's own article."""
        return clean_value(text_of(self._own[0].get(name))) if self._own else ""

    def site_name(self) -> str:
        """What the site calls itself: the name of its `WebSite` node, else of the article's publisher."""
        for node, _ in self._tops:
            if "WebSite" in types_of(node) and (name := self._name(node)):
                return name
        publishers = as_list(self._own[0].get("publisher")) if self._own else []
        return next((name for value in publishers if (name := self._name(value))), "")

    def authors(self) -> Iterator[MetadataAuthor]:
        """The authors of the page's own article."""
        if self._own is None:
            return
        article, script = self._own
        for value in as_list(article.get("author")) or as_list(article.get("creator")):
            node = self.resolve(value)
            if node is None:
                if isinstance(value, str):
                    yield from read_authors(value, "json-ld author", script)
                continue
            affiliations = (self._name(said) for key in _AFFILIATIONS for said in as_list(node.get(key)))
            affiliation = next((name for name in affiliations if name), None)
            for name in as_list(node.get("name")) or [_full_name(node)]:
                if isinstance(name, str):
                    yield from read_authors(
                        name, "json-ld author", script, kind=_kind(node), affiliation=affiliation
                    )

    def sources(self) -> Iterator[MetadataText]:
        """Whom the page's own article names as publisher, source, holder of rights."""
        if self._own is None:
            return
        article, script = self._own
        for name in _SOURCES:
            for value in as_list(article.get(name)):
                if said := self._name(value):
                    yield MetadataText(f"json-ld {name}", said, script, _kind(self.resolve(value) or {}))

    def logos(self) -> Iterator[MetadataText]:
        """The logos that the article's publisher and source organisations give, by address."""
        if self._own is None:
            return
        article, script = self._own
        for name in ("publisher", "sourceOrganization", "provider"):
            for value in as_list(article.get(name)):
                node = self.resolve(value) or {}
                for logo in as_list(node.get("logo")):
                    if url := self._url(logo):
                        yield MetadataText(f"json-ld {name}.logo", url, script)

    def _name(self, value: Any) -> str:
        """What a person, organisation or work is called; its address where it has no name."""
        node = self.resolve(value)
        if node is None:
            return clean_value(value) if isinstance(value, str) else ""
        said = next(
            (text for key in ("name", "headline", "legalName") if (text := text_of(node.get(key)))), ""
        )
        return clean_value(said or text_of(node.get("url")))

    def _url(self, value: Any) -> str:
        node = self.resolve(value)
        if node is None:
            return value if isinstance(value, str) else ""
        return text_of(node.get("url")) or text_of(node.get("contentUrl"))


def is_article(node: Node) -> bool:
    """Whether a node is an article, by its type."""
    return any(kind.endswith("Article") or kind in _ARTICLE_TYPES for kind in types_of(node))


def _kind(node: Node) -> AuthorKind:
    kinds = types_of(node)
    if "Person" in kinds:
        return "Person"
    is_organization = any(
        kind.endswith("Organization") or kind in {"Corporation", "WebSite"} for kind in kinds
    )
    return "Organization" if is_organization else ""


def _full_name(node: Node) -> str:
    parts = (text_of(node.get(key)) for key in ("givenName", "familyName"))
    return " ".join(part for part in parts if part)


def _addresses(node: Node) -> Iterator[str]:
    for key in ("url", "@id", "mainEntityOfPage"):
        for value in as_list(node.get(key)):
            said = value.get("@id", value.get("url")) if isinstance(value, dict) else value
            if isinstance(said, str) and (address := _address_key(said)):
                yield address


def _address_key(url: str) -> str:
    """Host and path without `www.`, query and closing slash; empty for a site's front page."""
    try:
        parts = urlsplit(url.strip())
    except ValueError:
        return ""
    path = parts.path.rstrip("/")
    if not path or not is_address(url.strip()):
        return ""
    return f"{parts.netloc.lower().removeprefix('www.')}{path}"


def _identity(node: Node) -> str:
    headline = text_of(node.get("headline")) or text_of(node.get("name"))
    return fold(headline) or next(_addresses(node), "")


def _count_others(articles: Sequence[Node], own: Node | None) -> int:
    """Different articles beside the page's own."""
    identities = {_identity(node) for node in articles if node is not own}
    if own is not None:
        identities.discard(_identity(own))
    return len(identities)
