"""Elements that the page itself may hide: nothing is known of what is put into them."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bench.grafts.documents import classes_of

if TYPE_CHECKING:
    from bench.grafts.documents import Element

_HIDES = re.compile(r"display:none|visibility:hidden|opacity:0(?![.\d])|clip:|text-indent:-|font-size:0")
_ONE_NAME = re.compile(r"[.#]([\w-]+)")
_HIDING_STYLE = re.compile(
    r"display:none|visibility:hidden|opacity:0(?![.\d])|(?<![\w-])height:0|clip:|:-\d{3,}"
)
_HIDING_CLASS = re.compile(
    r"hidden|sr-only|screen-?reader|visually|d-none|invisible|offscreen|mobile|print|tooltip|modal"
)
_NOT_ALWAYS_SHOWN = frozenset({"noscript", "template", "details", "dialog", "select", "svg"})


def names_hidden_by_style(root: Element) -> frozenset[str]:
    """Classes and ids that a rule of the page's own hides by themselves, whatever the cascade makes of it."""
    names: set[str] = set()
    for style in root.iter("style"):
        for rule in (style.text or "").split("}"):
            selectors, brace, declarations = rule.rpartition("{")
            if brace and _HIDES.search(declarations.replace(" ", "").lower()):
                found = (_ONE_NAME.fullmatch(selector.strip()) for selector in selectors.split(","))
                names.update(each[1].lower() for each in found if each)
    return frozenset(names)


def may_be_hidden(element: Element, hidden_names: frozenset[str]) -> bool:
    """Whether an attribute or rule of the page itself may hide the element or what holds it."""
    return any(_may_hide(node, hidden_names) for node in (element, *element.iterancestors()))


def _may_hide(node: Element, hidden_names: frozenset[str]) -> bool:
    style = node.get("style", "").replace(" ", "").lower()
    return (
        node.tag in _NOT_ALWAYS_SHOWN
        or node.get("hidden") is not None
        or _HIDING_STYLE.search(style) is not None
        or not hidden_names.isdisjoint(classes_of(node).split())
    )


def is_surely_seen(element: Element, hidden_names: frozenset[str]) -> bool:
    """Whether nothing hints at hiding, no class name either."""
    if may_be_hidden(element, hidden_names):
        return False
    return not any(
        _HIDING_CLASS.search(classes_of(node))
        for node in (element, *element.iterancestors())
        if node.tag not in {"body", "html"}
    )
