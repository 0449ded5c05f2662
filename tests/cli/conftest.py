"""The command as a process, and a few pages to run it on."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest

from tests.cli.process import COMMAND, Ended, clean_environment

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from tests.cli.process import Command

STORY = "".join(
    f"<p>The county's {nth} bridge over Mill Creek will reopen on Monday, the board said after a vote that"
    " took most of the evening, and drivers can use both lanes again from six in the morning.</p>"
    for nth in ("first", "second", "third", "fourth", "fifth")
)


def page(title: str, *, header: str = "", footer: str = "") -> str:
    """A small whole page of an invented newspaper."""
    return (
        '<!doctype html><html lang="en"><head><meta charset="utf-8">'
        f"<title>{title} - Prairie Courier</title></head><body>"
        "<header><a href='/'>Prairie Courier</a></header>"
        f"<article><h1>{title}</h1>{header}{STORY}{footer}</article></body></html>"
    )


LOGO = '<figure><img src="/img/dcnf-logo.png" alt="Daily Caller News Foundation logo" width="308"></figure>'
BYLINE = '<p class="byline">By Ann Calloway, Daily Caller News Foundation</p>'

PAGES = {
    "passing.html": page("Bridge reopens", header=BYLINE, footer=LOGO),
    "failing.html": page("Bridge stays shut", header=BYLINE),
    "unclear.html": page(
        "Mill sold",
        header='<p class="byline">By Ann Calloway</p>',
        footer=f"<p>This story was originally published by the Daily Caller News Foundation.</p>{LOGO}",
    ),
    "other.html": page("Council meets", header='<p class="byline">By Joan Pratt, Courier staff writer</p>'),
}


PUBLISHERS = """
publishers:
  - name: Prairie Courier
    pages: ["public/**"]
    to: [editor@courier.example]
  - name: Valley Herald
    domains: [herald.example]
    to: [web@herald.example]
"""


@pytest.fixture
def creditline(tmp_path: Path) -> Command:
    """Runs the command in the test's folder; nobody looks at its output."""

    def run(
        *arguments: str | Path,
        stdin: bytes | None = None,
        environment: Mapping[str, str] | None = None,
        cwd: Path | None = None,
    ) -> Ended:
        done = subprocess.run(
            [*COMMAND, *map(str, arguments)],
            input=stdin or b"",
            capture_output=True,
            env=clean_environment(**(environment or {})),
            cwd=cwd or tmp_path,
            check=False,
            timeout=120,
        )
        return Ended(done.returncode, done.stdout.decode(), done.stderr.decode())

    return run


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A folder `public`, with a page that passes, one that fails and one that is no copy."""
    folder = tmp_path / "public"
    folder.mkdir()
    for name in ("passing.html", "failing.html", "other.html"):
        (folder / name).write_text(PAGES[name], encoding="utf-8")
    return folder


@pytest.fixture
def unclear(tmp_path: Path) -> Path:
    """A page that only a person can judge."""
    path = tmp_path / "unclear.html"
    path.write_text(PAGES["unclear.html"], encoding="utf-8")
    return path


@pytest.fixture
def saved(creditline: Command, site: Path, tmp_path: Path) -> Path:
    """The results of the small site, and a recipients file beside it."""
    file = tmp_path / "results.json"
    creditline("check", site.name, "--format", "json", "--output", file)
    (tmp_path / "publishers.yaml").write_text(PUBLISHERS, "utf-8")
    return file
