"""Every page in `fixtures/` comes out as the file beside it says, and the evidence points at its element."""

from __future__ import annotations

from functools import cache
from pathlib import Path
from typing import Any

import pytest
import yaml
from bs4 import BeautifulSoup, Tag

from checker import Outcome, Page, PageResult, Policy, check, load_original, load_policy

FIXTURES = Path(__file__).parent.parent / "fixtures"
SUFFIX = ".expected.yaml"
EXPECTATIONS = sorted(FIXTURES.glob(f"**/*{SUFFIX}"))
RANKS = ["not_applicable", "pass", "review", "fail"]


def page_of(expectation: Path) -> Path:
    return expectation.with_name(expectation.name.removesuffix(SUFFIX) + ".html")


def name_of(expectation: Path) -> str:
    return str(expectation.relative_to(FIXTURES)).removesuffix(SUFFIX)


@cache
def dcnf() -> Policy:
    return load_policy("dcnf")


@cache
def soup_of(page: Path) -> BeautifulSoup:
    return BeautifulSoup(page.read_bytes(), "lxml")


def the_one(page: Path, selector: str) -> Tag:
    found = soup_of(page).select(selector)
    assert len(found) == 1, f"{selector} selects {len(found)} elements of {page.name}"
    return found[0]


def stands_at(page: Path, evidence_selector: str, expected_selector: str) -> bool:
    """Whether the evidence is the expected element, or stands in it, or right around it."""
    evidence, expected = the_one(page, evidence_selector), the_one(page, expected_selector)
    return evidence is expected or expected in evidence.parents or evidence in expected.parents


def judged(page: Path, options: dict[str, Any]) -> PageResult:
    original = options.get("original")
    return check(
        Page(page.read_bytes(), source=page.name),
        dcnf(),
        reporters=options.get("reporters", ()),
        assume_copy=options.get("assume_copy", False),
        original=load_original((FIXTURES / original).read_bytes(), original) if original else None,
    )


def assert_as_expected(page: Path, expected: dict[str, Any], result: PageResult) -> None:
    assert result.outcome == expected["page"], (result.reason, result.findings)
    if expected.get("reason"):
        assert expected["reason"].casefold() in (result.reason or "").casefold()
    findings = {finding.rule: finding for finding in result.findings}
    assert set(findings) == set(expected.get("rules") or {})
    for rule, wanted in (expected.get("rules") or {}).items():
        finding = findings[rule]
        assert finding.outcome == wanted["outcome"], (rule, finding.message, finding.evidence)
        assert wanted.get("says", "").casefold() in finding.message.casefold(), rule
        if "zone" in wanted:
            assert wanted["zone"] in [evidence.zone for evidence in finding.evidence], rule
        if "evidence" in wanted:
            selectors = [evidence.selector for evidence in finding.evidence if evidence.selector]
            assert any(stands_at(page, selector, wanted["evidence"]) for selector in selectors), (
                rule,
                selectors,
            )


def test_there_are_at_least_seventy_pages_and_each_has_its_expectation() -> None:
    pages = sorted(FIXTURES.glob("**/*.html"))
    assert len(pages) >= 70
    assert pages == sorted(map(page_of, EXPECTATIONS))


@pytest.mark.parametrize("expectation", EXPECTATIONS, ids=name_of)
def test_the_page_comes_out_as_expected(expectation: Path) -> None:
    expected = yaml.safe_load(expectation.read_text(encoding="utf-8"))
    page = page_of(expectation)
    assert_as_expected(page, expected, judged(page, {}))
    if "authors" in expected:
        assert Page(page.read_bytes()).authors == expected["authors"]
    for case in expected.get("with") or ():
        assert_as_expected(page, case, judged(page, case["options"]))


@pytest.mark.parametrize("expectation", EXPECTATIONS, ids=name_of)
def test_every_piece_of_evidence_selects_one_element_and_says_where_it_stands(expectation: Path) -> None:
    page = page_of(expectation)
    lines = page.read_text(encoding="utf-8", errors="replace").splitlines()
    for finding in judged(page, {"assume_copy": True}).findings:
        assert finding.message
        assert (finding.fix is not None) == (finding.outcome in {Outcome.FAIL, Outcome.REVIEW})
        for evidence in finding.evidence:
            assert evidence.why
            assert evidence.snippet
            element = the_one(page, evidence.selector)
            if evidence.line is not None and evidence.column is not None:
                begins = lines[evidence.line - 1][evidence.column - 1 :].casefold()
                assert begins.startswith(f"<{element.name}"), (evidence.selector, begins[:40])


@pytest.mark.parametrize("expectation", EXPECTATIONS, ids=name_of)
def test_the_expectation_agrees_with_itself(expectation: Path) -> None:
    expected = yaml.safe_load(expectation.read_text(encoding="utf-8"))
    for case in (expected, *(expected.get("with") or ())):
        required = [
            rule["outcome"] for name, rule in (case.get("rules") or {}).items() if name != "dcnf/notice"
        ]
        assert case["page"] == max(required, key=RANKS.index, default="not_applicable")


def test_every_outcome_of_every_rule_has_a_page() -> None:
    seen = {
        (rule, wanted["outcome"])
        for expectation in EXPECTATIONS
        for rule, wanted in (
            yaml.safe_load(expectation.read_text(encoding="utf-8")).get("rules") or {}
        ).items()
    }
    for rule in dcnf().rules:
        assert {(rule.id, "pass"), (rule.id, "fail")} <= seen
