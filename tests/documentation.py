"""The documentation's fenced blocks: found, run in a shell, and held against what was printed."""

from __future__ import annotations

import os
import re
import shlex
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

from tests.cli.process import clean_environment

ROOT = Path(__file__).resolve().parent.parent
DOCS = ROOT / "docs"
PAGES = (ROOT / "README.md", *sorted(DOCS.glob("*.md")))
FENCE = re.compile(r"^```(\w*)\n(.*?)^```$", re.DOTALL | re.MULTILINE)
ELLIPSIS = "…"


@dataclass(frozen=True, slots=True)
class Block:
    """A fenced block of a page."""

    page: str
    language: str
    text: str
    line: int


def blocks(language: str) -> list[Block]:
    found = []
    for path in PAGES:
        text = path.read_text("utf-8")
        for match in FENCE.finditer(text):
            line = text.count("\n", 0, match.start()) + 1
            found.append(Block(str(path.relative_to(ROOT)), match[1], match[2], line))
    return [block for block in found if block.language == language]


def runs_of(block: Block) -> list[tuple[str, str]]:
    """A console block's commands, each with the output that the page shows."""
    runs: list[tuple[str, list[str]]] = []
    for line in block.text.splitlines():
        if line.startswith("$ "):
            runs.append((line.removeprefix("$ "), []))
        else:
            runs[-1][1].append(line)
    return [(command, "\n".join(lines).rstrip("\n")) for command, lines in runs]


def agrees(shown: str, printed: str) -> bool:
    """Whether a page shows what was printed; `…` alone on a line stands for any lines, else for any text."""
    if not shown:
        return not printed.strip()
    pattern = "".join(
        r"(?:.*\n)*?" if line == ELLIPSIS else re.escape(line).replace(ELLIPSIS, ".*") + r"\n"
        for line in shown.split("\n")
    )
    lines = [line.rstrip() for line in printed.strip("\n").split("\n")]
    return re.fullmatch(pattern, "\n".join(lines) + "\n") is not None


def lay_out(folder: Path) -> None:
    """What the examples find in the folder that they run in: the checkout's data."""
    for name in ("fixtures", "rules", "docs"):
        (folder / name).symlink_to(ROOT / name)


def put_on_path(folder: Path) -> dict[str, str]:
    """Makes the command as users have it; the environment in which it is found."""
    program = folder / "bin" / "creditline"
    program.parent.mkdir()
    program.write_text(f'#!/bin/sh\nexec {shlex.quote(sys.executable)} -m checker "$@"\n', "utf-8")
    program.chmod(0o755)
    environment = clean_environment(PATH=f"{program.parent}{os.pathsep}{os.environ['PATH']}")
    return {name: value for name, value in environment.items() if not name.startswith(("MAKE", "MFLAGS"))}


def run_in_shell(lines: list[str], folder: Path) -> list[str]:
    """What each command prints, standard output and error together, as on a terminal."""
    lay_out(folder)
    # A NUL ends each command's output; `$?` stays what it was.
    script = "\n".join(f"{line}\nended=$?; printf '\\0'; (exit $ended)" for line in lines)
    done = subprocess.run(
        ["bash", "-c", script],  # noqa: S607 - whichever bash the reader has
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        cwd=folder,
        env=put_on_path(folder),
        check=False,
        timeout=120,
    )
    return done.stdout.decode().split("\0")[:-1]
