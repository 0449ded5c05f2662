"""Opens the ledger's file, and reads and writes in transactions that happen whole or not at all."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from typing import TYPE_CHECKING, Final, Self

from checker.ledger.errors import LedgerError, explained
from checker.ledger.versions import STEPS, upgrade, version_of

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path
    from types import TracebackType

PATIENCE: Final = 60.0
"""Seconds to wait for another process that writes."""


class Ledger:
    """An open ledger; use it in a `with` block.

    SQLite's rollback journal, not its write-ahead log: that needs memory shared between processes, which
    folders on a network do not give (https://sqlite.org/wal.html), and a run writes once.
    """

    def __init__(self, path: Path, connection: sqlite3.Connection) -> None:
        self.path = path
        self._connection = connection

    @classmethod
    def open(cls, path: Path, *, make: bool = True, patience: float = PATIENCE) -> Self:
        """The ledger at `path`, upgraded in place where an earlier creditline wrote it.

        Args:
            path: The file.
            make: Whether a new one is made where there is none.
            patience: Seconds to wait for another process that writes.

        Raises:
            LedgerError: It cannot be opened, or is no ledger of this or an earlier version.
        """
        address = f"{path.absolute().as_uri()}?mode={'rwc' if make else 'rw'}"
        try:
            # No isolation level: transactions begin and end where this class says so.
            connection = sqlite3.connect(address, uri=True, timeout=patience, isolation_level=None)
        except sqlite3.Error as error:
            raise explained(path, error) from error
        ledger = cls(path, connection)
        try:
            ledger._prepare()
        except BaseException:
            connection.close()
            raise
        return ledger

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._connection.close()

    @contextmanager
    def reading(self) -> Iterator[sqlite3.Connection]:
        """One state of the ledger, whatever others write meanwhile.

        Raises:
            LedgerError: SQLite cannot read it, or what it holds is no ledger's.
        """
        try:
            with self._transaction("BEGIN") as connection:
                yield connection
        except (TypeError, ValueError) as error:
            raise LedgerError(f"the ledger {self.path}: it is damaged ({error})") from error

    @contextmanager
    def writing(self) -> Iterator[sqlite3.Connection]:
        """A change of the ledger: all of it, or, after an exception or a crash, none.

        Raises:
            LedgerError: SQLite cannot write it.
        """
        with self._transaction("BEGIN IMMEDIATE") as connection:
            yield connection

    @contextmanager
    def _transaction(self, begin: str) -> Iterator[sqlite3.Connection]:
        connection = self._connection
        try:
            connection.execute(begin)
            try:
                yield connection
            except BaseException:
                if connection.in_transaction:
                    connection.execute("ROLLBACK")
                raise
            connection.execute("COMMIT")
        except sqlite3.Error as error:
            raise explained(self.path, error) from error

    def _prepare(self) -> None:
        with self.reading() as connection:
            # A file made by somebody else must not run what it defines (https://sqlite.org/security.html).
            connection.execute("PRAGMA trusted_schema = OFF")
            is_current = version_of(connection, self.path) == len(STEPS)
        if is_current:
            return
        with self.writing() as connection:
            upgrade(connection, version_of(connection, self.path))
