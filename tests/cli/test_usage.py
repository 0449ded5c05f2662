"""Wrong usage: one line in one style for every mistake, the nearest right word, and a tip."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.process import Command

FORMATS = "tip: known formats: text, json, html, markdown"


@pytest.mark.parametrize(
    ("arguments", "error", "tip"),
    [
        ("check page.html --format hmtl", 'no format is called "hmtl"; did you mean "html"?', FORMATS),
        ("check page.html --report hmtl=x", 'no format is called "hmtl"; did you mean "html"?', FORMATS),
        ("check page.html --format zzz", 'no format is called "zzz"', FORMATS),
        (
            "rules list --format jsn",
            'no format is called "jsn"; did you mean "json"?',
            "tip: known formats: text, json",
        ),
        (
            "check page.html --color alwys",
            'no color setting is called "alwys"; did you mean "always"?',
            "tip: known color settings: auto, always, never",
        ),
        (
            "check page.html --fromat json",
            'no option is called "--fromat"; did you mean "--format"?',
            "tip: creditline check --help lists the options",
        ),
        (
            "rules shwo",
            'no command is called "shwo"; did you mean "show"?',
            "tip: known commands: list, show, validate, test",
        ),
        ("page.html", 'no command is called "page.html"', "tip: to check a page: creditline check page.html"),
        (
            "check page.html --report html",
            '--report "html" is not FORMAT=FILE',
            "tip: for example --report html=report.html",
        ),
        ("check page.html --report =x", '--report "=x" is not FORMAT=FILE', "tip: for example --report html"),
        ("check", "no page is named", "tip: for example: creditline check public/"),
        ("check page.html --reporter=", '--reporter "" names nobody', 'tip: for example --reporter "Ann'),
        ("check - --stdin-name=", "--stdin-name is empty", "tip: for example --stdin-name draft.html"),
        (
            "check page.html --report html=a.html --report json=./a.html",
            "two reports would go to a.html",
            "tip: give each a file of its own",
        ),
    ],
)
def test_a_mistake_is_one_line_with_the_right_word_and_a_tip(
    creditline: Command, tmp_path: Path, arguments: str, error: str, tip: str
) -> None:
    (tmp_path / "page.html").write_text("<p>", encoding="utf-8")
    done = creditline(*arguments.split())
    first, second = done.err.splitlines()
    assert done.code == 2
    assert done.out == ""
    assert first == f"creditline: error: {error}"
    assert second.startswith(tip)


def test_the_nearest_word_serves_every_command(creditline: Command) -> None:
    assert 'did you mean "text"?' in creditline("inspect", "page.html", "--format", "txet").err


def test_a_page_whose_name_begins_with_a_hyphen_is_named_as_it_can_be_written(
    creditline: Command, tmp_path: Path
) -> None:
    (tmp_path / "-x.html").write_text("<p>story", encoding="utf-8")
    done = creditline("check", "-x.html")
    assert done.code == 2
    assert "tip: for the file: ./-x.html" in done.err
    assert creditline("check", "./-x.html").code == 0
    assert creditline("check", "--", "-x.html").code == 0


@pytest.mark.parametrize("arguments", [(), ("rules",)])
def test_without_a_command_the_help_is_shown(creditline: Command, arguments: tuple[str, ...]) -> None:
    done = creditline(*arguments)
    assert done.code == 2
    assert done.err.startswith("Usage: creditline")


@pytest.mark.parametrize("address", ["http://127.0.0.1/story", "http://localhost/story"])
def test_a_web_address_that_may_not_be_asked_is_told_as_unreadable(creditline: Command, address: str) -> None:
    done = creditline("inspect", address)
    assert done.code == 4
    assert f"{address}: " in done.err
    assert "not on the public Internet" in done.err
    done = creditline("check", "page.html", "--original", address)
    assert done.code == 2
    assert done.err.startswith("creditline: error: cannot read the original ")


@pytest.mark.parametrize(("name", "reason"), [("none.j2", "no such file or folder"), (".", "it is a folder")])
def test_a_template_that_cannot_be_read_is_told_as_other_files_are(
    creditline: Command, name: str, reason: str
) -> None:
    done = creditline("check", "page.html", "--template", name)
    assert done.code == 2
    assert done.err.startswith(f"creditline: error: cannot read the template {name}: {reason}")


def test_a_template_with_a_wrong_syntax_is_refused_before_any_page_is_read(
    creditline: Command, tmp_path: Path
) -> None:
    (tmp_path / "mine.txt.j2").write_text("one\n{% if %}", encoding="utf-8")
    done = creditline("check", "no-such-folder/", "--template", "mine.txt.j2", "--report", "json=a.json")
    assert done.code == 2
    assert done.err.startswith("creditline: error: mine.txt.j2:2: ")
    assert not (tmp_path / "a.json").exists()
