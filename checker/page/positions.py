"""Where elements stand in the source: line and column of their start tags."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.page.markup import TOKEN, attributes_of
from checker.page.near_tags import LAST_LINE, NearTags, comparable
from checker.page.tree import tag

if TYPE_CHECKING:
    from checker.page.tree import Element

_ONCE = frozenset({"html", "head", "body"})
"""Elements that a page has once, whether or not its source says so; a second tag only adds attributes."""


class _StartTag(NamedTuple):
    start: int
    end: int
    line: int
    """The line on which it ends, as libxml2 counts."""


class Positions:
    """Finds the start tags of a tree's elements in the text that it was parsed from.

    Mostly an element's own line tells. Where one does not, the source is scanned as a whole, once: the parser
    keeps elements in the order of their tags, so the n-th `<p>` is the n-th `p`. Where broken markup made it
    drop or add some, elements and tags are matched by their line and attributes.
    """

    def __init__(self, text: str, root: Element) -> None:
        self._text = text
        self._root = root
        self._near = NearTags(text, root)
        self._tags: dict[str, list[_StartTag]] | None = None
        self._found: dict[str, dict[Element, _StartTag]] = {}

    def of(self, element: Element) -> tuple[int | None, int | None]:
        """Line and column of an element's `<`, in characters, both from 1.

        An element that the parser added, a comment or a processing instruction is given the position of its
        nearest ancestor that stands in the source; `(None, None)` if there is none.
        """
        ancestor: Element | None = element
        while ancestor is not None:
            start = self._start_of(ancestor)
            if start is not None:
                return self._near.line_and_column(start)
            ancestor = ancestor.getparent()
        return None, None

    def _start_of(self, element: Element) -> int | None:
        """Where an element's start tag begins; None where the source has none."""
        name = tag(element)
        if not name:
            return None
        near = None if name in _ONCE else self._near.start_of(element)
        if near is not None:
            return near
        found = self._tags_of(name).get(element)
        return None if found is None else found.start

    def _tags_of(self, name: str) -> dict[Element, _StartTag]:
        if name not in self._found:
            if self._tags is None:
                self._tags = _scan(self._text)
            self._found[name] = self._match(name, self._tags.get(name, []))
        return self._found[name]

    def _match(self, name: str, tags: list[_StartTag]) -> dict[Element, _StartTag]:
        elements = list(self._root.iter(name))
        if name in _ONCE:
            return dict(zip(elements[:1], tags[:1], strict=False))
        if len(elements) == len(tags) and all(map(_on_same_line, elements, tags)):
            return dict(zip(elements, tags, strict=True))
        return self._align(elements, tags)

    def _align(self, elements: list[Element], tags: list[_StartTag]) -> dict[Element, _StartTag]:
        """Give each element the next tag with its line and attributes; linear in their number."""
        waiting: dict[tuple[object, ...], list[int]] = {}
        for index in range(len(tags) - 1, -1, -1):
            waiting.setdefault(self._signature(tags[index]), []).append(index)
        found: dict[Element, _StartTag] = {}
        last = -1
        for element in elements:
            line = min(element.sourceline or 0, LAST_LINE)
            values = {str(name): str(value) for name, value in element.attrib.items()}
            candidates = waiting.get((line, comparable(values)), [])
            while candidates and candidates[-1] <= last:
                candidates.pop()
            if candidates:
                last = candidates.pop()
                found[element] = tags[last]
        return found

    def _signature(self, start_tag: _StartTag) -> tuple[object, ...]:
        attributes = attributes_of(self._text[start_tag.start : start_tag.end])
        return min(start_tag.line, LAST_LINE), comparable(attributes)


def _on_same_line(element: Element, start_tag: _StartTag) -> bool:
    line = element.sourceline
    return line is None or line >= LAST_LINE or line == start_tag.line


def _scan(text: str) -> dict[str, list[_StartTag]]:
    """Every start tag of the source by its name, in order."""
    tags: dict[str, list[_StartTag]] = {}
    line = 1
    counted = 0
    for token in TOKEN.finditer(text):
        name = token["start"] or token["raw"]
        if not name:
            continue
        end = token.end() if token["content"] is None else token.start("content")
        line += text.count("\n", counted, end)
        counted = end
        tags.setdefault(name.lower(), []).append(_StartTag(token.start(), end, line))
    return tags
