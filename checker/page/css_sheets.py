"""Cuts style sheet text into its rules.

A linear scanner, not a whole CSS parser: it follows CSS Syntax 3 (https://www.w3.org/TR/css-syntax-3/) in
what blocks, strings, comments and at-rules are. Sheets are large and nearly all of their rules irrelevant, so
the text is cut at its braces by C-level string methods, and only rules around a telling word are looked at.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from checker.page.css_hiders import find_hiders
from checker.page.css_rules import Rule, protected
from checker.page.css_subjects import subject_keys
from checker.page.media_queries import media_holds

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.page.css_words import Words

_MAX_SELECTOR = 4_000
"""Characters; longer lists of selectors, nested ones above all, are not followed."""
_MAX_REMEMBERED = 100_000
"""Characters; longer sheets are cut anew for every page."""

_BRACE_IN_URL = re.compile(r"(?:url|URL)\([^)(\"'{}]*+[{}]")
_LAYER_STATEMENT = re.compile(r"@layer\s++([^;{]*+)(?:;|$)", re.IGNORECASE)
_AT_KEYWORD = re.compile(r"@[-\w]*+")
_TRANSPARENT_AT_RULES = frozenset({"@media", "@supports", "@layer"})


@dataclass(frozen=True, slots=True)
class _Block:
    """What an open brace opened."""

    active: bool
    selectors: str
    layer: str


_TOP = _Block(active=True, selectors="", layer="")
_IGNORED = _Block(active=False, selectors="", layer="")


def read_sheet(text: str) -> Sheet:
    """A style sheet's text, cut into its blocks; sheets of usual size are remembered from page to page."""
    return _remembered_sheet(text) if len(text) <= _MAX_REMEMBERED else Sheet(text)


Glimpse = tuple[int, tuple[str, ...]]
"""A position in a sheet, and what the subjects of the rules there must at least be."""


