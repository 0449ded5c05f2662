"""From settings to who gets mail, how it looks and which server takes it; what is wrong is told at once."""

from __future__ import annotations

import os
import stat
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

from checker.cli.terminal import note
from checker.cli.usage import unknown
from checker.config.environment import MAIL_PASSWORD
from checker.mail.addresses import parse_address, valid_domain
from checker.mail.errors import AddressError, MailError, RecipientsError
from checker.mail.letters import Wishes
from checker.mail.message import Attachment, Envelope
from checker.mail.recipients import read_recipients
from checker.mail.server import PORTS, Security, Server
from checker.mail.words import Look
from checker.policy.document import LARGEST
from checker.sources.reasons import in_plain_words

if TYPE_CHECKING:
    from checker.config.settings import Settings
    from checker.mail.addresses import Address
    from checker.mail.publishers import Publisher

_HERE: Final = frozenset({"localhost", "127.0.0.1", "::1"})
"""Hosts that nobody can listen to on the way."""
_LONGEST_PASSWORD: Final = 10_000


@dataclass(frozen=True, slots=True)
class Mailing:
    """All that mails of a run need, but for the run."""

    wishes: Wishes
    look: Look
    envelope: Envelope
    attach: tuple[Attachment, ...]


def load_mailing(settings: Settings, *, always: bool) -> Mailing:
    """What the settings say about mail.

    Raises:
        CreditlineError: Something is missing, wrong or cannot be read.
    """
    sender = _address(settings, "mail.from")
    if sender is None:
        raise MailError(
            "nobody is named whom mails come from",
            tip="for example --from desk@example.org, or from in the table [mail] of creditline.toml",
        )
    wishes = Wishes(
        publishers=_publishers(settings["mail.recipients"]),
        to=_addresses(settings, "mail.to"),
        cc=_addresses(settings, "mail.cc"),
        digest=_addresses(settings, "mail.digest"),
        always=always,
    )
    if wishes.publishers is None and not wishes.to and not wishes.digest:
        raise MailError("nobody is named who gets mail", tip="--to, --recipients and --digest name them")
    reply_to, unsubscribe = _address(settings, "mail.reply-to"), _address(settings, "mail.unsubscribe")
    look = Look(
        sender=str(sender),
        reply_to=str(reply_to) if reply_to else None,
        unsubscribe=unsubscribe.mailbox if unsubscribe else None,
        note=settings["mail.note"],
        subject=settings["mail.subject"],
        template_folder=_folder(settings["mail.template-dir"]),
    )
    envelope = Envelope(
        sender=sender,
        domain=_domain(settings, "mail.domain") or sender.domain,
        reply_to=reply_to,
        list_id=_domain(settings, "mail.list-id"),
        unsubscribe=unsubscribe,
        stream=settings["mail.stream"],
    )
    return Mailing(wishes, look, envelope, tuple(map(_attachment, settings["mail.attach"])))


def load_server(settings: Settings, domain: str) -> Server:
    """The server that the settings name.

    Raises:
        MailError: None is named, its password is missing or would go in the clear, or a file cannot be read.
    """
    host, user = settings["mail.host"], settings["mail.user"]
    if not host:
        raise MailError(
            "no mail server is named",
            tip="set host in the table [mail] of creditline.toml, or CREDITLINE_MAIL_HOST;"
            " --dry-run, --eml and --preview need none",
        )
    security = Security(settings["mail.security"])
    if user is not None and security is Security.NONE and host not in _HERE:
        raise MailError(
            f"the password would go to {host} in the clear", tip='set security = "starttls" or "tls"'
        )
    if not settings["mail.verify"] and security is not Security.NONE:
        note(f"the certificate of {host} is not checked (verify = false)")
    ca_file = settings["mail.ca-file"]
    if ca_file is not None:
        _read(Path(ca_file), "certificates")
    password = _password(settings["mail.password-file"]) if user is not None else None
    if not ((user or "") + (password or "")).isascii():
        raise MailError(
            "the user or the password holds letters beyond ASCII, which Python’s smtplib cannot send"
        )
    return Server(
        host=host,
        port=settings["mail.port"] or PORTS[security],
        security=security,
        user=user,
        password=password,
        verify=settings["mail.verify"],
        ca_file=None if ca_file is None else Path(ca_file),
        timeout=settings["mail.timeout"] or 30.0,
        greeting_name=domain,
    )


def _password(file: str | None) -> str:
    """The password; from the environment, else from the file. No message says it."""
    password = os.environ.get(MAIL_PASSWORD)
    if password:
        return password
    if file is None:
        raise MailError(
            "the mail server wants a password, and none is given",
            tip=f"set {MAIL_PASSWORD}, or password-file in the table [mail]",
        )
    path = Path(file)
    text = _read(path, "password")[:_LONGEST_PASSWORD]
    if os.name == "posix" and path.stat().st_mode & (stat.S_IRGRP | stat.S_IROTH):
        note(f"{file} holds a password and can be read by others: chmod 600 {file}")
    try:
        password = text.decode().rstrip("\r\n")
    except UnicodeDecodeError as error:
        raise MailError(f"cannot read the password {file}: it is not UTF-8 text") from error
    if not password:
        raise MailError(f"{file} is empty, and holds no password")
    return password


def _publishers(file: str | None) -> tuple[Publisher, ...] | None:
    if file is None:
        return None
    try:
        with Path(file).open("rb") as opened:
            data = opened.read(LARGEST + 1)  # a device may have no end
    except (OSError, ValueError) as error:
        raise RecipientsError(f"cannot read the recipients {file}: {in_plain_words(error)}") from error
    return read_recipients(data, file)


def _folder(name: str | None) -> Path | None:
    if name is None:
        return None
    if not Path(name).is_dir():
        raise MailError(f"there is no folder of templates {name}")
    return Path(name)


def _read(path: Path, what: str) -> bytes:
    try:
        return path.read_bytes()
    except (OSError, ValueError) as error:
        raise MailError(f"cannot read the {what} {path}: {in_plain_words(error)}") from error


def _address(settings: Settings, key: str) -> Address | None:
    return None if settings[key] is None else _parsed(settings, key, settings[key])


def _addresses(settings: Settings, key: str) -> tuple[Address, ...]:
    return tuple(dict.fromkeys(_parsed(settings, key, text) for text in settings[key]))


def _parsed(settings: Settings, key: str, text: str) -> Address:
    try:
        return parse_address(text)
    except AddressError as error:
        raise MailError(f"{settings.by_key[key].origin}: {error.message}", tip=error.tip) from error


def _domain(settings: Settings, key: str) -> str | None:
    if settings[key] is None:
        return None
    domain = valid_domain(settings[key])
    if domain is None:
        raise MailError(f'{settings.by_key[key].origin}: "{settings[key]}" is no domain')
    return domain


def _attachment(name: str) -> Attachment:
    if name not in set(Attachment):
        raise unknown("attachment", name, Attachment)
    return Attachment(name)
