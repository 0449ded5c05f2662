"""The JSON report's document, `creditline/1`, from the result types; `checker.saved` reads it back."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, TypedDict

from checker.reporters.history_document import HistoryDocument, history_document
from checker.reporters.retrieval_document import RetrievalDocument, retrieval_document
from checker.reporters.waiver_document import (
    BaselineDocument,
    RefusedWaiverDocument,
    WaiverDocument,
    WaiverUseDocument,
    baseline_document,
    refused_waiver_document,
    waiver_document,
    waiver_use_document,
)

if TYPE_CHECKING:
    from checker.results import AppliedPolicy, AppliedRule, Evidence, Finding, PageResult, Run, Summary

SCHEMA: Final = "creditline/1"

SummaryDocument = TypedDict(
    "SummaryDocument",
    {
        "pages": int,
        "pass": int,
        "review": int,
        "fail": int,
        "not_applicable": int,
        "unreadable": int,
        "waived": int,
        "known": int,
    },
)


class ToolDocument(TypedDict):
    """What made the report."""

    name: str
    version: str


class RuleDocument(TypedDict):
    """A rule of a policy that was applied."""

    id: str
    title: str
    level: str
    help: str


class PolicyDocument(TypedDict):
    """A policy that was applied: its terms and its rules."""

    id: str
    name: str
    version: str
    digest: str
    quote: str
    quote_source: str
    retrieved: str
    manual: list[str]
    rules: list[RuleDocument]


class EvidenceDocument(TypedDict):
    """One piece of proof."""

    what: str
    zone: str
    selector: str
    line: int | None
    column: int | None
    snippet: str
    why: str


class FindingDocument(TypedDict):
    """One rule's result."""

    rule: str
    level: str
    outcome: str
    message: str
    evidence: list[EvidenceDocument]
    fix: str | None
    waiver: WaiverDocument | None
    underlying: str | None


class PageDocument(TypedDict):
    """One page's result."""

    source: str
    url: str | None
    title: str | None
    outcome: str
    reason: str | None
    original: str | None
    retrieval: RetrievalDocument | None
    named_by: list[str]
    findings: list[FindingDocument]


class RunDocument(TypedDict):
    """The whole document, its keys in the order in which they are written."""

    schema: str
    tool: ToolDocument
    policies: list[PolicyDocument]
    summary: SummaryDocument
    pages: list[PageDocument]
    waivers: list[WaiverUseDocument]
    refused_waivers: list[RefusedWaiverDocument]
    baseline: BaselineDocument | None
    history: HistoryDocument | None


def run_document(run: Run) -> RunDocument:
    """The document of a run."""
    return {
        "schema": SCHEMA,
        "tool": tool_document(run),
        "policies": [policy_document(policy) for policy in run.policies],
        "summary": summary_document(run.summary),
        "pages": [page_document(page) for page in run.pages],
        "waivers": [waiver_use_document(use) for use in run.waivers],
        "refused_waivers": [refused_waiver_document(refused) for refused in run.refused_waivers],
        "baseline": baseline_document(run.baseline) if run.baseline else None,
        "history": history_document(run.history) if run.history else None,
    }


def tool_document(run: Run) -> ToolDocument:
    """This tool, in the version that made the run."""
    return {"name": "creditline", "version": run.version}


def summary_document(summary: Summary) -> SummaryDocument:
    """The tallies under their JSON names."""
    return {
        "pages": summary.pages,
        "pass": summary.passed,
        "review": summary.review,
        "fail": summary.failed,
        "not_applicable": summary.not_applicable,
        "unreadable": summary.unreadable,
        "waived": summary.waived,
        "known": summary.known,
    }


def page_document(page: PageResult) -> PageDocument:
    """One page with all its findings."""
    return {
        "source": page.source,
        "url": page.url,
        "title": page.title,
        "outcome": page.outcome.value,
        "reason": page.reason,
        "original": page.original,
        "retrieval": retrieval_document(page.retrieval) if page.retrieval else None,
        "named_by": list(page.named_by),
        "findings": [finding_document(finding) for finding in page.findings],
    }


def policy_document(policy: AppliedPolicy) -> PolicyDocument:
    """What reports say of a policy."""
    return {
        "id": policy.id,
        "name": policy.name,
        "version": policy.version,
        "digest": policy.digest,
        "quote": policy.quote,
        "quote_source": policy.quote_source,
        "retrieved": policy.retrieved,
        "manual": list(policy.manual),
        "rules": [rule_document(rule) for rule in policy.rules],
    }


def rule_document(rule: AppliedRule) -> RuleDocument:
    """A rule, whether or not a page failed it."""
    return {"id": rule.id, "title": rule.title, "level": rule.level.value, "help": rule.help}


def finding_document(finding: Finding) -> FindingDocument:
    """One finding with its evidence."""
    return {
        "rule": finding.rule,
        "level": finding.level.value,
        "outcome": finding.outcome.value,
        "message": finding.message,
        "evidence": [_evidence(evidence) for evidence in finding.evidence],
        "fix": finding.fix,
        "waiver": waiver_document(finding.waiver) if finding.waiver else None,
        "underlying": finding.underlying.value if finding.underlying else None,
    }


def _evidence(evidence: Evidence) -> EvidenceDocument:
    return {
        "what": evidence.what,
        "zone": evidence.zone.value,
        "selector": evidence.selector,
        "line": evidence.line,
        "column": evidence.column,
        "snippet": evidence.snippet,
        "why": evidence.why,
    }
