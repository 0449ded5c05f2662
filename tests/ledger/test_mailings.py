"""Which mail went out, and what it said."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.ledger.mailings import Mailings
from checker.results import Outcome
from tests.ledger.conftest import week

if TYPE_CHECKING:
    from checker.ledger import Ledger

STREAM = "tricounty.example report"
DESK, EDITOR = "desk@example.org", "editor@example.org"


@pytest.fixture
def mailings(ledger: Ledger) -> Mailings:
    return Mailings(ledger)


def test_a_mail_was_sent_to_the_mailboxes_that_were_recorded_only(mailings: Mailings) -> None:
    mailings.record_sent("d1", STREAM, DESK, "<1@example.org>", week(1))
    assert mailings.was_sent("d1", DESK)
    assert not mailings.was_sent("d1", EDITOR)
    assert not mailings.was_sent("d2", DESK)


def test_a_mail_sent_twice_is_no_error(mailings: Mailings) -> None:
    for number in (1, 2):
        mailings.record_sent("d1", STREAM, DESK, f"<{number}@example.org>", week(number))
    assert mailings.last_message_id(STREAM) == "<2@example.org>"


def test_the_last_message_of_a_stream_is_the_one_that_was_recorded_last(mailings: Mailings) -> None:
    assert mailings.last_message_id(STREAM) is None
    mailings.record_sent("d2", STREAM, DESK, "<2@example.org>", week(1))
    mailings.record_sent("d1", STREAM, DESK, "<1@example.org>", week(2))
    mailings.record_sent("d3", "another", DESK, "<3@example.org>", week(3))
    assert mailings.last_message_id(STREAM) == "<1@example.org>"


def test_what_a_stream_was_told_is_what_the_last_mail_on_each_page_said(mailings: Mailings) -> None:
    assert mailings.told(STREAM) == {}
    mailings.tell(
        STREAM, {("a.html", "tidewater/logo"): Outcome.FAIL, ("b.html", "tidewater/logo"): Outcome.PASS}
    )
    mailings.tell("another", {("a.html", "tidewater/logo"): Outcome.PASS})
    mailings.tell(STREAM, {("a.html", "tidewater/logo"): Outcome.REVIEW})
    assert mailings.told(STREAM) == {
        ("a.html", "tidewater/logo"): Outcome.REVIEW,
        ("b.html", "tidewater/logo"): Outcome.PASS,
    }
