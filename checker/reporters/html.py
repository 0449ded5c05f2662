"""The HTML report: one file that loads nothing, `reports/report.html.j2`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporters.context import template_context
from checker.reporters.environment import html_template

if TYPE_CHECKING:
    from checker.reporters.interface import Presentation
    from checker.results import Run


def report(run: Run, _presentation: Presentation) -> str:
    """The whole document, its style and script inside."""
    return html_template("report.html.j2").render(**template_context(run))
