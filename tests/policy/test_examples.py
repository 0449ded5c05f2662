"""Reading the examples beside a policy."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from checker.policy import PolicyError, load_policy
from checker.policy.examples import Example, MissingExample, load_examples, missing_examples

WIRE = Path(__file__).parent / "wires" / "prairie-ledger.yaml"
FRAME = "frame: '<title>t</title>{head}<h1>x</h1>{header}{body}{footer}{outside}'\n"
OUTCOMES = '"pass", "review", "fail" or "not_applicable"'


def examples_of(tmp_path: Path, text: str) -> tuple[Example, ...]:
    """The examples in `text`, as if they stood beside the invented wire."""
    (tmp_path / "wire.examples.yaml").write_text(text, "utf-8")
    return load_examples(replace(load_policy(WIRE), path=tmp_path / "wire.yaml"))


def faults(tmp_path: Path, text: str) -> list[str]:
    """What is wrong with the examples in `text`, without the file's name."""
    with pytest.raises(PolicyError) as caught:
        examples_of(tmp_path, text)
    return [str(problem).partition("wire.examples.yaml:")[2] for problem in caught.value.problems]


def test_an_example_is_the_frame_with_its_own_slots_in_place_of_the_common_ones(tmp_path: Path) -> None:
    text = FRAME + (
        "slots: {header: '<p>By A</p>', footer: '<p>F</p>'}\n"
        "examples:\n"
        "  - {rule: mark, outcome: fail, title: none, footer: '', outside: '<p>{header}</p>'}\n"
        "  - {rule: writer, outcome: pass, title: told, reporters: [Ann Lee], assume_copy: true}\n"
    )
    first, second = examples_of(tmp_path, text)
    assert first.html == "<title>t</title><h1>x</h1><p>By A</p><p>{header}</p>"
    assert first.shown == "<p>{header}</p>"
    assert (first.rule, first.outcome, first.title) == ("prairie-ledger/mark", "fail", "none")
    assert (first.reporters, first.assume_copy) == ((), False)
    assert first.place == f"{tmp_path}/wire.examples.yaml:4"
    assert second.html == "<title>t</title><h1>x</h1><p>By A</p><p>F</p>"
    assert (second.shown, second.reporters, second.assume_copy) == ("", ("Ann Lee",), True)


def test_a_rule_without_a_passing_or_without_a_failing_example_is_missed(tmp_path: Path) -> None:
    text = FRAME + (
        "examples:\n"
        "  - {rule: mark, outcome: pass, title: a}\n"
        "  - {rule: writer, outcome: fail, title: b}\n"
        "  - {rule: house, outcome: pass, title: c}\n"
        "  - {rule: house, outcome: fail, title: c2}\n"
        "  - {rule: notice, outcome: review, title: d}\n"
    )
    assert missing_examples(load_policy(WIRE), examples_of(tmp_path, text)) == (
        MissingExample("prairie-ledger/mark", "fail"),
        MissingExample("prairie-ledger/writer", "pass"),
        MissingExample("prairie-ledger/notice", "pass"),
        MissingExample("prairie-ledger/notice", "fail"),
    )


def test_a_policy_without_a_file_of_examples_has_none(tmp_path: Path) -> None:
    policy = load_policy(WIRE)
    assert load_examples(replace(policy, path=tmp_path / "wire.yaml")) == ()
    assert load_examples(replace(policy, path=None)) == ()
    assert len(missing_examples(policy, ())) == 2 * len(policy.rules)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("examples: []\n", ['1:1: "frame" is missing']),
        ("frame: x{hed}{header}{body}{footer}{outside}\nexamples: []\n",
         ["1:1: the frame lacks {head}", '1:9: unknown placeholder {hed}; did you mean "{head}"?']),
        (FRAME + "examples: [{rule: writr, outcome: pass, title: x}]\n",
         ['2:19: the policy "prairie-ledger" has no rule "writr"; did you mean "writer"?']),
        (FRAME + "examples: [{rule: writer, outcome: passes, title: x}]\n",
         [f'2:36: "outcome" must be {OUTCOMES}, not "passes"; did you mean "pass"?']),
        (FRAME + "examples: [{rule: writer, outcome: pass, title: x, heeder: y}]\n",
         ['2:52: unknown key "heeder"; did you mean "header"?']),
        (FRAME + "slots: {foter: y}\nexamples: []\n", ['2:9: unknown key "foter"; did you mean "footer"?']),
        (FRAME + "examples:\n  - {rule: writer, outcome: pass, title: x}\n"
         "  - {rule: writer, outcome: fail, title: x}\n",
         ["4:42: another example of this rule has the same title, on line 3"]),
        (FRAME + "examples: [{rule: writer, outcome: pass, title: x, assume_copy: maybe}]\n",
         ['2:65: "assume_copy" must be "true" or "false", not "maybe"']),
        (FRAME + "examples: [{rule: writer, outcome: pass}, y]\n",
         ['2:12: "title" is missing', '2:43: item 2 of "examples" must be a mapping, not "y"']),
    ],
)  # fmt: skip
def test_every_fault_is_told_with_its_place(tmp_path: Path, text: str, expected: list[str]) -> None:
    assert faults(tmp_path, text) == expected
