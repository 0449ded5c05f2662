"""Finds the rules that may concern an element without reading every one."""

from __future__ import annotations

from typing import TYPE_CHECKING, NamedTuple

from checker.page.css_selector_parser import parse_selector
from checker.page.hiding import can_hide

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from checker.page.css_rules import Declaration, Rule
    from checker.page.css_selectors import Selector
    from checker.page.css_sheets import Sheet
    from checker.page.tree import Element

_LOADER_WAITS = frozenset({"display", "visibility", "opacity"})


class Entry:
    """One selector of a rule; parsed when an element first comes near it."""

    __slots__ = ("_hiders", "_parsed", "_selector", "layer", "rule", "sheet", "text")

    def __init__(self, text: str, rule: Rule, layer: int, sheet: PlacedSheet) -> None:
        """`layer` is the rank of the rule's cascade layer."""
        self.text = text
        self.rule = rule
        self.layer = layer
        self.sheet = sheet
        self._selector: Selector | None = None
        self._parsed = False
        self._hiders: frozenset[str] | None = None

    @property
    def declarations(self) -> tuple[Declaration, ...]:
        """The rule's declarations that matter.

        Those with which a lazy loader hides images until its script has run are left out.
        """
        if "lazy" not in self.text and "Lazy" not in self.text:
            return self.rule.declarations
        return tuple(each for each in self.rule.declarations if each.name not in _LOADER_WAITS)

    @property
    def hiders(self) -> frozenset[str]:
        """The longhands that the rule declares so that they can hide."""
        if self._hiders is None:
            self._hiders = frozenset(each.name for each in self.declarations if can_hide(each))
        return self._hiders

    @property
    def selector(self) -> Selector | None:
        """The parsed selector; None where it cannot be answered."""
        if not self._parsed:
            self._selector = parse_selector(self.text)
            self._parsed = True
        return self._selector

    @property
    def order(self) -> tuple[int, int]:
        """Its place on the page: the number of its sheet and its place in there."""
        return self.sheet.number, self.rule.position

    @property
    def strength(self) -> tuple[int, ...]:
        """What the cascade sorts by among declarations of one importance; the layer comes first."""
        specificity = () if self.selector is None else self.selector.specificity
        return (self.layer, *specificity, *self.order)


class Spot(NamedTuple):
    """A place in a sheet where rules stand; they are read when an element comes near."""

    sheet: PlacedSheet
    position: int
    keys: tuple[str, ...]
    """What the rules' subjects must at least be."""


class PlacedSheet:
    """A style sheet where it stands on a page."""

    def __init__(self, number: int, element: Element, sheet: Sheet, layer_rank: Callable[[str], int]) -> None:
        """`layer_rank` ranks the page's cascade layers."""
        self.number = number
        self.element = element
        self.sheet = sheet
        self._layer_rank = layer_rank
        self._entries: dict[int, dict[str, list[Entry]]] = {}

    def entries(self, spot: Spot, key: str) -> list[Entry]:
        """The selectors at a place whose subject is what `key` says, or what no glance tells."""
        known = self._entries.get(spot.position)
        if known is None:
            known = self._entries[spot.position] = {}
            for rule in self.sheet.rules_at(spot.position):
                layer = self._layer_rank(rule.layer)
                for exact_key, text in rule.subjects:
                    told = exact_key if exact_key in spot.keys else ""
                    known.setdefault(told, []).append(Entry(text, rule, layer, self))
        return [*known.get(key, ()), *known.get("", ())]


class StyleIndex:
    """Places of rules by what their subject must at least be: `#id`, `.class`, a type, `*` for anything."""

    def __init__(self, spots: Iterable[Spot], limit: int) -> None:
        """Keep up to `limit` keys."""
        self._spots: dict[str, list[Spot]] = {}
        for spot in spots:
            for key in spot.keys:
                self._spots.setdefault(key, []).append(spot)
            limit -= len(spot.keys)
            if limit < 0:
                break

    @property
    def empty(self) -> bool:
        """Whether no rule is known."""
        return not self._spots

    def entries(self) -> Iterator[tuple[str, Entry]]:
        """Every entry with what its subject must be, in the order of the sheets."""
        pairs = {
            entry: key
            for key, spots in self._spots.items()
            for spot in spots
            for entry in spot.sheet.entries(spot, key)
        }
        return iter(sorted(((key, entry) for entry, key in pairs.items()), key=lambda pair: pair[1].order))

    def near(self, tag: str, identifier: str | None, classes: Iterable[str]) -> list[Entry]:
        """The entries whose subject an element with this tag, id and classes may be."""
        spots = self._spots
        keys = ["*", tag, *(f".{name}" for name in classes)]
        if identifier:
            keys.append(f"#{identifier}")
        found = [
            entry
            for key in keys
            if key in spots
            for spot in spots[key]
            for entry in spot.sheet.entries(spot, key)
        ]
        return list(dict.fromkeys(found)) if len(found) > 1 else found
