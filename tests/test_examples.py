"""The examples beside each policy come out as they say, and the HTML that mends a page does mend it."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.engine import check
from checker.examples import load_examples, missing_examples, run_example, run_examples
from checker.page import Page
from checker.policy import available_policies, load_policy
from checker.policy.document import parse
from checker.policy.examples import SLOTS, examples_path
from checker.policy.validation import value_at
from checker.policy.wording import render
from checker.results import Outcome

if TYPE_CHECKING:
    from checker.policy.examples import Example
    from checker.policy.model import Policy

INVENTED = Path(__file__).parent / "policy" / "wires" / "prairie-ledger.yaml"
POLICIES = [load_policy(name) for name in (*available_policies(), INVENTED)]
EXAMPLES = [
    pytest.param(policy, example, id=f"{example.rule}: {example.title}")
    for policy in POLICIES
    for example in load_examples(policy)
]
IDS = [policy.id for policy in POLICIES]
SHIPPED = POLICIES[:-1]


@pytest.mark.parametrize(("policy", "example"), EXAMPLES)
def test_an_example_comes_out_as_it_says(policy: Policy, example: Example) -> None:
    result = run_example(example, policy)
    assert result.as_expected, f"{result.example.place}: {result.outcome}: {result.message}"


@pytest.mark.parametrize("policy", POLICIES, ids=IDS)
def test_every_rule_is_shown_passing_and_failing(policy: Policy) -> None:
    assert missing_examples(policy, load_examples(policy)) == ()


@pytest.mark.parametrize("policy", SHIPPED, ids=IDS[:-1])
@pytest.mark.parametrize("outcome", ["pass", "fail"])
def test_every_rule_that_ships_has_three_examples_of_each(policy: Policy, outcome: str) -> None:
    for rule in policy.rules:
        shown = [
            example
            for example in load_examples(policy)
            if (example.rule, example.outcome) == (rule.id, outcome)
        ]
        assert len(shown) >= 3, rule.id


@pytest.mark.parametrize("policy", POLICIES, ids=IDS)
def test_every_example_says_something_in_the_policys_words(policy: Policy) -> None:
    assert all(result.message and "{" not in result.message for result in run_examples(policy))


@pytest.mark.parametrize("policy", POLICIES, ids=IDS)
def test_a_page_mended_with_the_html_to_paste_passes_every_rule(policy: Policy) -> None:
    result = check(Page(article(policy, pasted(policy)), source="mended.html"), policy)
    assert {finding.rule: finding.outcome for finding in result.findings} == {
        rule.id: Outcome.PASS for rule in policy.rules
    }


@pytest.mark.parametrize("policy", POLICIES, ids=IDS)
def test_the_same_page_before_it_was_mended_is_no_copy_or_fails(policy: Policy) -> None:
    page = Page(article(policy, {}), source="bare.html")
    assert check(page, policy).outcome is Outcome.NOT_APPLICABLE
    assert check(page, policy, assume_copy=True).outcome is Outcome.FAIL


def pasted(policy: Policy) -> dict[str, str]:
    """Each rule's fix where its help says to paste it: names under the headline, all else under the text."""
    values = {"reporter": "Zoë O’Hara", "organization": policy.name, "zone": ""}
    slots: dict[str, str] = {}
    for fix, check_name in {rule.fix: rule.check for rule in policy.rules}.items():
        slot = "header" if check_name in {"byline", "affiliation"} else "footer"
        slots[slot] = slots.get(slot, "") + render(fix, values, escape=True)
    return slots


def article(policy: Policy, slots: dict[str, str]) -> str:
    """The frame of a policy's examples with its common text, without credits."""
    assert policy.path is not None
    path = examples_path(policy.path)
    document = parse(path.read_bytes(), str(path))
    frame, body = value_at(document.value, ("frame",)), value_at(document.value, ("slots", "body"))
    return render(str(frame), dict.fromkeys(SLOTS, "") | {"body": str(body)} | slots)
