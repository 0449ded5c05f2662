"""Reports for CI systems: the format that fits, the job summary, several reports in one run."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.process import Command

GITHUB = {"CI": "true", "GITHUB_ACTIONS": "true"}
GITLAB = {"CI": "true", "GITLAB_CI": "true"}


def test_auto_annotates_in_github_actions_and_adds_the_job_summary(
    creditline: Command, site: Path, tmp_path: Path
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_text("# Earlier\n", "utf-8")
    where = {**GITHUB, "GITHUB_STEP_SUMMARY": str(summary), "GITHUB_WORKSPACE": str(tmp_path)}
    ended = creditline("check", ".", "--format", "auto", environment=where, cwd=site)
    assert ended.code == 1
    assert "✗ fail" in ended.out
    (command,) = [line for line in ended.out.splitlines() if line.startswith("::error ")]
    assert "::error file=public/failing.html," in command
    assert "title=dcnf/logo::" in command
    assert summary.read_text("utf-8").startswith("# Earlier\n## creditline: ")


def test_the_job_summary_keeps_within_what_github_takes(
    creditline: Command, site: Path, tmp_path: Path
) -> None:
    summary = tmp_path / "summary.md"
    summary.write_bytes(b"x" * (1024 * 1024 - 100))
    ended = creditline("check", site, "--format", "github", environment={"GITHUB_STEP_SUMMARY": str(summary)})
    assert ended.code == 1
    assert summary.stat().st_size == 1024 * 1024 - 100


def test_a_job_summary_that_cannot_be_written_keeps_no_report_from_being(
    creditline: Command, site: Path, tmp_path: Path
) -> None:
    ended = creditline(
        "check", site, "--format", "github", environment={"GITHUB_STEP_SUMMARY": str(tmp_path)}
    )
    assert ended.code == 2
    assert "cannot write the job summary" in ended.err
    assert "::error " in ended.out


def test_auto_shows_text_in_gitlab_and_leaves_the_report_that_it_reads(
    creditline: Command, site: Path, tmp_path: Path
) -> None:
    ended = creditline("check", site, "--format", "auto", environment=GITLAB)
    assert "✗ fail" in ended.out
    issues = json.loads((tmp_path / "gl-code-quality-report.json").read_text("utf-8"))
    assert issues[0]["check_name"] == "dcnf/logo"


def test_gitlab_finds_its_report_whichever_folder_the_command_ran_in(
    creditline: Command, site: Path, tmp_path: Path
) -> None:
    variables = {**GITLAB, "CI_PROJECT_DIR": str(tmp_path)}
    creditline("check", "failing.html", "--format", "auto", environment=variables, cwd=site)
    (issue, *_) = json.loads((tmp_path / "gl-code-quality-report.json").read_text("utf-8"))
    assert issue["location"]["path"] == f"{site.relative_to(tmp_path)}/failing.html"


def test_auto_leaves_gitlabs_report_where_the_command_line_says(
    creditline: Command, site: Path, tmp_path: Path
) -> None:
    creditline("check", site, "--format", "auto", "--report", "gitlab=quality.json", environment=GITLAB)
    assert (tmp_path / "quality.json").exists()
    assert not (tmp_path / "gl-code-quality-report.json").exists()


def test_auto_is_text_elsewhere(creditline: Command, site: Path) -> None:
    assert creditline("check", site, "--format", "auto").out == creditline("check", site).out


def test_several_reports_come_of_one_run(creditline: Command, site: Path, tmp_path: Path) -> None:
    formats = (
        "sarif",
        "sarif-github",
        "junit",
        "github",
        "gitlab",
        "csv",
        "jsonl",
        "json",
        "html",
        "markdown",
    )
    wanted = [word for name in formats for word in ("--report", f"{name}=report.{name}")]
    assert creditline("check", site, *wanted).code == 1
    assert all((tmp_path / f"report.{name}").stat().st_size for name in formats)


@pytest.mark.parametrize("name", ["auto", "sariff"])
def test_a_further_report_has_a_format_of_its_own(creditline: Command, site: Path, name: str) -> None:
    ended = creditline("check", site, "--report", f"{name}=x")
    assert ended.code == 2
    assert f'no format is called "{name}"' in ended.err
