"""The baseline: what it knows does not fail, only what is new does, and what is fixed is listed."""

from __future__ import annotations

import json
from dataclasses import replace

import pytest
from jsonschema import Draft202012Validator

from checker.gate import Agreements, Baseline
from checker.gate.baseline import BaselineError, baseline_of, baseline_text, parse_baseline
from checker.resources import reports_folder
from checker.results import ExitCode, Outcome, PageResult
from checker.vocabulary import Level
from tests.gate.settled import BYLINE, IMAGE, NAMING, NO_LOGO, TODAY, UNSURE, WAIVER, a_page, a_run, settled

PAGE = "public/2019/flood.html"


def written(*pages: PageResult) -> Baseline:
    """The baseline of `pages`, through its file."""
    made = baseline_of({page.source: page for page in pages}, "baseline.json")
    return parse_baseline(baseline_text(made).encode(), "baseline.json")


def against(baseline: Baseline) -> Agreements:
    return Agreements(TODAY, NAMING, baseline=baseline)


def test_a_known_failure_does_not_fail_and_is_counted() -> None:
    run = settled(a_run(a_page()), against(written(a_page())))
    finding = run.pages[0].findings[0]
    assert (finding.outcome, finding.underlying) == (Outcome.KNOWN, Outcome.FAIL)
    assert run.exit_code() is ExitCode.OK
    assert run.baseline is not None
    assert (run.baseline.known, run.summary.known) == (1, 1)


def test_it_is_known_when_lines_have_moved() -> None:
    moved = replace(NO_LOGO, evidence=(replace(IMAGE, line=400, column=1),))
    run = settled(a_run(a_page(PAGE, moved)), against(written(a_page())))
    assert run.exit_code() is ExitCode.OK


def test_a_new_failure_fails_beside_a_known_one() -> None:
    run = settled(a_run(a_page(), a_page("public/new.html")), against(written(a_page())))
    assert [page.outcome for page in run.pages] == [Outcome.PASS, Outcome.FAIL]


def test_one_fixed_and_one_new_do_not_even_out() -> None:
    no_byline = replace(BYLINE, outcome=Outcome.FAIL)
    mended = replace(NO_LOGO, outcome=Outcome.PASS)
    run = settled(a_run(a_page(PAGE, mended, no_byline)), against(written(a_page())))
    assert run.exit_code() is ExitCode.FAILED
    assert run.baseline is not None
    assert [known.rule for known in run.baseline.fixed] == ["wire/logo"]


def test_what_was_to_review_and_now_fails_is_new() -> None:
    worse = replace(UNSURE, outcome=Outcome.FAIL)
    run = settled(a_run(a_page(PAGE, worse)), against(written(a_page(PAGE, UNSURE))))
    assert run.pages[0].outcome is Outcome.FAIL


def test_what_failed_and_is_now_to_review_is_known() -> None:
    better = replace(NO_LOGO, outcome=Outcome.REVIEW)
    run = settled(a_run(a_page(PAGE, better)), against(written(a_page())))
    assert run.exit_code(strict=True) is ExitCode.OK


def test_what_fails_in_another_way_is_not_called_fixed() -> None:
    changed = replace(NO_LOGO, evidence=(replace(IMAGE, snippet='<img src="b.png">'),))
    run = settled(a_run(a_page(PAGE, changed)), against(written(a_page())))
    assert run.baseline is not None
    assert (run.baseline.known, run.baseline.fixed) == (0, ())
    assert run.exit_code() is ExitCode.FAILED


def test_what_stands_on_a_page_that_was_not_checked_is_not_called_fixed() -> None:
    run = settled(a_run(a_page("public/other.html", BYLINE)), against(written(a_page())))
    assert run.baseline is not None
    assert (run.baseline.fixed, run.baseline.unchecked) == ((), 1)


def test_a_page_that_cannot_be_read_has_nothing_fixed() -> None:
    gone = PageResult(PAGE, None, None, Outcome.UNREADABLE, "no such file")
    run = settled(a_run(gone), against(written(a_page())))
    assert run.baseline is not None
    assert run.baseline.unchecked == 1


def test_what_is_waived_is_neither_written_nor_fixed() -> None:
    agreed = Agreements(TODAY, NAMING, waivers=(WAIVER,), baseline=written(a_page()))
    run = settled(a_run(a_page()), agreed)
    assert run.baseline is not None
    assert (run.baseline.known, run.baseline.fixed) == (0, ())
    assert not baseline_of({PAGE: run.pages[0]}, "b.json").known


def test_what_is_known_is_written_again() -> None:
    run = settled(a_run(a_page()), against(written(a_page())))
    assert written(run.pages[0]).known == written(a_page()).known


def test_recommendations_are_not_written() -> None:
    assert not written(a_page(PAGE, replace(NO_LOGO, level=Level.RECOMMENDED))).known


class TestItsFile:
    def text(self) -> str:
        pages = (a_page("b.html", NO_LOGO, UNSURE), a_page("a.html"))
        return baseline_text(baseline_of({page.source: page for page in pages}, "baseline.json"))

    def test_it_is_sorted_and_one_can_read_it(self) -> None:
        findings = json.loads(self.text())["findings"]
        assert [(known["page"], known["rule"]) for known in findings] == [
            ("a.html", "wire/logo"), ("b.html", "wire/affiliation"), ("b.html", "wire/logo"),
        ]  # fmt: skip
        assert self.text().startswith('{\n  "schema": "creditline-baseline/1",\n')

    def test_it_keeps_to_its_schema(self) -> None:
        schema = json.loads(
            (reports_folder() / "schemas" / "creditline-baseline-1.schema.json").read_text("utf-8")
        )
        Draft202012Validator(schema).validate(json.loads(self.text()))

    @pytest.mark.parametrize(
        "data",
        [
            b"",
            b"[]",
            b"\xff",
            b'{"schema": "creditline/1", "pages": []}',
            b'{"schema": "creditline-baseline/2", "findings": []}',
            b'{"schema": "creditline-baseline/1", "findings": [{"page": "a"}]}',
            b'{"schema": "creditline-baseline/1", "findings": [], "more": 1}',
        ],
    )
    def test_what_is_none_is_an_error_that_says_how_to_make_one(self, data: bytes) -> None:
        with pytest.raises(BaselineError, match=r"baseline\.json is no baseline") as caught:
            parse_baseline(data, "baseline.json")
        assert "--write-baseline" in (caught.value.tip or "")
