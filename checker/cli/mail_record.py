"""Keeps in the ledger which mail went to whom, and asks it before the next one."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

from checker.cli.recording import ledger_path
from checker.config.settings import DEFAULT
from checker.mail.changes import outcomes_of
from checker.mail.delivery import Fate

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.config.settings import Settings
    from checker.ledger.mailings import Mailings
    from checker.mail.addresses import Address
    from checker.mail.changes import Told
    from checker.mail.delivery import Deliveries
    from checker.mail.letters import Letter
    from checker.mail.message import Message

_ARRIVED: Final = frozenset({Fate.SENT, Fate.SENT_BEFORE})


@dataclass(frozen=True, slots=True)
class MailRecord:
    """The ledger, as the sending of one series of mails sees it."""

    mailings: Mailings
    stream: str
    """The series; with a letter's thread the ledger's stream."""
    resumes: bool = False
    """Whether what was sent before is not sent again."""

    def was_sent(self, message: Message, recipient: Address) -> bool:
        """Whether this very letter was accepted for `recipient` before, and that counts."""
        return self.resumes and self.mailings.was_sent(message.digest, recipient.mailbox)

    def record(self, message: Message, recipient: Address) -> None:
        """Keeps that the server has taken the mail for `recipient`."""
        self.mailings.record_sent(
            message.digest,
            self._stream_of(message.letter),
            recipient.mailbox,
            message.mail["Message-ID"],
            datetime.now(UTC),
        )

    def previous(self, letter: Letter) -> str | None:
        """The Message-ID of the last mail of the letter's thread."""
        return self.mailings.last_message_id(self._stream_of(letter))

    def told(self, letter: Letter) -> Told:
        """What the last mail of the letter's thread said."""
        return self.mailings.told(self._stream_of(letter))

    def tell(self, deliveries: Deliveries) -> None:
        """Keeps what the mails said that everybody has; one that somebody lacks is yet to be told to all."""
        letters = {delivery.message.digest: delivery.message.letter for delivery in deliveries.settled}
        lacked = {delivery.message.digest for delivery in deliveries.settled if delivery.fate not in _ARRIVED}
        for digest, letter in letters.items():
            if digest not in lacked:
                self.mailings.tell(self._stream_of(letter), outcomes_of(letter.run.pages))

    def _stream_of(self, letter: Letter) -> str:
        return f"{self.stream}: {letter.thread}"


@contextmanager
def opened_record(settings: Settings, *, sends: bool, resumes: bool) -> Iterator[MailRecord | None]:
    """The record in the ledger that the settings name; None where none is kept or there to look into.

    Args:
        settings: `record` says whether it is kept; it is, if nobody says otherwise.
        sends: Whether mail is sent: then a ledger is made where there is none.
        resumes: Whether what was sent before is not sent again.

    Raises:
        LedgerError: It cannot be opened.
    """
    path = ledger_path(settings)
    is_refused = not settings["record"] and settings.kind("record") != DEFAULT
    if is_refused or (not sends and not path.exists()):
        yield None
        return
    from checker.ledger import Ledger  # noqa: PLC0415 - SQLite, only where mail is sent
    from checker.ledger.mailings import Mailings  # noqa: PLC0415 - the same

    with Ledger.open(path, make=sends) as ledger:
        yield MailRecord(Mailings(ledger), settings["mail.stream"], resumes)
