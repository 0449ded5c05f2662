"""Policies as JSON: the document of `rules list` and `rules show`."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING, Any, Final

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.policy.model import Policy, Rule

SCHEMA: Final = "creditline-rules/1"


def in_brief(policies: Iterable[Policy]) -> dict[str, Any]:
    """Which policies there are, and their rules by name."""
    return {"schema": SCHEMA, "policies": [_policy_in_brief(policy) for policy in policies]}


def in_full(policy: Policy) -> dict[str, Any]:
    """All that a policy says."""
    terms = {
        "terms": dataclasses.asdict(policy.terms),
        "organization": dataclasses.asdict(policy.organization),
        "notices": [dataclasses.asdict(notice) for notice in policy.notices],
    }
    rules = {"rules": [_rule(rule) for rule in policy.rules]}
    return {"schema": SCHEMA, "policies": [{**_policy_in_brief(policy), **terms, **rules}]}


def _policy_in_brief(policy: Policy) -> dict[str, Any]:
    return {
        "id": policy.id,
        "name": policy.name,
        "version": policy.version,
        "digest": policy.digest,
        "rules": [_rule_in_brief(rule) for rule in policy.rules],
    }


def _rule_in_brief(rule: Rule) -> dict[str, Any]:
    return {"id": rule.id, "title": rule.title, "level": rule.level.value}


def _rule(rule: Rule) -> dict[str, Any]:
    return {
        **_rule_in_brief(rule),
        "check": rule.check,
        "options": dataclasses.asdict(rule.options),
        "messages": dict(rule.messages),
        "help": rule.help,
        "fix": rule.fix,
    }
