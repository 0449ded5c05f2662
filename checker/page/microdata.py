"""Authors and texts of the page's article in microdata, https://html.spec.whatwg.org/multipage/microdata.html."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from checker.page.metadata_values import AuthorKind, MetadataAuthor, clean_value, read_authors
from checker.page.text import visible_text
from checker.page.tree import tag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.page.tree import Element

_WITH_PROPERTY = etree.XPath("//*[@itemprop]")
_MAX_PROPERTIES = 5000
_ARTICLE_TYPES = ("article", "blogposting", "report", "socialmediaposting")


def microdata_authors(root: Element) -> Iterator[MetadataAuthor]:
    """The authors of the page's article: of its first article scope, or of no scope at all."""
    for element in _properties(root, "author") or _properties(root, "creator"):
        kind = _kind(element)
        names = _names_within(element) if element.get("itemscope") is not None else []
        for raw in names or [_value(element)]:
            yield from read_authors(raw, "microdata author", element, kind=kind)


def microdata_text(root: Element, name: str) -> str:
    """The first text of a property of the page's article; empty where it has none."""
    values = (clean_value(_value(element)) for element in _properties(root, name))
    return next((value for value in values if value), "")


def _properties(root: Element, name: str) -> list[Element]:
    """The elements that give the page's article a property."""
    found: list[Element] = []
    article: Element | None = None
    candidates = _WITH_PROPERTY(root)
    if not isinstance(candidates, list):
        return found
    for element in candidates[:_MAX_PROPERTIES]:
        if not isinstance(element, etree._Element) or name not in (element.get("itemprop") or "").split():  # noqa: SLF001 - lxml has no public name for it
            continue
        scope = next(element.iterancestors(), None)
        while scope is not None and scope.get("itemscope") is None:
            scope = scope.getparent()
        if scope is not None and not (scope.get("itemtype") or "").lower().endswith(_ARTICLE_TYPES):
            continue
        if not found:
            article = scope
        if scope is article:
            found.append(element)
    return found


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
