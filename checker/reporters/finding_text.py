"""A finding in words, by the templates in `reports/`, for formats that have one field for all of it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporters.context import template_context
from checker.reporters.document import finding_document
from checker.reporters.environment import text_template

if TYPE_CHECKING:
    from checker.results import Finding, Run


def finding_text(finding: Finding) -> str:
    """Message, proof and what to paste, several lines, inert in terminals and logs."""
    return text_template("finding.txt.j2").render(finding=finding_document(finding)).rstrip("\n")


def waivers_text(run: Run) -> str:
    """What is to do about waivers and the baseline, one line each; empty where there is nothing."""
    return text_template("waivers.txt.j2").render(**template_context(run), verbosity="normal").strip("\n")


def annotations_left_out(number: int) -> str:
    """One line on so many annotations that there was no room for."""
    return text_template("annotations.txt.j2").render(number=number)
