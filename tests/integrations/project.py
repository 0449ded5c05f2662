"""A publisher's project that follows the documentation, and the tools that look at it."""

from __future__ import annotations

import re
import shutil
import subprocess
import sys
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

from tests.documentation import ROOT, blocks, put_on_path

if TYPE_CHECKING:
    from collections.abc import Mapping
    from subprocess import CompletedProcess

TOOLS = Path(sys.executable).parent
"""Where the linters of the development environment stand."""
SITE = ROOT / "fixtures" / "site"
COMMIT = "0a" * 20
"""Stands for the commit that the reader trusts."""
PAGE = "docs/continuous-integration.md"


def examples(language: str, file: str) -> list[str]:
    """The examples that the documentation gives for a file, each complete, its stand-ins filled in."""
    found = [block.text for block in blocks(language) if block.page == PAGE and f"# {file}" in block.text]
    assert found
    return [filled_in(text) for text in found]


def filled_in(text: str) -> str:
    """An example of the documentation, as somebody who follows it would have it."""
    return re.sub(r"\bREF\b", COMMIT, text)


def copy_of_site(folder: Path) -> Path:
    """The small site, its waivers ending, seen from today, as on the day on which they were written."""
    site = Path(shutil.copytree(SITE, folder))
    config = site / "creditline.toml"
    today = datetime.now().astimezone().date()
    text = config.read_text("utf-8").replace("2027-10-31", str(today + timedelta(days=200)))
    config.write_text(text.replace("2026-11-20", str(today - timedelta(days=20))), "utf-8")
    return site


def tool(*command: str | Path, cwd: Path | None = None) -> CompletedProcess[str]:
    """Runs a tool of the development environment."""
    name, *arguments = command
    return subprocess.run(
        [TOOLS / name, *arguments], capture_output=True, text=True, encoding="utf-8", cwd=cwd, check=False
    )


def in_shell(
    script: str, folder: Path, environment: Mapping[str, str], *, interpreter: tuple[str, ...] = ("bash",)
) -> CompletedProcess[str]:
    """Runs a script in `folder`, `creditline` being on its path."""
    programs = folder.parent / "programs"
    programs.mkdir()
    return subprocess.run(
        [*interpreter, "-c", script],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=folder,
        env={**put_on_path(programs), **environment},
        check=False,
        timeout=120,
    )
