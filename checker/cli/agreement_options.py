"""Options of `check` about the configuration, waivers and the baseline."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

ConfigOption = Annotated[
    Path | None,
    typer.Option(
        "--config",
        metavar="FILE",
        help="Read this configuration, not the creditline.toml or pyproject.toml found here or above.",
    ),
]
NoConfigOption = Annotated[
    bool,
    typer.Option("--no-config", "--isolated", help="Read no configuration and no CREDITLINE_ variables."),
]
IncludeOption = Annotated[
    list[str] | None,
    typer.Option(
        "--include",
        metavar="PATTERN",
        help="Check only pages whose path this means, such as 'news/**'; may be given several times.",
    ),
]
ExcludeOption = Annotated[
    list[str] | None,
    typer.Option(
        "--exclude",
        metavar="PATTERN",
        help="Leave out pages whose path this means; may be given several times.",
    ),
]
NoWaiversOption = Annotated[
    bool, typer.Option("--no-waivers", help="Heed no waiver: show what there is without them.")
]
BaselineOption = Annotated[
    Path | None,
    typer.Option(
        "--baseline",
        metavar="FILE",
        help="Findings that this file knows do not fail; what is fixed is listed.",
    ),
]
WriteBaselineOption = Annotated[
    Path | None,
    typer.Option(
        "--write-baseline",
        metavar="FILE",
        help="Write all that fails or is to review there, for --baseline; it counts as known at once.",
    ),
]
