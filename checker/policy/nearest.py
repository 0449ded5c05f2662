"""Finds the word that was probably meant."""

from __future__ import annotations

import difflib
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable

_LONGEST = 60  # difflib's cost grows with the square of the length


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice most like `word`, whatever its case, or `None` where none is near."""
    if len(word) > _LONGEST:
        return None
    by_folded = {choice.casefold(): choice for choice in sorted(choices)}
    swapped = [choice for folded, choice in by_folded.items() if sorted(folded) == sorted(word.casefold())]
    if swapped:
        return swapped[0]  # two letters in the wrong order are half of a short word
    found = difflib.get_close_matches(word.casefold(), by_folded, n=1, cutoff=0.6)
    return by_folded[found[0]] if found else None
