"""The JSON report: the contract with machines."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator, ValidationError

from checker.reporters import render
from checker.resources import reports_folder
from checker.results import Outcome
from checker.vocabulary import Level, Zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.results import Run


@pytest.fixture(scope="module")
def schema() -> dict[str, Any]:
    return json.loads((reports_folder() / "schemas" / "creditline-1.schema.json").read_text("utf-8"))


def objects(node: Any) -> Iterator[dict[str, Any]]:
    """Every object type that the schema describes."""
    if isinstance(node, dict):
        if node.get("type") == "object":
            yield node
        for value in node.values():
            yield from objects(value)


def test_the_schema_is_a_valid_one(schema: dict[str, Any]) -> None:
    Draft202012Validator.check_schema(schema)


def test_the_report_keeps_to_the_schema(named_run: tuple[str, Run], schema: dict[str, Any]) -> None:
    Draft202012Validator(schema).validate(json.loads(render(named_run[1], "json")))


def test_the_schema_refuses_a_key_that_it_does_not_name(mixed: Run, schema: dict[str, Any]) -> None:
    document = json.loads(render(mixed, "json"))
    document["pages"][0]["findings"][0]["evidence"][0]["colour"] = "red"
    with pytest.raises(ValidationError, match="colour"):
        Draft202012Validator(schema).validate(document)


def test_every_field_of_the_schema_is_required_and_described(schema: dict[str, Any]) -> None:
    for described in objects(schema):
        assert described["additionalProperties"] is False
        assert sorted(described["required"]) == sorted(described["properties"])
        for field in described["properties"].values():
            assert field.get("description") or "$ref" in field


def test_the_schema_names_every_word_of_the_results(schema: dict[str, Any]) -> None:
    definitions = schema["$defs"]
    page_outcomes = definitions["Page"]["properties"]["outcome"]["enum"]
    finding_outcomes = definitions["Finding"]["properties"]["outcome"]["enum"]
    assert {*page_outcomes, *finding_outcomes} == set(Outcome)
    assert definitions["Level"]["enum"] == list(Level)
    assert definitions["Zone"]["enum"] == list(Zone)


def test_the_keys_stand_in_the_agreed_order(mixed: Run) -> None:
    document = json.loads(render(mixed, "json"))
    page = document["pages"][0]
    assert list(document) == [
        "schema", "tool", "policies", "summary", "pages", "waivers", "refused_waivers", "baseline", "history",
    ]  # fmt: skip
    assert list(document["policies"][0]) == [
        "id", "name", "version", "digest", "quote", "quote_source", "retrieved", "manual", "rules",
    ]  # fmt: skip
    assert list(document["policies"][0]["rules"][0]) == ["id", "title", "level", "help"]
    assert list(document["summary"]) == [
        "pages", "pass", "review", "fail", "not_applicable", "unreadable", "waived", "known",
    ]  # fmt: skip
    assert list(page) == [
            "source", "url", "title", "outcome", "reason", "original", "retrieval", "named_by", "findings",
        ]  # fmt: skip
    assert list(page["findings"][0]) == [
        "rule", "level", "outcome", "message", "evidence", "fix", "waiver", "underlying",
    ]  # fmt: skip
    assert list(page["findings"][0]["evidence"][0]) == [
        "what", "zone", "selector", "line", "column", "snippet", "why",
    ]  # fmt: skip


def test_page_text_comes_through_whole_but_for_lone_surrogates(hostile: Run) -> None:
    title = json.loads(render(hostile, "json"))["pages"][0]["title"]
    assert title == (hostile.pages[0].title or "").replace("\ud800", "\N{REPLACEMENT CHARACTER}")


def test_letters_beyond_ascii_stand_as_themselves(mixed: Run) -> None:
    assert "Tomás Reyes-Lund" in render(mixed, "json")
