"""Waivers: which finding each covers, and what became of each in a run."""

from __future__ import annotations

from dataclasses import replace
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Final

from checker.gate.naming import is_matched, means_one_page
from checker.results import Outcome, WaiverState, WaiverUse, page_outcome

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence
    from datetime import date

    from checker.results import Finding, PageResult, Waiver

WAIVABLE: Final = frozenset({Outcome.FAIL, Outcome.REVIEW})


def is_running(waiver: Waiver, today: date) -> bool:
    """Whether the waiver applies; its last day counts."""
    return today <= waiver.until


def covers(waiver: Waiver, finding: Finding, name: str) -> bool:
    """Whether `finding` on the page called `name` is what the waiver is about, running or not."""
    return (
        (finding.underlying or finding.outcome) in WAIVABLE
        and fnmatchcase(finding.rule, waiver.rule)
        and is_matched(name, waiver.page)
        and (waiver.selector is None or waiver.selector in {proof.selector for proof in finding.evidence})
    )


def waived(page: PageResult, name: str, waivers: Sequence[Waiver], today: date) -> PageResult:
    """The page's result with every finding waived that a running waiver covers."""
    running = [waiver for waiver in waivers if is_running(waiver, today)]
    if not running or not page.findings:
        return page
    findings = tuple(_waived(finding, name, running) for finding in page.findings)
    return replace(page, findings=findings, outcome=page_outcome(findings))


def uses_of(
    waivers: Sequence[Waiver], pages: Mapping[str, PageResult], today: date, *, is_whole: bool
) -> tuple[WaiverUse, ...]:
    """What became of each waiver.

    Args:
        waivers: All of them.
        pages: Page name → result, waivers applied.
        today: The day of the run.
        is_whole: Whether all pages of the site were checked.

    One that covers nothing is told only where all its pages were judged: somebody may take it out.
    """
    # Few pages of a site have a finding to waive; only these are held against every waiver.
    waivable = [
        (name, finding)
        for name, page in pages.items()
        for finding in page.findings
        if (finding.underlying or finding.outcome) in WAIVABLE
    ]
    unread = [name for name, page in pages.items() if page.outcome is Outcome.UNREADABLE]
    uses = []
    for waiver in waivers:
        running = is_running(waiver, today)
        found = sum(
            covers(waiver, finding, name) and (running or finding.outcome in WAIVABLE)
            for name, finding in waivable
        )
        if not found and not _are_judged(waiver.page, pages, unread, is_whole=is_whole):
            continue
        if not running:
            uses.append(WaiverUse(waiver, WaiverState.EXPIRED, found))
        elif found:
            uses.append(WaiverUse(waiver, WaiverState.RUNNING, found))
        else:
            uses.append(WaiverUse(waiver, WaiverState.UNUSED, 0))
    return tuple(uses)


def _are_judged(pattern: str, pages: Mapping[str, PageResult], unread: list[str], *, is_whole: bool) -> bool:
    """Whether a run has judged all pages that the pattern means; `unread` are those that it could not."""
    if any(is_matched(name, pattern) for name in unread):
        return False
    if is_whole or pattern in pages:
        return True
    return means_one_page(pattern) and any(is_matched(name, pattern) for name in pages)


def _waived(finding: Finding, name: str, running: Sequence[Waiver]) -> Finding:
    if finding.outcome not in WAIVABLE:
        return finding
    waiver = next((waiver for waiver in running if covers(waiver, finding, name)), None)
    if waiver is None:
        return finding
    return replace(finding, outcome=Outcome.WAIVED, waiver=waiver, underlying=finding.outcome)
