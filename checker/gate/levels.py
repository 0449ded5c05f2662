"""Levels of rules other than the policy's: everywhere, or on some pages."""

from __future__ import annotations

from dataclasses import dataclass, replace
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from checker.gate.naming import is_matched
from checker.results import page_outcome

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.results import AppliedPolicy, Finding, PageResult
    from checker.vocabulary import Level


@dataclass(frozen=True, slots=True)
class LevelOverride:
    """Another level for the rules that a pattern means; the last that fits a finding holds."""

    rule: str
    level: Level | None
    """`None` where the rule is off."""
    pages: tuple[str, ...] = ()
    """Patterns of page names; none: all pages."""

    def concerns(self, rule: str, name: str) -> bool:
        """Whether it is about this rule on the page called `name`."""
        if not fnmatchcase(rule, self.rule):
            return False
        return not self.pages or any(is_matched(name, pattern) for pattern in self.pages)


def leveled(page: PageResult, name: str, overrides: Sequence[LevelOverride]) -> PageResult:
    """The page's result with the levels of `overrides`; findings of rules that are off are left out."""
    if not overrides or not page.findings:
        return page
    findings = tuple(
        kept for finding in page.findings if (kept := _leveled(finding, name, overrides)) is not None
    )
    return replace(page, findings=findings, outcome=page_outcome(findings))


def leveled_policy(policy: AppliedPolicy, overrides: Sequence[LevelOverride]) -> AppliedPolicy:
    """What reports say of the policy, with the levels that hold on all pages."""
    everywhere = [override for override in overrides if not override.pages]
    rules = []
    for rule in policy.rules:
        fitting = [override for override in everywhere if fnmatchcase(rule.id, override.rule)]
        if not fitting:
            rules.append(rule)
        elif (level := fitting[-1].level) is not None:
            rules.append(replace(rule, level=level))
    return replace(policy, rules=tuple(rules))


def _leveled(finding: Finding, name: str, overrides: Sequence[LevelOverride]) -> Finding | None:
    fitting = [override for override in overrides if override.concerns(finding.rule, name)]
    if not fitting:
        return finding
    level = fitting[-1].level
    return None if level is None else replace(finding, level=level)
