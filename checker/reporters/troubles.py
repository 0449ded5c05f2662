"""What somebody has to do something about, most severe first: for formats that list nothing else."""

from __future__ import annotations

from dataclasses import dataclass
from enum import IntEnum
from typing import TYPE_CHECKING

from checker.results import Finding, Outcome
from checker.vocabulary import Level

if TYPE_CHECKING:
    from checker.results import PageResult, Run


class Severity(IntEnum):
    """How much a finding matters to the run."""

    ERROR = 0
    """A required rule fails, or a page can't be read: the run does not end well."""
    WARNING = 1
    """A person has to look."""
    NOTE = 2
    """Advice is not followed."""


@dataclass(frozen=True, slots=True)
class Trouble:
    """A finding to act on, or a page that could not be read (`finding` is None)."""

    page: PageResult
    finding: Finding | None
    severity: Severity


def troubles(run: Run) -> list[Trouble]:
    """All of them, most severe first, then in the order of the run."""
    found = [trouble for page in run.pages for trouble in _of_page(page)]
    return sorted(found, key=lambda trouble: trouble.severity)


def severity(finding: Finding) -> Severity | None:
    """How severe a finding is; None where there is nothing to do."""
    if finding.outcome is Outcome.FAIL and finding.level is Level.REQUIRED:
        return Severity.ERROR
    if finding.outcome is Outcome.REVIEW and finding.level is Level.REQUIRED:
        return Severity.WARNING
    return Severity.NOTE if finding.outcome in {Outcome.FAIL, Outcome.REVIEW} else None


def _of_page(page: PageResult) -> list[Trouble]:
    if page.outcome is Outcome.UNREADABLE:
        return [Trouble(page, None, Severity.ERROR)]
    graded = [(finding, severity(finding)) for finding in page.findings]
    return [Trouble(page, finding, grade) for finding, grade in graded if grade is not None]
