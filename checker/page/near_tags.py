"""The start tag of an element, looked for only on the line of the source that the parser remembers."""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property
from itertools import accumulate
from typing import TYPE_CHECKING

from checker.page.markup import attributes_of, start_tag_pattern
from checker.page.tree import tag

if TYPE_CHECKING:
    from collections.abc import Mapping
    from re import Match

    from checker.page.tree import Element

LAST_LINE = 65535
"""Lines beyond it are all told as this one by some versions of libxml2."""


class NearTags:
    """Finds start tags without reading the whole source; says nothing where a line leaves any doubt.

    libxml2 remembers the line on which a start tag ends. Of the tags of one name that end on a line, the n-th
    is the n-th element of that name and line, if they are as many and have the same attributes.
    """

    def __init__(self, text: str, root: Element) -> None:
        self._text = text
        self._root = root
        self._elements: dict[str, dict[int, list[Element]]] = {}
        self._starts: dict[tuple[str, int], dict[Element, int]] = {}

    def start_of(self, element: Element) -> int | None:
        """Where an element's start tag begins in the text; None where its line leaves doubt."""
        line = element.sourceline
        if line is None or not 0 < line < min(LAST_LINE, len(self._line_starts)):
            return None
        key = tag(element), line
        starts = self._starts.get(key)
        if starts is None:
            starts = self._starts[key] = self._pair(*key)
        return starts.get(element)

    def line_and_column(self, at: int) -> tuple[int, int]:
        """Line and column of a place in the text, both from 1."""
        line = bisect_right(self._line_starts, at)
        return line, at - self._line_starts[line - 1] + 1

    @cached_property
    def _line_starts(self) -> list[int]:
        """Where each line starts, and where one after the last would."""
        return [0, *accumulate(map((1).__add__, map(len, self._text.split("\n"))))]

    def _pair(self, name: str, line: int) -> dict[Element, int]:
        """Where the tags of a line's elements begin; empty where they cannot be told apart."""
        elements = self._elements_of(name).get(line, [])
        tags = self._tags_on(name, line)
        if len(tags) != len(elements):
            return {}
        pairs = zip(elements, tags, strict=True)
        return {element: found.start() for element, found in pairs if _has_attributes(element, found)}

    def _elements_of(self, name: str) -> dict[int, list[Element]]:
        """The elements of one type by their line."""
        by_line = self._elements.get(name)
        if by_line is None:
            by_line = self._elements[name] = {}
            for element in self._root.iter(name):
                by_line.setdefault(element.sourceline or 0, []).append(element)
        return by_line

    def _tags_on(self, name: str, line: int) -> list[Match[str]]:
        """What looks like the start tags of one name that end on a line."""
        text, pattern = self._text, start_tag_pattern(name)
        begin, end = self._line_starts[line - 1], self._line_starts[line]
        found = []
        closed = text.find(">", begin, end)
        if closed >= 0 and text.find("<", begin, closed) < 0:
            # The line begins in a tag, or in text with a sign that closes nothing.
            match = pattern.match(text, max(0, text.rfind("<", 0, begin)), end)
            if match is not None and match.end() > begin:
                found.append(match)
        found += pattern.finditer(text, begin, end)
        return [match for match in found if match[0].endswith(">")]


def comparable(attributes: Mapping[str, str]) -> frozenset[tuple[str, str]]:
    """Attributes as source and tree both know them: white space in values is normalised differently."""
    return frozenset((name, "".join(value.split())) for name, value in attributes.items())


def _has_attributes(element: Element, found: Match[str]) -> bool:
    own = {str(name): str(value) for name, value in element.attrib.items()}
    return comparable(own) == comparable(attributes_of(found[0]))
