"""`creditline check` with a configuration: what it reads, waives, knows, and with what code it ends."""

from __future__ import annotations

import json
from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.process import Command

TODAY = datetime.now(UTC).date()


def waiver(page: str = "public/failing.html", *, days: int = 30, rule: str = "dcnf/logo") -> str:
    return (
        f'[[waivers]]\nrule = "{rule}"\npage = "{page}"\nreason = "agreed by telephone"\nowner = "desk"\n'
        f"until = {TODAY + timedelta(days=days)}\n"
    )


def configure(tmp_path: Path, text: str) -> Path:
    path = tmp_path / "creditline.toml"
    path.write_text(text, "utf-8")
    return path


@pytest.mark.usefixtures("site")
class TestTheConfiguration:
    def test_its_sources_are_checked_where_none_is_given(self, creditline: Command, tmp_path: Path) -> None:
        configure(tmp_path, 'sources = ["public"]')
        done = creditline("check", "--format", "json")
        assert done.code == 1
        assert json.loads(done.out)["summary"]["pages"] == 3

    def test_it_is_found_from_a_folder_below(self, creditline: Command, tmp_path: Path) -> None:
        configure(tmp_path, f'sources = ["public"]\n{waiver()}')
        done = creditline("check", "--format", "json", cwd=tmp_path / "public")
        assert done.code == 0
        assert json.loads(done.out)["pages"][0]["source"] == "failing.html"

    def test_a_flag_counts_before_the_environment_and_that_before_the_file(
        self, creditline: Command, tmp_path: Path
    ) -> None:
        configure(tmp_path, 'sources = ["public"]\nformat = "text"\nexclude = ["**/failing.html"]')
        assert creditline("check").code == 0
        assert creditline("check", environment={"CREDITLINE_EXCLUDE": "**/other.html"}).code == 1
        again = creditline("check", "--exclude", "**/f*", environment={"CREDITLINE_EXCLUDE": "**/other.html"})
        assert again.code == 0

    def test_no_config_reads_neither_file_nor_environment(self, creditline: Command, tmp_path: Path) -> None:
        configure(tmp_path, "nonsense = true")
        done = creditline("check", "public", "--no-config", environment={"CREDITLINE_JOBS": "none"})
        assert done.code == 1

    def test_a_fault_in_it_ends_with_2_and_nothing_is_checked(
        self, creditline: Command, tmp_path: Path
    ) -> None:
        configure(tmp_path, 'polcy = "dcnf"')
        done = creditline("check", "public")
        assert (done.code, done.out) == (2, "")
        assert 'creditline.toml:1:1: unknown key "polcy"; did you mean "policy"?' in done.err

    @pytest.mark.parametrize(
        ("text", "message"),
        [
            (
                waiver(rule="dcnf/logos"),
                'creditline.toml:2:8: the policy dcnf has no rule "dcnf/logos"; did you',
            ),
            (waiver(days=400), "creditline.toml:6:9: the waiver runs too long: its last day can be"),
            (
                '[levels]\n"dcnf/lgo" = "off"',
                'creditline.toml:2:1: the policy dcnf has no rule "dcnf/lgo"; did you',
            ),
            ('format = "jsn"', 'not "jsn"; did you mean "json"?'),
        ],
    )
    def test_so_does_what_does_not_fit_the_policy(
        self, creditline: Command, tmp_path: Path, text: str, message: str
    ) -> None:
        configure(tmp_path, text)
        done = creditline("check", "public")
        assert done.code == 2
        assert message in done.err

    def test_a_wrong_variable_is_told_by_its_name(self, creditline: Command) -> None:
        done = creditline("check", "public", environment={"CREDITLINE_JOBS": "many"})
        assert done.code == 2
        assert 'CREDITLINE_JOBS="many"' in done.err
        misspelt = creditline("check", "public", environment={"CREDITLINE_POLCY": "dcnf"})
        assert 'did you mean "CREDITLINE_POLICY"?' in misspelt.err

    def test_a_rule_that_is_off_fails_nothing(self, creditline: Command, tmp_path: Path) -> None:
        configure(tmp_path, '[levels]\n"dcnf/logo" = "off"')
        assert creditline("check", "public").code == 0

    def test_its_strictness_can_be_taken_back(
        self, creditline: Command, tmp_path: Path, unclear: Path
    ) -> None:
        configure(tmp_path, "strict = true")
        assert creditline("check", unclear).code == 1
        assert creditline("check", unclear, "--no-strict").code == 0

    def test_a_configured_template_makes_the_report_unless_a_format_counts_before_it(
        self, creditline: Command, tmp_path: Path
    ) -> None:
        configure(tmp_path, 'sources = ["public"]\ntemplate = "brief.txt"')
        (tmp_path / "brief.txt").write_text("{{ summary.fail }} fail", "utf-8")
        assert creditline("check").out == "1 fail"
        assert creditline("check", environment={"CREDITLINE_FORMAT": "csv"}).out.startswith("\ufeff")
        assert creditline("check", "--format", "json").out.startswith("{")

    def test_a_format_on_the_command_line_spares_the_configured_output(
        self, creditline: Command, tmp_path: Path
    ) -> None:
        configure(tmp_path, 'format = "html"\noutput = "report.html"\n[reports]\njson = "report.json"')
        assert creditline("check", "public").code == 1
        assert (tmp_path / "report.html").read_text("utf-8").startswith("<!doctype html>")
        assert json.loads((tmp_path / "report.json").read_text("utf-8"))["schema"] == "creditline/1"
        assert json.loads(creditline("check", "public", "--format", "json").out)["schema"] == "creditline/1"
        assert (tmp_path / "report.html").read_text("utf-8").startswith("<!doctype html>")


