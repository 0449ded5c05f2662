"""Names of pages that hold wherever the command runs, and patterns of such names."""

from __future__ import annotations

import os.path
import re
from dataclasses import dataclass
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Final

from checker.fingerprints import page_name

if TYPE_CHECKING:
    from collections.abc import Sequence

_SIGNS: Final = frozenset("*?[")
"""What stands for other characters in patterns."""
_ADDRESS: Final = re.compile(r"[a-z][a-z0-9+.-]*://", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Naming:
    """Names pages by their path from one folder, where the configuration stands; addresses stay."""

    folder: str
    """An absolute path."""
    working: str
    """The absolute path that relative sources start from."""

    def name(self, source: str) -> str:
        """The page's name."""
        if _ADDRESS.match(source):
            return source
        path = os.path.join(self.working, source)  # noqa: PTH118 - names of pages may be no valid paths
        return page_name(os.path.relpath(path, self.folder))


def is_matched(name: str, pattern: str) -> bool:
    """Whether `pattern` means the page `name`.

    `*`, `?` and `[…]` stand for characters of one folder's or file's name, `**` for any folders in between;
    a pattern that ends with `/` means everything in that folder. A name means itself, whatever signs are in
    it. Cost grows with the product of the lengths only.
    """
    if name == pattern:
        return True
    steps = page_name(name).split("/")
    ends = {0}
    for part in _parts(pattern):
        if part == "**":
            ends = set(range(min(ends, default=len(steps) + 1), len(steps) + 1))
        else:
            ends = {end + 1 for end in ends if end < len(steps) and fnmatchcase(steps[end], part)}
    return len(steps) in ends


def means_one_page(pattern: str) -> bool:
    """Whether no other page than the one of that name can be meant."""
    return not pattern.endswith("/") and not _SIGNS.intersection(pattern)


def is_chosen(name: str, include: Sequence[str], exclude: Sequence[str]) -> bool:
    """Whether patterns leave the page called `name` in: one of `include`, if any, and none of `exclude`."""
    wanted = not include or any(is_matched(name, pattern) for pattern in include)
    return wanted and not any(is_matched(name, pattern) for pattern in exclude)


def _parts(pattern: str) -> list[str]:
    whole = f"{pattern}**" if pattern.endswith("/") else pattern
    return page_name(whole).split("/")
