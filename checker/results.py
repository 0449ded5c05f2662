"""What a check found: values that every reporter renders and nothing else depends on."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from enum import IntEnum, StrEnum
from typing import TYPE_CHECKING

from checker.vocabulary import Level, Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable
    from datetime import date

    from checker.history import History
    from checker.retrieval import Retrieval
    from checker.vocabulary import Zone

__all__ = [
    "AppliedPolicy",
    "AppliedRule",
    "BaselineUse",
    "Directive",
    "Evidence",
    "ExitCode",
    "Finding",
    "KnownFinding",
    "Outcome",
    "PageResult",
    "RefusedWaiver",
    "Run",
    "Summary",
    "Waiver",
    "WaiverState",
    "WaiverUse",
    "page_outcome",
]


class ExitCode(IntEnum):
    """The command's exit codes."""

    OK = 0
    FAILED = 1
    USAGE = 2
    NOTHING_CHECKED = 3
    UNREADABLE = 4
    MAIL_REFUSED = 5
    NO_MAIL_SERVER = 6


@dataclass(frozen=True, slots=True)
class Evidence:
    """One piece of proof: a thing on the page, where it stands and why it counts or does not."""

    what: str
    """The kind of thing, in the design's words: `image`, `byline`, `credit line`, `notice`, `metadata` …"""
    zone: Zone
    selector: str
    """A CSS selector that selects exactly this element; empty where no element stands for it."""
    line: int | None
    """Line in the source, counted from 1."""
    column: int | None
    """Column in characters, counted from 1."""
    snippet: str
    why: str


@dataclass(frozen=True, slots=True)
class Waiver:
    """An agreed exception: what it covers, why, who answers for it, and until when."""

    rule: str
    """A rule's full id, or a pattern of ids such as `wire/*`."""
    page: str
    """A pattern of page names, relative to the folder of the configuration; in a page: that page's name."""
    reason: str
    owner: str | None
    """Who agreed to it; a waiver in a page may name nobody."""
    until: date
    """Its last day."""
    place: str
    """Where it is written, `file:line`."""
    selector: str | None = None
    """The element that a finding's evidence must name, where the waiver covers just that."""


@dataclass(frozen=True, slots=True)
class Finding:
    """One rule's result on one page."""

    rule: str
    """The rule's full id, `policy/rule`."""
    level: Level
    outcome: Outcome
    message: str
    evidence: tuple[Evidence, ...] = ()
    fix: str | None = None
    """HTML to paste; only where the outcome asks for mending."""
    waiver: Waiver | None = None
    """What waived it, where the outcome is `waived`."""
    underlying: Outcome | None = None
    """The outcome that it would have had, where it is `waived` or `known`."""
    is_noted: bool = False
    """Whether it passes and a person should hear of it even so: a contradiction, a file that was not seen."""


@dataclass(frozen=True, slots=True)
class Directive:
    """What a comment in a page says to creditline, after `creditline:`."""

    text: str
    line: int
    """Counted from 1."""


@dataclass(frozen=True, slots=True)
class PageResult:
    """One page's result: the findings of every rule, or the reason why there are none."""

    source: str
    """The page as the caller named it."""
    url: str | None
    title: str | None
    outcome: Outcome
    reason: str | None = None
    """Why the page got no verdict, or could not be read."""
    original: str | None = None
    """The wire's own version that this page was compared with."""
    findings: tuple[Finding, ...] = ()
    directives: tuple[Directive, ...] = ()
    """What comments in the page say to creditline; whether they are heeded is settled later."""
    retrieval: Retrieval | None = None
    """How the page came, where it was fetched or archived."""
    named_by: tuple[str, ...] = ()
    """The sources that name the page, where there are several."""


def page_outcome(findings: Iterable[Finding]) -> Outcome:
    """The highest outcome of the required rules, but for those that are waived or known."""
    outcomes = [
        finding.outcome
        for finding in findings
        if finding.level is Level.REQUIRED and finding.outcome not in {Outcome.WAIVED, Outcome.KNOWN}
    ]
    return max(outcomes, key=lambda outcome: outcome.rank, default=Outcome.PASS)


