"""Every report over the shared results, compared with what was looked at and approved.

`UPDATE_GOLDEN=1` writes the files anew; look at the difference before committing it.
"""

from __future__ import annotations

import os
import re
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.reporters import Verbosity, render

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.results import Run

GOLDEN = Path(__file__).parent / "golden"
UPDATE = os.environ.get("UPDATE_GOLDEN") == "1"

REPORTS: dict[str, Callable[[Run], str]] = {
    "txt": lambda run: render(run, "text"),
    "quiet.txt": lambda run: render(run, "text", verbosity=Verbosity.QUIET),
    "verbose.txt": lambda run: render(run, "text", verbosity=Verbosity.VERBOSE),
    "json": lambda run: render(run, "json"),
    "github.txt": lambda run: render(run, "github"),
    "gitlab.json": lambda run: render(run, "gitlab"),
    "sarif": lambda run: render(run, "sarif"),
    "github.sarif": lambda run: render(run, "sarif-github"),
    "junit.xml": lambda run: render(run, "junit"),
    "csv": lambda run: render(run, "csv"),
    "jsonl": lambda run: render(run, "jsonl"),
    "md": lambda run: render(run, "markdown"),
    "html": lambda run: _without_assets(render(run, "html")),
}


def _without_assets(html: str) -> str:
    """The document without its style, script and their hashes, which files of their own hold."""
    html = re.sub(r"(<style>).*?(</style>)", r"\1\2", html, flags=re.DOTALL)
    html = re.sub(r"(<script>\n?/\*).*(</script>\n</body>)", r"\1\2", html, flags=re.DOTALL)
    return re.sub(r"sha256-[A-Za-z0-9+/]{43}=", "sha256-…", html)


@pytest.mark.parametrize("kind", REPORTS)
def test_the_report_is_the_approved_one(named_run: tuple[str, Run], kind: str) -> None:
    name, run = named_run
    file = GOLDEN / f"{name}.{kind}"
    made = REPORTS[kind](run).encode()
    if UPDATE:
        file.write_bytes(made)
    assert made == file.read_bytes()


def test_the_same_run_gives_the_same_report_every_time(named_run: tuple[str, Run]) -> None:
    _, run = named_run
    for report in REPORTS.values():
        assert report(run) == report(run)
