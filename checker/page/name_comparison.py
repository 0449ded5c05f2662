"""Compares names of persons across spellings: accents, order, initials, titles, `Jr.`."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from checker.page import name_words as words
from checker.page.text import fold

_SPECIAL_LETTERS = str.maketrans(
    {"ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h", "ŋ": "n"}
)
_SHORTEST_NAME = 2
"""Words that a name has at least; fewer are never taken off."""
_SHORTEST_KEY = 5
"""Characters below which one slip makes another name."""


@lru_cache(maxsize=4096)
def name_key(name: str) -> str:
    """A name for comparing, in small letters without accents, signs, titles and `Jr.`, its initials joined.

    `Dr. José Ñandú-Lee Jr.` gives `jose nandu lee`, `J. R. Stone` gives `jr stone`.
    """
    plain = unicodedata.normalize("NFKD", fold(name)).translate(_SPECIAL_LETTERS)
    letters = "".join(
        character if character.isalnum() else " "
        for character in plain
        if character != "'" and not unicodedata.combining(character)
    )
    parts = unicodedata.normalize("NFC", letters).split()
    while len(parts) > _SHORTEST_NAME and parts[-1] in words.SUFFIXES | words.DEGREES:
        parts.pop()
    while len(parts) > _SHORTEST_NAME and parts[0] in words.HONORIFICS:
        parts.pop(0)
    joined: list[str] = []
    for position, part in enumerate(parts):
        if position and len(part) == 1 and len(parts[position - 1]) == 1:
            joined[-1] += part
        else:
            joined.append(part)
    return " ".join(joined)


def same_person(one: str, other: str) -> bool:
    """Whether two names can be one person's: equal in any order, or first and last equal, the middle missing.

    A middle initial agrees with a middle name that begins with it. A last name alone is not enough, nor is a
    misspelt one.
    """
    first, second = name_key(one).split(), name_key(other).split()
    if not first or not second:
        return False
    if first == second or sorted(first) == sorted(second) or "".join(first) == "".join(second):
        return True
    if min(len(first), len(second)) < _SHORTEST_NAME or first[0] != second[0] or first[-1] != second[-1]:
        return False
    return _agree(first[1:-1], second[1:-1])


def _agree(one: list[str], other: list[str]) -> bool:
    """Whether middle names do not contradict each other."""
    return all(a.startswith(b) or b.startswith(a) for a, b in zip(one, other, strict=False))


def nearly_same_person(one: str, other: str) -> bool:
    """Whether two names differ by one letter that is missing, added, wrong or swapped with its neighbour."""
    first, second = name_key(one), name_key(other)
    if first == second or min(len(first), len(second)) < _SHORTEST_KEY or " " not in first:
        return False
    return _one_slip_apart(first, second) or _one_slip_apart(_outer(first), _outer(second))


def _outer(key: str) -> str:
    parts = key.split()
    return f"{parts[0]} {parts[-1]}"


def _one_slip_apart(one: str, other: str) -> bool:
    short, long = sorted((one, other), key=len)
    if len(long) - len(short) > 1 or short == long:
        return False
    at = next((i for i, (a, b) in enumerate(zip(short, long, strict=False)) if a != b), len(short))
    if len(short) < len(long):
        return short[at:] == long[at + 1 :]
    swapped = short[at : at + 2][::-1] == long[at : at + 2] and short[at + 2 :] == long[at + 2 :]
    return short[at + 1 :] == long[at + 1 :] or swapped
