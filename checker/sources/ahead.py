"""Fetches pages of the web ahead of their turn, so that many hosts are asked at a time."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from checker.sources.archives import Archive
from checker.sources.web_pages import WebPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.sources.archives import SourceItem
    from checker.sources.interface import PageItem
    from checker.sources.web_pages import ComingPage

AHEAD: Final = 256
"""Pages that are fetched before their turn; as many may wait in memory behind a slow one."""


def ahead(items: Iterable[SourceItem], most: int = AHEAD) -> Iterator[PageItem]:
    """The items in their order, those of the web being fetched already when their turn comes.

    Archives are opened when theirs comes; no page of them waits.
    """
    waiting: deque[ComingPage | PageItem] = deque()
    for item in items:
        if isinstance(item, Archive):
            yield from _emptied(waiting)
            yield from item.pages()
            continue
        waiting.append(item.begin() if isinstance(item, WebPage) else item)
        if len(waiting) >= most:
            yield waiting.popleft()
    yield from _emptied(waiting)


def _emptied(waiting: deque[ComingPage | PageItem]) -> Iterator[PageItem]:
    while waiting:
        yield waiting.popleft()
