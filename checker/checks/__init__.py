"""The kinds of check, by the names that policies use; each is one file with one pure function."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks import affiliation, byline, logo, notice
from checker.checks.reading import Expectation, Reading

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping

    from checker.checks.verdict import Verdict
    from checker.policy.model import Rule

__all__ = ["CHECKS", "Expectation", "Reading"]

CHECKS: Mapping[str, Callable[[Reading, Rule], Verdict]] = {
    "affiliation": affiliation.judge,
    "byline": byline.judge,
    "logo": logo.judge,
    "notice": notice.judge,
}
