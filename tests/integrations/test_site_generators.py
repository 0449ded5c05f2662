"""The configurations for site generators."""

from __future__ import annotations

import shutil
import tomllib
from typing import TYPE_CHECKING

import pytest

from tests.documentation import DOCS, blocks
from tests.integrations.project import SITE, in_shell

if TYPE_CHECKING:
    from pathlib import Path

CONFIGURATIONS = sorted((DOCS / "examples").glob("*.toml"))


def test_the_documentation_shows_them_as_they_are() -> None:
    shown = {block.text for block in blocks("toml") if block.page == "docs/site-generators.md"}
    assert shown == {path.read_text("utf-8") for path in CONFIGURATIONS}


@pytest.mark.parametrize("path", CONFIGURATIONS, ids=lambda path: path.stem)
def test_each_checks_its_generators_folder_and_leaves_the_lists_out(path: Path, tmp_path: Path) -> None:
    (built,) = tomllib.loads(path.read_text("utf-8"))["sources"]
    project = tmp_path / "project"
    shutil.copytree(SITE / "public", project / built)
    shutil.copytree(SITE / "public" / "tag", project / built / "tags")
    (project / built / "feed").mkdir()
    shutil.copy(path, project / "creditline.toml")
    done = in_shell("creditline check --format csv", project, {})
    assert done.returncode == 1, done.stderr
    assert f"{built}/2026/11/pipeline-hearing/index.html" in done.stdout
    assert f"{built}/tags/" not in done.stdout or path.stem in {"next", "wordpress"}
