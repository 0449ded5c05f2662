"""Makes the message: words, attachments and headers, safe whatever a page or a file says."""

from __future__ import annotations

import re
from dataclasses import dataclass
from email import policy
from email.message import EmailMessage
from email.utils import format_datetime, make_msgid
from enum import StrEnum
from hashlib import sha256
from typing import TYPE_CHECKING, Final

from checker.mail.words import worded
from checker.reporters import render

if TYPE_CHECKING:
    from collections.abc import Sequence
    from datetime import datetime

    from checker.mail.addresses import Address
    from checker.mail.letters import Letter
    from checker.mail.words import Look, Words

_UNFIT_FOR_DOMAINS: Final = re.compile(r"[^a-z0-9]+")
_LONGEST_LABEL: Final = 40


class Attachment(StrEnum):
    """What can come with a mail; each is also a report's format."""

    HTML = "html"
    JSON = "json"


_FILES: Final = {Attachment.HTML: "report.html", Attachment.JSON: "results.json"}


@dataclass(frozen=True, slots=True)
class Envelope:
    """What stays the same for all mails of a sender."""

    sender: Address
    domain: str
    """Right side of message ids; it should be the sender's own."""
    reply_to: Address | None = None
    list_id: str | None = None
    """A name of its own, such as `credits.example.org`; made from the policy and the domain if not given."""
    unsubscribe: Address | None = None
    stream: str = "credits"
    """Which series of mails this is; mails of one series to one publisher make a thread."""


@dataclass(frozen=True, slots=True)
class Message:
    """A letter, ready to be sent."""

    letter: Letter
    words: Words
    mail: EmailMessage
    digest: str
    """SHA-256 of what it says and to which publisher; the same letter has the same, whenever it is made."""

    @property
    def data(self) -> bytes:
        """As SMTP takes it, in ASCII."""
        return self.mail.as_bytes()


def written(
    letter: Letter,
    look: Look,
    envelope: Envelope,
    *,
    now: datetime,
    attach: Sequence[Attachment] = (),
    previous: str | None = None,
) -> Message:
    """The message of a letter.

    Args:
        letter: The letter.
        look: What the sender decides about its words.
        envelope: Who sends it.
        now: The time that it is dated, with its zone.
        attach: What comes with it; where the HTML has no room for every page, the HTML report always does.
        previous: The Message-ID of the mail before it in its thread, where that is known.

    Raises:
        MailError: A template of the sender's is wrong, or css-inline is missing.
    """
    wanted = [attachment for attachment in Attachment if attachment in attach]
    words = worded(letter, look, [_FILES[attachment] for attachment in wanted])
    if words.is_cut and Attachment.HTML not in wanted:
        wanted.insert(0, Attachment.HTML)
        words = worded(letter, look, [_FILES[attachment] for attachment in wanted])
    digest = _digest(letter, envelope, look)
    mail = _headed(letter, words, envelope, digest, now)
    root = _root(letter, envelope)
    mail["In-Reply-To"] = previous or root
    mail["References"] = f"{root} {previous}" if previous else root
    mail.set_content(words.text, cte="quoted-printable")
    mail.add_alternative(words.html, subtype="html", cte="quoted-printable")
    for attachment in wanted:
        _attach(mail, attachment, letter)
    return Message(letter, words, mail, digest)


def _headed(letter: Letter, words: Words, envelope: Envelope, digest: str, now: datetime) -> EmailMessage:
    """A message of headers only; `email` refuses whatever would end a line."""
    mail = EmailMessage(policy=policy.SMTP)
    mail["From"] = envelope.sender.in_header
    mail["To"] = [address.in_header for address in letter.to]
    if letter.cc:
        mail["Cc"] = [address.in_header for address in letter.cc]
    if envelope.reply_to:
        mail["Reply-To"] = envelope.reply_to.in_header
    mail["Subject"] = words.subject
    mail["Date"] = format_datetime(now)
    mail["Message-ID"] = make_msgid(digest[:12], envelope.domain)
    # RFC 3834, 5: nobody's holiday message answers; the second is Exchange's own word for it.
    mail["Auto-Submitted"] = "auto-generated"
    mail["X-Auto-Response-Suppress"] = "All"
    mail["List-ID"] = f"<{envelope.list_id or _list_id(letter, envelope)}>"
    if envelope.unsubscribe:
        mail["List-Unsubscribe"] = f"<mailto:{envelope.unsubscribe.mailbox}?subject=unsubscribe>"
    return mail


def _root(letter: Letter, envelope: Envelope) -> str:
    """The id that all mails of a stream to a publisher refer to; no mail has it, so any may come first."""
    return f"<creditline.{_hash(envelope.stream, letter.thread)[:24]}@{envelope.domain}>"


def _list_id(letter: Letter, envelope: Envelope) -> str:
    ids = "-".join(policy.id for policy in letter.run.policies)
    label = _UNFIT_FOR_DOMAINS.sub("-", f"{ids}-{envelope.stream}".lower())[:_LONGEST_LABEL].strip("-")
    return f"{label or 'credits'}.{envelope.domain}"


def _digest(letter: Letter, envelope: Envelope, look: Look) -> str:
    publisher = letter.publisher
    return _hash(
        envelope.stream,
        letter.thread,
        "" if letter.changes is None else "changes",
        publisher.note or "",
        look.note or "",
        render(letter.run, "json"),
    )


def _hash(*parts: str) -> str:
    return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()


def _attach(mail: EmailMessage, attachment: Attachment, letter: Letter) -> None:
    data = render(letter.run, attachment.value).encode()
    kind = ("text", "html") if attachment is Attachment.HTML else ("application", "json")
    mail.add_attachment(data, maintype=kind[0], subtype=kind[1], filename=_FILES[attachment])
