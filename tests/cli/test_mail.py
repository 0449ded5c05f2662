"""`creditline mail` and `check --mail`: who gets what, where it goes, how it ends."""

from __future__ import annotations

from email import message_from_bytes, policy
from email.message import EmailMessage
from typing import TYPE_CHECKING

import pytest

from checker.mail.server import Security
from tests.mail.server import PASSWORD, USER, Inbox, running

if TYPE_CHECKING:
    from pathlib import Path

    from checker.mail.server import Server
    from tests.cli.process import Command

DESK = ("--from", "Desk <desk@example.org>")
TO_X = (*DESK, "--to", "x@example.org")


def configured(folder: Path, server: Server, *lines: str) -> None:
    """A configuration that names the server, and further keys of `[mail]`."""
    table = [
        "[mail]",
        'from = "Desk <desk@example.org>"',
        f'host = "{server.host}"',
        f"port = {server.port}",
        f'security = "{server.security}"',
        'ca-file = "ca.pem"',
        *lines,
    ]
    (folder / "creditline.toml").write_text("\n".join(table), "utf-8")


class TestWithoutSending:
    def test_a_dry_run_says_who_would_get_what(
        self, creditline: Command, saved: Path, tmp_path: Path
    ) -> None:
        before = set(tmp_path.iterdir())
        done = creditline(
            "mail", saved, *DESK, "--recipients", "publishers.yaml", "--digest", "d@example.org", "--dry-run"
        )
        assert done.code == 0
        assert "Prairie Courier: [DCNF credits] Prairie Courier: 1 of 2 pages fails" in done.out
        assert "  to editor@courier.example\n" in done.out
        assert "digest: [DCNF credits] digest: 1 of 2 pages fails" in done.out
        assert "Valley Herald: no mail, none of these pages is their copy" in done.out
        assert done.out.endswith("2 mails to 2 recipients; nothing was sent.\n")
        assert set(tmp_path.iterdir()) == before

    def test_messages_and_previews_are_written(
        self, creditline: Command, saved: Path, tmp_path: Path
    ) -> None:
        done = creditline(
            "mail", saved, *DESK, "--to", "x@example.org", "--cc", "y@example.org", "--reply-to",
            "z@example.org", "--note", "Thank you.", "--attach", "json", "--attach", "html",
            "--subject", "{{ summary.fail }} to mend", "--eml", "out/eml", "--preview", "out/pre",
        )  # fmt: skip
        assert done.code == 0, done.err
        mail = message_from_bytes(
            (tmp_path / "out/eml/01-report.eml").read_bytes(), EmailMessage, policy=policy.default
        )
        assert (mail["To"], mail["Cc"], mail["Reply-To"]) == (
            "x@example.org",
            "y@example.org",
            "z@example.org",
        )
        assert mail["Subject"] == "1 to mend"
        assert [part.get_filename() for part in mail.iter_attachments()] == ["report.html", "results.json"]
        assert "Thank you." in (tmp_path / "out/pre/01-report.txt").read_text("utf-8")
        assert "Thank you." in (tmp_path / "out/pre/01-report.html").read_text("utf-8-sig")

    def test_nothing_to_report_is_no_mail_unless_asked(
        self, creditline: Command, saved: Path, site: Path
    ) -> None:
        (site / "failing.html").unlink()
        creditline("check", site.name, "--format", "json", "--output", saved)
        quiet = creditline("mail", saved, *DESK, "--to", "x@example.org", "--dry-run")
        assert (quiet.code, quiet.out) == (0, "Nothing to report: no mail.\n")
        asked = creditline("mail", saved, *DESK, "--to", "x@example.org", "--dry-run", "--always")
        assert "the page passes" in asked.out


