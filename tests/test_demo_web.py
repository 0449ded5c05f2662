"""`make demo-web`: the fixtures as live pages, and the same report again when their sites are gone."""

from __future__ import annotations

import json
import subprocess
import sys
from pathlib import Path
from urllib.parse import urlsplit

from fastwarc import ArchiveIterator

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
    assert done.stdout.count(b"Same report, byte for byte") == 2
    first = tmp_path / "demo" / "first.json"
    assert first.read_bytes() == (tmp_path / "demo" / "first-again.json").read_bytes()
    logos = json.loads((tmp_path / "demo" / "logos.json").read_bytes())["pages"]
    found = {page["source"].rpartition("/")[2]: page["findings"][0] for page in logos}
    assert {name: finding["outcome"] for name, finding in found.items()} == {
        "mark.html": "pass",
        "gone.html": "fail",
        "other.html": "review",
    }
    assert "no such image (HTTP 404)" in found["gone.html"]["message"]
    with (tmp_path / "demo" / "logos.warc.gz").open("rb") as file:
        asked = {record.headers["WARC-Target-URI"] for record in ArchiveIterator(file) if record.is_http}
    assert {urlsplit(address).hostname for address in asked} == {"127.0.0.1"}
    summary = json.loads(first.read_bytes())["summary"]
    assert summary["unreadable"] == 1
    assert summary["pass"]
    assert summary["fail"]
