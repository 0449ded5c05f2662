"""The small built site in `fixtures/site/`, checked by its own short configuration through every format."""

from __future__ import annotations

import csv
import json
import subprocess
from collections import Counter
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from lxml import etree

from checker.reporters import FORMATS
from tests.cli.process import COMMAND, clean_environment
from tests.integrations.project import copy_of_site

if TYPE_CHECKING:
    from subprocess import CompletedProcess

NEW = "public/2026/11/pipeline-hearing/index.html"
EXPIRED = "public/2026/11/river-gauge/index.html"
TO_REVIEW = "public/2026/11/heat-pump/index.html"


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


@pytest.fixture(scope="module")
def site(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The site with a report in every format."""
    site = copy_of_site(tmp_path_factory.mktemp("of") / "site")
    wanted = [word for name in FORMATS for word in ("--report", f"{name}=report.{name}")]
    assert checked(site, *wanted).returncode == 1
    return site


@pytest.fixture(scope="module")
def report(site: Path) -> dict[str, Any]:
    document: dict[str, Any] = json.loads((site / "report.json").read_text("utf-8"))
    return document


def text(site: Path, format_name: str) -> str:
    return (site / f"report.{format_name}").read_text("utf-8")


def test_its_configuration_is_short() -> None:
    lines = (Path(__file__).parent.parent / "fixtures" / "site" / "creditline.toml").read_text("utf-8")
    assert len(lines.splitlines()) < 30


def test_only_what_is_new_or_no_longer_waived_fails(report: dict[str, Any]) -> None:
    failing = {page["source"] for page in report["pages"] if page["outcome"] == "fail"}
    assert failing == {NEW, EXPIRED}
    assert report["summary"] == {
        "pages": 13, "pass": 5, "review": 1, "fail": 2, "not_applicable": 5, "unreadable": 0,
        "waived": 3, "known": 1,
    }  # fmt: skip


def test_waivers_and_baseline_are_accounted_for(report: dict[str, Any]) -> None:
    states = {waiver["page"]: waiver["state"] for waiver in report["waivers"]}
    assert states == {
        "public/2019/**": "running",
        "public/2026/11/river-gauge/": "expired",
        "public/2018/**": "unused",
    }
    assert report["baseline"]["known"] == 1
    assert [known["page"] for known in report["baseline"]["fixed"]] == [
        "public/2026/10/feed-store/index.html"
    ]


@pytest.mark.parametrize("format_name", FORMATS)
def test_every_format_names_the_page_that_fails(site: Path, format_name: str) -> None:
    assert NEW in text(site, format_name)


@pytest.mark.parametrize(
    "format_name", ["text", "html", "markdown", "json", "jsonl", "github", "junit", "sarif"]
)
def test_formats_that_people_read_tell_of_waivers_and_what_is_fixed(site: Path, format_name: str) -> None:
    told = text(site, format_name)
    for word in ("expired", "unused", "fixed", "feed-store", "public/2018/"):
        assert word in told.casefold(), word


def test_json_lines_are_the_json_report(site: Path, report: dict[str, Any]) -> None:
    first, *pages, last = map(json.loads, text(site, "jsonl").splitlines())
    assert first["policies"] == report["policies"]
    assert [{"type": "page", **page} for page in report["pages"]] == pages
    assert last["waivers"] == report["waivers"]


def test_junit_fails_the_same_rules(site: Path) -> None:
    failures = etree.fromstring(text(site, "junit").encode()).findall(".//failure/..")
    assert Counter(case.get("classname") for case in failures) == {NEW: 2, EXPIRED: 1}


def test_csv_has_a_row_for_each_finding(site: Path, report: dict[str, Any]) -> None:
    rows = list(csv.DictReader((site / "report.csv").read_text("utf-8-sig").splitlines()))
    assert len(rows) == sum(max(1, len(page["findings"])) for page in report["pages"])
    assert {row["page"] for row in rows if row["waived_by"]} == {"public/2019/museum-roof/index.html"}


def test_gitlab_and_code_scanning_are_told_of_the_same_failures(site: Path) -> None:
    issues = json.loads(text(site, "gitlab"))
    (scan,) = json.loads(text(site, "sarif-github"))["runs"]
    major = sorted(
        (issue["check_name"], issue["location"]["path"], issue["location"]["lines"]["begin"])
        for issue in issues
        if issue["severity"] == "major"
    )
    errors = sorted(
        (
            result["ruleId"],
            result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"],
            result["locations"][0]["physicalLocation"]["region"]["startLine"],
        )
        for result in scan["results"]
        if result["level"] == "error"
    )
    assert major == errors
    assert {path for _, path, _ in major} == {NEW, EXPIRED}


def test_the_archive_of_all_outcomes_has_all_four_kinds(site: Path) -> None:
    (run,) = json.loads(text(site, "sarif"))["runs"]
    assert {result["kind"] for result in run["results"]} == {"fail", "review", "pass", "notApplicable"}
    assert {result.get("baselineState") for result in run["results"]} >= {"new", "unchanged", "absent"}
    assert sum("suppressions" in result for result in run["results"]) == 3


def test_without_waivers_the_archive_fails_too(site: Path) -> None:
    found = json.loads(checked(site, "--no-waivers", "--format", "json").stdout)
    failing = {page["source"] for page in found["pages"] if page["outcome"] == "fail"}
    assert failing == {NEW, EXPIRED, "public/2019/museum-roof/index.html"}


def test_strictness_fails_what_is_to_review_too(site: Path) -> None:
    assert checked(site, TO_REVIEW).returncode == 0
    assert checked(site, TO_REVIEW, "--strict").returncode == 1


def test_lines_and_columns_are_those_of_the_files(site: Path, report: dict[str, Any]) -> None:
    places = [
        (page["source"], evidence)
        for page in report["pages"]
        for finding in page["findings"]
        for evidence in finding["evidence"]
    ]
    assert len(places) > 20
    for source, evidence in places:
        line = (site / source).read_text("utf-8").splitlines()[evidence["line"] - 1]
        assert line[evidence["column"] - 1] == "<"
