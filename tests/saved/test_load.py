"""Results read back: the same run, whatever is in it, and a clear word on what is no such file."""

from __future__ import annotations

import json
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest

from checker import Page, check, load_policy
from checker.reporters import FORMATS, Presentation, Verbosity, render
from checker.results import Run
from checker.run.many_pages import applied
from checker.saved import ResultsError, load_run
from checker.saved.load import LARGEST
from tests.reporters.conftest import FAILING, HOSTILE, KNOWN, NASTY, RUNS, WAIVED, a_run, with_exceptions

if TYPE_CHECKING:
    from collections.abc import Callable

FIXTURES = Path(__file__).parents[2] / "fixtures"
SHOWN = {
    **{name: a_run(*pages) for name, pages in RUNS.items()},
    "exceptions": with_exceptions("Agreed by telephone.", WAIVED, KNOWN),
    "hostile exceptions": with_exceptions(NASTY, WAIVED, KNOWN, HOSTILE),
    "a file name that is no UTF-8": a_run(replace(FAILING, source="public/caf\udce9.html")),
}


def again(run: Run) -> Run:
    """The run, once it was written and read."""
    return load_run(render(run, "json").encode(), "results.json")


@pytest.fixture(scope="module")
def fixtures_run() -> Run:
    """All fixtures, checked."""
    policy = load_policy("dcnf")
    paths = sorted(FIXTURES.glob("*/*.html"))
    pages = tuple(check(Page(path.read_bytes(), source=str(path)), policy) for path in paths)
    return Run("1.2.3", (applied(policy),), pages)


@pytest.mark.parametrize("format_name", FORMATS)
def test_every_report_over_the_fixtures_is_as_the_run_would_have_written_it(
    fixtures_run: Run, format_name: str
) -> None:
    assert len(fixtures_run.pages) > 100
    assert render(again(fixtures_run), format_name) == render(fixtures_run, format_name)


@pytest.mark.parametrize("name", SHOWN)
@pytest.mark.parametrize("format_name", FORMATS)
def test_every_report_is_as_the_run_would_have_written_it(name: str, format_name: str) -> None:
    run = SHOWN[name]
    assert render(again(run), format_name) == render(run, format_name)


def test_so_is_text_in_every_length_and_colour() -> None:
    run = SHOWN["mixed"]
    for verbosity in Verbosity:
        look = Presentation(colour=True, verbosity=verbosity)
        assert render(again(run), "text", look) == render(run, "text", look)


def test_what_was_read_is_the_very_same_run() -> None:
    run = SHOWN["exceptions"]
    assert again(run) == run


def test_a_byte_order_mark_does_no_harm() -> None:
    data = render(SHOWN["mixed"], "json").encode()
    assert load_run(b"\xef\xbb\xbf" + data, "results.json") == SHOWN["mixed"]


def changed(change: Callable[[Any], object]) -> bytes:
    document = json.loads(render(a_run(FAILING), "json"))
    change(document)
    return json.dumps(document).encode()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda d: d.update(schema="creditline/2"), "r.json: no results of creditline, version creditline/1"),
        (lambda d: d.pop("tool"), "r.json: tool is missing"),
        (lambda d: d["pages"][0].update(outcome="waived"), "r.json: pages[0].outcome: input should be"),
        (lambda d: d["pages"][0].update(color="red"), "r.json: pages[0].color is no field of creditline/1"),
        (
            lambda d: d["pages"][0]["findings"][0]["evidence"][0].update(line="212"),
            "r.json: pages[0].findings[0].evidence[0].line: input should be a valid integer",
        ),
        (
            lambda d: d["pages"][0]["findings"][0]["evidence"][0].update(line=2**60),
            "r.json: pages[0].findings[0].evidence[0].line: input should be less than",
        ),
        (lambda d: d["policies"][0].update(digest="none"), "r.json: policies[0].digest: string should match"),
        (lambda d: d["pages"].clear(), "r.json: its summary does not fit its pages"),
        (lambda d: d["summary"].update({"pass": 7}), "r.json: its summary does not fit its pages"),
    ],
)
def test_what_is_not_as_it_was_written_is_told_with_its_place(
    change: Callable[[Any], object], said: str
) -> None:
    with pytest.raises(ResultsError) as caught:
        load_run(changed(change), "r.json")
    assert caught.value.message.startswith(said)


@pytest.mark.parametrize(
    ("data", "said"),
    [
        (b"", "no JSON: EOF while parsing"),
        (b"<!doctype html>", "no JSON: expected value at line 1 column 1"),
        (b"[]", "no results of creditline"),
        (b'{"schema": "creditline-baseline/1"}', "no results of creditline"),
        (b"[" * 10_000_000, "no JSON: recursion limit exceeded"),
        (b'{"schema": "creditline/1", "tool": ' + b"9" * 5_000_000 + b"}", ""),
        ('{"schema": "é"}'.encode("utf-16"), "no JSON"),
        (b'{"schema": "\\ud800"}', "no JSON"),
    ],
)
def test_what_is_no_result_at_all_is_told_in_a_line(data: bytes, said: str) -> None:
    with pytest.raises(ResultsError) as caught:
        load_run(data, "r.json")
    assert caught.value.message.startswith(f"r.json: {said}")
    assert len(caught.value.message) < 500


def test_a_file_too_large_to_hold_is_not_read() -> None:
    with pytest.raises(ResultsError, match="larger than"):
        load_run(bytes(LARGEST + 1), "r.json")
