"""What a source of pages gives: pages to read, pages that can't be read, and notes. No exceptions."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from checker.pixels.source import ImageSource
    from checker.retrieval import Retrieval


@dataclass(frozen=True, slots=True)
class LoadedPage:
    """One page's bytes, as they came."""

    source: str
    """The page as reports name it."""
    data: bytes
    url: str | None = None
    charset: str | None = None
    """The charset of the HTTP header, where there was one."""
    retrieval: Retrieval | None = None
    """How it came, where it was not from a file."""
    named_by: tuple[str, ...] = ()
    """The lists, sitemaps and feeds that name it, where several sources do."""
    is_live: bool = False
    """Whether a server was asked for just this page, and may have sent another thing in its place."""
    images: ImageSource | None = field(default=None, compare=False)
    """Where the files of its images are, if anywhere; made so that it can be sent to another process."""


@dataclass(frozen=True, slots=True)
class UnreadablePage:
    """A page that was asked for and can't be read; it counts in every report."""

    source: str
    reason: str
    retrieval: Retrieval | None = None
    named_by: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class EmptySource:
    """A source without pages, such as a folder of pictures; worth a note, and no page of the run."""

    source: str
    reason: str
    is_page: bool = False
    """Whether it was counted as a page until it proved to be another one's address."""


class PageInput(Protocol):
    """One page to check; its bytes are read only when its turn comes."""

    @property
    def source(self) -> str:
        """The page as reports name it."""

    def read(self) -> LoadedPage | UnreadablePage:
        """The page's bytes, or why there are none. Never raises for what a file system can do."""


PageItem = PageInput | UnreadablePage | EmptySource
"""What a run takes."""
