"""The Markdown report, for pull requests and job summaries: `reports/report.md.j2`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporters.context import template_context
from checker.reporters.environment import markdown_environment

if TYPE_CHECKING:
    from checker.reporters.interface import Presentation
    from checker.results import Run


def report(run: Run, presentation: Presentation) -> str:
    """Verdict, counts and a section for each page that needs something done, as many as there is room for."""
    template = markdown_environment().get_template("report.md.j2")
    context = template_context(run)
    listed = len(run.pages)
    text = template.render(**context, listed=listed)
    while listed and len(text.encode()) > presentation.room:
        listed //= 2
        text = template.render(**context, listed=listed)
    return text
