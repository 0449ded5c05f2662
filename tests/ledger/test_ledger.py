"""The file: made, upgraded, shared, filled up, cut off in the middle, and not mistaken for another."""

from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.ledger import Ledger, LedgerError
from checker.ledger.mailings import Mailings
from checker.ledger.reading import history
from checker.ledger.recording import record
from checker.ledger.versions import APPLICATION, STEPS
from tests.ledger.conftest import called, run_of, week
from tests.ledger.writer import PAGES

if TYPE_CHECKING:
    from checker.results import PageResult

ROOT = Path(__file__).resolve().parent.parent.parent


def writer(path: Path, runs: int, limit: int = 0) -> subprocess.Popen[str]:
    """A process that records `runs` runs; it can write files of `limit` bytes at most."""
    return subprocess.Popen(
        [sys.executable, "-m", "tests.ledger.writer", path, str(runs), str(limit)],
        cwd=ROOT,
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    )


def whole_runs(path: Path) -> int:
    """The number of runs, each of them with all its pages and rules, in a file that is sound."""
    connection = sqlite3.connect(path)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchall() == [("ok",)]
        runs = [number for (number,) in connection.execute("SELECT id FROM run")]
        for table, rows in (("page_outcome", PAGES), ("rule_outcome", 2 * PAGES)):
            counted = dict(connection.execute(f"SELECT run, count(*) FROM {table} GROUP BY run"))  # noqa: S608 - ours
            assert counted == dict.fromkeys(runs, rows)
    finally:
        connection.close()
    return len(runs)


def test_a_ledger_is_made_where_there_is_none(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "new.sqlite"):
        assert (tmp_path / "new.sqlite").exists()


def test_a_ledger_that_must_be_there_is_not_made(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="cannot be opened"):
        Ledger.open(tmp_path / "new.sqlite", make=False)
    assert not (tmp_path / "new.sqlite").exists()


def test_a_folder_that_is_missing_is_told(tmp_path: Path) -> None:
    with pytest.raises(LedgerError, match="cannot be opened") as caught:
        Ledger.open(tmp_path / "nowhere" / "ledger.sqlite")
    assert caught.value.tip == "The folder must exist, and may have to be writable."


def test_names_with_signs_of_addresses_are_names(tmp_path: Path) -> None:
    path = tmp_path / "50% ?mode=memory#a.sqlite"
    with Ledger.open(path):
        assert path.exists()


@pytest.mark.parametrize("content", [b"no database at all, but a text of some length" * 40, b"{}"])
def test_another_kind_of_file_is_refused_and_left_alone(tmp_path: Path, content: bytes) -> None:
    path = tmp_path / "page.html"
    path.write_bytes(content)
    with pytest.raises(LedgerError, match="it is no ledger"):
        Ledger.open(path)
    assert path.read_bytes() == content


def test_the_database_of_another_program_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "places.sqlite"
    connection = sqlite3.connect(path)
    connection.execute("CREATE TABLE place (name)")
    connection.close()
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="a database of another program"):
        Ledger.open(path)
    assert path.read_bytes() == before


