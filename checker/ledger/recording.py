"""Puts a run into the ledger."""

from __future__ import annotations

from datetime import UTC
from typing import TYPE_CHECKING

from checker.results import Outcome

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable
    from datetime import datetime

    from checker.ledger.ledger import Ledger
    from checker.results import PageResult, Run


def record(ledger: Ledger, run: Run, at: datetime, name: Callable[[PageResult], str]) -> int:
    """Records how every page and rule came out.

    Of pages that are no copies only those are kept that were something else once: a site has thousands that
    never were.

    Args:
        ledger: Where to.
        run: The results.
        at: When; with a time zone.
        name: What a page is called in all runs.

    Returns:
        The run's number.

    Raises:
        LedgerError: It cannot be written; nothing of the run is in it then.
    """
    with ledger.writing() as connection:
        number = _number_of(
            connection.execute(
                "INSERT INTO run (recorded, version, pages) VALUES (?, ?, ?)",
                (written_time(at), run.version, len(run.pages)),
            )
        )
        # The last one counts where two pages have one name: a list may hold an address twice.
        for called, page in {_writable(name(page)): page for page in run.pages}.items():
            _record_page(connection, number, called, page)
    return number


def written_time(at: datetime) -> str:
    """As times stand in the ledger: UTC, to the second."""
    return f"{at.astimezone(UTC):%Y-%m-%dT%H:%M:%SZ}"


def _record_page(connection: sqlite3.Connection, run: int, name: str, page: PageResult) -> None:
    row = connection.execute("SELECT id FROM page WHERE name = ?", (name,)).fetchone()
    if row is None and page.outcome is Outcome.NOT_APPLICABLE:
        return
    number = row[0] if row else _number_of(connection.execute("INSERT INTO page (name) VALUES (?)", (name,)))
    connection.execute("INSERT INTO page_outcome VALUES (?, ?, ?)", (number, run, page.outcome.value))
    outcomes = {finding.rule: finding for finding in page.findings}
    connection.executemany("INSERT OR IGNORE INTO rule (name) VALUES (?)", [(rule,) for rule in outcomes])
    connection.executemany(
        "INSERT INTO rule_outcome SELECT ?, id, ?, ?, ? FROM rule WHERE name = ?",
        [
            (number, run, finding.level.value, finding.outcome.value, rule)
            for rule, finding in outcomes.items()
        ],
    )


def _number_of(insertion: sqlite3.Cursor) -> int:
    if insertion.lastrowid is None:
        raise RuntimeError("an INSERT has no row")
    return insertion.lastrowid


def _writable(name: str) -> str:
    """A name without the halves of characters that undecodable file names have: SQLite keeps UTF-8."""
    return name.encode(errors="backslashreplace").decode()
