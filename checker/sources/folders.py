"""The pages in a folder and the folders below it."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from checker.sources.files import FilePage
from checker.sources.interface import UnreadablePage
from checker.sources.reasons import in_plain_words

if TYPE_CHECKING:
    from collections.abc import Iterator

PAGE_EXTENSIONS: Final = (".html", ".htm", ".xhtml", ".shtml")
_SKIPPED_FOLDERS: Final = frozenset({"node_modules"})


def is_page_name(name: str) -> bool:
    """Whether a file of this name is taken for a page when nobody named it."""
    return name.lower().endswith(PAGE_EXTENSIONS)


def is_skipped(name: str) -> bool:
    """Whether a file or folder of this name is passed over: hidden ones, and other people's packages."""
    return name.startswith(".") or name in _SKIPPED_FOLDERS


def pages_in(folder: str) -> Iterator[FilePage | UnreadablePage]:
    """All pages in `folder`, sorted by path; a folder that links lead to again is entered once."""
    entered: set[str] = set()
    # A stack of what is still to visit, last first: no recursion, however deep the folders.
    waiting: list[str | FilePage] = [folder]
    while waiting:
        item = waiting.pop()
        if isinstance(item, FilePage):
            yield item
            continue
        real = os.path.realpath(item)
        if real in entered:
            continue
        entered.add(real)
        try:
            waiting.extend(reversed(_content_of(item, folder)))
        except OSError as error:
            yield UnreadablePage(item, in_plain_words(error))


def _content_of(folder: str, site: str) -> list[str | FilePage]:
    """The folder's pages and folders, sorted by name; `site` is the folder that was named."""
    with os.scandir(folder) as entries:
        shown = sorted(
            (entry for entry in entries if not is_skipped(entry.name)), key=lambda entry: entry.name
        )
    content: list[str | FilePage] = []
    for entry in shown:
        path = os.path.normpath(entry.path)
        if _is_folder(entry):
            content.append(path)
        elif is_page_name(entry.name):
            content.append(FilePage(path, site, is_named=False))
    return content


def _is_folder(entry: os.DirEntry[str]) -> bool:
    try:
        return entry.is_dir()
    except OSError:  # links that go round in circles: reading them says so
        return False
