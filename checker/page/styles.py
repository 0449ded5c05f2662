"""The page's own styles: which declarations that matter apply to an element, by the cascade.

Only `style` elements and `style` attributes; what an external sheet says is not known. Nothing is read before
an element is asked for, and then first the rules that can hide: the rest only where one of those applies.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING, Literal

from checker.page.css_matching import Matcher
from checker.page.css_rules import Declaration, read_declarations
from checker.page.css_sheets import read_sheet
from checker.page.css_values import urls
from checker.page.css_words import ANY, BACKGROUND, BOX, HIDING, IMAGES, IMPORTANT, Words
from checker.page.hiding import can_hide
from checker.page.media_queries import media_holds
from checker.page.style_index import Entry, StyleIndex
from checker.page.tree import tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from checker.page.css_rules import Rule
    from checker.page.css_selectors import Selector
    from checker.page.css_sheets import Sheet
    from checker.page.tree import Element

_MAX_SHEET_CHARACTERS = 4_000_000
"""Style text read on one page, in characters; the rest is not looked at."""
_MAX_ENTRIES = 40_000
"""Selectors kept on one page."""
_MAX_TRIES = 300_000
"""Selectors tried on one page, after which no further rule matches: keeps hostile pages in bounded time."""

_LARGE = 60_000
"""Characters of style text."""
_UNLAYERED = 1 << 30
"""The rank of rules outside every `@layer`; they win over all layers."""
_DECIDED_BY_BOX = frozenset({"display", "visibility", "opacity"})
_LOADER_WAITS = frozenset({"display", "visibility", "opacity"})
_NOTHING: Mapping[str, str] = MappingProxyType({})

Pseudo = Literal["", "before", "after"]
"""A pseudo-element, or empty for the element itself."""


@dataclass(frozen=True, slots=True)
class BackgroundRule:
    """A rule of the page's own styles that shows images."""

    selector: str
    """One selector of the rule, as written."""
    urls: tuple[str, ...]
    sheet: Element
    """The `style` element in which it stands."""
    elements: tuple[Element, ...]
    """The elements that it matches."""
    pseudo_element: Pseudo


