"""`creditline init`: writes a configuration to begin with; never over another."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.options import DEFAULT_POLICY, DebugOption
from checker.cli.terminal import write_text
from checker.errors import CreditlineError


class ExistingConfigError(CreditlineError):
    """There is a configuration already."""


def init(
    file: Annotated[
        Path,
        typer.Argument(metavar="FILE", help="Where to write it; - prints it."),
    ] = Path("creditline.toml"),
    *,
    debug: DebugOption = False,  # noqa: ARG001 - its callback keeps it
) -> None:
    """Write a configuration to begin with, every key in it explained; an existing file stays as it is."""
    from checker.cli.words import rendered  # noqa: PLC0415 - not needed for --help
    from checker.writing import write_whole  # noqa: PLC0415 - the same

    sources = next(
        (name for name in ("public", "_site", "dist", "out", "build") if Path(name).is_dir()), None
    )
    text = rendered("creditline.toml.j2", policy=DEFAULT_POLICY, sources=sources)
    if str(file) == "-":
        write_text(text)
        return
    if file.exists() or file.is_symlink():
        raise ExistingConfigError(
            f"{file} is there already and stays as it is", tip="creditline config prints what it sets"
        )
    write_whole(file, text.encode())
    if sources is None:
        write_text(
            f"{file} is written.\n"
            "Next: name your built site under sources in it, then run: creditline check\n"
        )
    else:
        write_text(f"{file} is written; it checks {sources}/.\nNext: creditline check\n")
