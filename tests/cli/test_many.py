"""Lists, changes and workers through the command."""

from __future__ import annotations

import json
import os
import shutil
import signal
import subprocess
from typing import TYPE_CHECKING

import pytest

from checker.cli.many import limits_for
from tests.cli.process import COMMAND, clean_environment

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.process import Command


def sources(out: str) -> list[str]:
    return [page["source"] for page in json.loads(out)["pages"]]


class TestLists:
    @pytest.mark.usefixtures("site")
    def test_pages_can_be_listed_on_standard_input(self, creditline: Command) -> None:
        listed = b"public/passing.html\npublic/other.html\npublic/style.css\n"
        done = creditline("check", "--files-from", "-", "--format", "json", stdin=listed)
        assert sources(done.out) == ["public/passing.html", "public/other.html"]
        assert "1 file of this list passed over: not a page by its extension" in done.err

    def test_a_page_that_is_named_and_listed_is_checked_once(
        self, creditline: Command, site: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "list").write_text("public/passing.html\n", "utf-8")
        done = creditline("check", site, "--files-from", "list", "--format", "json")
        assert len(sources(done.out)) == 3

    def test_a_list_of_no_pages_means_that_nothing_was_checked(self, creditline: Command) -> None:
        assert creditline("check", "--files-from", "-").code == 3

    def test_standard_input_cannot_be_both(self, creditline: Command) -> None:
        done = creditline("check", "-", "--files-from", "-")
        assert done.code == 2
        assert "standard input cannot be both a page and a list of pages" in done.err


class TestChanges:
    @pytest.fixture(autouse=True)
    def repository(self, site: Path) -> Path:
        folder = site.parent
        who = ("-c", "user.name=A", "-c", "user.email=a@prairie.example")
        for arguments in (("init", "-q"), ("add", "."), ("commit", "-qm", "all")):
            subprocess.run(
                [shutil.which("git") or "git", *who, *arguments], cwd=folder, check=True, capture_output=True
            )
        return folder

    def test_only_changed_pages_are_checked(self, creditline: Command, repository: Path) -> None:
        with (repository / "public" / "passing.html").open("a", encoding="utf-8") as page:
            page.write("<!-- changed -->")
        done = creditline("check", "public", "--changed", "HEAD", "--format", "json")
        assert sources(done.out) == ["public/passing.html"]
        assert done.code == 0

    def test_the_current_folder_is_meant_where_none_is_named(
        self, creditline: Command, repository: Path
    ) -> None:
        (repository / "new.html").write_text("<p>", "utf-8")
        done = creditline("check", "--changed", "HEAD", "--format", "json")
        assert sources(done.out) == ["new.html"]

    def test_no_change_is_nothing_to_complain_of(self, creditline: Command) -> None:
        done = creditline("check", "public", "--changed", "HEAD")
        assert done.code == 0
        assert "no page has changed since HEAD" in done.err

    def test_no_pages_at_all_are_still_nothing_checked(self, creditline: Command, repository: Path) -> None:
        (repository / "empty").mkdir()
        assert creditline("check", "empty", "--changed", "HEAD").code == 3

    def test_an_unknown_revision_is_wrong_usage(self, creditline: Command) -> None:
        done = creditline("check", "public", "--changed", "nowhere")
        assert done.code == 2
        assert 'git knows no revision "nowhere" here' in done.err


class TestWorkers:
    def test_the_report_is_the_same_whatever_the_number_of_jobs(
        self, creditline: Command, site: Path
    ) -> None:
        reports = {creditline("check", site, "--jobs", jobs, "--format", "json").out for jobs in "123"}
        assert len(reports) == 1

    def test_few_pages_need_no_workers_unless_asked_for(self) -> None:
        assert limits_for(3, None, None) is None
        assert limits_for(3, 2, None) == (2, 60)
        assert limits_for(3, 8, None) == (3, 60)
        assert limits_for(1, None, 5) == (1, 5)
        assert limits_for(1_000, 4, 0) == (4, None)

    @pytest.mark.parametrize("stop", [signal.SIGINT, signal.SIGTERM])
    def test_an_interrupted_run_reports_what_it_had_checked(
        self, site: Path, tmp_path: Path, stop: signal.Signals
    ) -> None:
        pipe = tmp_path / "never.html"
        os.mkfifo(pipe)
        process = subprocess.Popen(
            [*COMMAND, "check", site / "passing.html", pipe, "--jobs", "2", "--format", "json"],
            stdout=subprocess.PIPE,
            stderr=subprocess.PIPE,
            env=clean_environment(),
        )
        with pipe.open("wb"):  # opens when the command has come to this page, and keeps it waiting there
            process.send_signal(stop)
            out, err = process.communicate(timeout=60)
        assert process.returncode == 130
        assert set(sources(out.decode())) <= {str(site / "passing.html")}
        assert "Traceback" not in err.decode()
