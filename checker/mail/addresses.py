"""E-mail addresses: one strict rule, so that nothing else can get into a header or an SMTP command.

The form is RFC 5321's mailbox with a dot-string before the `@` (4.1.2); a domain in other letters becomes
IDNA. Quoted local parts, comments, routes and address literals are refused: nobody's address needs them.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from email.headerregistry import Address as HeaderAddress
from typing import Final

from checker.mail.errors import AddressError

_LOCAL: Final = re.compile(r"[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[A-Za-z0-9!#$%&'*+/=?^_`{|}~-]+)*")
_LABEL: Final = re.compile(r"[A-Za-z0-9](?:[A-Za-z0-9-]{0,61}[A-Za-z0-9])?")
ENCODED_WORD: Final = "=?"
"""How an encoded word begins (RFC 2047): `email` decodes it, and writes line breaks that were in it."""
_LONGEST: Final = 254
"""RFC 3696, erratum 1690."""
_LONGEST_LOCAL: Final = 64
"""RFC 5321, 4.5.3.1.1."""
_LONGEST_NAME: Final = 200
_LONGEST_SHOWN: Final = 80
_EXAMPLE: Final = "for example editor@example.org, or Desk <desk@example.org>"


@dataclass(frozen=True, slots=True)
class Address:
    """A mailbox, and what its owner is called; valid by construction through `parse_address`."""

    mailbox: str
    """`local@domain`, in ASCII."""
    name: str = ""

    def __str__(self) -> str:
        return f"{self.name} <{self.mailbox}>" if self.name else self.mailbox

    @property
    def domain(self) -> str:
        """What follows the `@`."""
        return self.mailbox.rpartition("@")[2]

    @property
    def in_header(self) -> HeaderAddress:
        """As `email` writes it."""
        return HeaderAddress(self.name, addr_spec=self.mailbox)


def parse_address(text: str) -> Address:
    """`editor@example.org` or `Desk <desk@example.org>`.

    Raises:
        AddressError: It is no address that mail can safely go to.
    """
    name, mailbox = _parted(text.strip())
    if not (name + mailbox).isprintable():
        raise _no_address(text, "it holds a control character")
    if ENCODED_WORD in text:
        raise _no_address(text, f"it holds {ENCODED_WORD}, which mail programs decode")
    if len(name) > _LONGEST_NAME or any(sign in name for sign in '<>"\\'):
        raise _no_address(text, "its name is too long, or holds a bracket or quotation mark")
    local, at, domain = mailbox.rpartition("@")
    if not at:
        raise _no_address(text, "it has no @")
    if not _LOCAL.fullmatch(local) or len(local) > _LONGEST_LOCAL:
        raise _no_address(text, "what stands before the @ is no name of a mailbox")
    ascii_domain = valid_domain(domain)
    if ascii_domain is None:
        raise _no_address(text, "what follows the @ is no domain")
    if len(local) + 1 + len(ascii_domain) > _LONGEST:
        raise _no_address(text, f"it is longer than {_LONGEST} characters")
    return Address(f"{local}@{ascii_domain}", name)


def valid_domain(text: str) -> str | None:
    """A domain's name in small ASCII letters (IDNA), or None where it is none."""
    try:
        name = text.encode("idna").decode("ascii").lower()
    except UnicodeError:
        return None
    labels = name.split(".")
    if len(labels) == 1 and name != "localhost":
        return None
    return name if all(_LABEL.fullmatch(label) for label in labels) else None


def _parted(text: str) -> tuple[str, str]:
    """The name, and the mailbox."""
    if not text.endswith(">") or "<" not in text:
        return "", text
    name, _, mailbox = text[:-1].rpartition("<")
    name = name.strip()
    if len(name) > 1 and name[0] == name[-1] == '"':
        name = name[1:-1]
    return name, mailbox


def _no_address(text: str, why: str) -> AddressError:
    shown = text if len(text) <= _LONGEST_SHOWN else f"{text[: _LONGEST_SHOWN - 1]}…"
    return AddressError(f'"{shown}" is no e-mail address: {why}', tip=_EXAMPLE)
