"""Reads style sheet text into the rules that can hide something or show an image.

A linear scanner, not a whole CSS parser: it follows CSS Syntax 3 (https://www.w3.org/TR/css-syntax-3/) in
what blocks, strings, comments and at-rules are, and keeps only the declarations that matter here. Sheets are
large and nearly all of their rules irrelevant, so the text is cut at its braces by C-level string methods,
and only rules around a telling word are looked at.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from dataclasses import dataclass
from functools import cached_property, lru_cache
from itertools import accumulate
from typing import TYPE_CHECKING

from checker.page.css_subjects import subjects
from checker.page.css_values import longhands
from checker.page.media_queries import media_holds

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.page.css_words import Words


_MAX_SELECTOR = 4_000
"""Characters; longer lists of selectors, nested ones above all, are not followed."""

_SPECIAL = re.compile(
    r"/\*.*?(?:\*/|\Z)"
    r'|"(?:[^"\\\n]|\\.)*+"?'
    r"|'(?:[^'\\\n]|\\.)*+'?"
    r"|\burl\(\s*+(?![\"'\s])[^)]*+",
    re.DOTALL | re.IGNORECASE,
)
_BRACE_IN_URL = re.compile(r"url\([^)(\"'{}]*[{}]", re.IGNORECASE)
_STRUCTURE = str.maketrans({"{": r"\7b ", "}": r"\7d ", ";": r"\3b "})
_NAMES = (
    "display|visibility|opacity|clip-path|clip|content-visibility|content|(?:(?:max|min)-)?(?:width|height)"
    "|position|left|right|top|bottom|inset|text-indent|overflow(?:-[xy])?|font-size|font|background(?:-image)?"
    "|transform|float|margin(?:-left|-top)?|padding(?:-top|-bottom)?"
)
_DECLARATION = re.compile(rf"(?:^|(?<=[;\s]))({_NAMES})\s*+:([^;]*+)", re.IGNORECASE)
_IMPORTANT = re.compile(r"!\s*+important\s*+$", re.IGNORECASE)
_LAYER_STATEMENT = re.compile(r"@layer\s++([^;{]*+)(?:;|$)", re.IGNORECASE)
_AT_KEYWORD = re.compile(r"@[-\w]*+")
_TRANSPARENT_AT_RULES = frozenset({"@media", "@supports", "@layer"})
_MAX_REMEMBERED = 100_000


@dataclass(frozen=True, slots=True)
class Declaration:
    """One longhand with its value, lower-case but for URLs."""

    name: str
    value: str
    important: bool


class Rule:
    """One style rule; its declarations are read when they are asked for."""

    __slots__ = ("_body", "_declarations", "_subjects", "layer", "position", "selectors")

    def __init__(self, selectors: str, body: str, layer: str, position: int) -> None:
        self.selectors = selectors
        """The selector list as written, nesting resolved."""
        self.layer = layer
        """The cascade layer; empty outside every layer."""
        self.position = position
        """The rule's place in its sheet."""
        self._body = body
        self._declarations: tuple[Declaration, ...] | None = None
        self._subjects: tuple[tuple[str, str], ...] | None = None

    @property
    def subjects(self) -> tuple[tuple[str, str], ...]:
        """The selectors, each with what its subject must at least be: `#id`, `.class`, a type or `*`."""
        if self._subjects is None:
            self._subjects = tuple(subjects(self.selectors))
        return self._subjects

    @property
    def declarations(self) -> tuple[Declaration, ...]:
        """The declarations that matter, shorthands as longhands, in order."""
        if self._declarations is None:
            self._declarations = read_declarations(self._body)
        return self._declarations


@dataclass(frozen=True, slots=True)
class _Block:
    """What an open brace opened."""

    active: bool
    selectors: str
    layer: str


_TOP = _Block(active=True, selectors="", layer="")
_IGNORED = _Block(active=False, selectors="", layer="")


def read_declarations(text: str) -> tuple[Declaration, ...]:
    """The declarations that matter in a `style` attribute, shorthands as longhands."""
    return _declarations(_protected(text))


