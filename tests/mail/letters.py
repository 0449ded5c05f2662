"""Results to mail: an invented wire's pages on two publishers' sites and in folders."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING

from checker.mail.addresses import parse_address
from checker.mail.letters import Kind, Letter
from checker.mail.message import Envelope, written
from checker.mail.publishers import Publisher
from checker.mail.words import Look
from tests.reporters.conftest import FAILING, PASSING, REVIEWED, UNREADABLE, WAIVED, a_run

if TYPE_CHECKING:
    from checker.mail.message import Attachment, Message
    from checker.results import PageResult

DESK = parse_address("Licensing desk <desk@tidewater.example>")
EDITOR = parse_address("Editor <editor@courier.example>")
COURIER = Publisher("Prairie Courier", domains=("courier.example",), pages=("public/**",), to=(EDITOR,))
PAGES = (FAILING, REVIEWED, PASSING, WAIVED, UNREADABLE)
NOW = datetime(2026, 11, 27, 8, 30, tzinfo=UTC)
LOOK = Look(sender=str(DESK))
ENVELOPE = Envelope(sender=DESK, domain="tidewater.example")


def page_at(url: str, page: PageResult = FAILING) -> PageResult:
    """The page as it would be on the web."""
    return replace(page, source=url, url=url)


def a_letter(*pages: PageResult, publisher: Publisher = COURIER) -> Letter:
    """A report to the publisher."""
    run = a_run(*(pages or PAGES))
    return Letter(Kind.REPORT, publisher, publisher.to, publisher.cc, run, no_copies=2)


def a_message(
    letter: Letter | None = None,
    *,
    look: Look = LOOK,
    envelope: Envelope = ENVELOPE,
    attach: tuple[Attachment, ...] = (),
) -> Message:
    """The letter's message."""
    return written(letter or a_letter(), look, envelope, attach=attach, now=NOW)
