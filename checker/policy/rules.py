"""Holds a policy's rules against the kinds of check that they name: options, messages, placeholders."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.policy.kinds import COMMON_PLACEHOLDERS, KINDS
from checker.policy.nearest import nearest
from checker.policy.option_schemas import OPTION_SCHEMAS
from checker.policy.schema import RuleSchema
from checker.policy.validation import validate, value_at
from checker.policy.wording import Fault, placeholders

if TYPE_CHECKING:
    from collections.abc import Set as AbstractSet

    from checker.policy.document import Document, KeyPath, Value
    from checker.policy.errors import Problem
    from checker.policy.kinds import Kind


def rule_problems(document: Document) -> list[Problem]:
    """Every fault of the rules that their shape alone does not show."""
    rules = value_at(document.value, ("rules",))
    problems: list[Problem] = []
    for index, rule in enumerate(rules if isinstance(rules, list) else []):
        if isinstance(rule, dict):
            problems += _problems_of(document, ("rules", index), rule)
    return problems


def wording_problems(
    document: Document, path: KeyPath, allowed: AbstractSet[str] | None = None
) -> list[Problem]:
    """Braces that name nothing in the text at `path`, and placeholders that are not `allowed` there."""
    text = value_at(document.value, path)
    if not isinstance(text, str):
        return []
    problems = []
    for found in placeholders(text):
        if isinstance(found, Fault):
            said = f"{found.text} is no placeholder; write {{name}} for one, {{{{ and }}}} for braces"
            problems.append(document.problem_in(path, found.text, said))
        elif allowed is not None and found not in allowed:
            meant = nearest(found, allowed)
            said = f"unknown placeholder {{{found}}}" + (
                "" if meant else f"; usable here: {_listed(allowed)}"
            )
            problems.append(document.problem_in(path, f"{{{found}}}", said, meant and f"{{{meant}}}"))
    return problems


def _problems_of(document: Document, at: KeyPath, rule: dict[str, Value]) -> list[Problem]:
    problems = wording_problems(document, (*at, "fix"), COMMON_PLACEHOLDERS)
    check = rule.get("check")
    if not isinstance(check, str):
        return problems
    kind = KINDS.get(check)
    if kind is None:
        meant = nearest(check, KINDS)
        text = f'unknown check "{check}"' + ("" if meant else f"; there are {_listed(KINDS.keys())}")
        return [*problems, document.problem((*at, "check"), text, meant)]
    return problems + _option_problems(document, at, rule, kind) + _message_problems(document, at, rule, kind)


def _option_problems(document: Document, at: KeyPath, rule: dict[str, Value], kind: Kind) -> list[Problem]:
    options = rule.get("options", {})
    path = (*at, "options")
    if not isinstance(options, dict):
        return []  # the schema says so
    schema = OPTION_SCHEMAS[kind.name]
    if "options" not in rule:
        if any(
            nearest(key, RuleSchema.model_fields) == "options"
            for key in rule.keys() - RuleSchema.model_fields
        ):
            return []  # misspelt, and the schema says so
        required = [name for name, field in schema.model_fields.items() if field.is_required()]
        text = f'"options" is missing; the check "{kind.name}" needs {_listed(required)}'
        return [document.problem(at, text)] if required else []
    checked = validate(document, schema, path)
    return checked if isinstance(checked, list) else []


def _message_problems(document: Document, at: KeyPath, rule: dict[str, Value], kind: Kind) -> list[Problem]:
    messages = rule.get("messages")
    if not isinstance(messages, dict):
        return []  # the schema says so
    path = (*at, "messages")
    problems, meant = [], set()
    for key in messages:
        if key in kind.messages:
            problems += wording_problems(document, (*path, key), kind.messages[key] | COMMON_PLACEHOLDERS)
            continue
        suggestion = nearest(key, kind.messages.keys() - messages.keys())
        meant.add(suggestion)
        text = f'unknown message "{key}" for the check "{kind.name}"'
        problems.append(document.problem((*path, key), text, suggestion, key=True))
    options = rule.get("options")
    missing = [
        key
        for key in kind.messages
        if key not in messages and key not in meant and _is_needed(kind, key, options)
    ]
    if missing:
        plural = "messages" if len(missing) > 1 else "message"
        text = f'the {plural} {_listed(missing)} of the check "{kind.name}" must be worded'
        problems.append(document.problem(path, text, key=True))
    return problems


def _is_needed(kind: Kind, message: str, options: Value) -> bool:
    """Whether a rule with these options can say a message."""
    option = kind.only_with.get(message)
    return option is None or (isinstance(options, dict) and bool(options.get(option)))


def _listed(words: AbstractSet[str] | list[str]) -> str:
    ordered = sorted(words) if not isinstance(words, list) else words
    return ", ".join(f'"{word}"' for word in ordered)
