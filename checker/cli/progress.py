"""Tells on standard error how a run goes: a bar where a person waits for it, a line now and then in a log."""

from __future__ import annotations

import sys
import time
from enum import Enum, auto
from typing import TYPE_CHECKING, Final, Self

from checker.cli.terminal import is_interactive, note, write_to_stderr
from checker.reporters.printable import log_block
from checker.results import Outcome
from checker.web.addresses import host_of

if TYPE_CHECKING:
    from collections.abc import Callable
    from types import TracebackType

    from rich.progress import Progress as RichBar
    from rich.progress import TaskID

    from checker.results import PageResult
    from checker.sources import EmptySource

_PATIENCE: Final = 0.6
"""Seconds before a bar appears: short work needs none, and Rich takes a while to import."""
_FIRST_LINE: Final = 10.0
"""Seconds before the first line in a log."""
_NEXT_LINES: Final = 60.0
"""Seconds between lines: often enough that no pipeline takes the job for dead."""


class Manner(Enum):
    """How progress is shown."""

    NOTHING = auto()
    BAR = auto()
    LINES = auto()


class TerminalProgress:
    """Progress of a run of `total` pages, where known. Use as a context manager: the bar goes at its end."""

    def __init__(
        self,
        *,
        total: int | None,
        manner: Manner,
        debug: bool,
        clock: Callable[[], float] = time.monotonic,
    ) -> None:
        self._total = total
        self._manner = manner
        self._debug = debug
        self._clock = clock
        self._done = 0
        self._failed = 0
        self._unreadable = 0
        self._hosts: set[str] = set()
        self._began = clock()
        self._next_line = self._began + _FIRST_LINE
        self._bar: RichBar | None = None
        self._task: TaskID | None = None

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._bar:
            self._bar.stop()

    def started(self, _source: str, /) -> None:
        """See `checker.run.Progress`."""
        wants_bar = self._bar is None and self._manner is Manner.BAR
        if wants_bar and self._clock() - self._began > _PATIENCE:
            self._show()

    def finished(self, result: PageResult, /) -> None:
        """See `checker.run.Progress`."""
        self._done += 1
        self._failed += result.outcome is Outcome.FAIL
        self._unreadable += result.outcome is Outcome.UNREADABLE
        if result.retrieval is not None:
            self._hosts.add(host_of(result.retrieval.url))
        if self._bar and self._task is not None:
            self._bar.update(self._task, completed=self._done, told=self._told())
        elif self._manner is Manner.LINES and self._clock() >= self._next_line:
            self._next_line = self._clock() + _NEXT_LINES
            note(self._line())

    def passed_over(self, empty: EmptySource, /) -> None:
        """See `checker.run.Progress`."""
        if empty.is_page and self._total is not None:
            self._total -= 1
            if self._bar and self._task is not None:
                self._bar.update(self._task, total=self._total)
        if not empty.is_page or self._manner is not Manner.NOTHING:
            note(f"{empty.source}: {empty.reason}")

    def crashed(self, _source: str, trace: str, /) -> None:
        """See `checker.run.Progress`; the page's result says what happened, to all but developers enough."""
        if self._debug:
            write_to_stderr(log_block(trace))

    def _line(self) -> str:
        if self._total is None:
            return f"{self._done:,} pages{self._of_hosts()} checked, {self._told()}"
        taken = self._clock() - self._began
        left = taken / self._done * (self._total - self._done)
        pages = f"{self._done:,} of {self._total:,} pages{self._of_hosts()}"
        return f"{pages} checked, {self._told()}, {_about(left)} left"

    def _of_hosts(self) -> str:
        """How many hosts they were of, where they came from the web."""
        return f" of {len(self._hosts):,} host{'s' if len(self._hosts) > 1 else ''}" if self._hosts else ""

    def _told(self) -> str:
        unread = f", {self._unreadable:,} could not be read" if self._unreadable else ""
        return f"{self._failed:,} fail{unread}"

    def _show(self) -> None:
        from rich.console import Console  # noqa: PLC0415 - only long work on a terminal pays for Rich
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415 - the same

        columns = (
            TextColumn("checking"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("pages, {task.fields[told]}"),
            TimeRemainingColumn(),
        )
        self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("", total=self._total, completed=self._done, told=self._told())
        self._bar.start()


def manner_for(*, quiet: bool) -> Manner:
    """How progress on standard error is seen, and whether it is welcome."""
    if quiet:
        return Manner.NOTHING
    return Manner.BAR if is_interactive(sys.stderr) else Manner.LINES


def _about(seconds: float) -> str:
    minutes, rest = divmod(round(seconds), 60)
    if minutes:
        return f"about {minutes} min"
    return f"about {rest} s"
