"""The report for GitHub Actions: the log's text, then annotations."""

from __future__ import annotations

import re
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.reporters import render
from checker.results import Evidence, Finding, Outcome, PageResult
from checker.vocabulary import Level, Zone

if TYPE_CHECKING:
    from checker.results import Run

COMMAND = re.compile(r"::(error|warning|notice) ([^:]*)::(.*)")


def undone(value: str) -> str:
    """What the runner reads (actions/runner, ActionCommand.cs)."""
    for escaped, sign in (("%0D", "\r"), ("%0A", "\n"), ("%3A", ":"), ("%2C", ","), ("%25", "%")):
        value = value.replace(escaped, sign)
    return value


def annotations(run: Run) -> list[tuple[str, dict[str, str], str]]:
    found = []
    for line in render(run, "github").splitlines():
        if match := COMMAND.fullmatch(line):
            pairs = (pair.partition("=") for pair in match[2].split(","))
            found.append((match[1], {name: undone(value) for name, _, value in pairs}, undone(match[3])))
    return found


def test_the_log_shows_the_text_report_first(mixed: Run) -> None:
    assert render(mixed, "github").startswith(render(mixed, "text"))


def test_annotations_name_file_line_and_rule_most_severe_first(mixed: Run) -> None:
    found = annotations(mixed)
    assert [kind for kind, _, _ in found] == ["error", "error", "warning", "warning", "notice"]
    assert found[0][1] == {
        "file": "public/2026/11/harbor-bridge/index.html",
        "line": "212",
        "endLine": "212",
        "col": "9",
        "endColumn": "9",
        "title": "tidewater/logo",
    }
    assert found[0][2].startswith("The article shows no Tidewater Wire logo")
    assert "HTML to paste:" in found[0][2]


def test_there_are_at_most_ten_the_most_severe_and_the_log_says_how_many_more(mixed: Run) -> None:
    many = replace(mixed, pages=mixed.pages * 4)
    assert [kind for kind, _, _ in annotations(many)] == ["error"] * 8 + ["warning"] * 2
    assert render(many, "github").endswith(
        "\nNo room for 10 more annotations: the report above holds them all.\n"
    )
    assert "No room" not in render(mixed, "github")


def test_signs_of_the_command_language_come_through_as_themselves(mixed: Run) -> None:
    evidence = Evidence("image", Zone.BODY, "img", 3, 4, "100%25, a:b", "no, %0A: it is not")
    finding = Finding("tidewater/logo", Level.REQUIRED, Outcome.FAIL, "50% off: a,b", (evidence,))
    page = PageResult("a,b:c%0A.html", None, None, Outcome.FAIL, findings=(finding,))
    ((_, properties, message),) = annotations(replace(mixed, pages=(page,)))
    assert properties["file"] == "a,b:c%0A.html"
    assert message.startswith("50% off: a,b\n")
    assert "100%25, a:b" in message
    assert "no, %0A: it is not" in message


def test_no_page_text_becomes_a_command(hostile: Run) -> None:
    lines = render(hostile, "github").splitlines()
    commands = [line for line in lines if line.lstrip().startswith("::")]
    assert len(commands) == 3
    assert all(COMMAND.fullmatch(line) for line in commands)
    assert not any("##[" in line for line in lines)


def test_waived_and_known_findings_are_not_annotated(runs: dict[str, Run]) -> None:
    assert annotations(runs["exceptions"]) == []
