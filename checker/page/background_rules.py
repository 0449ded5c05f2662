"""The rules of a page's own styles that show images, and the elements behind which they do."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.page.css_cascade import cascade, inline_declarations
from checker.page.css_values import urls
from checker.page.css_words import BACKGROUND, IMAGES, IMPORTANT, PSEUDO_ELEMENT
from checker.page.element_index import ElementIndex

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from checker.page.css_rules import Declaration
    from checker.page.css_selectors import PseudoElement, Selector
    from checker.page.styles import Styles
    from checker.page.tree import Element

_MAX_TRIES = 300_000
"""Elements tried on one page; rules for which none are left are not told."""


@dataclass(frozen=True, slots=True)
class BackgroundRule:
    """A rule of the page's own styles that shows images."""

    selector: str
    """One selector of the rule, as written."""
    urls: tuple[str, ...]
    sheet: Element
    """The `style` element in which it stands."""
    elements: tuple[Element, ...]
    """The elements that it matches."""
    pseudo_element: PseudoElement


def read_background_rules(root: Element, styles: Styles) -> Iterator[BackgroundRule]:
    """Every rule that shows an image behind an element or as the content of a pseudo-element, in order."""
    index = ElementIndex(root)
    left = _MAX_TRIES
    for key, entry in styles.index(IMAGES).entries():
        if (selector := entry.selector) is None:
            continue
        addresses = tuple(_image_urls(entry.declarations, selector))
        if not addresses:
            continue
        elements = []
        for element in index.subjects(key):
            left -= 1
            if left < 0:
                return
            if styles.matcher.matches(selector, element):
                elements.append(element)
        text = " ".join(entry.text.split())
        yield BackgroundRule(text, addresses, entry.sheet.element, tuple(elements), selector.pseudo_element)


def background_values(
    styles: Styles, element: Element, pseudo_element: PseudoElement = "", *, overruling_only: bool = False
) -> Mapping[str, str]:
    """The cascaded longhands that decide on the background of an element or a pseudo-element of it.

    With `overruling_only`, rules that yield to the `style` attribute in any case may be left out.
    """
    inline = () if pseudo_element else inline_declarations(element.get("style"))
    words = PSEUDO_ELEMENT if pseudo_element else IMPORTANT if overruling_only else BACKGROUND
    matched = styles.matched(styles.index(words), element, pseudo_element)
    return cascade(((entry.strength, entry.declarations) for entry in matched), inline)


def _image_urls(declarations: Iterable[Declaration], selector: Selector) -> Iterator[str]:
    for each in declarations:
        if each.name == "background-image" or (each.name == "content" and selector.pseudo_element):
            yield from urls(each.value)
