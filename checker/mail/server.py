"""The mail server, and a connection to it: encrypted and checked unless the sender says otherwise."""

from __future__ import annotations

import smtplib
import socket
import ssl
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from pathlib import Path

_LONGEST_REASON: Final = 300
_TEMPORARY: Final = range(400, 500)


class Security(StrEnum):
    """How the connection is encrypted."""

    STARTTLS = "starttls"
    """Begun in the clear, encrypted before anything is said (port 587)."""
    TLS = "tls"
    """Encrypted from the first byte (port 465)."""
    NONE = "none"
    """Not at all (port 25)."""


PORTS: Final = {Security.STARTTLS: 587, Security.TLS: 465, Security.NONE: 25}


@dataclass(frozen=True, slots=True)
class Server:
    """Where mail is handed in."""

    host: str
    port: int
    security: Security = Security.STARTTLS
    user: str | None = None
    password: str | None = field(default=None, repr=False)
    verify: bool = True
    """Whether the server's certificate is checked."""
    ca_file: Path | None = None
    """Certificates that are trusted instead of the system's."""
    timeout: float = 30.0
    """Seconds that the server may take for an answer."""
    greeting_name: str = "localhost"
    """How the client calls itself."""

    def reason(self, error: Exception) -> str:
        """What went wrong, in a line; never with the password in it."""
        if isinstance(error, smtplib.SMTPResponseException):
            said = said_by_server(error.smtp_code, error.smtp_error)
        elif isinstance(error, ssl.SSLCertVerificationError):
            said = f"its certificate does not hold: {error.verify_message}"
        elif isinstance(error, TimeoutError):
            said = f"no answer within {self.timeout:g} seconds"
        elif isinstance(error, OSError) and error.strerror:
            said = error.strerror
        else:
            said = str(error) or type(error).__name__
        return said.replace(self.password, "…") if self.password else said


class NoServerError(Exception):
    """No session with the server came about."""

    def __init__(self, reason: str, *, is_temporary: bool) -> None:
        super().__init__(reason)
        self.reason = reason
        self.is_temporary = is_temporary
        """Whether trying again later may help."""


def connected(server: Server) -> smtplib.SMTP:
    """A session with the server, encrypted and logged in as asked for.

    Raises:
        NoServerError: None came about.
    """
    try:
        session = _open(server)
    except (OSError, smtplib.SMTPException, ValueError) as error:
        raise NoServerError(server.reason(error), is_temporary=_may_pass(error)) from error
    try:
        if server.security is Security.STARTTLS:
            session.starttls(context=_context(server))
        if server.user is not None:
            session.login(server.user, server.password or "")
    except (OSError, smtplib.SMTPException) as error:
        session.close()
        raise NoServerError(server.reason(error), is_temporary=_may_pass(error)) from error
    return session


def said_by_server(code: int, text: bytes | str) -> str:
    """A server's answer in a line."""
    words = text.decode("utf-8", "replace") if isinstance(text, bytes) else text
    said = f"{code} {' '.join(words.split())}".strip()
    return said if len(said) <= _LONGEST_REASON else f"{said[: _LONGEST_REASON - 1]}…"


def is_temporary(code: int) -> bool:
    """Whether an answer means: later (RFC 5321, 4.2.1)."""
    return code in _TEMPORARY


def _open(server: Server) -> smtplib.SMTP:
    if server.security is Security.TLS:
        return smtplib.SMTP_SSL(
            server.host,
            server.port,
            local_hostname=server.greeting_name,
            timeout=server.timeout,
            context=_context(server),
        )
    return smtplib.SMTP(server.host, server.port, local_hostname=server.greeting_name, timeout=server.timeout)


def _context(server: Server) -> ssl.SSLContext:
    context = ssl.create_default_context(cafile=server.ca_file)
    if not server.verify:
        context.check_hostname = False
        context.verify_mode = ssl.CERT_NONE
    return context


def _may_pass(error: Exception) -> bool:
    if isinstance(error, smtplib.SMTPResponseException):
        return is_temporary(error.smtp_code)
    if isinstance(error, smtplib.SMTPServerDisconnected):
        return True
    if isinstance(error, ssl.SSLError | socket.gaierror | smtplib.SMTPException | ValueError):
        return isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN
    return True
