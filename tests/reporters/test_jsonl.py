"""JSON Lines: the JSON report, page by page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from jsonschema import Draft202012Validator

from checker.reporters import render
from checker.resources import reports_folder

if TYPE_CHECKING:
    from checker.results import Run


def test_every_line_is_a_document_and_together_they_are_the_json_report(named_run: tuple[str, Run]) -> None:
    first, *pages, last = map(json.loads, render(named_run[1], "jsonl").splitlines())
    whole = json.loads(render(named_run[1], "json"))
    assert (first.pop("type"), first.pop("schema")) == ("run", "creditline-lines/1")
    assert last.pop("type") == "summary"
    assert all(page.pop("type") == "page" for page in pages)
    assert {"schema": whole["schema"], **first, "pages": pages, **last} == whole


def test_every_line_keeps_to_the_schema(named_run: tuple[str, Run]) -> None:
    schema = json.loads((reports_folder() / "schemas" / "creditline-lines-1.schema.json").read_text("utf-8"))
    for line in render(named_run[1], "jsonl").splitlines():
        Draft202012Validator(schema).validate(json.loads(line))
