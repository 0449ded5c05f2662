"""Records a run in the ledger that the settings name."""

from __future__ import annotations

import os
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path
from typing import TYPE_CHECKING, Final

from checker.cli.ledger_options import DEFAULT_LEDGER

if TYPE_CHECKING:
    from checker.config.settings import Settings
    from checker.gate import Naming
    from checker.results import PageResult, Run

_RUNS_IN_REPORTS: Final = 26
"""Half a year of weekly runs."""


def ledger_path(settings: Settings) -> Path:
    """Where the ledger is: beside the configuration if nobody says otherwise."""
    if settings["ledger"] is not None:
        return Path(settings["ledger"])
    return Path(os.path.relpath(settings.folder)) / DEFAULT_LEDGER


def recorded(run: Run, settings: Settings, naming: Naming) -> Run:
    """The run with its history, after it was put into the ledger.

    Raises:
        LedgerError: The ledger cannot be written.
    """
    from checker.ledger import Ledger, history, record  # noqa: PLC0415 - most runs are not recorded

    def name(page: PageResult) -> str:
        return page.url or naming.name(page.source)

    with Ledger.open(ledger_path(settings)) as ledger:
        record(ledger, run, datetime.now(UTC), name)
        return replace(run, history=history(ledger, runs=_RUNS_IN_REPORTS))
