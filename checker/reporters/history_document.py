"""What reports say of the history of recorded runs."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from checker.history import Change, Course, History, RecordedRun, Tally


class RecordedRunDocument(TypedDict):
    """One run that was recorded."""

    number: int
    recorded: str
    version: str
    pages: int


class TallyDocument(TypedDict):
    """How many of those judged passed."""

    passed: int
    judged: int


class CourseDocument(TypedDict):
    """The tallies of one publisher or rule, one for each run; null where it judged nothing."""

    name: str
    tallies: list[TallyDocument | None]


class ChangeDocument(TypedDict):
    """A required rule whose outcome on a page changed, or that fails again."""

    page: str
    publisher: str
    rule: str
    before: str | None
    after: str
    turn: str


class HistoryDocument(TypedDict):
    """The recorded runs, oldest first, and what the last of them changed."""

    runs: list[RecordedRunDocument]
    everything: CourseDocument
    publishers: list[CourseDocument]
    rules: list[CourseDocument]
    changes: list[ChangeDocument]


def history_document(history: History) -> HistoryDocument:
    """The document of a history."""
    return {
        "runs": [_run(run) for run in history.runs],
        "everything": _course(history.everything),
        "publishers": [_course(course) for course in history.publishers],
        "rules": [_course(course) for course in history.rules],
        "changes": [_change(change) for change in history.changes],
    }


def _run(run: RecordedRun) -> RecordedRunDocument:
    return {
        "number": run.number,
        "recorded": run.recorded,
        "version": run.version,
        "pages": run.pages,
    }


def _course(course: Course) -> CourseDocument:
    return {"name": course.name, "tallies": [_tally(tally) if tally else None for tally in course.tallies]}


def _tally(tally: Tally) -> TallyDocument:
    return {"passed": tally.passed, "judged": tally.judged}


def _change(change: Change) -> ChangeDocument:
    return {
        "page": change.page,
        "publisher": change.publisher,
        "rule": change.rule,
        "before": change.before.value if change.before else None,
        "after": change.after.value,
        "turn": change.turn.value,
    }
