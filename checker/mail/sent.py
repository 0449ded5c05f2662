"""What remembers which mails went out, so that none goes out twice; here the one that remembers nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from checker.mail.addresses import Address
    from checker.mail.message import Message


class SentRecord(Protocol):
    """Remembers mails by what they say (`Message.digest`) and whom they went to."""

    def was_sent(self, message: Message, recipient: Address) -> bool:
        """Whether this very letter was accepted for `recipient` before."""

    def record(self, message: Message, recipient: Address) -> None:
        """Called as soon as the server has accepted the mail for `recipient`, before the next one is sent."""


class NoRecord:
    """Remembers nothing."""

    def was_sent(self, message: Message, recipient: Address) -> bool:  # noqa: ARG002 - as the protocol has it
        """Never."""
        return False

    def record(self, message: Message, recipient: Address) -> None:
        """Does nothing."""
