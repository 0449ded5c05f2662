"""What both SARIF reports are made of."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

from checker.fingerprints import fingerprint
from checker.reporters.finding_text import waivers_text
from checker.reporters.markdown_text import markdown_line
from checker.results import Outcome
from checker.vocabulary import Level

if TYPE_CHECKING:
    from checker.reporters.folders import Folders
    from checker.results import AppliedPolicy, AppliedRule, Evidence, Finding, PageResult, Run

_SCHEMA: Final = "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json"
_LONGEST_DESCRIPTION: Final = 1024
"""Characters of a rule's descriptions that GitHub takes."""


def log(run: Run, results: list[dict[str, Any]], folders: Folders) -> dict[str, Any]:
    """The whole document around `results`."""
    rules = [rule for policy in run.policies for rule in (_policy(policy), *map(_rule, policy.rules))]
    names = "+".join(policy.id for policy in run.policies)
    return {
        "$schema": _SCHEMA,
        "version": "2.1.0",
        "runs": [
            {
                "tool": {"driver": {"name": "creditline", "version": run.version, "rules": rules}},
                "automationDetails": {"id": f"creditline/{names}/"},
                "columnKind": "unicodeCodePoints",
                "invocations": [{"executionSuccessful": True, **_notifications(run, folders)}],
                "results": results,
                "properties": {"manual": [term for policy in run.policies for term in policy.manual]},
            }
        ],
    }


def located(page: PageResult, evidence: Evidence | None, folders: Folders) -> dict[str, Any]:
    """A location: the page, and where on it the evidence begins."""
    physical: dict[str, Any] = {"artifactLocation": {"uri": folders.uri(page.source)}}
    location: dict[str, Any] = {"physicalLocation": physical}
    if evidence is None:
        return location
    if evidence.line:
        column = evidence.column or 1
        # Where an element begins is known, not where it ends; without an end the whole line would be meant.
        ends = {"endLine": evidence.line, "endColumn": column + 1}
        physical["region"] = {"startLine": evidence.line, "startColumn": column, **ends}
    if evidence.selector:
        location["logicalLocations"] = [
            {"name": evidence.what, "fullyQualifiedName": evidence.selector, "kind": "element"}
        ]
    location["message"] = message(evidence.why or evidence.what)
    location["properties"] = {"zone": evidence.zone.value, "snippet": evidence.snippet}
    return location


def marks(page: PageResult, finding: Finding, folders: Folders) -> dict[str, str]:
    """What makes it the same finding in the next run."""
    return {"creditline/v1": fingerprint(folders.path(page.source), finding)}


def message(text: str) -> dict[str, str]:
    """A message; SARIF takes `{` for a placeholder and `[` for a link (3.11.5 and 3.11.6)."""
    for sign in "\\[]":
        text = text.replace(sign, f"\\{sign}")
    return {"text": text.replace("{", "{{").replace("}", "}}")}


def _rule(rule: AppliedRule) -> dict[str, Any]:
    required = rule.level is Level.REQUIRED
    return {
        "id": rule.id,
        "shortDescription": {"text": _short(rule.title)},
        "fullDescription": {"text": _short(rule.help)},
        "help": {"text": rule.help, "markdown": "\n\n".join(map(markdown_line, rule.help.splitlines()))},
        "defaultConfiguration": {"level": "error" if required else "note"},
        "properties": {
            "tags": ["republication", rule.level.value],
            "precision": "high",
            "problem.severity": "error" if required else "recommendation",
        },
    }


def _policy(policy: AppliedPolicy) -> dict[str, Any]:
    """The policy as the rule of pages that are no copies."""
    terms = _short(policy.quote)
    return {
        "id": policy.id,
        "shortDescription": {"text": policy.name},
        "fullDescription": {"text": terms},
        "help": {"text": terms, "markdown": markdown_line(terms)},
        "defaultConfiguration": {"level": "none"},
        "properties": {"version": policy.version, "digest": policy.digest},
    }


def _short(text: str) -> str:
    """A description, cut off between two words where there is no room for all of it."""
    if len(text) <= _LONGEST_DESCRIPTION:
        return text
    return f"{text[: _LONGEST_DESCRIPTION - 1].rsplit(maxsplit=1)[0]}…"


def _notifications(run: Run, folders: Folders) -> dict[str, Any]:
    """Pages that could not be read, and what is to do about waivers."""
    told: list[dict[str, Any]] = [
        {"level": "error", "message": message(page.reason or ""), "locations": [located(page, None, folders)]}
        for page in run.pages
        if page.outcome is Outcome.UNREADABLE
    ]
    to_mend = replace(run, baseline=None)
    to_know = replace(run, waivers=(), refused_waivers=())
    for level, part in (("warning", to_mend), ("note", to_know)):
        told += [
            {"level": level, "message": message(line)} for line in waivers_text(part).splitlines() if line
        ]
    return {"toolExecutionNotifications": told} if told else {}
