"""What the history tells of the runs that were recorded."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.history import Tally, Turn
from checker.ledger.reading import history
from checker.ledger.recording import record
from tests.ledger.conftest import called, run_of, week

if TYPE_CHECKING:
    from checker.ledger import Ledger

A, B, C = "https://a.example/1", "https://www.a.example/2", "https://b.example/1"


def weekly(ledger: Ledger, *runs: dict[str, str]) -> None:
    for number, pages in enumerate(runs, 1):
        record(ledger, run_of(pages), week(number), called)


def test_an_empty_ledger_has_no_history(ledger: Ledger) -> None:
    assert history(ledger, runs=10) is None


def test_runs_stand_oldest_first_with_the_time_of_their_recording(ledger: Ledger) -> None:
    weekly(ledger, {A: "pass"}, {A: "pass", B: "not_applicable"})
    told = history(ledger, runs=10)
    assert told is not None
    assert [(run.number, run.recorded, run.pages) for run in told.runs] == [
        (1, "2026-11-02T06:00:00Z", 1),
        (2, "2026-11-09T06:00:00Z", 2),
    ]


def test_only_the_last_runs_are_told_where_fewer_are_asked_for(ledger: Ledger) -> None:
    weekly(ledger, {A: "pass"}, {A: "pass"}, {A: "pass"})
    told = history(ledger, runs=2)
    assert told is not None
    assert [run.number for run in told.runs] == [2, 3]


def test_the_pass_rate_counts_copies_only(ledger: Ledger) -> None:
    weekly(ledger, {A: "pass", B: "fail", C: "not_applicable"}, {A: "review", B: "unreadable", C: "pass"})
    told = history(ledger, runs=10)
    assert told is not None
    assert told.everything.tallies == (Tally(1, 2), Tally(1, 2))


def test_each_publisher_has_a_course_by_the_host_without_www(ledger: Ledger) -> None:
    weekly(ledger, {A: "pass", B: "fail"}, {A: "pass", B: "pass", C: "fail"})
    told = history(ledger, runs=10)
    assert told is not None
    assert {course.name: course.tallies for course in told.publishers} == {
        "a.example": (Tally(1, 2), Tally(2, 2)),
        "b.example": (None, Tally(0, 1)),
    }


def test_pages_of_files_belong_to_their_folder(ledger: Ledger) -> None:
    weekly(ledger, {"saved/tricounty/1.html": "pass", "top.html": "fail"})
    told = history(ledger, runs=10)
    assert told is not None
    assert [course.name for course in told.publishers] == [".", "saved/tricounty"]


def test_each_rule_has_a_course_recommended_ones_included(ledger: Ledger) -> None:
    weekly(ledger, {A: "logo:pass notice:fail", C: "logo:fail notice:not_applicable"})
    told = history(ledger, runs=10)
    assert told is not None
    assert {course.name: course.tallies for course in told.rules} == {
        "tidewater/logo": (Tally(1, 2),),
        "tidewater/notice": (Tally(0, 1),),
    }


def test_one_publisher_is_told_of_alone(ledger: Ledger) -> None:
    weekly(ledger, {A: "logo:pass", C: "logo:fail"})
    told = history(ledger, runs=10, publisher="b.example")
    assert told is not None
    assert [course.name for course in told.publishers] == ["b.example"]
    assert told.everything.tallies == (Tally(0, 1),)
    assert told.rules[0].tallies == (Tally(0, 1),)
    assert [change.page for change in told.changes] == [C]


def turns(ledger: Ledger) -> dict[str, Turn]:
    told = history(ledger, runs=10)
    assert told is not None
    return {change.rule.removeprefix("tidewater/"): change.turn for change in told.changes}


def test_what_broke_what_was_mended_and_what_still_fails(ledger: Ledger) -> None:
    weekly(
        ledger,
        {A: "logo:pass byline:fail affiliation:fail"},
        {A: "logo:fail byline:pass affiliation:fail"},
    )
    assert turns(ledger) == {"logo": Turn.BROKE, "byline": Turn.MENDED, "affiliation": Turn.STILL}


def test_a_page_not_recorded_before_appears_when_it_fails(ledger: Ledger) -> None:
    weekly(ledger, {C: "logo:pass"}, {A: "logo:fail"})
    assert turns(ledger) == {"logo": Turn.APPEARED}


def test_a_page_is_compared_with_the_last_run_that_had_it(ledger: Ledger) -> None:
    weekly(ledger, {A: "logo:fail"}, {C: "logo:pass"}, {A: "logo:pass"})
    assert turns(ledger) == {"logo": Turn.MENDED}


def test_what_comes_to_review_or_is_waived_neither_broke_nor_was_mended(ledger: Ledger) -> None:
    weekly(ledger, {A: "logo:pass byline:fail"}, {A: "logo:review byline:waived"})
    assert turns(ledger) == {"logo": Turn.OTHER, "byline": Turn.OTHER}


def test_what_stays_as_it_was_is_no_change_unless_it_fails(ledger: Ledger) -> None:
    weekly(ledger, {A: "logo:pass byline:review"}, {A: "logo:pass byline:review"})
    assert turns(ledger) == {}


def test_a_new_page_that_passes_is_no_change(ledger: Ledger) -> None:
    weekly(ledger, {C: "logo:pass"}, {A: "logo:pass byline:review"})
    assert turns(ledger) == {}


def test_recommended_rules_break_nothing(ledger: Ledger) -> None:
    weekly(ledger, {A: "logo:pass notice:pass"}, {A: "logo:pass notice:fail"})
    assert turns(ledger) == {}
