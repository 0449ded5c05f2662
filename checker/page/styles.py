"""The page's own styles: which declarations that matter apply to an element, by the cascade.

Only `style` elements and `style` attributes; what an external sheet says is not known. Nothing is read before
an element is asked for. Then the sheets are searched for the rules that may hide something, and only where
one of those matches are the others read that bear on the same properties.
"""

from __future__ import annotations

from functools import cached_property
from types import MappingProxyType
from typing import TYPE_CHECKING

from checker.page.background_rules import BackgroundRule, read_background_rules
from checker.page.css_animations import after_animation
from checker.page.css_cascade import cascade, inline_declarations
from checker.page.css_matching import Matcher
from checker.page.css_reveal import awaits_script, may_await, names, without_missing
from checker.page.css_rules import Declaration, read_declarations
from checker.page.css_sheets import read_sheet
from checker.page.css_words import ANIMATION, FADED, POSITION, words_for
from checker.page.hiding import HIDING_ALONE, RESOLVED, can_hide, custom_property, hidden_box
from checker.page.media_queries import media_holds
from checker.page.style_index import PlacedSheet, Spot, StyleIndex
from checker.page.tree import tag

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from checker.page.css_animations import Frames
    from checker.page.css_selectors import Selector
    from checker.page.css_words import Words
    from checker.page.style_index import Entry
    from checker.page.tree import Element

_MAX_SHEET_CHARACTERS = 4_000_000
"""Style text read on one page, in characters; the rest is not looked at."""
_MAX_ENTRIES = 40_000
"""Selectors kept on one page."""
_MAX_TRIES = 300_000
"""Selectors tried on one page, after which no further rule matches: keeps hostile pages in bounded time."""
_MAX_FALLBACKS = 4
"""How often `var(--a, var(--b, …))` is followed."""
_MAX_REVEALS = 50_000
"""Rules tried that may show again what others hide; after that, what is hidden stays so."""

_UNLAYERED = 1 << 30
"""The rank of rules outside every `@layer`; they win over all layers."""
_NOTHING: Mapping[str, str] = MappingProxyType({})
_NO_NAMES: frozenset[str] = frozenset()


