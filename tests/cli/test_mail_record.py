"""What a mail told counts once everybody has it, and what went out is told whatever breaks after it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from typing import TYPE_CHECKING

from tests.cli.test_mail import configured
from tests.mail.server import Inbox, running

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.process import Command

SINCE_LAST = ('recipients = "publishers.yaml"', 'cc = ["chief@example.org"]', "since-last = true")
UNCHANGED = "Prairie Courier: no mail, nothing has changed since the last one"


def run_in_ledger(folder: Path, statement: str) -> None:
    """Runs a statement in the ledger."""
    with closing(sqlite3.connect(folder / "creditline-ledger.sqlite")) as connection, connection:
        connection.execute(statement)


def test_a_mail_that_one_of_two_was_refused_is_not_told_until_the_other_has_it(
    creditline: Command, saved: Path, tmp_path: Path
) -> None:
    inbox = Inbox(answers_to_recipients={"chief@example.org": ["550 not now"]})
    with running(inbox, tmp_path) as server:
        configured(tmp_path, server, *SINCE_LAST)
        first = creditline("mail", saved)
        resumed = creditline("mail", saved, "--resume")
        after = creditline("mail", saved, "--resume")
    assert (first.code, resumed.code, after.code) == (5, 0, 0)
    assert "Sent to 1 of 2 recipients; 1 sent before." in resumed.out
    assert inbox.recipients == ["editor@courier.example", "chief@example.org"]
    assert UNCHANGED in after.out


def test_what_was_told_and_could_not_be_kept_is_in_the_account_and_resumed(
    creditline: Command, saved: Path, tmp_path: Path
) -> None:
    inbox = Inbox()
    with running(inbox, tmp_path) as server:
        configured(tmp_path, server, *SINCE_LAST)
        creditline("mail", saved, "--no-since-last", "--to", "x@example.org")
        run_in_ledger(tmp_path, "DELETE FROM told")
        run_in_ledger(tmp_path, "DELETE FROM mailing")
        run_in_ledger(
            tmp_path,
            "CREATE TRIGGER full BEFORE INSERT ON told BEGIN SELECT RAISE(FAIL, 'the disk is full'); END",
        )
        inbox.taken.clear()
        broken = creditline("mail", saved)
        run_in_ledger(tmp_path, "DROP TRIGGER full")
        resumed = creditline("mail", saved, "--resume")
        after = creditline("mail", saved)
    assert (broken.code, resumed.code, after.code) == (2, 0, 0)
    assert "✓ sent to editor@courier.example" in broken.out
    assert "Sent to 2 of 2 recipients." in broken.out
    assert "as it could not be recorded what was: " in broken.out
    assert "the disk is full" in broken.out
    assert "--resume” with the same results" in broken.out
    assert "Sent to 0 of 2 recipients; 2 sent before." in resumed.out
    assert UNCHANGED in after.out
    assert len(inbox.taken) == 1
