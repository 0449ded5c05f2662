"""Tells from a page's bytes, before anything is parsed, that nothing on it can name the wire.

A page concerns a wire only if one of its texts (a line, a label, a file name, metadata) holds one of the
wire's names, domains or logo files. Each of those holds certain words, in any case. For each of them one word
is looked for, or its rarest part, in every way in which it may be written; a page on which none of these may
stand is dismissed. What only a parser could tell counts as standing there: dismissal errs on one side only.
"""

from __future__ import annotations

import re
from collections import Counter
from functools import lru_cache
from typing import TYPE_CHECKING, Final

from checker.checks.hints import BY_FREQUENCY
from checker.checks.source_search import SourceSearch, Window
from checker.checks.spellings import is_read_from_ascii_only
from checker.policy.options import LogoOptions
from checker.policy.patterns import file_pattern

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence

    from checker.page import Page
    from checker.policy.model import Organization, Policy

_SHORTEST: Final = 3
"""Letters of what is looked for; fewer stand on every page."""


class Dismissal:
    """Knows what must stand on a page that concerns one policy's wire."""

    def __init__(self, organization: Organization, logos: tuple[LogoOptions, ...]) -> None:
        acronyms = {name.casefold() for name in organization.names if name.isalpha() and name.isupper()}
        self._needed = [
            [_windows_in(word, acronyms) for word in sorted(words)]
            for words in _without_implied(_needed_words(organization, logos))
        ]
        self._chosen = _choose(self._needed)
        self._search = SourceSearch(self._chosen) if self._chosen else None

    def holds_for(self, page: Page) -> bool:
        """Whether nothing on the page can name the wire."""
        source = page.plain_source
        if self._search is None or source is None:
            return False
        found = self._search.found(source)
        return not found or not any(
            window in found and self._others_may_stand(windows, window, source)
            for windows, window in zip(self._needed, self._chosen, strict=True)
        )

    def _others_may_stand(self, words: list[dict[str, Window]], known: Window, source: bytes) -> bool:
        """Whether the other words that must stand beside a known one may do so."""
        others = [_longest(windows) for windows in words if known not in windows.values()]
        return all(_search_for(window).found(source) for window in others if window is not None)


def dismissal_of(policy: Policy) -> Dismissal:
    """What a policy says of its wire's names, worked out once."""
    options = (rule.options for rule in policy.rules)
    return _dismissal(policy.organization, tuple(each for each in options if isinstance(each, LogoOptions)))


_dismissal = lru_cache(maxsize=16)(Dismissal)


def _needed_words(organization: Organization, logos: tuple[LogoOptions, ...]) -> Iterator[frozenset[str]]:
    """For each name, domain and logo file: the words that a text holds which names the wire so."""
    names = [*organization.names, *(name for each in logos for name in each.names)]
    yield from (_words(re.split(r"[\s'’-]+", name)) for name in names)
    yield from (_words(re.split(r"[.-]", domain)) for domain in organization.domains)
    yield from (_words(file_pattern(file).pieces) for each in logos for file in each.files)


def _words(words: Iterable[str]) -> frozenset[str]:
    """Words in lower case; none that is no plain word (`&`, letters beyond ASCII) or may be written `&`."""
    folded = (word.casefold() for word in words if word.isascii() and word.isalnum())
    return frozenset(word for word in folded if word != "and")


def _without_implied(needed: Iterable[frozenset[str]]) -> list[frozenset[str]]:
    """The sets of words without those that hold more than another asks for: `{the, wire}` beside `{wire}`."""
    kept: list[frozenset[str]] = []
    for words in sorted(set(needed), key=lambda words: sum(map(len, words))):
        if not any(all(any(less in word for word in words) for less in fewer) for fewer in kept):
            kept.append(words)
    return kept


def _choose(needed: Sequence[Sequence[Mapping[str, Window]]]) -> list[Window]:
    """One window for each set of words, beginning with as few letters, and as rare ones, as can be.

    Empty where a set has none: its words may stand on any page in a way that is not looked for.
    """
    windows_by_letter: list[dict[str, Window]] = []
    for words in needed:
        windows: dict[str, Window] = {}
        for each in words:
            windows |= {
                letter: window
                for letter, window in each.items()
                if letter not in windows or len(window.text) > len(windows[letter].text)
            }
        windows_by_letter.append(windows)
    letters: list[str] = []
    while waiting := [windows for windows in windows_by_letter if windows.keys().isdisjoint(letters)]:
        counts = Counter(letter for windows in waiting for letter in windows)
        if not all(waiting):
            return []
        letters.append(max(counts, key=lambda letter: (counts[letter], BY_FREQUENCY.index(letter))))
    return [next(windows[letter] for letter in letters if letter in windows) for windows in windows_by_letter]


def _windows_in(word: str, acronyms: set[str]) -> dict[str, Window]:
    """A word's windows by their first letters; the longest of each."""
    windows: dict[str, Window] = {}
    for at, letter in enumerate(word[: 1 - _SHORTEST]):
        if letter in BY_FREQUENCY and is_read_from_ascii_only(letter):
            before = word[at - 1] if at else ""
            windows.setdefault(letter, Window(word[at:], before, dotted=word in acronyms))
    return windows


def _longest(windows: Mapping[str, Window]) -> Window | None:
    return max(windows.values(), key=lambda window: len(window.text), default=None)


@lru_cache(maxsize=64)
def _search_for(window: Window) -> SourceSearch:
    return SourceSearch([window])