class Styles:
    """What the page's own styles declare for its elements."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self.matcher = Matcher(root)
        self._tries = _MAX_TRIES
        self._reveals = _MAX_REVEALS
        self._indexes: dict[Words, StyleIndex] = {}

    def hiding(self, element: Element) -> Mapping[str, str]:
        """The element's cascaded longhands if any of them may hide it; empty otherwise."""
        style = element.get("style")
        inline = inline_declarations(style) if style else ()
        suspects = self._suspects
        names = _NO_NAMES if suspects.empty else self._hidden_by(suspects, element)
        if inline:
            names = names.union(each.name for each in inline if can_hide(each))
        if not names:
            return cascade((), inline) if inline else _NOTHING
        alone = names & HIDING_ALONE
        if alone and alone != names:
            # Sizes and places hang on most of the properties there are; mostly there is no need to read them.
            values = self.declared(element, words_for(alone))
            if hidden_box(values, tag(element), replaced=False):
                return values
        return self.declared(element, words_for(names))

    def declared(self, element: Element, words: Words) -> Mapping[str, str]:
        """The cascaded longhands among those that can hide an element or show an image behind it.

        `words` narrows it to the rules that hold one of them, such as `DISPLAY` or `SIZE` of `css_words`.
        Values are as written, lower-case but for URLs; custom properties are looked up.
        """
        inline = inline_declarations(element.get("style"))
        matched = self._matched_at_rest(self.index(words), element)
        if not matched and not inline:
            return _NOTHING
        values = cascade(((entry.strength, entry.declarations) for entry in matched), inline)
        for name in RESOLVED.intersection(values):
            values[name] = self._resolved(element, values[name])
        return values

    def settled(self, element: Element, values: Mapping[str, str]) -> Mapping[str, str]:
        """The element's cascaded values once the page's scripts and the element's animations have run."""
        shown = self._shown_by_script(element, values)
        if shown:
            values = {name: value for name, value in values.items() if name not in shown}
        animation = self.declared(element, ANIMATION)
        return after_animation(values, animation, self._keyframes) if animation else values

    def matched(self, index: StyleIndex, element: Element, pseudo_element: str = "") -> list[Entry]:
        """The entries of an index that match an element or a pseudo-element of it."""
        if index.empty or self._tries < 0:
            return []
        near = index.near(tag(element), element.get("id"), self.matcher.classes(element))
        self._tries -= len(near)
        if not near or self._tries < 0:
            return []
        return [
            entry
            for entry in near
            if (selector := entry.selector) is not None
            and selector.pseudo_element == pseudo_element
            and self.matcher.matches(selector, element)
        ]

    @cached_property
    def background_rules(self) -> tuple[BackgroundRule, ...]:
        """The rules that show images, with the elements that they match."""
        return tuple(read_background_rules(self._root, self))

    def index(self, words: Words) -> StyleIndex:
        """The rules that hold on a desktop screen and in which one of the words stands; made once."""
        index = self._indexes.get(words)
        if index is None:
            spots = (
                Spot(sheet, *glimpse) for sheet in self._sheets for glimpse in sheet.sheet.glimpses(words)
            )
            index = self._indexes[words] = StyleIndex(spots, _MAX_ENTRIES)
        return index

    def _hidden_by(self, suspects: StyleIndex, element: Element) -> frozenset[str]:
        """The longhands that rules declare so that they can hide the element."""
        return _NO_NAMES.union(*(entry.hiders for entry in self._matched_at_rest(suspects, element)))

    def _matched_at_rest(self, index: StyleIndex, element: Element) -> list[Entry]:
        """The entries that match an element, without those that hide it only until a script has run."""
        return [
            entry
            for entry in self.matched(index, element)
            if not (entry.hiders and entry.selector and awaits_script(entry.selector, element))
        ]

    def _shown_by_script(self, element: Element, values: Mapping[str, str]) -> frozenset[str]:
        """The longhands that no longer hide the element once a script gives it what the styles wait for."""
        declared = (Declaration(name, values[name], important=False) for name in FADED if name in values)
        hiding = frozenset(each.name for each in declared if can_hide(each))
        hiding -= {each.name for each in inline_declarations(element.get("style"))}
        if not hiding:
            return _NO_NAMES
        position = self.declared(element, POSITION).get("position", "")
        found = _NO_NAMES
        for entry in self._matched_at_rest(self._suspects, element):
            if entry.selector is not None and not hiding.isdisjoint(entry.hiders):
                found = found.union(*self._shown_again(entry.selector, element, position))
        return found & hiding

    def _shown_again(self, hider: Selector, element: Element, position: str) -> Iterator[frozenset[str]]:
        """What rules show again for the subject of one that hides, with one more class or attribute."""
        subject = tuple(names(hider.compounds[0]))
        near = self._revealers.get(subject[0], ()) if subject else ()
        self._reveals -= len(near)
        if self._reveals < 0:
            return
        classes = self.matcher.classes(element)
        for selector, shown in near:
            rest = without_missing(selector, element, classes)
            if (
                rest is not None
                and set(subject).issubset(names(rest.compounds[0]))
                and may_await(selector, element, position)
                and self.matcher.matches(rest, element)
            ):
                yield shown

    @cached_property
    def _revealers(self) -> dict[str, list[tuple[Selector, frozenset[str]]]]:
        """The selectors that show something again, and by which longhands, by each name of their subject."""
        found: dict[str, list[tuple[Selector, frozenset[str]]]] = {}
        for _, entry in self.index(FADED).entries():
            shown = frozenset(each.name for each in entry.declarations if not can_hide(each)).intersection(
                FADED
            )
            if shown and entry.selector is not None and not entry.selector.pseudo_element:
                for name in names(entry.selector.compounds[0]):
                    found.setdefault(name, []).append((entry.selector, shown))
        return found

    def _resolved(self, element: Element, value: str) -> str:
        """A value with its custom property looked up; empty where the page does not say what it is."""
        for _ in range(_MAX_FALLBACKS):
            name, fallback = custom_property(value)
            if not name:
                return value
            declared = self._custom_value(element, name)
            if declared is not None:
                return declared
            # A sheet that the page links to may declare what the page does not.
            value = "" if self._links_to_sheets else fallback.lower()
        return ""

    def _custom_value(self, element: Element, name: str) -> str | None:
        """What the page itself declares for a custom property at an element; None where it does not."""
        index = self.index((name.lower(),))
        for each in (element, *element.iterancestors()):
            rules = [
                (entry.strength, entry.rule.custom_property(name)) for entry in self.matched(index, each)
            ]
            values = cascade(rules, read_declarations(each.get("style") or "", frozenset({name})))
            if name in values:
                return "" if "var(" in values[name] else values[name]
        return None

    @cached_property
    def _links_to_sheets(self) -> bool:
        return any("stylesheet" in (link.get("rel") or "").lower() for link in self._root.iter("link"))

    @cached_property
    def _sheets(self) -> tuple[PlacedSheet, ...]:
        return tuple(
            PlacedSheet(number, element, read_sheet(text), self._layer_rank)
            for number, (element, text) in enumerate(_sheets(self._root))
        )

    @cached_property
    def _keyframes(self) -> dict[str, Frames]:
        return {name: frames for placed in self._sheets for name, frames in placed.sheet.keyframes.items()}

    @cached_property
    def _layer_ranks(self) -> dict[str, int]:
        names = dict.fromkeys(name for placed in self._sheets for name in placed.sheet.layers)
        return {name: rank for rank, name in enumerate(names)}

    def _layer_rank(self, name: str) -> int:
        return self._layer_ranks.get(name, _UNLAYERED)

    @cached_property
    def _suspects(self) -> StyleIndex:
        """The rules that may hide something."""
        spots = (Spot(sheet, *glimpse) for sheet in self._sheets for glimpse in sheet.sheet.suspects)
        return StyleIndex(spots, _MAX_ENTRIES)


def _sheets(root: Element) -> Iterator[tuple[Element, str]]:
    """The style elements that apply, with their text."""
    left = _MAX_SHEET_CHARACTERS
    for sheet in root.iter("style"):
        text = sheet.text or ""
        if not text or left <= 0:
            continue
        kind = (sheet.get("type") or "").strip().lower()
        if kind not in ("", "text/css") or not media_holds((sheet.get("media") or "").strip()):
            continue
        if next(sheet.iterancestors("noscript", "template"), None) is not None:
            continue
        yield sheet, text[:left]
        left -= len(text)
