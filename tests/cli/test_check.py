"""`creditline check`: exit codes, and what goes to standard output and standard error."""

from __future__ import annotations

import json
import subprocess
import sys
from typing import TYPE_CHECKING

import pytest
from jsonschema import Draft202012Validator

from checker.reporters import FORMATS
from checker.resources import reports_folder
from tests.cli.process import clean_environment

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.process import Command


def outcomes(report: str) -> dict[str, str]:
    return {page["source"]: page["outcome"] for page in json.loads(report)["pages"]}


def test_a_report_left_in_the_checked_folder_is_no_copy(creditline: Command, site: Path) -> None:
    creditline("check", site, "--format", "html", "--output", site / "report.html")
    done = creditline("check", site, "--format", "json")
    assert outcomes(done.out)[str(site / "report.html")] == "not_applicable"


class TestExitCodes:
    def test_0_when_pages_pass(self, creditline: Command, site: Path) -> None:
        assert creditline("check", site / "passing.html").code == 0

    def test_0_when_pages_are_no_copies(self, creditline: Command, site: Path) -> None:
        assert creditline("check", site / "other.html").code == 0

    def test_0_when_a_page_is_to_review(self, creditline: Command, unclear: Path) -> None:
        done = creditline("check", unclear, "--format", "json")
        assert outcomes(done.out) == {str(unclear): "review"}
        assert done.code == 0

    def test_1_when_a_page_is_to_review_and_strict(self, creditline: Command, unclear: Path) -> None:
        assert creditline("check", unclear, "--strict").code == 1

    def test_1_when_a_page_fails(self, creditline: Command, site: Path) -> None:
        assert creditline("check", site).code == 1

    def test_1_when_a_page_fails_and_another_is_unreadable(self, creditline: Command, site: Path) -> None:
        assert creditline("check", site, "missing.html").code == 1

    def test_0_instead_of_1_with_exit_zero(self, creditline: Command, site: Path) -> None:
        assert creditline("check", site, "--exit-zero").code == 0

    def test_exit_zero_does_not_hide_an_unreadable_page(self, creditline: Command, site: Path) -> None:
        assert creditline("check", site, "missing.html", "--exit-zero").code == 4

    @pytest.mark.parametrize(
        ("page", "code"),
        [("passing.html", 0), ("failing.html", 1), ("empty", 3), ("missing.html", 4)],
    )
    def test_the_reports_are_written_before_it_is_decided(
        self, creditline: Command, site: Path, page: str, code: int
    ) -> None:
        (site / "empty").mkdir()
        wanted = [word for name in FORMATS for word in ("--report", f"{name}=report.{name}")]
        assert creditline("check", page, *wanted, cwd=site).code == code
        assert all((site / f"report.{name}").stat().st_size for name in FORMATS)

    @pytest.mark.parametrize(
        "arguments",
        [
            (),
            ("page.html", "--nonsense"),
            ("page.html", "--format", "yaml"),
            ("page.html", "--policy", "nobody"),
            ("page.html", "--quiet", "--verbose"),
            ("page.html", "--original", "missing.html"),
            ("page.html", "--output", "missing/report.html"),
            ("page.html", "--output", "."),
            ("page.html", "--report", "html"),
            ("page.html", "--report", "pdf=report.pdf"),
            ("page.html", "--report", "html=a.html", "--report", "json=a.html"),
            ("page.html", "--report", "json=-"),
            ("page.html", "--output", "./page.html"),
            ("page.html", "--template", "missing.j2"),
            ("page.html", "--template", "x.j2", "--format", "json"),
        ],
    )
    def test_2_for_wrong_usage_with_one_clear_line(
        self, creditline: Command, tmp_path: Path, arguments: tuple[str, ...]
    ) -> None:
        (tmp_path / "page.html").write_text("<p>", encoding="utf-8")
        done = creditline("check", *arguments)
        assert done.code == 2
        assert "rror:" in done.err
        assert "Traceback" not in done.err
        assert done.out == ""

    def test_3_when_nothing_was_checked(self, creditline: Command, tmp_path: Path) -> None:
        (tmp_path / "empty").mkdir()
        done = creditline("check", "empty", "*.html")
        assert done.code == 3
        assert "empty: no pages in this folder" in done.err
        assert "*.html: the pattern matches no page" in done.err

    def test_3_stays_with_exit_zero(self, creditline: Command, tmp_path: Path) -> None:
        (tmp_path / "empty").mkdir()
        assert creditline("check", "empty", "--exit-zero").code == 3

    def test_4_when_a_page_could_not_be_read_and_none_fails(self, creditline: Command, site: Path) -> None:
        assert creditline("check", site / "passing.html", "missing.html").code == 4


