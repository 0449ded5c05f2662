"""Reading one page's file."""

from __future__ import annotations

import os
import threading
from typing import TYPE_CHECKING

from checker.sources import FilePage, LoadedPage, UnreadablePage
from checker.sources.files import LARGEST_PAGE

if TYPE_CHECKING:
    from pathlib import Path


def test_the_bytes_come_as_they_stand_in_the_file(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(b"\xef\xbb\xbf<p>caf\xe9\r\n")
    assert FilePage(str(page)).read() == LoadedPage(str(page), b"\xef\xbb\xbf<p>caf\xe9\r\n")


def test_a_folder_is_unreadable(tmp_path: Path) -> None:
    assert FilePage(str(tmp_path)).read() == UnreadablePage(str(tmp_path), "it is a folder: name a file")


def test_an_empty_file_is_unreadable(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    page.write_bytes(b" \r\n")
    assert FilePage(str(page)).read() == UnreadablePage(str(page), "the file is empty")


def test_a_file_over_the_limit_is_unreadable_and_not_read(tmp_path: Path) -> None:
    page = tmp_path / "page.html"
    with page.open("wb") as file:
        file.truncate(LARGEST_PAGE + 1)
    result = FilePage(str(page)).read()
    assert isinstance(result, UnreadablePage)
    assert "larger than 64 MB" in result.reason


def test_an_endless_device_ends_at_the_limit() -> None:
    result = FilePage("/dev/zero").read()
    assert isinstance(result, UnreadablePage)
    assert "larger than 64 MB" in result.reason


def test_a_named_pipe_is_read_as_process_substitution_needs(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe"
    os.mkfifo(pipe)
    writer = threading.Thread(target=pipe.write_bytes, args=(b"<p>piped",))
    writer.start()
    assert FilePage(str(pipe)).read() == LoadedPage(str(pipe), b"<p>piped")
    writer.join()
