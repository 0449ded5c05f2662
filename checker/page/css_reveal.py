"""Rules that hide only until a page's own script has run, known from what the page's styles say."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.page.css_selectors import AnyOf, AttributeTest

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.page.css_selectors import Compound, Selector, Test
    from checker.page.tree import Element

_LOADED_LATER = frozenset(
    {"data-src", "data-srcset", "data-lazy", "data-lazy-src", "data-lazy-srcset", "data-original"}
)
"""Attributes in which lazy loaders keep an image's address until its turn comes."""
_SOURCES = frozenset({"src", "srcset"})
_CLOAKS = frozenset({"v-cloak", "ng-cloak"})
"""Attributes that Vue and AngularJS take away once they have built the element."""
_CONDITIONS = frozenset({"v-if", "v-else", "v-else-if", "v-show", "ng-if", "ng-show", "ng-hide"})
"""Attributes by which they decide whether it is shown then."""
_OUT_OF_FLOW = frozenset({"absolute", "fixed"})
_ARRIVAL = re.compile(r"load|lazy|ready|reveal|appear|view|visible|anim|fade", re.IGNORECASE)
"""What classes say that a script gives to what has arrived, and not to what the reader opens."""


def awaits_script(selector: Selector, element: Element) -> bool:
    """Whether a rule that hides the element holds only until a script has loaded or built it."""
    if element.tag in ("img", "iframe") and any(map(_awaits_source, selector.compounds[0].tests)):
        return True
    if not _CONDITIONS.isdisjoint(element.keys()):
        return False
    return any(
        isinstance(test, AttributeTest) and test.name in _CLOAKS
        for compound in selector.compounds
        for test in compound.tests
    )


def _awaits_source(test: Test) -> bool:
    if isinstance(test, AttributeTest):
        return test.name in _LOADED_LATER
    return (
        isinstance(test, AnyOf)
        and test.negated
        and all(
            isinstance(each, AttributeTest) and each.name in _SOURCES and not each.operator
            for selector in test.selectors
            for each in selector.compounds[0].tests or (None,)
        )
    )


def names(compound: Compound) -> Iterator[str]:
    """What an element must at least be, as `#id`, `.class`, `[attribute]` and tag, the most telling first."""
    if compound.id:
        yield f"#{compound.id}"
    for name in compound.classes:
        yield f".{name}"
    for test in compound.tests:
        if isinstance(test, AttributeTest):
            yield f"[{test.name}]"
    if compound.tag:
        yield compound.tag


def without_missing(selector: Selector, element: Element, classes: frozenset[str]) -> Selector | None:
    """The selector without the one class or attribute of its subject that the element does not have.

    None where the element has all of them or more than one is missing.
    """
    subject = selector.compounds[0]
    kept_classes = tuple(name for name in subject.classes if name in classes)
    kept_tests = tuple(
        test
        for test in subject.tests
        if not (isinstance(test, AttributeTest) and element.get(test.name) is None)
    )
    missing = len(subject.classes) - len(kept_classes) + len(subject.tests) - len(kept_tests)
    if missing != 1:
        return None
    reduced = replace(subject, classes=kept_classes, tests=kept_tests)
    return replace(selector, compounds=(reduced, *selector.compounds[1:]))


def may_await(selector: Selector, element: Element, position: str) -> bool:
    """Whether what a rule shows again may be shown by a script and not by the reader.

    What keeps its place on the page is; of what lies above it, as menus and dialogs do, only images whose
    class says that they have arrived.
    """
    if position not in _OUT_OF_FLOW:
        return True
    return element.tag == "img" and any(map(_ARRIVAL.search, selector.compounds[0].classes))
