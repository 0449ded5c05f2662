"""Tells on standard error how a run goes: notes always, a bar only where a person waits for it."""

from __future__ import annotations

import sys
import time
import traceback
from typing import TYPE_CHECKING, Final, Self

from checker.cli.terminal import is_interactive, note

if TYPE_CHECKING:
    from types import TracebackType

    from rich.progress import Progress as RichBar
    from rich.progress import TaskID

    from checker.results import PageResult
    from checker.sources import EmptySource

_PATIENCE: Final = 0.6
"""Seconds before a bar appears: short work needs none, and Rich takes a while to import."""


class TerminalProgress:
    """Progress of a run of `total` pages, where known. Use as a context manager: the bar goes at its end."""

    def __init__(self, *, total: int | None, bar: bool, debug: bool) -> None:
        self._total = total
        self._wants_bar = bar
        self._debug = debug
        self._done = 0
        self._began = time.monotonic()
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
        if self._bar is None and self._wants_bar and time.monotonic() - self._began > _PATIENCE:
            self._show()

    def finished(self, _result: PageResult, /) -> None:
        """See `checker.run.Progress`."""
        self._done += 1
        if self._bar and self._task is not None:
            self._bar.update(self._task, completed=self._done)

    def passed_over(self, empty: EmptySource, /) -> None:
        """See `checker.run.Progress`."""
        note(f"{empty.source}: {empty.reason}")

    def crashed(self, _source: str, error: Exception, /) -> None:
        """See `checker.run.Progress`; the page's result says what happened, to all but developers enough."""
        if self._debug:
            traceback.print_exception(error)

    def _show(self) -> None:
        from rich.console import Console  # noqa: PLC0415 - only long work on a terminal pays for Rich
        from rich.progress import BarColumn, MofNCompleteColumn, Progress, TextColumn, TimeRemainingColumn  # noqa: PLC0415 - the same

        columns = (
            TextColumn("checking"),
            BarColumn(),
            MofNCompleteColumn(),
            TextColumn("pages"),
            TimeRemainingColumn(),
        )
        self._bar = Progress(*columns, console=Console(stderr=True), transient=True)
        self._task = self._bar.add_task("", total=self._total, completed=self._done)
        self._bar.start()


def bar_is_wanted(*, quiet: bool) -> bool:
    """Whether a bar would be seen and is welcome."""
    return not quiet and is_interactive(sys.stderr)
