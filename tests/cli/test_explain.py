"""`creditline explain`: the terms, the rule, examples, and how to mend."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.policy import load_policy

if TYPE_CHECKING:
    from tests.cli.process import Command


def unwrapped(text: str) -> str:
    return " ".join(text.split())


def test_it_quotes_the_terms_and_the_rules_own_words(creditline: Command) -> None:
    policy = load_policy("dcnf")
    rule = policy.rules[0]
    done = creditline("explain", rule.id)
    assert done.code == 0
    shown = unwrapped(done.out)
    assert unwrapped(policy.terms.quote) in shown
    assert unwrapped(rule.help) in shown
    assert rule.title in shown
    assert rule.level in shown


@pytest.mark.parametrize("rule", ["logo", "byline", "affiliation", "notice"])
def test_it_shows_what_passes_what_fails_and_the_html_to_paste(creditline: Command, rule: str) -> None:
    shown = creditline("explain", f"dcnf/{rule}").out
    assert all(heading in shown for heading in ("  Passes\n", "  Fails\n", "  HTML to paste\n"))


def test_the_html_to_paste_has_no_placeholder_left(creditline: Command) -> None:
    shown = creditline("explain", "dcnf/byline").out
    assert "{" not in shown


def test_it_says_how_to_waive_it(creditline: Command) -> None:
    assert '[[waivers]]\n      rule = "dcnf/logo"\n' in creditline("explain", "dcnf/logo").out


def test_it_lists_the_terms_that_no_page_can_show(creditline: Command) -> None:
    shown = unwrapped(creditline("explain", "dcnf/logo").out)
    assert all(unwrapped(term) in shown for term in load_policy("dcnf").terms.manual)


def test_a_policy_alone_means_all_its_rules(creditline: Command) -> None:
    shown = creditline("explain", "dcnf").out
    assert all(f"\n{rule.id} (" in shown for rule in load_policy("dcnf").rules)


def test_a_policy_file_is_explained_too(creditline: Command) -> None:
    path = load_policy("dcnf").path
    assert path
    assert creditline("explain", path).out == creditline("explain", "dcnf").out
    assert creditline("explain", "dcnf/logo", "--policy", path).out == creditline("explain", "dcnf/logo").out


@pytest.mark.parametrize(
    ("wrong", "meant"),
    [("dcnf/lgoo", "dcnf/logo"), ("logo", "dcnf/logo"), ("dncf", "dcnf"), ("dncf/logo", "dcnf/logo")],
)
def test_an_unknown_rule_is_answered_with_the_nearest(creditline: Command, wrong: str, meant: str) -> None:
    done = creditline("explain", wrong)
    assert done.code == 2
    assert f'did you mean "{meant}"?' in done.err


def test_without_a_near_word_the_known_ones_are_listed(creditline: Command) -> None:
    done = creditline("explain", "zzzzzzzz")
    assert done.code == 2
    assert "dcnf/affiliation" in done.err
