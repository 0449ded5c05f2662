"""What each kind of check can be told by a policy."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class LogoOptions:
    """How the wire's logo is known."""

    names: tuple[str, ...]
    """What alt text, title, caption, accessible name or SVG title say of it; matched as folded words."""
    files: tuple[str, ...]
    """Parts of its file name, matched case-insensitively: `*` stands for anything but a slash."""
    not_names: tuple[str, ...] = ()
    """Names of marks that are near and another organisation's."""
    not_files: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class BylineOptions:
    """Who does not count as a reporter."""

    house_names: tuple[str, ...]
    """Names that a newsroom signs with instead of a person, matched as folded whole names."""


@dataclass(frozen=True, slots=True)
class AffiliationOptions:
    """Nothing to set so far: the organisation's names say it all."""


@dataclass(frozen=True, slots=True)
class NoticeOptions:
    """How much of a known wording must be there."""

    minimum_share: float = 0.6
    """Share of a wording's words, 0 to 1, that must be found in one place."""


Options = LogoOptions | BylineOptions | AffiliationOptions | NoticeOptions
