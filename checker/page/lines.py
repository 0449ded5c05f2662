"""The page's text as a reader meets it: lines that end where a block or a `<br>` does."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import partial
from typing import TYPE_CHECKING, Literal, NamedTuple

from lxml import etree

from checker.page.text import clean
from checker.page.tree import BLOCK_TAGS, Element

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

_SILENT_TAGS = frozenset(
    {"script", "style", "textarea", "select", "datalist", "iframe", "object", "canvas", "math", "title"}
)
"""Elements whose text no reader sees as text of the page."""

_INERT_TAGS = frozenset({"template", "noscript"})
_BREAKING_TAGS = BLOCK_TAGS | {"button", "amp-img"}
_SKIPPED_TAGS = _SILENT_TAGS | {"head"}
_TELLING_TAGS = _SKIPPED_TAGS | _INERT_TAGS | _BREAKING_TAGS
"""Elements that do something to lines; all others only hold text."""

_MAX_INLINE_DEPTH = 64
"""Inline elements within one another that are followed; of what nests deeper the block stands for all."""


class Piece(NamedTuple):
    """A run of text and the element that directly holds it.

    A tuple: a page has hundreds, and a frozen dataclass takes far longer to make.
    """

    text: str
    element: Element


_piece = partial(tuple.__new__, Piece)
"""Makes a piece of a pair, in half the time."""


@dataclass(slots=True, eq=False)
class Line:
    """One line of text; hidden and inert text is told too, since a credit may be hidden in it.

    Not frozen, though nothing changes one: a page has hundreds, and freezing trebles what making them takes.
    """

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

    def __init__(self, root: Element) -> None:
        self.lines: list[Line] = []
        self.pieces: list[Piece] = []
        """The line begun; white space before its first word is no piece of it."""
        self._blocks = [root]
        self._inert_depth = 0
        self._order = 0

    def enter(self, element: Element, name: str) -> None:
        """Begin an element that breaks lines or is inert."""
        if name in _BREAKING_TAGS:
            if self.pieces:
                self.end()
            self._blocks.append(element)
        elif name in _INERT_TAGS:
            self.end()
            self._inert_depth += 1

    def leave(self, name: str) -> None:
        """End such an element."""
        if name in _BREAKING_TAGS:
            if self.pieces:
                self.end()
            self._blocks.pop()
        elif name in _INERT_TAGS:
            self.end()
            self._inert_depth -= 1

    def begin(self, order: int) -> None:
        """Begin a line at a place in document order."""
        self._order = order

    def end(self) -> None:
        pieces = self.pieces
        if not pieces:
            return
        text = joined(pieces)
        if text:
            block = self._blocks[-1]
            element = pieces[0].element if len(pieces) == 1 else _tightest(pieces, block)
            inert = self._inert_depth > 0
            self.lines.append(Line(len(self.lines), self._order, text, element, block, tuple(pieces), inert))
        pieces.clear()


def joined(pieces: Sequence[Piece]) -> str:
    """The cleaned text of pieces in a row; words that only markup keeps apart get a space between.

    Style sheets set neighbours such as `<span>Ann Lee</span><span>May 3</span>` apart; inside a word, as
    after a drop cap, one side is shorter than a word.
    """
    before, holder = pieces[0]
    if len(pieces) == 1:
        return clean(before)
    parts = [before]
    for text, element in pieces[1:]:
        if element is not holder and _are_words_apart(before, text):
            parts.append(" ")
        parts.append(text)
        before, holder = text, element
    return clean("".join(parts))


def _are_words_apart(before: str, after: str) -> bool:
    end = max(0, len(before) - _LAST_CHARACTERS)  # no pattern looks farther back
    if before.endswith(_SENTENCE_MARKS) and _ENDS_SENTENCE.search(before, end):
        return after[:1].isupper()
    if not (before[-1:].isalnum() and after[:1].isalnum()):
        return False
    if after[0].isdigit() and _WORD_BEFORE_NUMBER.search(before, end):
        return True
    if before.strip() in _LABELS or (before[-1].isdigit() and after[0].isupper()):
        return True
    ends, begins = _LAST_WORD.search(before, end), _FIRST_WORD.match(after)
    return ends is not None and begins is not None and min(len(ends[0]), len(begins[0])) >= _WORD_LENGTH


_LAST_WORD = re.compile(r"\w{1,40}$")
_FIRST_WORD = re.compile(r"\w{1,40}")
_WORD_LENGTH = 3
_WORD_BEFORE_NUMBER = re.compile(r"[^\W\d_]{4}$")
"""`The Wire` before `2 minutes ago`; a formula's letters are fewer."""
_ENDS_SENTENCE = re.compile(r"[^\W\d_]{2}[.!?]$")
"""`Lee Jr.` before `The Wire`; initials, as in `U.S.`, are single letters."""
_SENTENCE_MARKS = (".", "!", "?", ".\n", "!\n", "?\n")
_LAST_CHARACTERS = 41
_LABELS = frozenset({"By", "by", "BY"})


def _tightest(pieces: list[Piece], block: Element) -> Element:
    """The lowest element that holds every piece with text in it; never above the block.

    Pieces are in document order, so what holds the first, which has text, and the last holds all between.
    """
    first = pieces[0].element
    last = next(piece.element for piece in reversed(pieces) if not piece.text.isspace())
    if first is last:
        return first
    last_path = _path_up(last, block)
    for holder in _path_up(first, block):
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
    builder = _LineBuilder(root)
    pieces = builder.pieces
    order: dict[Element, int] = {}
    walk = etree.iterwalk(root, events=_EVENTS)
    for event, element in walk:
        if event == "start":
            order[element] = len(order)
            name = element.tag
            if name in _TELLING_TAGS:
                builder.enter(element, name)
                if name in _SKIPPED_TAGS:
                    walk.skip_subtree()
                    continue
            text, holder = element.text, element
        else:
            if event == "end" and (name := element.tag) in _TELLING_TAGS:
                builder.leave(name)
            text, holder = element.tail, None
        if not text:
            continue
        if not pieces:
            if text.isspace():
                continue
            builder.begin(len(order) - 1)
        if holder is None:
            holder = element.getparent()
        if holder is not None:
            pieces.append(_piece((text, holder)))
    builder.end()
    return TextWalk(tuple(builder.lines), order)


_EVENTS: tuple[Literal["start", "end", "comment", "pi"], ...] = ("start", "end", "comment", "pi")
