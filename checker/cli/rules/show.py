"""`creditline rules show`."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli.options import ColorOption, DebugOption, DocumentFormat, DocumentFormatOption, policy_names
from checker.cli.terminal import Color


def show(
    policy: Annotated[
        str,
        typer.Argument(
            metavar="POLICY",
            help="One that ships with creditline, or a policy file.",
            show_default=False,
            autocompletion=policy_names,
        ),
    ],
    *,
    document_format: DocumentFormatOption = DocumentFormat.TEXT,
    color: ColorOption = Color.AUTO,
    debug: DebugOption = False,  # noqa: ARG001 - its callback keeps it
) -> None:
    """Show one policy: its terms, names, notices and rules."""
    from checker.cli.rules.document import in_full  # noqa: PLC0415 - not needed for --help
    from checker.cli.words import print_json, print_words  # noqa: PLC0415 - the same
    from checker.policy import load_policy  # noqa: PLC0415 - the same

    loaded = load_policy(policy)
    if document_format is DocumentFormat.JSON:
        print_json(in_full(loaded))
    else:
        print_words("rules-show.txt.j2", color, policy=loaded)
