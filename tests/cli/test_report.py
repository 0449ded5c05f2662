"""`creditline report`: reports from saved results."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.reporters import FORMATS

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.process import Command


@pytest.fixture
def saved(creditline: Command, site: Path, tmp_path: Path) -> Path:
    """The results of the small site."""
    file = tmp_path / "results.json"
    creditline("check", site.name, "--format", "json", "--output", file)
    return file


@pytest.mark.parametrize("format_name", FORMATS)
def test_the_report_is_what_the_run_itself_would_have_written(
    creditline: Command, site: Path, saved: Path, format_name: str
) -> None:
    at_once = creditline("check", site.name, "--format", format_name)
    later = creditline("report", saved, "--format", format_name)
    assert (later.code, later.err) == (0, "")
    assert later.out == at_once.out


def test_templates_files_and_further_reports_work_as_with_check(
    creditline: Command, saved: Path, tmp_path: Path
) -> None:
    (tmp_path / "mine.txt.j2").write_text("{{ summary.fail }} of {{ summary.pages }}\n", "utf-8")
    done = creditline("report", saved, "--template", "mine.txt.j2", "--report", "html=r.html", "-o", "r.txt")
    assert (done.code, done.out) == (0, "")
    assert (tmp_path / "r.txt").read_text("utf-8") == "1 of 3\n"
    assert (tmp_path / "r.html").read_text("utf-8").startswith("<!doctype html>")


def test_results_come_from_standard_input_too(creditline: Command, saved: Path) -> None:
    assert creditline("report", "-", stdin=saved.read_bytes()).out == creditline("report", saved).out
    twice = creditline("report", "-", "-", stdin=saved.read_bytes())
    assert (twice.code, "named twice" in twice.err) == (2, True)


def test_several_files_are_put_together(creditline: Command, saved: Path, unclear: Path) -> None:
    creditline("check", unclear.name, "--format", "json", "--output", "more.json")
    done = creditline("report", saved, "more.json")
    assert "4 pages: 1 fail, 1 review, 1 pass, 1 not applicable" in done.out


def test_a_page_checked_twice_with_different_results_is_refused(
    creditline: Command, site: Path, saved: Path
) -> None:
    (site / "failing.html").write_bytes((site / "passing.html").read_bytes())
    creditline("check", site.name, "--format", "json", "--output", "later.json")
    done = creditline("report", saved, "later.json")
    assert done.code == 2
    assert "both have the page public/failing.html" in done.err


def test_what_cannot_be_read_is_told(creditline: Command, site: Path, tmp_path: Path) -> None:
    assert "cannot read the results gone.json: no such file" in creditline("report", "gone.json").err
    assert "it is a folder" in creditline("report", site).err
    no_results = creditline("report", site / "passing.html")
    assert no_results.code == 2
    assert "no JSON" in no_results.err
    assert "creditline check … --format json" in no_results.err
    assert not list(tmp_path.glob("*.html"))


def test_the_results_are_never_overwritten_by_a_report(creditline: Command, saved: Path) -> None:
    before = saved.read_bytes()
    assert "would overwrite" in creditline("report", saved, "--output", saved).err
    assert saved.read_bytes() == before


def test_quiet_and_verbose_exclude_each_other(creditline: Command, saved: Path) -> None:
    assert creditline("report", saved, "-q", "-v").code == 2
