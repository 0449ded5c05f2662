"""The words that pages, policies and results share."""

from __future__ import annotations

from enum import StrEnum


class Level(StrEnum):
    """Whether a rule decides the page's outcome (`required`) or only advises (`recommended`)."""

    REQUIRED = "required"
    RECOMMENDED = "recommended"


class Zone(StrEnum):
    """Where on the page something stands, seen from the article."""

    HEADER = "header"
    BODY = "body"
    FOOTER = "footer"
    OUTSIDE = "outside"


class Outcome(StrEnum):
    """How a rule or a page came out; `rank` orders the first four from best to worst."""

    NOT_APPLICABLE = "not_applicable"
    PASS = "pass"  # noqa: S105 - an outcome, not a password
    REVIEW = "review"
    FAIL = "fail"
    WAIVED = "waived"
    """Of a finding only: an agreed exception covers it."""
    KNOWN = "known"
    """Of a finding only: it failed, or was to review, when the baseline was written."""
    UNREADABLE = "unreadable"

    @property
    def rank(self) -> int:
        """Position in `not_applicable < pass < review < fail`; `waived` and `known` count as the first."""
        return _RANKS.get(self, 0)


_RANKS = {Outcome.PASS: 1, Outcome.REVIEW: 2, Outcome.FAIL: 3}
