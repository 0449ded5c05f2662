"""Several results put together: nothing is lost, nothing is invented."""

from __future__ import annotations

from dataclasses import replace

import pytest

from checker.results import BaselineUse, Outcome, RefusedWaiver, WaiverState, WaiverUse
from checker.saved import ResultsError, merged
from checker.vocabulary import Level
from tests.reporters.conftest import FAILING, FLOOD_WAIVER, LOGO, NO_COPY, PASSING, POLICY, WAIVED, a_run


def test_one_run_stays_as_it_is() -> None:
    run = a_run(FAILING)
    assert merged([("a.json", run)]) is run


def test_pages_follow_one_another_and_are_counted_together() -> None:
    both = merged([("a.json", a_run(FAILING, NO_COPY)), ("b.json", a_run(PASSING))])
    assert both.pages == (FAILING, NO_COPY, PASSING)
    assert (both.summary.pages, both.summary.failed, both.summary.passed) == (3, 1, 1)
    assert both.policies == (POLICY,)
    assert both.version == "9.8.7"


def test_a_page_that_two_files_have_alike_stands_once() -> None:
    assert merged([("a.json", a_run(FAILING)), ("b.json", a_run(FAILING, PASSING))]).pages == (
        FAILING,
        PASSING,
    )


def test_one_page_with_two_results_is_refused() -> None:
    other = replace(FAILING, outcome=Outcome.PASS)
    with pytest.raises(ResultsError, match=r"a\.json and b\.json both have the page public/2026"):
        merged([("a.json", a_run(FAILING)), ("b.json", a_run(other))])


def test_a_policy_in_two_versions_is_refused() -> None:
    other = replace(a_run(PASSING), policies=(replace(POLICY, digest="sha256:00"),))
    with pytest.raises(ResultsError, match=r"b\.json was made with another version of the policy tidewater"):
        merged([("a.json", a_run(FAILING)), ("b.json", other)])


def test_a_policy_with_other_levels_is_refused() -> None:
    advice = replace(LOGO, level=Level.RECOMMENDED)
    other = replace(a_run(PASSING), policies=(replace(POLICY, rules=(advice, *POLICY.rules[1:])),))
    with pytest.raises(ResultsError, match="other levels"):
        merged([("a.json", a_run(FAILING)), ("b.json", other)])


def test_policies_of_several_wires_stand_side_by_side() -> None:
    second = replace(POLICY, id="upriver")
    both = merged([("a.json", a_run(FAILING)), ("b.json", replace(a_run(PASSING), policies=(second,)))])
    assert both.policies == (POLICY, second)


def test_a_waiver_is_unused_only_if_it_is_so_everywhere() -> None:
    unused = WaiverUse(FLOOD_WAIVER, WaiverState.UNUSED, 0)
    running = WaiverUse(FLOOD_WAIVER, WaiverState.RUNNING, 2)
    first, second = replace(a_run(PASSING), waivers=(unused,)), replace(a_run(WAIVED), waivers=(running,))
    assert merged([("a.json", first), ("b.json", second)]).waivers == (running,)
    assert merged([("a.json", first), ("b.json", first)]).waivers == (unused,)
    twice = merged([("a.json", second), ("b.json", second)]).waivers
    assert twice == (WaiverUse(FLOOD_WAIVER, WaiverState.RUNNING, 4),)


def test_refused_waivers_are_kept() -> None:
    refused = RefusedWaiver("public/a.html:7", "logo", "No reason is given.")
    first = replace(a_run(PASSING), refused_waivers=(refused,))
    assert merged([("a.json", first), ("b.json", first)]).refused_waivers == (refused,)


def test_two_baselines_are_refused_and_one_is_kept() -> None:
    held = replace(a_run(PASSING), baseline=BaselineUse("baseline.json", 1, (), 3))
    kept = merged([("a.json", held), ("b.json", a_run(FAILING))])
    assert kept.baseline == held.baseline
    with pytest.raises(ResultsError, match="baseline"):
        merged([("a.json", held), ("b.json", replace(held, pages=(FAILING,)))])