@pytest.mark.usefixtures("site")
class TestWaivers:
    def test_while_it_runs_the_page_does_not_fail_and_the_report_says_why(
        self, creditline: Command, tmp_path: Path
    ) -> None:
        configure(tmp_path, waiver())
        done = creditline("check", "public")
        assert done.code == 0
        assert "agreed by telephone (creditline.toml:1)" in done.out
        assert "1 finding waived" in done.out

    def test_when_it_has_expired_the_page_fails_and_the_report_says_so(
        self, creditline: Command, tmp_path: Path
    ) -> None:
        configure(tmp_path, waiver(days=-2))
        done = creditline("check", "public")
        assert done.code == 1
        assert "expired waiver  dcnf/logo on public/failing.html" in done.out

    def test_one_that_matches_nothing_is_told(self, creditline: Command, tmp_path: Path) -> None:
        configure(tmp_path, waiver("public/gone.html"))
        assert "unused waiver  dcnf/logo on public/gone.html" in creditline("check", "public").out

    def test_those_in_a_file_of_their_own_count_besides_whatever_names_the_file(
        self, creditline: Command, tmp_path: Path
    ) -> None:
        (tmp_path / "agreed").mkdir()
        (tmp_path / "agreed/waivers.toml").write_text(waiver(), "utf-8")
        variables = {"CREDITLINE_WAIVERS_FILE": "agreed/waivers.toml"}
        done = creditline("check", "public", environment=variables)
        assert (done.code, "agreed by telephone (agreed/waivers.toml:1)" in done.out) == (0, True)
        configure(tmp_path, f'waivers-file = "agreed/waivers.toml"\n{waiver("public/gone.html")}')
        done = creditline("check", ".", cwd=tmp_path / "public")
        assert (done.code, "agreed by telephone (../agreed/waivers.toml:1)" in done.out) == (0, True)
        assert "unused waiver  dcnf/logo on public/gone.html" in done.out
        assert creditline("check", "public", environment={"CREDITLINE_WAIVERS_FILE": "no.toml"}).err == (
            "creditline: error: CREDITLINE_WAIVERS_FILE: there is no file no.toml\n"
        )

    @pytest.mark.parametrize("days", [30, -2])
    def test_nothing_is_said_of_one_whose_pages_were_left_out(
        self, creditline: Command, tmp_path: Path, days: int
    ) -> None:
        configure(tmp_path, f'sources = ["public"]\n{waiver("public/f*", days=days)}')
        assert "expired waiver" in creditline("check").out or days > 0
        left_out = {"CREDITLINE_EXCLUDE": "**/failing.html"}
        for done in (
            creditline("check", "--exclude", "**/failing.html"),
            creditline("check", environment=left_out),
            creditline("check", "public/other.html"),
        ):
            assert " waiver " not in done.out

    def test_it_is_told_on_standard_error_where_the_report_is_for_machines(
        self, creditline: Command, tmp_path: Path
    ) -> None:
        configure(tmp_path, waiver("public/gone.html"))
        done = creditline("check", "public", "--format", "json")
        assert "unused waiver  dcnf/logo on public/gone.html" in done.err

    def test_no_waivers_shows_the_truth(self, creditline: Command, tmp_path: Path) -> None:
        configure(tmp_path, waiver())
        assert creditline("check", "public", "--no-waivers").code == 1

    def test_one_in_the_page_counts_only_where_the_configuration_allows_it(
        self, creditline: Command, tmp_path: Path, site: Path
    ) -> None:
        page = site / "failing.html"
        said = (
            f'<!-- creditline: waive dcnf/logo until={TODAY + timedelta(days=9)} reason="agreed" --></body>'
        )
        page.write_text(page.read_text("utf-8").replace("</body>", said), "utf-8")
        refused = creditline("check", page)
        assert refused.code == 1
        assert "refused waiver" in refused.out
        configure(tmp_path, "allow-waivers-in-pages = true")
        assert creditline("check", page).code == 0


