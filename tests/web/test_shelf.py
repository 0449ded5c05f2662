"""Bodies that wait are kept in memory up to a limit, and in files beyond it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.web.shelf import Shelf

if TYPE_CHECKING:
    import pytest


def test_what_finds_no_room_in_memory_waits_in_a_file() -> None:
    shelf = Shelf(most=10)
    first, second, third = shelf.put(b"12345678"), shelf.put(b"abc"), shelf.put(b"xy")
    assert [body.file is None for body in (first, second, third)] == [True, False, True]
    assert [body.read() for body in (first, second, third, second)] == [b"12345678", b"abc", b"xy", b"abc"]


def test_room_is_given_back_when_nobody_holds_a_body_any_more() -> None:
    shelf = Shelf(most=10)
    body = shelf.put(b"12345678")
    assert shelf.put(b"abc").file is not None
    del body
    assert shelf.put(b"abcdefgh").file is None


def test_without_a_disk_memory_has_to_do(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("tempfile.tempdir", "/nowhere")
    body = Shelf(most=0).put(b"abc")
    assert (body.file, body.read()) == (None, b"abc")
