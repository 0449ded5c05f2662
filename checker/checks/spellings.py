r"""How a word may be written in a page's source, so that its text, an attribute or a script holds it.

Letters stand there as themselves, as character references (`&#68;`), as JSON, URLs and CSS escape them
(`\u0044`, `%44`, `\44`), or as characters that fold to them (`ſ`). Between two letters may stand what leaves
no trace: tags, comments, characters that no reader sees, breaks of the line, which addresses drop, and, in an
acronym, periods.

A spelling matches all of that, in bytes of any encoding that holds ASCII as it is. Where telling would take a
parser, it says that the word may stand. So it errs on one side only: what it denies, no reading finds.
"""

from __future__ import annotations

import re
from functools import lru_cache
from html.entities import html5
from itertools import groupby
from typing import TYPE_CHECKING, Final
from urllib.parse import quote

import stringzilla

from checker.page.text import UNSEEN_RANGES, is_unseen

if TYPE_CHECKING:
    from collections.abc import Iterable

FOLDING: Final = "ßİıŉſǰẖẗẘẙẚẞ\N{KELVIN SIGN}ﬀﬁﬂﬃﬄﬅﬆ"
"""The characters beyond ASCII that are read as letters within it: folded, composed, or by a pattern."""


_CONTROLS: Final = rb"[\x00-\x08\x0b\x0e-\x1f\x7f]"
_CONTROL: Final = re.compile(_CONTROLS)
_DROPPED: Final = b"\t\n\r"
"""Dropped from addresses (URL Standard, 4.4)."""


def _is_telling_character(character: str) -> bool:
    """Whether a character is read as a letter, begins an escape, or leaves no trace."""
    if character.isascii():
        byte = character.encode()
        return byte.isalnum() or byte in b".%\\" + _DROPPED or _CONTROL.match(byte) is not None
    return character in FOLDING or is_unseen(ord(character))


_TELLING_NAMES: Final = b"|".join(
    re.escape(name.encode())
    for name, value in html5.items()
    if name.rstrip(";").lower() != "amp" and any(map(_is_telling_character, value))
)
"""Names of such characters, with a semicolon or without: `shy;`, `shy`, `zwnj;`, `fflig;`, `period;` …"""


def _one_of(characters: Iterable[str]) -> bytes:
    """Matches one of some characters in UTF-8."""
    encoded = sorted(character.encode() for character in characters)
    return b"|".join(
        re.escape(start) + b"[%b]" % b"".join(re.escape(each[-1:]) for each in group)
        for start, group in groupby(encoded, key=lambda each: each[:-1])
    )


_NO_UTF_8: Final = (
    rb"(?![\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3})[\x80-\xff]"
)
_TAGS: Final = (0xE0000, 0xE0FFF)
"""Invisible characters that have the beginning of their UTF-8 to themselves."""
_UNSEEN: Final = (
    _one_of(
        chr(code)
        for first, last in UNSEEN_RANGES
        for code in range(max(first, 0x80), last + 1)
        if (first, last) != _TAGS
    )
    + rb"|\xf3\xa0[\x80-\xbf]{2}"
)  # those within ASCII are controls
_PLAIN_MARKUP: Final = (
    rb"<(?:!--[^<>]*-->|(?!!--)[a-zA-Z/!?][^<>\"']*(?:\"[^<>\"]*\"[^<>\"']*|'[^<>']*'[^<>\"']*)*>)"
)
"""Markup whose end every parser sees in the same place."""
_GAP: Final = re.compile(b"(?:%b|[%b])*+" % (_PLAIN_MARKUP, _DROPPED))
_GAP_WITH_PERIODS: Final = re.compile(rb"(?:%b|[.%b])*+" % (_PLAIN_MARKUP, _DROPPED))
_BACKSLASH: Final = 0x5C
_AGAIN: Final = rb"(?:amp;?|#0*38;?|#[xX]0*26;?)*"
"""Metadata is read as if its references had been escaped once more."""
_AMPERSAND: Final = rb"(?:&|\\u0026)" + _AGAIN
_FOLDING_IN_URLS: Final = b"|".join(quote(each).encode()[1:] for each in FOLDING)
_UNCLEAR_BYTES: Final = b"|".join((_CONTROLS, _UNSEEN, _one_of(FOLDING), _NO_UTF_8))
_JSON_CODE: Final = rb"u(?!00(?:2[^5eE]|3[a-fA-F]|[b-fB-F]|[aA][^dD])|20(?:1[0-9]|2[0-9]))[0-9a-fA-F]{4}"
"""What JSON escapes: any but the commonest signs, quotes and dashes, which are neither letters nor unseen."""
_UNCLEAR: Final = re.compile(
    rb"(<)(?=[a-zA-Z/!?])|%b(?:(#\w{1,31})|(?:%b))|\\(?:(%b)|([0-9a-fA-F]{1,6})|\r?\n)|%%(?i:%b)|%b"
    % (_AMPERSAND, _TELLING_NAMES, _JSON_CODE, _FOLDING_IN_URLS, _UNCLEAR_BYTES)
)
"""What may be a letter or nothing; its groups are what a closer look tells."""