def test_the_ledger_of_a_newer_version_is_refused_and_left_alone(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with Ledger.open(path) as ledger, ledger.writing() as connection:
        connection.execute(f"PRAGMA user_version = {len(STEPS) + 1}")
    before = path.read_bytes()
    with pytest.raises(LedgerError, match="a newer creditline has written it"):
        Ledger.open(path)
    assert path.read_bytes() == before


def ledger_of_version(version: int, path: Path) -> None:
    """A ledger as an earlier creditline made it, with one run."""
    connection = sqlite3.connect(path)
    for step in STEPS[:version]:
        connection.executescript(step)
    connection.execute(f"PRAGMA application_id = {APPLICATION}")
    connection.execute(f"PRAGMA user_version = {version}")
    connection.execute("INSERT INTO run VALUES (1, '2026-11-02T06:00:00Z', '0.9', 3)")
    connection.commit()
    connection.close()


@pytest.mark.parametrize("version", range(1, len(STEPS)))
def test_a_ledger_of_an_earlier_version_is_upgraded_in_place_with_all_it_holds(
    tmp_path: Path, version: int
) -> None:
    path = tmp_path / "ledger.sqlite"
    ledger_of_version(version, path)
    with Ledger.open(path) as ledger:
        record(ledger, run_of({"a.html": "logo:fail"}), week(2), called)
        told = history(ledger, runs=10)
        assert told is not None
        assert [run.version for run in told.runs] == ["0.9", "1.0"]
        assert not Mailings(ledger).was_sent("d1", "desk@example.org")


def test_an_exception_in_the_middle_of_a_change_takes_all_of_it_back(tmp_path: Path) -> None:
    def unnamed(_: PageResult) -> str:
        raise KeyboardInterrupt

    with Ledger.open(tmp_path / "ledger.sqlite") as ledger:
        with pytest.raises(KeyboardInterrupt):
            record(ledger, run_of({"a.html": "fail"}), week(1), unnamed)
        with ledger.reading() as connection:
            assert connection.execute("SELECT count(*) FROM run").fetchone() == (0,)


def test_a_process_killed_while_it_writes_leaves_whole_runs_only(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    said = 0
    for lines in (1, 3, 6):
        process = writer(path, 1000)
        assert process.stdout is not None
        for _ in range(lines):
            assert process.stdout.readline()
        process.send_signal(signal.SIGKILL)
        said += lines + len(process.communicate()[0].splitlines())
        with Ledger.open(path):
            pass
        # The last run may be in the file although its writer was killed before it said so.
        assert whole_runs(path) >= said


def test_processes_that_write_at_once_lose_nothing(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    writers = [writer(path, 5) for _ in range(4)]
    for process in writers:
        _, errors = process.communicate()
        assert (process.returncode, errors) == (0, "")
    assert whole_runs(path) == 20


def test_who_waits_for_another_writer_too_long_is_told(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with (
        Ledger.open(path) as one,
        Ledger.open(path, patience=0) as another,
        one.writing(),
        pytest.raises(LedgerError, match="another process has been writing"),
    ):
        record(another, run_of({}), week(1), called)


def test_a_disk_that_is_full_is_told_and_nothing_is_corrupted(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    process = writer(path, 1000, limit=100_000)
    said, errors = process.communicate()
    assert process.returncode == 1
    assert f"the ledger {path}: " in errors
    assert "Traceback" not in errors
    assert whole_runs(path) == len(said.splitlines()) > 0


def test_a_ledger_whose_pages_are_full_says_so(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "ledger.sqlite") as ledger:
        with ledger.reading() as connection:
            used = connection.execute("PRAGMA page_count").fetchone()[0]
            connection.execute(f"PRAGMA max_page_count = {used}")
        with pytest.raises(LedgerError, match="the disk is full"):
            record(ledger, run_of({f"{page}.html": "logo:fail" for page in range(500)}), week(1), called)
        assert history(ledger, runs=1) is None


def test_a_damaged_ledger_is_told(tmp_path: Path) -> None:
    path = tmp_path / "ledger.sqlite"
    with Ledger.open(path) as ledger:
        record(ledger, run_of({f"{page}.html": "logo:fail" for page in range(500)}), week(1), called)
    data = bytearray(path.read_bytes())
    data[4096:] = os.urandom(len(data) - 4096)
    path.write_bytes(data)
    with Ledger.open(path) as ledger, pytest.raises(LedgerError, match="it is damaged"):
        history(ledger, runs=10)


def test_a_ledger_that_holds_what_creditline_never_wrote_is_damaged(tmp_path: Path) -> None:
    with Ledger.open(tmp_path / "ledger.sqlite") as ledger:
        record(ledger, run_of({"a.html": "logo:fail"}), week(1), called)
        with ledger.writing() as connection:
            connection.execute("UPDATE rule_outcome SET outcome = 'excellent', level = 'required'")
        record(ledger, run_of({"a.html": "logo:fail"}), week(2), called)
        with pytest.raises(LedgerError, match="it is damaged"):
            history(ledger, runs=10)
