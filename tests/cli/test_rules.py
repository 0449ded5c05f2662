"""`creditline rules`: list, show, validate, test."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

import pytest

from checker.policy import load_policy
from checker.resources import rules_folder

if TYPE_CHECKING:
    from pathlib import Path

    from tests.cli.process import Command


@pytest.fixture
def own(tmp_path: Path) -> Path:
    """A policy of one's own, with its examples beside it."""
    for name in ("dcnf.yaml", "dcnf.examples.yaml"):
        text = (rules_folder() / name).read_text("utf-8")
        (tmp_path / name.replace("dcnf", "own")).write_text(text, encoding="utf-8")
    return tmp_path / "own.yaml"


class TestList:
    def test_it_names_every_policy_and_rule(self, creditline: Command) -> None:
        shown = creditline("rules", "list").out
        assert all(rule.id in shown and rule.title in shown for rule in load_policy("dcnf").rules)

    def test_it_is_there_for_machines(self, creditline: Command) -> None:
        document = json.loads(creditline("rules", "list", "--format", "json").out)
        assert document["schema"] == "creditline-rules/1"
        assert [rule["id"] for rule in document["policies"][0]["rules"]] == [
            rule.id for rule in load_policy("dcnf").rules
        ]


class TestShow:
    def test_it_shows_terms_names_notices_and_rules(self, creditline: Command) -> None:
        policy = load_policy("dcnf")
        shown = " ".join(creditline("rules", "show", "dcnf").out.split())
        assert " ".join(policy.terms.quote.split()) in shown
        assert policy.digest in shown
        assert all(name in shown for name in policy.organization.names)
        assert all(rule.id in shown for rule in policy.rules)

    def test_json_holds_all_of_it(self, creditline: Command) -> None:
        policy = load_policy("dcnf")
        (document,) = json.loads(creditline("rules", "show", "dcnf", "--format", "json").out)["policies"]
        assert document["terms"]["quote"] == policy.terms.quote
        assert [notice["id"] for notice in document["notices"]] == [notice.id for notice in policy.notices]
        assert document["rules"][0]["messages"] == dict(policy.rules[0].messages)

    def test_an_unknown_policy_is_wrong_usage(self, creditline: Command) -> None:
        assert creditline("rules", "show", "nobody").code == 2


class TestValidate:
    def test_a_valid_file_is_said_to_be(self, creditline: Command, own: Path) -> None:
        done = creditline("rules", "validate", own)
        assert done.code == 0
        assert f"{own}: valid" in done.out

    def test_faults_are_named_with_their_place_and_the_right_word(
        self, creditline: Command, own: Path
    ) -> None:
        lines = own.read_text("utf-8").splitlines()
        at = next(number for number, line in enumerate(lines, 1) if "level: required" in line)
        lines[at - 1] = lines[at - 1].replace("level: required", "level: requird")
        own.write_text("\n".join(lines), encoding="utf-8")
        done = creditline("rules", "validate", own)
        assert done.code == 2
        assert f"{own}:{at}:" in done.err
        assert 'did you mean "required"?' in done.err

    def test_one_wrong_file_keeps_no_other_from_being_looked_at(self, creditline: Command, own: Path) -> None:
        done = creditline("rules", "validate", "missing.yaml", own)
        assert done.code == 2
        assert "missing.yaml: no such file" in done.err
        assert f"{own}: valid" in done.out

    def test_a_file_needs_no_suffix(self, creditline: Command, own: Path) -> None:
        plain = own.with_name("policy")
        own.rename(plain)
        assert creditline("rules", "validate", "policy").code == 0


class TestTest:
    def test_the_policies_that_ship_hold_their_examples(self, creditline: Command) -> None:
        done = creditline("rules", "test")
        assert (done.code, done.err) == (0, "")
        assert "all as expected" in done.out

    def test_an_example_that_comes_out_otherwise_is_shown(self, creditline: Command, own: Path) -> None:
        examples = own.with_name("own.examples.yaml")
        text = examples.read_text("utf-8").replace("outcome: pass", "outcome: fail", 1)
        examples.write_text(text, encoding="utf-8")
        done = creditline("rules", "test", own)
        assert done.code == 1
        assert f"{examples}:" in done.out
        assert "expected fail, came out as pass" in done.out

    def test_a_rule_without_examples_is_a_fault(self, creditline: Command, own: Path) -> None:
        examples = own.with_name("own.examples.yaml")
        text = examples.read_text("utf-8").replace("outcome: pass", "outcome: review")
        examples.write_text(text, encoding="utf-8")
        done = creditline("rules", "test", own)
        rules = len(load_policy("dcnf").rules)
        assert done.code == 1
        assert done.out.count("has no example that comes out as pass") == rules
        assert f"{rules} outcomes without an example" in done.out

    def test_a_missing_file_of_examples_is_named_with_a_beginning_that_works(
        self, creditline: Command, own: Path
    ) -> None:
        examples = own.with_name("own.examples.yaml")
        examples.unlink()
        done = creditline("rules", "test", own)
        assert done.code == 1
        first, *beginning, last = done.out.splitlines()
        assert f"there is no file of examples, {examples}" in first
        assert "each rule needs an example that passes and one that fails" in last
        examples.write_text("\n".join(line[4:] for line in beginning), encoding="utf-8")
        assert creditline("rules", "test", own).err == ""
