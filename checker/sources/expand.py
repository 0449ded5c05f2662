"""What was named on the command line → the pages that it stands for, one at a time, each once."""

from __future__ import annotations

import os
import re
from itertools import chain
from typing import TYPE_CHECKING, Final

from checker.sources import globs
from checker.sources.archives import archive_at, archives_in, is_archive_name
from checker.sources.files import FilePage
from checker.sources.folders import PAGE_EXTENSIONS, pages_in
from checker.sources.interface import EmptySource, UnreadablePage
from checker.sources.merging import once
from checker.sources.standard_input import StandardInputPage
from checker.sources.web_pages import page_at
from checker.web.addresses import looks_like_address, without_credentials

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.sources.archives import SourceItem
    from checker.sources.web_pages import WebPage
    from checker.web.use import Web

_OTHER_SCHEME: Final = re.compile(
    r"[a-z][a-z0-9+.-]+:(?://|\\\\)|(?:file|ftps?|data|mailto|javascript):", re.IGNORECASE
)
STANDARD_INPUT: Final = "-"
COMMAND_LINE: Final = "command line"
"""What names a page that no list does."""


def expand(
    sources: Iterable[str], *, stdin_name: str = STANDARD_INPUT, web: Web | None = None
) -> Iterator[SourceItem]:
    """The pages of files, folders, patterns, addresses and `-`, in the order given; in folders by path.

    `stdin_name` is what reports call the page on standard input; without `web` addresses are not read. A
    file that is reached twice, by whatever names and links, is given once.
    """
    return once(item for source in sources for item in _expand_one(source, stdin_name, web))


def single_page(
    source: str, *, stdin_name: str = STANDARD_INPUT, web: Web | None = None
) -> FilePage | StandardInputPage | WebPage | UnreadablePage:
    """The one page that `source` names: a file, an address, or `-` for standard input."""
    if source == STANDARD_INPUT:
        return StandardInputPage(stdin_name)
    if _is_other_address(source):
        tip = ": name the file itself" if source.lower().startswith("file:") else ""
        return UnreadablePage(without_credentials(source), f"only http and https addresses are read{tip}")
    if not _is_web_address(source):
        return FilePage(source)
    if web is None:
        shown = without_credentials(source)
        return UnreadablePage(shown, "web addresses are not read here: save the page and name its file")
    return page_at(source, web, COMMAND_LINE)


def _expand_one(source: str, stdin_name: str, web: Web | None) -> Iterator[SourceItem]:
    if is_archive_name(source) and os.path.isfile(source):
        yield archive_at(source)
        return
    is_address = _is_web_address(source) or _is_other_address(source)  # whose "?" is no pattern
    names_one = source == STANDARD_INPUT or is_address
    if not names_one and globs.is_pattern(source):
        yield from _pattern(source)
    elif not names_one and os.path.isdir(source):
        yield from _folder(source)
    else:
        yield single_page(source, stdin_name=stdin_name, web=web)


def _is_web_address(source: str) -> bool:
    return looks_like_address(source) and not os.path.lexists(source)


def _is_other_address(source: str) -> bool:
    return (
        bool(_OTHER_SCHEME.match(source)) and not looks_like_address(source) and not os.path.lexists(source)
    )


def _pattern(pattern: str) -> Iterator[SourceItem]:
    found = False
    for path in globs.matches(pattern):
        found = True
        if os.path.isdir(path):
            yield from _folder(path)
        elif is_archive_name(path):
            yield archive_at(path)
        else:
            yield FilePage(path, is_named=False)
    if not found:
        yield EmptySource(pattern, "the pattern matches no page")


def _folder(folder: str) -> Iterator[SourceItem]:
    found = False
    for item in chain(pages_in(folder), map(archive_at, archives_in(folder))):
        found = True
        yield item
    if not found:
        yield EmptySource(folder, f"no pages in this folder ({', '.join(PAGE_EXTENSIONS)})")
