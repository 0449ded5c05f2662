"""Reads style sheet text into the rules that can hide something or show an image.

A linear scanner, not a whole CSS parser: it follows CSS Syntax 3 (https://www.w3.org/TR/css-syntax-3/) in
what blocks, strings, comments and at-rules are, and keeps only the declarations that matter here.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.page.css_values import longhands
from checker.page.media_queries import media_holds

if TYPE_CHECKING:
    from collections.abc import Iterator

UNLAYERED = 1 << 30
"""The rank of rules outside every `@layer`; they win over all layers."""

_MAX_SELECTOR = 4_000
"""Characters; longer lists of selectors, nested ones above all, are not followed."""

_SPECIAL = re.compile(
    r"/\*.*?(?:\*/|\Z)"
    r'|"(?:[^"\\\n]|\\.)*+"?'
    r"|'(?:[^'\\\n]|\\.)*+'?"
    r"|\burl\(\s*+(?![\"'\s])[^)]*+",
    re.DOTALL | re.IGNORECASE,
)
_STRUCTURE = str.maketrans({"{": r"\7b ", "}": r"\7d ", ";": r"\3b "})
_NAMES = (
    "display|visibility|opacity|clip-path|clip|content-visibility|content|(?:(?:max|min)-)?(?:width|height)"
    "|position|left|right|top|bottom|inset|text-indent|overflow(?:-[xy])?|font-size|font|background(?:-image)?"
    "|transform|float|margin(?:-left|-top)?|padding(?:-top|-bottom)?"
)
_DECLARATION = re.compile(rf"(?:^|(?<=[;\s]))({_NAMES})\s*+:([^;]*+)", re.IGNORECASE)
_IMPORTANT = re.compile(r"!\s*+important\s*+$", re.IGNORECASE)
_LAYER_STATEMENT = re.compile(r"@layer\s++([^;{]*+)(?:;|$)", re.IGNORECASE)
_TRANSPARENT_AT_RULES = frozenset({"@media", "@supports", "@layer"})


@dataclass(frozen=True, slots=True)
class Declaration:
    """One longhand with its value, lower-case but for URLs."""

    name: str
    value: str
    important: bool


@dataclass(frozen=True, slots=True)
class Rule:
    """The declarations of one style rule that matter, in order."""

    selectors: str
    """The selector list as written, nesting resolved."""
    declarations: tuple[Declaration, ...]
    layer: int
    """Rank of its cascade layer; `UNLAYERED` outside every layer."""


@dataclass(frozen=True, slots=True)
class _Block:
    """What an open brace opened."""

    active: bool
    selectors: str
    layer: int


_TOP = _Block(active=True, selectors="", layer=UNLAYERED)
_IGNORED = _Block(active=False, selectors="", layer=UNLAYERED)


def read_declarations(text: str) -> tuple[Declaration, ...]:
    """The declarations that matter in a `style` attribute."""
    if _needs_neutralizing(text):
        text = _SPECIAL.sub(_neutral, text)
    return _declarations(text)


def read_rules(text: str, layers: dict[str, int]) -> Iterator[Rule]:
    """The style rules of one sheet that hold on a desktop screen and declare something that matters.

    `layers` carries the page's cascade layers from sheet to sheet: name → rank by first appearance.
    """
    if _needs_neutralizing(text):
        text = _SPECIAL.sub(_neutral, text)
    pieces = text.replace("<!--", "").replace("-->", "").split("}")
    last = len(pieces) - 1
    stack: list[_Block] = []
    block = _TOP
    stray = False
    for position, piece in enumerate(pieces):
        *preludes, body = piece.split("{")
        for prelude in preludes:
            before, _, own = prelude.rpartition(";")
            if before:
                yield from _rules_of(block, before)
                _note_layers(before, layers)
            stack.append(block)
            block = _IGNORED if stray else _open(block, own.strip(), layers)
            stray = False
        yield from _rules_of(block, body)
        if stack:
            block = stack.pop()
        else:
            # A closing brace without an opening one becomes part of the next prelude and spoils it.
            stray = position < last


def _needs_neutralizing(text: str) -> bool:
    return '"' in text or "'" in text or "/*" in text or "url(" in text.lower()


def _neutral(match: re.Match[str]) -> str:
    """A string or URL without characters that look like structure; nothing for a comment."""
    token = match[0]
    return "" if token.startswith("/*") else token.translate(_STRUCTURE)


def _open(parent: _Block, prelude: str, layers: dict[str, int]) -> _Block:
    if not parent.active:
        return _IGNORED
    if not prelude.startswith("@"):
        selectors = _nested(parent.selectors, prelude) if parent.selectors else prelude
        if not selectors or len(selectors) > _MAX_SELECTOR:
            return _IGNORED
        return _Block(active=True, selectors=selectors, layer=parent.layer)
    name = re.match(r"@[-\w]*", prelude)
    keyword = name[0].lower() if name else ""
    if keyword not in _TRANSPARENT_AT_RULES:
        return _IGNORED
    condition = prelude[len(keyword) :].strip()
    if keyword == "@media":
        return parent if media_holds(condition) else _IGNORED
    if keyword == "@supports":
        return _IGNORED if condition.lower().startswith("not") else parent
    layer = layers.setdefault(condition or f"anonymous {len(layers)}", len(layers))
    return _Block(active=True, selectors=parent.selectors, layer=layer)


def _nested(parents: str, selectors: str) -> str:
    """A nested rule's selectors on their own (CSS Nesting: `&` stands for `:is(parents)`)."""
    parent = f":is({parents})"
    return ",".join(
        part.replace("&", parent) if "&" in part else f"{parent} {part}" for part in selectors.split(",")
    )


def _note_layers(text: str, layers: dict[str, int]) -> None:
    if "@" not in text:
        return
    for match in _LAYER_STATEMENT.finditer(text):
        for name in match[1].split(","):
            layers.setdefault(name.strip(), len(layers))


def _rules_of(block: _Block, body: str) -> Iterator[Rule]:
    if block.active and block.selectors and (declarations := _declarations(body)):
        yield Rule(block.selectors, declarations, block.layer)


def _declarations(body: str) -> tuple[Declaration, ...]:
    found = []
    for name, written in _DECLARATION.findall(body):
        important = "!" in written and _IMPORTANT.search(written) is not None
        value = (written.rpartition("!")[0] if important else written).strip()
        if "(" not in value:
            value = value.lower()
        for longhand, part in longhands(name.lower(), value):
            found.append(Declaration(longhand, part, important))
    return tuple(found)
