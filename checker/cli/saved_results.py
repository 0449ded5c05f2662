"""Reads the files of results that a command names, all of them into one run."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.usage import WrongOptionsError

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.results import Run

ResultsArgument = Annotated[
    list[str],
    typer.Argument(
        metavar="RESULTS",
        help="JSON reports, as creditline check --format json writes them; - for standard input. Several are"
        " put together.",
    ),
]


def read_run(names: Sequence[str]) -> Run:
    """The run of all files named; `-` is standard input.

    Raises:
        ResultsError: One cannot be read, is none, or does not fit the others.
    """
    from checker.saved import load_run, merged  # noqa: PLC0415 - Pydantic takes its time to import

    if names.count("-") > 1:
        raise WrongOptionsError("standard input is named twice")
    return merged([(_shown(name), load_run(_read(name), _shown(name))) for name in names])


def _shown(name: str) -> str:
    return "standard input" if name == "-" else name


def _read(name: str) -> bytes:
    """The file's bytes, one more than may be at the most, so that a device without an end has one."""
    from checker.saved.load import LARGEST, ResultsError  # noqa: PLC0415 - as above

    try:
        if name == "-":
            return sys.stdin.buffer.read(LARGEST + 1)
        with Path(name).open("rb") as file:
            return file.read(LARGEST + 1)
    except (OSError, ValueError) as error:
        from checker.sources.reasons import in_plain_words  # noqa: PLC0415 - --help does without

        raise ResultsError(f"cannot read the results {name}: {in_plain_words(error)}") from error
