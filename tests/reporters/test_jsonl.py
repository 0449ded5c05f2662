"""JSON Lines: the JSON report, page by page."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

from checker.reporters import render

if TYPE_CHECKING:
    from checker.results import Run


def test_every_line_is_a_document_and_together_they_are_the_json_report(named_run: tuple[str, Run]) -> None:
    first, *pages, last = map(json.loads, render(named_run[1], "jsonl").splitlines())
    whole = json.loads(render(named_run[1], "json"))
    assert (first.pop("type"), first.pop("schema")) == ("run", "creditline-lines/1")
    assert last.pop("type") == "summary"
    assert all(page.pop("type") == "page" for page in pages)
    assert {"schema": whole["schema"], **first, "pages": pages, **last} == whole
