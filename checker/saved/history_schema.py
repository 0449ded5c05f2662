"""The history in a saved document, and the way back to its values."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from checker import history as values
from checker.saved.parts import Count, Part, Place, Tool
from checker.vocabulary import Outcome

Past = Literal["not_applicable", "pass", "review", "fail", "waived", "known"]


class RecordedRun(Part):
    """One run that was recorded."""

    number: Place = Field(description="Counted from 1, in the order of recording.")
    recorded: Annotated[str, Field(pattern=r"^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:]{8}Z$")] = Field(
        description="When, in UTC."
    )
    version: str = Field(description="The tool's version.")
    pages: Count = Field(description="All its pages.")


class Tally(Part):
    """How many of those that were judged passed."""

    passed: Count = Field(description="Those that pass.")
    judged: Place = Field(description="Those that pass, fail, are to review, waived or known.")


class Course(Part):
    """The tallies of one publisher or rule, or of all pages."""

    name: str = Field(description="The publisher's host or folder, or the rule's id; empty for all pages.")
    tallies: tuple[Tally | None, ...] = Field(
        description="One for each run, in the order of `runs`; null where it judged nothing."
    )


class Change(Part):
    """A required rule whose outcome on a page changed, or that fails again."""

    page: str = Field(description="The page's address, or its path from the folder of the configuration.")
    publisher: str = Field(description="Whose it is.")
    rule: str = Field(description="The rule's full id.")
    before: Past | None = Field(
        description="How it came out when the page was recorded before; null where it never was."
    )
    after: Past = Field(description="How it came out now.")
    turn: values.Turn = Field(
        description="`broke`: it fails, and did not; `appeared`: it fails on a page that is new; `still`: it"
        " fails again; `mended`: it failed, and passes; `other`: any other change."
    )


class History(Part):
    """The recorded runs, and what the last of them changed."""

    runs: Annotated[tuple[RecordedRun, ...], Field(min_length=1)] = Field(description="Oldest first.")
    everything: Course = Field(description="Of pages: how many of the copies passed.")
    publishers: tuple[Course, ...] = Field(description="The same, for each publisher.")
    rules: tuple[Course, ...] = Field(description="Of findings, for each rule.")
    changes: tuple[Change, ...] = Field(description="Of the last run; what fails, or came out otherwise.")


class HistoryDocument(History):
    """What `creditline history --format json` writes."""

    model_config = ConfigDict(title="creditline history, version 1")

    version: Literal["creditline-history/1"] = Field(
        alias="schema", description="The name and version of this format."
    )
    tool: Tool = Field(description="What made the report.")


def history_of(saved: History) -> values.History:
    """The values that `saved` was written from."""
    return values.History(
        runs=tuple(
            values.RecordedRun(run.number, run.recorded, run.version, run.pages) for run in saved.runs
        ),
        everything=_course(saved.everything),
        publishers=tuple(map(_course, saved.publishers)),
        rules=tuple(map(_course, saved.rules)),
        changes=tuple(map(_change, saved.changes)),
    )


def _course(course: Course) -> values.Course:
    tallies = (values.Tally(tally.passed, tally.judged) if tally else None for tally in course.tallies)
    return values.Course(course.name, tuple(tallies))


def _change(change: Change) -> values.Change:
    before = Outcome(change.before) if change.before else None
    return values.Change(change.page, change.publisher, change.rule, before, Outcome(change.after))
