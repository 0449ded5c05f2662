"""Images behind elements: `style` attributes, lazy `data-bg`, and the page's own style sheets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.page.background_rules import background_values
from checker.page.css_values import urls
from checker.page.hiding import hidden_box
from checker.page.hiding_text import hidden_by_visibility
from checker.page.image_urls import looks_like_url, with_wrapped
from checker.page.image_values import UnmatchedBackground
from checker.page.visibility import Hidden

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.page.styles import Styles
    from checker.page.tree import Element

_LAZY_ATTRIBUTES = (
    "data-bg",
    "data-background",
    "data-background-image",
    "data-bg-image",
    "data-bg-src",
    "data-bg-url",
    "data-bgset",
    "data-lazy-background",
    "data-image-src",
)
_TELLING_ATTRIBUTES = frozenset({"style", *_LAZY_ATTRIBUTES})
_NO_CONTENT = frozenset({"", "none", "normal"})


@dataclass(frozen=True, slots=True)
class Background:
    """The images behind one element or its `::before` or `::after`."""

    element: Element
    urls: tuple[str, ...]
    hidden: Hidden | None
    """Why the pseudo-element is not seen, the element itself left aside."""


def find_backgrounds(root: Element, styles: Styles) -> Iterator[Background]:
    """Every element with an image behind it: those with attributes first, then those that a sheet matches."""
    with_attributes: set[Element] = set()
    telling = _TELLING_ATTRIBUTES
    for element in root.iter("*"):
        if telling.isdisjoint(element.keys()):
            continue
        found = list(_attribute_urls(element, styles))
        if found:
            with_attributes.add(element)
            yield Background(element, with_wrapped(found), None)
    seen: set[tuple[Element, str]] = {(element, "") for element in with_attributes}
    for rule in styles.background_rules:
        for element in rule.elements:
            if (element, rule.pseudo_element) in seen:
                continue
            seen.add((element, rule.pseudo_element))
            values = background_values(styles, element, rule.pseudo_element)
            found = list(urls(values.get("background-image", "")))
            if rule.pseudo_element:
                found += urls(values.get("content", ""))
            if found:
                hidden = _hidden_pseudo(values, element) if rule.pseudo_element else None
                yield Background(element, with_wrapped(found), hidden)


def unmatched_backgrounds(root: Element, styles: Styles) -> tuple[UnmatchedBackground, ...]:
    """The background images that the page's own styles hold for elements that are not on the page."""
    del root  # the styles know their page; the signature is that of the other facts
    return tuple(
        UnmatchedBackground(rule.selector, url, rule.sheet)
        for rule in styles.background_rules
        if not rule.elements
        for url in rule.urls
    )


def _attribute_urls(element: Element, styles: Styles) -> Iterator[str]:
    if "(" in (element.get("style") or ""):
        yield from urls(background_values(styles, element).get("background-image", ""))
    for name in _LAZY_ATTRIBUTES:
        value = element.get(name)
        if not value:
            continue
        wrapped = list(urls(value))
        yield from wrapped
        if not wrapped and looks_like_url(value.split()[0] if value.strip() else ""):
            yield value.split()[0]


def _hidden_pseudo(values: Mapping[str, str], element: Element) -> Hidden | None:
    if values.get("content", "") in _NO_CONTENT:
        return Hidden("display_none", element)
    if hidden_by_visibility(values):
        return Hidden("visibility", element)
    by = hidden_box(values, "", replaced=False)
    return Hidden(by, element) if by else None
