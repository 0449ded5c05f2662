"""`creditline rules`: what policies there are, what they ask, whether they are valid and right."""

from __future__ import annotations

import typer

from checker.cli.rules.list_policies import list_policies
from checker.cli.rules.show import show
from checker.cli.rules.try_examples import try_examples
from checker.cli.rules.validate import validate
from checker.cli.usage import Commands

rules = typer.Typer(
    cls=Commands,
    rich_markup_mode=None,
    no_args_is_help=True,
    help="List, show, validate and test policies and their rules.",
)
rules.command("list")(list_policies)
rules.command("show")(show)
rules.command("validate")(validate)
rules.command("test")(try_examples)
