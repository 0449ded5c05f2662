"""`creditline inspect`: what is seen on a page, before any rule."""

from __future__ import annotations

import json
import os
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from checker.resources import reports_folder
from tests.cli.conftest import PAGES
from tests.web.site import Site

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.process import Command

SCHEMA = json.loads((reports_folder() / "schemas" / "creditline-inspect-1.schema.json").read_text("utf-8"))
KEYS = [
    "schema",
    "source",
    "title",
    "encoding",
    "language",
    "listing",
    "article",
    "authors",
    "credits",
    "images",
    "metadata",
]


@pytest.fixture
def document(creditline: Command, site: Path) -> dict[str, Any]:
    shown: dict[str, Any] = json.loads(creditline("inspect", site / "passing.html", "--format", "json").out)
    return shown


class TestJson:
    def test_it_is_as_its_schema_says(self, document: dict[str, Any]) -> None:
        assert list(document) == KEYS
        Draft202012Validator(SCHEMA).validate(document)

    def test_its_schema_is_one(self) -> None:
        Draft202012Validator.check_schema(SCHEMA)

    def test_it_says_what_the_page_is(self, document: dict[str, Any], site: Path) -> None:
        assert document["source"] == str(site / "passing.html")
        assert document["title"] == "Bridge reopens"
        assert document["encoding"] == "utf-8"
        assert document["language"] == "en"
        assert document["listing"] is False
        assert document["article"]["paragraphs"] == 5

    def test_it_names_the_authors_and_for_whom_they_work(self, document: dict[str, Any]) -> None:
        assert document["authors"] == ["Ann Calloway"]
        (credit,) = document["credits"]
        assert credit["names"] == ["Ann Calloway"]
        assert credit["affiliation"] == "Daily Caller News Foundation"
        assert (credit["zone"], credit["visible"], credit["line"]) == ("header", True, 1)

    def test_it_shows_the_pictures(self, document: dict[str, Any]) -> None:
        (image,) = document["images"]
        assert image["urls"] == ["/img/dcnf-logo.png"]
        assert image["alt"] == "Daily Caller News Foundation logo"
        assert (image["zone"], image["visible"]) == ("footer", True)

    def test_a_long_data_uri_is_cut(self, creditline: Command, tmp_path: Path) -> None:
        html = f'<p>Text</p><img src="data:image/png;base64,{"A" * 5000}">'
        (tmp_path / "page.html").write_text(html, encoding="utf-8")
        done = creditline("inspect", "page.html", "--format", "json")
        assert len(done.out) < 2500

    @pytest.mark.parametrize(
        "html", [b"just words", b"<p></p>", b"\xff\xfe<\x00", b"<a " * 100, b"<frameset>"]
    )
    def test_any_page_gives_a_document(self, creditline: Command, html: bytes) -> None:
        done = creditline("inspect", "-", "--format", "json", stdin=html)
        assert done.code == 0
        Draft202012Validator(SCHEMA).validate(json.loads(done.out))


class TestText:
    def test_it_tells_an_editor_who_and_what(self, creditline: Command, site: Path) -> None:
        shown = creditline("inspect", site / "passing.html").out
        assert "Authors   Ann Calloway" in shown
        assert "By Ann Calloway, Daily Caller News Foundation" in shown
        assert "in the article’s header" in shown
        assert "/img/dcnf-logo.png" in shown

    def test_what_is_not_there_is_said(self, creditline: Command) -> None:
        shown = creditline("inspect", "-", stdin=b"<p>Nothing here.").out
        assert "nobody is named" in shown
        assert "Credits   none" in shown
        assert "Pictures   none" in shown

    def test_page_text_cannot_steer_the_terminal(self, creditline: Command) -> None:
        html = PAGES["passing.html"].replace("Ann Calloway", "Ann\x1b[2J\u202eCalloway")
        shown = creditline("inspect", "-", stdin=html.encode()).out
        assert "\x1b" not in shown
        assert "\u202e" not in shown


def test_standard_input_has_the_name_that_it_is_given(creditline: Command) -> None:
    done = creditline("inspect", "-", "--stdin-name", "draft.html", "--format", "json", stdin=b"<p>x")
    assert json.loads(done.out)["source"] == "draft.html"


def test_a_file_name_that_is_no_text_is_shown_as_far_as_it_is(creditline: Command, tmp_path: Path) -> None:
    (tmp_path / os.fsdecode(b"caf\xe9.html")).write_text("<p>x", encoding="utf-8")
    done = creditline("inspect", os.fsdecode(b"caf\xe9.html"), "--format", "json")
    assert json.loads(done.out)["source"] == "caf\N{REPLACEMENT CHARACTER}.html"


def test_a_page_that_cannot_be_read_ends_with_4_and_a_line(creditline: Command) -> None:
    done = creditline("inspect", "missing.html")
    assert done.code == 4
    assert done.err == "creditline: error: missing.html: no such file or folder\n"


def test_a_page_of_the_web_is_shown_like_a_file(creditline: Command, site: Path) -> None:
    with Site() as courier:
        courier.page("/a", PAGES["passing.html"])
        courier.redirect("/old", "/a")
        courier.page("/shell", "<!doctype html><title>Courier</title><div id=root></div><script></script>")
        from_file = creditline("inspect", site / "passing.html", "--format", "json")
        done = creditline("inspect", courier.url("/old"), "--allow-private", "--format", "json")
        shown, same = json.loads(done.out), json.loads(from_file.out)
        assert (done.code, shown["source"]) == (0, courier.url("/old"))
        assert (shown["authors"], shown["title"]) == (same["authors"], same["title"])
        gone = creditline("inspect", courier.url("/gone"), "--allow-private")
        assert (gone.code, "there is no such page (HTTP 404)" in gone.err) == (4, True)
        shell = creditline("inspect", courier.url("/shell"), "--allow-private")
        assert (shell.code, "empty until its scripts have run" in shell.err) == (0, True)
        assert "is not on the public Internet" in creditline("inspect", courier.url("/a")).err
