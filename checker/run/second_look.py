"""Has pages checked again with the images that their outcome hangs on, once these are there."""

from __future__ import annotations

from collections import deque
from dataclasses import replace
from typing import TYPE_CHECKING, Final, NamedTuple, Protocol

from checker.run.one_page import CheckedPage, check_one

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from checker.policy.model import Policy
    from checker.run.one_page import CheckOptions
    from checker.sources import LoadedPage

_AHEAD: Final = 32
"""Pages that may wait for their images before the results behind them are held up."""
_MOST_HELD: Final = 64 * 1024 * 1024
"""Bytes of pages that may wait so."""


class Images(Protocol):
    """Brings images of pages."""

    def begin(self, page: LoadedPage, /) -> Callable[[], LoadedPage] | None:
        """Begin to bring those that were asked for; what is given waits for them. None where none were."""


class _Waiting(NamedTuple):
    """A result, and how its page comes with its images."""

    first: CheckedPage
    page: Callable[[], LoadedPage] | None


class SecondLook:
    """Takes results in their order and gives them in their order."""

    def __init__(self, images: Images | None, policy: Policy, options: CheckOptions) -> None:
        self._images = images
        self._policy = policy
        self._options = options
        self._waiting: deque[_Waiting] = deque()
        self._held = 0
        """Bytes of the pages that wait."""

    def check(self, results: Iterator[CheckedPage]) -> Iterator[CheckedPage]:
        """The results, those of pages whose images were brought made anew."""
        for checked in results:
            again = checked.again
            coming = self._images.begin(again) if self._images and again is not None else None
            self._waiting.append(_Waiting(replace(checked, again=None), coming))
            self._held += len(again.data) if coming is not None and again is not None else 0
            while self._waiting and (self._waiting[0].page is None or self._is_full()):
                yield self._next()
        while self._waiting:
            yield self._next()

    def left(self, behind: Iterable[CheckedPage]) -> list[CheckedPage]:
        """What is settled of the results held here, and of those `behind` them, when a run is stopped.

        A page whose images have not come is left out: its logo may be another's, and a result would keep
        the next run from looking.
        """
        here = [waiting.first for waiting in self._waiting if waiting.page is None]
        return here + [checked for checked in behind if checked.again is None]

    def _is_full(self) -> bool:
        return len(self._waiting) > _AHEAD or self._held > _MOST_HELD

    def _next(self) -> CheckedPage:
        waiting = self._waiting[0]
        checked = waiting.first
        if waiting.page is not None:
            page = waiting.page()
            self._held -= len(page.data)
            checked = check_one(page, self._policy, self._options)
        self._waiting.popleft()
        return checked
