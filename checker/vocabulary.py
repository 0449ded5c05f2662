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
