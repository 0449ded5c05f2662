"""Mails a run: says who gets what, writes the messages, or sends them; and tells what became of each."""

from __future__ import annotations

import re
import time
from dataclasses import dataclass, replace
from datetime import datetime
from typing import TYPE_CHECKING, Any, Final

from checker.cli.mail_record import opened_record
from checker.cli.mail_settings import load_mailing, load_server
from checker.cli.terminal import note
from checker.cli.usage import WrongOptionsError
from checker.cli.words import rendered
from checker.config.settings import DEFAULT
from checker.errors import CreditlineError
from checker.mail.delivery import Fate, deliver
from checker.mail.letters import planned
from checker.mail.message import written
from checker.results import ExitCode
from checker.writing import write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence
    from pathlib import Path

    from checker.cli.mail_record import MailRecord
    from checker.cli.mail_settings import Mailing
    from checker.config.settings import Settings
    from checker.mail.changes import Told
    from checker.mail.delivery import Deliveries, Delivery
    from checker.mail.letters import Letter, Plan
    from checker.mail.message import Message
    from checker.mail.server import Server
    from checker.results import Run

_NOT_FOR_NAMES: Final = re.compile(r"[^a-z0-9]+")
_LONGEST_NAME: Final = 40
_BYTE_ORDER_MARK: Final = "\ufeff"
"""Says UTF-8 to browsers: in mail the header says it, and the style stands before the `<meta>`."""


class FolderError(CreditlineError):
    """A folder for messages that cannot be made."""


@dataclass(frozen=True, slots=True)
class Ways:
    """What is done with the mails; where nothing is asked for, they are sent."""

    dry_run: bool = False
    eml: Path | None = None
    preview: Path | None = None

    @property
    def sends(self) -> bool:
        """Whether a server is needed."""
        return not self.dry_run and self.eml is None and self.preview is None


@dataclass(frozen=True, slots=True)
class Account:
    """What to tell the user, and how the command ends."""

    text: str
    code: ExitCode
    interrupted: bool = False


@dataclass(frozen=True, slots=True)
class Posting:
    """All that is needed to mail a run, found in order before there is one."""

    settings: Settings
    mailing: Mailing
    ways: Ways
    server: Server | None
    resumes: bool = False

    def post(self, run: Run, *, colour: bool) -> Account:
        """Does with the mails of `run` what is asked for.

        Raises:
            CreditlineError: A template is wrong, a message cannot be written, or the ledger cannot be read.
        """
        with opened_record(self.settings, sends=self.ways.sends, resumes=self.resumes) as record:
            return self._posted(run, record, colour=colour)

    def _posted(self, run: Run, record: MailRecord | None, *, colour: bool) -> Account:
        told = record.told if record else _nothing_told
        plan = planned(run, self.mailing.wishes, told if self.settings["mail.since-last"] else None)
        messages = self._messages(plan, record)
        for loss in dict.fromkeys(loss for message in messages for loss in message.words.losses):
            note(f"mail programs drop or misread what your templates make: {loss}")
        if self.server is None:
            files = _write(messages, self.ways)
            return Account(_told(plan, messages, files, None, colour=colour), ExitCode.OK)
        deliveries = deliver(messages, self.server, sleep=time.sleep, record=record, told=_note_trouble)
        if record and deliveries.not_recorded is None:
            deliveries = _kept(record, deliveries)
        text = _told(plan, messages, [], deliveries, colour=colour)
        return Account(text, _exit_code(deliveries), deliveries.interrupted)

    def _messages(self, plan: Plan, record: MailRecord | None) -> list[Message]:
        mailing, now = self.mailing, datetime.now().astimezone()
        return [
            written(
                letter,
                mailing.look,
                mailing.envelope,
                now=now,
                attach=mailing.attach,
                previous=record.previous(letter) if record else None,
            )
            for letter in plan.letters
        ]


