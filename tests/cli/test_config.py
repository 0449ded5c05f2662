"""`creditline config` and `creditline init`: what is in force, where it came from, and how to begin."""

from __future__ import annotations

import json
import tomllib
from typing import TYPE_CHECKING

import pytest

from checker.config.schema import ConfigKeys, OverrideKeys, WaiverKeys

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.process import Command

CONFIGURATION = """policy = "dcnf"
sources = ["public"]
jobs = 2
[levels]
"dcnf/notice" = "off"
[[waivers]]
rule = "dcnf/logo"
page = "public/2019/**"
reason = "agreed"
owner = "desk"
until = 2026-12-31
"""


class TestConfig:
    def test_it_says_where_each_setting_came_from(self, creditline: Command, tmp_path: Path) -> None:
        (tmp_path / "creditline.toml").write_text(CONFIGURATION, "utf-8")
        done = creditline("config", environment={"CREDITLINE_JOBS": "3"})
        assert done.code == 0
        lines = {line.split()[0]: " ".join(line.split()[1:]) for line in done.out.splitlines()}
        assert lines["policy"] == "dcnf (creditline.toml:1)"
        assert lines["jobs"] == "3 (CREDITLINE_JOBS)"
        assert lines["strict"] == "no (default)"
        assert lines["dcnf/notice"] == "off (creditline.toml:5)"
        assert lines["waiver"].endswith("until 2026-12-31, desk: agreed (creditline.toml:6)")

    @pytest.mark.parametrize(
        ("was", "becomes", "said"),
        [
            ('"dcnf"', '"dncf"', 'no policy is called "dncf"; did you mean "dcnf"?'),
            ("dcnf/notice", "dcnf/notise", 'creditline.toml:5:1: the policy dcnf has no rule "dcnf/notise"'),
            ("dcnf/logo", "dcnf/lgo", 'creditline.toml:7:8: the policy dcnf has no rule "dcnf/lgo"'),
            ("2026-12-31", "2096-12-31", "creditline.toml:11:9: the waiver runs too long"),
        ],
    )
    def test_what_check_would_refuse_is_said_below(
        self, creditline: Command, tmp_path: Path, was: str, becomes: str, said: str
    ) -> None:
        (tmp_path / "creditline.toml").write_text(CONFIGURATION.replace(was, becomes), "utf-8")
        done = creditline("config")
        assert done.code == 2
        assert "jobs" in done.out
        assert f"creditline: error: {said}" in done.err
        checked = creditline("check", "-")
        assert (checked.code, checked.err) == (2, done.err)

    def test_every_fault_of_the_environment_is_told_at_once(self, creditline: Command) -> None:
        variables = {"CREDITLINE_JOB": "2", "CREDITLINE_JOBS": "many", "CREDITLINE_STRICT": "perhaps"}
        done = creditline("config", environment=variables)
        assert (done.code, done.out) == (2, "")
        assert set(done.err.splitlines()) == {
            'creditline: error: CREDITLINE_JOB is no setting; did you mean "CREDITLINE_JOBS"?',
            'creditline: error: CREDITLINE_JOBS="many": must be a whole number',
            'creditline: error: CREDITLINE_STRICT="perhaps": must be "true" or "false"',
        }

    def test_programs_can_read_it(self, creditline: Command, tmp_path: Path) -> None:
        (tmp_path / "creditline.toml").write_text(CONFIGURATION, "utf-8")
        (tmp_path / "below").mkdir()
        document = json.loads(creditline("config", "--format", "json", cwd=tmp_path / "below").out)
        assert document["schema"] == "creditline-config/1"
        assert document["file"] == "../creditline.toml"
        assert document["settings"]["sources"] == {"value": ["../public"], "from": "../creditline.toml:2"}
        assert document["waivers"][0]["until"] == "2026-12-31"

    def test_addresses_and_standard_streams_stay_as_they_are_from_whatever_folder(
        self, creditline: Command, tmp_path: Path
    ) -> None:
        text = 'sources = ["https://courier.example/a/../b", "public"]\noutput = "-"'
        (tmp_path / "creditline.toml").write_text(text, "utf-8")
        (tmp_path / "below").mkdir()
        settings = json.loads(creditline("config", "--format", "json", cwd=tmp_path / "below").out)[
            "settings"
        ]
        assert settings["sources"]["value"] == ["https://courier.example/a/../b", "../public"]
        assert settings["output"]["value"] == "-"

    def test_without_a_file_there_are_the_defaults(self, creditline: Command) -> None:
        done = creditline("config")
        assert done.code == 0
        assert done.out.startswith("No configuration was found")

    def test_reports_in_the_environment_are_written_as_flags_are(self, creditline: Command) -> None:
        done = creditline("config", environment={"CREDITLINE_REPORTS": "html=a.html, junit=b.xml"})
        assert "html=a.html, junit=b.xml  (CREDITLINE_REPORTS)" in done.out

    @pytest.mark.parametrize(
        ("name", "value", "said"),
        [
            ("REPORTS", "html", 'CREDITLINE_REPORTS: "html" is not FORMAT=FILE'),
            ("JOBS", "many", 'CREDITLINE_JOBS="many": must be a whole number'),
            ("FORMAT", "jsn", 'CREDITLINE_FORMAT="jsn": must be "text", "json", '),
            ("JOB", "3", 'CREDITLINE_JOB is no setting; did you mean "CREDITLINE_JOBS"?'),
        ],
    )
    def test_faults_of_the_environment_are_told_in_plain_words(
        self, creditline: Command, name: str, value: str, said: str
    ) -> None:
        done = creditline("config", environment={f"CREDITLINE_{name}": value})
        assert done.code == 2
        assert said in done.err

    def test_a_fault_ends_it_with_2(self, creditline: Command, tmp_path: Path) -> None:
        (tmp_path / "creditline.toml").write_text("jbs = 2", "utf-8")
        assert creditline("config").code == 2

    def test_it_prints_the_schema_for_editors(self, creditline: Command) -> None:
        assert (
            json.loads(creditline("config", "--schema").out)["$id"]
            == "urn:creditline:schema:creditline-config"
        )


