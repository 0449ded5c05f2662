"""Whether an element matches a parsed selector; a bounded number of steps for each answer."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.page.css_selectors import AnyOf, AttributeTest, Flag, Has, PositionTest, name_bit
from checker.page.tree import tag

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.page.css_selectors import Compound, Selector, Test
    from checker.page.tree import Element

_MAX_STEPS = 1_000
"""Elements looked at for one selector; pages nest some thirty deep, hostile ones don't end."""

_MAX_STEPS_ON_PAGE = 500_000
"""For all selectors together; after that only those match that look at nothing but their subject."""

_NO_SCRIPT_CLASSES = frozenset({"no-js", "nojs"})
"""Classes of the root that a page's script takes away at once: readers have scripts on."""


class Matcher:
    """Matches selectors on one page; keeps each element's classes and its place among its siblings."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._classes: dict[Element, frozenset[str]] = {}
        self._places: dict[tuple[Element, str], dict[Element, int]] = {}
        self._handed_down: dict[Element, int] = {}
        """The bits of each element's own names and of its ancestors'."""
        self._steps = 0
        self._steps_on_page = _MAX_STEPS_ON_PAGE

    def classes(self, element: Element) -> frozenset[str]:
        """The element's classes, as they are once the page's scripts run."""
        known = self._classes.get(element)
        if known is None:
            known = frozenset((element.get("class") or "").split())
            if element is self._root:
                known -= _NO_SCRIPT_CLASSES
            self._classes[element] = known
        return known

    def matches(self, selector: Selector, element: Element) -> bool:
        """Whether the element is the selector's subject; False too where that takes too many steps to say."""
        if selector.around and not self._may_stand_in(selector, element):
            return False
        self._steps = allowed = min(_MAX_STEPS, self._steps_on_page)
        matches = self._matches_from(selector, 0, element)
        self._steps_on_page -= allowed - max(self._steps, 0)
        return matches

    def _may_stand_in(self, selector: Selector, element: Element) -> bool:
        """Whether the ancestors may have the names that the selector wants there: a Bloom filter's answer."""
        return self._names_above(element) & selector.around == selector.around

    def _names_above(self, element: Element) -> int:
        """The bits of the tags, ids and classes of all ancestors."""
        known = self._handed_down
        chain: list[Element] = []
        bits = 0
        for ancestor in element.iterancestors():
            handed = known.get(ancestor)
            if handed is not None:
                bits = handed
                break
            chain.append(ancestor)
        for each in reversed(chain):
            bits |= self._own_bits(each)
            known[each] = bits
        return bits

    def _own_bits(self, element: Element) -> int:
        bits = name_bit(tag(element))
        identifier = element.get("id")
        if identifier:
            bits |= name_bit(f"#{identifier}")
        for name in self.classes(element):
            bits |= name_bit(f".{name}")
        return bits

    def _matches_from(self, selector: Selector, index: int, element: Element) -> bool:
        if not self._fits(selector.compounds[index], element):
            return False
        if index == len(selector.combinators):
            return True
        for other in _related(element, selector.combinators[index]):
            self._steps -= 1
            if self._steps < 0:
                return False
            if self._matches_from(selector, index + 1, other):
                return True
        return False

    def _fits(self, compound: Compound, element: Element) -> bool:
        if compound.tag and element.tag != compound.tag:
            return False
        if compound.id and element.get("id") != compound.id:
            return False
        if compound.classes and not self.classes(element).issuperset(compound.classes):
            return False
        return all(self._holds(test, element) for test in compound.tests)

    def _holds(self, test: Test, element: Element) -> bool:
        match test:
            case AttributeTest():
                return _attribute_holds(test, element.get(test.name))
            case PositionTest():
                return _counts(test, self._place(element, test.among))
            case AnyOf():
                found = any(self._matches_from(selector, 0, element) for selector in test.selectors)
                # Out of steps, an unanswered `:not(…)` must not turn into a match.
                return found is not test.negated and self._steps >= 0
            case Has():
                return any(self._has(selector, how, element) for how, selector in test.selectors)
            case Flag():
                return self._flag_holds(test.name, element)

    def _has(self, selector: Selector, combinator: str, element: Element) -> bool:
        for other in _reached(element, combinator):
            self._steps -= 1
            if self._steps < 0:
                return False
            if self._matches_from(selector, 0, other):
                return True
        return False

    def _flag_holds(self, name: str, element: Element) -> bool:
        match name:
            case "root":
                return element is self._root
            case "empty":
                return len(element) == 0 and not element.text
            case "link":
                return element.tag in ("a", "area") and element.get("href") is not None
            case "never":
                return False
            case _:
                return element.get(name) is not None

    def _place(self, element: Element, among: str) -> int:
        """The element's number among its siblings, from 1."""
        parent = element.getparent()
        if parent is None:
            return 1
        places = self._places.get((parent, among))
        if places is None:
            places = self._places[parent, among] = _number(parent, among)
        return places.get(element, 0)


def _related(element: Element, combinator: str) -> Iterator[Element]:
    if combinator == " ":
        yield from element.iterancestors()
    elif combinator == ">":
        parent = element.getparent()
        if parent is not None:
            yield parent
    else:
        for sibling in element.itersiblings("*", preceding=True):
            yield sibling
            if combinator == "+":
                return


def _reached(element: Element, combinator: str) -> Iterator[Element]:
    """The elements that stand to the right of a combinator after this one."""
    if combinator == " ":
        yield from element.iterdescendants("*")
    elif combinator == ">":
        yield from element.iterchildren("*")
    else:
        for sibling in element.itersiblings("*"):
            yield sibling
            if combinator == "+":
                return


def _number(parent: Element, among: str) -> dict[Element, int]:
    backwards = among.startswith("last-")
    by_type = among.endswith("type")
    counts: dict[str, int] = {}
    places: dict[Element, int] = {}
    for child in parent.iterchildren("*", reversed=backwards):
        kind = tag(child) if by_type else ""
        places[child] = counts[kind] = counts.get(kind, 0) + 1
    return places


def _counts(test: PositionTest, place: int) -> bool:
    distance = place - test.offset
    if test.step == 0:
        return distance == 0
    return distance % test.step == 0 and distance // test.step >= 0


def _attribute_holds(test: AttributeTest, value: str | None) -> bool:
    if value is None:
        return False
    wanted = test.value
    if test.ignore_case:
        value, wanted = value.lower(), wanted.lower()
    match test.operator:
        case "":
            return True
        case "=":
            return value == wanted
        case "~=":
            return wanted in value.split()
        case "|=":
            return value == wanted or value.startswith(f"{wanted}-")
        case "^=":
            return bool(wanted) and value.startswith(wanted)
        case "$=":
            return bool(wanted) and value.endswith(wanted)
        case _:
            return bool(wanted) and wanted in value