class TestWrongUse:
    @pytest.mark.parametrize(
        ("arguments", "said"),
        [
            ((), "nobody is named whom mails come from"),
            (DESK, "nobody is named who gets mail"),
            ((*DESK, "--to", "x"), '--to: "x" is no e-mail address: it has no @'),
            (("--from", "x@y\nBcc: z@example.org"), "is no e-mail address"),
            (TO_X, "no mail server is named"),
            ((*TO_X, "--dry-run", "--attach", "pdf"), 'no attachment is called "pdf"'),
            ((*DESK, "--recipients", "gone.yaml"), "cannot read the recipients gone.yaml: no such file"),
            ((*DESK, "--recipients", "results.json"), 'unknown key "schema"'),
            ((*DESK, "--recipients", "/dev/zero"), "/dev/zero:1:1: the file is larger than 1,000,000 bytes"),
            ((*TO_X, "--template-dir", "gone"), "there is no folder of templates gone"),
            ((*TO_X, "--dry-run", "--subject", "{{ x }}"), "the subject:1: 'x' is undefined"),
        ],
    )  # fmt: skip
    def test_what_is_wrong_or_missing_is_told(
        self, creditline: Command, saved: Path, arguments: tuple[str, ...], said: str
    ) -> None:
        done = creditline("mail", saved, *arguments)
        assert done.code == 2
        assert said in done.err
        assert "Traceback" not in done.err

    def test_a_password_never_goes_in_the_clear(self, creditline: Command, saved: Path) -> None:
        there = {
            "CREDITLINE_MAIL_HOST": "smtp.example.org",
            "CREDITLINE_MAIL_SECURITY": "none",
            "CREDITLINE_MAIL_USER": "desk",
            "CREDITLINE_MAIL_PASSWORD": "a secret",
        }
        done = creditline("mail", saved, *DESK, "--to", "x@example.org", environment=there)
        assert done.code == 2
        assert "would go to smtp.example.org in the clear" in done.err
        assert "a secret" not in done.out + done.err

    def test_a_password_that_cannot_be_sent_is_told_and_not_shown(
        self, creditline: Command, saved: Path
    ) -> None:
        there = {
            "CREDITLINE_MAIL_HOST": "localhost",
            "CREDITLINE_MAIL_USER": "desk",
            "CREDITLINE_MAIL_PASSWORD": "schlüssel",
        }
        done = creditline("mail", saved, *DESK, "--to", "x@example.org", environment=there)
        assert done.code == 2
        assert "letters beyond ASCII" in done.err
        assert "schlüssel" not in done.out + done.err

    def test_a_password_in_the_configuration_is_no_key(
        self, creditline: Command, saved: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "creditline.toml").write_text('[mail]\npassword = "a secret"\n', "utf-8")
        done = creditline("mail", saved)
        assert 'unknown key "password"; did you mean "password-file"?' in done.err
        assert "a secret" not in done.err


class TestSending:
    def test_mail_goes_through_the_configured_server(
        self, creditline: Command, saved: Path, tmp_path: Path
    ) -> None:
        inbox = Inbox()
        with running(inbox, tmp_path, security=Security.STARTTLS, login=True) as server:
            configured(
                tmp_path, server, f'user = "{USER}"', 'recipients = "publishers.yaml"',
                'digest = ["desk@example.org"]', 'password-file = "password"',
            )  # fmt: skip
            (tmp_path / "password").write_text(f"{PASSWORD}\n", "utf-8")
            (tmp_path / "password").chmod(0o600)
            done = creditline("mail", saved)
        assert (done.code, done.err) == (0, "")
        assert "✓ sent to editor@courier.example" in done.out
        assert done.out.endswith("Sent to 2 of 2 recipients.\n")
        assert inbox.recipients == ["editor@courier.example", "desk@example.org"]
        assert "of 2 pages fails" in inbox.taken[0].mail["Subject"]
        assert PASSWORD not in creditline("config").out + creditline("config", "--format", "json").out

    @pytest.mark.filterwarnings(
        "ignore:Requiring AUTH while not requiring TLS"
    )  # aiosmtpd, of the test's server
    def test_the_password_comes_from_the_environment_too_and_a_file_for_all_is_told(
        self, creditline: Command, saved: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "password").write_text("wrong", "utf-8")
        (tmp_path / "password").chmod(0o644)
        with running(Inbox(), tmp_path, security=Security.TLS, login=True) as server:
            configured(
                tmp_path, server, f'user = "{USER}"', 'to = ["x@example.org"]', 'password-file = "password"'
            )
            right = creditline("mail", saved, environment={"CREDITLINE_MAIL_PASSWORD": PASSWORD})
            wrong = creditline("mail", saved)
        assert right.code == 0
        assert wrong.code == 6
        assert "can be read by others: chmod 600 password" in wrong.err
        assert "No session with the mail server: 535" in wrong.out
        assert "wrong" not in wrong.out

    def test_who_is_refused_makes_another_exit_code(
        self, creditline: Command, saved: Path, tmp_path: Path
    ) -> None:
        inbox = Inbox(answers_to_recipients={"editor@courier.example": ["550 gone"]})
        with running(inbox, tmp_path) as server:
            configured(tmp_path, server, 'recipients = "publishers.yaml"', 'digest = ["desk@example.org"]')
            done = creditline("mail", saved)
        assert done.code == 5
        assert "not sent to editor@courier.example: 550 gone" in done.err
        assert "Sent to 1 of 2 recipients; 1 refused." in done.out
        assert inbox.recipients == ["desk@example.org"]

    def test_check_mails_its_results_itself(self, creditline: Command, site: Path, tmp_path: Path) -> None:
        inbox = Inbox()
        with running(inbox, tmp_path) as server:
            configured(tmp_path, server, 'to = ["editor@courier.example"]')
            done = creditline("check", site.name, "--mail", "--format", "json")
        assert done.code == 1
        assert "Sent to 1 of 1 recipient." in done.err
        assert '"schema": "creditline/1"' in done.out
        assert inbox.recipients == ["editor@courier.example"]

    def test_check_says_before_it_checks_that_it_cannot_mail(self, creditline: Command, site: Path) -> None:
        done = creditline("check", site.name, "--mail")
        assert (done.code, done.out) == (2, "")
        assert "nobody is named whom mails come from" in done.err


