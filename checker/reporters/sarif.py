"""SARIF 2.1.0 (OASIS): all results of a run, for archives and viewers."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from checker.reporters.machine_json import written
from checker.reporters.sarif_parts import located, log, marks, message
from checker.results import Outcome
from checker.vocabulary import Level

if TYPE_CHECKING:
    from checker.reporters.folders import Folders
    from checker.reporters.interface import Presentation
    from checker.results import Finding, KnownFinding, PageResult, Run, Waiver

_KINDS: Final = {
    Outcome.FAIL: "fail",
    Outcome.REVIEW: "review",
    Outcome.PASS: "pass",
    Outcome.NOT_APPLICABLE: "notApplicable",
}
_LEVELS: Final = {Level.REQUIRED: "error", Level.RECOMMENDED: "note"}


def report(run: Run, presentation: Presentation) -> str:
    """Failures, reviews, passes and what does not apply; waived ones with their suppression."""
    folders = presentation.folders
    results = [result for page in run.pages for result in _of_page(page, run, folders)]
    if run.baseline:
        results += [_fixed(known) for known in run.baseline.fixed]
    return written(log(run, results, folders))


def _of_page(page: PageResult, run: Run, folders: Folders) -> list[dict[str, Any]]:
    if page.findings:
        return [_result(page, finding, run, folders) for finding in page.findings]
    if page.outcome is Outcome.UNREADABLE:
        return []  # the tool's own trouble: a notification of the invocation
    return [
        {
            "ruleId": policy.id,
            "kind": _KINDS.get(page.outcome, "open"),
            "level": "none",
            "message": message(page.reason or page.outcome.value),
            "locations": [located(page, None, folders)],
        }
        for policy in run.policies
    ]


def _result(page: PageResult, finding: Finding, run: Run, folders: Folders) -> dict[str, Any]:
    outcome = finding.underlying or finding.outcome
    result: dict[str, Any] = {
        "ruleId": finding.rule,
        "kind": _KINDS[outcome],
        # SARIF, 3.27.10: what is no failure has no level.
        "level": _LEVELS[finding.level] if outcome is Outcome.FAIL else "none",
        "message": message(finding.message),
        "locations": [located(page, finding.evidence[0] if finding.evidence else None, folders)],
        "partialFingerprints": marks(page, finding, folders),
    }
    if len(finding.evidence) > 1:
        further = enumerate(finding.evidence[1:], 1)
        result["relatedLocations"] = [
            {"id": number, **located(page, found, folders)} for number, found in further
        ]
    if finding.waiver:
        result["suppressions"] = [_suppression(finding.waiver, page)]
    if run.baseline and outcome in {Outcome.FAIL, Outcome.REVIEW}:
        result["baselineState"] = "unchanged" if finding.outcome is Outcome.KNOWN else "new"
    result["properties"] = {"outcome": finding.outcome.value, **({"fix": finding.fix} if finding.fix else {})}
    return result


def _suppression(waiver: Waiver, page: PageResult) -> dict[str, Any]:
    in_page = waiver.place.rpartition(":")[0] == page.source
    agreed = {"until": waiver.until.isoformat(), "owner": waiver.owner, "place": waiver.place}
    return {
        "kind": "inSource" if in_page else "external",
        "status": "accepted",
        "justification": waiver.reason,
        "properties": agreed,
    }


def _fixed(known: KnownFinding) -> dict[str, Any]:
    """What the baseline knew and is mended."""
    return {
        "ruleId": known.rule,
        "kind": _KINDS[known.outcome],
        "level": "note" if known.outcome is Outcome.FAIL else "none",
        "message": message(known.message),
        "baselineState": "absent",
        "partialFingerprints": {"creditline/v1": known.fingerprint},
        "properties": {"page": known.page},
    }
