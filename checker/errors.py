"""The one base of all errors that end a command with a message instead of a traceback."""

from __future__ import annotations

from checker.results import ExitCode


class CreditlineError(Exception):
    """Something the user can mend; carries the exit code and, where there is one, a tip."""

    exit_code: ExitCode = ExitCode.USAGE

    def __init__(self, message: str, *, tip: str | None = None) -> None:
        super().__init__(message)
        self.message = message
        self.tip = tip
