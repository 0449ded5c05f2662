"""Parses CSS selectors (https://www.w3.org/TR/selectors-4/) as far as a page at rest can answer them.

A state such as `:hover` is known not to hold; what cannot be answered makes its selector match nothing.
"""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from checker.page.css_selectors import (
    AnyOf,
    AttributeTest,
    Compound,
    Flag,
    Has,
    PositionTest,
    Selector,
    Specificity,
    Test,
    name_bit,
)
from checker.page.css_values import unescape

if TYPE_CHECKING:
    from collections.abc import Iterator

_MAX_COMPOUNDS = 24
_MAX_DEPTH = 4
"""How deep `:not(:is(…))` may nest."""

_NAME = re.compile(r"(?:[-\w\x80-\U0010ffff]|\\(?:[0-9a-fA-F]{1,6}\s?|[^\n0-9a-fA-F]))++")
_ATTRIBUTE = re.compile(
    r"""\[\s*+((?:[-\w*]*+\|(?!=))?+[-\w:\\]++)\s*+(?:([~|^$*]?=)\s*+(?:"([^"]*+)"|'([^']*+)'|([^\s\]"']++))\s*+([iIsS])?\s*+)?\]"""
)
_PARENTHESIS = re.compile(r"\\.|[()]")
_COMBINATOR = re.compile(r"\s*+([>+~])\s*+|\s++")
_NTH = re.compile(r"(?:([-+]?\d*)n)?\s*([-+]?\s*\d+)?")

_STATES = frozenset(
    """
    hover focus focus-within focus-visible active visited target target-within fullscreen modal
    popover-open autofill user-invalid user-valid picture-in-picture playing buffering seeking muted
    past future -webkit-full-screen -moz-full-screen -ms-fullscreen -webkit-autofill current
    """.split()
)
"""Pseudo-classes that do not hold on a page at rest."""
_TRUE = frozenset({"defined", "enabled", "read-only", "scope"})
_PSEUDO_ELEMENTS: dict[str, Literal["before", "after"]] = {"before": "before", "after": "after"}
_LEGACY_PSEUDO_ELEMENTS = frozenset({"before", "after", "first-line", "first-letter"})
_SELECTOR_FUNCTIONS = frozenset({"is", "where", "not", "matches", "-webkit-any", "-moz-any"})
_POSITIONS = {
    "first-child": ("child", 0, 1),
    "first-of-type": ("type", 0, 1),
    "last-child": ("last-child", 0, 1),
    "last-of-type": ("last-type", 0, 1),
}
_NTH_POSITIONS = {
    "nth-child": "child",
    "nth-of-type": "type",
    "nth-last-child": "last-child",
    "nth-last-of-type": "last-type",
}


class _UnanswerableError(Exception):
    """The selector asks for something that a still page cannot answer, or is no selector."""


def split_selectors(text: str) -> list[str]:
    """A selector list cut at its top-level commas."""
    if "(" not in text and "[" not in text and "\\" not in text:
        return [part.strip() for part in text.split(",")]
    parts, start, depth = [], 0, 0
    for match in re.finditer(r"\\.|[(\[)\],]", text):
        sign = match[0]
        if sign in "([":
            depth += 1
        elif sign in ")]":
            depth -= 1
        elif sign == "," and depth == 0:
            parts.append(text[start : match.start()].strip())
            start = match.end()
    parts.append(text[start:].strip())
    return parts


@lru_cache(maxsize=8_192)
def parse_selector(text: str, *, _depth: int = 0) -> Selector | None:
    """One complex selector; None where it is none or cannot be answered from a still page."""
    try:
        return _Parser(text.strip(), _depth).selector()
    except _UnanswerableError:
        return None