def read_sheet(text: str) -> Sheet:
    """A style sheet's text, cut into its blocks; sheets of usual size are remembered from page to page."""
    return _remembered_sheet(text) if len(text) <= _MAX_REMEMBERED else Sheet(text)


class Sheet:
    """One style sheet; reads only the rules that are asked for."""

    def __init__(self, text: str) -> None:
        text = _without_comments(text).replace("<!--", "").replace("-->", "")
        self._text = " ".join(text.split()).replace(": ", ":")
        self._pieces = self._text.split("}")
        self._rules: dict[Words, tuple[Rule, ...]] = {}
        self.layers: list[str] = []
        """The cascade layers in the order in which the sheet names them."""
        if "@layer" in self._text:
            for _ in self._read(range(len(self._pieces))):
                pass

    def rules(self, words: Words) -> tuple[Rule, ...]:
        """The rules that hold on a desktop screen and in which one of the words stands."""
        known = self._rules.get(words)
        if known is None:
            wanted = self._pieces_with(words) if words.literals else range(len(self._pieces))
            known = self._rules[words] = tuple(self._read(wanted)) if wanted else ()
        return known

    @cached_property
    def _lower(self) -> str:
        lower = self._text.lower()
        return lower if len(lower) == len(self._text) else self._text

    @cached_property
    def _starts(self) -> list[int]:
        return [0, *accumulate(len(piece) + 1 for piece in self._pieces)]

    def _pieces_with(self, words: Words) -> set[int]:
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
        return found

    def _read(self, wanted: set[int] | range) -> Iterator[Rule]:
        last = len(self._pieces) - 1
        stack: list[_Block] = []
        block = _TOP
        stray = False
        for position, piece in enumerate(self._pieces):
            if position not in wanted and not stray and piece.count("{") == 1:
                continue
            *preludes, body = piece.split("{")
            for prelude in preludes:
                before, _, own = prelude.rpartition(";")
                if before:
                    if block.active and block.selectors:
                        yield Rule(block.selectors, before, block.layer, position)
                    self._note_layers(before)
                stack.append(block)
                block = _IGNORED if stray else self._open(block, own.strip())
                stray = False
            if block.active and block.selectors:
                yield Rule(block.selectors, body, block.layer, position)
            if stack:
                block = stack.pop()
            else:
                # A closing brace without an opening one becomes part of the next prelude and spoils it.
                stray = position < last

    def _open(self, parent: _Block, prelude: str) -> _Block:
        if not parent.active:
            return _IGNORED
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

    def _note_layers(self, text: str) -> None:
        if "@" not in text:
            return
        for match in _LAYER_STATEMENT.finditer(text):
            self.layers.extend(name.strip() for name in match[1].split(","))


_remembered_sheet = lru_cache(maxsize=32)(Sheet)


def _without_comments(text: str) -> str:
    """The text without comments, and with no brace left in a string or URL."""
    bare = text
    if "/*" in text:
        first, *others = text.split("/*")
        bare = first + "".join(other.partition("*/")[2] for other in others)
    if _hides_structure(bare, '"') or _hides_structure(bare, "'") or _BRACE_IN_URL.search(bare):
        return _SPECIAL.sub(_neutral, text)
    return bare


def _hides_structure(text: str, quote: str) -> bool:
    """Whether a brace may stand in a string: cut at its quotes, each second part of a text is a string."""
    parts = text.split(quote)
    return len(parts) % 2 == 0 or any("{" in part or "}" in part for part in parts[1::2])


def _protected(text: str) -> str:
    """A block's text without comments and with no semicolon or brace left in a string or URL."""
    if '"' in text or "'" in text or "/*" in text or "url(" in text or "URL(" in text:
        return _SPECIAL.sub(_neutral, text)
    return text


def _neutral(match: re.Match[str]) -> str:
    """A string or URL without characters that look like structure; nothing for a comment."""
    token = match[0]
    return "" if token.startswith("/*") else token.translate(_STRUCTURE)


def _nested(parents: str, selectors: str) -> str:
    """A nested rule's selectors on their own (CSS Nesting: `&` stands for `:is(parents)`)."""
    parent = f":is({parents})"
    return ",".join(
        part.replace("&", parent) if "&" in part else f"{parent} {part}" for part in selectors.split(",")
    )


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
