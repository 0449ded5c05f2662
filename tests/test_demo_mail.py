"""`make demo-mail`: what a newcomer sees of mail, over a real server."""

from __future__ import annotations

import subprocess
import sys
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path

from tests.cli.process import clean_environment

ROOT = Path(__file__).resolve().parent.parent


def test_the_demo_sends_a_digest_and_three_publishers_mails_and_says_where_they_lie(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, ROOT / "docs" / "demo_mail.py", tmp_path / "mail"],
        capture_output=True,
        text=True,
        env=clean_environment(),
        check=False,
        timeout=120,
    )
    assert done.returncode == 0, done.stderr
    files = sorted((tmp_path / "mail").glob("*.eml"))
    mails = [message_from_bytes(file.read_bytes(), EmailMessage, policy=policy.default) for file in files]
    assert [mail["To"] for mail in mails] == [
        "Web editor <web@clearforkclarion.example>",
        "redaccion@noticiasdelllano.example",
        "desk@borderplains.example",
        "licensing@example.org",
    ]
    assert "digest: " in mails[3]["Subject"]
    assert "Sent to 5 of 5 recipients." in done.stdout
    for file in files:
        assert f"{file}  to " in done.stdout
        assert file.with_suffix(".html").read_text("utf-8-sig").startswith("<!DOCTYPE html>")