class Spelling:
    """One word in every way in which it may be written."""

    def __init__(self, word: str, *, dotted: bool) -> None:
        """Take the word, in ASCII letters and digits; where `dotted`, periods may stand in it."""
        self._begin = _first_letter(word[0])
        self._others = [_letter(letter) for letter in word[1:]]
        self._gap = _GAP_WITH_PERIODS if dotted else _GAP

    def may_begin(self, data: bytes, at: int) -> bool:
        """Whether the word may begin at a place, or an escape of its first letter go on there."""
        first = self._begin.match(data, at)
        if first is None:
            return False
        at = first.end()
        for letter in self._others:
            gap = self._gap.match(data, at)
            at = gap.end() if gap else at
            found = letter.match(data, at)
            if (found is None or data[at] == _BACKSLASH) and _is_telling(data, at):
                return True
            if found is None:
                return False
            at = found.end()
        return True


def beginnings(words: Iterable[str]) -> re.Pattern[bytes]:
    """Matches, in one go, wherever one of some words may begin and go on with its second letter.

    Each alternative begins with a byte of its own, so that most places are told by their first two bytes.
    """
    seconds: dict[str, set[str]] = {}
    for word in words:
        seconds.setdefault(word[0], set()).add(word[1])
    return re.compile(
        b"|".join(
            b"(?:%b|%b|%b)%b(?:%b)"
            % (
                _in_either_case(first),
                _end_of_escape(first),
                _escaped(first),
                _GAP_WITH_PERIODS.pattern,
                _any_of("".join(sorted(letters))),
            )
            for first, letters in sorted(seconds.items())
        )
    )


def _any_of(letters: str) -> bytes:
    """One of some letters in any spelling, or what is unclear."""
    plain = f"[{letters.lower()}{letters.upper()}]".encode()
    hexadecimal = b"|".join(_codes_of(letter)[1] for letter in letters)
    reference = rb"%b(?:#\w|%b)" % (_AGAIN, _TELLING_NAMES)
    return (
        rb"%b|<(?=[a-zA-Z/!?])|&%b|\\(?:u0026%b|%b|%b|[0-9a-fA-F]|\r?\n)|%%(?:(?:25)*(?:%b)|(?i:%b))|%b"
        % (
            plain,
            reference,
            reference,
            _JSON_CODE,
            plain,
            hexadecimal,
            _FOLDING_IN_URLS,
            _UNCLEAR_BYTES,
        )
    )


def codes(letter: str) -> tuple[tuple[str, ...], tuple[str, ...]]:
    """The code points of a letter in either case: decimal and hexadecimal, lower case."""
    points = sorted({ord(letter.lower()), ord(letter.upper())})
    return tuple(map(str, points)), tuple(f"{point:x}" for point in points)


def is_read_from_ascii_only(letter: str) -> bool:
    """Whether nothing beyond ASCII is read as this letter."""
    return letter != "i" and not any(letter in character.casefold() for character in FOLDING)


def may_stand_before(data: bytes, at: int, letter: str) -> bool:
    """Whether a letter, however it is written, may stand right before a place, or before a gap there."""
    before = data[at - 1 : at].lower()
    if not before:
        return False
    if before in {letter.encode(), b">", b";", b"."} or before in _DROPPED or _CONTROL.match(before):
        return True
    if not before.isascii():
        character = data[max(0, at - _LONGEST_IN_UTF_8) : at].decode("utf-8", "replace")[-1]
        return character == "\ufffd" or _is_telling_character(character)
    return _ESCAPE_BEFORE.search(data, max(0, at - _LONGEST_ESCAPE), at) is not None


