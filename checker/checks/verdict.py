"""What a check returns: an outcome, the key of its message, and the proof, before any words."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.page.tree import Element
    from checker.results import Outcome
    from checker.vocabulary import Zone


@dataclass(frozen=True, slots=True)
class Proof:
    """One thing on the page that bears on the outcome."""

    what: str
    why: str
    """Key of the words that say why it counts or does not."""
    zone: Zone
    element: Element | None
    snippet: str
    data: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One rule's outcome on one page."""

    outcome: Outcome
    message: str
    """Key of the policy's message."""
    proofs: tuple[Proof, ...] = ()
    data: Mapping[str, str] = field(default_factory=dict)
    """Values for the message's placeholders."""
    is_noted: bool = False
    """See `Finding.is_noted`."""
