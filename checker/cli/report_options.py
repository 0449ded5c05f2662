"""Options of the commands that write reports on pages."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from checker.cli.usage import beginning, listed, one_of
from checker.formats import Format

FormatOption = Annotated[
    Format | None,
    typer.Option(
        "--format",
        parser=one_of(Format, "format"),
        metavar=listed(Format),
        autocompletion=beginning(Format),
        help="The report's format; text if not given.",
    ),
]
TemplateOption = Annotated[
    Path | None,
    typer.Option("--template", metavar="FILE", help="Make the report by this Jinja template instead."),
]
OutputOption = Annotated[
    Path | None,
    typer.Option("--output", "-o", metavar="FILE", help="Write the report there, not to standard output."),
]
ReportOption = Annotated[
    list[str] | None,
    typer.Option(
        "--report",
        metavar="FORMAT=FILE",
        help="Write a further report, such as html=report.html; may be given several times.",
    ),
]
QuietOption = Annotated[
    bool, typer.Option("--quiet", "-q", help="Only what fails, needs a look or could not be read.")
]
VerboseOption = Annotated[bool, typer.Option("--verbose", "-v", help="The proof for what passes, too.")]
