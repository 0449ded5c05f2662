"""Runs a policy's examples through the engine: each is judged on its one rule."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.engine import check
from checker.page import Page
from checker.policy.examples import Example, MissingExample, lacking_file, load_examples, missing_examples

if TYPE_CHECKING:
    from checker.policy.model import Policy
    from checker.results import Outcome, PageResult

__all__ = [
    "Example",
    "ExampleResult",
    "MissingExample",
    "lacking_file",
    "load_examples",
    "missing_examples",
    "run_example",
    "run_examples",
]


@dataclass(frozen=True, slots=True)
class ExampleResult:
    """How one example came out."""

    example: Example
    outcome: Outcome
    """What its rule made of it; `not_applicable` where the page got no verdict."""
    message: str
    """What was said: the finding's message, or why there was no verdict."""

    @property
    def as_expected(self) -> bool:
        """Whether the rule gave the outcome that the example asks for."""
        return self.outcome == self.example.outcome


def run_examples(policy: Policy) -> tuple[ExampleResult, ...]:
    """Judge every example of a policy, in their order; `missing_examples` says what they leave unshown.

    Raises:
        PolicyError: the examples cannot be read or are not valid.
    """
    return tuple(run_example(example, policy) for example in load_examples(policy))


def run_example(example: Example, policy: Policy) -> ExampleResult:
    """Judge one example of a policy, as the engine judges a page."""
    page = Page(example.html, source=example.place)
    result = check(page, policy, reporters=example.reporters, assume_copy=example.assume_copy)
    return _result(example, result)


def _result(example: Example, result: PageResult) -> ExampleResult:
    for finding in result.findings:
        if finding.rule == example.rule:
            return ExampleResult(example, finding.outcome, finding.message)
    return ExampleResult(example, result.outcome, result.reason or "")
