"""Runs the command as a process: into pipes, or on a terminal of its own."""

from __future__ import annotations

import os
import subprocess
import sys
from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

COMMAND = (sys.executable, "-m", "checker")


@dataclass(frozen=True, slots=True)
class Ended:
    """How a command ended."""

    code: int
    out: str
    err: str


class Command(Protocol):
    """Runs `creditline` with arguments."""

    def __call__(
        self,
        *arguments: str | Path,
        stdin: bytes | None = None,
        environment: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> Ended: ...


def clean_environment(**more: str) -> dict[str, str]:
    """This process's variables without those that steer colour and progress."""
    steering = {"CI", "NO_COLOR", "FORCE_COLOR", "TERM", "COLUMNS", "PYTHONIOENCODING"}
    kept = {
        name: value
        for name, value in os.environ.items()
        if name not in steering and not name.startswith(("CREDITLINE_", "GITHUB_", "GITLAB_", "CI_"))
    }
    return {**kept, "TERM": "xterm-256color", "PYTHONUTF8": "1", **more}


class Terminal:
    """A pseudo-terminal on which a command runs, both its outputs on it."""

    def __init__(self, *arguments: str | Path, environment: Mapping[str, str] | None = None) -> None:
        self._ours, theirs = os.openpty()
        self.process = subprocess.Popen(
            [*COMMAND, *map(str, arguments)],
            stdin=subprocess.DEVNULL,
            stdout=theirs,
            stderr=theirs,
            env=clean_environment(COLUMNS="100", **(environment or {})),
        )
        os.close(theirs)

    def read(self) -> str:
        """All that the command wrote until it ended."""
        chunks = []
        while True:
            try:
                chunk = os.read(self._ours, 65536)
            except OSError:  # how Linux says that nobody holds the other side any more
                break
            if not chunk:
                break
            chunks.append(chunk)
        os.close(self._ours)
        self.process.wait(timeout=60)
        return b"".join(chunks).decode()
