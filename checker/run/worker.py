"""A worker: a process of its own that checks one page after the other, so that none can harm the run."""

from __future__ import annotations

import multiprocessing
import signal
from collections import deque
from contextlib import contextmanager, suppress
from multiprocessing import resource_tracker
from typing import TYPE_CHECKING, NamedTuple

from checker.run.one_page import check_one
from checker.sources import FilePage

if TYPE_CHECKING:
    from collections.abc import Iterator
    from multiprocessing.connection import Connection
    from multiprocessing.context import ForkServerContext, SpawnContext

    from checker.policy.model import Policy
    from checker.run.one_page import CheckedPage, CheckOptions
    from checker.sources import LoadedPage

_MOST_WAITING = 4
"""Pages given to a worker at a time, so that it need not wait for the next one to come through the pipe."""


_LAST_BREATH = 2.0
"""Seconds between the end of a worker's connection and that of its process."""


class Task(NamedTuple):
    """One page for a worker."""

    number: int
    """Its place in the run."""
    page: FilePage | LoadedPage
    """A file is read by the worker itself: its name is quicker sent than its bytes."""
    is_second_try: bool = False


class Worker:
    """One process, seen from the run."""

    def __init__(self, policy: Policy, options: CheckOptions) -> None:
        processes = _processes()
        self.connection, theirs = processes.Pipe()
        self._process = processes.Process(target=work, args=(theirs, policy, options), daemon=True)
        with _interrupts_kept_from_children():
            self._process.start()
        theirs.close()
        self.tasks: deque[Task] = deque()
        """What it was given and has not answered; it is at work on the first."""
        self.busy_since = 0.0

    def can_take(self, page: FilePage | LoadedPage) -> bool:
        """Whether it may be given this page now.

        Whole pages go to an idle worker only: a pipe holds less than a page, and who writes to a worker that
        does not read would wait as long as it does.
        """
        if isinstance(page, FilePage):
            return len(self.tasks) < _MOST_WAITING
        return not self.tasks

    def give(self, task: Task, now: float) -> None:
        """Hand over a page. A worker that has died is noticed when its answer is awaited."""
        if not self.tasks:
            self.busy_since = now
        self.tasks.append(task)
        with suppress(OSError):
            self.connection.send(task.page)

    def answer(self, now: float) -> tuple[Task, CheckedPage]:
        """What it found on the first of its pages.

        Raises:
            EOFError, OSError: The worker has died.
        """
        checked: CheckedPage = self.connection.recv()
        self.busy_since = now
        return self.tasks.popleft(), checked

    def kill(self) -> None:
        """End it at once, whatever it is at."""
        self._process.kill()
        self._process.join()
        self.connection.close()

    def how_it_died(self) -> str:
        """What ended it, in words; for a worker whose connection has broken off."""
        self._process.join(_LAST_BREATH)
        code = self._process.exitcode
        self.kill()
        return _how_it_ended(code)


def work(connection: Connection, policy: Policy, options: CheckOptions) -> None:
    """Check what comes through `connection` until it closes."""
    with suppress(EOFError, BrokenPipeError, ConnectionResetError):
        while True:
            connection.send(check_one(connection.recv(), policy, options))


def _processes() -> SpawnContext | ForkServerContext:
    """How processes are started: never by copying this one, whose threads and locks may be in any state."""
    methods = multiprocessing.get_all_start_methods()
    if "forkserver" not in methods:
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["__main__", __name__])
    return context


@contextmanager
def _interrupts_kept_from_children() -> Iterator[None]:
    """Ctrl-C goes to every process of a terminal; workers leave it to the run, which then ends them."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    # Its start would lift the block, before the processes that are to inherit it are started.
    resource_tracker.ensure_running()
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)


def _how_it_ended(code: int | None) -> str:
    if code is None or code == 0:
        return "without a word"
    if code > 0:
        return f"with exit code {code}"
    try:
        return f"by {signal.Signals(-code).name}"
    except ValueError:
        return f"by signal {-code}"
