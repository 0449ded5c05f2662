"""Waivers: while they run their findings are waived; expired, unused and refused ones are told."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, timedelta

import pytest

from checker.gate import Agreements
from checker.results import Directive, ExitCode, Outcome, PageResult, Run, Waiver, WaiverState
from checker.vocabulary import Level
from tests.gate.settled import BYLINE, NAMING, NO_LOGO, TODAY, UNSURE, WAIVER, a_page, a_run, settled


def with_waivers(*waivers: Waiver, in_pages: bool = False, today: date = TODAY) -> Agreements:
    rules = ("wire/logo", "wire/byline", "wire/affiliation")
    return Agreements(today, NAMING, waivers=waivers, allow_in_pages=in_pages, rules=rules)


def states(run: Run) -> list[tuple[WaiverState, int]]:
    return [(use.state, use.findings) for use in run.waivers]


class TestARunningWaiver:
    def test_its_finding_is_waived_and_says_by_what(self) -> None:
        run = settled(a_run(a_page()), with_waivers(WAIVER))
        finding = run.pages[0].findings[0]
        assert (finding.outcome, finding.underlying, finding.waiver) == (Outcome.WAIVED, Outcome.FAIL, WAIVER)
        assert finding.evidence == NO_LOGO.evidence
        assert states(run) == [(WaiverState.RUNNING, 1)]

    def test_the_page_has_the_highest_outcome_of_the_rest(self) -> None:
        run = settled(a_run(a_page(), a_page("public/2019/b.html", NO_LOGO, UNSURE)), with_waivers(WAIVER))
        assert [page.outcome for page in run.pages] == [Outcome.PASS, Outcome.REVIEW]
        assert run.summary.waived == 2
        assert run.exit_code() is ExitCode.OK

    def test_a_page_of_which_all_is_waived_does_not_fail_and_is_still_a_copy(self) -> None:
        run = settled(a_run(a_page("public/2019/b.html", NO_LOGO)), with_waivers(WAIVER))
        assert run.pages[0].outcome is Outcome.PASS

    def test_it_covers_what_is_to_review_too(self) -> None:
        waiver = replace(WAIVER, rule="wire/*")
        run = settled(a_run(a_page("public/2019/b.html", UNSURE)), with_waivers(waiver))
        assert run.pages[0].findings[0].outcome is Outcome.WAIVED

    def test_what_passes_is_never_waived(self) -> None:
        run = settled(a_run(a_page()), with_waivers(replace(WAIVER, rule="*")))
        assert run.pages[0].findings[1].outcome is Outcome.PASS

    @pytest.mark.parametrize(
        "other",
        [
            replace(WAIVER, rule="wire/byline"),
            replace(WAIVER, rule="other/*"),
            replace(WAIVER, page="public/2018/**"),
            replace(WAIVER, page="*.html"),
            replace(WAIVER, selector="article > img"),
        ],
    )
    def test_it_covers_nothing_beside_its_rule_its_pages_and_its_selector(self, other: Waiver) -> None:
        run = settled(a_run(a_page()), with_waivers(other))
        assert run.pages[0].outcome is Outcome.FAIL
        assert states(run) == [(WaiverState.UNUSED, 0)]

    def test_a_selector_narrows_it_to_one_element(self) -> None:
        run = settled(a_run(a_page()), with_waivers(replace(WAIVER, selector="aside > img")))
        assert run.pages[0].outcome is Outcome.PASS


class TestItsLastDay:
    def test_the_last_day_counts(self) -> None:
        run = settled(a_run(a_page()), with_waivers(WAIVER, today=WAIVER.until))
        assert run.pages[0].outcome is Outcome.PASS

    def test_the_day_after_the_finding_counts_again_and_the_report_says_so(self) -> None:
        run = settled(a_run(a_page()), with_waivers(WAIVER, today=WAIVER.until + timedelta(days=1)))
        assert run.exit_code() is ExitCode.FAILED
        assert states(run) == [(WaiverState.EXPIRED, 1)]

    def test_an_expired_one_that_another_replaces_counts_nothing(self) -> None:
        old = replace(WAIVER, until=date(2026, 1, 1))
        run = settled(a_run(a_page()), with_waivers(old, WAIVER))
        assert states(run) == [(WaiverState.EXPIRED, 0), (WaiverState.RUNNING, 1)]


class TestPartsOfASite:
    def test_a_waiver_for_pages_that_were_not_checked_is_not_called_unused(self) -> None:
        elsewhere = replace(WAIVER, page="public/2018/**")
        run = settled(a_run(a_page()), with_waivers(WAIVER, elsewhere), is_whole=False)
        assert states(run) == [(WaiverState.RUNNING, 1)]

    @pytest.mark.parametrize("today", [TODAY, WAIVER.until + timedelta(days=1)])
    def test_nothing_is_said_of_one_for_many_pages_of_which_some_were_not_checked(self, today: date) -> None:
        agreed = with_waivers(WAIVER, today=today)
        run = settled(a_run(a_page("public/2019/b.html", BYLINE)), agreed, is_whole=False)
        assert states(run) == []

    def test_one_whose_only_page_was_checked_is(self) -> None:
        waiver = replace(WAIVER, page="public/2019/b.html")
        run = settled(a_run(a_page("public/2019/b.html", BYLINE)), with_waivers(waiver), is_whole=False)
        assert states(run) == [(WaiverState.UNUSED, 0)]

    @pytest.mark.parametrize("today", [TODAY, WAIVER.until + timedelta(days=1)])
    @pytest.mark.parametrize("is_whole", [True, False])
    def test_nothing_is_said_of_one_for_a_page_that_could_not_be_read(
        self, today: date, *, is_whole: bool
    ) -> None:
        unread = PageResult("public/2019/b.html", None, None, Outcome.UNREADABLE, "the file is empty")
        for waiver in (WAIVER, replace(WAIVER, page=unread.source)):
            agreed = with_waivers(waiver, today=today)
            run = settled(a_run(unread, a_page("public/2019/c.html", BYLINE)), agreed, is_whole=is_whole)
            assert states(run) == []


def test_a_page_may_be_named_with_signs_that_patterns_use() -> None:
    name = "public/[slug].html"
    run = settled(a_run(a_page(name)), with_waivers(replace(WAIVER, page=name)))
    assert states(run) == [(WaiverState.RUNNING, 1)]


def test_without_waivers_the_truth_is_shown() -> None:
    agreed = replace(with_waivers(WAIVER), heed_waivers=False)
    run = settled(a_run(a_page()), agreed)
    assert run.pages[0].outcome is Outcome.FAIL
    assert run.waivers == ()


class TestInAPage:
    def page(self, text: str) -> Run:
        return a_run(replace(a_page(), directives=(Directive(text, 7),)))

    def test_it_waives_on_its_page(self) -> None:
        text = 'waive wire/logo until=2027-01-31 reason="agreed on the telephone" owner="Ann"'
        run = settled(self.page(text), with_waivers(in_pages=True))
        waiver = run.pages[0].findings[0].waiver
        assert waiver is not None
        assert (waiver.reason, waiver.owner, waiver.until) == (
            "agreed on the telephone",
            "Ann",
            date(2027, 1, 31),
        )
        assert waiver.place == "public/2019/flood.html:7"

    def test_it_covers_no_other_page(self) -> None:
        run = self.page('waive wire/logo until=2027-01-31 reason="x"')
        both = replace(run, pages=(*run.pages, a_page("public/2019/other.html")))
        settled_run = settled(both, with_waivers(in_pages=True))
        assert [page.outcome for page in settled_run.pages] == [Outcome.PASS, Outcome.FAIL]

    def test_unless_it_is_allowed_it_does_nothing_and_the_report_says_why(self) -> None:
        run = settled(self.page('waive wire/logo until=2027-01-31 reason="x"'), with_waivers())
        assert run.pages[0].outcome is Outcome.FAIL
        assert "not allowed by the configuration" in run.refused_waivers[0].fault

    def test_it_expires_too(self) -> None:
        run = settled(self.page('waive wire/logo until=2026-01-31 reason="x"'), with_waivers(in_pages=True))
        assert states(run) == [(WaiverState.EXPIRED, 1)]

    @pytest.mark.parametrize(
        ("text", "fault"),
        [
            ("waive wire/logo until=2027-01-31", "it gives no reason"),
            ('waive wire/logo until=2027-01-31 reason=""', "it gives no reason"),
            (
                'waive wire/lgo until=2027-01-31 reason="x"',
                'there is no rule "wire/lgo"; there are wire/logo, ',
            ),
            ('waive other/* until=2027-01-31 reason="x"', 'there is no rule "other/*"'),
            ('waive wire/logo reason="x"', "it needs its last day, as until=YYYY-MM-DD"),
            ('waive wire/logo until=2027-02-31 reason="x"', "it needs its last day, as until=YYYY-MM-DD"),
            (
                'waive wire/logo until=2029-01-31 reason="x"',
                "it runs too long: the last day can be 2027-11-26",
            ),
            ('waive until=2027-01-31 reason="x"', "it is not written as"),
            ('ignore wire/logo until=2027-01-31 reason="x"', "it is not written as"),
            (
                'waive wire/logo expires=2027-01-31 reason="x"',
                "only until, reason, owner, selector can follow",
            ),
            ("waive wire/logo " + 'reason="' * 200, "only until, reason, owner, selector can follow"),
        ],
    )
    def test_one_with_a_fault_does_nothing_and_the_report_says_why(self, text: str, fault: str) -> None:
        run = settled(self.page(text), with_waivers(in_pages=True))
        assert run.pages[0].outcome is Outcome.FAIL
        assert run.refused_waivers[0].fault.startswith(fault)
        assert run.refused_waivers[0].place == "public/2019/flood.html:7"


def test_a_recommended_finding_can_be_waived_and_decides_nothing() -> None:
    advice = replace(NO_LOGO, level=Level.RECOMMENDED)
    run = settled(a_run(a_page("public/2019/b.html", advice, BYLINE)), with_waivers(WAIVER))
    assert run.pages[0].findings[0].outcome is Outcome.WAIVED
