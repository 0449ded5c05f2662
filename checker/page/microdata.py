"""Authors and texts of the page's article in microdata, https://html.spec.whatwg.org/multipage/microdata.html."""

from __future__ import annotations

from functools import cached_property
from itertools import islice
from typing import TYPE_CHECKING

from lxml import etree

from checker.page.metadata_values import AuthorKind, MetadataAuthor, clean_value, read_authors
from checker.page.text import visible_text
from checker.page.tree import Element, tag

if TYPE_CHECKING:
    from collections.abc import Iterator

_WITH_PROPERTY = etree.XPath("descendant::*[@itemprop]")
_ITEMS = etree.XPath("descendant-or-self::*[@itemscope]")
_MAX_PROPERTIES = 2000
_MAX_STEPS = 100
"""Ancestors that are asked for a scope."""
_ARTICLE_TYPES = ("article", "blogposting", "report", "socialmediaposting")


class Microdata:
    """The properties of the page's article: of its first article scope, or of no scope at all."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._elements: dict[str, list[Element]] = {}
        found = _WITH_PROPERTY(root)
        for element in found[:_MAX_PROPERTIES] if isinstance(found, list) else ():
            if isinstance(element, Element):
                for name in (element.get("itemprop") or "").split():
                    self._elements.setdefault(name, []).append(element)

    def text(self, name: str) -> str:
        """The first text of a property; empty where the article has none."""
        values = (clean_value(_value(element)) for element in self._of_article(name))
        return next((value for value in values if value), "")

    def authors(self) -> Iterator[MetadataAuthor]:
        """The article's authors."""
        for element in self._of_article("author") or self._of_article("creator"):
            names = _names_within(element) if element.get("itemscope") is not None else []
            for raw in names or [_value(element)]:
                yield from read_authors(raw, "microdata author", element, kind=_kind(element))

    def _of_article(self, name: str) -> list[Element]:
        """The elements that give the page's article a property; else those that belong to no item."""
        elements = self._elements.get(name, [])
        if not elements:
            return []
        scopes = [_scope(element) for element in elements]
        article = self._article
        own = [element for element, scope in zip(elements, scopes, strict=True) if scope is article]
        return own or [element for element, scope in zip(elements, scopes, strict=True) if scope is None]

    @cached_property
    def _article(self) -> Element | None:
        """The first item that is an article."""
        first = next((item for item in _ITEMS(self._root) if _is_article(item)), None)
        return first if isinstance(first, Element) else None


def _is_article(item: object) -> bool:
    return isinstance(item, Element) and (item.get("itemtype") or "").lower().endswith(_ARTICLE_TYPES)


def _scope(element: Element) -> Element | None:
    """The item that a property belongs to."""
    for ancestor in islice(element.iterancestors(), _MAX_STEPS):
        if ancestor.get("itemscope") is not None:
            return ancestor
    return None


def _kind(element: Element) -> AuthorKind:
    kind = (element.get("itemtype") or "").rpartition("/")[2]
    if kind == "Person":
        return "Person"
    return "Organization" if kind.endswith("Organization") else ""


def _names_within(element: Element) -> list[str]:
    return [
        value
        for inner in element.iterdescendants()
        if "name" in (inner.get("itemprop") or "").split() and (value := _value(inner))
    ]


def _value(element: Element) -> str:
    """The property's value as a reader or, in `content`, a machine is told it."""
    content = element.get("content")
    if content is not None or tag(element) in {"meta", "link"}:
        return content or ""
    if tag(element) == "time":
        return element.get("datetime") or visible_text(element)
    return visible_text(element)