@dataclass(frozen=True, slots=True)
class AppliedRule:
    """What a report says of a rule, whether or not a page failed it."""

    id: str
    title: str
    level: Level
    help: str


@dataclass(frozen=True, slots=True)
class AppliedPolicy:
    """What a report says of the policy that was applied."""

    id: str
    name: str
    version: str
    digest: str
    """SHA-256 of the policy's files, as `sha256:<hex>`."""
    quote: str
    """The wire's terms in its own words."""
    quote_source: str
    retrieved: str
    """ISO date on which the terms were read."""
    manual: tuple[str, ...]
    """Terms that no page can show; listed, never judged."""
    rules: tuple[AppliedRule, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """How many pages came out how. `waived` and `known` count findings, the rest count pages."""

    pages: int
    passed: int
    review: int
    failed: int
    not_applicable: int
    unreadable: int
    waived: int
    known: int


class WaiverState(StrEnum):
    """What became of a waiver in a run."""

    RUNNING = "running"
    """It covers at least one finding."""
    UNUSED = "unused"
    """It runs, and covers nothing."""
    EXPIRED = "expired"
    """Its last day is over: it covers nothing any more."""


@dataclass(frozen=True, slots=True)
class WaiverUse:
    """A waiver, and what it did in this run."""

    waiver: Waiver
    state: WaiverState
    findings: int
    """The findings that it covers; of an expired one: those that it would cover, and that count again."""


@dataclass(frozen=True, slots=True)
class RefusedWaiver:
    """A waiver written in a page that does not apply, because it is not allowed or has a fault."""

    place: str
    """`page:line`."""
    text: str
    """As it is written."""
    fault: str


@dataclass(frozen=True, slots=True)
class KnownFinding:
    """A finding that the baseline holds."""

    fingerprint: str
    rule: str
    page: str
    """The page's name, relative to the folder of the configuration."""
    outcome: Outcome
    """`fail` or `review`."""
    message: str


@dataclass(frozen=True, slots=True)
class BaselineUse:
    """The baseline, held against this run."""

    file: str
    known: int
    """Findings of this run that it knew."""
    fixed: tuple[KnownFinding, ...]
    """What it knew and is mended: its page was checked, and the finding is gone."""
    unchecked: int
    """What it knew on pages that were not checked this time."""


@dataclass(frozen=True, slots=True)
class Run:
    """All pages of one run, in the order in which they were given."""

    version: str
    """The version of creditline that made it."""
    policies: tuple[AppliedPolicy, ...]
    pages: tuple[PageResult, ...]
    waivers: tuple[WaiverUse, ...] = ()
    """Every waiver that was heeded, in the order in which they are written."""
    refused_waivers: tuple[RefusedWaiver, ...] = ()
    baseline: BaselineUse | None = None
    history: History | None = None
    """How earlier runs came out, where they are recorded; this one is the last of them."""

    @property
    def summary(self) -> Summary:
        """The tallies that every report prints."""
        by_outcome = Counter(page.outcome for page in self.pages)
        of_findings = Counter(finding.outcome for page in self.pages for finding in page.findings)
        return Summary(
            pages=len(self.pages),
            passed=by_outcome[Outcome.PASS],
            review=by_outcome[Outcome.REVIEW],
            failed=by_outcome[Outcome.FAIL],
            not_applicable=by_outcome[Outcome.NOT_APPLICABLE],
            unreadable=by_outcome[Outcome.UNREADABLE],
            waived=of_findings[Outcome.WAIVED],
            known=of_findings[Outcome.KNOWN],
        )

    def exit_code(self, *, strict: bool = False) -> ExitCode:
        """The code that the command ends with; `strict` counts `review` as `fail`."""
        summary = self.summary
        if summary.failed or (strict and summary.review):
            return ExitCode.FAILED
        if summary.unreadable:
            return ExitCode.UNREADABLE
        if not summary.pages:
            return ExitCode.NOTHING_CHECKED
        return ExitCode.OK
