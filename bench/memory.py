"""Memory of one process that checks page after page."""

from __future__ import annotations

import gc
import itertools
import multiprocessing
import resource
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checker.engine import check
from checker.page import Page
from checker.policy import load_policy

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.corpus import KnownPage

_MARKS = (1, 10, 100, 1_000)
_MEGABYTE = 1 << 20
_STATM = Path("/proc/self/statm")


@dataclass(frozen=True, slots=True)
class Memory:
    """Megabytes over a run of pages, each read from disk and let go."""

    held: dict[int, float]
    """What the process holds after so many pages."""
    peak: float
    """The most that it ever held."""

    @property
    def growth(self) -> float:
        """From the mark before the last to the last; the first pages fill caches of fixed size."""
        *_, before, last = [0.0, *self.held.values()]
        return last - before


def memory_over(pages: Sequence[KnownPage], count: int) -> Memory:
    """Judge `count` pages in a process of its own: each of the given, then the smaller half over and over.

    Every page is judged as a copy, so that none is dismissed early.
    """
    with multiprocessing.get_context("spawn").Pool(1) as pool:
        return pool.apply(_cycle, (tuple(pages), count))


def _cycle(pages: tuple[KnownPage, ...], count: int) -> Memory:
    policy = load_policy("dcnf")
    marks = {mark for mark in _MARKS if mark < count} | {count}
    held: dict[int, float] = {}
    smaller = sorted(pages, key=lambda page: page.path.stat().st_size)[: max(1, len(pages) // 2)]
    order = itertools.chain(pages, itertools.cycle(smaller))
    for number, page in enumerate(itertools.islice(order, count), 1):
        check(Page(page.read(), source=page.file), policy, assume_copy=True)
        if number in marks:
            gc.collect()
            held[number] = _held()
    return Memory(held, _peak())


def _peak() -> float:
    unit = 1 if sys.platform == "darwin" else 1024
    return resource.getrusage(resource.RUSAGE_SELF).ru_maxrss * unit / _MEGABYTE


def _held() -> float:
    """What is resident now; the peak where the system does not tell."""
    if not _STATM.exists():
        return _peak()
    return int(_STATM.read_text("ascii").split()[1]) * resource.getpagesize() / _MEGABYTE