_LONGEST_IN_UTF_8: Final = 4
_LONGEST_ESCAPE: Final = 40
_ESCAPE_BEFORE: Final = re.compile(rb"(?:[%\\&;]#?[0-9a-z]{0,12}|0{20}[0-9a-f]{0,8})\s?\Z", re.IGNORECASE)


@lru_cache(maxsize=64)
def _letter(letter: str) -> re.Pattern[bytes]:
    """A letter in either case and its escapes."""
    return re.compile(b"(?:%b|%b)" % (_in_either_case(letter), _escaped(letter)))


@lru_cache(maxsize=64)
def _first_letter(letter: str) -> re.Pattern[bytes]:
    """The same, and the end of an escape, before which none of the letter itself is looked for."""
    return re.compile(b"(?:%b|%b)" % (_end_of_escape(letter), _letter(letter).pattern))


def _escaped(letter: str) -> bytes:
    """A letter's escapes; CSS and lenient JSON drop a backslash before it."""
    decimal, hexadecimal = _codes_of(letter)
    css = rb"\\(?:0000(?:%b)|0{0,3}(?:%b)(?![0-9a-fA-F]))\s?" % (hexadecimal, hexadecimal)
    reference = _AMPERSAND + _reference(decimal, hexadecimal)
    parts = (_in_either_case(letter), reference, hexadecimal, css, hexadecimal)
    return rb"\\%b|%b|\\u00(?:%b)|%b|%%(?:25)*(?:%b)" % parts


def _end_of_escape(letter: str) -> bytes:
    """A letter's escape without the beginning, which is itself written as a reference or an escape."""
    decimal, hexadecimal = _codes_of(letter)
    sign = _AMPERSAND + rb"(?:#0*(?:37|92)|#[xX]0*(?:25|5[cC])|percnt|bsol);?(?:25)*0{0,4}"
    parts = (_reference(decimal, hexadecimal), sign, hexadecimal)
    return rb"(?:m?p;?|u0026)%b|(?:u00|%b)(?:%b)\s?" % parts


def _codes_of(letter: str) -> tuple[bytes, bytes]:
    decimal, hexadecimal = codes(letter)
    return "|".join(decimal).encode(), b"|".join(map(_in_either_case, hexadecimal))


def _in_either_case(text: str) -> bytes:
    return "".join(f"[{each}{each.upper()}]" if each.isalpha() else each for each in text).encode()


def _reference(decimal: bytes, hexadecimal: bytes) -> bytes:
    return rb"#(?:0*(?:%b)(?![0-9])|[xX]0*(?:%b)(?![0-9a-fA-F]));?" % (decimal, hexadecimal)


def _is_telling(data: bytes, at: int) -> bool:
    """Whether what stands at a place may be part of a word or leave no trace."""
    unclear = _UNCLEAR.match(data, at)
    if unclear is None:
        return False
    markup, reference, json_code, css_code = unclear.groups()
    if markup:
        return not _is_in_script(data, at)
    if reference:
        return _is_telling_number(reference[1:])
    code = json_code[1:] if json_code else css_code
    return not code or _is_telling_code(int(code, 16))


def _is_in_script(data: bytes, at: int) -> bool:
    """Whether a script is the last thing that began before; what looks like markup there is none."""
    start = stringzilla.rfind(data, b"<script", 0, at)
    return start >= 0 and all(stringzilla.find(data, end, start, at) < 0 for end in (b"</script", b"-->"))


@lru_cache(maxsize=4096)
def _is_telling_number(number: bytes) -> bool:
    """Whether a numeric reference stands for what is telling, as far as it is one."""
    hexadecimal = number[:1] in {b"x", b"X"}
    digits = (_HEXADECIMAL if hexadecimal else _DECIMAL).match(number, 1 if hexadecimal else 0)
    return digits is not None and _is_telling_code(int(digits[0], 16 if hexadecimal else 10))


_DECIMAL: Final = re.compile(rb"[0-9]+")
_HEXADECIMAL: Final = re.compile(rb"[0-9a-fA-F]+")
_END_OF_UNICODE: Final = 0x110000


def _is_telling_code(code: int) -> bool:
    return not 0 < code < _END_OF_UNICODE or _is_telling_character(chr(code))
