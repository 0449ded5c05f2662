"""A real SMTP server on loopback: it can want TLS and a login, refuse, put off, and hang up."""

from __future__ import annotations

import socket
import ssl
from contextlib import contextmanager
from dataclasses import dataclass, field
from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import TYPE_CHECKING, Any, Final

import trustme
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import AuthResult, LoginPassword

from checker.mail.server import Security, Server

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

HOST: Final = "127.0.0.1"
USER: Final = "desk"
PASSWORD: Final = "correct horse battery"  # noqa: S105 - of a server that lives for one test
HANG_UP: Final = "hang up"
"""Instead of an answer: the connection breaks."""


_PATIENCE: Final = 300.0
"""Seconds that a server on a busy machine may take: one that is given up too early may get a mail twice."""


@dataclass(frozen=True, slots=True)
class Taken:
    """A message that the server took."""

    recipients: tuple[str, ...]
    data: bytes

    @property
    def mail(self) -> EmailMessage:
        """As a mail client reads it."""
        return message_from_bytes(self.data, EmailMessage, policy=policy.default)


@dataclass(slots=True)
class Inbox:
    """What came in, and how the server behaves: aiosmtpd calls it."""

    answers_to_data: list[str] = field(default_factory=list)
    """One for each message, in turn; after the last, every message is taken."""
    answers_to_recipients: dict[str, list[str]] = field(default_factory=dict)
    """The same for each time that a mailbox is named."""
    taken: list[Taken] = field(default_factory=list)
    sessions: set[Any] = field(default_factory=set)
    """Who connected."""
    farewells: int = 0
    """How many sessions ended politely."""

    async def handle_EHLO(  # noqa: N802 - aiosmtpd's name
        self, _server: Any, session: Any, _envelope: Any, hostname: str, responses: list[str]
    ) -> list[str]:
        self.sessions.add(session.peer)
        session.host_name = hostname
        return responses

    async def handle_RCPT(  # noqa: N802 - aiosmtpd's name
        self, _server: Any, _session: Any, envelope: Any, address: str, _options: list[str]
    ) -> str:
        answers = self.answers_to_recipients.get(address, [])
        answer = answers.pop(0) if answers else "250 OK"
        if answer.startswith("250"):
            envelope.rcpt_tos.append(address)
        return answer

    async def handle_DATA(self, server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        answer = self.answers_to_data.pop(0) if self.answers_to_data else "250 OK"
        if answer == HANG_UP:
            server.transport.abort()
            return "250 nobody hears this"
        if answer.startswith("250"):
            self.taken.append(Taken(tuple(envelope.rcpt_tos), envelope.content))
        return answer

    async def handle_QUIT(self, _server: Any, _session: Any, _envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        self.farewells += 1
        return "221 Bye"

    @property
    def recipients(self) -> list[str]:
        """Everybody who got something, in turn."""
        return [recipient for taken in self.taken for recipient in taken.recipients]


class _OnSocket(Controller):
    """Listens on a socket that is bound already: a port that is only looked up may be another's by then."""

    def __init__(self, inbox: Inbox, listening: socket.socket, **options: Any) -> None:
        super().__init__(inbox, hostname=HOST, port=listening.getsockname()[1], **options)
        self._listening = listening

    def _create_server(self) -> Any:
        return self.loop.create_server(self._factory_invoker, sock=self._listening, ssl=self.ssl_context)


@contextmanager
def running(
    inbox: Inbox, folder: Path, *, security: Security = Security.NONE, login: bool = False
) -> Iterator[Server]:
    """The server, and how to reach it; its certificate is signed by `folder/ca.pem`."""
    authority = trustme.CA()
    authority.cert_pem.write_to_path(folder / "ca.pem")
    context = ssl.create_default_context(ssl.Purpose.CLIENT_AUTH)
    authority.issue_cert(HOST, "localhost").configure_cert(context)
    options: dict[str, Any] = {}
    if security is Security.STARTTLS:
        options |= {"tls_context": context, "require_starttls": True}
    if login:
        options |= {
            "authenticator": _authenticate,
            "auth_required": True,
            "auth_require_tls": security is Security.STARTTLS,
        }
    controller = _OnSocket(
        inbox,
        _bound(),
        ssl_context=context if security is Security.TLS else None,
        ready_timeout=_PATIENCE,
        **options,
    )
    controller.start()
    try:
        yield Server(
            host=HOST,
            port=controller.port,
            security=security,
            user=USER if login else None,
            password=PASSWORD if login else None,
            ca_file=folder / "ca.pem",
            timeout=_PATIENCE,
        )
    finally:
        controller.stop()


def _authenticate(_server: Any, _session: Any, _envelope: Any, _mechanism: str, data: Any) -> AuthResult:
    right = isinstance(data, LoginPassword) and (data.login, data.password) == (
        USER.encode(),
        PASSWORD.encode(),
    )
    return AuthResult(success=right, handled=False)


def _bound() -> socket.socket:
    """A socket on a port that nobody uses; the server closes it."""
    bound = socket.socket()
    bound.bind((HOST, 0))
    return bound
