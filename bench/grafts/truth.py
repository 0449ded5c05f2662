"""What must come out on a page by construction."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from checker.results import Outcome

if TYPE_CHECKING:
    from collections.abc import Mapping

Outcomes = frozenset[Outcome]

PASS: Final[Outcomes] = frozenset({Outcome.PASS})
REVIEW: Final[Outcomes] = frozenset({Outcome.REVIEW})
FAIL: Final[Outcomes] = frozenset({Outcome.FAIL})
PASS_OR_REVIEW: Final[Outcomes] = PASS | REVIEW
REVIEW_OR_FAIL: Final[Outcomes] = REVIEW | FAIL

LOGO: Final = "logo"
BYLINE: Final = "byline"
AFFILIATION: Final = "affiliation"
NOTICE: Final = "notice"
REQUIRED: Final = (LOGO, BYLINE, AFFILIATION)


@dataclass(frozen=True, slots=True)
class Truth:
    """The right answer for one page."""

    applies: bool = True
    rules: Mapping[str, Outcomes] = field(default_factory=dict)
    """Each judged rule's right outcomes, by its short name; several where the terms leave it open."""
    reporters: tuple[str, ...] = ()
    """The names that the check is told to expect."""


NO_COPY: Final = Truth(applies=False)


def truth(logo: Outcomes, byline: Outcomes, affiliation: Outcomes, **others: Outcomes) -> Truth:
    """The right outcomes of a copy's required rules."""
    return Truth(rules={LOGO: logo, BYLINE: byline, AFFILIATION: affiliation, **others})
