"""The options that several commands share, as Typer reads them from a signature."""

from __future__ import annotations

from enum import StrEnum
from typing import Annotated, Final

import typer

from checker.cli.session import Session
from checker.cli.terminal import Color
from checker.cli.usage import beginning, listed, one_of
from checker.resources import rules_folder

STDIN_NAME: Final = "-"
DEFAULT_POLICY: Final = (rules_folder() / "default.txt").read_text("utf-8").strip()
"""The policy for those who name none: a choice of the licensing desk, made in `rules/`."""


class DocumentFormat(StrEnum):
    """The formats of everything that is no report on pages."""

    TEXT = "text"
    JSON = "json"


def _keep_debug(ctx: typer.Context, value: bool) -> bool:
    session = ctx.find_root().obj
    if isinstance(session, Session):
        session.debug = value
    return value


def policy_names(incomplete: str) -> list[str]:
    """The policies that ship with creditline, as far as their names begin like `incomplete`."""
    from checker.policy import available_policies  # noqa: PLC0415 - completion and checks only, not --help

    return [name for name in available_policies() if name.startswith(incomplete)]


def rule_names(incomplete: str) -> list[str]:
    """The policies that ship with creditline and their rules, as far as they begin like `incomplete`."""
    from checker.policy import available_policies, load_policy  # noqa: PLC0415 - as above

    policies = [load_policy(name) for name in available_policies()]
    names = [policy.id for policy in policies] + [rule.id for policy in policies for rule in policy.rules]
    return [name for name in names if name.startswith(incomplete)]


DebugOption = Annotated[
    bool,
    typer.Option("--debug", callback=_keep_debug, is_eager=True, help="Show the traceback of an error."),
]
ColorOption = Annotated[
    Color,
    typer.Option(
        "--color",
        parser=one_of(Color, "color setting"),
        metavar=listed(Color),
        autocompletion=beginning(Color),
        help="Color: on a terminal (auto), always, or never. NO_COLOR counts under auto.",
    ),
]
_POLICY: Final = typer.Option(
    "--policy",
    metavar="NAME|FILE",
    help=f"The policy: one that ships with creditline, or a policy file; {DEFAULT_POLICY} if not given.",
    show_default=False,
    autocompletion=policy_names,
)
PolicyOption = Annotated[str, _POLICY]
PolicyChoiceOption = Annotated[str | None, _POLICY]
"""The same where a configuration may name the policy, too."""
DocumentFormatOption = Annotated[
    DocumentFormat,
    typer.Option(
        "--format",
        parser=one_of(DocumentFormat, "format"),
        metavar=listed(DocumentFormat),
        autocompletion=beginning(DocumentFormat),
        help="How to print it.",
    ),
]
StdinNameOption = Annotated[
    str,
    typer.Option("--stdin-name", metavar="NAME", help="What reports call the page read from standard input."),
]
