"""Reads a JSON report, `creditline/1`, back into the run that it was written from."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pydantic import ValidationError

from checker.errors import CreditlineError
from checker.results import (
    AppliedPolicy,
    AppliedRule,
    BaselineUse,
    Evidence,
    Finding,
    KnownFinding,
    Outcome,
    PageResult,
    RefusedWaiver,
    Run,
    Summary,
    Waiver,
    WaiverUse,
)
from checker.retrieval import Redirect, Retrieval
from checker.saved import schema
from checker.saved.history_schema import history_of

if TYPE_CHECKING:
    from pydantic_core import ErrorDetails

LARGEST: Final = 256 * 1024 * 1024
"""Bytes; a page that fails takes some six thousand."""
_BYTE_ORDER_MARK: Final = b"\xef\xbb\xbf"
_TIP: Final = "creditline check … --format json writes such a file"


class ResultsError(CreditlineError):
    """A file of results that cannot be read, is none, or does not fit the others."""


def load_run(data: bytes, file: str) -> Run:
    """The run whose JSON report is `data`.

    Args:
        data: The report.
        file: What messages call it.

    Raises:
        ResultsError: It is too large, no `creditline/1`, or its summary does not fit its pages.
    """
    if len(data) > LARGEST:
        raise ResultsError(f"{file}: larger than {LARGEST:,} bytes")
    try:
        document = schema.ResultsDocument.model_validate_json(data.removeprefix(_BYTE_ORDER_MARK))
    except ValidationError as error:
        first = error.errors(include_url=False, include_input=False)[0]
        raise ResultsError(f"{file}: {_fault(first)}", tip=_TIP) from None
    run = _run(document)
    if run.summary != Summary(**document.summary.model_dump()):
        raise ResultsError(f"{file}: its summary does not fit its pages: it was changed or cut")
    return run


def _fault(detail: ErrorDetails) -> str:
    place = _place(detail["loc"])
    if detail["type"] == "json_invalid":
        return f"no JSON: {detail['ctx']['error']}"
    if place in {"", "schema"}:
        return "no results of creditline, version creditline/1"
    if detail["type"] == "missing":
        return f"{place} is missing"
    if detail["type"] == "extra_forbidden":
        return f"{place} is no field of creditline/1"
    return f"{place}: {detail['msg'][:1].lower()}{detail['msg'][1:]}"


def _place(steps: tuple[int | str, ...]) -> str:
    """`pages[3].findings[0].outcome`."""
    written = "".join(f"[{step}]" if isinstance(step, int) else f".{step}" for step in steps)
    return written.removeprefix(".")


def _run(document: schema.ResultsDocument) -> Run:
    return Run(
        version=document.tool.version,
        policies=tuple(map(_policy, document.policies)),
        pages=tuple(map(page_of, document.pages)),
        waivers=tuple(WaiverUse(_waiver(use), use.state, use.findings) for use in document.waivers),
        refused_waivers=tuple(
            RefusedWaiver(refused.place, refused.text, refused.fault) for refused in document.refused_waivers
        ),
        baseline=_baseline(document.baseline) if document.baseline else None,
        history=history_of(document.history) if document.history else None,
    )


def _policy(policy: schema.Policy) -> AppliedPolicy:
    return AppliedPolicy(
        id=policy.id,
        name=policy.name,
        version=policy.version,
        digest=policy.digest,
        quote=policy.quote,
        quote_source=policy.quote_source,
        retrieved=policy.retrieved,
        manual=policy.manual,
        rules=tuple(AppliedRule(rule.id, rule.title, rule.level, rule.help) for rule in policy.rules),
    )


def page_of(page: schema.Page) -> PageResult:
    """The result that a page's object was written from."""
    return PageResult(
        source=page.source,
        url=page.url,
        title=page.title,
        outcome=Outcome(page.outcome),
        reason=page.reason,
        original=page.original,
        findings=tuple(map(_finding, page.findings)),
        retrieval=_retrieval(page.retrieval) if page.retrieval else None,
        named_by=page.named_by,
    )


def _retrieval(retrieval: schema.Retrieval) -> Retrieval:
    return Retrieval(
        url=retrieval.url,
        fetched=retrieval.fetched,
        status=retrieval.status,
        digest=retrieval.digest,
        redirects=tuple(Redirect(each.url, each.status) for each in retrieval.redirects),
    )


def _finding(finding: schema.Finding) -> Finding:
    return Finding(
        rule=finding.rule,
        level=finding.level,
        outcome=Outcome(finding.outcome),
        message=finding.message,
        evidence=tuple(map(_evidence, finding.evidence)),
        fix=finding.fix,
        waiver=_waiver(finding.waiver) if finding.waiver else None,
        underlying=Outcome(finding.underlying) if finding.underlying else None,
    )


def _evidence(proof: schema.Evidence) -> Evidence:
    return Evidence(
        proof.what, proof.zone, proof.selector, proof.line, proof.column, proof.snippet, proof.why
    )


def _waiver(waiver: schema.Waiver) -> Waiver:
    return Waiver(
        rule=waiver.rule,
        page=waiver.page,
        reason=waiver.reason,
        owner=waiver.owner,
        until=waiver.until,
        place=waiver.place,
        selector=waiver.selector,
    )


def _baseline(baseline: schema.Baseline) -> BaselineUse:
    fixed = tuple(
        KnownFinding(known.fingerprint, known.rule, known.page, Outcome(known.outcome), known.message)
        for known in baseline.fixed
    )
    return BaselineUse(baseline.file, baseline.known, fixed, baseline.unchecked)
