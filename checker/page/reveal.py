"""Elements that a script brings into sight as the reader scrolls: what keeps them from it is no hiding."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.page.tree import Element

_ATTRIBUTES = frozenset(
    """
    data-aos data-sal data-sr data-sr-id data-scroll-reveal data-scroll data-animate data-animation
    data-os-animation data-wow-delay data-wow-duration data-wow-offset uk-scrollspy data-uk-scrollspy
    data-w-id data-main-image
    """.split()
)
"""So AOS, Sal, ScrollReveal, Locomotive Scroll, WOW, UIkit, Webflow and Gatsby mark what they reveal."""
_CLASSES = frozenset(
    """
    wow aos-init elementor-invisible animate-on-scroll scroll-reveal
    """.split()
)
"""WOW, AOS and Elementor do by class."""
_WAITS = frozenset({"opacity", "visibility", "transform", "scale"})
"""The longhands by which something waits to be revealed; it keeps its place on the page meanwhile."""


def without_waits(values: Mapping[str, str], element: Element) -> Mapping[str, str]:
    """An element's declared values, without those that a script will undo when the element is scrolled to."""
    if _WAITS.isdisjoint(values) or not _awaits_reveal(element):
        return values
    return {name: value for name, value in values.items() if name not in _WAITS}


def _awaits_reveal(element: Element) -> bool:
    if not _ATTRIBUTES.isdisjoint(element.keys()):
        return True
    return not _CLASSES.isdisjoint((element.get("class") or "").split())
