"""The pre-commit hook, run by pre-commit itself: installed from a repository, as users have it."""

from __future__ import annotations

import subprocess
from typing import TYPE_CHECKING

import pytest
import yaml

from tests.documentation import ROOT
from tests.integrations.project import TOOLS, copy_of_site, examples

if TYPE_CHECKING:
    from pathlib import Path

AUTHOR = ("-c", "user.name=Ann Calloway", "-c", "user.email=ann@cedarbendcourier.example")
NEEDED = ("checker", "rules", "reports", "pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml")


def git(folder: Path, *arguments: str) -> str:
    command = ["git", *AUTHOR, *arguments]
    return subprocess.run(command, cwd=folder, check=True, capture_output=True, text=True).stdout.strip()


@pytest.fixture(scope="module")
def published(tmp_path_factory: pytest.TempPathFactory) -> tuple[Path, str]:
    """A repository with what this checkout's package is built from, and its commit."""
    folder = tmp_path_factory.mktemp("creditline")
    listed = git(ROOT, "ls-files", "--cached", "--others", "--exclude-standard", *NEEDED)
    for name in listed.splitlines():
        copy = folder / name
        copy.parent.mkdir(parents=True, exist_ok=True)
        copy.write_bytes((ROOT / name).read_bytes())
    git(folder, "init", "--quiet")
    git(folder, "add", "--all")
    git(folder, "commit", "--quiet", "--message", "creditline")
    return folder, git(folder, "rev-parse", "HEAD")


def test_it_stops_a_commit_by_what_the_commit_holds(
    published: tuple[Path, str], tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    repository, commit = published
    site = copy_of_site(tmp_path / "site")
    (text,) = examples("yaml", ".pre-commit-config.yaml")
    config = yaml.safe_load(text)
    config["repos"][0] |= {"repo": str(repository), "rev": commit}
    (site / ".pre-commit-config.yaml").write_text(yaml.safe_dump(config), "utf-8")
    git(site, "init", "--quiet")
    monkeypatch.setenv("PRE_COMMIT_HOME", str(tmp_path / "home"))

    def run() -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [TOOLS / "pre-commit", "run"], cwd=site, check=False, capture_output=True, text=True
        )

    git(site, "add", "public/about", "public/2026/09", "public/2026/10", ".pre-commit-config.yaml")
    in_order = run()
    assert in_order.returncode == 0, in_order.stdout + in_order.stderr
    git(site, "add", "--all")
    stopped = run()
    assert stopped.returncode == 1
    assert "✗ fail    public/2026/11/pipeline-hearing/index.html" in stopped.stdout
    assert "museum-roof" not in stopped.stdout  # waived by the configuration at the root


def test_it_looks_at_pages_only() -> None:
    (hook,) = yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8"))
    assert hook["files"] == r"\.(html?|xhtml|shtml)$"
