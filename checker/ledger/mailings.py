"""What the ledger knows of mail: which message went to whom, and what each publisher was last told."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.ledger.recording import written_time
from checker.results import Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import datetime

    from checker.ledger.ledger import Ledger


class Mailings:
    """The mail that went out. A stream is all mail of one kind to one publisher."""

    def __init__(self, ledger: Ledger) -> None:
        self._ledger = ledger

    def was_sent(self, digest: str, mailbox: str) -> bool:
        """Whether the mail whose content has this digest went to the mailbox.

        Raises:
            LedgerError: The ledger cannot be read.
        """
        with self._ledger.reading() as connection:
            row = connection.execute(
                "SELECT 1 FROM mailing WHERE digest = ? AND mailbox = ?", (digest, mailbox)
            ).fetchone()
        return row is not None

    def record_sent(self, digest: str, stream: str, mailbox: str, message: str, at: datetime) -> None:
        """Keeps that a server took the mail for this mailbox; to be called at once, mailbox by mailbox.

        Args:
            digest: Of what the mail says.
            stream: Publisher and kind of mail.
            mailbox: `local@domain`.
            message: Its Message-ID.
            at: When; with a time zone.

        Raises:
            LedgerError: The ledger cannot be written.
        """
        with self._ledger.writing() as connection:
            connection.execute(
                "INSERT OR REPLACE INTO mailing VALUES (?, ?, ?, ?, ?)",
                (digest, mailbox, stream, message, written_time(at)),
            )

    def last_message_id(self, stream: str) -> str | None:
        """The Message-ID of the stream's last mail, for the next one to refer to.

        Raises:
            LedgerError: The ledger cannot be read.
        """
        with self._ledger.reading() as connection:
            row = connection.execute(
                "SELECT message FROM mailing WHERE stream = ? ORDER BY rowid DESC LIMIT 1", (stream,)
            ).fetchone()
        return None if row is None else str(row[0])

    def told(self, stream: str) -> Mapping[tuple[str, str], Outcome]:
        """Page and rule → the outcome that the last of the stream's mails on that page named.

        Raises:
            LedgerError: The ledger cannot be read.
        """
        with self._ledger.reading() as connection:
            rows = connection.execute("SELECT page, rule, outcome FROM told WHERE stream = ?", (stream,))
            return {(page, rule): Outcome(outcome) for page, rule, outcome in rows}

    def tell(self, stream: str, outcomes: Mapping[tuple[str, str], Outcome]) -> None:
        """Keeps what a mail of the stream said, in place of what others before said of the same pages.

        Raises:
            LedgerError: The ledger cannot be written.
        """
        with self._ledger.writing() as connection:
            pages = dict.fromkeys(page for page, _ in outcomes)
            connection.executemany(
                "DELETE FROM told WHERE stream = ? AND page = ?", [(stream, page) for page in pages]
            )
            connection.executemany(
                "INSERT INTO told VALUES (?, ?, ?, ?)",
                [(stream, page, rule, outcome.value) for (page, rule), outcome in outcomes.items()],
            )
