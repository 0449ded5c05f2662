"""Cuts style sheet text into its rules.

A linear scanner, not a whole CSS parser: it follows CSS Syntax 3 (https://www.w3.org/TR/css-syntax-3/) in
what blocks, strings, comments and at-rules are. Sheets are large and nearly all of their rules irrelevant, so
the text is cut at its braces by C-level string methods, and only rules around a telling word are looked at.
"""

from __future__ import annotations

from bisect import bisect_right
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from checker.page.css_animations import read_keyframes
from checker.page.css_blocks import Blocks
from checker.page.css_hiders import find_hiders
from checker.page.css_subjects import subject_keys
from checker.page.css_text import bare, searchable

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.page.css_animations import Frames
    from checker.page.css_rules import Rule
    from checker.page.css_words import Words

_MAX_REMEMBERED = 100_000
"""Characters; longer sheets are cut anew for every page."""

Glimpse = tuple[int, tuple[str, ...]]
"""A position in a sheet, and what the subjects of the rules there must at least be."""


def read_sheet(text: str) -> Sheet:
    """A style sheet's text, cut into its blocks; sheets of usual size are remembered from page to page."""
    return _remembered_sheet(text) if len(text) <= _MAX_REMEMBERED else Sheet(text)


class Sheet:
    """One style sheet; reads only the rules that are asked for.

    Its pieces are what stands between closing braces: nearly always one whole rule. A piece's position is
    that of its first character.
    """

    def __init__(self, text: str) -> None:
        self._text = bare(text)
        self._rules: dict[int, tuple[Rule, ...]] = {}
        self._places: dict[str, list[int]] = {}
        self._known_keys: dict[int, tuple[str, ...]] = {}

    @cached_property
    def suspects(self) -> tuple[Glimpse, ...]:
        """Where rules stand that may hide something."""
        text, keys = self._text, self._keys
        return tuple((start, keys(start, text[start:end])) for start, end in find_hiders(self._searchable))

    def glimpses(self, words: Words) -> list[Glimpse]:
        """Where rules stand that hold one of the words, in order."""
        if words:
            places: Iterable[int] = sorted({place for word in words for place in self._places_of(word)})
        else:
            places = range(len(self._pieces))
        starts, pieces = self._starts, self._pieces
        return [(starts[place], self._keys(starts[place], pieces[place])) for place in places]

    def rules_at(self, position: int) -> tuple[Rule, ...]:
        """The rules in the piece at a position that hold on a desktop screen."""
        known = self._rules.get(position)
        if known is None:
            place = bisect_right(self._starts, position) - 1
            known = self._rules[position] = self._blocks.rules(place, position)
        return known

    @property
    def layers(self) -> tuple[str, ...]:
        """The cascade layers in the order in which the sheet names them."""
        return self._blocks.layers if self._is_layered else ()

    def _keys(self, position: int, piece: str) -> tuple[str, ...]:
        """What the subjects of the rules in a piece must at least be, from the innermost selectors alone."""
        keys = self._known_keys.get(position)
        if keys is None:
            prelude, brace, rest = piece.partition("{")
            if "{" in rest:
                preludes = piece.split("{")[:-1]
                keys = tuple(dict.fromkeys(key for prelude in preludes for key in _subject_keys(prelude)))
            else:
                keys = _subject_keys(prelude) if brace else ("*",)
            self._known_keys[position] = keys
        return keys

    @cached_property
    def keyframes(self) -> dict[str, Frames]:
        """What the keyframes in the sheet declare, by their name."""
        return read_keyframes(self._text) if "keyframes" in self._searchable else {}

    @cached_property
    def _searchable(self) -> str:
        return searchable(self._text)

    @cached_property
    def _pieces(self) -> list[str]:
        return self._text.split("}")

    @cached_property
    def _searchable_pieces(self) -> list[str]:
        return self._searchable.split("}")

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(piece) + 1 for piece in self._pieces)]

    @cached_property
    def _is_layered(self) -> bool:
        return "@layer" in self._searchable

    @cached_property
    def _blocks(self) -> Blocks:
        return Blocks(self._pieces, layered=self._is_layered)

    def _places_of(self, word: str) -> list[int]:
        """The numbers of the pieces that hold a word."""
        known = self._places.get(word)
        if known is None:
            pieces = self._searchable_pieces
            known = self._places[word] = [place for place, piece in enumerate(pieces) if word in piece]
        return known


_remembered_sheet = lru_cache(maxsize=32)(Sheet)


def _subject_keys(prelude: str) -> tuple[str, ...]:
    if ";" in prelude:
        prelude = prelude.rpartition(";")[2]
    if "&" in prelude:
        return ("*",)
    return () if "@" in prelude else subject_keys(prelude)