def test_a_page_is_never_overwritten_by_its_report(creditline: Command, site: Path) -> None:
    page = site / "failing.html"
    before = page.read_bytes()
    done = creditline("check", page, "--format", "html", "--output", page)
    assert done.code == 2
    assert "would overwrite" in done.err
    assert page.read_bytes() == before


class TestUnreadablePages:
    @pytest.fixture
    def unreadable(self, tmp_path: Path, site: Path) -> list[str]:
        (tmp_path / "photo.html").write_bytes(b"\x89PNG\r\n\x1a\n" + bytes(500))
        (tmp_path / "empty.html").write_bytes(b"")
        return ["missing.html", "photo.html", "empty.html", str(site / "passing.html")]

    REASONS = ("no such file or folder", "looks like a PNG picture", "the file is empty")

    def test_each_has_its_line_in_the_text_report_and_the_others_are_checked(
        self, creditline: Command, unreadable: list[str]
    ) -> None:
        done = creditline("check", *unreadable)
        assert done.code == 4
        assert all(reason in done.out for reason in self.REASONS)
        assert "passing.html" in done.out
        assert done.err == ""

    def test_each_has_its_line_on_standard_error_beside_a_report_for_machines(
        self, creditline: Command, unreadable: list[str]
    ) -> None:
        done = creditline("check", *unreadable, "--format", "json")
        assert list(outcomes(done.out).values()) == ["unreadable", "unreadable", "unreadable", "pass"]
        assert all(reason in done.err for reason in self.REASONS)


class TestReports:
    def test_the_text_report_goes_to_standard_output_and_nothing_else_is_said(
        self, creditline: Command, site: Path
    ) -> None:
        done = creditline("check", site)
        assert "dcnf/logo" in done.out
        assert done.err == ""

    def test_pages_come_in_their_order(self, creditline: Command, site: Path) -> None:  # noqa: ARG002 - made for it
        done = creditline("check", "public/passing.html", "public", "--format", "json")
        assert list(outcomes(done.out)) == [
            "public/passing.html",
            "public/failing.html",
            "public/other.html",
        ]

    def test_json_is_as_its_schema_says(self, creditline: Command, site: Path) -> None:
        done = creditline("check", site, "missing.html", "--format", "json")
        (schema,) = (reports_folder() / "schemas").glob("creditline-1.schema.json")
        Draft202012Validator(json.loads(schema.read_text("utf-8"))).validate(json.loads(done.out))

    def test_the_summary_goes_to_standard_error_beside_a_report_for_machines(
        self, creditline: Command, site: Path
    ) -> None:
        done = creditline("check", site, "--format", "json")
        assert "3 pages" in done.err
        assert "1 fail" in done.err

    def test_quiet_says_nothing_beside_the_report(self, creditline: Command, site: Path) -> None:
        assert creditline("check", site, "--format", "json", "--quiet").err == ""

    def test_quiet_text_leaves_out_what_needs_nothing_done(self, creditline: Command, site: Path) -> None:
        done = creditline("check", site, "missing.html", "--quiet")
        assert done.out.startswith("✗ fail    ")
        assert "failing.html" in done.out
        assert "missing.html" in done.out
        assert not any(word in done.out for word in ("passing.html", "3 pages", "by hand"))

    def test_quiet_text_is_nothing_at_all_where_nothing_is_to_be_done(
        self, creditline: Command, site: Path
    ) -> None:
        done = creditline("check", site / "passing.html", site / "other.html", "--quiet")
        assert (done.code, done.out, done.err) == (0, "", "")

    def test_verbose_text_shows_the_proof_for_what_passes(self, creditline: Command, site: Path) -> None:
        page = site / "passing.html"
        assert "dcnf-logo.png" not in creditline("check", page).out
        assert "dcnf-logo.png" in creditline("check", page, "--verbose").out

    def test_output_takes_the_report_whatever_the_exit_code(
        self, creditline: Command, site: Path, tmp_path: Path
    ) -> None:
        done = creditline("check", site, "--format", "html", "--output", "report.html")
        assert done.code == 1
        assert done.out == ""
        assert "failing.html" in (tmp_path / "report.html").read_text("utf-8")

    def test_a_dash_as_output_is_standard_output(self, creditline: Command, site: Path) -> None:
        assert "dcnf/logo" in creditline("check", site, "--output", "-").out

    def test_further_reports_come_in_the_same_run(
        self, creditline: Command, site: Path, tmp_path: Path
    ) -> None:
        done = creditline("check", site, "--report", "json=a.json", "--report", "markdown=b.md")
        assert "dcnf/logo" in done.out
        assert outcomes((tmp_path / "a.json").read_text("utf-8"))
        assert "failing.html" in (tmp_path / "b.md").read_text("utf-8")

    def test_a_template_of_ones_own_makes_the_report(
        self, creditline: Command, site: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "mine.txt.j2").write_text(
            "{% for page in pages %}{{ page.outcome }};{% endfor %}", encoding="utf-8"
        )
        assert creditline("check", site, "--template", "mine.txt.j2").out == "fail;not_applicable;pass;"

    def test_a_wrong_template_is_named_with_its_line(
        self, creditline: Command, site: Path, tmp_path: Path
    ) -> None:
        (tmp_path / "mine.txt.j2").write_text("one\n{% nonsense %}", encoding="utf-8")
        done = creditline("check", site, "--template", "mine.txt.j2")
        assert done.code == 2
        assert "mine.txt.j2:2:" in done.err


