"""Fetches pages of the web ahead of their turn, so that many hosts are asked at a time."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final, TypeVar

from checker.sources.archives import Archive
from checker.sources.web_pages import WebPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.sources.archives import SourceItem
    from checker.sources.interface import PageItem

Other = TypeVar("Other")

AHEAD: Final = 256
"""Pages that are fetched before their turn; as many may wait in memory behind a slow one."""


def ahead(items: Iterable[SourceItem | Other], most: int = AHEAD) -> Iterator[PageItem | Other]:
    """The items in their order, those of the web being fetched already when their turn comes.

    Archives are opened when theirs comes; no page of them waits. Anything else passes as it is.
    """
    waiting: deque[PageItem | Other] = deque()
    for item in items:
        if isinstance(item, Archive):
            yield from _emptied(waiting)
            yield from item.pages()
            continue
        waiting.append(item.begin() if isinstance(item, WebPage) else item)
        if len(waiting) >= most:
            yield waiting.popleft()
    yield from _emptied(waiting)


def _emptied(waiting: deque[PageItem | Other]) -> Iterator[PageItem | Other]:
    while waiting:
        yield waiting.popleft()
