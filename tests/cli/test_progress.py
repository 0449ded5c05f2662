"""What progress says in a log, by a clock that the test turns."""

from __future__ import annotations

from dataclasses import dataclass

import pytest

from checker.cli.progress import Manner, TerminalProgress
from checker.results import Outcome, PageResult
from checker.sources import EmptySource


@dataclass(slots=True)
class Clock:
    """Stands still until it is turned."""

    seconds: float = 0.0

    def __call__(self) -> float:
        return self.seconds


def result(outcome: Outcome = Outcome.PASS) -> PageResult:
    return PageResult("a.html", None, None, outcome)


@pytest.fixture
def clock() -> Clock:
    return Clock()


def told(capsys: pytest.CaptureFixture[str]) -> list[str]:
    return capsys.readouterr().err.splitlines()


def test_a_log_gets_a_line_now_and_then(clock: Clock, capsys: pytest.CaptureFixture[str]) -> None:
    progress = TerminalProgress(total=2_000, manner=Manner.LINES, debug=False, clock=clock)
    for number in range(1_000):
        clock.seconds += 1 / 64
        progress.finished(result(Outcome.FAIL if number < 3 else Outcome.PASS))
    assert told(capsys) == ["creditline: 640 of 2,000 pages checked, 3 fail, about 21 s left"]
    clock.seconds += 100
    progress.finished(result())
    assert told(capsys) == ["creditline: 1,001 of 2,000 pages checked, 3 fail, about 1 min left"]


def test_without_a_total_only_what_is_done_is_told(clock: Clock, capsys: pytest.CaptureFixture[str]) -> None:
    progress = TerminalProgress(total=None, manner=Manner.LINES, debug=False, clock=clock)
    clock.seconds = 11
    progress.finished(result())
    assert told(capsys) == ["creditline: 1 pages checked, 0 fail"]


def test_quiet_means_quiet(clock: Clock, capsys: pytest.CaptureFixture[str]) -> None:
    progress = TerminalProgress(total=2, manner=Manner.NOTHING, debug=False, clock=clock)
    clock.seconds = 1_000
    progress.finished(result())
    assert told(capsys) == []


def test_an_address_that_proves_to_be_another_page_s_is_not_counted(
    clock: Clock, capsys: pytest.CaptureFixture[str]
) -> None:
    same = EmptySource("https://courier.example/old", "leads to …", is_page=True)
    progress = TerminalProgress(total=3, manner=Manner.LINES, debug=False, clock=clock)
    progress.passed_over(same)
    progress.passed_over(EmptySource("public", "no pages in this folder"))
    clock.seconds = 11
    progress.finished(result())
    assert told(capsys) == [
        "creditline: https://courier.example/old: leads to …",
        "creditline: public: no pages in this folder",
        "creditline: 1 of 2 pages checked, 0 fail, about 11 s left",
    ]
    TerminalProgress(total=3, manner=Manner.NOTHING, debug=False, clock=clock).passed_over(same)
    assert told(capsys) == []


@pytest.mark.parametrize(("debug", "lines"), [(True, ["Traceback:", "  : :error: :x"]), (False, [])])
def test_tracebacks_are_for_developers_and_steer_no_log(
    capsys: pytest.CaptureFixture[str], debug: bool, lines: list[str]
) -> None:
    progress = TerminalProgress(total=1, manner=Manner.LINES, debug=debug)
    progress.crashed("a.html", "Traceback:\n  ::error: :x\n")
    assert told(capsys) == lines
