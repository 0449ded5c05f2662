"""The command line: thin, every error caught here, nothing imported that a command does not need."""

from __future__ import annotations

import gc
import sys
import traceback
from typing import Final, NoReturn

from typer.exceptions import TyperException

from checker.cli.app import app
from checker.cli.session import Session
from checker.cli.terminal import complain, open_missing_streams, write_to_stderr
from checker.cli.usage import explained, help_asked_for
from checker.errors import CreditlineError
from checker.results import ExitCode

NAME: Final = "creditline"
_OBJECTS_BETWEEN_COLLECTIONS: Final = 100_000
"""Python's own 700 collect dozens of times while modules load, a tenth of a short run, and find nothing."""


def main() -> NoReturn:
    """Runs the command that `sys.argv` names and ends the process with its exit code."""
    gc.set_threshold(_OBJECTS_BETWEEN_COLLECTIONS)
    open_missing_streams()
    session = Session()
    code = None
    try:
        # Not standalone: Typer would print its own errors, in words and a form of its own.
        code = app(prog_name=NAME, obj=session, standalone_mode=False)
    except TyperException as mistake:
        _refuse(mistake, session)
    except CreditlineError as error:
        complain(error.message, tip=error.tip)
        _end(error.exit_code, error, session)
    except Exception as error:  # noqa: BLE001 - the last resort: a line that a user can act on
        complain(f"internal error: {type(error).__name__}: {error}", tip=session.debug_tip)
        _end(ExitCode.USAGE, error, session)
    sys.exit(code if isinstance(code, int) else ExitCode.OK)


def _refuse(mistake: TyperException, session: Session) -> NoReturn:
    """Ends a command that was used wrongly."""
    usage = help_asked_for(mistake)
    if usage is not None:
        write_to_stderr(f"{usage}\n")
        sys.exit(ExitCode.USAGE)
    error = explained(mistake)
    complain(error.message, tip=error.tip)
    _end(error.exit_code, mistake, session)


def _end(code: ExitCode, error: Exception, session: Session) -> NoReturn:
    if session.debug:
        traceback.print_exception(error)
    sys.exit(code)
