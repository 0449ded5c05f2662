"""Configuration files: what is valid, and where and how every fault is told."""

from __future__ import annotations

from pathlib import Path

import pytest

from checker.config.errors import ConfigError
from checker.config.find import find_config, named_config
from checker.config.read import ConfigFile, read_config, read_waivers

WAIVER = (
    '[[waivers]]\nrule = "w/logo"\npage = "a/**"\nreason = "agreed"\nowner = "desk"\nuntil = 2027-01-31\n'
)


def read(folder: Path, text: str, file: str = "creditline.toml") -> ConfigFile:
    (folder / file).write_text(text, "utf-8")
    found = find_config(folder)
    assert found is not None
    return read_config(found, file)


def fault(folder: Path, text: str, file: str = "creditline.toml") -> str:
    with pytest.raises(ConfigError) as caught:
        read(folder, text, file)
    return caught.value.message


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ('polcy = "dcnf"', 'creditline.toml:1:1: unknown key "polcy"; did you mean "policy"?'),
        ("\n  pagetimeout = 3", 'creditline.toml:2:3: unknown key "pagetimeout"; did you mean "page-'),
        ("page_timeout = 3", 'creditline.toml:1:1: unknown key "page_timeout"; did you mean "page-timeout"?'),
        ('jobs = "many"', 'creditline.toml:1:8: "jobs" must be a whole number, not "many"'),
        ("jobs = 0", 'creditline.toml:1:8: "jobs": must be 1 or more'),
        ('sources = "public"', 'creditline.toml:1:11: "sources" must be a list, not "public"'),
        ('format = "jsn"', 'creditline.toml:1:10: "format" must be "text", "json", '),
        ('[reports]\nsarfi = "x"', 'creditline.toml:2:1: unknown key "sarfi" in "reports"; did you'),
        ('[reports]\nauto = "x"', 'creditline.toml:1:1: "reports": "auto" can stand for "format" only'),
        ('format = "json"\ntemplate = "a.j2"', 'creditline.toml:2:1: "template" and "format" exclude each'),
        ("[tool.creditline]\njobs = 2", "creditline.toml:1:1: the keys stand without [tool.creditline] in"),
        ("[creditline]\njobs = 2", "creditline.toml:1:1: the keys stand without [creditline] in this file"),
        (
            '[levels]\n"dcnf/logo" = "optional"',
            'creditline.toml:2:15: "dcnf/logo" must be "required", "recommended" or "off", not "optional"',
        ),
        (f"{WAIVER}strict = true", 'creditline.toml:7:1: "strict" stands inside [[waivers]]: move it'),
        ("[levels]\nstrict = true", 'creditline.toml:2:1: "strict" stands inside [levels]: move it above'),
        ("[reports]\njobs = 2", 'creditline.toml:2:1: "jobs" stands inside [reports]: move it above the'),
        ("[mail]\njobs = 2", 'creditline.toml:2:1: "jobs" stands inside [mail]: move it above the first'),
        ('html = "a.html"', 'creditline.toml:1:1: "html" belongs into the table [reports]'),
        ('host = "smtp.example"', 'creditline.toml:1:1: "host" belongs into the table [mail]'),
        ('"dcnf/logo" = "off"', 'creditline.toml:1:1: "dcnf/logo" belongs into the table [levels]'),
        ("jobs = true", 'creditline.toml:1:8: "jobs" must be a whole number, not true'),
        ('reason = "why"', 'creditline.toml:1:1: "reason" belongs into a table [[waivers]]'),
        (WAIVER.replace("2027-01-31", '"soon"'), 'creditline.toml:6:9: "until": "soon" is no date: write'),
        (WAIVER.replace("-31", "-31T10:00:00"), 'creditline.toml:6:9: "until": "2027-01-31 10:'),
        (WAIVER.replace('reason = "agreed"\n', ""), 'creditline.toml:1:1: "reason" is missing'),
        ('policy = "a', "creditline.toml:1:12: no valid TOML: "),
        ("policy =\n", "creditline.toml:1:9: no valid TOML: invalid value"),
    ],
)  # fmt: skip
def test_every_fault_has_its_place_and_the_right_word(tmp_path: Path, text: str, message: str) -> None:
    assert fault(tmp_path, text).startswith(message)


@pytest.mark.parametrize("table", ["reports", "levels", "mail"])
def test_a_misplaced_key_is_told_once(tmp_path: Path, table: str) -> None:
    assert len(fault(tmp_path, f"[{table}]\njobs = 2").splitlines()) == 1


def test_a_fault_in_pyproject_has_its_place_too(tmp_path: Path) -> None:
    text = '[project]\nname = "site"\n\n[tool.creditline]\nstrct = true\n'
    assert fault(tmp_path, text, "pyproject.toml").startswith('pyproject.toml:5:1: unknown key "strct"')


def test_every_fault_is_told_at_once(tmp_path: Path) -> None:
    assert len(fault(tmp_path, 'polcy = "a"\njobs = 0\nreason = "x"').splitlines()) == 3


def test_values_know_their_line(tmp_path: Path) -> None:
    config = read(tmp_path, f'policy = "dcnf"\n{WAIVER}')
    assert config.place("policy") == "creditline.toml:1"
    assert config.keys.waivers[0].owner == "desk"


def test_waivers_may_stand_in_a_file_of_their_own(tmp_path: Path) -> None:
    (tmp_path / "agreed.toml").write_text(WAIVER, "utf-8")
    (waiver,) = read_waivers(tmp_path / "agreed.toml", "agreed.toml", "creditline.toml:1")
    assert (waiver.keys.rule, waiver.place) == ("w/logo", "agreed.toml:1")


def test_a_file_of_waivers_that_is_missing_is_told_with_what_names_it(tmp_path: Path) -> None:
    with pytest.raises(ConfigError, match=r"^creditline\.toml:2: there is no file agreed\.toml$"):
        read_waivers(tmp_path / "agreed.toml", "agreed.toml", "creditline.toml:2")


class TestFinding:
    def test_the_nearest_file_above_counts(self, tmp_path: Path) -> None:
        (tmp_path / "creditline.toml").touch()
        below = tmp_path / "site" / "public"
        below.mkdir(parents=True)
        found = find_config(below)
        assert found is not None
        assert found.path == tmp_path / "creditline.toml"

    def test_the_search_ends_at_the_root_of_the_repository(self, tmp_path: Path) -> None:
        (tmp_path / "creditline.toml").touch()
        (tmp_path / "site" / ".git").mkdir(parents=True)
        assert find_config(tmp_path / "site") is None

    def test_a_pyproject_without_the_table_is_none(self, tmp_path: Path) -> None:
        (tmp_path / ".git").touch()
        (tmp_path / "pyproject.toml").write_text('[project]\nname = "creditline"\n', "utf-8")
        assert find_config(tmp_path) is None

    def test_of_two_in_one_folder_the_own_file_counts_and_the_other_is_named(self, tmp_path: Path) -> None:
        (tmp_path / "creditline.toml").touch()
        (tmp_path / "pyproject.toml").write_text("[tool.creditline]\n", "utf-8")
        found = find_config(tmp_path)
        assert found is not None
        assert found.path.name == "creditline.toml"
        assert found.passed_over == tmp_path / "pyproject.toml"

    def test_a_named_file_that_is_missing_is_an_error(self, tmp_path: Path) -> None:
        with pytest.raises(ConfigError, match="there is no configuration"):
            named_config(tmp_path / "none.toml")
