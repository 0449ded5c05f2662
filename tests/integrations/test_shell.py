"""The script and the Makefile of the documentation."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest

from tests.integrations.project import copy_of_site, examples, in_shell, tool

if TYPE_CHECKING:
    from pathlib import Path


@pytest.fixture
def site(tmp_path: Path) -> Path:
    return copy_of_site(tmp_path / "site")


def test_the_script_says_what_happened_and_hands_the_code_on(site: Path) -> None:
    (script,) = examples("sh", "check-credits.sh")
    done = in_shell(script, site, {}, interpreter=("sh",))
    assert done.returncode == 1
    assert done.stdout.endswith("credits: a page fails, see credits.html\n")
    assert (site / "credits.html").exists()
    assert (site / "credits.xml").exists()


def test_the_script_tells_a_site_that_was_not_built(site: Path) -> None:
    shutil.rmtree(site / "public")
    (site / "public").mkdir()
    (script,) = examples("sh", "check-credits.sh")
    done = in_shell(script, site, {}, interpreter=("sh",))
    assert done.returncode == 3
    assert "was the site built?" in done.stdout


def test_shellcheck_has_nothing_against_it(tmp_path: Path) -> None:
    (script,) = examples("sh", "check-credits.sh")
    (tmp_path / "check-credits.sh").write_text(script, "utf-8")
    done = tool("shellcheck", tmp_path / "check-credits.sh")
    assert done.returncode == 0, done.stdout


@pytest.mark.skipif(shutil.which("make") is None, reason="make is not installed")
def test_the_makefile_stops_where_a_page_fails(site: Path) -> None:
    (rules,) = examples("make", "Makefile")
    (site / "Makefile").write_text(f"{rules}\nsite:\n\t@echo built\n", "utf-8")
    done = in_shell("make credits", site, {})
    assert done.returncode == 2
    assert "built" in done.stdout
    assert "pipeline-hearing" in done.stdout
    assert (site / "credits.html").exists()
