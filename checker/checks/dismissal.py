"""Tells from a page's bytes, before anything is parsed, that nothing on it can name the wire.

A page concerns a wire only if one of its texts (a line, a label, a file name, metadata) holds one of the
wire's names, domains or logo files. Each of those holds certain words, in any case; a page on which, for each
of them, some word can't stand is dismissed. A word stands in a text if it stands in the source letter by
letter, or if its letters are written otherwise, as these can be:

- as character references (`&#68;`), as JSON, URLs and CSS escape them (44 or 64 behind a backslash or `%`);
- with characters in between that no reader sees (soft hyphens, zero-width spaces, controls, NUL);
- with tags or comments in between (`<b>U</b>NW`), or, an acronym's, with periods;
- in an encoding that is no superset of ASCII (UTF-16, UTF-32, ISO-2022-JP);
- as other characters that fold to them (`ſ` for `s`), which the search folds likewise.

Each of them is looked for and, where found, the page is not dismissed. So dismissal errs on one side only.
"""

from __future__ import annotations

import codecs
import re
from functools import lru_cache
from html.entities import html5
from typing import TYPE_CHECKING, Final

import stringzilla

from checker.page.text import holds_unseen, is_unseen
from checker.policy.options import LogoOptions
from checker.policy.patterns import file_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.page import Page
    from checker.policy.model import Organization, Policy

# Control characters that no encoding of text holds; NUL tells of UTF-16 and UTF-32, ESC of ISO-2022-JP.
_CONTROLS: Final = bytes({*range(32), 127} - set(b"\t\n\f\r"))
_UNSEEN_BYTES: Final = bytes(
    {byte for code in range(0x80, 0x110000) if is_unseen(code) for byte in chr(code).encode()[-1:]}
)
"""Last bytes of what no reader sees, in UTF-8; what Latin encodings have of it is the same byte."""
_ASCII: Final = bytes(range(128))

_ESCAPE_STARTS: Final = (b"\\u00", b"%25", b"%4", b"%5", b"%6", b"%7", b"\\4", b"\\5", b"\\6", b"\\7", b"\\0")
_ESCAPED_LETTER: Final = re.compile(
    rb"(?:\\u00|%(?:25)*|\\0{0,4})(?:[46][1-9a-f]|[57][0-9a])(?![0-9a-f]{4})", re.IGNORECASE
)
"""A letter in JSON, in a URL or in CSS: its code is 41 to 5A or 61 to 7A. `%2544` is one escaped twice."""

_DOTLESS: Final = ("ı".encode(), "İ".encode())
"""Python's patterns take them for `i` (`re.IGNORECASE`), the search does not."""

_MOST_SIGNS: Final = 1_000
"""Tags in a row between two letters; where there are more, the page is read in whole."""


class Dismissal:
    """Knows what must stand on a page that concerns one policy's wire."""

    def __init__(self, organization: Organization, logos: tuple[LogoOptions, ...]) -> None:
        self._needed = tuple(
            sorted(words, key=len) for words in _without_implied(_needed_words(organization, logos))
        )
        self._acronyms = tuple(name for name in organization.names if name.isalpha() and name.isupper())

    def holds_for(self, page: Page) -> bool:
        """Whether nothing on the page can name the wire."""
        data = page.data
        if not self._needed or isinstance(data, str) or _may_be_written_otherwise(page, data):
            return False
        return not (
            any(all(_may_stand(word, data) for word in words) for words in self._needed)
            or any(_may_be_dotted(acronym, data) for acronym in self._acronyms)
        )


def dismissal_of(policy: Policy) -> Dismissal:
    """What a policy says of its wire's names, worked out once."""
    options = (rule.options for rule in policy.rules)
    return _dismissal(policy.organization, tuple(each for each in options if isinstance(each, LogoOptions)))


_dismissal = lru_cache(maxsize=16)(Dismissal)


def _needed_words(organization: Organization, logos: tuple[LogoOptions, ...]) -> Iterator[frozenset[bytes]]:
    """For each name, domain and logo file: the words that a text holds which names the wire so."""
    names = [*organization.names, *(name for each in logos for name in each.names)]
    yield from (_words(re.split(r"[\s'’-]+", name)) for name in names)
    yield from (_words(re.split(r"[.-]", domain)) for domain in organization.domains)
    yield from (_words(file_pattern(file).pieces) for each in logos for file in each.files)


def _words(words: Iterable[str]) -> frozenset[bytes]:
    """Words as bytes; what is no plain word (`&`, letters beyond ASCII) is not looked for."""
    return frozenset(word.casefold().encode() for word in words if word.isascii() and word.isalnum())


def _without_implied(needed: Iterable[frozenset[bytes]]) -> list[frozenset[bytes]]:
    """The sets of words without those that hold more than another asks for: `{the, wire}` beside `{wire}`."""
    kept: list[frozenset[bytes]] = []
    for words in sorted(set(needed), key=lambda words: sum(map(len, words))):
        if not any(all(any(less in word for word in words) for less in fewer) for fewer in kept):
            kept.append(words)
    return kept


