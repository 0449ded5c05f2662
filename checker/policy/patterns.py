"""Patterns for the file names of images: words and `*`, matched in linear time."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

_LONGEST_PATTERN = 100
_MOST_STARS = 8
_FEWEST_LETTERS = 3  # fewer would match by chance in hashes


@dataclass(frozen=True, slots=True)
class FilePattern:
    """A pattern split at its `*`; an end without a `*` must not touch another letter."""

    pieces: tuple[str, ...]
    """Case-folded text between the stars; all must follow one another."""
    word_start: bool
    word_end: bool

    def matches(self, name: str) -> bool:
        """Whether the file name `name` (no path, any case) holds the pattern."""
        folded = name.casefold()
        first, *rest = self.pieces
        at = _find(folded, first, 0, start=self.word_start, end=self.word_end and not rest)
        if at < 0:
            return False
        for index, piece in enumerate(rest, start=1):
            last = index == len(self.pieces) - 1
            after = at + len(self.pieces[index - 1])
            at = _find(folded, piece, after, start=False, end=self.word_end and last)
            if at < 0:
                return False
        return True


@lru_cache(maxsize=256)
def file_pattern(pattern: str) -> FilePattern:
    """The pattern, ready to match; see `LogoOptions.files` for what it means.

    Raises:
        ValueError: the pattern is absurd: `pattern_fault` says why.
    """
    fault = pattern_fault(pattern)
    if fault:
        raise ValueError(fault)
    pieces = tuple(piece for piece in pattern.casefold().split("*") if piece)
    return FilePattern(pieces, not pattern.startswith("*"), not pattern.endswith("*"))


def pattern_fault(pattern: str) -> str | None:
    """Why `pattern` cannot be a file pattern, or `None` where it can."""
    if len(pattern) > _LONGEST_PATTERN:
        return f"a file pattern of more than {_LONGEST_PATTERN} characters"
    if any(character in pattern for character in "/\\?#"):
        return f'"{pattern}" must be part of a file name, without folders and query'
    if any(character.isspace() or not character.isprintable() for character in pattern):
        return f'"{pattern}" holds a space or a control character; put * where anything may stand'
    if any(character in pattern for character in "[]{}()|^$+"):
        return f'"{pattern}" is no file pattern: only * has a meaning'
    if pattern.count("*") > _MOST_STARS:
        return f'"{pattern}" has more than {_MOST_STARS} stars'
    if sum(character.isalnum() for character in pattern) < _FEWEST_LETTERS:
        return f'"{pattern}" would match almost any file: give at least {_FEWEST_LETTERS} letters or digits'
    return None


def _find(text: str, piece: str, at: int, *, start: bool, end: bool) -> int:
    """Where `piece` stands first in `text` from `at` on, not touching a letter on the ends asked for."""
    while (at := text.find(piece, at)) >= 0:
        stop = at + len(piece)
        free_start = not (start and at and piece[0].isalpha() and text[at - 1].isalpha())
        free_end = not (end and stop < len(text) and piece[-1].isalpha() and text[stop].isalpha())
        if free_start and free_end:
            return at
        at += 1
    return -1
