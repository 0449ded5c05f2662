"""The text report: what a terminal and a CI log show."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest

from checker.reporters import Verbosity, render
from checker.results import Finding, Outcome, PageResult
from checker.vocabulary import Level

if TYPE_CHECKING:
    from checker.results import Run

COPY_PAGES = ("Council votes", "Ferry line")


def test_evidence_stands_as_file_line_and_column_that_terminals_make_clickable(mixed: Run) -> None:
    assert "--> public/2026/11/harbor-bridge/index.html:212:9  image outside the article" in render(
        mixed, "text"
    )


def test_evidence_without_a_column_gives_the_line_only(mixed: Run) -> None:
    assert "harbor-bridge/index.html:170  credit line" in render(mixed, "text")


def test_the_fix_stands_indented_with_its_lines_kept(mixed: Run) -> None:
    assert '          <figure class="wire-logo">\n            <img src=' in render(mixed, "text")


def test_a_passing_page_takes_one_line(mixed: Run) -> None:
    report = render(mixed, "text")
    assert (
        "✓ pass    public/2026/11/school-budget/index.html  School budget passes on second reading" in report
    )
    assert "Tomás Reyes-Lund" not in report


def test_of_a_passing_page_what_a_person_should_hear_is_told(mixed: Run) -> None:
    plain = Finding("a/logo", Level.REQUIRED, Outcome.PASS, "The logo is there, called something else.")
    for is_noted, verbosity in ((True, Verbosity.NORMAL), (True, Verbosity.QUIET), (False, Verbosity.NORMAL)):
        page = PageResult("a.html", None, None, Outcome.PASS, findings=(replace(plain, is_noted=is_noted),))
        report = render(replace(mixed, pages=(page,)), "text", verbosity=verbosity)
        assert (plain.message in report) is (is_noted and verbosity is Verbosity.NORMAL)


def test_verbose_gives_the_evidence_of_passes_too(mixed: Run) -> None:
    report = render(mixed, "text", verbosity=Verbosity.VERBOSE)
    assert "Tomás Reyes-Lund is named under the headline." in report
    assert "A person’s name in the article’s header." in report


def test_quiet_names_only_pages_that_need_something_done(mixed: Run) -> None:
    report = render(mixed, "text", verbosity=Verbosity.QUIET)
    assert all(title in report for title in COPY_PAGES)
    assert "public/missing.html" in report
    assert "School budget" not in report
    assert "public/about.html" not in report
    assert "2 pass, 1 not applicable" not in report
    assert "by hand" not in report


def test_quiet_says_nothing_at_all_where_nothing_needs_doing(mixed: Run) -> None:
    fine = [page for page in mixed.pages if page.outcome in {Outcome.PASS, Outcome.NOT_APPLICABLE}]
    assert fine
    assert render(replace(mixed, pages=tuple(fine)), "text", verbosity=Verbosity.QUIET) == ""
    assert render(replace(mixed, pages=()), "text", verbosity=Verbosity.QUIET) == ""


def test_a_page_that_is_no_copy_says_why(mixed: Run) -> None:
    assert "– not applicable  public/about.html  Nothing in the article names Tidewater Wire." in render(
        mixed, "text"
    )


def test_of_many_pages_that_are_no_copies_ten_are_named_and_the_rest_counted(mixed: Run) -> None:
    pages = tuple(PageResult(f"p{n}.html", None, None, Outcome.NOT_APPLICABLE) for n in range(25))
    report = render(replace(mixed, pages=pages), "text")
    assert "p9.html" in report
    assert "p10.html" not in report
    assert "and 15 more pages not applicable" in report
    assert "p24.html" in render(replace(mixed, pages=pages), "text", verbosity=Verbosity.VERBOSE)


def test_a_missed_recommendation_on_a_passing_page_is_named_on_its_line(mixed: Run) -> None:
    finding = Finding("tidewater/notice", Level.RECOMMENDED, Outcome.FAIL, "No notice.", fix="<p>notice</p>")
    page = PageResult("a.html", None, "A", Outcome.PASS, findings=(finding,))
    report = render(replace(mixed, pages=(page,)), "text")
    assert "✓ pass    a.html  A  (recommended, missing: tidewater/notice)\n" in report
    assert "<p>notice</p>" not in report


def test_without_colour_there_is_no_escape_sequence(named_run: tuple[str, Run]) -> None:
    assert "\x1b" not in render(named_run[1], "text")


def test_colour_adds_only_closed_style_sequences_of_our_own(named_run: tuple[str, Run]) -> None:
    coloured = render(named_run[1], "text", colour=True)
    assert re.sub(r"\x1b\[[0-9;]+m([^\x1b]*)\x1b\[0m", r"\1", coloured) == render(named_run[1], "text")


@pytest.mark.parametrize("verbosity", list(Verbosity))
def test_no_page_text_becomes_a_command_of_a_ci_log(hostile: Run, verbosity: Verbosity) -> None:
    report = render(hostile, "text", verbosity=verbosity)
    assert not [line for line in report.splitlines() if line.lstrip().startswith("::")]
    assert not re.search(r"##(\[|vso\[|teamcity\[)", report)


def test_an_empty_run_says_that_nothing_was_checked(runs: dict[str, Run]) -> None:
    assert render(runs["empty"], "text").startswith("No page was checked.\n")
