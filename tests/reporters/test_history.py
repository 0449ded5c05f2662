"""The history of recorded runs as a report of its own."""

from __future__ import annotations

import json
from pathlib import Path

import jsonschema
import pytest
from bs4 import BeautifulSoup

from checker.reporters import UnknownFormatError, render_history
from checker.reporters.printable import line
from tests.reporters.conftest import NASTY, a_history

SCHEMAS = Path(__file__).resolve().parent.parent.parent / "reports" / "schemas"
HISTORY = a_history("saved/harbor")


def test_the_text_says_rates_counts_and_the_course_run_by_run() -> None:
    text = render_history(HISTORY, "text")
    assert text.splitlines()[0] == "3 runs, 2026-11-07 to 2026-11-21"
    rows = {" ".join(row.split()) for row in text.splitlines()}
    assert "all pages 66 % 2/3 ▁·▅" in rows
    assert "tricounty.example 100 % 1/1 ▁·█" in rows
    assert "saved/harbor 50 % 1/2 ··▄" in rows
    assert "tidewater/logo 100 % 3/3 ▄·█" in rows


def test_what_was_never_judged_has_no_rate() -> None:
    rows = {" ".join(row.split()) for row in render_history(HISTORY, "text").splitlines()}
    assert "tidewater/byline – ···" in rows


def test_the_text_names_what_changed_and_how() -> None:
    text = render_history(HISTORY, "text")
    assert text[text.index("Broke") :] == (
        "Broke (1)\n"
        "  https://tricounty.example/flood  tidewater/logo  pass → fail\n"
        "New, and fails (1)\n"
        "  saved/harbor  tidewater/logo\n"
        "Still fails (1)\n"
        "  saved/harbor  tidewater/byline\n"
        "Mended (1)\n"
        "  public/2020/thaw.html  tidewater/logo  fail → pass\n"
        "Changed otherwise (1)\n"
        "  public/2020/thaw.html  tidewater/byline  fail → waived\n"
    )


def test_json_is_as_its_schema_says() -> None:
    schema = json.loads((SCHEMAS / "creditline-history-1.schema.json").read_bytes())
    document = json.loads(render_history(HISTORY, "json"))
    jsonschema.Draft202012Validator(schema).validate(document)
    assert [change["turn"] for change in document["changes"]] == [
        "broke",
        "appeared",
        "still",
        "mended",
        "other",
    ]


def test_the_chart_tells_a_screen_reader_what_it_shows() -> None:
    page = BeautifulSoup(render_history(HISTORY, "html"), "lxml")
    assert [chart["aria-label"] for chart in page.select("svg.course")][:2] == [
        "Passed, run by run: 0 %, none, 66 %",
        "Passed, run by run: 0 %, none, 100 %",
    ]


def test_a_run_that_judged_nothing_leaves_a_gap_in_the_chart() -> None:
    chart = BeautifulSoup(render_history(HISTORY, "html"), "lxml").select("svg.course")[0]
    assert [bar["x"] for bar in chart.select("rect.track")] == ["1", "21"]


def test_the_page_loads_and_runs_nothing() -> None:
    page = BeautifulSoup(render_history(a_history(NASTY), "html"), "lxml")
    assert not page.select("script, link, img, iframe, [onerror], [onload], [style]")


@pytest.mark.parametrize("name", ["text", "json"])
def test_hostile_names_steer_neither_terminal_nor_log(name: str) -> None:
    shown = render_history(a_history(NASTY), name)
    assert shown == "\n".join(map(line, shown.split("\n")))
    assert not any(row.lstrip().startswith("::") for row in shown.splitlines())


def test_other_formats_are_none_of_a_history() -> None:
    with pytest.raises(UnknownFormatError, match="a history has no format 'sarif'"):
        render_history(HISTORY, "sarif")
