"""Finds what contradicts itself in a policy: doubled ids, names on both sides, anchors that hold nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.policy.validation import value_at

if TYPE_CHECKING:
    from checker.policy.document import Document, KeyPath, Value
    from checker.policy.errors import Problem

_QUOTES = str.maketrans("‘’‚“”„\u00a0", "'''\"\"\" ")


def consistency_problems(document: Document) -> list[Problem]:
    """Every contradiction between the parts of a policy; parts of a wrong shape are passed over."""
    problems = _doubled_ids(document, ("notices",), "notice") + _doubled_ids(document, ("rules",), "rule")
    problems += _on_both_sides(document, ("organization",), "names", "not")
    rules = _items(document, ("rules",))
    for path, rule in rules:
        if rule.get("check") == "logo":
            problems += _on_both_sides(document, (*path, "options"), "names", "not_names")
            problems += _on_both_sides(document, (*path, "options"), "files", "not_files")
        if rule.get("check") == "notice" and not value_at(document.value, ("notices",)):
            problems.append(
                document.problem((*path, "check"), 'a "notice" rule needs a wording under "notices"')
            )
    for path, notice in _items(document, ("notices",)):
        problems += _lost_anchors(document, path, notice)
    return problems


def _items(document: Document, path: KeyPath) -> list[tuple[KeyPath, dict[str, Value]]]:
    items = value_at(document.value, path)
    if not isinstance(items, list):
        return []
    return [((*path, index), item) for index, item in enumerate(items) if isinstance(item, dict)]


def _doubled_ids(document: Document, path: KeyPath, what: str) -> list[Problem]:
    first: dict[str, int] = {}
    problems = []
    for at, item in _items(document, path):
        identity = item.get("id")
        if not isinstance(identity, str):
            continue
        if identity in first:
            text = f'another {what} has the id "{identity}", on line {first[identity]}'
            problems.append(document.problem((*at, "id"), text))
        first.setdefault(identity, document.values[(*at, "id")].line)
    return problems


def _on_both_sides(document: Document, at: KeyPath, right: str, wrong: str) -> list[Problem]:
    theirs = {_fold(text): text for _, text in _texts(document, (*at, right))}
    return [
        document.problem(path, f'"{text}" stands in both "{right}" and "{wrong}"')
        for path, text in _texts(document, (*at, wrong))
        if _fold(text) in theirs
    ]


def _lost_anchors(document: Document, path: KeyPath, notice: dict[str, Value]) -> list[Problem]:
    text = notice.get("text")
    if not isinstance(text, str):
        return []
    folded = _fold(text)
    return [
        document.problem(at, f'the anchor "{anchor}" does not stand in the notice\'s text')
        for at, anchor in _texts(document, (*path, "anchors"))
        if _fold(anchor) not in folded
    ]


def _texts(document: Document, path: KeyPath) -> list[tuple[KeyPath, str]]:
    items = value_at(document.value, path)
    if not isinstance(items, list):
        return []
    return [((*path, index), item) for index, item in enumerate(items) if isinstance(item, str)]


def _fold(text: str) -> str:
    return " ".join(text.translate(_QUOTES).casefold().split())