class TestInit:
    def test_it_writes_a_file_that_holds_and_names_the_next_step(
        self, creditline: Command, tmp_path: Path
    ) -> None:
        (tmp_path / "public").mkdir()
        done = creditline("init")
        assert done.code == 0
        assert "Next: creditline check" in done.out
        assert creditline("config").code == 0
        assert tomllib.loads((tmp_path / "creditline.toml").read_text("utf-8"))["sources"] == ["public"]

    def test_it_never_replaces_one(self, creditline: Command, tmp_path: Path) -> None:
        (tmp_path / "creditline.toml").write_text("# mine\n", "utf-8")
        assert creditline("init").code == 2
        assert (tmp_path / "creditline.toml").read_text("utf-8") == "# mine\n"

    def test_a_dash_prints_it_beside_one_that_is_there(self, creditline: Command, tmp_path: Path) -> None:
        (tmp_path / "creditline.toml").write_text('polcy = "dcnf"\n', "utf-8")
        assert "tip: creditline init - prints every key" in creditline("check", "-").err
        done = creditline("init", "-")
        assert done.code == 0
        assert "polcy" in (tmp_path / "creditline.toml").read_text("utf-8")
        assert tomllib.loads(done.out) == {"policy": "dcnf"}

    def test_it_shows_every_key(self, creditline: Command, tmp_path: Path) -> None:
        creditline("init")
        text = (tmp_path / "creditline.toml").read_text("utf-8")
        top = {field.alias or name for name, field in ConfigKeys.model_fields.items()}
        for key in top | set(OverrideKeys.model_fields) | set(WaiverKeys.model_fields) - {"selector"}:
            assert f"{key} = " in text or f"[{key}]" in text, key

    def test_what_it_comments_out_holds_too(self, creditline: Command, tmp_path: Path) -> None:
        creditline("init")
        text = (tmp_path / "creditline.toml").read_text("utf-8")
        lines = [line.removeprefix("# ") for line in text.splitlines()]
        chosen = [line for line in lines if " = " in line or line.startswith("[")]
        settings = "\n".join(line for line in chosen if not line.startswith("format = "))  # or a template
        (tmp_path / "waivers.toml").touch()
        (tmp_path / "creditline.toml").write_text(settings, "utf-8")
        done = creditline("config")
        assert done.code == 0, done.err
