"""`creditline rules validate`."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.options import ColorOption, DebugOption
from checker.cli.terminal import Color, complain
from checker.errors import CreditlineError
from checker.results import ExitCode

if TYPE_CHECKING:
    from checker.policy.model import Policy


def validate(
    files: Annotated[list[str], typer.Argument(metavar="FILE", help="Policy files.", show_default=False)],
    *,
    color: ColorOption = Color.AUTO,
    debug: DebugOption = False,  # noqa: ARG001 - its callback keeps it
) -> None:
    """Say whether policy files are valid, and what is wrong.

    Each fault with its file:line:column and the nearest right word.

    Exit codes: 0 all are valid, 2 some file is not.
    """
    from checker.cli.words import print_words  # noqa: PLC0415 - not needed for --help
    from checker.policy import load_policy  # noqa: PLC0415 - the same

    valid: list[tuple[str, Policy]] = []
    for file in files:
        try:
            valid.append((file, load_policy(_named(file))))
        except CreditlineError as error:
            complain(error.message, tip=error.tip)
    print_words("rules-validate.txt.j2", color, valid=valid)
    if len(valid) < len(files):
        raise typer.Exit(ExitCode.USAGE)


def _named(file_or_name: str) -> str | Path:
    """A file that is there, even one without a suffix; else what the loader makes of it."""
    path = Path(file_or_name)
    return path if path.is_file() else file_or_name
