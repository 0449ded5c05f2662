"""The commands, put together."""

from __future__ import annotations

from typing import Annotated, Final

import typer

from checker.cli.check import check
from checker.cli.config import config
from checker.cli.explain import explain
from checker.cli.history import history
from checker.cli.init import init
from checker.cli.inspect import inspect
from checker.cli.logo import logo
from checker.cli.mail import mail
from checker.cli.options import DEFAULT_POLICY
from checker.cli.report import report
from checker.cli.rules import rules
from checker.cli.terminal import write_text
from checker.cli.usage import Commands
from checker.version import __version__

# Typer wraps each paragraph; a backspace on top of one keeps its lines as they are.
_HELP: Final = f"""
Check republished news pages against the newswire's republication terms.

For each page: whether it carries the wire's logo, the reporter's byline and their affiliation, the proof,
and the HTML that mends what is missing.

\b
creditline check page.html        one page
creditline check public/          a built site, as a gate in CI
creditline inspect page.html      who wrote a page, and what it shows
creditline explain {DEFAULT_POLICY}           the terms, rule by rule

\b
Exit codes:
  0  no required rule failed
  1  at least one page fails
  2  wrong usage, configuration or policy
  3  nothing was checked
  4  some page could not be read, and none failed
  5  mail was refused
  6  no session with the mail server
130  interrupted
"""

# Plain help: Rich's would cost more time to import than everything else, and its boxes break in logs.
app = typer.Typer(
    cls=Commands,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    no_args_is_help=True,
    context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100},
)


def _print_version(wanted: bool) -> None:
    if wanted:
        write_text(f"creditline {__version__}\n")
        raise typer.Exit


@app.callback(help=_HELP)
def creditline(
    _version: Annotated[
        bool,
        typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version and exit."),
    ] = False,
) -> None:
    """Runs before each command."""


app.command()(check)
app.command()(inspect)
app.command()(explain)
app.command()(report)
app.command()(mail)
app.command()(history)
app.command()(logo)
app.command()(config)
app.command()(init)
app.add_typer(rules, name="rules")