@pytest.mark.usefixtures("site")
class TestTheBaseline:
    def test_what_it_knows_does_not_fail_and_what_is_new_does(self, creditline: Command, site: Path) -> None:
        assert creditline("check", "public", "--write-baseline", "known.json").code == 0
        assert creditline("check", "public").code == 1
        assert creditline("check", "public", "--baseline", "known.json").code == 0
        (site / "new.html").write_bytes((site / "failing.html").read_bytes())
        done = creditline("check", "public", "--baseline", "known.json", "--format", "json")
        assert done.code == 1
        assert {page["source"]: page["outcome"] for page in json.loads(done.out)["pages"]} == {
            "public/failing.html": "pass",
            "public/new.html": "fail",
            "public/other.html": "not_applicable",
            "public/passing.html": "pass",
        }

    def test_what_is_fixed_is_listed(self, creditline: Command, site: Path) -> None:
        creditline("check", "public", "--write-baseline", "known.json")
        (site / "failing.html").write_bytes((site / "passing.html").read_bytes())
        done = creditline("check", "public", "--baseline", "known.json")
        assert "fixed  public/failing.html  dcnf/logo, fail in the baseline" in done.out

    def test_it_holds_from_whatever_folder(self, creditline: Command, tmp_path: Path) -> None:
        configure(tmp_path, 'sources = ["public"]\nbaseline = "known.json"')
        assert creditline("check", "--write-baseline", "known.json").code == 0
        assert creditline("check", cwd=tmp_path / "public").code == 0

    def test_one_that_is_missing_or_none_ends_with_2(self, creditline: Command, tmp_path: Path) -> None:
        missing = creditline("check", "public", "--baseline", "known.json")
        assert missing.code == 2
        assert "--write-baseline known.json makes one" in missing.err
        (tmp_path / "known.json").write_text("[]", "utf-8")
        assert creditline("check", "public", "--baseline", "known.json").code == 2

    def test_one_that_cannot_be_written_ends_with_2_before_anything_is_checked(
        self, creditline: Command
    ) -> None:
        done = creditline("check", "public", "--write-baseline", "no/such/folder.json")
        assert (done.code, done.out) == (2, "")
