"""The time, as reports and archives tell it."""

from __future__ import annotations

from datetime import UTC, datetime


def now() -> str:
    """ISO time in UTC, to the second."""
    return datetime.now(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