class Styles:
    """What the page's own styles declare for its elements."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._matcher = Matcher(root)
        self._tries = _MAX_TRIES
        self._background_tries = _MAX_TRIES
        self._indexes: dict[Words, StyleIndex] = {}

    def hiding(self, element: Element) -> Mapping[str, str]:
        """The element's cascaded longhands if any of them may hide it; empty otherwise."""
        style = element.get("style")
        if style is None and not self._sheets:
            return _NOTHING
        inline = inline_declarations(style)
        hiders = [
            entry
            for entry in self._matched(self._index(HIDING), element, "")
            if any(map(can_hide, _waiting_for_no_loader(entry)))
        ]
        if hiders:
            by = {each.name for entry in hiders for each in _waiting_for_no_loader(entry) if can_hide(each)}
            by.update(each.name for each in inline if can_hide(each))
            return self.declared(element, BOX if by <= _DECIDED_BY_BOX else ANY)
        if not inline:
            return _NOTHING
        overruling = self._matched(self._index(IMPORTANT), element, "") if any(map(can_hide, inline)) else []
        return _cascade(overruling, inline)

    def declared(self, element: Element, words: Words) -> Mapping[str, str]:
        """The cascaded longhands among those that can hide an element or show an image behind it.

        `words` narrows it to the rules that hold one of them, such as `BOX` or `SIZE` of `css_words`.
        Values are as written, lower-case but for URLs.
        """
        inline = inline_declarations(element.get("style"))
        matched = self._matched(self._index(words), element, "")
        return _cascade(matched, inline) if matched or inline else _NOTHING

    def background(self, element: Element, pseudo_element: Pseudo) -> Mapping[str, str]:
        """The cascaded longhands that decide on the background of an element or a pseudo-element of it."""
        inline = () if pseudo_element else inline_declarations(element.get("style"))
        return _cascade(self._matched(self._index(BACKGROUND), element, pseudo_element), inline)

    @cached_property
    def background_rules(self) -> tuple[BackgroundRule, ...]:
        """Every rule with an image for a background, and the elements that it matches, in order.

        Rules for which a hostile page leaves no tries are left out.
        """
        found = []
        for key, entry in self._index(IMAGES).items():
            addresses = _background_urls(entry.declarations)
            if addresses and (selector := entry.selector) is not None:
                matched = tuple(self._elements(key, selector))
                if self._background_tries < 0:
                    break
                pseudo: Pseudo = selector.pseudo_element
                found.append(BackgroundRule(entry.text, addresses, entry.sheet, matched, pseudo))
        return tuple(found)

    def _elements(self, key: str, selector: Selector) -> Iterator[Element]:
        for element in self._candidates(key):
            self._background_tries -= 1
            if self._background_tries < 0:
                return
            if self._matcher.matches(selector, element):
                yield element

    def _candidates(self, key: str) -> Iterable[Element]:
        if key not in self._names:
            return ()
        if key.startswith("#"):
            return self._elements_by_id.get(key[1:], ())
        if key.startswith("."):
            return self._elements_by_class.get(key[1:], ())
        return self._root.iter(key)

    @cached_property
    def _elements_by_id(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = {}
        for element in self._root.iter("*"):
            if identifier := element.get("id"):
                found.setdefault(identifier, []).append(element)
        return found

    @cached_property
    def _elements_by_class(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = {}
        for element in self._root.iter("*"):
            if element.get("class"):
                for name in self._matcher.classes(element):
                    found.setdefault(name, []).append(element)
        return found

    @cached_property
    def _sheets(self) -> tuple[tuple[Element, Sheet], ...]:
        return tuple((element, read_sheet(text)) for element, text in _sheets(self._root))

    def _index(self, words: Words) -> StyleIndex:
        """The rules that hold one of the words; made once."""
        index = self._indexes.get(words)
        if index is None:
            # Images of rules that match nothing are asked for too.
            names = None if words is IMAGES or not self._large else self._names
            index = self._indexes[words] = StyleIndex(self._rules(words, names), names, _MAX_ENTRIES)
        return index

    @cached_property
    def _large(self) -> bool:
        """Whether there are so many rules that a walk over the page to leave out some of them pays."""
        return sum(sheet.size for _, sheet in self._sheets) > _LARGE

    @cached_property
    def _names(self) -> frozenset[str]:
        """What a rule's subject can be on this page: types (in both cases), `.classes`, `#ids` and `*`."""
        classes: set[str] = set()
        names: set[str] = {"*"}
        types: set[str] = set()
        for element in self._root.iter("*"):
            types.add(tag(element))
            if value := element.get("class"):
                classes.add(value)
            if identifier := element.get("id"):
                names.add(f"#{identifier}")
        names.update(types, map(str.upper, types))
        names.update(f".{name}" for value in classes for name in value.split())
        return frozenset(names)

    def _rules(
        self, words: Words, names: frozenset[str] | None
    ) -> Iterator[tuple[Rule, tuple[int, int, int], Element]]:
        layers: dict[str, int] = {}
        for _, sheet in self._sheets:
            for name in sheet.layers:
                layers.setdefault(name, len(layers))
        for number, (element, sheet) in enumerate(self._sheets):
            for rule in sheet.rules(words, names):
                yield rule, (layers.get(rule.layer, _UNLAYERED), number, rule.position), element

    def _matched(self, index: StyleIndex, element: Element, pseudo_element: str) -> list[Entry]:
        if index.empty or self._tries < 0:
            return []
        near = index.near(tag(element), element.get("id"), self._matcher.classes(element))
        self._tries -= len(near)
        if not near or self._tries < 0:
            return []
        return [
            entry
            for entry in near
            if (selector := entry.selector) is not None
            and selector.pseudo_element == pseudo_element
            and self._matcher.matches(selector, element)
        ]


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


def _waiting_for_no_loader(entry: Entry) -> tuple[Declaration, ...]:
    """The declarations but for those with which a lazy loader hides images until its script has run."""
    if "lazy" not in entry.text and "Lazy" not in entry.text:
        return entry.declarations
    return tuple(each for each in entry.declarations if each.name not in _LOADER_WAITS)


def _background_urls(declarations: Iterable[Declaration]) -> tuple[str, ...]:
    return tuple(url for each in declarations if each.name == "background-image" for url in urls(each.value))


@lru_cache(maxsize=1_024)
def inline_declarations(style: str | None) -> tuple[Declaration, ...]:
    """The declarations that matter in a `style` attribute, shorthands as longhands, in order."""
    return read_declarations(style) if style else ()


def _cascade(matched: list[Entry], inline: tuple[Declaration, ...]) -> Mapping[str, str]:
    """CSS Cascade 5: importance, then layer, then the `style` attribute, then specificity, then order."""
    values: dict[str, str] = {}
    matched.sort(key=lambda entry: entry.strength)
    for entry in matched:
        values.update((each.name, each.value) for each in _waiting_for_no_loader(entry) if not each.important)
    values.update((each.name, each.value) for each in inline if not each.important)
    if any(each.important for entry in matched for each in _waiting_for_no_loader(entry)):
        # Among important declarations, earlier layers win over later ones.
        matched.sort(key=lambda entry: (-entry.strength[0], *entry.strength[1:]))
        for entry in matched:
            values.update((each.name, each.value) for each in _waiting_for_no_loader(entry) if each.important)
    values.update((each.name, each.value) for each in inline if each.important)
    return values
