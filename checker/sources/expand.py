"""What was named on the command line → the pages that it stands for, one at a time, each once."""

from __future__ import annotations

import os
import re
from typing import TYPE_CHECKING, Final

from checker.sources import globs
from checker.sources.files import FilePage
from checker.sources.folders import PAGE_EXTENSIONS, pages_in
from checker.sources.interface import EmptySource, UnreadablePage
from checker.sources.standard_input import StandardInputPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.sources.interface import SourceItem

STANDARD_INPUT: Final = "-"
_WEB_ADDRESS: Final = re.compile(r"https?://", re.IGNORECASE)


def expand(sources: Iterable[str], *, stdin_name: str = STANDARD_INPUT) -> Iterator[SourceItem]:
    """The pages of files, folders, patterns and `-`, in the order given; within a folder sorted by path.

    `stdin_name` is what reports call the page on standard input. A file that is reached twice, by whatever
    names and links, is given once.
    """
    given: set[str] = set()
    for source in sources:
        for item in _expand_one(source, stdin_name):
            key = _identity(item)
            if key in given:
                continue
            given.add(key)
            yield item


def _expand_one(source: str, stdin_name: str) -> Iterator[SourceItem]:
    if source == STANDARD_INPUT:
        yield StandardInputPage(stdin_name)
    elif _WEB_ADDRESS.match(source):
        yield UnreadablePage(source, "a web address: save the page first, then check the file")
    elif globs.is_pattern(source):
        yield from _pattern(source)
    elif os.path.isdir(source):
        yield from _folder(source)
    else:
        yield FilePage(source)


def _pattern(pattern: str) -> Iterator[SourceItem]:
    found = False
    for path in globs.matches(pattern):
        found = True
        if os.path.isdir(path):
            yield from _folder(path)
        else:
            yield FilePage(path)
    if not found:
        yield EmptySource(pattern, "the pattern matches no page")


def _folder(folder: str) -> Iterator[SourceItem]:
    found = False
    for item in pages_in(folder):
        found = True
        yield item
    if not found:
        yield EmptySource(folder, f"no pages in this folder ({', '.join(PAGE_EXTENSIONS)})")


def _identity(item: SourceItem) -> str:
    """What two names of the same page have in common. No path starts as the other kinds do."""
    if isinstance(item, FilePage):
        return _real_path(item.source)
    if isinstance(item, StandardInputPage):
        return STANDARD_INPUT
    return f"{type(item).__name__}:{item.source}"


def _real_path(path: str) -> str:
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):  # a name with NUL in it
        return path
