"""Reads YAML into plain values that know where each of them stands; nothing but text, lists and mappings.

Scalars stay text as written (`2026.10`, `no`, `2026-11-22`): what a value must be is the schema's business,
and YAML's guesses are how versions lose their zero and country codes become false. Built from the parser's
events, so depth costs no stack; aliases, tags and several documents are refused.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, TypeAlias

import yaml

from checker.policy.errors import PolicyError, Problem
from checker.policy.syntax import MOST_LEVELS, TOO_DEEP, syntax_problem

if TYPE_CHECKING:
    from collections.abc import Mapping

Value: TypeAlias = "str | list[Value] | dict[str, Value] | None"
KeyPath: TypeAlias = tuple[str | int, ...]

LARGEST = 1_000_000  # bytes; a policy is some twenty thousand
_LOADER = getattr(yaml, "CSafeLoader", yaml.SafeLoader)
# YAML 1.2, section 5.1: what may not stand in a document.
_UNPRINTABLE = re.compile(r"[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
_LINE_BREAK = re.compile(r"\r\n|\r|\n")
_NULLS = frozenset({"", "~", "null"})


@dataclass(frozen=True, slots=True)
class Span:
    """Where a value or a key stands."""

    line: int
    """Counted from 1."""
    column: int
    """In characters, counted from 1."""
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Document:
    """One file's value, and the place of everything in it."""

    file: str
    text: str
    value: Value
    values: Mapping[KeyPath, Span]
    keys: Mapping[KeyPath, Span]
    """Places of the keys of mappings; list items have none."""

    def problem(
        self, path: KeyPath, text: str, suggestion: str | None = None, *, key: bool = False
    ) -> Problem:
        """A fault of the value (or the key) at `path`, or of its nearest parent that is there."""
        span = self.keys.get(path) if key else self.values.get(path)
        while span is None:
            path = path[:-1]
            span = self.keys.get(path) or self.values[path]
        return Problem(self.file, span.line, span.column, text, suggestion)

    def problem_in(self, path: KeyPath, needle: str, text: str, suggestion: str | None = None) -> Problem:
        """A fault of `needle`, somewhere inside the text at `path`."""
        span = self.values[path]
        at = self.text.find(needle, span.start, span.end)
        if at < 0:
            return self.problem(path, text, suggestion)
        line, column = line_and_column(self.text, at)
        return Problem(self.file, line, column, text, suggestion)


def line_and_column(text: str, offset: int) -> tuple[int, int]:
    """Line and column, counted from 1, of the character at `offset`."""
    ends = [match.end() for match in _LINE_BREAK.finditer(text, 0, offset)]
    return len(ends) + 1, offset - (ends[-1] if ends else 0) + 1


def parse(data: bytes, file: str) -> Document:
    """Read one YAML file.

    Raises:
        PolicyError: too large, not UTF-8, not YAML, or more of YAML than is allowed here.
    """
    text = _decode(data, file)
    bad = _UNPRINTABLE.search(text)
    if bad:
        line, column = line_and_column(text, bad.start())
        raise PolicyError.of(
            [Problem(file, line, column, f"a character that YAML does not allow, U+{ord(bad.group()):04X}")]
        )
    builder = _Builder(file)
    try:
        for event in yaml.parse(text, Loader=_LOADER):
            builder.take(event)
    except yaml.MarkedYAMLError as error:
        raise PolicyError.of([syntax_problem(error, text, file)]) from error
    if builder.problems:
        raise PolicyError.of(builder.problems)
    return Document(file, text, builder.root, builder.values, builder.keys)


def _decode(data: bytes, file: str) -> str:
    if len(data) > LARGEST:
        raise PolicyError.of([Problem(file, 1, 1, f"the file is larger than {LARGEST:,} bytes")])
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        before = error.object[: error.start].decode("utf-8", errors="replace")
        line, column = line_and_column(before, len(before))
        raise PolicyError.of([Problem(file, line, column, "the file is not UTF-8 text")]) from error


@dataclass(slots=True)
class _Open:
    """A list or mapping that is being read."""

    path: KeyPath
    value: list[Value] | dict[str, Value]
    key: str | None = None
    end: int = 0
    """Where its last value ends, so far."""


