"""Finds where each key and value of a TOML document stands; `tomllib` reads values only.

The libraries for TOML tell no positions either (tomli, rtoml and tomlkit, as of November 2026). The text is
known to be valid TOML 1.0 when it comes here, so a walk over its tokens is enough.
"""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from checker.policy.document import Span, line_and_column

if TYPE_CHECKING:
    from checker.policy.document import KeyPath

_BLANK: Final = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE: Final = re.compile(r"[ \t]*")
_KEY: Final = re.compile(r"[A-Za-z0-9_-]+|\"(?:[^\"\\]|\\.)*\"|'[^']*'")
_STRING: Final = re.compile(
    r'"""(?:[^\\]|\\.)*?"{3,5}|\'\'\'.*?\'{3,5}|"(?:[^"\\]|\\.)*"|\'[^\']*\'', re.DOTALL
)
_SCALAR: Final = re.compile(r"[^,\]}#\r\n]+")


@dataclass(slots=True)
class Places:
    """Key path → where the key, or its value, stands."""

    keys: dict[KeyPath, Span] = field(default_factory=dict)
    values: dict[KeyPath, Span] = field(default_factory=lambda: {(): Span(1, 1, 0, 0)})


def find_places(text: str) -> Places:
    """The places of everything in `text`, which is valid TOML."""
    walk = _Walk(text)
    walk.document()
    return walk.places


class _Walk:
    def __init__(self, text: str) -> None:
        self.places = Places()
        self._text = text
        self._at = 0
        self._tables: dict[KeyPath, int] = {}
        """Arrays of tables → the index of the last one."""

    def document(self) -> None:
        here: KeyPath = ()
        while self._skip(_BLANK) < len(self._text):
            if self._text.startswith("[", self._at):
                here = self._header()
            else:
                self._pair(here)

    def _skip(self, what: re.Pattern[str]) -> int:
        match = what.match(self._text, self._at)
        self._at = match.end() if match else self._at + 1
        return self._at

    def _header(self) -> KeyPath:
        start, several = self._at, self._text.startswith("[[", self._at)
        self._at += 2 if several else 1
        names = self._names()
        path: KeyPath = ()
        for number, (name, _) in enumerate(names):
            path = (*path, name)
            if several and number == len(names) - 1:
                self._tables[path] = self._tables.get(path, -1) + 1
            self.places.keys.setdefault(path, self._span(start))
            self.places.values.setdefault(path, self._span(start))
            if path in self._tables:
                path = (*path, self._tables[path])
                self.places.values.setdefault(path, self._span(start))
        self._at = self._text.index("]", self._at) + (2 if several else 1)
        return path

    def _names(self) -> list[tuple[str, int]]:
        """A dotted key: each part with its offset."""
        names = []
        while True:
            self._skip(_SPACE)
            start = self._at
            self._skip(_KEY)
            raw = self._text[start : self._at]
            names.append((next(iter(tomllib.loads(f"{raw} = 0"))), start))
            self._skip(_SPACE)
            if not self._text.startswith(".", self._at):
                return names
            self._at += 1

    def _pair(self, here: KeyPath) -> None:
        path = here
        for name, start in self._names():
            path = (*path, name)
            self.places.keys.setdefault(path, self._span(start))
            self.places.values.setdefault(path, self._span(start))
        self._at = self._text.index("=", self._at) + 1
        self._skip(_SPACE)
        self._value(path)

    def _value(self, path: KeyPath) -> None:
        start = self._at
        opening = self._text[start]
        if opening == "[":
            self._items(path)
        elif opening == "{":
            self._inline_table(path)
        else:
            self._skip(_STRING if opening in "\"'" else _SCALAR)
        line, column = line_and_column(self._text, start)
        self.places.values[path] = Span(line, column, start, self._at)

    def _items(self, path: KeyPath) -> None:
        self._at += 1
        number = 0
        while not self._text.startswith("]", self._skip(_BLANK)):
            if self._text.startswith(",", self._at):
                self._at += 1
                continue
            self._value((*path, number))
            number += 1
        self._at += 1

    def _inline_table(self, path: KeyPath) -> None:
        self._at += 1
        while not self._text.startswith("}", self._skip(_BLANK)):
            if self._text.startswith(",", self._at):
                self._at += 1
                continue
            self._pair(path)
        self._at += 1

    def _span(self, start: int) -> Span:
        line, column = line_and_column(self._text, start)
        return Span(line, column, start, self._at)