class TestWhatIsKnownBeforehand:
    def test_standard_input_has_the_name_that_it_is_given(self, creditline: Command, site: Path) -> None:
        html = (site / "failing.html").read_bytes()
        done = creditline("check", "-", "--stdin-name", "draft.html", "--format", "json", stdin=html)
        assert outcomes(done.out) == {"draft.html": "fail"}

    def test_another_reporter_than_the_originals_fails(self, creditline: Command, site: Path) -> None:
        page = site / "passing.html"
        assert creditline("check", page, "--reporter", "Ann Calloway").code == 0
        done = creditline("check", page, "--reporter", "Bert Mossman")
        assert done.code == 1
        assert "Bert Mossman" in done.out

    def test_the_original_is_read_for_its_reporter(
        self, creditline: Command, site: Path, tmp_path: Path
    ) -> None:
        page = site / "passing.html"
        original = tmp_path / "original.html"
        original.write_text(page.read_text("utf-8").replace("Ann Calloway", "Bert Mossman"), encoding="utf-8")
        done = creditline("check", page, "--original", original)
        assert done.code == 1
        assert "Bert Mossman" in done.out

    def test_a_page_that_nothing_names_is_judged_when_assumed_a_copy(
        self, creditline: Command, site: Path
    ) -> None:
        assert creditline("check", site / "other.html", "--assume-copy").code == 1

    def test_a_policy_file_of_ones_own_is_used(self, creditline: Command, site: Path, tmp_path: Path) -> None:
        from checker.resources import rules_folder  # noqa: PLC0415 - only this test needs it

        own = tmp_path / "own.yaml"
        own.write_text(
            (rules_folder() / "dcnf.yaml").read_text("utf-8").replace("id: dcnf", "id: own", 1),
            encoding="utf-8",
        )
        done = creditline("check", site / "passing.html", "--policy", "own.yaml", "--format", "json")
        assert json.loads(done.out)["policies"][0]["id"] == "own"


@pytest.mark.parametrize("form", ["text", "json"])
def test_a_page_that_makes_creditline_fail_is_told_once(site: Path, tmp_path: Path, form: str) -> None:
    program = tmp_path / "broken.py"
    program.write_text(
        "import checker.run.one_page\n"
        "def broken(*_, **__):\n"
        "    raise LookupError('no such luck')\n"
        "checker.run.one_page.check = broken\n"
        "from checker.cli import main\n"
        "main()\n",
        encoding="utf-8",
    )
    arguments = [sys.executable, program, "check", site / "passing.html", "--format", form]
    done = subprocess.run(
        arguments, capture_output=True, encoding="utf-8", env=clean_environment(), check=False
    )
    told = done.stderr if form == "json" else done.stdout
    assert done.returncode == 4
    assert told.count("creditline failed on this page (LookupError: no such luck)") == 1
    assert "internal error" not in done.stderr
