"""Many pages among several workers: who checks what, in which order results are told, who is given up."""

from __future__ import annotations

import time
from collections import deque
from multiprocessing.connection import wait
from typing import TYPE_CHECKING, Final, NamedTuple, Self, cast

from checker.results import PageResult
from checker.run.one_page import CheckedPage, dismissed_page, unreadable
from checker.run.worker import Task, Worker
from checker.sources import FilePage, LoadedPage, UnreadablePage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection
    from types import TracebackType

    from checker.policy.model import Policy
    from checker.run.one_page import Checkable, CheckOptions
    from checker.sources import PageInput

_AHEAD: Final = 256
"""Results that may wait for an earlier page, so that memory stays flat behind a slow one."""
_MOST_HELD: Final = 64 * 1024 * 1024
"""Bytes of pages that may wait so for a second look."""


class Limits(NamedTuple):
    """How a run is spread."""

    jobs: int = 1
    """Pages checked at a time."""
    page_timeout: float | None = None
    """Seconds that one page may take; None for as long as it wants."""


class _Settled(NamedTuple):
    """A page that no worker is needed for."""

    number: int
    """Its place in the run."""
    checked: CheckedPage


class Crew:
    """A `Workforce` of processes, as many as there are jobs; one that dies or is given up is replaced."""

    def __init__(self, policy: Policy, options: CheckOptions, limits: Limits) -> None:
        self._policy = policy
        self._options = options
        self._limits = limits
        self._workers: list[Worker] = []
        self._again: deque[Task] = deque()
        self._done: dict[int, CheckedPage] = {}
        """Results that wait for those of earlier pages."""
        self._held = 0
        """Bytes of the pages that wait with them."""

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None, /
    ) -> None:
        for worker in self._workers:
            worker.kill()

    def check(self, pages: Iterator[Checkable], /) -> Iterator[CheckedPage]:
        """See `Workforce`."""
        tasks = self._tasks(pages)
        upcoming = next(tasks, None)
        told = 0
        while upcoming or self._again or self._done or self._is_busy():
            while self._again and self._give(self._again[0]):
                self._again.popleft()
            while upcoming and self._has_room(upcoming.number - told) and self._placed(upcoming):
                upcoming = next(tasks, None)
            if told not in self._done:
                self._listen()
            while told in self._done:
                yield self._taken(told)
                told += 1

    def _has_room(self, ahead: int) -> bool:
        """Whether a page so far ahead of what is told may be begun; the next one always may."""
        return not ahead or (ahead < _AHEAD and self._held < _MOST_HELD)

    def _keep(self, number: int, checked: CheckedPage) -> None:
        """Keep a result until its turn."""
        self._done[number] = checked
        self._held += len(checked.again.data) if checked.again else 0

    def _taken(self, number: int) -> CheckedPage:
        """The result whose turn it is."""
        checked = self._done.pop(number)
        self._held -= len(checked.again.data) if checked.again else 0
        return checked

    def finished_out_of_turn(self) -> list[CheckedPage]:
        """See `Workforce`."""
        self._take_answers(0)
        return [self._done[number] for number in sorted(self._done)]

    def _tasks(self, pages: Iterator[Checkable]) -> Iterator[Task | _Settled]:
        for number, page in enumerate(pages):
            if isinstance(page, PageResult):
                yield _Settled(number, CheckedPage(page))
                continue
            readable = _for_worker(page)
            if isinstance(readable, UnreadablePage):
                yield _Settled(number, CheckedPage(unreadable(readable, readable.reason)))
                continue
            checked = (
                dismissed_page(readable, self._policy, self._options)
                if isinstance(readable, LoadedPage)
                else None
            )
            yield Task(number, readable) if checked is None else _Settled(number, checked)

    def _placed(self, task: Task | _Settled) -> bool:
        """Whether the page is settled, or some worker could take it."""
        if isinstance(task, _Settled):
            self._keep(task.number, task.checked)
            return True
        return self._give(task)

    def _give(self, task: Task) -> bool:
        """Whether some worker could take the page."""
        for worker in sorted(self._workers, key=lambda each: len(each.tasks)):
            if worker.can_take(task.page) and (not worker.tasks or len(self._workers) == self._limits.jobs):
                worker.give(task, time.monotonic())
                return True
        if len(self._workers) >= self._limits.jobs:
            return False
        worker = Worker(self._policy, self._options)
        self._workers.append(worker)
        worker.give(task, time.monotonic())
        return True

    def _is_busy(self) -> bool:
        return any(worker.tasks for worker in self._workers)

    def _listen(self) -> None:
        """Wait for an answer; give up the workers that take too long."""
        self._take_answers(self._patience())
        limit = self._limits.page_timeout
        if limit is None:
            return
        now = time.monotonic()
        for worker in [each for each in self._workers if each.tasks and now - each.busy_since >= limit]:
            self._give_up(worker, limit)

    def _take_answers(self, patience: float | None) -> None:
        busy = {worker.connection: worker for worker in self._workers if worker.tasks}
        for connection in wait(list(busy), patience):
            worker = busy[cast("Connection[object, object]", connection)]
            try:
                task, checked = worker.answer(time.monotonic())
            except (EOFError, OSError):
                self._bury(worker)
            else:
                self._keep(task.number, checked)

    def _patience(self) -> float | None:
        limit = self._limits.page_timeout
        if limit is None:
            return None
        began = min((worker.busy_since for worker in self._workers if worker.tasks), default=time.monotonic())
        return max(0.0, began + limit - time.monotonic())

    def _bury(self, worker: Worker) -> None:
        """A worker has died: its page is tried once more by itself, since others may have killed it."""
        how = worker.how_it_died()
        self._workers.remove(worker)
        first, *rest = worker.tasks
        if first.is_second_try:
            reason = f"creditline was ended {how} while it read this page"
            self._keep(first.number, CheckedPage(unreadable(first.page, reason)))
        else:
            rest.insert(0, first._replace(is_second_try=True))
        self._again.extend(rest)

    def _give_up(self, worker: Worker, limit: float) -> None:
        worker.kill()
        self._workers.remove(worker)
        first, *rest = worker.tasks
        reason = f"creditline had not finished it after {limit:g} seconds (--page-timeout)"
        self._keep(first.number, CheckedPage(unreadable(first.page, reason)))
        self._again.extend(rest)


def _for_worker(page: PageInput | UnreadablePage) -> FilePage | LoadedPage | UnreadablePage:
    """What a worker can be sent: a plain file's name, anything else (standard input, a pipe) as read here."""
    if isinstance(page, UnreadablePage) or (isinstance(page, FilePage) and page.is_plain):
        return page
    return page.read()
