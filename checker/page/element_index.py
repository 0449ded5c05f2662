"""Finds a page's elements by type, class or id, as the subjects of style rules name them."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from lxml import etree

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.page.tree import Element

_CLASS_VALUES = etree.XPath("//@class", smart_strings=False)
_WITH_CLASS = etree.XPath("//*[@class]")
_WITH_ID = etree.XPath("//*[@id]")


class ElementIndex:
    """The elements of one page; the index of classes is made only for names that occur on the page."""

    def __init__(self, root: Element) -> None:
        self._root = root

    def subjects(self, key: str) -> Iterable[Element]:
        """The elements that `#id`, `.class`, a type or `*` selects, in document order."""
        if key.startswith("#"):
            return self._by_id.get(key[1:], ())
        if key.startswith("."):
            return self._by_class.get(key[1:], ()) if key[1:] in self._class_values else ()
        return self._root.iter(key)

    def with_id(self, identifier: str) -> Element | None:
        """The first element with an id."""
        return next(iter(self._by_id.get(identifier, ())), None)

    @cached_property
    def _by_id(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = {}
        for element in _WITH_ID(self._root):
            found.setdefault(element.get("id", ""), []).append(element)
        return found

    @cached_property
    def _class_values(self) -> str:
        """All that stands in `class` attributes: tells quickly which names occur nowhere."""
        return " ".join(_CLASS_VALUES(self._root))

    @cached_property
    def _by_class(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = {}
        for element in _WITH_CLASS(self._root):
            for name in dict.fromkeys(element.get("class", "").split()):
                found.setdefault(name, []).append(element)
        return found