class Sheet:
    """One style sheet; reads only the rules that are asked for.

    Its pieces are what stands between closing braces: nearly always one whole rule. A piece's position is
    that of its first character.
    """

    def __init__(self, text: str) -> None:
        self._text = _without_comments(text)
        self._rules: dict[int, tuple[Rule, ...]] = {}
        self._places: dict[str, list[int]] = {}
        self._known_keys: dict[int, tuple[str, ...]] = {}
        self._layers: list[str] = []

    @cached_property
    def suspects(self) -> tuple[Glimpse, ...]:
        """Where rules stand that may hide something."""
        return tuple(
            (start, self._keys(start, self._text[start:end])) for start, end in find_hiders(self._lower)
        )

    def glimpses(self, words: Words) -> list[Glimpse]:
        """Where rules stand that hold one of the words, in order."""
        if words:
            places: Iterable[int] = sorted({place for word in words for place in self._places_of(word)})
        else:
            places = range(len(self._pieces))
        starts, pieces = self._starts, self._pieces
        return [(starts[place], self._keys(starts[place], pieces[place])) for place in places]

    def rules_at(self, position: int) -> tuple[Rule, ...]:
        """The rules in a piece that hold on a desktop screen."""
        return self._rules_in(bisect_right(self._starts, position) - 1)

    def _keys(self, start: int, piece: str) -> tuple[str, ...]:
        """What the subjects of the rules in a piece must at least be, from the innermost selectors alone."""
        keys = self._known_keys.get(start)
        if keys is None:
            *preludes, _ = piece.split("{")
            found = [key for prelude in preludes for key in _subject_keys(prelude.rpartition(";")[2].strip())]
            keys = self._known_keys[start] = tuple(dict.fromkeys(found)) if preludes else ("*",)
        return keys

    @property
    def layers(self) -> list[str]:
        """The cascade layers in the order in which the sheet names them."""
        if "@layer" in self._text:
            _ = self._blocks
        return self._layers

    @cached_property
    def _lower(self) -> str:
        lower = self._text.lower()
        return lower if len(lower) == len(self._text) else self._text

    @cached_property
    def _pieces(self) -> list[str]:
        return self._text.split("}")

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(piece) + 1 for piece in self._pieces)]

    def _places_of(self, word: str) -> list[int]:
        """The numbers of the pieces that hold a word."""
        known = self._places.get(word)
        if known is None:
            pieces = self._lower.split("}")
            known = self._places[word] = [place for place, piece in enumerate(pieces) if word in piece]
        return known

    def _rules_in(self, place: int) -> tuple[Rule, ...]:
        """The rules of a piece."""
        starts, blocks = self._blocks
        known = self._rules.get(place)
        if known is not None:
            return known
        # What is not known yet is one simple rule.
        found: list[Rule] = []
        block = blocks[bisect_right(starts, place) - 1]
        if block.active:
            prelude, _, body = self._pieces[place].partition("{")
            self._add_rule(self._opened(block, prelude, place, found), body, place, found)
        self._rules[place] = tuple(found)
        return self._rules[place]

    @cached_property
    def _blocks(self) -> tuple[list[int], list[_Block]]:
        """Numbers of pieces, and which block stands around the pieces from each on.

        Reads the pieces that are not simply one rule on the way.
        """
        layered = "@layer" in self._text
        last = len(self._pieces) - 1
        starts, blocks = [0], [_TOP]
        stack: list[_Block] = []
        block = _TOP
        stray = False
        for place, piece in enumerate(self._pieces):
            if piece.count("{") == 1 and not stray and not layered:
                continue
            around = block
            found: list[Rule] = []
            *preludes, body = piece.split("{")
            for prelude in preludes:
                stack.append(block)
                block = _IGNORED if stray else self._opened(block, prelude, place, found)
                stray = False
            self._add_rule(block, body, place, found)
            self._rules[place] = tuple(found)
            if stack:
                block = stack.pop()
            else:
                # A closing brace without an opening one becomes part of the next prelude and spoils it.
                stray = place < last
            if block is not around:
                starts.append(place + 1)
                blocks.append(block)
        return starts, blocks

    def _opened(self, parent: _Block, prelude: str, place: int, found: list[Rule]) -> _Block:
        """The block that a prelude opens; declarations that stand before it go to `found` as a rule."""
        before, _, own = prelude.rpartition(";")
        if before:
            self._add_rule(parent, before, place, found)
            if "@" in before:
                for match in _LAYER_STATEMENT.finditer(before):
                    self._layers.extend(name.strip() for name in match[1].split(","))
        return self._open(parent, own.strip()) if parent.active else _IGNORED

    def _open(self, parent: _Block, prelude: str) -> _Block:
        if not prelude.startswith("@"):
            selectors = _nested(parent.selectors, prelude) if parent.selectors else prelude
            if not selectors or len(selectors) > _MAX_SELECTOR:
                return _IGNORED
            return _Block(active=True, selectors=selectors, layer=parent.layer)
        name = _AT_KEYWORD.match(prelude)
        keyword = name[0].lower() if name else ""
        if keyword not in _TRANSPARENT_AT_RULES:
            return _IGNORED
        condition = " ".join(prelude[len(keyword) :].split())
        if keyword == "@media":
            return parent if media_holds(condition) else _IGNORED
        if keyword == "@supports":
            return _IGNORED if condition.lower().startswith("not") else parent
        layer = condition or f"anonymous {len(self._layers)}"
        self._layers.append(layer)
        return _Block(active=True, selectors=parent.selectors, layer=layer)

    def _add_rule(self, block: _Block, body: str, place: int, found: list[Rule]) -> None:
        if block.active and block.selectors:
            found.append(Rule(block.selectors, body, block.layer, self._starts[place]))


_remembered_sheet = lru_cache(maxsize=32)(Sheet)


def _subject_keys(selectors: str) -> list[str]:
    if "&" in selectors:
        return ["*"]
    if selectors.startswith("@"):
        return []
    return subject_keys(selectors)


def _without_comments(text: str) -> str:
    """The text without comments, and with no brace left in a string or URL."""
    if "<" in text:
        text = text.replace("<!--", "").replace("-->", "")
    bare = text
    if "*" in text and "/*" in text:
        first, *others = text.split("/*")
        bare = first + "".join(other.partition("*/")[2] for other in others)
    if _hides_structure(bare, '"') or _hides_structure(bare, "'") or _hides_in_url(bare):
        return protected(text)
    return bare


def _hides_in_url(text: str) -> bool:
    """Whether a brace may stand in a URL without quotes: only drawings as text have any."""
    return ("url(data:" in text or "URL(" in text) and _BRACE_IN_URL.search(text) is not None


def _hides_structure(text: str, quote: str) -> bool:
    """Whether a brace may stand in a string: cut at its quotes, each second part of a text is a string."""
    parts = text.split(quote)
    return len(parts) % 2 == 0 or any("{" in part or "}" in part for part in parts[1::2])


def _nested(parents: str, selectors: str) -> str:
    """A nested rule's selectors on their own (CSS Nesting: `&` stands for `:is(parents)`)."""
    parent = f":is({parents})"
    return ",".join(
        part.replace("&", parent) if "&" in part else f"{parent} {part}" for part in selectors.split(",")
    )
