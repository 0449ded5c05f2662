"""How pages came out from run to run: values that reports render and nothing else depends on."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum

from checker.vocabulary import Outcome


@dataclass(frozen=True, slots=True)
class RecordedRun:
    """One run that was recorded."""

    number: int
    """Counted from 1, in the order of recording."""
    recorded: str
    """ISO time in UTC, `2027-01-31T06:00:00Z`."""
    version: str
    """The version of creditline that made it."""
    pages: int
    """All pages of the run, those that are no copies included."""


@dataclass(frozen=True, slots=True)
class Tally:
    """How many of those that were judged passed."""

    passed: int
    judged: int
    """Outcomes `pass`, `review` and `fail`, waived and known ones included."""

    @property
    def rate(self) -> float:
        """Between 0 and 1."""
        return self.passed / self.judged


@dataclass(frozen=True, slots=True)
class Course:
    """The tallies of one publisher or rule, or of everything, one for each run of the history."""

    name: str
    tallies: tuple[Tally | None, ...]
    """None where the run judged nothing of it."""

    @property
    def first(self) -> Tally | None:
        """The earliest tally."""
        return next((tally for tally in self.tallies if tally), None)

    @property
    def last(self) -> Tally | None:
        """The latest tally."""
        return next((tally for tally in reversed(self.tallies) if tally), None)


class Turn(StrEnum):
    """What became of one required rule on one page since that page was recorded before."""

    BROKE = "broke"
    """It fails, and did not."""
    APPEARED = "appeared"
    """It fails on a page that was not recorded before."""
    STILL = "still"
    """It fails again."""
    MENDED = "mended"
    """It failed, and passes."""
    OTHER = "other"
    """Neither before nor now a plain failure that came or went: to review, waived, known."""


@dataclass(frozen=True, slots=True)
class Change:
    """A required rule whose outcome on a page is another one than before, or that fails again."""

    page: str
    publisher: str
    rule: str
    before: Outcome | None
    """None where the page was not recorded before."""
    after: Outcome

    @property
    def turn(self) -> Turn:
        """Which kind of change."""
        if self.after is Outcome.FAIL:
            if self.before is None:
                return Turn.APPEARED
            return Turn.STILL if self.before is Outcome.FAIL else Turn.BROKE
        if self.before is Outcome.FAIL and self.after is Outcome.PASS:
            return Turn.MENDED
        return Turn.OTHER


@dataclass(frozen=True, slots=True)
class History:
    """The recorded runs, oldest first, and what the last of them changed."""

    runs: tuple[RecordedRun, ...]
    everything: Course
    """Of pages: how many of the copies passed."""
    publishers: tuple[Course, ...]
    """The same, per publisher, by name."""
    rules: tuple[Course, ...]
    """Of findings: how many passed, per rule, by id."""
    changes: tuple[Change, ...]
    """Of the last run, in the order of pages and rules; only what changed, or fails again."""

    def changed(self, turn: Turn) -> tuple[Change, ...]:
        """The changes of one kind."""
        return tuple(change for change in self.changes if change.turn is turn)
