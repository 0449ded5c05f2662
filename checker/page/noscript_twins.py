"""Pairs the image in a `noscript` with the lazy image beside it: to a reader they are one."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from checker.page.image_urls import attribute_urls, is_placeholder

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.page.tree import Element

_IMAGE_TAGS = ("img", "amp-img", "amp-anim")
_MAX_SIBLINGS = 3
"""Siblings looked through on each side."""
_MAX_IMAGES = 3
"""A sibling with more images than this is no wrapper of one."""


class Twins:
    """Which images stand for others."""

    def __init__(self, noscripts: Iterable[Element]) -> None:
        """Take the page's `noscript` elements in document order."""
        self.in_noscript: set[Element] = set()
        """Images in a `noscript`, twins or not."""
        self.of: dict[Element, list[Element]] = {}
        """Image → the ones that say more of it: its `noscript` twins, an `amp-img`'s own fallback."""
        self.merged: set[Element] = set()
        """The images that are part of another."""
        inner: set[Element] = set()
        for noscript in noscripts:
            if noscript in inner:
                continue
            images = list(noscript.iter("img")) if len(noscript) else []
            if not images:
                continue
            inner.update(noscript.iter("noscript"))
            self.in_noscript.update(images)
            self._pair(noscript, images)

    def _pair(self, noscript: Element, images: list[Element]) -> None:
        # Several images in one noscript are a gallery without scripts: only a lone one has a twin.
        if len(images) > 1:
            return
        image = images[0]
        parent = noscript.getparent()
        for candidate in self._neighbours(noscript):
            if candidate in self.in_noscript:
                continue
            if candidate is parent or _waits(candidate) or _share_url(candidate, image):
                self.of.setdefault(candidate, []).append(image)
                self.merged.add(image)
                return

    def _neighbours(self, noscript: Element) -> Iterator[Element]:
        parent = noscript.getparent()
        if parent is not None and parent.tag in _IMAGE_TAGS:
            yield parent
        for backwards in (True, False):
            for sibling in islice(noscript.itersiblings("*", preceding=backwards), _MAX_SIBLINGS):
                images = list(islice(sibling.iter(*_IMAGE_TAGS), _MAX_IMAGES + 1))
                if sibling.tag == "noscript" or not images:
                    continue
                if len(images) <= _MAX_IMAGES:
                    yield images[-1 if backwards else 0]
                break


def _waits(image: Element) -> bool:
    """Whether the image shows nothing before a script has run, or says itself that a script will load it."""
    shown, waiting = attribute_urls(image.items())
    return bool(waiting) or all(map(is_placeholder, shown))


def _share_url(first: Element, second: Element) -> bool:
    urls = [{url for found in attribute_urls(image.items()) for url in found} for image in (first, second)]
    return not urls[0].isdisjoint(urls[1])
