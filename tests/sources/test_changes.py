"""What git says has changed, in real repositories."""

from __future__ import annotations

import shutil
import subprocess
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.sources import EmptySource, FilePage, SourceError, expand
from checker.sources.changes import changes_since

if TYPE_CHECKING:
    from checker.sources import SourceItem

GIT = shutil.which("git") or "git"
WHO = ("-c", "user.name=A", "-c", "user.email=a@prairie.example", "-c", "init.defaultBranch=main")


def git(folder: Path, *arguments: str) -> None:
    subprocess.run([GIT, *WHO, *arguments], cwd=folder, check=True, capture_output=True)


@pytest.fixture
def repository(tmp_path: Path) -> Path:
    """Three pages on `main`; a branch on which one was changed, one removed and one added."""
    folder = tmp_path / "site"
    folder.mkdir()
    git(folder, "init", "-q")
    for name in ("changed.html", "same.html", "removed.html"):
        (folder / name).write_text("<p>before", "utf-8")
    git(folder, "add", ".")
    git(folder, "commit", "-qm", "before")
    git(folder, "checkout", "-qb", "branch")
    (folder / "changed.html").write_text("<p>after", "utf-8")
    (folder / "removed.html").unlink()
    (folder / "added.html").write_text("<p>new", "utf-8")
    git(folder, "add", "-A")
    git(folder, "commit", "-qm", "after")
    return folder


def changed(folder: Path, revision: str = "main") -> list[str]:
    return names(changes_since(revision, str(folder)).part(expand([str(folder)]))[0])


def names(items: list[SourceItem]) -> list[str]:
    return [Path(item.source).name for item in items]


def test_only_changed_and_added_pages_are_left(repository: Path) -> None:
    assert changed(repository) == ["added.html", "changed.html"]


def test_what_is_not_committed_counts_too(repository: Path) -> None:
    (repository / "same.html").write_text("<p>not committed", "utf-8")
    (repository / "not added.html").write_text("<p>new", "utf-8")
    assert changed(repository) == ["added.html", "changed.html", "not added.html", "same.html"]


def test_what_changed_on_the_other_branch_meanwhile_does_not_count(repository: Path) -> None:
    git(repository, "checkout", "-q", "main")
    (repository / "same.html").write_text("<p>meanwhile", "utf-8")
    git(repository, "commit", "-qam", "meanwhile")
    git(repository, "checkout", "-q", "branch")
    assert changed(repository) == ["added.html", "changed.html"]


def test_a_page_that_is_reached_through_a_link_is_found(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "link").symlink_to(repository)
    found, unchanged = changes_since("main", str(repository)).part(expand([str(tmp_path / "link")]))
    assert unchanged == 1
    assert names(found) == ["added.html", "changed.html"]


def test_notes_stay(repository: Path) -> None:
    empty = EmptySource("pictures", "no pages")
    assert changes_since("main", str(repository)).part([empty]) == ([empty], 0)


@pytest.mark.parametrize("revision", ["nowhere", "--output=x", ""])
def test_a_revision_that_git_does_not_know_is_an_error(repository: Path, revision: str) -> None:
    with pytest.raises(SourceError, match="git knows no revision"):
        changes_since(revision, str(repository))
    assert not (repository / "x").exists()


def test_a_folder_without_a_repository_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="in no git repository"):
        changes_since("main", str(tmp_path))


def test_ignored_pages_are_an_error_since_git_cannot_tell(repository: Path) -> None:
    (repository / ".gitignore").write_text("public/\n", "utf-8")
    (repository / "public").mkdir()
    (repository / "public" / "page.html").write_text("<p>", "utf-8")
    with pytest.raises(SourceError, match=r"git ignores .*public/page\.html"):
        changed(repository)


def test_pages_outside_of_the_repository_are_an_error(repository: Path, tmp_path: Path) -> None:
    (tmp_path / "elsewhere.html").write_text("<p>", "utf-8")
    with pytest.raises(SourceError, match="is not in the git repository"):
        changes_since("main", str(repository)).part([FilePage(str(tmp_path / "elsewhere.html"))])
