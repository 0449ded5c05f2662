"""A policy's examples: small pages, each with the outcome that one rule must give it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.policy.load import examples_path, read

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from checker.policy.model import Policy

SLOTS = ("head", "header", "body", "footer", "outside")
"""The places of the frame that an example can fill: the head, the article's zones, the page around it."""


@dataclass(frozen=True, slots=True)
class Example:
    """One page and the outcome that one rule must give it."""

    rule: str
    """Full id, `policy/rule`."""
    outcome: str
    """The outcome expected: `pass`, `review`, `fail` or `not_applicable`."""
    title: str
    shown: str
    """The HTML that makes the difference: what this example puts in place of the frame's own."""
    html: str
    """The whole page."""
    reporters: tuple[str, ...] = ()
    assume_copy: bool = False
    place: str = ""
    """Where the example stands, as `file:line`."""


@dataclass(frozen=True, slots=True)
class MissingExample:
    """A rule that no example shows passing, or failing."""

    rule: str
    """Full id, `policy/rule`."""
    outcome: str
    """`pass` or `fail`."""


def load_examples(policy: Policy) -> tuple[Example, ...]:
    """The examples that stand beside a policy's file, in their order; none where there is no such file.

    Raises:
        PolicyError: the file cannot be read or is not valid; lists every fault.
    """
    from checker.policy.document import parse  # noqa: PLC0415 - Pydantic and YAML are slow to import
    from checker.policy.example_schema import build_examples  # noqa: PLC0415 - the same

    if policy.path is None:
        return ()
    path = examples_path(policy.path)
    if not path.exists():
        return ()
    return build_examples(parse(read(path), str(path)), policy)


def lacking_file(policy: Policy) -> Path | None:
    """The file that should hold a policy's examples, where it is not there."""
    path = None if policy.path is None else examples_path(policy.path)
    return None if path is None or path.exists() else path


def missing_examples(policy: Policy, examples: tuple[Example, ...]) -> tuple[MissingExample, ...]:
    """The rules that `examples` do not show both passing and failing."""
    shown: Mapping[tuple[str, str], Example] = {
        (example.rule, example.outcome): example for example in examples
    }
    return tuple(
        MissingExample(rule.id, outcome)
        for rule in policy.rules
        for outcome in ("pass", "fail")
        if (rule.id, outcome) not in shown
    )
