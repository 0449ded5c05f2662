"""Lists of files: what the tools that make them print."""

from __future__ import annotations

import os
from typing import TYPE_CHECKING

import pytest

from checker.sources import EmptySource, FilePage, SourceError, listed_pages

if TYPE_CHECKING:
    from pathlib import Path


def listed(folder: Path, data: bytes) -> list[str]:
    path = folder / "list"
    path.write_bytes(data)
    return [item.source for item in listed_pages(str(path)) if isinstance(item, FilePage)]


@pytest.mark.parametrize(
    ("data", "names"),
    [
        (b"a.html\nb.htm\n", ["a.html", "b.htm"]),
        (b"a.html\r\nb.html", ["a.html", "b.html"]),
        (b"\n\na.html\n\n", ["a.html"]),
        (b"a b.html\n", ["a b.html"]),
        (b"a.html\0b\nc.html\0", ["a.html", "b\nc.html"]),
        (b"\xef\xbb\xbfa.html\n", ["a.html"]),
        (b"a[1].html\n", ["a[1].html"]),
        (b"caf\xe9.html\n", [os.fsdecode(b"caf\xe9.html")]),
    ],
    ids=["lines", "windows", "blank lines", "spaces", "nul", "byte order mark", "no patterns", "any bytes"],
)
def test_every_name_is_a_page(tmp_path: Path, data: bytes, names: list[str]) -> None:
    assert listed(tmp_path, data) == names


def test_what_is_no_page_by_its_extension_is_passed_over_and_counted(tmp_path: Path) -> None:
    path = tmp_path / "list"
    path.write_text("style.css\na.html\nlogo.png\n", "utf-8")
    first, note = listed_pages(str(path))
    assert first == FilePage("a.html")
    assert note == EmptySource(str(path), "2 files of this list passed over: not a page by its extension")


def test_a_folder_stands_for_its_pages(tmp_path: Path) -> None:
    (tmp_path / "site").mkdir()
    (tmp_path / "site" / "a.html").touch()
    assert listed(tmp_path, os.fsencode(tmp_path / "site")) == [str(tmp_path / "site" / "a.html")]


def test_an_empty_list_is_said(tmp_path: Path) -> None:
    path = tmp_path / "list"
    path.touch()
    assert list(listed_pages(str(path))) == [EmptySource(str(path), "the list is empty")]


def test_a_list_that_is_not_there_is_an_error() -> None:
    with pytest.raises(SourceError, match=r"cannot read the list gone\.txt: no such file or folder"):
        list(listed_pages("gone.txt"))
