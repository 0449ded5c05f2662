"""A report's file is written whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from checker.writing import UnwritableError, require_writable, write_whole


def rights(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def test_a_new_file_holds_the_data_and_has_the_rights_of_any_new_file(tmp_path: Path) -> None:
    report, other = tmp_path / "report.html", tmp_path / "other"
    write_whole(report, b"all of it")
    other.write_bytes(b"")
    assert report.read_bytes() == b"all of it"
    assert rights(report) == rights(other)


def test_an_earlier_report_is_replaced_and_keeps_its_rights(tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    report.write_bytes(b"yesterday's")
    report.chmod(0o640)
    write_whole(report, b"today's")
    assert report.read_bytes() == b"today's"
    assert rights(report) == 0o640


def test_a_link_stays_and_its_file_is_replaced(tmp_path: Path) -> None:
    report, link = tmp_path / "report.html", tmp_path / "latest.html"
    report.write_bytes(b"yesterday's")
    link.symlink_to(report)
    write_whole(link, b"today's")
    assert link.is_symlink()
    assert report.read_bytes() == b"today's"


def test_no_draft_is_left_and_the_earlier_report_stays_when_writing_fails(tmp_path: Path) -> None:
    report = tmp_path / "report.html"
    report.write_bytes(b"yesterday's")
    with pytest.raises(TypeError):
        write_whole(report, "text where bytes belong")  # type: ignore[arg-type]  # the fault that is provoked
    assert report.read_bytes() == b"yesterday's"
    assert list(tmp_path.iterdir()) == [report]


def test_the_longest_name_that_a_file_can_have_is_written(tmp_path: Path) -> None:
    report = tmp_path / ("ü" * 127)
    write_whole(report, b"all of it")
    assert report.read_bytes() == b"all of it"


def test_a_device_is_written_to_and_stays_a_device() -> None:
    write_whole(Path(os.devnull), b"all of it")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


def test_a_folder_is_refused(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError, match="it is a folder"):
        write_whole(tmp_path, b"")


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(UnwritableError, match=r"there is no folder .*nowhere"):
        require_writable(tmp_path / "nowhere" / "report.html")


def test_a_full_disk_is_an_error_with_its_reason() -> None:
    with pytest.raises(UnwritableError, match="No space left"):
        write_whole(Path("/dev/full"), b"all of it")


def test_what_can_be_written_is_not_made_by_asking(tmp_path: Path) -> None:
    require_writable(tmp_path / "report.html")
    assert list(tmp_path.iterdir()) == []
