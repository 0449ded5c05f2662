"""Hands messages in: one connection for all, what is put off tried again, each recipient accounted for."""

from __future__ import annotations

import smtplib
from contextlib import suppress
from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from checker.errors import CreditlineError
from checker.mail.sent import NoRecord
from checker.mail.server import NoServerError, connected, is_temporary, said_by_server

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence

    from checker.mail.addresses import Address
    from checker.mail.message import Message
    from checker.mail.sent import SentRecord
    from checker.mail.server import Server

PAUSES: Final = (2.0, 10.0, 30.0)
"""Seconds between one round of attempts and the next."""
_CLOSING: Final = 421
"""The server ends the session (RFC 5321, 4.2.3)."""


class Fate(StrEnum):
    """What became of a mail to one recipient."""

    SENT = "sent"
    SENT_BEFORE = "sent_before"
    REFUSED = "refused"
    """For good."""
    GIVEN_UP = "given_up"
    """Put off by the server until there was no patience left."""
    NOT_SENT = "not_sent"
    """There was no server, or the user stopped."""


@dataclass(frozen=True, slots=True)
class Delivery:
    """One mail to one recipient."""

    message: Message
    recipient: Address
    fate: Fate
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Deliveries:
    """All mails of a run, in the order in which they were settled."""

    settled: tuple[Delivery, ...]
    no_server: str | None = None
    """Why there was no session with the server in the end."""
    interrupted: bool = False
    not_recorded: CreditlineError | None = None
    """Why the record of what was sent could not be kept; nothing was sent after that."""

    def count(self, *fates: Fate) -> int:
        """How many deliveries came to one of `fates`."""
        return sum(delivery.fate in fates for delivery in self.settled)


def deliver(
    messages: Sequence[Message],
    server: Server,
    *,
    sleep: Callable[[float], object],
    record: SentRecord | None = None,
    told: Callable[[Delivery], object] = lambda _: None,
) -> Deliveries:
    """Sends all messages, and says of each recipient what became of it.

    Args:
        messages: The messages.
        server: Where they are handed in.
        sleep: Waits so many seconds between rounds of attempts.
        record: Remembers what was sent; what it knows is not sent again.
        told: Called with each delivery as soon as it is settled.
    """
    round_of = _Rounds(messages, server, record or NoRecord(), told)
    no_server = None
    interrupted = False
    not_recorded = None
    try:
        for pause in (*PAUSES, None):
            no_server = round_of.attempt()
            if pause is None or not round_of.is_worthwhile:
                break
            sleep(pause)
    except KeyboardInterrupt:
        interrupted = True
        round_of.drop()
    except CreditlineError as error:
        not_recorded = error
    finally:
        round_of.hang_up()
    settled = round_of.closed(no_server, stopped=interrupted or not_recorded is not None)
    return Deliveries(settled, no_server, interrupted, not_recorded)


@dataclass(slots=True)
class _Waiting:
    """A message, and those it has yet to go to."""

    message: Message
    recipients: list[Address]
    reason: str = ""


class _Rounds:
    """The state between rounds of attempts."""

    def __init__(
        self,
        messages: Sequence[Message],
        server: Server,
        record: SentRecord,
        told: Callable[[Delivery], object],
    ) -> None:
        self._server = server
        self._record = record
        self._told = told
        self._session: smtplib.SMTP | None = None
        self._settled: list[Delivery] = []
        self._is_hopeless = False
        self._waiting = [_Waiting(message, list(message.letter.recipients)) for message in messages]
        for waiting in self._waiting:
            for recipient in tuple(waiting.recipients):
                if record.was_sent(waiting.message, recipient):
                    self._settle(waiting, recipient, Fate.SENT_BEFORE)

    @property
    def is_worthwhile(self) -> bool:
        """Whether another round may do better."""
        return not self._is_hopeless and any(waiting.recipients for waiting in self._waiting)

    def attempt(self) -> str | None:
        """Tries every message that waits; why there is no server, where there is none."""
        for waiting in self._waiting:
            if not waiting.recipients:
                continue
            try:
                if self._session is None:
                    self._session = connected(self._server)
            except NoServerError as error:
                self._is_hopeless = not error.is_temporary
                return error.reason
            self._try(waiting, self._session)
        return None

    def hang_up(self) -> None:
        """Ends the session politely, if there is one."""
        if self._session is not None:
            with suppress(OSError, smtplib.SMTPException):
                self._session.quit()
            self._session = None

    def drop(self) -> None:
        """Gives up a session that is broken, or in the middle of something, without a word."""
        if self._session is not None:
            self._session.close()
            self._session = None

    def closed(self, no_server: str | None, *, stopped: bool) -> tuple[Delivery, ...]:
        """The account; what still waits was not sent."""
        for waiting in self._waiting:
            for recipient in tuple(waiting.recipients):
                put_off = bool(waiting.reason) and not stopped and no_server is None
                fate = Fate.GIVEN_UP if put_off else Fate.NOT_SENT
                self._settle(waiting, recipient, fate, waiting.reason or no_server or "")
        return tuple(self._settled)

    def _try(self, waiting: _Waiting, session: smtplib.SMTP) -> None:
        recipients = tuple(waiting.recipients)
        sender = waiting.message.mail["From"].addresses[0].addr_spec
        refused: Mapping[str, tuple[int, bytes | str]]
        try:
            refused = session.sendmail(
                sender, [recipient.mailbox for recipient in recipients], waiting.message.data
            )
        except smtplib.SMTPRecipientsRefused as error:
            # Nobody got it; after a 421 smtplib has asked for the first recipients only.
            last = tuple(error.recipients.values())[-1]
            refused = {recipient.mailbox: last for recipient in recipients} | error.recipients
        except (smtplib.SMTPSenderRefused, smtplib.SMTPDataError) as error:
            answer = (error.smtp_code, error.smtp_error)
            refused = {recipient.mailbox: answer for recipient in recipients}
        except (OSError, smtplib.SMTPException) as error:
            waiting.reason = self._server.reason(error)
            self.drop()
            return
        accepted = [recipient for recipient in recipients if recipient.mailbox not in refused]
        for recipient in recipients:
            self._judge(waiting, recipient, *refused.get(recipient.mailbox, (0, b"")))
        if any(code == _CLOSING for code, _ in refused.values()):
            self.drop()
        # Last, as a record that cannot be kept ends the run: the account knows already who got the mail.
        for recipient in accepted:
            self._record.record(waiting.message, recipient)

    def _judge(self, waiting: _Waiting, recipient: Address, code: int, text: bytes | str) -> None:
        """Settles one recipient of a message that the server has answered; code 0: it took it."""
        if not code:
            self._settle(waiting, recipient, Fate.SENT)
        elif is_temporary(code):
            waiting.reason = said_by_server(code, text)
        else:
            self._settle(waiting, recipient, Fate.REFUSED, said_by_server(code, text))

    def _settle(self, waiting: _Waiting, recipient: Address, fate: Fate, reason: str = "") -> None:
        waiting.recipients.remove(recipient)
        delivery = Delivery(waiting.message, recipient, fate, reason)
        self._settled.append(delivery)
        self._told(delivery)
