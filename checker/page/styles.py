"""The page's own styles: which declarations that matter apply to an element, by the cascade.

Only `style` elements and `style` attributes; what an external sheet says is not known. Nothing is parsed
before an element is asked for, and nothing at all where no sheet can hide or show anything of interest.
"""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property, lru_cache
from types import MappingProxyType
from typing import TYPE_CHECKING

from checker.page.css_matching import Matcher
from checker.page.css_rules import Declaration, read_declarations, read_rules
from checker.page.css_selectors import parse_selector, split_selectors
from checker.page.css_values import urls
from checker.page.hiding import GEOMETRY, can_hide
from checker.page.media_queries import media_holds
from checker.page.tree import tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from checker.page.css_selectors import Selector
    from checker.page.tree import Element

_MAX_SHEET_CHARACTERS = 4_000_000
"""Style text read on one page, in characters; the rest is not looked at."""
_MAX_ENTRIES = 40_000
"""Selectors kept on one page."""
_MAX_TRIES = 1_000_000
"""Selectors tried on one page, after which no further rule matches: keeps hostile pages in bounded time."""

_TELLING = (
    "none",
    "hidden",
    "opacity",
    "clip",
    "url(",
    "indent",
    "-9",
    ":0",
    ": 0",
    "1px",
    "collapse",
    "scale",
)
"""A sheet with none of these can neither hide an element nor show an image."""
_BACKGROUND = frozenset({"background-image", "content", "display"})
_LOADER_WAITS = frozenset({"display", "visibility", "opacity"})
_NOTHING: Mapping[str, str] = MappingProxyType({})


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
    pseudo_element: str
    """`before`, `after`, or empty for the element itself."""


class _Entry:
    """One selector of a rule; parsed when an element first comes near it."""

    __slots__ = ("_parsed", "declarations", "layer", "order", "selector", "sheet", "text")

    def __init__(
        self, text: str, declarations: tuple[Declaration, ...], layer: int, order: int, sheet: Element
    ) -> None:
        self.text = text
        self.declarations = declarations
        self.layer = layer
        self.order = order
        self.sheet = sheet
        self.selector: Selector | None = None
        self._parsed = False

    def parsed(self) -> Selector | None:
        if not self._parsed:
            self.selector = parse_selector(self.text)
            self._parsed = True
        return self.selector


class _Index:
    """Entries by what their subject must at least be: an id, a class, a type, or anything."""

    def __init__(self, entries: Iterable[_Entry]) -> None:
        self.ids: dict[str, list[_Entry]] = {}
        self.classes: dict[str, list[_Entry]] = {}
        self.types: dict[str, list[_Entry]] = {}
        self.anything: list[_Entry] = []
        for entry in entries:
            kind, name = _subject(entry)
            match kind:
                case "#":
                    self.ids.setdefault(name, []).append(entry)
                case ".":
                    self.classes.setdefault(name, []).append(entry)
                case "type":
                    self.types.setdefault(name, []).append(entry)
                case "*":
                    self.anything.append(entry)


def _subject(entry: _Entry) -> tuple[str, str]:
    """What its subject must at least be: `("#", id)`, `(".", class)`, `("type", tag)` or `("*", "")`.

    Plain selectors are cut, not parsed: most never come near an element.
    """
    text = entry.text
    if not any(sign in text for sign in "([\\:*"):
        subject = text.replace(">", " ").replace("+", " ").replace("~", " ").rsplit(None, 1)[-1:]
        if not subject:
            return "", ""
        before_id, has_id, identifier = subject[0].partition("#")
        if has_id:
            return "#", identifier.partition(".")[0]
        tag, has_class, names = before_id.partition(".")
        return (".", names.partition(".")[0]) if has_class else ("type", tag.lower())
    selector = entry.parsed()
    if selector is None:
        return "", ""
    compound = selector.compounds[0]
    if compound.id:
        return "#", compound.id
    if compound.classes:
        return ".", compound.classes[0]
    return ("type", compound.tag) if compound.tag else ("*", "")


