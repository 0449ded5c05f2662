"""What every template sees, shipped or a user's: plain values, version `creditline-template/1`."""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, TypedDict

from checker.reporters.document import (
    PageDocument,
    SummaryDocument,
    ToolDocument,
    page_document,
    policy_document,
    rule_document,
    summary_document,
    tool_document,
)
from checker.reporters.history_document import HistoryDocument, history_document
from checker.reporters.waiver_document import (
    BaselineDocument,
    RefusedWaiverDocument,
    WaiverUseDocument,
    baseline_document,
    refused_waiver_document,
    waiver_use_document,
)
from checker.results import Outcome

if TYPE_CHECKING:
    from checker.results import AppliedPolicy, AppliedRule, Run

CONTEXT_SCHEMA: Final = "creditline-template/1"

RuleValues = TypedDict(
    "RuleValues",
    {
        "id": str,
        "title": str,
        "level": str,
        "help": str,
        "pass": int,
        "review": int,
        "fail": int,
        "waived": int,
        "known": int,
        "not_applicable": int,
    },
)


class PolicyValues(TypedDict):
    """A policy: what JSON says of it, its terms, and its rules with how many findings came out how."""

    id: str
    name: str
    version: str
    digest: str
    manual: list[str]
    quote: str
    quote_source: str
    retrieved: str
    rules: list[RuleValues]


class RunValues(TypedDict):
    """The whole context as one value."""

    schema: str
    tool: ToolDocument
    policies: list[PolicyValues]
    summary: SummaryDocument
    pages: list[PageDocument]
    waivers: list[WaiverUseDocument]
    refused_waivers: list[RefusedWaiverDocument]
    baseline: BaselineDocument | None
    history: HistoryDocument | None


class TemplateContext(TypedDict):
    """The names a template can use: `run`, and each part of it by itself."""

    run: RunValues
    tool: ToolDocument
    policies: list[PolicyValues]
    summary: SummaryDocument
    pages: list[PageDocument]
    waivers: list[WaiverUseDocument]
    refused_waivers: list[RefusedWaiverDocument]
    baseline: BaselineDocument | None
    history: HistoryDocument | None


def template_context(run: Run) -> TemplateContext:
    """The context of a run."""
    tallies = Counter((finding.rule, finding.outcome) for page in run.pages for finding in page.findings)
    values: RunValues = {
        "schema": CONTEXT_SCHEMA,
        "tool": tool_document(run),
        "policies": [_policy(policy, tallies) for policy in run.policies],
        "summary": summary_document(run.summary),
        "pages": [page_document(page) for page in run.pages],
        "waivers": [waiver_use_document(use) for use in run.waivers],
        "refused_waivers": [refused_waiver_document(refused) for refused in run.refused_waivers],
        "baseline": baseline_document(run.baseline) if run.baseline else None,
        "history": history_document(run.history) if run.history else None,
    }
    return {
        "run": values,
        "tool": values["tool"],
        "policies": values["policies"],
        "summary": values["summary"],
        "pages": values["pages"],
        "waivers": values["waivers"],
        "refused_waivers": values["refused_waivers"],
        "baseline": values["baseline"],
        "history": values["history"],
    }


def _policy(policy: AppliedPolicy, tallies: Counter[tuple[str, Outcome]]) -> PolicyValues:
    return {
        **policy_document(policy),
        "rules": [_rule(rule, tallies) for rule in policy.rules],
    }


def _rule(rule: AppliedRule, tallies: Counter[tuple[str, Outcome]]) -> RuleValues:
    return {
        **rule_document(rule),
        "pass": tallies[rule.id, Outcome.PASS],
        "review": tallies[rule.id, Outcome.REVIEW],
        "fail": tallies[rule.id, Outcome.FAIL],
        "waived": tallies[rule.id, Outcome.WAIVED],
        "known": tallies[rule.id, Outcome.KNOWN],
        "not_applicable": tallies[rule.id, Outcome.NOT_APPLICABLE],
    }
