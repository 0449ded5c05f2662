"""The shape of a file of examples, and how its pages are put together."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING

from pydantic import Field

from checker.policy.errors import PolicyError, Problem
from checker.policy.examples import SLOTS, Example
from checker.policy.fields import Strict, Text
from checker.policy.nearest import nearest
from checker.policy.rules import wording_problems
from checker.policy.validation import validate, value_at
from checker.policy.wording import placeholders, render

if TYPE_CHECKING:
    from checker.policy.document import Document
    from checker.policy.model import Policy


class Expected(StrEnum):
    """The outcomes that an example can expect."""

    PASS = "pass"  # noqa: S105 - an outcome, not a password
    REVIEW = "review"
    FAIL = "fail"
    NOT_APPLICABLE = "not_applicable"


class SlotsSchema(Strict):
    """What stands in the frame's slots; in an example, what stands there instead."""

    head: str = ""
    header: str = ""
    body: str = ""
    footer: str = ""
    outside: str = ""

    def given(self) -> dict[str, str]:
        """The slots that are filled here, be it with nothing."""
        return {name: getattr(self, name) for name in SLOTS if name in self.model_fields_set}


class ExampleSchema(SlotsSchema):
    """One of `examples:`."""

    rule: Text
    outcome: Expected
    title: Text
    reporters: tuple[Text, ...] = ()
    assume_copy: bool = False


class ExamplesSchema(Strict):
    """A whole file of examples."""

    frame: Text
    slots: SlotsSchema = Field(default_factory=SlotsSchema)
    examples: tuple[ExampleSchema, ...]


def build_examples(document: Document, policy: Policy) -> tuple[Example, ...]:
    """The examples that `document` describes, each as a whole page.

    Raises:
        PolicyError: lists every fault, each with its place.
    """
    problems = _frame_problems(document) + _example_problems(document, policy)
    schema = validate(document, ExamplesSchema)
    if not isinstance(schema, ExamplesSchema):
        raise PolicyError.of(problems + schema)
    if problems:
        raise PolicyError.of(problems)
    return tuple(
        _example(schema, example, policy, f"{document.file}:{document.values['examples', index].line}")
        for index, example in enumerate(schema.examples)
    )


def _example(schema: ExamplesSchema, example: ExampleSchema, policy: Policy, place: str) -> Example:
    given = example.given()
    filled = dict.fromkeys(SLOTS, "") | schema.slots.given() | given
    return Example(
        rule=f"{policy.id}/{example.rule}",
        outcome=example.outcome.value,
        title=example.title,
        shown="\n".join(text.strip() for text in given.values() if text.strip()),
        html=render(schema.frame, filled),
        reporters=example.reporters,
        assume_copy=example.assume_copy,
        place=place,
    )


def _frame_problems(document: Document) -> list[Problem]:
    frame = value_at(document.value, ("frame",))
    if not isinstance(frame, str):
        return []  # the schema says so
    problems = wording_problems(document, ("frame",), frozenset(SLOTS))
    missing = frozenset(SLOTS).difference(name for name in placeholders(frame) if isinstance(name, str))
    listed = ", ".join(f"{{{name}}}" for name in SLOTS if name in missing)
    return (
        [*problems, document.problem(("frame",), f"the frame lacks {listed}", key=True)]
        if missing
        else problems
    )


def _example_problems(document: Document, policy: Policy) -> list[Problem]:
    known = [rule.id.partition("/")[2] for rule in policy.rules]
    examples = value_at(document.value, ("examples",))
    problems: list[Problem] = []
    first: dict[tuple[str, str], int] = {}
    for index, example in enumerate(examples if isinstance(examples, list) else []):
        rule, title = (
            (example.get("rule"), example.get("title")) if isinstance(example, dict) else (None, None)
        )
        if isinstance(rule, str) and rule not in known:
            text = f'the policy "{policy.id}" has no rule "{rule}"'
            problems.append(document.problem(("examples", index, "rule"), text, nearest(rule, known)))
        if isinstance(rule, str) and isinstance(title, str):
            line = first.setdefault((rule, title), document.values["examples", index].line)
            if line != document.values["examples", index].line:
                text = f"another example of this rule has the same title, on line {line}"
                problems.append(document.problem(("examples", index, "title"), text))
    return problems
