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
_WEB_ADDRESS: Final = re.compile(r"https?://|www\.", re.IGNORECASE)


def expand(sources: Iterable[str], *, stdin_name: str = STANDARD_INPUT) -> Iterator[SourceItem]:
    """The pages of files, folders, patterns and `-`, in the order given; within a folder sorted by path.

    `stdin_name` is what reports call the page on standard input. A file that is reached twice, by whatever
    names and links, is given once.
    """
    return once(item for source in sources for item in _expand_one(source, stdin_name))


def once(items: Iterable[SourceItem]) -> Iterator[SourceItem]:
    """The items without those that were given already, by whatever names and links."""
    given: set[str] = set()
    for item in items:
        key = _identity(item)
        if key not in given:
            given.add(key)
            yield item


def single_page(
    source: str, *, stdin_name: str = STANDARD_INPUT
) -> FilePage | StandardInputPage | UnreadablePage:
    """The one page that `source` names: a file, or `-` for standard input."""
    if source == STANDARD_INPUT:
        return StandardInputPage(stdin_name)
    if _is_web_address(source):
        return UnreadablePage(source, "web addresses are not read yet: save the page and name its file")
    return FilePage(source)


def _expand_one(source: str, stdin_name: str) -> Iterator[SourceItem]:
    names_one = source == STANDARD_INPUT or _is_web_address(source)  # whose "?" is no pattern
    if not names_one and globs.is_pattern(source):
        yield from _pattern(source)
    elif not names_one and os.path.isdir(source):
        yield from _folder(source)
    else:
        yield single_page(source, stdin_name=stdin_name)


def _is_web_address(source: str) -> bool:
    return bool(_WEB_ADDRESS.match(source)) and not os.path.lexists(source)


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
