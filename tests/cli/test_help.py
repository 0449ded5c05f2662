"""Help, version, completion and what happens when something goes wrong inside."""

from __future__ import annotations

import subprocess
import sys
from typing import TYPE_CHECKING

import pytest

from checker.cli.report_files import Format
from checker.reporters import FORMATS
from checker.version import __version__

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.process import Command

COMMANDS = (
    (),
    ("check",),
    ("inspect",),
    ("explain",),
    ("rules",),
    ("rules", "list"),
    ("rules", "show"),
    ("rules", "validate"),
    ("rules", "test"),
)


@pytest.mark.parametrize("command", COMMANDS, ids=" ".join)
def test_every_command_has_help(creditline: Command, command: tuple[str, ...]) -> None:
    done = creditline(*command, "--help")
    assert done.code == 0
    assert done.out.startswith("Usage: creditline")


@pytest.mark.parametrize("code", ["0", "1", "2", "3", "4", "130"])
def test_help_names_every_exit_code(creditline: Command, code: str) -> None:
    lines = [line.split() for line in creditline("--help").out.splitlines()]
    assert any(line[:1] == [code] for line in lines)


def test_the_version_is_the_distributions(creditline: Command) -> None:
    assert creditline("--version").out == f"creditline {__version__}\n"


def test_check_offers_the_formats_that_there_are() -> None:
    assert {*Format} - {Format.AUTO} == {*FORMATS}


@pytest.mark.parametrize("shell", ["bash", "zsh", "fish"])
def test_shells_can_complete(creditline: Command, shell: str) -> None:
    variables = {"_CREDITLINE_COMPLETE": f"source_{shell}"}
    assert "creditline" in creditline(environment=variables).out


@pytest.mark.parametrize(
    ("typed", "offered"),
    [
        ("creditline check --policy dc", ["dcnf"]),
        ("creditline rules show dc", ["dcnf"]),
        ("creditline explain dcnf/l", ["dcnf/logo"]),
        ("creditline ins", ["inspect"]),
    ],
)
def test_names_are_completed(creditline: Command, typed: str, offered: list[str]) -> None:
    variables = {
        "_CREDITLINE_COMPLETE": "complete_bash",
        "COMP_WORDS": typed,
        "COMP_CWORD": str(len(typed.split()) - 1),
    }
    assert creditline(environment=variables).out.split() == offered


def test_help_loads_nothing_that_only_checking_needs() -> None:
    assert (
        _loaded("--help")
        & {
            *("lxml", "pydantic", "jinja2", "rich", "yaml", "bs4", "stringzilla", "ahocorasick_rs"),
            *_NEVER_FOR_A_FILE,
        }
        == set()
    )


def test_checking_a_file_loads_nothing_that_only_other_work_needs(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_text("<p>By Ann Poe, Daily Caller News Foundation</p>" * 3, "utf-8")
    loaded = _loaded("check", str(page))
    assert "checker.engine" in loaded
    assert loaded & _NEVER_FOR_A_FILE == set()


_NEVER_FOR_A_FILE = frozenset(
    """
    asyncio bs4 css_inline fastwarc hishel http.client httpx multiprocessing PIL protego resvg_py rich
    smtplib sqlite3 ssl urllib.request
    """.split()
)


def _loaded(*arguments: str) -> set[str]:
    """The modules that a command loads, which is most of what its start costs."""
    script = (
        "import sys\n"
        f"sys.argv = ['creditline', *{arguments!r}]\n"
        "from checker.cli import main\n"
        "try:\n    main()\n"
        "except SystemExit:\n    pass\n"
        "print(*sys.modules, file=sys.stderr)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    return set(done.stderr.decode().split())


def test_an_unknown_command_is_answered_with_the_nearest(creditline: Command) -> None:
    done = creditline("chek")
    assert done.code == 2
    assert 'did you mean "check"?' in done.err


class TestErrors:
    def test_an_error_is_one_line_and_a_tip(self, creditline: Command) -> None:
        done = creditline("check", "page.html", "--policy", "dncf")
        assert done.code == 2
        assert done.err.startswith("creditline: error: ")
        assert 'did you mean "dcnf"?' in done.err
        assert "\ntip: " in done.err

    def test_debug_shows_the_traceback_of_an_error(self, creditline: Command) -> None:
        done = creditline("check", "page.html", "--policy", "dncf", "--debug")
        assert done.code == 2
        assert "Traceback" in done.err

    @pytest.fixture
    def broken(self, tmp_path: Path) -> Path:
        """A program that runs the command in an installation without its templates."""
        program = tmp_path / "broken.py"
        program.write_text(
            "import pathlib, sys\n"
            "import checker.reporters.environment as environment\n"
            "environment.reports_folder = lambda: pathlib.Path('/nowhere')\n"
            "from checker.cli import main\n"
            "main()\n",
            encoding="utf-8",
        )
        return program

    def test_an_internal_error_is_one_line_that_leads_to_debug(self, broken: Path) -> None:
        done = subprocess.run(
            [sys.executable, broken, "rules", "list"], capture_output=True, text=True, check=False
        )
        assert done.returncode == 2
        assert "internal error" in done.stderr
        assert "--debug" in done.stderr
        assert "Traceback" not in done.stderr

    def test_an_internal_error_shows_its_traceback_with_debug(self, broken: Path) -> None:
        done = subprocess.run(
            [sys.executable, broken, "rules", "list", "--debug"], capture_output=True, text=True, check=False
        )
        assert "Traceback" in done.stderr
