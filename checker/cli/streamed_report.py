"""A report in JSON Lines, written while the pages are checked."""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from typing import TYPE_CHECKING, Self

from checker.cli.terminal import write_bytes
from checker.errors import CreditlineError
from checker.formats import Format
from checker.reporters.jsonl import closing, opening, page_line
from checker.run import NoProgress
from checker.writing import Draft

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence
    from pathlib import Path

    from checker.cli.report_files import Report, Writable
    from checker.cli.terminal import Color
    from checker.reporters import Verbosity
    from checker.results import PageResult, Run


class StreamedReport(NoProgress):
    """One such report. Use as a context manager: its file is there only when `write` has ended it.

    What goes wrong while pages are checked ends neither the run nor the other reports; `write` tells of it.
    """

    is_text_on_screen = False

    def __init__(self, form: Format, path: Path | None, beginning: Run) -> None:
        self.form = form
        self.path = path
        self._draft = Draft(path) if path else None
        self._error: CreditlineError | None = None
        self._add(opening(beginning))

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        if self._draft:
            self._draft.__exit__()

    def finished(self, result: PageResult, /) -> None:
        """See `checker.run.Progress`."""
        self._add(page_line(result))

    def write(self, run: Run, *, color: Color, verbosity: Verbosity) -> None:  # noqa: ARG002 - as every report is
        """Adds the last line; all pages of `run` are told.

        Raises:
            CreditlineError: The first thing that went wrong.
        """
        self._add(closing(run))
        if self._error:
            raise self._error
        if self._draft:
            self._draft.keep()

    def _add(self, line: str) -> None:
        if self._error:
            return
        try:
            if self._draft:
                self._draft.write(line.encode())
            else:
                write_bytes(line.encode())
        except CreditlineError as error:
            self._error = error


@contextmanager
def streaming(
    reports: Sequence[Report], beginning: Run | None
) -> Iterator[tuple[Sequence[Writable], Sequence[StreamedReport]]]:
    """The reports with those in JSON Lines begun, and these by themselves.

    Args:
        reports: All reports.
        beginning: The run, of which no page is checked yet; None where nothing can be written before its end.
    """
    with ExitStack() as stack:
        begun: dict[int, StreamedReport] = {}
        for number, report in enumerate(reports):
            if beginning is not None and report.form is Format.JSONL:
                begun[number] = stack.enter_context(StreamedReport(report.form, report.path, beginning))
        yield [begun.get(number, report) for number, report in enumerate(reports)], list(begun.values())
