"""An invented wire's findings, and what was agreed about them."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from checker.gate import Agreements, Naming
from checker.results import AppliedPolicy, AppliedRule, Evidence, Finding, Outcome, PageResult, Run, Waiver
from checker.results import page_outcome as outcome_of
from checker.vocabulary import Level, Zone

TODAY = date(2026, 11, 25)
NAMING = Naming("/site", "/site")
IMAGE = Evidence(
    "image", Zone.OUTSIDE, "aside > img", 12, 4, '<img src="a.png">', "It stands in the sidebar."
)
NO_LOGO = Finding("wire/logo", Level.REQUIRED, Outcome.FAIL, "Only in the sidebar.", (IMAGE,))
BYLINE = Finding("wire/byline", Level.REQUIRED, Outcome.PASS, "Ann Calloway is named.")
UNSURE = Finding("wire/affiliation", Level.REQUIRED, Outcome.REVIEW, "Only a credit line.")
WAIVER = Waiver("wire/logo", "public/2019/**", "no pictures", "desk", date(2027, 3, 31), "creditline.toml:3")


def a_page(source: str = "public/2019/flood.html", *findings: Finding) -> PageResult:
    given = findings or (NO_LOGO, BYLINE)
    return PageResult(source, None, "A title", outcome_of(given), findings=given)


def a_run(*pages: PageResult) -> Run:
    rules = (
        AppliedRule("wire/logo", "Logo", Level.REQUIRED, ""),
        AppliedRule("wire/byline", "", Level.REQUIRED, ""),
    )
    policy = AppliedPolicy("wire", "Wire", "1", "sha256:00", "", "", "2026-01-01", (), rules)
    return Run("1", (policy,), pages)


def settled(run: Run, agreed: Agreements, *, is_whole: bool = True) -> Run:
    """The run as the command makes it of the checked pages."""
    return agreed.accounted(replace(run, pages=tuple(map(agreed.settled, run.pages))), is_whole=is_whole)
