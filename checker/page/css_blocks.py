"""What stands around the rules of a style sheet: media queries, layers, rules that nest others."""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.page.css_rules import Rule
from checker.page.media_queries import media_holds

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_MAX_SELECTOR = 4_000
"""Characters; longer lists of selectors, nested ones above all, are not followed."""

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


class Blocks:
    """The blocks of a sheet that was cut at its closing braces."""

    def __init__(self, pieces: Sequence[str], *, layered: bool) -> None:
        """`layered` says that the sheet names cascade layers."""
        self._pieces = pieces
        self._layers: dict[str, None] = {}
        self._starts = [0]
        self._around = [_TOP]
        """The block around the pieces from each of `_starts` on."""
        # A piece with one opening brace is a whole rule and leaves the blocks around as they are.
        self._follow(
            range(len(pieces))
            if layered
            else [place for place, piece in enumerate(pieces) if piece.count("{") != 1]
        )

    @property
    def layers(self) -> tuple[str, ...]:
        """The cascade layers in the order in which the sheet names them."""
        return tuple(self._layers)

    def rules(self, place: int, position: int) -> tuple[Rule, ...]:
        """The rules in a piece that hold on a desktop screen; they get the position that is given."""
        block = self._around[bisect_right(self._starts, place) - 1]
        if not block.active:
            return ()
        found = []
        *preludes, body = self._pieces[place].split("{")
        for prelude in preludes:
            before = prelude.rpartition(";")[0]
            if block.selectors and before:
                found.append(Rule(block.selectors, before, block.layer, position))
            block = self._opened(block, prelude, place)
        if block.active and block.selectors:
            found.append(Rule(block.selectors, body, block.layer, position))
        return tuple(found)

    def _follow(self, places: Iterable[int]) -> None:
        """Note where the block around the pieces changes."""
        last = len(self._pieces) - 1
        stack: list[_Block] = []
        block = _TOP
        spoilt = -1
        for place in places:
            preludes = self._pieces[place].split("{")[:-1]
            if preludes:
                inner = _IGNORED if place == spoilt else block
                for prelude in preludes:
                    stack.append(block)
                    block = inner = self._opened(inner, prelude, place)
                block = stack.pop()
            elif stack:
                block = stack.pop()
            elif place < last:
                # A closing brace without an opening one becomes part of the next prelude and spoils it.
                spoilt = place + 1
                self._note(spoilt, _IGNORED)
                self._note(spoilt + 1, block)
                continue
            self._note(place + 1, block)

    def _note(self, start: int, block: _Block) -> None:
        while self._starts[-1] >= start > 0:
            self._starts.pop()
            self._around.pop()
        if not self._around or block is not self._around[-1]:
            self._starts.append(start)
            self._around.append(block)

    def _opened(self, parent: _Block, prelude: str, place: int) -> _Block:
        """The block that a prelude opens in another."""
        if not parent.active:
            return _IGNORED
        before, _, own = prelude.rpartition(";")
        if "@" in before:
            for match in _LAYER_STATEMENT.finditer(before):
                self._layers.update(dict.fromkeys(name.strip() for name in match[1].split(",")))
        own = own.strip()
        if own.startswith("@"):
            return self._opened_at_rule(parent, own, place)
        selectors = _nested(parent.selectors, own) if parent.selectors else own
        if not selectors or len(selectors) > _MAX_SELECTOR:
            return _IGNORED
        return _Block(active=True, selectors=selectors, layer=parent.layer)

    def _opened_at_rule(self, parent: _Block, prelude: str, place: int) -> _Block:
        name = _AT_KEYWORD.match(prelude)
        keyword = name[0].lower() if name else ""
        if keyword not in _TRANSPARENT_AT_RULES:
            return _IGNORED
        condition = " ".join(prelude[len(keyword) :].split())
        if keyword == "@media":
            return parent if media_holds(condition) else _IGNORED
        if keyword == "@supports":
            return _IGNORED if condition.lower().startswith("not") else parent
        layer = condition or f"anonymous {place}"
        self._layers[layer] = None
        return _Block(active=True, selectors=parent.selectors, layer=layer)


def _nested(parents: str, selectors: str) -> str:
    """A nested rule's selectors on their own (CSS Nesting: `&` stands for `:is(parents)`)."""
    parent = f":is({parents})"
    return ",".join(
        part.replace("&", parent) if "&" in part else f"{parent} {part}" for part in selectors.split(",")
    )
