"""Options of the commands that write or read the ledger."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Final

import typer

DEFAULT_LEDGER: Final = "creditline-ledger.sqlite"

RecordOption = Annotated[
    bool | None,
    typer.Option(
        "--record/--no-record",
        help="Record how every page came out, for creditline history.",
        show_default=False,
    ),
]
LedgerOption = Annotated[
    Path | None,
    typer.Option("--ledger", metavar="FILE", help=f"The ledger; {DEFAULT_LEDGER} if not given."),
]
