"""Patterns such as `public/**/*.html` that the shell left for us to expand."""

from __future__ import annotations

import glob
import os
from pathlib import PurePath
from typing import TYPE_CHECKING

from checker.sources.folders import is_page_name, is_skipped

if TYPE_CHECKING:
    from collections.abc import Iterator


def is_pattern(source: str) -> bool:
    """Whether `source` is a pattern rather than the name of something that is there."""
    return glob.has_magic(source) and not os.path.lexists(source)


def matches(pattern: str) -> Iterator[str]:
    """The files and folders that `pattern` matches, sorted; `**` stands for any folders in between.

    A pattern that names an extension (`*.php`) means just that; one that does not (`news/*`) means pages.
    Under `**` only files count, since the folders that it matches hold those very files.
    """
    named = set(PurePath(pattern).parts)
    any_file = not glob.has_magic(os.path.splitext(pattern)[1] or "*")
    deep = "**" in named
    for path in sorted(glob.iglob(pattern, recursive=True)):
        if any(is_skipped(part) and part not in named for part in PurePath(path).parts if part != ".."):
            continue
        if os.path.isdir(path):
            if not deep:
                yield path
        elif any_file or is_page_name(path):
            yield path