def _may_stand(word: bytes, data: bytes) -> bool:
    """Whether a word stands in the source, whole or with markup in between."""
    if stringzilla.utf8_uncased_search(data, word) >= 0:
        return True
    if b"i" in word and any(stringzilla.find(data, dotless) >= 0 for dotless in _DOTLESS):
        return True
    return any(
        _goes_on_behind_markup(data, at + end, word[end])
        for end in range(1, len(word))
        for at in _places(data, word[:end] + b"<", uncased=True)
    )


def _goes_on_behind_markup(data: bytes, at: int, letter: int) -> bool:
    """Whether the text behind the markup at `at` may begin with a letter (lower case) or a period and it."""
    dotted = False
    for _ in range(_MOST_SIGNS):
        if data[at : at + 1] == b"." and not dotted:
            dotted = True
            at += 1
            continue
        if not _OPENS_MARKUP.match(data, at):
            return data[at : at + 1].lower() == bytes([letter])
        markup = _PLAIN_MARKUP.match(data, at)
        if markup is None:
            return not _is_in_script(data, at)
        at = markup.end()
    return True


def _is_in_script(data: bytes, at: int) -> bool:
    """Whether a script is the last thing that began before; what looks like markup there is none."""
    start = stringzilla.rfind(data, b"<script", 0, at)
    return start >= 0 and all(stringzilla.find(data, end, start, at) < 0 for end in (b"</script", b"-->"))


_OPENS_MARKUP = re.compile(rb"<[a-zA-Z/!?]")
_PLAIN_MARKUP = re.compile(rb"<!--[^<>]*-->|<(?!!--)[^<>\"']*(?:\"[^<>\"]*\"[^<>\"']*|'[^<>']*'[^<>\"']*)*>")
"""Markup whose end every parser sees in the same place."""


def _may_be_dotted(acronym: str, data: bytes) -> bool:
    """Whether an acronym may stand with periods, as `U.N.W.` does."""
    first, *others = (letter.encode() for letter in acronym)
    dotted = re.compile(first + b"".join(rb"\.?(?:<[^<>]*>)*\.?" + letter for letter in others))
    return any(dotted.match(data, at) for at in _places(data, first + b"."))


def _may_be_written_otherwise(page: Page, data: bytes) -> bool:
    """Whether letters may be written as none on this page."""
    if stringzilla.find_first_of(data, _CONTROLS) >= 0:
        return True
    if _holds_unseen(page, data):
        return True
    if any(_ESCAPED_LETTER.match(data, at) for start in _ESCAPE_STARTS for at in _places(data, start)):
        return True
    return stringzilla.find(data, b"&") >= 0 and _spells_by_reference(data)


def _holds_unseen(page: Page, data: bytes) -> bool:
    if data.isascii() or stringzilla.find_first_of(data, _UNSEEN_BYTES) < 0:
        return False
    if page.encoding != "utf-8":
        return holds_unseen(page.text)
    # No character beyond ASCII has bytes of it.
    return holds_unseen(data.removeprefix(codecs.BOM_UTF8).translate(None, _ASCII).decode("utf-8", "replace"))


_REFERENCE = re.compile(rb"&(#?\w{2,31})")


def _spells_by_reference(data: bytes) -> bool:
    """Whether a character reference stands for a letter, a sign of an escape, or for nothing to be seen."""
    return any(
        _is_telling_number(name[1:])
        if name[:1] == b"#"
        else name in _TELLING_NAMES or name.startswith(_TELLING_UNENDED)
        for name in set(_REFERENCE.findall(data))
    )


@lru_cache(maxsize=4096)
def _is_telling_number(number: bytes) -> bool:
    hexadecimal = number[:1] in {b"x", b"X"}
    digits = (_HEXADECIMAL if hexadecimal else _DECIMAL).match(number, 1 if hexadecimal else 0)
    if digits is None:
        return False
    code = int(digits[0], 16 if hexadecimal else 10)
    return not 0 < code < _END_OF_UNICODE or _is_telling(chr(code))


_DECIMAL = re.compile(rb"[0-9]+")
_HEXADECIMAL = re.compile(rb"[0-9a-fA-F]+")
_END_OF_UNICODE = 0x110000


def _is_telling(character: str) -> bool:
    """Whether a character can be part of a word written otherwise."""
    folded = character.casefold()
    return (
        any(each.isascii() and each.isalnum() for each in folded)
        or character in ".%\\ı"
        or (is_unseen(ord(character)) and character not in "\t\n\r\f")
    )


_TELLING_NAMES: Final = frozenset(
    name.rstrip(";").encode() for name, value in html5.items() if any(map(_is_telling, value))
)
"""Names of such characters: `&shy;`, `&zwnj;`, `&fflig;`, `&period;` …"""
_TELLING_UNENDED: Final = tuple(name for name in _TELLING_NAMES if name.decode() in html5)
"""Those that need no semicolon, so that a letter may follow at once."""


def _places(data: bytes, sign: bytes, *, uncased: bool = False) -> Iterator[int]:
    find = stringzilla.utf8_uncased_search if uncased else stringzilla.find
    at = find(data, sign)
    while at >= 0:
        yield at
        at = find(data, sign, at + 1)
