"""When to ask again: passing troubles, after a wait that grows, or as long as the server asks for."""

from __future__ import annotations

import random
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import parsedate_to_datetime
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.web.answers import Answer

PASSING: Final = frozenset({408, 425, 429, 500, 502, 503, 504, 520, 521, 522, 523, 524})
"""Statuses that may be gone a little later (RFC 9110 and 6585; from 520 on Cloudflare's)."""


@dataclass(frozen=True, slots=True)
class Patience:
    """How often to ask, and how long to wait in between."""

    attempts: int = 3
    first_wait: float = 1.0
    """Seconds; doubled each time, and varied so that many clients do not come back at once."""
    longest_wait: float = 60.0
    """Seconds; a server that asks for more is left alone."""
    jitter: Callable[[], float] = random.random

    def wait(self, attempt: int) -> float:
        """Seconds after the attempt of this number, counted from 1."""
        doubled = float(self.first_wait * 2 ** (attempt - 1))
        return min(self.longest_wait, doubled) * (0.5 + self.jitter())


def retry_after(answer: Answer, now: datetime | None = None) -> float | None:
    """Seconds that the server asks to wait; None where it says nothing sensible."""
    value = answer.header("retry-after").strip()
    if value.isascii() and value.isdigit():
        return float(value[:9])
    try:
        date = parsedate_to_datetime(value)
    except (TypeError, ValueError, IndexError):
        return None
    whole = date if date.tzinfo else date.replace(tzinfo=UTC)
    return max(0.0, (whole - (now or datetime.now(UTC))).total_seconds())
