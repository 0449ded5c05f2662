"""A validated policy: one wire, its terms and its rules, as values that checks read."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping
    from pathlib import Path

    from checker.policy.options import Options
    from checker.vocabulary import Level


@dataclass(frozen=True, slots=True)
class Terms:
    """What the wire asks for, in its own words."""

    quote: str
    source: str
    retrieved: str
    """ISO date."""
    manual: tuple[str, ...] = ()
    """Terms that no page can show."""


@dataclass(frozen=True, slots=True)
class Organization:
    """The wire by its names, the names that are near and wrong, and its domains."""

    names: tuple[str, ...]
    not_names: tuple[str, ...] = ()
    domains: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Notice:
    """One known wording of the wire's boilerplate."""

    id: str
    text: str
    anchors: tuple[str, ...] = ()
    """Phrases that give the notice away even where the rest was cut or edited."""
    seen: str = ""


@dataclass(frozen=True, slots=True)
class Rule:
    """One requirement: which check judges it, with which options, and every word it says."""

    id: str
    """Full id, `policy/rule`."""
    title: str
    check: str
    level: Level
    options: Options
    messages: Mapping[str, str]
    """Message key → template with `{placeholders}`."""
    help: str
    fix: str
    """HTML to paste, a template with `{placeholders}` whose values are escaped."""


@dataclass(frozen=True, slots=True)
class Words:
    """What is said for every wire alike: why evidence counts, why a page has no verdict, stand-ins."""

    evidence: Mapping[str, str]
    reasons: Mapping[str, str]
    places: Mapping[str, str]
    """Parts of a page outside the article: the key of `part_of` → words."""
    hiding: Mapping[str, str]
    """What hides something from a reader: the key of `Hidden.by` → words."""
    pictures: Mapping[str, str]
    """What an image's file shows instead of a mark, or why it was not looked at: a key → words."""
    placeholders: Mapping[str, str]
    """What stands for a value that is not known, e.g. `reporter` → `REPORTER’S NAME`."""


@dataclass(frozen=True, slots=True)
class Policy:
    """One wire's policy, validated."""

    id: str
    name: str
    version: str
    digest: str
    """SHA-256 of the policy file and the shared words, as `sha256:<hex>`."""
    terms: Terms
    organization: Organization
    notices: tuple[Notice, ...]
    rules: tuple[Rule, ...]
    words: Words
    longest_waiver: int = 366
    """Days from today that a waiver may run."""
    path: Path | None = field(default=None, compare=False)
