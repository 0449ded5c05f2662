"""Handing mail in, to a real server that refuses, puts off, hangs up, or wants to know who is there."""

from __future__ import annotations

import socket
from dataclasses import replace
from typing import TYPE_CHECKING, NoReturn

import pytest

from checker.errors import CreditlineError
from checker.mail.addresses import Address, parse_address
from checker.mail.delivery import PAUSES, Deliveries, Delivery, Fate, deliver
from checker.mail.server import PORTS, Security, Server
from tests.mail.letters import COURIER, EDITOR, a_letter, a_message
from tests.mail.server import HANG_UP, HOST, PASSWORD, Inbox, running

if TYPE_CHECKING:
    from pathlib import Path

    from checker.mail.message import Message

BOSS = parse_address("boss@courier.example")
HERALD = replace(COURIER, name="Valley Herald", to=(parse_address("web@herald.example"),))


def to_two() -> Message:
    return a_message(replace(a_letter(), cc=(BOSS,)))


def to_herald() -> Message:
    return a_message(a_letter(publisher=HERALD))


class Naps:
    """Sleeps by taking note of it."""

    def __init__(self) -> None:
        self.taken: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.taken.append(seconds)


def fates(deliveries: Deliveries) -> list[tuple[str, Fate]]:
    return [(delivery.recipient.mailbox, delivery.fate) for delivery in deliveries.settled]


@pytest.mark.filterwarnings("ignore:Requiring AUTH while not requiring TLS")  # aiosmtpd, of the test's server
@pytest.mark.parametrize("security", Security)
@pytest.mark.parametrize("login", [False, True])
def test_mail_arrives_as_it_was_made_on_one_connection(
    security: Security, login: bool, tmp_path: Path
) -> None:
    inbox, naps = Inbox(), Naps()
    first, second = to_two(), to_herald()
    with running(inbox, tmp_path, security=security, login=login) as server:
        done = deliver([first, second], server, sleep=naps)
    assert [fate for _, fate in fates(done)] == [Fate.SENT] * 3
    assert (done.no_server, done.interrupted, naps.taken) == (None, False, [])
    assert len(inbox.sessions) == 1
    assert inbox.taken[0].recipients == ("editor@courier.example", "boss@courier.example")
    assert [taken.data for taken in inbox.taken] == [first.data, second.data]


def test_a_refused_recipient_stops_nobody_else(tmp_path: Path) -> None:
    inbox = Inbox(answers_to_recipients={EDITOR.mailbox: ["550 no such user here"]})
    with running(inbox, tmp_path) as server:
        done = deliver([to_two(), to_herald()], server, sleep=Naps())
    assert fates(done) == [
        ("editor@courier.example", Fate.REFUSED),
        ("boss@courier.example", Fate.SENT),
        ("web@herald.example", Fate.SENT),
    ]
    assert done.settled[0].reason == "550 no such user here"


def test_who_is_put_off_is_tried_again_and_nobody_gets_it_twice(tmp_path: Path) -> None:
    inbox, naps = Inbox(answers_to_recipients={BOSS.mailbox: ["450 later", "450 later"]}), Naps()
    with running(inbox, tmp_path) as server:
        done = deliver([to_two(), to_herald()], server, sleep=naps)
    assert naps.taken == list(PAUSES[:2])
    assert [fate for _, fate in fates(done)] == [Fate.SENT] * 3
    assert sorted(inbox.recipients) == sorted({EDITOR.mailbox, BOSS.mailbox, "web@herald.example"})
    assert len({taken.mail["Message-ID"] for taken in inbox.taken}) == 2


def test_a_message_that_is_put_off_is_tried_again(tmp_path: Path) -> None:
    inbox, naps = Inbox(answers_to_data=["451 try again"]), Naps()
    with running(inbox, tmp_path) as server:
        done = deliver([to_two()], server, sleep=naps)
    assert naps.taken == list(PAUSES[:1])
    assert done.count(Fate.SENT) == 2


