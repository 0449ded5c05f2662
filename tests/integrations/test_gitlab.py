"""The GitLab job to include, and the pipelines in the documentation."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Any

import yaml

from tests.documentation import ROOT
from tests.integrations.project import copy_of_site, examples, in_shell, tool

if TYPE_CHECKING:
    from pathlib import Path

TEMPLATE = ROOT / "templates" / "creditline.yml"
INPUT = re.compile(r"\$\[\[ inputs\.(\w+) \]\]")
GITLAB = {"GITLAB_CI": "true", "CI": "true"}


def declared() -> dict[str, Any]:
    """The template's inputs."""
    header, _ = yaml.safe_load_all(TEMPLATE.read_text("utf-8"))
    inputs: dict[str, Any] = header["spec"]["inputs"]
    return inputs


def job(**given: str) -> str:
    """The template with its inputs put in, as GitLab does it."""
    defaults = {name: about["default"] for name, about in declared().items() if "default" in about}
    _, _, text = TEMPLATE.read_text("utf-8").partition("\n---\n")
    return INPUT.sub(lambda match: {**defaults, **given}[match[1]], text)


def assert_is_pipeline(text: str, folder: Path) -> None:
    path = folder / ".gitlab-ci.yml"
    path.write_text(text, "utf-8")
    done = tool("check-jsonschema", "--builtin-schema", "vendor.gitlab-ci", path)
    assert done.returncode == 0, done.stdout + done.stderr


def test_it_uses_the_inputs_that_it_declares_and_explains_each() -> None:
    assert set(INPUT.findall(TEMPLATE.read_text("utf-8"))) == set(declared())
    assert all(about["description"] for about in declared().values())


def test_it_is_a_job_by_the_schema_of_pipelines(tmp_path: Path) -> None:
    assert_is_pipeline(job(package="creditline"), tmp_path)


def test_so_are_the_pipelines_of_the_documentation(tmp_path: Path) -> None:
    pipelines = examples("yaml", ".gitlab-ci.yml")
    assert len(pipelines) == 2
    for text in pipelines:
        assert_is_pipeline(text, tmp_path)


def test_the_documentation_gives_the_inputs_that_there_are() -> None:
    included, _ = (yaml.safe_load(text) for text in examples("yaml", ".gitlab-ci.yml"))
    (include,) = included["include"]
    assert ROOT / include["file"] == TEMPLATE
    required = {name for name, about in declared().items() if "default" not in about}
    assert required <= set(include["inputs"]) <= set(declared())


def checked(script: list[str], site: Path) -> tuple[int, list[dict[str, Any]]]:
    """The code of the step that checks, and what it leaves for the merge request."""
    (line,) = [line for line in script if line.startswith("creditline check")]
    done = in_shell(line, site, {**GITLAB, "CI_PROJECT_DIR": str(site)}, interpreter=("sh",))
    assert (site / "creditline-junit.xml").read_bytes().startswith(b"<?xml")
    return done.returncode, json.loads((site / "gl-code-quality-report.json").read_text("utf-8"))


def test_its_check_leaves_what_the_merge_request_shows(tmp_path: Path) -> None:
    script = yaml.safe_load(job(package="creditline", arguments="--quiet"))["creditline"]["script"]
    code, issues = checked(script, copy_of_site(tmp_path / "site"))
    assert code == 1
    assert {issue["location"]["path"] for issue in issues if issue["severity"] == "major"} == {
        "public/2026/11/pipeline-hearing/index.html",
        "public/2026/11/river-gauge/index.html",
    }


def test_the_pipeline_that_includes_nothing_does_too(tmp_path: Path) -> None:
    _, plain = (yaml.safe_load(text) for text in examples("yaml", ".gitlab-ci.yml"))
    code, issues = checked(plain["credits"]["script"], copy_of_site(tmp_path / "site"))
    assert code == 1
    assert issues
    template = yaml.safe_load(job(package="creditline"))["creditline"]
    assert plain["credits"]["artifacts"] == template["artifacts"]
