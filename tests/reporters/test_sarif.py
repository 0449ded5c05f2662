"""Both SARIF reports: the whole run for archives, what needs doing for GitHub's code scanning."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft4Validator

from checker.reporters import Folders, Presentation, render
from tests.reporters.standards import reference

if TYPE_CHECKING:
    from checker.results import Run


def results(run: Run, form: str = "sarif") -> list[dict[str, Any]]:
    return json.loads(render(run, form))["runs"][0]["results"]


@pytest.mark.parametrize("form", ["sarif", "sarif-github"])
def test_the_report_keeps_to_the_schema_of_oasis(named_run: tuple[str, Run], form: str) -> None:
    schema = json.loads(reference("sarif-schema-2.1.0.json").read_text("utf-8"))
    Draft4Validator(schema).validate(json.loads(render(named_run[1], form)))


def test_each_outcome_has_its_kind_and_only_failures_have_a_level(mixed: Run) -> None:
    kinds = {(result["kind"], result["level"]) for result in results(mixed)}
    assert kinds == {
        ("fail", "error"), ("fail", "note"), ("review", "none"), ("pass", "none"), ("notApplicable", "none"),
    }  # fmt: skip


def test_a_place_is_given_in_characters_from_one(mixed: Run) -> None:
    run = json.loads(render(mixed, "sarif"))["runs"][0]
    assert run["columnKind"] == "unicodeCodePoints"
    region = run["results"][0]["locations"][0]["physicalLocation"]["region"]
    assert region == {"startLine": 212, "startColumn": 9, "endLine": 212, "endColumn": 10}


def test_a_waived_finding_is_suppressed_with_reason_and_last_day(runs: dict[str, Run]) -> None:
    suppressed = [result for result in results(runs["exceptions"]) if "suppressions" in result]
    assert [result["kind"] for result in suppressed] == ["fail"]
    (suppression,) = suppressed[0]["suppressions"]
    assert suppression["kind"] == "external"
    assert suppression["justification"]
    assert suppression["properties"]["until"] == "2027-03-31"


def test_the_baseline_tells_known_and_mended_findings(runs: dict[str, Run]) -> None:
    states = [result.get("baselineState") for result in results(runs["exceptions"])]
    assert states.count("unchanged") == 1
    assert states.count("absent") == 1


def test_what_is_to_do_about_waivers_is_a_notification(runs: dict[str, Run]) -> None:
    (invocation,) = json.loads(render(runs["exceptions"], "sarif"))["runs"][0]["invocations"]
    told = " ".join(note["message"]["text"] for note in invocation["toolExecutionNotifications"])
    assert "expired waiver" in told
    assert "unused waiver" in told


def test_github_gets_failures_reviews_and_advice_and_nothing_that_passes(mixed: Run) -> None:
    levels = [result["level"] for result in results(mixed, "sarif-github")]
    assert levels == ["error", "warning", "warning", "note"]


def test_github_gets_no_waived_or_known_finding(runs: dict[str, Run]) -> None:
    assert results(runs["exceptions"], "sarif-github") == []


def test_github_gets_all_that_it_requires(mixed: Run) -> None:
    document = json.loads(render(mixed, "sarif-github"))
    assert document["$schema"]
    (run,) = document["runs"]
    for rule in run["tool"]["driver"]["rules"]:
        assert rule["shortDescription"]["text"]
        assert len(rule["fullDescription"]["text"]) <= 1024
        assert rule["help"]["text"]
        assert rule["help"]["markdown"]
    marks = set()
    for result in run["results"]:
        assert result["message"]["text"]
        region = result["locations"][0]["physicalLocation"]["region"]
        assert set(region) == {"startLine", "startColumn", "endLine", "endColumn"}
        marks.add(result["partialFingerprints"]["primaryLocationLineHash"])
    assert len(marks) == len(run["results"])


def test_help_keeps_its_paragraphs_and_a_description_ends_with_a_word(mixed: Run) -> None:
    policy = mixed.policies[0]
    rule = replace(policy.rules[0], help="First line.\n" + "counts " * 200)
    run = replace(mixed, policies=(replace(policy, rules=(rule,)),))
    _, told = json.loads(render(run, "sarif"))["runs"][0]["tool"]["driver"]["rules"]
    assert told["help"]["markdown"].startswith("First line.\n\ncounts counts")
    assert told["fullDescription"]["text"].endswith(" counts…")
    assert 1000 < len(told["fullDescription"]["text"]) <= 1024


def test_pages_are_named_from_the_projects_folder_as_relative_references(mixed: Run) -> None:
    look = Presentation(folders=Folders(working="/build/shop/site", project="/build/shop"))
    location = json.loads(render(mixed, "sarif", look))["runs"][0]["results"][0]["locations"][0]
    uri = location["physicalLocation"]["artifactLocation"]["uri"]
    assert uri == "site/public/2026/11/harbor-bridge/index.html"


def test_a_hostile_name_is_no_address(hostile: Run) -> None:
    for result in results(hostile):
        uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
        assert uri.startswith("%3A%3Awarning")