def test_a_connection_that_breaks_in_the_data_is_made_again(tmp_path: Path) -> None:
    inbox, naps = Inbox(answers_to_data=[HANG_UP, "250 OK", HANG_UP]), Naps()
    with running(inbox, tmp_path) as server:
        done = deliver([to_two(), to_herald()], server, sleep=naps)
    assert done.count(Fate.SENT) == 3
    assert sorted(inbox.recipients) == sorted({EDITOR.mailbox, BOSS.mailbox, "web@herald.example"})
    assert len(inbox.sessions) > 1


def test_a_server_without_patience_is_left_in_the_end(tmp_path: Path) -> None:
    inbox, naps = Inbox(answers_to_recipients={EDITOR.mailbox: ["450 greylisted"] * 9}), Naps()
    with running(inbox, tmp_path) as server:
        done = deliver([to_two()], server, sleep=naps)
    assert naps.taken == list(PAUSES)
    assert fates(done) == [("boss@courier.example", Fate.SENT), ("editor@courier.example", Fate.GIVEN_UP)]
    assert done.settled[1].reason == "450 greylisted"


@pytest.mark.parametrize("closing", [EDITOR, BOSS])
def test_a_server_that_ends_the_session_amid_recipients_has_taken_nothing(
    closing: Address, tmp_path: Path
) -> None:
    inbox = Inbox(answers_to_recipients={closing.mailbox: ["421 closing"] * 9})
    with running(inbox, tmp_path) as server:
        done = deliver([to_two()], server, sleep=Naps())
    assert inbox.taken == []
    assert [fate for _, fate in fates(done)] == [Fate.GIVEN_UP] * 2
    assert {delivery.reason for delivery in done.settled} == {"421 closing"}


def test_who_waits_for_a_session_that_ended_is_served_in_the_next_once(tmp_path: Path) -> None:
    inbox = Inbox(answers_to_recipients={EDITOR.mailbox: ["421 closing"]})
    with running(inbox, tmp_path) as server:
        done = deliver([to_two()], server, sleep=Naps())
    assert [fate for _, fate in fates(done)] == [Fate.SENT] * 2
    assert sorted(inbox.recipients) == sorted({EDITOR.mailbox, BOSS.mailbox})


def test_a_message_refused_for_good_is_not_tried_again(tmp_path: Path) -> None:
    inbox, naps = Inbox(answers_to_data=["554 no thanks"]), Naps()
    with running(inbox, tmp_path) as server:
        done = deliver([to_two(), to_herald()], server, sleep=naps)
    assert [fate for _, fate in fates(done)] == [Fate.REFUSED, Fate.REFUSED, Fate.SENT]
    assert naps.taken == []


def test_where_there_is_no_server_nothing_is_sent_and_it_is_said_why() -> None:
    with socket.socket() as taken:
        taken.bind((HOST, 0))  # bound, and nobody listens
        server = Server(HOST, taken.getsockname()[1], Security.NONE, timeout=5.0)
        naps = Naps()
        done = deliver([to_two()], server, sleep=naps)
    assert naps.taken == list(PAUSES)
    assert done.no_server == "Connection refused"
    assert [fate for _, fate in fates(done)] == [Fate.NOT_SENT] * 2


@pytest.mark.parametrize("security", [Security.STARTTLS, Security.TLS])
def test_a_certificate_that_nobody_vouches_for_ends_it_at_once(security: Security, tmp_path: Path) -> None:
    inbox, naps = Inbox(), Naps()
    with running(inbox, tmp_path, security=security) as server:
        done = deliver([to_two()], replace(server, ca_file=None), sleep=naps)
        assert "certificate" in (done.no_server or "")
        assert (naps.taken, inbox.taken) == ([], [])
        unchecked = deliver([to_two()], replace(server, ca_file=None, verify=False), sleep=naps)
    assert unchecked.count(Fate.SENT) == 2


