"""The small built site in `fixtures/site/`, checked by its own configuration through every format."""

from __future__ import annotations

import json
import shutil
import subprocess
from datetime import datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
import yaml

from checker.reporters import FORMATS
from tests.cli.process import COMMAND, clean_environment

if TYPE_CHECKING:
    from subprocess import CompletedProcess

ROOT = Path(__file__).resolve().parent.parent


@pytest.fixture
def site(tmp_path: Path) -> Path:
    """A copy whose waivers end seen from today, as they did on the day on which they were written."""
    copy = Path(shutil.copytree(ROOT / "fixtures" / "site", tmp_path / "site"))
    config = copy / "creditline.toml"
    today = datetime.now().astimezone().date()
    text = config.read_text("utf-8").replace("2027-06-30", str(today + timedelta(days=200)))
    config.write_text(text.replace("2026-10-31", str(today - timedelta(days=20))), "utf-8")
    return copy


def checked(site: Path, *options: str) -> CompletedProcess[str]:
    return subprocess.run(
        [*COMMAND, "check", *options],
        capture_output=True,
        text=True,
        encoding="utf-8",
        cwd=site,
        env=clean_environment(),
        check=False,
        timeout=120,
    )


def test_one_short_configuration_checks_it_through_every_format(site: Path) -> None:
    wanted = [word for name in FORMATS for word in ("--report", f"{name}=report.{name}")]
    assert checked(site, *wanted).returncode == 1
    assert all((site / f"report.{name}").stat().st_size for name in FORMATS)
    report = json.loads((site / "report.json").read_text("utf-8"))
    outcomes = {Path(page["source"]).stem: page["outcome"] for page in report["pages"]}
    assert outcomes["feed-mill"] == "fail"
    assert [name for name, outcome in outcomes.items() if outcome == "fail"] == ["feed-mill"]
    assert {waiver["state"] for waiver in report["waivers"]} == {"running", "expired", "unused"}
    assert report["baseline"]["known"] >= 1
    issues = json.loads((site / "report.gitlab").read_text("utf-8"))
    assert {issue["location"]["path"] for issue in issues if issue["severity"] == "major"} == {
        "public/2026/11/feed-mill.html"
    }


def test_without_waivers_the_archive_fails_too(site: Path) -> None:
    report = json.loads(checked(site, "--no-waivers", "--format", "json").stdout)
    failing = {Path(page["source"]).stem for page in report["pages"] if page["outcome"] == "fail"}
    assert failing == {"feed-mill", "museum"}


def test_the_action_is_a_composite_one_whose_steps_are_pinned() -> None:
    action = yaml.safe_load((ROOT / "action.yml").read_text("utf-8"))
    assert action["runs"]["using"] == "composite"
    used = [step["uses"] for step in action["runs"]["steps"] if "uses" in step]
    assert all(len(step.partition("@")[2]) == 40 for step in used)
    scripts = [step["run"] for step in action["runs"]["steps"] if "run" in step]
    assert not any("${{" in script for script in scripts)


def test_the_hook_runs_the_command_on_pages(site: Path) -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    program, *options = hook["entry"].split()
    assert program == "creditline"
    assert checked(site, *options[1:], "public/2026/11/feed-mill.html").returncode == 1
