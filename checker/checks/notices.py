"""Finds the wire's standing notice on a page, in any of its known wordings, whole or cut."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.checks.hints import Hints
from checker.page.boilerplate import is_copyright, is_publication_credit
from checker.page.bylines import read_byline, starts_with_by
from checker.page.text import fold

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping, Sequence

    from checker.page.lines import Line
    from checker.policy.model import Notice

_SHINGLE = 4
"""Words that must stand in a row to count as shared."""

_PART_SHARE = 0.5
"""Share of a line's shingles from which the line belongs to a notice that stands beside it."""

_NEXT_SHARE = 0.3
"""The same for a line beside the anchored one: obfuscated addresses bring words of their own."""

_MIN_LINE = 30
_MIN_WORDS = 8
"""Words of the shortest part: a copyright line shares the wire's name and is none."""

_REACH = 3
"""Lines before and after an anchored line that may hold the rest of the notice."""

_SENTENCE_BREAK = re.compile(r"(?<=[.!?])\s+")
_WORD = re.compile(r"\w+")


@dataclass(frozen=True, slots=True)
class FoundNotice:
    """A notice as it stands on the page."""

    notice: Notice
    lines: tuple[Line, ...]
    share: float
    """Share of the wording's words that are there, 0 to 1."""

    @property
    def line(self) -> Line:
        """The line that holds most of it."""
        return max(self.lines, key=lambda line: len(line.text))


class NoticeFinder:
    """Knows the wordings of one policy."""

    def __init__(self, notices: tuple[Notice, ...]) -> None:
        self._notices = notices
        self._anchors = tuple(fold(anchor) for notice in notices for anchor in notice.anchors)
        self._hints = Hints(self._anchors)
        self._anchor_patterns = tuple(_loose(anchor) for anchor in self._anchors)
        self._words = {notice.id: _words(notice.text) for notice in notices}
        self._shingles = {notice.id: frozenset(_shingles(self._words[notice.id])) for notice in notices}
        self._all_shingles = frozenset().union(*self._shingles.values()) if notices else frozenset()

    def find(self, lines: Sequence[Line]) -> tuple[FoundNotice, ...]:
        """The notices among a page's lines; each line belongs to one at most."""
        anchored = [
            line.index for line in lines if len(line.text) >= _MIN_LINE and self._has_anchor(line.text)
        ]
        found: list[FoundNotice] = []
        taken = -1
        for index in anchored:
            if index <= taken:
                continue
            members = self._members(lines, index)
            taken = members[-1].index
            found.append(self._name(members))
        return tuple(found)

    def without_notice(self, text: str) -> str:
        """What is left of a line when the notice's sentences are taken out."""
        kept = []
        for sentence in _SENTENCE_BREAK.split(text):
            if self._share(sentence, at_least=_SHINGLE) < _PART_SHARE:
                kept.append(sentence)
                continue
            starts = [
                match.start() for pattern in self._anchor_patterns if (match := pattern.search(sentence))
            ]
            if starts:
                kept.append(sentence[: min(starts)].removesuffix("All "))
        return " ".join(part for part in kept if part.strip()).strip()

    def _has_anchor(self, text: str) -> bool:
        if not self._hints.may_be_in(text):
            return False
        folded = fold(text)
        return any(anchor in folded for anchor in self._anchors)

    def _share(self, text: str, *, at_least: int = _MIN_WORDS) -> float:
        words = _words(text)
        if len(words) < at_least:
            return 0.0
        shingles = list(_shingles(words))
        return sum(shingle in self._all_shingles for shingle in shingles) / len(shingles)

    def _members(self, lines: Sequence[Line], index: int) -> list[Line]:
        start = end = index
        while start > max(0, index - _REACH) and self._goes_on(lines[start - 1].text):
            start -= 1
        while end < min(len(lines) - 1, index + _REACH) and self._goes_on(lines[end + 1].text):
            end += 1
        return list(lines[start : end + 1])

    def _goes_on(self, text: str) -> bool:
        """Whether a line beside an anchored one is more of the notice, and no credit of its own."""
        if is_publication_credit(text) or is_copyright(text):
            return False
        if starts_with_by(text) and read_byline(text).names:
            return False
        return self._share(text) >= _NEXT_SHARE

    def _name(self, members: list[Line]) -> FoundNotice:
        there = frozenset(_shingles(_words(" ".join(line.text for line in members))))
        shares = {notice.id: _contained(self._shingles[notice.id], there) for notice in self._notices}
        best = max(self._notices, key=lambda notice: shares[notice.id])
        return FoundNotice(best, tuple(members), shares[best.id])


@lru_cache(maxsize=64)
def notice_finder(notices: tuple[Notice, ...]) -> NoticeFinder:
    """The finder of a policy's wordings, made once."""
    return NoticeFinder(notices)


def by_line(found: Iterable[FoundNotice]) -> Mapping[int, FoundNotice]:
    """The notice that each line's index belongs to."""
    return {line.index: notice for notice in found for line in notice.lines}


def _words(text: str) -> list[str]:
    return _WORD.findall(fold(text))


def _shingles(words: Sequence[str]) -> Iterable[tuple[str, ...]]:
    return (tuple(words[at : at + _SHINGLE]) for at in range(len(words) - _SHINGLE + 1))


def _contained(wanted: frozenset[tuple[str, ...]], there: frozenset[tuple[str, ...]]) -> float:
    return len(wanted & there) / len(wanted) if wanted else 0.0


def _loose(anchor: str) -> re.Pattern[str]:
    return re.compile(r"\W+".join(map(re.escape, _WORD.findall(anchor))), re.IGNORECASE)