def test_a_server_that_cannot_encrypt_gets_neither_password_nor_mail(tmp_path: Path) -> None:
    inbox, naps = Inbox(), Naps()
    with running(inbox, tmp_path) as server:
        done = deliver([to_two()], replace(server, security=Security.STARTTLS), sleep=naps)
    assert "STARTTLS" in (done.no_server or "")
    assert (naps.taken, inbox.taken) == ([], [])


def test_a_wrong_password_ends_it_at_once_and_is_never_shown(tmp_path: Path) -> None:
    inbox, naps = Inbox(), Naps()
    with running(inbox, tmp_path, security=Security.STARTTLS, login=True) as server:
        done = deliver([to_two()], replace(server, password="wrong horse"), sleep=naps)  # noqa: S106 - wrong
    assert (done.no_server or "").startswith("535 ")
    assert naps.taken == []
    assert "wrong horse" not in repr((done, server, replace(server, password="wrong horse")))  # noqa: S106 - wrong
    assert PASSWORD not in repr(server)
    assert server.reason(OSError(f"they echo {PASSWORD}")) == "they echo …"


def test_a_run_that_fails_midway_says_which_were_sent(tmp_path: Path) -> None:
    inbox = Inbox()
    with running(inbox, tmp_path) as server:

        def vanish(delivery: Delivery) -> None:
            if delivery.recipient == BOSS:
                raise KeyboardInterrupt

        done = deliver([to_two(), to_herald()], server, sleep=Naps(), told=vanish)
    assert done.interrupted
    assert inbox.farewells == 0, "who stops the run waits for no answer"
    assert fates(done)[:2] == [("editor@courier.example", Fate.SENT), ("boss@courier.example", Fate.SENT)]
    assert fates(done)[2:] == [("web@herald.example", Fate.NOT_SENT)]
    assert len(inbox.taken) == 1


class Memory:
    """Remembers what was sent, while it lives."""

    def __init__(self) -> None:
        self.known: set[tuple[str, str]] = set()

    def was_sent(self, message: Message, recipient: Address) -> bool:
        return (message.digest, recipient.mailbox) in self.known

    def record(self, message: Message, recipient: Address) -> None:
        self.known.add((message.digest, recipient.mailbox))


def test_what_is_remembered_is_not_sent_again(tmp_path: Path) -> None:
    inbox, memory = Inbox(answers_to_recipients={BOSS.mailbox: ["550 away"]}), Memory()
    with running(inbox, tmp_path) as server:
        deliver([to_two()], server, sleep=Naps(), record=memory)
        again = deliver([to_two(), to_herald()], server, sleep=Naps(), record=memory)
    assert fates(again) == [
        ("editor@courier.example", Fate.SENT_BEFORE),
        ("boss@courier.example", Fate.SENT),
        ("web@herald.example", Fate.SENT),
    ]
    assert inbox.recipients.count(EDITOR.mailbox) == 1


def test_a_record_that_cannot_be_kept_stops_the_run(tmp_path: Path) -> None:
    class Full(Memory):
        def record(self, message: Message, recipient: Address) -> NoReturn:
            raise CreditlineError(f"no room for {message.digest} and {recipient}")

    inbox = Inbox()
    with running(inbox, tmp_path) as server:
        done = deliver([to_two(), to_herald()], server, sleep=Naps(), record=Full())
    assert done.not_recorded is not None
    assert "no room for" in done.not_recorded.message
    sent = [mailbox for mailbox, fate in fates(done) if fate is Fate.SENT]
    assert sent == inbox.recipients == [EDITOR.mailbox, BOSS.mailbox]
    assert fates(done)[2:] == [("web@herald.example", Fate.NOT_SENT)]


def test_every_kind_of_security_has_its_port() -> None:
    assert set(PORTS) == set(Security)
