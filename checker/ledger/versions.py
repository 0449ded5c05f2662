"""The ledger's tables, and how a file of an earlier version becomes one of the newest."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.ledger.errors import LedgerError

if TYPE_CHECKING:
    import sqlite3
    from pathlib import Path

APPLICATION: Final = 0x63726C6E
"""`crln`, in the file's header: SQLite's `application_id`."""

_RUNS: Final = """
CREATE TABLE run (
  id INTEGER PRIMARY KEY,
  recorded TEXT NOT NULL,     -- UTC, ISO 8601, to the second
  version TEXT NOT NULL,      -- of creditline
  pages INTEGER NOT NULL      -- all of them, those that are no copies included
);
CREATE TABLE page (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE   -- its address, or its path from the configuration's folder
);
CREATE TABLE rule (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
);
CREATE TABLE page_outcome (
  page INTEGER NOT NULL REFERENCES page,
  run INTEGER NOT NULL REFERENCES run,
  outcome TEXT NOT NULL,
  PRIMARY KEY (page, run)
) WITHOUT ROWID;
CREATE INDEX page_outcome_of_run ON page_outcome (run);
CREATE TABLE rule_outcome (
  page INTEGER NOT NULL REFERENCES page,
  rule INTEGER NOT NULL REFERENCES rule,
  run INTEGER NOT NULL REFERENCES run,
  level TEXT NOT NULL,
  outcome TEXT NOT NULL,
  PRIMARY KEY (page, rule, run)
) WITHOUT ROWID;
CREATE INDEX rule_outcome_of_run ON rule_outcome (run);
"""

_MAILINGS: Final = """
CREATE TABLE mailing (
  digest TEXT NOT NULL,       -- of what the mail says
  mailbox TEXT NOT NULL,
  stream TEXT NOT NULL,       -- publisher and kind of mail
  message TEXT NOT NULL,      -- Message-ID
  sent TEXT NOT NULL,         -- UTC, ISO 8601, to the second
  PRIMARY KEY (digest, mailbox)
);
CREATE INDEX mailing_of_stream ON mailing (stream);
CREATE TABLE told (
  stream TEXT NOT NULL,
  page TEXT NOT NULL,
  rule TEXT NOT NULL,
  outcome TEXT NOT NULL,      -- what the stream's last mail said
  PRIMARY KEY (stream, page, rule)
) WITHOUT ROWID;
"""

STEPS: Final = (_RUNS, _MAILINGS)
"""Version n is made from version n - 1 by the n-th step. A step that was released is never edited."""


def version_of(connection: sqlite3.Connection, path: Path) -> int:
    """The version of the file's tables; 0 where it is empty.

    Raises:
        LedgerError: It is another program's database, or a newer creditline's.
    """
    application = int(connection.execute("PRAGMA application_id").fetchone()[0])
    version = int(connection.execute("PRAGMA user_version").fetchone()[0])
    if application != APPLICATION and (application or version or _has_tables(connection)):
        raise LedgerError(
            f"the ledger {path}: it is a database of another program",
            tip="Name another file with --ledger.",
        )
    if version > len(STEPS):
        raise LedgerError(
            f"the ledger {path}: a newer creditline has written it (version {version}; this one knows"
            f" {len(STEPS)})",
            tip="Update creditline.",
        )
    return version


def upgrade(connection: sqlite3.Connection, version: int) -> None:
    """Takes the tables from `version` to the newest, inside the transaction that is open."""
    for step in STEPS[version:]:
        for statement in step.split(";\n"):
            connection.execute(statement)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {len(STEPS)}")


def _has_tables(connection: sqlite3.Connection) -> bool:
    return connection.execute("SELECT 1 FROM sqlite_master LIMIT 1").fetchone() is not None
