"""Images behind elements: `style` attributes, lazy `data-bg`, and the page's own style sheets."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.page.background_rules import background_values
from checker.page.css_cascade import inline_declarations
from checker.page.css_values import urls
from checker.page.hiding import hidden_box
from checker.page.hiding_text import hidden_by_visibility
from checker.page.image_urls import looks_like_url
from checker.page.image_values import UnmatchedBackground
from checker.page.visibility import Hidden

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.page.css_selectors import PseudoElement
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
BACKGROUND_ATTRIBUTES = frozenset({"style", *_LAZY_ATTRIBUTES})
"""An element's attributes that may name an image behind it."""
_NO_CONTENT = frozenset({"", "none", "normal"})


@dataclass(frozen=True, slots=True)
class Background:
    """The images behind one element or its `::before` or `::after`."""

    element: Element
    pseudo_element: PseudoElement
    urls: tuple[str, ...]
    hidden: Hidden | None
    """Why the pseudo-element is not seen, the element itself left aside."""


def attribute_background(element: Element, styles: Styles) -> Background | None:
    """The images that an element's own attributes name; None where they name none."""
    found = tuple(_attribute_urls(element, styles))
    return Background(element, "", found, None) if found else None


def rule_backgrounds(styles: Styles) -> Iterator[Background]:
    """The images that the page's own rules show behind elements, rule by rule."""
    seen: set[tuple[Element, str]] = set()
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
                yield Background(element, rule.pseudo_element, tuple(found), hidden)


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
    style = element.get("style")
    if style and "(" in style and any(each.name == "background-image" for each in inline_declarations(style)):
        yield from urls(background_values(styles, element, overruling_only=True).get("background-image", ""))
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
