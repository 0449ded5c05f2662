"""The CSV report, for spreadsheets."""

from __future__ import annotations

import csv
import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from checker.reporters import render
from checker.results import Finding, Outcome, PageResult
from checker.vocabulary import Level

if TYPE_CHECKING:
    from checker.results import Run


def rows(run: Run) -> list[dict[str, str]]:
    return list(csv.DictReader(io.StringIO(render(run, "csv").removeprefix("\ufeff"))))


def test_there_is_a_row_for_each_finding_and_for_each_page_without_one(mixed: Run) -> None:
    assert len(rows(mixed)) == sum(max(1, len(page.findings)) for page in mixed.pages)
    assert rows(mixed)[0]["line"] == "212"
    assert rows(mixed)[-1]["page_outcome"] == "unreadable"


def test_excel_is_told_that_it_is_utf8(mixed: Run) -> None:
    assert render(mixed, "csv").encode().startswith(b"\xef\xbb\xbf")


@pytest.mark.parametrize("text", ["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", " =1", "＝1", "=cmd|' /C calc'!A0"])
def test_no_cell_is_a_formula(mixed: Run, text: str) -> None:
    finding = Finding("tidewater/logo", Level.REQUIRED, Outcome.FAIL, text, fix=text)
    page = PageResult(text, None, text, Outcome.FAIL, findings=(finding,))
    (row,) = rows(replace(mixed, pages=(page,)))
    assert all(row[name].startswith("'") for name in ("page", "title", "message", "fix"))


def test_a_waived_finding_says_until_when_and_why(runs: dict[str, Run]) -> None:
    (row,) = [row for row in rows(runs["exceptions"]) if row["outcome"] == "waived"]
    assert row["waived_until"] == "2027-03-31"
    assert row["waiver_reason"]


def test_no_cell_is_longer_than_excel_takes(mixed: Run) -> None:
    page = PageResult("a.html", None, "x" * 50_000, Outcome.NOT_APPLICABLE)
    assert len(rows(replace(mixed, pages=(page,)))[0]["title"]) < 32_767
