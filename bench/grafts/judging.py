"""Runs the check on grafted pages and compares what comes out with what must."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING

from bench.grafts.truth import REQUIRED, REVIEW
from checker.engine import check
from checker.page import Page
from checker.policy import load_policy
from checker.results import Outcome

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from bench.grafts.host import Host
    from bench.grafts.scenarios import Scenario
    from bench.grafts.truth import Truth
    from checker.results import PageResult

_POLICY = load_policy("dcnf")
_PREFIX = "dcnf/"


class Fault(StrEnum):
    """A way in which an answer is wrong, worst first."""

    FALSE_PASS = "false pass"  # noqa: S105 - a fault, not a password
    FALSE_FAIL = "false fail"
    NEEDLESS_REVIEW = "needless review"
    MISSED_COPY = "missed copy"
    """Called not applicable, and is a copy."""
    FALSE_COPY = "false copy"
    """Judged as a copy, and is none."""


@dataclass(frozen=True, slots=True)
class Answer:
    """What came out for one rule of one page, or for its applicability."""

    scenario: str
    page: str
    rule: str
    """The rule's short name, or `applies`."""
    expected: str
    got: str
    message: str
    fault: Fault | None
    missed_review: bool = False
    """Only `review` was right, and something else came out."""


def answers_of(host: Host, scenarios: Iterable[Scenario], seed: int) -> Iterator[Answer]:
    """Every answer on one page, scenario by scenario; those that the page cannot show are left out."""
    for scenario in scenarios:
        graft = host.graft(scenario.name, seed)
        truth = scenario.make(graft)
        if truth is None:
            continue
        page = Page(graft.written(), source=host.page.file, url=None)
        result = check(page, _POLICY, reporters=truth.reporters)
        yield from _compare(scenario.name, host.page.file, truth, result)


def _compare(scenario: str, page: str, truth: Truth, result: PageResult) -> Iterator[Answer]:
    applies = result.outcome is not Outcome.NOT_APPLICABLE
    expected = "copy" if truth.applies else "no copy"
    reason = result.reason or _messages(result)
    fault = None
    if applies != truth.applies:
        fault = Fault.FALSE_COPY if applies else Fault.MISSED_COPY
    yield Answer(scenario, page, "applies", expected, "copy" if applies else "no copy", reason, fault)
    if not applies or not truth.applies:
        return
    for finding in result.findings:
        rule = finding.rule.removeprefix(_PREFIX)
        right = truth.rules.get(rule)
        if right is None:
            continue
        is_right = finding.outcome in right
        yield Answer(
            scenario,
            page,
            rule,
            " or ".join(sorted(right)),
            finding.outcome,
            finding.message,
            None if is_right else _FAULTS[finding.outcome],
            missed_review=not is_right and right == REVIEW,
        )


_FAULTS = {
    Outcome.PASS: Fault.FALSE_PASS,
    Outcome.FAIL: Fault.FALSE_FAIL,
    Outcome.REVIEW: Fault.NEEDLESS_REVIEW,
}


def _messages(result: PageResult) -> str:
    shown = (finding for finding in result.findings if finding.rule.removeprefix(_PREFIX) in REQUIRED)
    return " / ".join(
        f"{finding.rule.removeprefix(_PREFIX)} {finding.outcome}: {finding.message}" for finding in shown
    )
