"""The JUnit report, as Jenkins and GitLab read it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from checker.reporters import render
from tests.reporters.standards import reference

if TYPE_CHECKING:
    from checker.results import Run


def document(run: Run) -> etree._Element:
    return etree.fromstring(render(run, "junit").encode())


def test_the_report_keeps_to_the_schema_of_jenkins(named_run: tuple[str, Run]) -> None:
    schema = etree.XMLSchema(etree.parse(reference("junit-10.xsd")))
    schema.assertValid(document(named_run[1]))


def test_every_page_is_a_suite_and_every_rule_a_case(mixed: Run) -> None:
    suites = document(mixed).findall("testsuite")
    assert [suite.get("name") for suite in suites] == [*[page.source for page in mixed.pages], "creditline"]
    assert [case.get("name") for case in suites[0].findall("testcase")] == [
        finding.rule for finding in mixed.pages[0].findings
    ]


def test_only_required_failures_fail_and_only_unreadable_pages_are_errors(mixed: Run) -> None:
    root = document(mixed)
    assert [case.getparent().get("name") for case in root.iter("failure")] == ["tidewater/logo"]
    assert [error.get("type") for error in root.iter("error")] == ["unreadable"]
    assert (root.get("failures"), root.get("errors")) == ("1", "1")


def test_what_is_to_review_waived_or_advice_is_skipped_saying_so(mixed: Run) -> None:
    said = [
        (skip.get("type"), (skip.get("message") or "").partition(":")[0])
        for skip in document(mixed).iter("skipped")
    ]
    assert ("review", "review") in said
    assert ("recommended", "recommended") in said
    assert ("waived", "waived") in said
    assert ("not_applicable", "Nothing in the article names Tidewater Wire.") in said


def test_counts_of_a_suite_are_those_of_its_cases(named_run: tuple[str, Run]) -> None:
    for suite in document(named_run[1]).findall("testsuite"):
        assert suite.get("tests") == str(len(suite.findall("testcase")))
        assert suite.get("skipped") == str(len(suite.findall("testcase/skipped")))


def test_waivers_that_want_something_done_are_told(runs: dict[str, Run]) -> None:
    assert "expired waiver" in (document(runs["exceptions"]).findtext(".//system-out") or "")
