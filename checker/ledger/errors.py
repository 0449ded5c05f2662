"""What can go wrong with a ledger, in words for the person at the terminal."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.errors import CreditlineError

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

_REASONS: Final = {
    "SQLITE_FULL": ("the disk is full", "Make room and run again; what was recorded before is whole."),
    "SQLITE_BUSY": ("another process has been writing to it all the time", "Try again when it has ended."),
    "SQLITE_READONLY": ("it may not be written to", None),
    "SQLITE_CANTOPEN": ("it cannot be opened", "The folder must exist, and may have to be writable."),
    "SQLITE_NOTADB": ("it is no ledger", "Name another file with --ledger."),
    "SQLITE_CORRUPT": ("it is damaged", "Put back a copy of it, or move it away to begin a new one."),
    "SQLITE_IOERR": ("it cannot be read or written", "Look at the disk: it may be full or failing."),
}
"""The primary part of SQLite's result code (https://sqlite.org/rescode.html) → reason and tip."""


class LedgerError(CreditlineError):
    """A ledger that cannot be opened, read or written; nothing in it has changed."""


def explained(path: Path, error: sqlite3.Error) -> LedgerError:
    """What SQLite says of the ledger at `path`, in plain words."""
    code = getattr(error, "sqlite_errorname", "")
    for primary, (reason, tip) in _REASONS.items():
        if code.startswith(primary):
            return LedgerError(f"the ledger {path}: {reason}", tip=tip)
    return LedgerError(f"the ledger {path}: {error}")