def load_posting(settings: Settings, ways: Ways, *, always: bool = False, resumes: bool = False) -> Posting:
    """What the settings say about mail, and the server where one is needed.

    Raises:
        CreditlineError: Something is missing, wrong or cannot be read.
    """
    if resumes and not settings["record"] and settings.kind("record") != DEFAULT:
        raise WrongOptionsError("--resume needs the record that --no-record does without")
    mailing = load_mailing(settings, always=always)
    server = load_server(settings, mailing.envelope.domain) if ways.sends else None
    return Posting(settings, mailing, ways, server, resumes)


def _nothing_told(_letter: Letter) -> Told:
    return {}


def _kept(record: MailRecord, deliveries: Deliveries) -> Deliveries:
    """Keeps what was told; why it could not be is part of the account, as mail has gone out."""
    try:
        record.tell(deliveries)
    except CreditlineError as error:
        return replace(deliveries, not_recorded=error)
    return deliveries


def _note_trouble(delivery: Delivery) -> None:
    if delivery.fate not in {Fate.SENT, Fate.SENT_BEFORE}:
        note(f"not sent to {delivery.recipient.mailbox}: {delivery.reason}")


def _exit_code(deliveries: Deliveries) -> ExitCode:
    if deliveries.not_recorded is not None:
        return deliveries.not_recorded.exit_code
    if deliveries.no_server is not None:
        return ExitCode.NO_MAIL_SERVER
    if deliveries.count(Fate.REFUSED, Fate.GIVEN_UP):
        return ExitCode.MAIL_REFUSED
    return ExitCode.OK


def _write(messages: Sequence[Message], ways: Ways) -> list[str]:
    """Writes messages and previews where asked for; the names of the files."""
    files = []
    for number, message in enumerate(messages, 1):
        letter = message.letter
        name = _NOT_FOR_NAMES.sub("-", (letter.publisher.name or letter.kind).lower())[:_LONGEST_NAME]
        stem = f"{number:02}-{name.strip('-') or letter.kind}"
        if ways.eml is not None:
            files.append(_put(ways.eml, f"{stem}.eml", message.data))
        if ways.preview is not None:
            html = f"{_BYTE_ORDER_MARK}{message.words.html}"
            files.append(_put(ways.preview, f"{stem}.html", html.encode()))
            files.append(_put(ways.preview, f"{stem}.txt", message.words.text.encode()))
    return files


def _put(folder: Path, name: str, data: bytes) -> str:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        raise FolderError(f"cannot make the folder {folder}: {error.strerror}") from error
    write_whole(folder / name, data)
    return str(folder / name)


def _told(
    plan: Plan,
    messages: Sequence[Message],
    files: Sequence[str],
    deliveries: Deliveries | None,
    *,
    colour: bool,
) -> str:
    return rendered(
        "mail-account.txt.j2",
        colour=colour,
        mails=[_mail_values(message, deliveries) for message in messages],
        silent=[
            {"publisher": unsent.publisher.name or unsent.kind.value, "why": unsent.why.value}
            for unsent in plan.unsent
        ],
        nobodys=[page.url or page.source for page in plan.nobodys],
        files=list(files),
        sent=deliveries is not None,
        no_server=deliveries.no_server if deliveries else None,
        interrupted=deliveries is not None and deliveries.interrupted,
        not_recorded=deliveries.not_recorded.message if deliveries and deliveries.not_recorded else None,
    )


def _mail_values(message: Message, deliveries: Deliveries | None) -> dict[str, Any]:
    letter = message.letter
    settled = deliveries.settled if deliveries else ()
    fates = {delivery.recipient: delivery for delivery in settled if delivery.message is message}
    return {
        "publisher": letter.publisher.name or letter.kind.value,
        "subject": message.words.subject,
        "size": len(message.data),
        "attached": [part.get_filename() for part in message.mail.iter_attachments()],
        "recipients": [
            {
                "address": str(recipient),
                "fate": fates[recipient].fate.value if recipient in fates else "would",
                "reason": fates[recipient].reason if recipient in fates else "",
            }
            for recipient in letter.recipients
        ],
    }
