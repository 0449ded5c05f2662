"""What must hold of any page's results, whatever its bytes: shared by tests and by the fuzz target."""

from __future__ import annotations

import csv
import json
import re
from dataclasses import asdict
from io import StringIO
from pathlib import Path
from typing import TYPE_CHECKING

import jsonschema
from lxml import etree

from checker import Page, check, load_policy
from checker.inspection import inspect_page
from checker.reporters import FORMATS, render
from checker.results import AppliedPolicy, AppliedRule, Outcome, Run

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.policy.model import Policy
    from checker.results import PageResult

SCHEMAS = Path(__file__).resolve().parent.parent.parent / "reports" / "schemas"
SCHEMA = jsonschema.Draft202012Validator(json.loads((SCHEMAS / "creditline-1.schema.json").read_bytes()))
POLICY = load_policy("dcnf")
FORMULA = ("=", "+", "-", "@", "\t", "\r")
COMMAND = re.compile(r"::(?:error|warning|notice) [a-zA-Z]+=|::(?:group|endgroup)::")
"""What GitHub's log takes for a command, of those that a report gives."""
STEERING = re.compile("[\0-\x08\x0b-\x1f\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]")
LOGGED = ("text", "github", "gitlab", "jsonl", "json", "csv")
"""Formats that people read in terminals and logs, or that programs print there."""
OUTCOMES = frozenset({Outcome.PASS, Outcome.REVIEW, Outcome.FAIL, Outcome.NOT_APPLICABLE})


def judged(data: bytes | str, *, assume_copy: bool = True) -> PageResult:
    """The result of a page by checks that all came to an end, after an inspection that did so, too."""
    page = Page(data, source="page.html")
    json.dumps(asdict(inspect_page(page)), default=str)
    result = check(page, POLICY, assume_copy=assume_copy)
    assert result.outcome in OUTCOMES
    assert not any("could not be finished" in finding.message for finding in result.findings), result
    return result


def outcome_of(data: bytes | str, *, assume_copy: bool = True) -> Outcome:
    """The outcome of a page, after all that must hold of every report of it was held against it."""
    result = judged(data, assume_copy=assume_copy)
    run = Run("1", (_applied(POLICY),), (result,))
    reports = {name: render(run, name) for name in FORMATS}
    SCHEMA.validate(json.loads(reports["json"]))
    _assert_well_formed(reports)
    for name in LOGGED:
        assert not STEERING.search(reports[name].replace("\r\n", "\n")), name
    for name in ("text", "json", "jsonl", "markdown"):
        assert not re.search(r"^\s*(::|##\[)", reports[name], re.MULTILINE), name
    return result.outcome


def _assert_well_formed(reports: Mapping[str, str]) -> None:
    """Each report is what its readers expect: a document that parses, a table, known commands."""
    etree.fromstring(reports["junit"].encode())
    for name in ("sarif", "sarif-github", "gitlab"):
        json.loads(reports[name])
    header, *rows = csv.reader(StringIO(reports["csv"], newline=""))
    assert rows
    assert all(len(row) == len(header) for row in rows)
    assert not any(cell.startswith(FORMULA) for row in rows for cell in row)
    assert all(COMMAND.match(line) for line in reports["github"].splitlines() if line.startswith("::"))


def _applied(policy: Policy) -> AppliedPolicy:
    rules = tuple(AppliedRule(rule.id, rule.title, rule.level, rule.help) for rule in policy.rules)
    return AppliedPolicy(policy.id, policy.name, policy.version, policy.digest, "", "", "", (), rules)