class Styles:
    """What the page's own styles declare for its elements."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._matcher = Matcher(root)
        self._tries = _MAX_TRIES

    def declared(self, element: Element, pseudo_element: str = "") -> Mapping[str, str]:
        """The element's cascaded longhands among those that can hide it or give it a background image.

        Values are as written, lower-case but for URLs. `pseudo_element` asks for `before` or `after` instead.
        """
        inline = () if pseudo_element else inline_declarations(element.get("style"))
        matched = self._matched(element, pseudo_element) if self._has_rules else []
        if not matched and not inline:
            return _NOTHING
        return _cascade(matched, inline)

    @cached_property
    def background_rules(self) -> tuple[BackgroundRule, ...]:
        """Every rule with an image for a background, and the elements that it matches, in order."""
        entries = [entry for entry in self._entries if _background_urls(entry.declarations)]
        return tuple(rule for rule in map(self._background_rule, entries) if rule is not None)

    def _background_rule(self, entry: _Entry) -> BackgroundRule | None:
        selector = entry.parsed()
        if selector is None:
            return None
        return BackgroundRule(
            entry.text,
            _background_urls(entry.declarations),
            entry.sheet,
            tuple(self._elements(entry, selector)),
            selector.pseudo_element,
        )

    def _elements(self, entry: _Entry, selector: Selector) -> Iterator[Element]:
        for element in self._candidates(*_subject(entry)):
            self._tries -= 1
            if self._tries < 0:
                return
            if self._matcher.matches(selector, element):
                yield element

    def _candidates(self, kind: str, name: str) -> Iterable[Element]:
        if kind == "#":
            return self._elements_by_id.get(name, ())
        if kind == ".":
            return self._elements_by_class.get(name, ())
        return self._root.iter(name if kind == "type" else "*")

    @cached_property
    def _elements_by_id(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = {}
        for element in _elements(self._root, "//*[@id]"):
            found.setdefault(element.get("id", ""), []).append(element)
        return found

    @cached_property
    def _elements_by_class(self) -> dict[str, list[Element]]:
        found: dict[str, list[Element]] = {}
        for element in _elements(self._root, "//*[@class]"):
            for name in self._matcher.classes(element):
                found.setdefault(name, []).append(element)
        return found

    @cached_property
    def _entries(self) -> tuple[_Entry, ...]:
        entries: list[_Entry] = []
        layers: dict[str, int] = {}
        for sheet, text in _sheets(self._root):
            for rule in read_rules(text, layers):
                for selector in split_selectors(rule.selectors):
                    if len(entries) == _MAX_ENTRIES:
                        return tuple(entries)
                    declarations = _without_loader(selector, rule.declarations)
                    entries.append(_Entry(selector, declarations, rule.layer, len(entries), sheet))
        return tuple(_relevant(entries))

    @cached_property
    def _index(self) -> _Index:
        return _Index(self._entries)

    @cached_property
    def _has_rules(self) -> bool:
        return bool(self._entries)

    def _matched(self, element: Element, pseudo_element: str) -> list[_Entry]:
        index = self._index
        candidates = list(index.anything)
        candidates += index.types.get(tag(element), ())
        if index.ids and (identifier := element.get("id")):
            candidates += index.ids.get(identifier, ())
        if index.classes:
            for name in self._matcher.classes(element):
                candidates += index.classes.get(name, ())
        self._tries -= len(candidates)
        if not candidates or self._tries < 0:
            return []
        return [
            entry
            for entry in candidates
            if (selector := entry.parsed()) is not None
            and selector.pseudo_element == pseudo_element
            and self._matcher.matches(selector, element)
        ]


def _elements(root: Element, xpath: str) -> list[Element]:
    found = root.xpath(xpath)
    return found if isinstance(found, list) else []


def _sheets(root: Element) -> Iterator[tuple[Element, str]]:
    """The style elements that apply, with their text."""
    left = _MAX_SHEET_CHARACTERS
    for sheet in root.iter("style"):
        text = sheet.text or ""
        if not text or left <= 0 or not any(word in text for word in _TELLING):
            continue
        kind = (sheet.get("type") or "").strip().lower()
        if kind not in ("", "text/css") or not media_holds((sheet.get("media") or "").strip()):
            continue
        if next(sheet.iterancestors("noscript", "template"), None) is not None:
            continue
        yield sheet, text[:left]
        left -= len(text)


def _without_loader(selector: str, declarations: tuple[Declaration, ...]) -> tuple[Declaration, ...]:
    """The declarations but for those with which a lazy loader hides images until its script has run."""
    if "lazy" not in selector.lower():
        return declarations
    return tuple(each for each in declarations if each.name not in _LOADER_WAITS)


def _relevant(entries: list[_Entry]) -> Iterator[_Entry]:
    """The entries that can hide, and those that can overrule them or a `style` attribute."""
    names = {each.name for entry in entries for each in entry.declarations if can_hide(each)}
    if not names.isdisjoint(GEOMETRY):
        names |= GEOMETRY
    if any(_background_urls(entry.declarations) for entry in entries):
        names |= _BACKGROUND
    for entry in entries:
        if any(each.important or each.name in names for each in entry.declarations):
            yield entry


def _background_urls(declarations: Iterable[Declaration]) -> tuple[str, ...]:
    return tuple(url for each in declarations if each.name == "background-image" for url in urls(each.value))


@lru_cache(maxsize=1_024)
def inline_declarations(style: str | None) -> tuple[Declaration, ...]:
    """The declarations that matter in a `style` attribute, shorthands as longhands, in order."""
    return read_declarations(style) if style else ()


def _cascade(matched: list[_Entry], inline: tuple[Declaration, ...]) -> Mapping[str, str]:
    """CSS Cascade 5: importance, then layer, then the `style` attribute, then specificity, then order."""
    values: dict[str, str] = {}
    matched.sort(key=_strength)
    for entry in matched:
        values.update((each.name, each.value) for each in entry.declarations if not each.important)
    values.update((each.name, each.value) for each in inline if not each.important)
    if any(each.important for entry in matched for each in entry.declarations):
        matched.sort(key=lambda entry: (-entry.layer, *_strength(entry)[1:]))
        for entry in matched:
            values.update((each.name, each.value) for each in entry.declarations if each.important)
    values.update((each.name, each.value) for each in inline if each.important)
    return values


def _strength(entry: _Entry) -> tuple[int, tuple[int, ...], int]:
    specificity = entry.selector.specificity if entry.selector is not None else ()
    return entry.layer, specificity, entry.order
