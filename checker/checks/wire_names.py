"""Finds an organisation's names, and the names near to them, in text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from checker.checks.hints import Hints

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.policy.model import Organization

_ARTICLE = "the "


@dataclass(frozen=True, slots=True)
class NameFound:
    """A name where it stands in a text."""

    text: str
    start: int
    end: int


class WireNames:
    """Matches one organisation's names: acronyms in capitals only, all others in any case, whole words.

    A name may be followed at once by a capital, since bylines run into the first sentence without a break.
    """

    def __init__(self, organization: Organization) -> None:
        self._own = _pattern(organization.names)
        self._near = _pattern(organization.not_names, own=organization.names)
        self._domains = _domain_pattern(organization.domains)
        self._own_hints = Hints(organization.names)
        self._near_hints = Hints(organization.not_names)
        self._domain_hints = Hints(organization.domains)

    def find(self, text: str) -> NameFound | None:
        """The first place where the organisation is named."""
        return _found(self._own, text) if self._own_hints.may_be_in(text) else None

    def find_near(self, text: str) -> NameFound | None:
        """The first place where another organisation with a near name is named."""
        if self._near is None or not self._near_hints.may_be_in(text) or self._near.search(text) is None:
            return None
        return _found(self._near, self._mask_own(text))

    def find_domain(self, text: str) -> NameFound | None:
        """The first place where one of the organisation's domains stands, also in an address."""
        return _found(self._domains, text) if self._domain_hints.may_be_in(text) else None

    def is_own(self, text: str) -> bool:
        """Whether a text is just the organisation's name."""
        found = self.find(text)
        return found is not None and not re.search(r"\w", text[: found.start] + text[found.end :])

    def is_near(self, text: str) -> bool:
        """Whether a text is just a near name."""
        found = self.find_near(text)
        return found is not None and not re.search(r"\w", text[: found.start] + text[found.end :])

    def cut(self, text: str) -> str:
        """The text with every own name replaced by a bar of the same length, so that places still hold."""
        return self._mask_own(text)

    def _mask_own(self, text: str) -> str:
        if self._own is None:
            return text
        return self._own.sub(lambda match: "|".ljust(len(match.group())), text)


@lru_cache(maxsize=64)
def wire_names(organization: Organization) -> WireNames:
    """The matcher of an organisation, made once."""
    return WireNames(organization)


@lru_cache(maxsize=64)
def near_names(organization: Organization) -> WireNames:
    """The matcher of the names near to an organisation's, blind to the organisation itself."""
    return NearNames(organization)


class NearNames(WireNames):
    """Matches the names near to one organisation's, never inside its own."""

    def __init__(self, organization: Organization) -> None:
        super().__init__(organization)
        self._domains = None

    def find(self, text: str) -> NameFound | None:
        """The first place where a near name stands."""
        return self.find_near(text)

    def cut(self, text: str) -> str:
        """The text with every near name replaced by a bar of the same length."""
        masked = self._mask_own(text)
        if self._near is None:
            return masked
        return self._near.sub(lambda match: "|".ljust(len(match.group())), masked)


def _found(pattern: re.Pattern[str] | None, text: str) -> NameFound | None:
    match = None if pattern is None else pattern.search(text)
    if match is None:
        return None
    name = _POSSESSIVE.sub("", match.group())
    if name.count(".") == 1:  # the sentence's, not the acronym's
        name = name.removesuffix(".")
    return NameFound(name, match.start(), match.start() + len(name))


_POSSESSIVE = re.compile("['’]s$")


def _pattern(names: tuple[str, ...], own: tuple[str, ...] = ()) -> re.Pattern[str] | None:
    if not names:
        return None
    longest_first = sorted(names, key=len, reverse=True)
    several = _either(own, (name for name in longest_first if " " in name), rf"(?:{_APART}|{_RUN_TOGETHER})")
    single = _either(own, (name for name in longest_first if " " not in name), _APART)
    return re.compile(
        rf"(?:{'|'.join(filter(None, (several, single)))})(?:['’]s\b)?(?![a-z0-9_]|\.(?:com|org|net)\b)"
    )


_APART = r"(?<![\w@.-])"
_RUN_TOGETHER = "(?<=[a-z])(?=[A-Z])"
"""`Ann LeeThe Harlow Wire`: what stood on two lines, put into one without a space."""


def _either(own: tuple[str, ...], names: Iterable[str], before: str) -> str:
    alternatives = [_name_pattern(name) + _not_going_on(name, own) for name in names]
    return f"{before}(?:{'|'.join(alternatives)})" if alternatives else ""


def _not_going_on(name: str, own: tuple[str, ...]) -> str:
    """Forbids that a near name goes on as the organisation's own does, if misspelt."""
    folded = name.casefold().removeprefix(_ARTICLE)
    starts = {
        rest.split()[0][:_TELLING_LETTERS]
        for longer in own
        if (rest := longer.casefold().removeprefix(_ARTICLE).removeprefix(folded)) and rest.startswith(" ")
    }
    return rf"(?![\s-]*(?i:{'|'.join(map(re.escape, sorted(starts)))}))" if starts else ""


_TELLING_LETTERS = 3


def _name_pattern(name: str) -> str:
    words = [_word_pattern(word) for word in name.split()]
    if name.isupper() and " " not in name:
        return r"\.?".join(name) + r"\.?" if name.isalpha() else words[0]
    joined = r"[\s-]*".join(words)
    prefix = "" if name.casefold().startswith(_ARTICLE) else r"(?:the\s+)?"
    return f"(?i:{prefix}{joined})"


def _word_pattern(word: str) -> str:
    if word in {"&", "and"}:
        return "(?:&|and)"
    return re.sub("['’]", "['’]", re.escape(word)).replace(r"\-", "[-‐‑–]")


def _domain_pattern(domains: tuple[str, ...]) -> re.Pattern[str] | None:
    if not domains:
        return None
    joined = "|".join(re.escape(domain) for domain in domains)
    return re.compile(rf"(?<![\w-])(?:[\w.+-]{{1,64}}@|www\.)?(?i:{joined})(?![\w-])")
