"""`make demo-web`: the fixtures as live pages, and the same report again when their sites are gone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path

from tests.cli.process import clean_environment

ROOT = Path(__file__).resolve().parent.parent


def test_the_demo_gives_the_same_report_twice(tmp_path: Path) -> None:
    done = subprocess.run(
        [sys.executable, "docs/demo_web.py", tmp_path / "demo"],
        cwd=ROOT,
        capture_output=True,
        env=clean_environment(),
        check=False,
    )
    assert done.returncode == 0, done.stderr.decode()
    assert b"Same report, byte for byte" in done.stdout
    first = tmp_path / "demo" / "first.json"
    assert first.read_bytes() == (tmp_path / "demo" / "again.json").read_bytes()
    summary = json.loads(first.read_bytes())["summary"]
    assert summary["unreadable"] == 1
    assert summary["pass"]
    assert summary["fail"]
