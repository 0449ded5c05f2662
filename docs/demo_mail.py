"""Mails reports on the fixtures to a mail server of its own, which keeps what it gets: `make demo-mail`."""  # noqa: INP001 - a script

from __future__ import annotations

import os
import re
import shlex
import socket
import subprocess
import sys
from email import message_from_bytes, policy
from email.message import EmailMessage
from pathlib import Path
from typing import Any, Final

from aiosmtpd.controller import Controller

ROOT: Final = Path(__file__).resolve().parent.parent
HOST: Final = "127.0.0.1"
CHECK: Final = (
    "check", "fixtures/logo", "fixtures/byline", "fixtures/copies",
    "--exit-zero", "--quiet", "--format", "json", "--output",
)  # fmt: skip
MAIL: Final = (
    "--recipients", "docs/examples/publishers.yaml", "--digest", "licensing@example.org",
    "--from", "Licensing desk <licensing@example.org>", "--attach", "html",
)  # fmt: skip


class Keeper:
    """Takes every message and puts it into a folder, with its HTML beside it."""

    def __init__(self, folder: Path) -> None:
        self.kept: list[tuple[Path, str]] = []
        self._folder = folder

    async def handle_DATA(self, _server: Any, _session: Any, envelope: Any) -> str:  # noqa: N802 - aiosmtpd's name
        """Called with each message."""
        message = message_from_bytes(envelope.content, EmailMessage, policy=policy.default)
        words = re.sub(r"[^a-z0-9]+", "-", message["Subject"].partition("]")[2].partition(":")[0].lower())
        file = self._folder / f"{len(self.kept) + 1}-{words.strip('-')}.eml"
        file.write_bytes(envelope.content)
        body = message.get_body(("html",))
        if body is not None:
            file.with_suffix(".html").write_text(f"\ufeff{body.get_content()}", "utf-8")
        self.kept.append((file, message["To"]))
        return "250 OK"


def main(folder: Path) -> int:
    """Checks, mails, and says where the messages lie; the command's exit code."""
    folder.mkdir(exist_ok=True)
    results, ledger = (os.path.relpath(folder / name, ROOT) for name in ("results.json", "ledger.sqlite"))
    keeper = Keeper(folder)
    controller = Controller(keeper, hostname=HOST, port=free_port(), ready_timeout=30.0)
    controller.start()
    settings = {"HOST": HOST, "PORT": str(controller.port), "SECURITY": "none"}
    server = {f"CREDITLINE_MAIL_{name}": value for name, value in settings.items()}
    print(f"A mail server listens on {HOST}, port {controller.port}, and keeps what it gets.\n")  # noqa: T201 - a script
    try:
        code = run([*CHECK, results], {}) or run(["mail", results, *MAIL, "--ledger", ledger], server)
    finally:
        controller.stop()
    print("\nThe messages, to open in a mail program, each with its HTML beside it:")  # noqa: T201 - a script
    for file, to in keeper.kept:
        print(f"  {file}  to {to}")  # noqa: T201 - a script
    return code


def run(arguments: list[str], settings: dict[str, str]) -> int:
    """Runs `creditline`, shown as it is typed."""
    print(f"$ creditline {shlex.join(arguments)}", flush=True)  # noqa: T201 - a script
    command = [sys.executable, "-m", "checker", *arguments]
    return subprocess.run(command, cwd=ROOT, env=os.environ | settings, check=False).returncode  # noqa: S603 - our own


def free_port() -> int:
    """A port that nobody uses."""
    with socket.socket() as found:
        found.bind((HOST, 0))
        return int(found.getsockname()[1])


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]).resolve()))