class _Parser:
    """A cursor over one selector."""

    def __init__(self, text: str, depth: int) -> None:
        self._text = text
        self._at = 0
        self._depth = depth
        self._specificity = Specificity()
        self._pseudo_element: Literal["", "before", "after"] = ""

    def selector(self) -> Selector:
        compounds = [self._compound()]
        combinators: list[str] = []
        while self._at < len(self._text):
            match = _COMBINATOR.match(self._text, self._at)
            if match is None or self._pseudo_element or len(compounds) == _MAX_COMPOUNDS:
                raise _UnanswerableError
            self._at = match.end()
            combinators.append(match[1] or " ")
            compounds.append(self._compound())
        compounds.reverse()
        combinators.reverse()
        around = 0
        for compound, combinator in zip(compounds[1:], combinators, strict=True):
            if combinator in " >":
                for name in _names(compound):
                    around |= name_bit(name)
        return Selector(tuple(compounds), tuple(combinators), self._specificity, self._pseudo_element, around)

    def _compound(self) -> Compound:
        text, start = self._text, self._at
        tag = identifier = ""
        classes: list[str] = []
        tests: list[Test] = []
        if text.startswith("*", start):
            self._at += 1
        elif name := _NAME.match(text, start):
            tag = self._take(name).lower()
            self._count(types=1)
        while self._at < len(text):
            sign = text[self._at]
            if sign == ".":
                classes.append(self._name_after(1))
                self._count(classes=1)
            elif sign == "#":
                identifier = self._name_after(1)
                self._count(ids=1)
            elif sign == "[":
                tests.append(self._attribute())
            elif sign == ":":
                self._pseudo(tests)
            else:
                break
        if self._at == start:
            raise _UnanswerableError
        return Compound(tag, identifier, tuple(classes), tuple(tests))

    def _take(self, match: re.Match[str]) -> str:
        self._at = match.end()
        return unescape(match[0])

    def _name_after(self, signs: int) -> str:
        match = _NAME.match(self._text, self._at + signs)
        if match is None:
            raise _UnanswerableError
        return self._take(match)

    def _count(self, *, ids: int = 0, classes: int = 0, types: int = 0) -> None:
        self._specificity = self._specificity.plus(Specificity(ids, classes, types))

    def _attribute(self) -> AttributeTest:
        match = _ATTRIBUTE.match(self._text, self._at)
        if match is None:
            raise _UnanswerableError
        self._at = match.end()
        self._count(classes=1)
        value = match[3] or match[4] or match[5] or ""
        name = unescape(match[1]).rpartition("|")[2].lower()
        return AttributeTest(name, match[2] or "", unescape(value), (match[6] or "").lower() == "i")

    def _pseudo(self, tests: list[Test]) -> None:
        double = self._text.startswith("::", self._at)
        name = self._name_after(2 if double else 1).lower()
        argument = self._argument()
        if double or name in _LEGACY_PSEUDO_ELEMENTS:
            if self._pseudo_element:
                raise _UnanswerableError
            pseudo_element = _PSEUDO_ELEMENTS.get(name)
            if pseudo_element is None:
                raise _UnanswerableError
            self._pseudo_element = pseudo_element
            self._count(types=1)
        elif name in _SELECTOR_FUNCTIONS and argument is not None:
            tests.append(self._any_of(name, argument))
        elif name == "has" and argument is not None:
            tests.append(self._has(argument))
        else:
            self._count(classes=1)
            tests.extend(_simple_pseudo(name, argument))

    def _argument(self) -> str | None:
        """The text between the parentheses at the cursor, moved past them."""
        text, start = self._text, self._at
        if not text.startswith("(", start):
            return None
        depth = 0
        for match in _PARENTHESIS.finditer(text, start):
            depth += {"(": 1, ")": -1}.get(match[0], 0)
            if depth == 0:
                self._at = match.end()
                return text[start + 1 : match.start()].strip()
        raise _UnanswerableError

    def _any_of(self, name: str, argument: str) -> AnyOf:
        if self._depth == _MAX_DEPTH:
            raise _UnanswerableError
        parsed = [parse_selector(part, _depth=self._depth + 1) for part in split_selectors(argument)]
        known = tuple(selector for selector in parsed if selector is not None and not selector.pseudo_element)
        if not known or (name == "not" and len(known) < len(parsed)):
            raise _UnanswerableError
        if name != "where":
            self._specificity = self._specificity.plus(max(selector.specificity for selector in known))
        return AnyOf(known, negated=name == "not")

    def _has(self, argument: str) -> Has:
        """Only of single elements: what `:has(a b)` says of those around them is not followed."""
        if self._depth == _MAX_DEPTH:
            raise _UnanswerableError
        wanted: list[tuple[str, Selector]] = []
        for part in split_selectors(argument):
            combinator = part[:1] if part[:1] in (">", "+", "~") else " "
            selector = parse_selector(part.removeprefix(combinator), _depth=self._depth + 1)
            if selector is None or selector.pseudo_element or selector.combinators:
                raise _UnanswerableError
            wanted.append((combinator, selector))
        self._specificity = self._specificity.plus(max(selector.specificity for _, selector in wanted))
        return Has(tuple(wanted))


def _names(compound: Compound) -> Iterator[str]:
    if compound.tag:
        yield compound.tag
    if compound.id:
        yield f"#{compound.id}"
    for name in compound.classes:
        yield f".{name}"


def _simple_pseudo(name: str, argument: str | None) -> list[Test]:
    if argument is not None:
        if name not in _NTH_POSITIONS:
            raise _UnanswerableError
        return [_nth(_NTH_POSITIONS[name], argument.lower())]
    if name in _POSITIONS:
        return [PositionTest(*_POSITIONS[name])]
    if name in ("only-child", "only-of-type"):
        kind = name.rpartition("-")[2]
        return [PositionTest(kind, 0, 1), PositionTest(f"last-{kind}", 0, 1)]
    if name in _STATES:
        return [Flag("never")]
    if name in _TRUE:
        return []
    if name in ("link", "any-link"):
        return [Flag("link")]
    if name in ("root", "empty", "checked", "disabled", "open"):
        return [Flag(name)]
    raise _UnanswerableError


def _nth(among: str, argument: str) -> PositionTest:
    argument = {"odd": "2n+1", "even": "2n"}.get(argument, argument)
    match = _NTH.fullmatch(argument)
    if match is None or not argument:
        raise _UnanswerableError
    step, offset = match[1], (match[2] or "0").replace(" ", "")
    try:
        return PositionTest(among, _step(step), int(offset))
    except ValueError as error:  # more digits than Python converts
        raise _UnanswerableError from error


def _step(text: str | None) -> int:
    if text is None:
        return 0
    return int(f"{text}1") if text in ("", "+", "-") else int(text)