@dataclass(slots=True)
class _Builder:
    """Turns parser events into values; stops reading at the first thing that is not allowed at all."""

    file: str
    root: Value = None
    values: dict[KeyPath, Span] = field(default_factory=lambda: {(): Span(1, 1, 0, 0)})
    keys: dict[KeyPath, Span] = field(default_factory=dict)
    problems: list[Problem] = field(default_factory=list)
    _open: list[_Open] = field(default_factory=list)
    _documents: int = 0

    def take(self, event: yaml.Event) -> None:
        match event:
            case yaml.DocumentStartEvent():
                self._documents += 1
                if self._documents > 1:
                    self._refuse(event, "a second document; one file holds one")
            case yaml.AliasEvent():
                self._refuse(event, f"an alias (*{event.anchor}); write the value out")
            case yaml.ScalarEvent():
                self._check_tag(event)
                self._scalar(event)
            case yaml.MappingStartEvent() | yaml.SequenceStartEvent():
                self._check_tag(event)
                self._start(event)
            case yaml.MappingEndEvent() | yaml.SequenceEndEvent():
                self._end(event)

    def _refuse(self, event: yaml.Event, text: str) -> None:
        span = _span(event)
        raise PolicyError.of([*self.problems, Problem(self.file, span.line, span.column, text)])

    def _check_tag(self, event: yaml.NodeEvent) -> None:
        tag = getattr(event, "tag", None)
        if tag is not None:
            self._refuse(event, f"a tag ({tag}); only text, lists and mappings can be used")

    def _scalar(self, event: yaml.ScalarEvent) -> None:
        parent = self._open[-1] if self._open else None
        if parent is not None and isinstance(parent.value, dict) and parent.key is None:
            self._key(parent, parent.value, event)
            return
        plain = event.style in {None, ""}
        self._add(event, None if plain and event.value in _NULLS else event.value)

    def _key(self, parent: _Open, mapping: dict[str, Value], event: yaml.ScalarEvent) -> None:
        path, span = (*parent.path, event.value), _span(event)
        if event.value in mapping:
            first = self.keys[path].line
            text = f'"{event.value}" stands here twice; the first is on line {first}'
            self.problems.append(Problem(self.file, span.line, span.column, text))
        parent.key = event.value
        self.keys.setdefault(path, span)

    def _start(self, event: yaml.MappingStartEvent | yaml.SequenceStartEvent) -> None:
        parent = self._open[-1] if self._open else None
        if parent is not None and isinstance(parent.value, dict) and parent.key is None:
            self._refuse(event, "a key must be text, not a list or a mapping")
        if len(self._open) >= MOST_LEVELS:
            self._refuse(event, TOO_DEEP)
        value: list[Value] | dict[str, Value] = {} if isinstance(event, yaml.MappingStartEvent) else []
        path = self._add(event, value)
        self._open.append(_Open(path, value))

    def _end(self, event: yaml.Event) -> None:
        closed = self._open.pop()
        start, end = self.values[closed.path], _span(event)
        # A block ends, for the parser, where the next thing starts; for a reader, with its last value.
        stop = end.end if end.end > end.start else max(start.start, closed.end)
        self.values[closed.path] = Span(start.line, start.column, start.start, stop)
        if self._open:
            self._open[-1].end = stop

    def _add(self, event: yaml.NodeEvent, value: Value) -> KeyPath:
        if not self._open:
            self.root = value
            self.values[()] = _span(event)
            return ()
        parent = self._open[-1]
        parent.end = _span(event).end
        if isinstance(parent.value, list):
            path: KeyPath = (*parent.path, len(parent.value))
            parent.value.append(value)
        else:
            key = parent.key or ""
            path = (*parent.path, key)
            parent.value[key] = value
            parent.key = None
        self.values[path] = _span(event)
        return path


def _span(event: yaml.Event) -> Span:
    start, end = event.start_mark, event.end_mark
    if start is None or end is None:
        return Span(1, 1, 0, 0)  # only events made by hand have no marks
    return Span(start.line + 1, start.column + 1, start.index, end.index)
