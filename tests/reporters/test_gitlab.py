"""The report for GitLab's Code Quality widget."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

from checker.reporters import render

if TYPE_CHECKING:
    from checker.results import Run


def issues(run: Run) -> list[dict[str, Any]]:
    return json.loads(render(run, "gitlab"))


def test_every_issue_has_what_gitlab_requires(named_run: tuple[str, Run]) -> None:
    for issue in issues(named_run[1]):
        assert issue["description"].startswith(issue["check_name"])
        assert issue["fingerprint"]
        assert issue["severity"] in {"info", "minor", "major", "critical", "blocker"}
        assert issue["location"]["path"]
        assert issue["location"]["lines"]["begin"] >= 1


def test_a_failure_is_major_a_review_minor_and_advice_info(mixed: Run) -> None:
    assert [issue["severity"] for issue in issues(mixed)] == ["major", "major", "minor", "minor", "info"]


def test_fingerprints_are_unique_even_where_a_page_is_given_twice(mixed: Run) -> None:
    twice = issues(replace(mixed, pages=mixed.pages * 2))
    assert len({issue["fingerprint"] for issue in twice}) == len(twice)


def test_fingerprints_stay_when_lines_move(mixed: Run) -> None:
    page = mixed.pages[0]
    moved = tuple(
        replace(
            finding, evidence=tuple(replace(found, line=(found.line or 0) + 40) for found in finding.evidence)
        )
        for finding in page.findings
    )
    later = issues(replace(mixed, pages=(replace(page, findings=moved),)))
    assert [issue["fingerprint"] for issue in later] == [
        issue["fingerprint"] for issue in issues(replace(mixed, pages=(page,)))
    ]


def test_waived_and_known_findings_are_no_issues(runs: dict[str, Run]) -> None:
    assert issues(runs["exceptions"]) == []
