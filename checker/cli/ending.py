"""How a check ends: what it says on standard error, and its exit code."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING

from checker.cli.terminal import Color, note, wants_colour, write_to_stderr
from checker.results import ExitCode, Outcome

if TYPE_CHECKING:
    from checker.cli.many import Selection
    from checker.results import Run


def sum_up(results: Run, color: Color, *, quiet: bool) -> None:
    """Says on standard error what a report in a file or for a machine keeps to itself."""
    for page in results.pages:
        if page.outcome is Outcome.UNREADABLE:
            note(f"{page.source}: {page.reason}")
    if quiet:
        return
    from checker.reporters import render_exceptions, render_summary  # noqa: PLC0415 - Jinja2 takes its time

    colour = wants_colour(color, sys.stderr)
    summary = render_summary(results, colour=colour)
    write_to_stderr(f"{render_exceptions(results, colour=colour)}{summary.rstrip()}\n")


def exit_code(results: Run, pages: Selection, *, strict: bool, exit_zero: bool) -> ExitCode:
    """The code that the results ask for, as the options bend it."""
    code = results.exit_code(strict=strict)
    if code is ExitCode.NOTHING_CHECKED and pages.unchanged:
        return ExitCode.OK
    if not exit_zero or code is not ExitCode.FAILED:
        return code
    return ExitCode.UNREADABLE if results.summary.unreadable else ExitCode.OK
