"""Colour and progress on real terminals, plain text elsewhere, and outputs that break."""

from __future__ import annotations

import json
import os
import signal
import subprocess
import sys
import time
from typing import TYPE_CHECKING

import pytest

from checker.cli.terminal import Color, is_interactive, wants_colour
from tests.cli.process import COMMAND, Terminal, clean_environment

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.process import Command

ESCAPE = "\x1b["


class TestColour:
    def test_a_terminal_gets_colour(self, site: Path) -> None:
        assert ESCAPE in Terminal("check", site).read()

    @pytest.mark.parametrize("variables", [{"NO_COLOR": "1"}, {"CI": "true"}, {"TERM": "dumb"}])
    def test_a_terminal_gets_plain_text_where_colour_is_not_wanted(
        self, site: Path, variables: dict[str, str]
    ) -> None:
        assert ESCAPE not in Terminal("check", site, environment=variables).read()

    def test_a_terminal_gets_plain_text_when_told_never(self, site: Path) -> None:
        assert ESCAPE not in Terminal("check", site, "--color", "never").read()

    def test_a_pipe_gets_plain_text(self, creditline: Command, site: Path) -> None:
        done = creditline("check", site)
        assert ESCAPE not in done.out + done.err

    @pytest.mark.parametrize("variables", [{}, {"NO_COLOR": "1"}])
    def test_a_pipe_gets_colour_when_told_always(
        self, creditline: Command, site: Path, variables: dict[str, str]
    ) -> None:
        assert ESCAPE in creditline("check", site, "--color", "always", environment=variables).out

    def test_force_color_colours_a_pipe(self, creditline: Command, site: Path) -> None:
        assert ESCAPE in creditline("check", site, environment={"FORCE_COLOR": "1"}).out

    def test_an_empty_variable_counts_as_not_set(self) -> None:
        assert wants_colour(Color.AUTO, sys.stdout, {"FORCE_COLOR": "1", "NO_COLOR": ""})
        assert not wants_colour(Color.AUTO, sys.stdout, {"FORCE_COLOR": "1", "NO_COLOR": "1"})

    def test_json_is_never_coloured(self, site: Path) -> None:
        shown = Terminal("check", site, "--format", "json", "--quiet").read()
        assert json.loads(shown)["summary"]["pages"] == 3


class TestProgress:
    @pytest.fixture
    def slow(self, tmp_path: Path, site: Path) -> tuple[Path, Path]:
        """A page that comes through a pipe when the test sends it, and one that follows at once."""
        pipe = tmp_path / "slow.html"
        os.mkfifo(pipe)
        return pipe, site / "passing.html"

    def after_a_while(self, pipe: Path) -> None:
        """Sends the page later than anybody waits without asking how far it is."""
        with pipe.open("wb") as writer:
            time.sleep(0.8)
            writer.write(b"<p>late")

    def test_long_work_shows_a_bar_on_a_terminal_and_takes_it_away(self, slow: tuple[Path, Path]) -> None:
        terminal = Terminal("check", *slow)
        self.after_a_while(slow[0])
        shown = terminal.read()
        assert "checking" in shown
        assert "1/2" in shown
        assert "\x1b[2K" in shown

    def test_short_work_shows_none(self, site: Path) -> None:
        assert "checking" not in Terminal("check", site).read()

    @pytest.mark.parametrize("variables", [{"CI": "true"}, {"TERM": "dumb"}])
    def test_ci_and_dumb_terminals_show_none(
        self, slow: tuple[Path, Path], variables: dict[str, str]
    ) -> None:
        terminal = Terminal("check", *slow, environment=variables)
        self.after_a_while(slow[0])
        assert "checking" not in terminal.read()

    def test_a_stream_that_is_no_terminal_is_not_interactive(self, tmp_path: Path) -> None:
        with (tmp_path / "log").open("w", encoding="utf-8") as log:
            assert not is_interactive(log, {})


@pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
def test_an_interrupted_run_reports_what_it_had_checked(
    site: Path, tmp_path: Path, stop: signal.Signals
) -> None:
    pipe = tmp_path / "never.html"
    os.mkfifo(pipe)
    process = subprocess.Popen(
        [*COMMAND, "check", site / "passing.html", pipe, "--format", "json"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        env=clean_environment(),
    )
    with pipe.open("wb"):  # opens when the command has come to this page, and keeps it waiting there
        process.send_signal(stop)
        out, err = process.communicate(timeout=60)
    assert process.returncode == 130
    assert [page["outcome"] for page in json.loads(out)["pages"]] == ["pass"]
    assert "interrupted: the report holds the 1 page checked until then" in err.decode()
    assert "Traceback" not in err.decode()


class TestOutputsThatBreak:
    @pytest.mark.parametrize("arguments", [("check",), ("check", "--format", "json"), ("inspect",)])
    def test_a_reader_who_has_gone_is_no_error(self, site: Path, arguments: tuple[str, ...]) -> None:
        reader, writer = os.pipe()
        os.close(reader)
        done = subprocess.run(
            [*COMMAND, *arguments, site / "passing.html"],
            stdout=writer,
            stderr=subprocess.PIPE,
            env=clean_environment(),
            check=False,
        )
        os.close(writer)
        assert done.returncode == 0
        assert b"rror" not in done.stderr

    def test_a_full_disk_is_said_in_one_line(self, site: Path) -> None:
        with open("/dev/full", "wb") as full:  # noqa: PTH123 - a device
            done = subprocess.run(
                [*COMMAND, "check", site],
                stdout=full,
                stderr=subprocess.PIPE,
                env=clean_environment(),
                check=False,
            )
        assert done.returncode == 2
        assert done.stderr == b"creditline: error: cannot write to standard output: No space left on device\n"

    def test_closed_outputs_are_no_error(self, site: Path) -> None:
        command = f'exec "{sys.executable}" -m checker check "{site}/passing.html" >&- 2>&-'
        done = subprocess.run(["/bin/sh", "-c", command], env=clean_environment(), check=False)
        assert done.returncode == 0

    def test_a_terminal_without_unicode_gets_question_marks(self, creditline: Command, site: Path) -> None:
        plain = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
        done = creditline("check", site, environment=plain)
        assert done.code == 1
        assert "?" in done.out

    def test_json_is_utf_8_whatever_the_terminal(self, creditline: Command, tmp_path: Path) -> None:
        (tmp_path / "page.html").write_text("<title>Grüße</title><p>新聞", encoding="utf-8")
        plain = {"PYTHONUTF8": "0", "PYTHONIOENCODING": "ascii"}
        done = creditline("check", "page.html", "--format", "json", environment=plain)
        assert "Grüße" in done.out


def test_a_hostile_file_name_cannot_steer_the_terminal(creditline: Command, tmp_path: Path) -> None:
    (tmp_path / "empty\x1b[2J\n::error::x").mkdir()
    done = creditline("check", "empty\x1b[2J\n::error::x")
    assert done.code == 3
    assert "\x1b" not in done.err
    assert "\n::" not in done.err
