"""Reads the history out of the ledger."""

from __future__ import annotations

from collections import defaultdict
from typing import TYPE_CHECKING, Final

from checker.history import Change, Course, History, RecordedRun, Tally
from checker.results import Outcome
from checker.sites import site_of
from checker.vocabulary import Level

if TYPE_CHECKING:
    import sqlite3
    from collections.abc import Callable

    from checker.ledger.ledger import Ledger

_JUDGED: Final = frozenset({Outcome.PASS, Outcome.REVIEW, Outcome.FAIL, Outcome.WAIVED, Outcome.KNOWN})
_RUNS: Final = "SELECT id, recorded, version, pages FROM run ORDER BY id DESC LIMIT ?"
_PAGES: Final = """
SELECT outcome.run, page.name, outcome.outcome
FROM page_outcome AS outcome JOIN page ON page.id = outcome.page
WHERE outcome.run >= ?
"""
_RULES: Final = """
SELECT outcome.run, page.name, rule.name, outcome.outcome
FROM rule_outcome AS outcome JOIN page ON page.id = outcome.page JOIN rule ON rule.id = outcome.rule
WHERE outcome.run >= ?
"""
_CHANGES: Final = """
SELECT page.name, rule.name, now.outcome, (
  SELECT before.outcome FROM rule_outcome AS before
  WHERE before.page = now.page AND before.rule = now.rule AND before.run < now.run
  ORDER BY before.run DESC LIMIT 1
) AS earlier
FROM rule_outcome AS now JOIN page ON page.id = now.page JOIN rule ON rule.id = now.rule
WHERE now.run = ? AND now.level = ? AND (now.outcome = ? OR now.outcome <> earlier)
ORDER BY page.name, rule.name
"""


def history(
    ledger: Ledger,
    *,
    runs: int,
    publisher_of: Callable[[str], str] = site_of,
    publisher: str | None = None,
) -> History | None:
    """The last `runs` runs, oldest first; None where none is recorded.

    Args:
        ledger: Where from.
        runs: How many.
        publisher_of: A page's name → whose it is.
        publisher: Only this one's pages, if given.

    Raises:
        LedgerError: It cannot be read.
    """

    def is_meant(page: str) -> bool:
        return publisher is None or publisher_of(page) == publisher

    with ledger.reading() as connection:
        recorded = _recorded(connection, runs)
        if not recorded:
            return None
        first, last = recorded[0].number, recorded[-1].number
        everything, publishers, rules = (_Counts(recorded) for _ in range(3))
        for run, page, outcome in connection.execute(_PAGES, (first,)):
            if is_meant(page):
                everything.add("", run, outcome)
                publishers.add(publisher_of(page), run, outcome)
        for run, page, rule, outcome in connection.execute(_RULES, (first,)):
            if is_meant(page):
                rules.add(rule, run, outcome)
        rows = connection.execute(_CHANGES, (last, Level.REQUIRED.value, Outcome.FAIL.value))
        changes = [
            _change(page, publisher_of(page), rule, after, before)
            for page, rule, after, before in rows
            if is_meant(page)
        ]
    return History(
        runs=recorded,
        everything=everything.course(""),
        publishers=publishers.courses(),
        rules=rules.courses(),
        changes=tuple(changes),
    )


def _recorded(connection: sqlite3.Connection, runs: int) -> tuple[RecordedRun, ...]:
    found = [RecordedRun(*row) for row in connection.execute(_RUNS, (runs,))]
    return tuple(reversed(found))


def _change(page: str, publisher: str, rule: str, after: str, before: str | None) -> Change:
    return Change(page, publisher, rule, None if before is None else Outcome(before), Outcome(after))


class _Counts:
    """Counts outcomes per name and run."""

    def __init__(self, runs: tuple[RecordedRun, ...]) -> None:
        self._runs = [run.number for run in runs]
        self._passed: dict[tuple[str, int], int] = defaultdict(int)
        self._judged: dict[tuple[str, int], int] = defaultdict(int)
        self._names: set[str] = set()

    def add(self, name: str, run: int, outcome: str) -> None:
        if outcome not in _JUDGED:
            return
        self._names.add(name)
        self._judged[name, run] += 1
        if outcome == Outcome.PASS:
            self._passed[name, run] += 1

    def course(self, name: str) -> Course:
        judged = ((self._passed[name, run], self._judged[name, run]) for run in self._runs)
        return Course(name, tuple(Tally(*counts) if counts[1] else None for counts in judged))

    def courses(self) -> tuple[Course, ...]:
        return tuple(self.course(name) for name in sorted(self._names))
