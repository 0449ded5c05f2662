"""A quick look at a text before an exact one: hardly any line of a page names the wire."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.checks.spellings import FOLDING

if TYPE_CHECKING:
    from collections.abc import Iterable

BY_FREQUENCY: Final = "etaoinshrdlcumwfgypbvkjxqz"
"""English letters, the commonest first."""
_RANKS: Final = {letter: rank for rank, letter in enumerate(BY_FREQUENCY)}
_PLAIN: Final = re.compile(r"[a-z0-9]+", re.ASCII)
_FOLDING: Final = re.compile(f"[{FOLDING}]")


class Hints:
    """What a cleaned text must hold, if it holds one of some names in any case; an acronym, in capitals."""

    def __init__(self, names: Iterable[str]) -> None:
        words: set[str] = set()
        acronyms: set[str] = set()
        for name in names:
            if name.isalpha() and name.isupper():
                acronyms.add(r"\.?".join(name))
            else:
                words.add(rarest(name))
        self._words = tuple(sorted(words))
        self._acronyms = re.compile("|".join(sorted(acronyms))).search if acronyms else None

    def may_be_in(self, text: str) -> bool:
        """Whether a name may stand in a text; where not, none does."""
        if self._acronyms is not None and self._acronyms(text):
            return True
        lowered = text.lower()
        for word in self._words:
            if word in lowered:
                return True
        return not text.isascii() and _FOLDING.search(text) is not None


def rarest(name: str) -> str:
    """The part of a name, in plain letters, that the fewest texts hold; empty where it has none."""
    parts = [part for part in _PLAIN.findall(name.casefold()) if part != "and"]
    return max(parts, key=lambda part: sum(_RANKS.get(letter, 0) + 1 for letter in part), default="")
