"""Turns documents into values: shape first, then everything that one part says about another."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.policy.consistency import consistency_problems
from checker.policy.errors import PolicyError
from checker.policy.model import Policy, Rule
from checker.policy.option_schemas import OPTION_SCHEMAS, OptionSchema
from checker.policy.rules import rule_problems, wording_problems
from checker.policy.schema import PolicySchema, RuleSchema, WordsSchema
from checker.policy.validation import validate, value_at

if TYPE_CHECKING:
    from pathlib import Path

    from checker.policy.document import Document
    from checker.policy.model import Words


def build_policy(document: Document, words: Words, *, digest: str, path: Path | None = None) -> Policy:
    """The policy that `document` describes.

    Raises:
        PolicyError: lists every fault, each with its place.
    """
    problems = rule_problems(document) + consistency_problems(document)
    schema = validate(document, PolicySchema)
    if not isinstance(schema, PolicySchema):
        raise PolicyError.of(problems + schema)
    if problems:
        raise PolicyError.of(problems)
    return Policy(
        id=schema.id,
        name=schema.name,
        version=schema.version,
        digest=digest,
        terms=schema.terms.build(),
        organization=schema.organization.build(),
        notices=tuple(notice.build() for notice in schema.notices),
        rules=tuple(_rule(schema.id, rule) for rule in schema.rules),
        words=words,
        longest_waiver=schema.waivers.longest_days,
        path=path,
    )


def build_words(document: Document) -> Words:
    """The shared words that `document` holds.

    Raises:
        PolicyError: lists every fault, each with its place.
    """
    schema = validate(document, WordsSchema)
    problems = schema if isinstance(schema, list) else []
    for group in WordsSchema.model_fields:
        words = value_at(document.value, (group,))
        for key in words if isinstance(words, dict) else ():
            problems += wording_problems(document, (group, key))
    if problems or isinstance(schema, list):
        raise PolicyError.of(problems)
    return schema.build()


def _rule(policy_id: str, rule: RuleSchema) -> Rule:
    options: type[OptionSchema] = OPTION_SCHEMAS[rule.check]
    return Rule(
        id=f"{policy_id}/{rule.id}",
        title=rule.title,
        check=rule.check,
        level=rule.level,
        options=options.model_validate(rule.options).build(),
        messages=rule.messages,
        help=rule.help,
        fix=rule.fix,
    )
