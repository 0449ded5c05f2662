"""Fetches pages of the web ahead of their turn, so that many hosts are asked at a time."""

from __future__ import annotations

from collections import deque
from typing import TYPE_CHECKING, Final, Generic, TypeVar

from checker.sources.archives import Archive
from checker.sources.interface import EmptySource
from checker.sources.web_pages import ComingPage, WebPage
from checker.web.addresses import canonical

if TYPE_CHECKING:
    from collections.abc import Container, Iterable, Iterator

    from checker.sources.archives import SourceItem
    from checker.sources.interface import PageItem

Other = TypeVar("Other")

AHEAD: Final = 256
"""Pages that are fetched before their turn; as many may wait in memory behind a slow one."""


def ahead(
    items: Iterable[SourceItem | Other], most: int = AHEAD, named: Container[str] = frozenset()
) -> Iterator[PageItem | Other]:
    """The items in their order, those of the web being fetched already when their turn comes.

    Archives are opened when theirs comes; no page of them waits. Anything else passes as it is. A page that
    redirects to one that was given, or whose canonical address is `named` and will be, is only noted.
    """
    queue: _Queue[Other] = _Queue(named)
    for item in items:
        if isinstance(item, Archive):
            yield from queue.emptied()
            yield from item.pages()
            continue
        queue.waiting.append(item.begin(named) if isinstance(item, WebPage) else item)
        if len(queue.waiting) >= most:
            yield queue.next()
    yield from queue.emptied()


class _Queue(Generic[Other]):
    """Items whose turn has not come."""

    def __init__(self, named: Container[str]) -> None:
        self.waiting: deque[PageItem | Other] = deque()
        self._named = named
        self._given: set[str] = set()
        """Canonical addresses that redirects led to."""
        self._naming: dict[str, tuple[str, ...]] = {}
        """Canonical address of a page that is named → the sources that name it by an address of old."""

    def next(self) -> PageItem | Other:
        """The first item; of a page that was or will be given by another name, a note."""
        item = self.waiting.popleft()
        if not isinstance(item, ComingPage):
            return item
        landed = item.landed()
        key = canonical(landed) if landed else item.page.canonical
        if landed is None or key == item.page.canonical:
            return item.named_also_by(self._naming.pop(key, ()))
        if key in self._named or key in self._given:
            self._naming[key] = (*self._naming.get(key, ()), *item.page.named_by)
            return EmptySource(item.source, f"leads to {landed}, which is checked once", is_page=True)
        self._given.add(key)
        return item

    def emptied(self) -> Iterator[PageItem | Other]:
        """All items."""
        while self.waiting:
            yield self.next()
