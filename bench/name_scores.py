"""Names found against names known: strict, one to one."""

from __future__ import annotations

import re
import unicodedata
from collections import Counter
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_NOT_WORD = re.compile(r"[\W_]+")


@dataclass(slots=True)
class Score:
    """Names counted over pages."""

    pages: int = 0
    exact_pages: int = 0
    """Pages on which the names found are all the names known and no other."""
    known: int = 0
    found: int = 0
    right: int = 0

    def add(self, known: Iterable[str], found: Iterable[str]) -> None:
        """Count one page."""
        truth, answer = keys_of(known), keys_of(found)
        right = (truth & answer).total()
        self.pages += 1
        self.exact_pages += truth == answer
        self.known += truth.total()
        self.found += answer.total()
        self.right += right

    @property
    def precision(self) -> float:
        """Share of the names found that are right; 0 where none was found."""
        return self.right / self.found if self.found else 0.0

    @property
    def recall(self) -> float:
        """Share of the names known that were found; 0 where none is known."""
        return self.right / self.known if self.known else 0.0

    @property
    def f1(self) -> float:
        """Harmonic mean of precision and recall."""
        both = self.precision + self.recall
        return 2 * self.precision * self.recall / both if both else 0.0


def keys_of(names: Iterable[str]) -> Counter[tuple[str, ...]]:
    """The names as they are compared; those without a letter or digit fall away."""
    return Counter(key for key in map(name_key, names) if key)


def name_key(name: str) -> tuple[str, ...]:
    """A name's words in alphabetical order, without accents, case and punctuation."""
    decomposed = unicodedata.normalize("NFKD", name.casefold())
    plain = "".join(letter for letter in decomposed if not unicodedata.combining(letter))
    return tuple(sorted(_NOT_WORD.sub(" ", plain).split()))
