"""A page in a file."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass, field, replace
from typing import Final

from checker.sources.content import why_not_a_page
from checker.sources.image_files import FilesBeside
from checker.sources.interface import LoadedPage, UnreadablePage
from checker.sources.reasons import in_plain_words

LARGEST_PAGE: Final = 64 * 1024 * 1024
"""Bytes; no newsroom's page comes near it."""

TOO_LARGE: Final = f"larger than {LARGEST_PAGE // 1024**2} MB: no page of a newspaper is"


@dataclass(frozen=True, slots=True)
class FilePage:
    """A page in the file at `source`, whatever its extension."""

    source: str
    site: str | None = field(default=None, compare=False)
    """The folder in which it was found, where a folder was named."""
    is_named: bool = field(default=True, compare=False)
    """Whether somebody meant just this file, and not a folder, a pattern or a list."""

    @property
    def is_plain(self) -> bool:
        """Whether any process can read it by its name: no named pipe, no device."""
        try:
            return stat.S_ISREG(os.stat(self.source).st_mode)
        except (OSError, ValueError):
            return True

    def read(self) -> LoadedPage | UnreadablePage:
        """The file's bytes. Named pipes (`<(curl …)`) and devices are read up to the size limit.

        One that was only come across is not: a pipe that nobody writes to would hold up the run for ever.
        """
        if not self.is_named and not self.is_plain:
            return UnreadablePage(self.source, "a named pipe or a device, not a file")
        try:
            with open(self.source, "rb") as file:
                status = os.fstat(file.fileno())
                if stat.S_ISREG(status.st_mode) and status.st_size > LARGEST_PAGE:
                    return UnreadablePage(self.source, TOO_LARGE)
                data = file.read(LARGEST_PAGE + 1)
        except (OSError, ValueError) as error:
            return UnreadablePage(self.source, in_plain_words(error))
        page = page_of(self.source, data)
        if isinstance(page, UnreadablePage):
            return page
        return replace(page, images=FilesBeside(self.source, self.site))


def page_of(source: str, data: bytes) -> LoadedPage | UnreadablePage:
    """The page, unless its data is too large, empty or plainly no HTML."""
    reason = TOO_LARGE if len(data) > LARGEST_PAGE else why_not_a_page(data)
    return UnreadablePage(source, reason) if reason else LoadedPage(source, data)
