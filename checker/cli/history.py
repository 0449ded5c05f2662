"""`creditline history`: how pages came out from run to run, and what the last run changed."""

from __future__ import annotations

import sys
from enum import StrEnum
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.agreement_options import ConfigOption, NoConfigOption
from checker.cli.ledger_options import LedgerOption
from checker.cli.options import ColorOption, DebugOption
from checker.cli.report_options import OutputOption
from checker.cli.settings import load_settings
from checker.cli.terminal import Color, wants_colour, write_bytes, write_text
from checker.cli.usage import WrongOptionsError, listed, one_of
from checker.errors import CreditlineError
from checker.results import ExitCode
from checker.writing import write_whole

if TYPE_CHECKING:
    from pathlib import Path

    from checker.history import History


class HistoryFormat(StrEnum):
    """The formats of a history."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"


class NoHistoryError(CreditlineError):
    """Nothing was recorded yet."""

    exit_code = ExitCode.NOTHING_CHECKED


def history(
    *,
    runs: Annotated[
        int, typer.Option("--runs", min=1, max=10_000, metavar="N", help="The last N runs.")
    ] = 12,
    publisher: Annotated[
        str | None,
        typer.Option("--publisher", metavar="NAME", help="Only this host's or folder's pages."),
    ] = None,
    output_format: Annotated[
        HistoryFormat,
        typer.Option(
            "--format",
            parser=one_of(HistoryFormat, "format"),
            metavar=listed(HistoryFormat),
            help="The format.",
        ),
    ] = HistoryFormat.TEXT,
    output: OutputOption = None,
    ledger: LedgerOption = None,
    config: ConfigOption = None,
    no_config: NoConfigOption = False,
    color: ColorOption = Color.AUTO,
    debug: DebugOption = False,  # noqa: ARG001 - its callback keeps it
) -> None:
    """Show how pages came out over time, from what `check --record` put into the ledger.

    The share that passed, run by run, of all pages, of each publisher's (by the page's host, or its folder)
    and of each rule's findings; then what the last run changed: what broke and what was mended since each
    page was recorded before. Exits with 3 when nothing was recorded.
    """
    settings = load_settings(config, isolated=no_config, ledger=ledger)

    from checker.cli.recording import ledger_path  # noqa: PLC0415 - --help does without
    from checker.ledger import Ledger  # noqa: PLC0415 - the same
    from checker.ledger import history as read_history  # noqa: PLC0415 - the same

    path = ledger_path(settings)
    if not path.exists():
        raise NoHistoryError(
            f"there is no ledger {path}", tip="creditline check --record begins one; --ledger names another"
        )
    with Ledger.open(path, make=False) as opened:
        found = read_history(opened, runs=runs, publisher=publisher)
    if found is None:
        raise NoHistoryError(f"no run is recorded in {path}", tip="creditline check --record records one")
    if publisher is not None and not found.publishers:
        raise WrongOptionsError(
            f'no page of the publisher "{publisher}" is recorded', tip="creditline history names them all"
        )
    _write(found, output_format, output, color)


def _write(history: History, form: HistoryFormat, output: Path | None, color: Color) -> None:
    from checker.reporters import render_history  # noqa: PLC0415 - Jinja2 takes its time to import

    colour = wants_colour(color, sys.stdout) if output is None else color is Color.ALWAYS
    text = render_history(history, form.value, colour=colour)
    if output is not None:
        write_whole(output, text.encode())
    elif form is HistoryFormat.TEXT:
        write_text(text)
    else:
        write_bytes(text.encode())
