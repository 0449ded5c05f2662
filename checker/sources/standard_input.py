"""A page on standard input."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from checker.sources.files import LARGEST_PAGE, page_of
from checker.sources.interface import UnreadablePage
from checker.sources.reasons import in_plain_words

if TYPE_CHECKING:
    from checker.sources.interface import LoadedPage

_DESCRIPTOR: Final = 0


@dataclass(frozen=True, slots=True)
class StandardInputPage:
    """The page that is piped in, under the name that reports shall give it."""

    source: str = "-"

    def read(self) -> LoadedPage | UnreadablePage:
        """All of standard input, up to the size limit."""
        try:
            with open(_DESCRIPTOR, "rb", closefd=False) as stream:
                data = stream.read(LARGEST_PAGE + 1)
        except (OSError, ValueError) as error:
            return UnreadablePage(self.source, in_plain_words(error))
        return page_of(self.source, data)
