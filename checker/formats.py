"""The names of the formats of a report on pages."""

from __future__ import annotations

from enum import StrEnum


class Format(StrEnum):
    """The formats of a report on pages."""

    TEXT = "text"
    JSON = "json"
    HTML = "html"
    MARKDOWN = "markdown"
    GITHUB = "github"
    GITLAB = "gitlab"
    SARIF = "sarif"
    SARIF_GITHUB = "sarif-github"
    JUNIT = "junit"
    CSV = "csv"
    JSONL = "jsonl"
    AUTO = "auto"
    """The format of the CI system that it runs in, else text."""
