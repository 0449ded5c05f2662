"""The page's text as a reader meets it: lines that end where a block or a `<br>` does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Literal

from lxml import etree

from checker.page.text import clean
from checker.page.tree import BLOCK_TAGS

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.page.tree import Element

_SILENT_TAGS = frozenset(
    {"script", "style", "textarea", "select", "datalist", "iframe", "object", "canvas", "math", "title"}
)
"""Elements whose text no reader sees as text of the page."""

_INERT_TAGS = frozenset({"template", "noscript"})
_BREAKING_TAGS = BLOCK_TAGS | {"button", "amp-img"}
_MAX_INLINE_DEPTH = 64
"""Inline elements within one another that are followed; of what nests deeper the block stands for all."""


@dataclass(frozen=True, slots=True)
class Piece:
    """A run of text and the element that directly holds it."""

    text: str
    element: Element


@dataclass(frozen=True, slots=True, eq=False)
class Line:
    """One line of text; hidden and inert text is told too, since a credit may be hidden in it."""

    index: int
    """Position among the page's lines, from 0."""
    order: int
    """Document order of its first piece, comparable with `TextWalk.order`."""
    text: str
    """Cleaned text."""
    element: Element
    """The tightest element that holds all of the line."""
    block: Element
    """The nearest block that holds the line."""
    pieces: tuple[Piece, ...]
    inert: bool
    """Inside `<template>` or `<noscript>`: in the source, not in the page."""

    @property
    def segments(self) -> str:
        """The text with a bar wherever the element changes, for reading what only markup keeps apart."""
        return clean(" | ".join(piece.text for piece in self.pieces))


@dataclass(frozen=True, slots=True)
class TextWalk:
    """What one walk over the tree yields."""

    lines: tuple[Line, ...]
    order: Mapping[Element, int]
    """Every element's place in document order, from 0."""


class _LineBuilder:
    """Gathers pieces until a break, then makes a line of them."""

    def __init__(self) -> None:
        self.lines: list[Line] = []
        self._pieces: list[Piece] = []
        self._order = 0
        self._block: Element | None = None
        self._inert = False

    def add(self, text: str, parent: Element, block: Element, order: int, *, inert: bool) -> None:
        if not self._pieces:
            if text.isspace():
                return
            self._order, self._block, self._inert = order, block, inert
        self._pieces.append(Piece(text, parent))

    def end(self) -> None:
        pieces = self._pieces
        if not pieces:
            return
        self._pieces = []
        text = joined(pieces)
        if not text or self._block is None:
            return
        element = pieces[0].element if len(pieces) == 1 else _tightest(pieces, self._block)
        self.lines.append(
            Line(
                index=len(self.lines),
                order=self._order,
                text=text,
                element=element,
                block=self._block,
                pieces=tuple(pieces),
                inert=self._inert,
            )
        )


def joined(pieces: Sequence[Piece]) -> str:
    """The cleaned text of pieces in a row; words that only markup keeps apart get a space between.

    Style sheets set neighbours such as `<span>Ann Lee</span><span>May 3</span>` apart; inside a word, as
    after a drop cap, one side is shorter than a word.
    """
    if len(pieces) == 1:
        return clean(pieces[0].text)
    parts = [pieces[0].text]
    for before, after in pairwise(pieces):
        if before.element is not after.element and _are_words_apart(before.text, after.text):
            parts.append(" ")
        parts.append(after.text)
    return clean("".join(parts))


def _are_words_apart(before: str, after: str) -> bool:
    if not (before[-1:].isalnum() and after[:1].isalnum()):
        return False
    if before.strip() in _LABELS or (before[-1].isdigit() and after[0].isupper()):
        return True
    ends, begins = _LAST_WORD.search(before), _FIRST_WORD.match(after)
    return ends is not None and begins is not None and min(len(ends[0]), len(begins[0])) >= _WORD_LENGTH


_LAST_WORD = re.compile(r"\w{1,40}$")
_FIRST_WORD = re.compile(r"\w{1,40}")
_WORD_LENGTH = 3
_LABELS = frozenset({"By", "by", "BY"})


def _tightest(pieces: list[Piece], block: Element) -> Element:
    """The lowest element that holds every piece with text in it; never above the block.

    Pieces are in document order, so what holds the first and the last holds all between.
    """
    telling = [piece.element for piece in pieces if not piece.text.isspace()] or [block]
    last_path = _path_up(telling[-1], block)
    for holder in _path_up(telling[0], block):
        if holder in last_path:
            return holder
    return block


def _path_up(element: Element, block: Element) -> list[Element]:
    path = [element]
    while path[-1] is not block and len(path) < _MAX_INLINE_DEPTH:
        parent = path[-1].getparent()
        if parent is None:
            break
        path.append(parent)
    return path


def walk_text(root: Element) -> TextWalk:
    """Read the whole page once, in document order.

    Time is linear in the size of the page; nothing recurses.
    """
    builder = _LineBuilder()
    order: dict[Element, int] = {}
    events: tuple[Literal["start", "end", "comment", "pi"], ...] = ("start", "end", "comment", "pi")
    walk = etree.iterwalk(root, events=events)
    open_elements: list[Element] = []
    open_blocks: list[Element] = [root]
    inert_depth = 0
    count = 0
    for event, element in walk:
        if event == "start":
            name = element.tag
            order[element] = count
            count += 1
            open_elements.append(element)
            if name in _BREAKING_TAGS:
                builder.end()
                open_blocks.append(element)
            if name in _INERT_TAGS:
                builder.end()
                inert_depth += 1
            if name in _SILENT_TAGS or name == "head":
                walk.skip_subtree()
                continue
            text = element.text
            if text:
                builder.add(text, element, open_blocks[-1], order[element], inert=inert_depth > 0)
            continue
        if event == "end":
            open_elements.pop()
            name = element.tag
            if name in _BREAKING_TAGS:
                builder.end()
                open_blocks.pop()
            if name in _INERT_TAGS:
                builder.end()
                inert_depth -= 1
        tail = element.tail
        if tail and open_elements:
            builder.add(tail, open_elements[-1], open_blocks[-1], count - 1, inert=inert_depth > 0)
    builder.end()
    return TextWalk(tuple(builder.lines), order)
