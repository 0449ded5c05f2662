"""The report in JSON Lines is written while pages are checked."""

from __future__ import annotations

import json
import signal
import subprocess
import time
from contextlib import contextmanager
from typing import TYPE_CHECKING

from tests.cli.process import COMMAND, clean_environment

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from tests.cli.process import Command


@contextmanager
def waiting(site: Path, *options: str) -> Iterator[subprocess.Popen[bytes]]:
    """A run over two pages, the second of which it awaits from standard input."""
    with subprocess.Popen(
        [*COMMAND, "check", "public/passing.html", "-", *options],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        env=clean_environment(),
        cwd=site.parent,
    ) as process:
        yield process


def test_a_page_is_told_before_the_next_one_is_there(site: Path) -> None:
    with waiting(site, "--format", "jsonl") as process:
        assert process.stdout is not None
        assert json.loads(process.stdout.readline())["type"] == "run"
        assert json.loads(process.stdout.readline())["source"] == "public/passing.html"
        rest, _ = process.communicate((site / "failing.html").read_bytes())
    assert [json.loads(line)["type"] for line in rest.splitlines()] == ["page", "summary"]
    assert process.returncode == 1


def test_its_file_is_there_when_all_of_it_is(site: Path) -> None:
    with waiting(site, "--report", "jsonl=lines", "--report", "json=whole") as process:
        while not (drafts := list(site.parent.glob(".creditline-*"))):
            time.sleep(0.01)
        assert not (site.parent / "lines").exists()
        process.communicate((site / "failing.html").read_bytes())
    assert not drafts[0].exists()
    whole = json.loads((site.parent / "whole").read_text("utf-8"))
    _, *pages, _ = map(json.loads, (site.parent / "lines").read_text("utf-8").splitlines())
    assert [{"type": "page", **page} for page in whole["pages"]] == pages


def test_an_interrupted_run_ends_it_with_what_was_checked(site: Path) -> None:
    with waiting(site, "--format", "jsonl") as process:
        assert process.stdout is not None
        begun = process.stdout.readline() + process.stdout.readline()
        process.send_signal(signal.SIGINT)
        rest, _ = process.communicate()
    assert process.returncode == 130
    assert [json.loads(line)["type"] for line in (begun + rest).splitlines()] == ["run", "page", "summary"]
    assert json.loads(rest)["summary"]["pages"] == 1


def test_the_number_of_jobs_does_not_show(creditline: Command, site: Path) -> None:
    one, three = (creditline("check", site, "--format", "jsonl", "--jobs", jobs).out for jobs in ("1", "3"))
    assert one == three


def test_its_first_line_knows_the_levels_of_the_configuration(creditline: Command, site: Path) -> None:
    (site.parent / "creditline.toml").write_text('[levels]\n"dcnf/logo" = "recommended"', "utf-8")
    first, *_ = creditline("check", site, "--format", "jsonl").out.splitlines()
    whole = json.loads(creditline("check", site, "--format", "json").out)
    assert json.loads(first)["policies"] == whole["policies"]
    assert whole["policies"][0]["rules"][0]["level"] == "recommended"


def test_what_a_new_baseline_holds_is_known_in_it_too(creditline: Command, site: Path) -> None:
    done = creditline("check", site, "--format", "jsonl", "--write-baseline", "known.json")
    outcomes = [json.loads(line).get("outcome") for line in done.out.splitlines()]
    assert done.code == 0
    assert "fail" not in outcomes


def test_a_reader_who_has_gone_keeps_no_other_report_from_being(creditline: Command, site: Path) -> None:
    done = creditline("check", site, "--report", "jsonl=/dev/full", "--report", "csv=table.csv")
    assert done.code == 2
    assert "cannot write /dev/full: No space left on device" in done.err
    assert (site.parent / "table.csv").exists()
