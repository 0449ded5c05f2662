"""Searches a page's source for words, however they are written, at the speed of memory.

A word stands there letter by letter; or, after its first letters, it goes on with a sign: `<`, `&`, `%`, a
backslash, a control character, a byte beyond ASCII, an acronym's period; or its first letter is an escape
itself. These few strings are looked for all at once; where one of them stands, a closer look is taken.
"""

from __future__ import annotations

from dataclasses import dataclass
from itertools import islice
from typing import TYPE_CHECKING, Final

import stringzilla
from ahocorasick_rs import BytesAhoCorasick, MatchKind

from checker.checks.spellings import Spelling, beginnings, codes, may_stand_before

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

_SIGN: Final = b"\0"
_SIGNS: Final = {*range(0x80, 0x100), *range(32), 127, *b"<&%\\"} - {*b"\f"}


def _table() -> bytes:
    """Lower case; 4 like 6, 5 like 7, as in the codes of a letter's two cases; one byte for all signs."""
    table = bytearray(bytes(range(256)).lower())
    table[ord("6")], table[ord("7")] = table[ord("4")], table[ord("5")]
    for sign in _SIGNS:
        table[sign] = _SIGN[0]
    return bytes(table)


_TABLE: Final = _table()
_NOWHERE: Final = b"\xff\xff\xff"
"""Stands in no mapped source. Were there but three bytes to begin with, these would be looked for alone."""


@dataclass(frozen=True, slots=True)
class Window:
    """A part of a word, up to its end: rare enough to look for instead of the whole."""

    text: str
    """ASCII letters and digits in lower case; the first is a letter that is read from ASCII only."""
    before: str
    """The letter that stands before it in the word; empty where it is the whole word."""
    dotted: bool
    """Whether periods may stand in it."""


class SourceSearch:
    """Knows some windows, and finds out which of them may stand in a source."""

    def __init__(self, windows: Iterable[Window]) -> None:
        self._windows = [(each, Spelling(each.text, dotted=each.dotted)) for each in windows]
        self._match = beginnings(window.text for window, _ in self._windows).match
        firsts = sorted({window.text[0].encode() for window, _ in self._windows})
        self._first_signs = [first + _SIGN for first in firsts]
        strings = {string for window, _ in self._windows for string in _strings_in(window)}
        strings |= {string.translate(_TABLE) for first in firsts for string in _escapes_of(first.decode())}
        ordered = [*sorted(strings), _NOWHERE]
        # This kind alone runs on vectors. It reports no match within another, hence the beginnings.
        self._find = BytesAhoCorasick(ordered, matchkind=MatchKind.LeftmostFirst)
        self._beginnings = [_beginnings(string, firsts) for string in ordered]
        self._longest = max(map(len, ordered))

    def found(self, data: bytes) -> frozenset[Window]:
        """The windows that may stand in a source, in an encoding that holds ASCII as it is.

        All of them where they may begin in more places than are worth a closer look.
        """
        places = list(islice(self._places(data), _MOST_PLACES))
        if not places:
            return frozenset()
        if len(places) == _MOST_PLACES:
            return frozenset(window for window, _ in self._windows)
        return frozenset(
            window
            for window, spelling in self._windows
            if any(
                spelling.may_begin(data, at)
                and (not window.before or may_stand_before(data, at, window.before))
                for at in places
            )
        )

    def _places(self, data: bytes) -> Iterator[int]:
        """Where a closer look is worth while."""
        match, find = self._match, stringzilla.find
        mapped = stringzilla.translate(data, _TABLE)
        for begin in range(0, len(mapped), _STRETCH):
            stretch = mapped[begin : begin + _STRETCH + self._longest] if len(mapped) > _STRETCH else mapped
            for string, start, _ in self._find.find_matches_as_indexes(stretch):
                for offset in self._beginnings[string]:
                    at = begin + start + offset
                    if match(data, at):
                        yield at
        for sign in self._first_signs:
            at = find(mapped, sign)
            while at >= 0:
                if match(data, at):
                    yield at
                at = find(mapped, sign, at + 1)


_MOST_PLACES: Final = 500
"""Places that get a closer look; a page has hardly ten."""
_STRETCH: Final = 1 << 20
"""Bytes searched at a time, which bounds what is kept of a page that is made of the strings."""


def _beginnings(string: bytes, firsts: Sequence[bytes]) -> tuple[int, ...]:
    """Where in one of the strings another may begin, which then is not reported."""
    signs = {_SIGN, b"u", *firsts}
    return tuple(at for at in range(len(string)) if at == 0 or string[at : at + 1] in signs)


def _strings_in(window: Window) -> Iterator[bytes]:
    """What stands in a mapped source where the window does and its first letter is no escape."""
    text = window.text.encode().translate(_TABLE)
    yield text
    for end in range(1, len(text)):
        if end > 1:
            yield text[:end] + _SIGN
        if window.dotted:
            yield text[:end] + b"." + text[end : end + 1]
            yield text[:end] + b"." + _SIGN


def _escapes_of(letter: str) -> Iterator[bytes]:
    """What stands there where a letter is an escape, or an escape whose sign is one itself."""
    decimal, hexadecimal = ([code.encode() for code in each] for each in codes(letter))
    yield from (_SIGN + b"#" + code for code in (b"00", b"x0", *decimal, *_SIGNS_IN_DECIMAL))
    yield from (_SIGN + b"#x" + code for code in (*hexadecimal, *_SIGNS_IN_HEXADECIMAL))
    yield from (_SIGN + b"#0" + code[:2] for code in (*decimal, *_SIGNS_IN_DECIMAL))
    yield from (_SIGN + b"percnt", _SIGN + b"bsol", _SIGN + b"2525")
    yield from (b"u0026#", b"p;#", b"mp#")
    for code in hexadecimal:
        yield from (b"u00" + code, _SIGN + b"25" + code)
        yield from (_SIGN + b"0" * zeros + code for zeros in range(5))


_SIGNS_IN_DECIMAL: Final = (b"37", b"38", b"92")
_SIGNS_IN_HEXADECIMAL: Final = (b"25", b"26", b"5c")
