"""Cuts style sheet text into its rules.

A linear scanner, not a whole CSS parser: it follows CSS Syntax 3 (https://www.w3.org/TR/css-syntax-3/) in
what blocks, strings, comments and at-rules are. Sheets are large and nearly all of their rules irrelevant, so
the text is cut at its braces by C-level string methods, and only rules around a telling word are looked at
whose subject may be on the page.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from checker.page.css_rules import Rule, protected
from checker.page.css_subjects import last_names
from checker.page.media_queries import media_holds

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator
    from collections.abc import Set as AbstractSet

    from checker.page.css_words import Words

_MAX_SELECTOR = 4_000
"""Characters; longer lists of selectors, nested ones above all, are not followed."""
_MAX_REMEMBERED = 100_000
"""Characters; longer sheets are cut anew for every page."""

_BRACE_IN_URL = re.compile(r"url\([^)(\"'{}]*[{}]", re.IGNORECASE)
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


class Sheet:
    """One style sheet; reads only the rules that are asked for.

    Its pieces are what stands between closing braces: nearly always one whole rule.
    """

    def __init__(self, text: str) -> None:
        text = _without_comments(text).replace("<!--", "").replace("-->", "")
        self._text = " ".join(text.split()).replace(": ", ":")
        self._pieces = self._text.split("}")
        self.size = len(self._text)
        self._names: dict[int, list[str] | None] = {}
        self._rules: dict[int, tuple[Rule, ...]] = {}
        self._block_starts = [0]
        self._blocks = [_TOP]
        """The block around the pieces from each of `_block_starts` on."""
        self.layers: list[str] = []
        """The cascade layers in the order in which the sheet names them."""
        self._follow_blocks()

    def places(self, words: Words) -> Iterable[int]:
        """The pieces in which one of the words stands, in order; all pieces if there are no words."""
        if not words.literals:
            return range(len(self._pieces))
        text, starts, confirmed = self._lower, self._starts, words.confirmed_by
        literals = words.literals
        if " :" in text:
            literals += tuple(word.replace(":", " :") for word in literals if ":" in word)
        found: set[int] = set()
        for word in literals:
            at = text.find(word)
            while at >= 0:
                if confirmed is None or confirmed.match(text, at):
                    piece = bisect_right(starts, at) - 1
                    found.add(piece)
                    at = text.find(word, starts[piece + 1])
                else:
                    at = text.find(word, at + 1)
        return sorted(found)

    def rules(self, words: Words, names: AbstractSet[str] | None = None) -> Iterator[Rule]:
        """The rules that hold on a desktop screen and in which one of the words stands.

        With `names`, rules whose subject must be something else are left out as far as that is easily told.
        """
        rules = self._rules
        for place in self.places(words):
            known = rules.get(place)
            if known is None:
                if names is not None and not self._may_concern(place, names):
                    continue
                known = rules[place] = self._simple_rules(place)
            yield from known

    @cached_property
    def _lower(self) -> str:
        lower = self._text.lower()
        return lower if len(lower) == len(self._text) else self._text

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(piece) + 1 for piece in self._pieces)]

    def _may_concern(self, place: int, names: AbstractSet[str]) -> bool:
        if place in self._names:
            found = self._names[place]
        else:
            found = self._names[place] = last_names(self._pieces[place].partition("{")[0])
        return found is None or not names.isdisjoint(found)

    def _simple_rules(self, place: int) -> tuple[Rule, ...]:
        """The rules of a piece that opens one block and closes it."""
        block = self._blocks[bisect_right(self._block_starts, place) - 1]
        if block.active:
            prelude, _, body = self._pieces[place].partition("{")
            found: list[Rule] = []
            opened = self._opened(block, prelude, place, found)
            _add_rule(opened, body, place, found)
            return tuple(found)
        return ()

    def _follow_blocks(self) -> None:
        """Note which block stands around every piece, and read the pieces that are not simply one rule."""
        layered = "@layer" in self._text
        last = len(self._pieces) - 1
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
            _add_rule(block, body, place, found)
            self._rules[place] = tuple(found)
            if stack:
                block = stack.pop()
            else:
                # A closing brace without an opening one becomes part of the next prelude and spoils it.
                stray = place < last
            if block is not around:
                self._block_starts.append(place + 1)
                self._blocks.append(block)

    def _opened(self, parent: _Block, prelude: str, place: int, found: list[Rule]) -> _Block:
        """The block that a prelude opens; declarations that stand before it go to `found` as a rule."""
        before, _, own = prelude.rpartition(";")
        if before:
            _add_rule(parent, before, place, found)
            if "@" in before:
                for match in _LAYER_STATEMENT.finditer(before):
                    self.layers.extend(name.strip() for name in match[1].split(","))
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
        condition = prelude[len(keyword) :].strip()
        if keyword == "@media":
            return parent if media_holds(condition) else _IGNORED
        if keyword == "@supports":
            return _IGNORED if condition.lower().startswith("not") else parent
        layer = condition or f"anonymous {len(self.layers)}"
        self.layers.append(layer)
        return _Block(active=True, selectors=parent.selectors, layer=layer)


_remembered_sheet = lru_cache(maxsize=32)(Sheet)


def _add_rule(block: _Block, body: str, place: int, found: list[Rule]) -> None:
    if block.active and block.selectors:
        found.append(Rule(block.selectors, body, block.layer, place))


def _without_comments(text: str) -> str:
    """The text without comments, and with no brace left in a string or URL."""
    bare = text
    if "/*" in text:
        first, *others = text.split("/*")
        bare = first + "".join(other.partition("*/")[2] for other in others)
    if _hides_structure(bare, '"') or _hides_structure(bare, "'") or _BRACE_IN_URL.search(bare):
        return protected(text)
    return bare


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
