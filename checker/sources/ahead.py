"""Fetches pages of the web ahead of their turn, so that many hosts are asked at a time."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final

from checker.sources.web_pages import WebPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.sources.interface import SourceItem

AHEAD: Final = 256
"""Pages that are fetched before their turn; as many may wait in memory behind a slow one."""


def ahead(items: Iterable[SourceItem], most: int = AHEAD) -> Iterator[SourceItem]:
    """The items in their order, those of the web being fetched already when their turn comes."""
    waiting: deque[SourceItem] = deque()
    for item in items:
        waiting.append(item.begin() if isinstance(item, WebPage) else item)
        if len(waiting) >= most:
            yield waiting.popleft()
    while waiting:
        yield waiting.popleft()
