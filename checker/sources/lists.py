"""Lists of files (`--files-from`), one name a line, as `find` and `git diff --name-only` print them."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING, Final

from checker.sources.errors import SourceError
from checker.sources.files import FilePage
from checker.sources.folders import is_page_name, pages_in
from checker.sources.interface import EmptySource
from checker.sources.reasons import in_plain_words
from checker.web.addresses import without_credentials

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.sources.interface import PageItem

_STANDARD_INPUT: Final = "-"
_DESCRIPTOR: Final = 0
LARGEST_LIST: Final = 64 * 1024 * 1024
"""Bytes: some million names."""


def listed_pages(path: str) -> Iterator[PageItem]:
    """The pages that the file at `path` (`-`: standard input) names, relative to the current folder.

    Names end with a line break, or with NUL where there is one (`git diff -z`, `find -print0`). A folder
    stands for its pages. Files that are no pages by their extension are passed over, since lists of changed
    files name all sorts.

    Raises:
        SourceError: The list can't be read.
    """
    passed_over = 0
    named = 0
    for name in _names(read_list(path)):
        named += 1
        if os.path.isdir(name):
            yield from pages_in(name)
        elif is_page_name(name):
            yield FilePage(name, is_named=False)
        else:
            passed_over += 1
    if passed_over:
        files = "1 file" if passed_over == 1 else f"{passed_over:,} files"
        yield EmptySource(path, f"{files} of this list passed over: not a page by its extension")
    elif not named:
        yield EmptySource(path, "the list is empty")


def read_list(path: str) -> bytes:
    """The bytes of a list.

    Raises:
        SourceError: It can't be read.
    """
    shown = without_credentials(path)  # where somebody names a server's file
    try:
        if path == _STANDARD_INPUT:
            with open(_DESCRIPTOR, "rb", closefd=False) as stream:
                data = stream.read(LARGEST_LIST + 1)
        else:
            with open(path, "rb") as file:
                data = file.read(LARGEST_LIST + 1)
    except (OSError, ValueError) as error:
        raise SourceError(f"cannot read the list {shown}: {in_plain_words(error)}") from error
    if len(data) > LARGEST_LIST:
        raise SourceError(f"cannot read the list {shown}: larger than {LARGEST_LIST // 1024**2} MB")
    return data


def _names(data: bytes) -> Iterator[str]:
    ends = b"\0" if b"\0" in data else b"\n"
    for line in data.removeprefix(b"\xef\xbb\xbf").split(ends):
        name = line.rstrip(b"\r") if ends == b"\n" else line
        if name.strip():
            yield os.fsdecode(name)
