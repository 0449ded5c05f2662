"""The GitHub Action and the workflow in the documentation."""

from __future__ import annotations

import json
import shutil
import subprocess
from typing import TYPE_CHECKING, Any

import pytest
import yaml

from tests.documentation import ROOT
from tests.integrations.project import COMMIT, copy_of_site, examples, in_shell, tool

if TYPE_CHECKING:
    from pathlib import Path

ACTION = ROOT / "action.yml"
WORKFLOW = ".github/workflows/credits.yml"


def steps() -> list[dict[str, Any]]:
    found: list[dict[str, Any]] = yaml.safe_load(ACTION.read_text("utf-8"))["runs"]["steps"]
    return found


def check_step() -> dict[str, Any]:
    return next(step for step in steps() if step["name"] == "Run creditline check")


@pytest.fixture
def project(tmp_path: Path) -> Path:
    """A repository with the documented workflow, and the action in it, so that its inputs are known."""
    (workflow,) = examples("yaml", WORKFLOW)
    path = tmp_path / WORKFLOW
    path.parent.mkdir(parents=True)
    path.write_text(workflow, "utf-8")
    shutil.copy(ACTION, tmp_path)
    subprocess.run(["git", "init", "--quiet"], cwd=tmp_path, check=True)  # noqa: S607 - whichever git there is
    return tmp_path


def test_actionlint_has_nothing_against_the_workflow(project: Path) -> None:
    text = (project / WORKFLOW).read_text("utf-8")
    (project / ".github/workflows/local.yml").write_text(
        text.replace(f"OWNER/creditline@{COMMIT}", "./"), "utf-8"
    )
    done = tool("actionlint", cwd=project)
    assert done.returncode == 0, done.stdout + done.stderr


def test_actionlint_knows_the_inputs_of_the_action(project: Path) -> None:
    text = (project / WORKFLOW).read_text("utf-8").replace(f"OWNER/creditline@{COMMIT}", "./")
    (project / WORKFLOW).write_text(text.replace("sources:", "source:"), "utf-8")
    assert 'input "source" is not defined in action "creditline"' in tool("actionlint", cwd=project).stdout


def test_zizmor_has_nothing_against_either(project: Path) -> None:
    done = tool("zizmor", "--offline", "--no-progress", "--persona=pedantic", ACTION)
    assert done.returncode == 0, done.stdout + done.stderr
    done = tool("zizmor", "--offline", "--no-progress", project / WORKFLOW)
    assert done.returncode == 0, done.stdout + done.stderr


def test_both_keep_to_the_schemas_of_such_files(project: Path) -> None:
    for schema, path in (("github-actions", ACTION), ("github-workflows", project / WORKFLOW)):
        done = tool("check-jsonschema", "--builtin-schema", f"vendor.{schema}", path)
        assert done.returncode == 0, done.stdout + done.stderr


def test_shellcheck_has_nothing_against_its_scripts(tmp_path: Path) -> None:
    for number, step in enumerate(step for step in steps() if "run" in step):
        script = tmp_path / f"{number}.sh"
        script.write_text(step["run"], "utf-8")
        done = tool("shellcheck", "--shell=bash", "--severity=style", script)
        assert done.returncode == 0, done.stdout


def test_what_it_uses_is_pinned_and_no_expression_stands_in_a_script() -> None:
    used = [step["uses"] for step in steps() if "uses" in step]
    assert used
    assert all(len(step.partition("@")[2]) == 40 for step in used)
    assert not any("${{" in step["run"] for step in steps() if "run" in step)


def test_its_check_annotates_sums_up_leaves_sarif_and_fails_the_job(tmp_path: Path) -> None:
    site = copy_of_site(tmp_path / "site")
    installed = tmp_path / "runner" / "creditline" / "bin"
    installed.mkdir(parents=True)
    (installed / "creditline").symlink_to(tmp_path / "programs" / "bin" / "creditline")
    where = {
        "GITHUB_ACTIONS": "true",
        "CI": "true",
        "GITHUB_WORKSPACE": str(site),
        "GITHUB_STEP_SUMMARY": str(tmp_path / "summary.md"),
        "RUNNER_TEMP": str(tmp_path / "runner"),
        "SOURCES": "public/2026/11 public/about",
        "ARGUMENTS": "--quiet --no-waivers",
        "SARIF": "creditline.sarif",
    }
    done = in_shell(check_step()["run"], site, where, interpreter=("bash", "-e"))
    assert done.returncode == 1, done.stderr
    annotations = [line for line in done.stdout.splitlines() if line.startswith("::")]
    assert annotations[0].startswith("::error file=public/2026/11/pipeline-hearing/index.html,line=")
    assert (tmp_path / "summary.md").read_text("utf-8").startswith("## creditline: 2 of 7 pages fail")
    results = json.loads((site / "creditline.sarif").read_text("utf-8"))["runs"][0]["results"]
    assert {result["level"] for result in results} == {"error", "warning", "note"}
