"""Elements that the page itself may hide: nothing is known of what is put into them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from cssselect import SelectorError
from lxml import etree
from lxml.cssselect import CSSSelector

from bench.grafts.documents import classes_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bench.grafts.documents import Element

_HIDES = re.compile(r"display:none|visibility:hidden|opacity:0(?![.\d])|clip:|text-indent:-|font-size:0")
_NAME = re.compile(r"[.#]([\w-]+)")
_PSEUDO_ELEMENT = re.compile(r"::|:before|:after|:first-l")
_HIDING_STYLE = re.compile(
    r"display:none|visibility:hidden|opacity:0(?![.\d])|(?<![\w-])height:0|clip:|:-\d{3,}"
)
_HIDING_CLASS = re.compile(
    r"hidden|sr-only|screen-?reader|visually|d-none|invisible|offscreen|mobile|print|tooltip|modal"
)
_NOT_ALWAYS_SHOWN = frozenset({"noscript", "template", "details", "dialog", "select", "svg"})


def hidden_by_style(root: Element, elements: Iterable[Element]) -> frozenset[Element]:
    """Those of the elements and of what holds them that a rule of the page's own hides.

    Neither the cascade nor media queries are heeded: what one rule may hide is in doubt.
    """
    suspects = {node for element in elements for node in (element, *element.iterancestors())}
    names = {name for node in suspects for name in (node.get("class", "") + " " + node.get("id", "")).split()}
    hidden: set[Element] = set()
    for selector in _hiding_selectors(root):
        if not names.isdisjoint(_NAME.findall(selector.split()[-1])):
            hidden.update(suspects.intersection(_matches(root, selector)))
    return frozenset(hidden)


def _hiding_selectors(root: Element) -> Iterator[str]:
    for style in root.iter("style"):
        for rule in (style.text or "").split("}"):
            before, brace, declarations = rule.rpartition("{")
            if brace and _HIDES.search(declarations.replace(" ", "").lower()):
                selectors = before.rpartition("{")[2].split(",")
                yield from (each for each in selectors if each.strip() and not _PSEUDO_ELEMENT.search(each))


def _matches(root: Element, selector: str) -> list[Element]:
    try:
        return CSSSelector(selector, translator="html")(root)
    except (SelectorError, etree.XPathError):
        return []


def may_be_hidden(element: Element, hidden: frozenset[Element]) -> bool:
    """Whether an attribute or rule of the page itself may hide the element or what holds it."""
    return any(node in hidden or _may_hide(node) for node in (element, *element.iterancestors()))


def _may_hide(node: Element) -> bool:
    style = node.get("style", "").replace(" ", "").lower()
    return (
        node.tag in _NOT_ALWAYS_SHOWN
        or node.get("hidden") is not None
        or _HIDING_STYLE.search(style) is not None
    )


def is_surely_seen(element: Element, hidden: frozenset[Element]) -> bool:
    """Whether nothing hints at hiding, no class name either."""
    if may_be_hidden(element, hidden):
        return False
    return not any(
        _HIDING_CLASS.search(classes_of(node))
        for node in (element, *element.iterancestors())
        if node.tag not in {"body", "html"}
    )
