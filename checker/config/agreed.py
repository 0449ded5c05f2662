"""From a configuration to what holds on top of the policy: levels and waivers, held against the policy."""

from __future__ import annotations

from datetime import timedelta
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING

from checker.config.errors import ConfigError
from checker.config.settings import ENVIRONMENT, FLAG
from checker.gate import Agreements, Baseline, LevelOverride, Naming
from checker.policy.nearest import nearest
from checker.results import Waiver
from checker.vocabulary import Level

if TYPE_CHECKING:
    from collections.abc import Mapping
    from datetime import date

    from checker.config.read import ConfigFile
    from checker.config.schema import LevelWord
    from checker.config.settings import Settings
    from checker.policy.document import Document, KeyPath
    from checker.policy.errors import Problem
    from checker.policy.model import Policy


def agreements(
    settings: Settings,
    policy: Policy,
    *,
    today: date,
    baseline: Baseline | None = None,
    heed_waivers: bool = True,
) -> Agreements:
    """What was agreed, in force on the day `today`.

    Raises:
        ConfigError: A rule that the policy does not have, or a waiver that runs too long.
    """
    naming = Naming(settings.folder, settings.working)
    terms = _Terms(settings, policy, today)
    levels, waivers = terms.levels(), terms.waivers()
    if terms.problems:
        raise ConfigError.of(terms.problems)
    return Agreements(
        today=today,
        naming=naming,
        levels=levels,
        waivers=waivers,
        longest_waiver=policy.longest_waiver,
        allow_in_pages=settings["allow-waivers-in-pages"],
        heed_waivers=heed_waivers,
        baseline=baseline,
        rules=tuple(rule.id for rule in policy.rules),
    )


class _Terms:
    """Reads levels and waivers of a file; `problems` gathers what is wrong with them."""

    def __init__(self, settings: Settings, policy: Policy, today: date) -> None:
        self.problems: list[Problem] = []
        self._settings = settings
        self._policy = policy
        self._latest = today + timedelta(days=policy.longest_waiver)
        self._is_policy_of_file = settings.kind("policy") not in {FLAG, ENVIRONMENT}

    def levels(self) -> tuple[LevelOverride, ...]:
        file = self._settings.file
        if file is None:
            return ()
        found = self._level_table(file, file.keys.levels or {}, (), ("levels",))
        for number, override in enumerate(file.keys.overrides):
            found += self._level_table(file, override.levels, override.pages, ("overrides", number, "levels"))
        return tuple(found)

    def waivers(self) -> tuple[Waiver, ...]:
        found = []
        for waiver in self._settings.waivers:
            keys, document, at = waiver
            if not self._is_meant(keys.rule, document, (*at, "rule")):
                continue
            if keys.until > self._latest:
                text = (
                    f"the waiver runs too long: its last day can be {self._latest.isoformat()}"
                    f" ({self._policy.longest_waiver} days from today)"
                )
                self.problems.append(document.problem((*at, "until"), text))
            found.append(
                Waiver(keys.rule, keys.page, keys.reason, keys.owner, keys.until, waiver.place, keys.selector)
            )
        return tuple(found)

    def _level_table(
        self, file: ConfigFile, words: Mapping[str, LevelWord], pages: tuple[str, ...], at: KeyPath
    ) -> list[LevelOverride]:
        return [
            LevelOverride(rule, None if word == "off" else Level(word.value), pages)
            for rule, word in words.items()
            if self._is_meant(rule, file.document, (*file.table, *at, rule), key=True)
        ]

    def _is_meant(self, rule: str, document: Document, at: KeyPath, *, key: bool = False) -> bool:
        """Whether a rule is one of the policy's; not one of another policy, where a flag chose this one."""
        known = [rule.id for rule in self._policy.rules]
        if any(fnmatchcase(name, rule) for name in known):
            return True
        of_this = rule.partition("/")[0] == self._policy.id
        if of_this or self._is_policy_of_file:
            text = f'the policy {self._policy.id} has no rule "{rule}"'
            self.problems.append(document.problem(at, text, nearest(rule, known), key=key))
        return False
