"""What is named on the command line, and the pages that it stands for."""

from __future__ import annotations

import os
from contextlib import contextmanager
from typing import TYPE_CHECKING

import pytest

from checker.sources import EmptySource, FilePage, StandardInputPage, UnreadablePage, expand

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from checker.sources import SourceItem

PAGE = "<!doctype html><title>Bridge reopens</title><p>The bridge over Mill Creek reopened."


@pytest.fixture
def site(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A built site as the working folder."""
    for name in (
        "index.html",
        "news/b.htm",
        "news/a.html",
        "news/old/c.XHTML",
        "news/old/d.shtml",
        "news/photo.png",
        "news/style.css",
        ".git/page.html",
        "news/._a.html",
        "node_modules/widget/demo.html",
        "empty/readme.txt",
    ):
        path = tmp_path / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(PAGE, encoding="utf-8")
    monkeypatch.chdir(tmp_path)
    return tmp_path


@contextmanager
def common_user(folder: Path) -> Iterator[None]:
    """The rights of a common user in `folder`, since root may read everything."""
    if os.geteuid():
        yield
        return
    folder.chmod(0o755)
    nobody = 65534
    os.seteuid(nobody)
    try:
        yield
    finally:
        os.seteuid(0)


def names(items: Iterator[SourceItem]) -> list[str]:
    return [item.source for item in items]


@pytest.mark.usefixtures("site")
class TestFolders:
    def test_a_folder_stands_for_the_pages_in_it_and_below_sorted_by_path(self) -> None:
        assert names(expand(["news"])) == [
            "news/a.html",
            "news/b.htm",
            "news/old/c.XHTML",
            "news/old/d.shtml",
        ]

    def test_hidden_folders_hidden_files_and_node_modules_are_passed_over(self) -> None:
        assert names(expand(["."])) == [
            "index.html",
            "news/a.html",
            "news/b.htm",
            "news/old/c.XHTML",
            "news/old/d.shtml",
        ]

    def test_a_hidden_folder_that_is_named_is_read(self) -> None:
        assert names(expand([".git"])) == [".git/page.html"]

    def test_a_trailing_slash_changes_no_name(self) -> None:
        assert names(expand(["news/old//"])) == ["news/old/c.XHTML", "news/old/d.shtml"]

    def test_a_folder_without_pages_is_a_note_and_no_page(self) -> None:
        (item,) = expand(["empty"])
        assert isinstance(item, EmptySource)
        assert ".html" in item.reason

    def test_links_that_go_round_in_circles_end(self, site: Path) -> None:
        (site / "news" / "again").symlink_to(site / "news", target_is_directory=True)
        (site / "news" / "self.html").symlink_to("self.html")
        assert names(expand(["news"])) == [
            "news/a.html",
            "news/b.htm",
            "news/old/c.XHTML",
            "news/old/d.shtml",
            "news/self.html",
        ]

    def test_a_linked_folder_elsewhere_is_entered(self, site: Path) -> None:
        (site / "empty" / "link").symlink_to(site / "news" / "old", target_is_directory=True)
        assert names(expand(["empty"])) == ["empty/link/c.XHTML", "empty/link/d.shtml"]

    def test_a_folder_without_permission_is_an_unreadable_page_among_the_others(self, site: Path) -> None:
        (site / "shut").mkdir(mode=0o000)
        with common_user(site):
            *_, last = expand(["."])
        assert last == UnreadablePage("shut", "no permission to read it")

    @pytest.mark.parametrize("source", ["news", "news/p*"])
    def test_a_named_pipe_that_was_only_come_across_is_unreadable_and_holds_up_nothing(
        self, site: Path, source: str
    ) -> None:
        os.mkfifo(site / "news/pipe.html")
        (pipe,) = [item for item in expand([source]) if isinstance(item, FilePage) and "pipe" in item.source]
        assert pipe.read() == UnreadablePage("news/pipe.html", "a named pipe or a device, not a file")

    def test_folders_may_lie_as_deep_as_paths_can_name(self, site: Path) -> None:
        here = site / "empty"
        for _ in range(400):
            here = here / "deeper"
        here.mkdir(parents=True)
        (here / "page.html").write_text(PAGE, encoding="utf-8")
        assert len(names(expand(["empty"]))) == 1


@pytest.mark.usefixtures("site")
class TestFiles:
    def test_a_named_file_is_taken_whatever_its_extension(self) -> None:
        assert names(expand(["news/style.css", "empty/readme.txt"])) == ["news/style.css", "empty/readme.txt"]

    def test_the_order_is_the_one_given(self) -> None:
        assert names(expand(["news/b.htm", "news/a.html"])) == ["news/b.htm", "news/a.html"]

    def test_the_same_file_named_twice_is_given_once(self, site: Path) -> None:
        (site / "alias.html").symlink_to("index.html")
        given = ["index.html", "./index.html", str(site / "index.html"), "alias.html", "."]
        assert names(expand(given))[0] == "index.html"
        assert sum("index" in name or "alias" in name for name in names(expand(given))) == 1

    def test_a_missing_file_is_given_so_that_reading_it_can_say_so(self) -> None:
        (item,) = expand(["nowhere.html"])
        assert isinstance(item, FilePage)
        assert item.read() == UnreadablePage("nowhere.html", "no such file or folder")

    def test_a_web_address_is_unreadable_with_advice(self) -> None:
        (item,) = expand(["https://courier.example/story"])
        assert isinstance(item, UnreadablePage)
        assert "save the page" in item.reason

    @pytest.mark.parametrize("name", ["a\0b.html", "x" * 5000, "", "index.html/x.html"])
    def test_impossible_names_are_unreadable_and_no_error(self, name: str) -> None:
        (item,) = expand([name])
        assert isinstance(item, FilePage)
        assert isinstance(item.read(), UnreadablePage)


@pytest.mark.usefixtures("site")
class TestPatterns:
    def test_two_stars_stand_for_any_folders(self) -> None:
        assert names(expand(["news/**/*.htm*"])) == ["news/a.html", "news/b.htm"]

    def test_a_pattern_without_an_extension_means_pages(self) -> None:
        assert names(expand(["news/**"])) == [
            "news/a.html",
            "news/b.htm",
            "news/old/c.XHTML",
            "news/old/d.shtml",
        ]

    def test_a_pattern_with_an_extension_means_just_that(self) -> None:
        assert names(expand(["news/*.css"])) == ["news/style.css"]

    def test_a_folder_that_matches_is_entered(self) -> None:
        assert names(expand(["n*s"])) == ["news/a.html", "news/b.htm", "news/old/c.XHTML", "news/old/d.shtml"]

    def test_node_modules_are_passed_over(self) -> None:
        assert names(expand(["**/*.html"])) == ["index.html", "news/a.html"]

    def test_a_pattern_that_matches_nothing_is_a_note(self) -> None:
        assert list(expand(["*.asp"])) == [EmptySource("*.asp", "the pattern matches no page")]

    def test_a_file_whose_name_looks_like_a_pattern_is_that_file(self, site: Path) -> None:
        (site / "[draft].html").write_text(PAGE, encoding="utf-8")
        assert names(expand(["[draft].html"])) == ["[draft].html"]


class TestStandardInput:
    def test_a_dash_is_standard_input_under_the_name_given(self) -> None:
        assert list(expand(["-"], stdin_name="story.html")) == [StandardInputPage("story.html")]

    def test_it_is_read_once(self) -> None:
        assert names(expand(["-", "-"])) == ["-"]
