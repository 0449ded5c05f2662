"""Levels other than the policy's: everywhere or on some pages, the last that fits."""

from __future__ import annotations

from checker.gate import Agreements, LevelOverride
from checker.results import Outcome, Run
from checker.vocabulary import Level
from tests.gate.settled import NAMING, TODAY, a_page, a_run, settled


def leveled(*overrides: LevelOverride) -> Run:
    return settled(a_run(a_page(), a_page("public/a.html")), Agreements(TODAY, NAMING, levels=overrides))


def test_a_rule_that_is_only_recommended_fails_no_page() -> None:
    run = leveled(LevelOverride("wire/logo", Level.RECOMMENDED))
    assert [page.outcome for page in run.pages] == [Outcome.PASS, Outcome.PASS]
    assert run.policies[0].rules[0].level is Level.RECOMMENDED


def test_a_rule_that_is_off_is_in_no_report() -> None:
    run = leveled(LevelOverride("wire/logo", None))
    assert [finding.rule for finding in run.pages[0].findings] == ["wire/byline"]
    assert [rule.id for rule in run.policies[0].rules] == ["wire/byline"]


def test_on_some_pages_only() -> None:
    run = leveled(LevelOverride("wire/logo", None, ("public/2019/**",)))
    assert [page.outcome for page in run.pages] == [Outcome.PASS, Outcome.FAIL]
    assert len(run.policies[0].rules) == 2


def test_the_last_that_fits_holds() -> None:
    run = leveled(
        LevelOverride("wire/*", None), LevelOverride("wire/logo", Level.REQUIRED, ("public/a.html",))
    )
    assert [page.outcome for page in run.pages] == [Outcome.PASS, Outcome.FAIL]
