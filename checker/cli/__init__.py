"""The command line: thin, every error caught here, nothing imported that a command does not need."""

from __future__ import annotations

import sys
import traceback
from typing import Final, NoReturn

from checker.cli.app import app
from checker.cli.session import Session
from checker.cli.terminal import complain, open_missing_streams
from checker.errors import CreditlineError
from checker.results import ExitCode

NAME: Final = "creditline"


def main() -> NoReturn:
    """Runs the command that `sys.argv` names and ends the process with its exit code."""
    open_missing_streams()
    session = Session()
    try:
        app(prog_name=NAME, obj=session)
    except CreditlineError as error:
        complain(error.message, tip=error.tip)
        _end(error.exit_code, error, session)
    except Exception as error:  # noqa: BLE001 - the last resort: a line that a user can act on
        complain(f"internal error: {type(error).__name__}: {error}", tip=session.debug_tip)
        _end(ExitCode.USAGE, error, session)
    sys.exit(ExitCode.OK)


def _end(code: ExitCode, error: Exception, session: Session) -> NoReturn:
    if session.debug:
        traceback.print_exception(error)
    sys.exit(code)
