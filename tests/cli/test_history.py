"""`creditline check --record` and `creditline history`."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.process import Command

FAILING = "<title>Feed Mill</title><article><h1>Feed Mill</h1><p>By Ann Calloway</p><p>Text.</p></article>"


@pytest.fixture
def page(tmp_path: Path) -> Path:
    page = tmp_path / "copy.html"
    page.write_text(FAILING)
    return page


def check(creditline: Command, page: Path, *more: str | Path) -> int:
    return creditline(
        "check", page.name, "--assume-copy", "--no-config", "--quiet", *more, cwd=page.parent
    ).code


def test_a_run_is_recorded_only_where_that_is_asked_for(creditline: Command, page: Path) -> None:
    check(creditline, page)
    assert not (page.parent / "creditline-ledger.sqlite").exists()
    assert check(creditline, page, "--record") == 1
    assert (page.parent / "creditline-ledger.sqlite").exists()


def test_the_history_shows_what_was_recorded(creditline: Command, page: Path) -> None:
    for _ in range(2):
        check(creditline, page, "--record")
    ended = creditline("history", "--no-config", cwd=page.parent)
    assert ended.code == 0
    assert ended.out.startswith("2 runs, ")
    assert "Still fails" in ended.out
    assert "copy.html  dcnf/logo" in ended.out


def test_the_history_can_be_a_document_or_a_page_in_a_file(creditline: Command, page: Path) -> None:
    check(creditline, page, "--record", "--ledger", "l.sqlite")
    options = ("--no-config", "--ledger", "l.sqlite", "--format")
    document = json.loads(creditline("history", *options, "json", cwd=page.parent).out)
    assert document["everything"]["tallies"] == [{"passed": 0, "judged": 1}]
    ended = creditline("history", *options, "html", "--output", "h.html", cwd=page.parent)
    assert (ended.code, ended.out) == (0, "")
    assert (page.parent / "h.html").read_text("utf-8").startswith("<!doctype html>")


def test_reports_of_a_recorded_run_show_its_history(creditline: Command, page: Path) -> None:
    check(creditline, page, "--record", "--report", "html=r.html", "--report", "json=r.json")
    assert "Over time" in (page.parent / "r.html").read_text("utf-8")
    assert len(json.loads((page.parent / "r.json").read_bytes())["history"]["runs"]) == 1


def test_the_configuration_can_ask_for_it(creditline: Command, page: Path) -> None:
    (page.parent / "creditline.toml").write_text('record = true\nledger = "kept/here.sqlite"\n')
    (page.parent / "kept").mkdir()
    creditline("check", page.name, "--assume-copy", cwd=page.parent)
    assert (page.parent / "kept" / "here.sqlite").exists()
    assert creditline("history", cwd=page.parent / "kept").out.startswith("1 run, ")
    creditline("check", page.name, "--assume-copy", "--no-record", cwd=page.parent)
    assert creditline("history", cwd=page.parent).out.startswith("1 run, ")


def test_pages_have_the_same_name_from_whichever_folder_they_are_checked(
    creditline: Command, page: Path
) -> None:
    (page.parent / "creditline.toml").write_text("record = true\n")
    (page.parent / "below").mkdir()
    creditline("check", "copy.html", "--assume-copy", cwd=page.parent)
    creditline("check", "../copy.html", "--assume-copy", cwd=page.parent / "below")
    assert "Still fails" in creditline("history", cwd=page.parent).out


def test_a_ledger_that_cannot_be_written_is_an_error_after_the_reports(
    creditline: Command, page: Path
) -> None:
    ended = creditline(
        "check",
        page.name,
        "--assume-copy",
        "--no-config",
        "--record",
        "--ledger",
        "nowhere/l.sqlite",
        "--report",
        "json=r.json",
        cwd=page.parent,
    )
    assert ended.code == 2
    assert "the ledger nowhere/l.sqlite: it cannot be opened" in ended.err
    assert json.loads((page.parent / "r.json").read_bytes())["history"] is None


def test_no_history_is_told_with_the_way_to_one(creditline: Command, tmp_path: Path) -> None:
    ended = creditline("history", "--no-config", cwd=tmp_path)
    assert ended.code == 3
    assert "there is no ledger creditline-ledger.sqlite" in ended.err
    assert "creditline check --record begins one" in ended.err
    assert not (tmp_path / "creditline-ledger.sqlite").exists()


def test_a_publisher_who_is_not_recorded_is_told(creditline: Command, page: Path) -> None:
    check(creditline, page, "--record")
    ended = creditline("history", "--no-config", "--publisher", "harbor.example", cwd=page.parent)
    assert ended.code == 2
    assert 'no page of the publisher "harbor.example" is recorded' in ended.err
