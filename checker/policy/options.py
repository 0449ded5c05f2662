"""What each kind of check can be told by a policy."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.pixels.fingerprint import Fingerprint
    from checker.pixels.outlines import Outline


@dataclass(frozen=True, slots=True)
class Mark:
    """One version of a logo, as its pixels show it."""

    name: str
    """What reports call it."""
    fingerprint: Fingerprint
    outline: Outline | None = None
    """What its paths are, where it was made from an SVG file."""


@dataclass(frozen=True, slots=True)
class LogoOptions:
    """How the wire's logo is known."""

    names: tuple[str, ...]
    """What alt text, title, caption, accessible name or SVG title say of it; matched as folded whole words,
    a short name all in capitals (an acronym) only in capitals."""
    files: tuple[str, ...]
    """Patterns for its file name, the last part of a URL's path; see `checker.policy.patterns.file_pattern`.

    A pattern may stand anywhere in the name, in any case. `*` stands for any characters, also none. An end
    of the pattern that is a letter must not touch another letter, so that `abcd` is found in `ABCD-small.jpg`
    and `logo_abcd2.png`, but not in `fabcde.png`; an end that is `*` may touch anything."""
    not_names: tuple[str, ...] = ()
    """Names of marks that are near and another organisation's; matched as `names`. What matches `names` or
    `files` as well is the wire's own."""
    not_files: tuple[str, ...] = ()
    """Patterns for the file names of such marks."""
    pixels: tuple[Mark, ...] = ()
    """Every known version of the wire's logo; without any, no image is looked at."""
    not_pixels: tuple[Mark, ...] = ()
    """Marks that are near and another organisation's."""


@dataclass(frozen=True, slots=True)
class BylineOptions:
    """Who does not count as a reporter."""

    house_names: tuple[str, ...] = ()
    """Names that this wire or its partners sign with instead of a person, matched as folded whole names,
    beside the common ones (Staff, Admin, …) that need no naming."""


@dataclass(frozen=True, slots=True)
class AffiliationOptions:
    """Nothing to set so far: the organisation's names say it all."""


@dataclass(frozen=True, slots=True)
class NoticeOptions:
    """How much of a known wording must be there."""

    minimum_share: float = 0.6
    """Share of a wording's words, more than 0 and at most 1, that must be found in one place."""


Options = LogoOptions | BylineOptions | AffiliationOptions | NoticeOptions
