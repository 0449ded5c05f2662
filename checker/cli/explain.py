"""`creditline explain`: a rule, the terms behind it, what passes and fails, and how to mend."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.options import DEFAULT_POLICY, ColorOption, DebugOption, rule_names
from checker.cli.terminal import Color
from checker.errors import CreditlineError

if TYPE_CHECKING:
    from checker.policy.examples import Example
    from checker.policy.model import Policy, Rule


class UnknownRuleError(CreditlineError):
    """No rule has that name."""


@dataclass(frozen=True, slots=True)
class ExplainedRule:
    """One rule with what shows it best."""

    rule: Rule
    fix: str
    """The HTML to paste, with stand-ins for what only a page knows."""
    examples: tuple[Example, ...]


def explain(
    rule: Annotated[
        str,
        typer.Argument(
            metavar="RULE",
            help=f"A rule, such as {DEFAULT_POLICY}/logo, or a policy for all its rules.",
            show_default=False,
            autocompletion=rule_names,
        ),
    ],
    *,
    policy: Annotated[
        str | None,
        typer.Option("--policy", metavar="FILE", help="The policy file, for rules of a policy of your own."),
    ] = None,
    color: ColorOption = Color.AUTO,
    debug: DebugOption = False,  # noqa: ARG001 - its callback keeps it
) -> None:
    """Explain a rule: what passes, what fails, how to mend.

    Quotes the terms behind it, and shows examples.
    """
    from checker.cli.words import print_words  # noqa: PLC0415 - not needed for --help

    loaded, rules = _find(rule, policy)
    print_words("explain.txt.j2", color, policy=loaded, explained=_with_examples(loaded, rules))


def _find(name: str, file: str | None) -> tuple[Policy, tuple[Rule, ...]]:
    """The policy, and those of its rules that are meant by `policy`, `policy/rule` or a policy's file."""
    from checker.policy import available_policies, load_policy  # noqa: PLC0415 - not needed for --help

    if name.endswith((".yaml", ".yml")):
        loaded = load_policy(name)
        return loaded, loaded.rules
    wanted, _, _ = name.partition("/")
    if file is None and wanted not in available_policies():
        raise _unknown(name, rule_names(""))
    loaded = load_policy(file or wanted)
    if name == loaded.id:
        return loaded, loaded.rules
    found = tuple(rule for rule in loaded.rules if rule.id == name)
    if not found:
        raise _unknown(name, [loaded.id, *(rule.id for rule in loaded.rules)])
    return loaded, found


def _unknown(name: str, known: list[str]) -> UnknownRuleError:
    from checker.policy.nearest import nearest  # noqa: PLC0415 - not needed for --help

    # `logo` alone is near `…/logo` for a person, whatever the letters say.
    short = [full for full in known if full.rpartition("/")[2] == name.rpartition("/")[2]]
    meant = short[0] if short else nearest(name, known)
    did_you_mean = f'; did you mean "{meant}"?' if meant else ""
    tip = f"known rules and policies: {', '.join(known)}"
    return UnknownRuleError(f'no rule or policy is called "{name}"{did_you_mean}', tip=tip)


def _with_examples(policy: Policy, rules: tuple[Rule, ...]) -> list[ExplainedRule]:
    from checker.policy.examples import load_examples  # noqa: PLC0415 - not needed for --help
    from checker.policy.wording import render  # noqa: PLC0415 - the same

    examples = load_examples(policy)
    values = policy.words.placeholders
    return [
        ExplainedRule(
            rule,
            render(rule.fix, values, escape=True),
            tuple(example for example in examples if example.rule == rule.id),
        )
        for rule in rules
    ]