class TestTheRecord:
    def test_the_help_says_what_record_means_for_mail(self, creditline: Command) -> None:
        helped = " ".join(creditline("mail", "--help").out.split())
        assert "Keep in the ledger what was sent to whom" in helped
        assert "creditline history" not in helped

    def test_what_was_sent_is_not_sent_again_when_resumed(
        self, creditline: Command, saved: Path, tmp_path: Path
    ) -> None:
        inbox = Inbox(answers_to_recipients={"desk@example.org": ["550 not now"]})
        with running(inbox, tmp_path) as server:
            configured(tmp_path, server, 'recipients = "publishers.yaml"', 'digest = ["desk@example.org"]')
            first = creditline("mail", saved)
            again = creditline("mail", saved, "--resume")
            anew = creditline("mail", saved)
        assert (first.code, again.code, anew.code) == (5, 0, 0)
        assert "= sent before to editor@courier.example" in again.out
        assert "Sent to 1 of 2 recipients; 1 sent before." in again.out
        assert inbox.recipients == [
            "editor@courier.example", "desk@example.org", "editor@courier.example", "desk@example.org",
        ]  # fmt: skip
        ids = [taken.mail["Message-ID"] for taken in inbox.taken]
        assert inbox.taken[2].mail["In-Reply-To"] == ids[0]
        assert inbox.taken[2].mail["References"].split()[1:] == [ids[0]]

    def test_only_what_has_changed_is_mailed(
        self, creditline: Command, site: Path, saved: Path, tmp_path: Path
    ) -> None:
        inbox = Inbox()
        with running(inbox, tmp_path) as server:
            configured(tmp_path, server, 'recipients = "publishers.yaml"', "since-last = true")
            first = creditline("mail", saved)
            same = creditline("mail", saved)
            (site / "failing.html").write_bytes((site / "passing.html").read_bytes())
            creditline("check", site.name, "--format", "json", "--output", saved)
            looked = creditline("mail", saved, "--dry-run")
            mended = creditline("mail", saved)
        assert [done.code for done in (first, same, looked, mended)] == [0, 0, 0, 0]
        assert "Prairie Courier: no mail, nothing has changed since the last one" in same.out
        assert "nothing was sent" in looked.out
        assert len(inbox.taken) == 2
        body = inbox.taken[1].mail.get_body(("plain",))
        assert body is not None
        assert "Since the last mail: 0 newly to mend, 1 mended, 0 as before." in body.get_content()

    def test_no_record_is_kept_where_none_is_wanted(
        self, creditline: Command, saved: Path, tmp_path: Path
    ) -> None:
        with running(Inbox(), tmp_path) as server:
            configured(tmp_path, server, 'to = ["x@example.org"]')
            assert creditline("mail", saved, "--no-record").code == 0
            assert creditline("mail", saved, "--dry-run").code == 0
            assert not list(tmp_path.glob("*.sqlite*"))
            assert creditline("mail", saved, "--ledger", "sent.sqlite").code == 0
        assert [path.name for path in tmp_path.glob("*.sqlite*")] == ["sent.sqlite"]
        assert "--resume needs the record" in creditline("mail", saved, "--resume", "--no-record").err

    def test_a_ledger_that_cannot_be_opened_is_told_before_anything_is_sent(
        self, creditline: Command, saved: Path, tmp_path: Path
    ) -> None:
        inbox = Inbox()
        (tmp_path / "sent.sqlite").write_text("this is no ledger " * 100, "utf-8")
        with running(inbox, tmp_path) as server:
            configured(tmp_path, server, 'to = ["x@example.org"]')
            done = creditline("mail", saved, "--ledger", "sent.sqlite")
        assert done.code == 2
        assert "sent.sqlite" in done.err
        assert inbox.taken == []
