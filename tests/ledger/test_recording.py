"""What of a run is kept."""

from __future__ import annotations

from datetime import datetime, timedelta, timezone
from typing import TYPE_CHECKING

from checker.ledger.reading import history
from checker.ledger.recording import record
from checker.results import Outcome
from tests.ledger.conftest import called, run_of, week

if TYPE_CHECKING:
    from checker.ledger import Ledger


def kept(ledger: Ledger) -> list[tuple[int, str, str]]:
    with ledger.reading() as connection:
        return connection.execute(
            "SELECT run, name, outcome FROM page_outcome JOIN page ON page.id = page ORDER BY run, name"
        ).fetchall()


def test_runs_are_numbered_as_they_come(ledger: Ledger) -> None:
    assert [record(ledger, run_of({}), week(number), called) for number in (1, 2)] == [1, 2]


def test_pages_that_never_were_copies_take_no_room(ledger: Ledger) -> None:
    record(ledger, run_of({f"{number}.html": "not_applicable" for number in range(1000)}), week(1), called)
    assert kept(ledger) == []


def test_a_page_that_is_no_copy_any_more_is_kept(ledger: Ledger) -> None:
    record(ledger, run_of({"a.html": "logo:fail"}), week(1), called)
    record(ledger, run_of({"a.html": "not_applicable"}), week(2), called)
    assert kept(ledger) == [(1, "a.html", Outcome.FAIL), (2, "a.html", Outcome.NOT_APPLICABLE)]


def test_two_results_of_one_page_are_one_record(ledger: Ledger) -> None:
    run = run_of({"a.html": "logo:fail", "b.html": "logo:pass"})
    record(ledger, run, week(1), lambda _: "the same")
    assert kept(ledger) == [(1, "the same", Outcome.PASS)]


def test_any_name_of_a_file_can_be_kept(ledger: Ledger) -> None:
    record(ledger, run_of({"\udcff'; DROP TABLE run; --\0.html": "fail"}), week(1), called)
    assert kept(ledger) == [(1, "\\udcff'; DROP TABLE run; --\0.html", Outcome.FAIL)]


def test_times_are_kept_in_utc(ledger: Ledger) -> None:
    elsewhere = timezone(timedelta(hours=-5))
    record(ledger, run_of({}), datetime(2026, 11, 2, 22, 30, tzinfo=elsewhere), called)
    told = history(ledger, runs=1)
    assert told is not None
    assert told.runs[0].recorded == "2026-11-03T03:30:00Z"
