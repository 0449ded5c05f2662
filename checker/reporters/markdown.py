"""The Markdown report, for pull requests and job summaries: `reports/report.md.j2`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.reporters.context import template_context
from checker.reporters.environment import markdown_template

if TYPE_CHECKING:
    from checker.reporters.interface import Presentation
    from checker.results import Run

_MOST_NAMED: Final = 1000
"""Pages without a section, waivers and fixed findings that are named; nobody reads on."""


def report(run: Run, presentation: Presentation) -> str:
    """Verdict, counts and a section for each page that needs something done, as many as there is room for."""
    template = markdown_template("report.md.j2")
    context = template_context(run)
    listed, named = len(run.pages), _MOST_NAMED
    text = template.render(**context, listed=listed, named=named)
    while (listed or named) and len(text.encode()) > presentation.room:
        listed, named = (listed // 2, named) if listed else (0, named // 2)
        text = template.render(**context, listed=listed, named=named)
    return text
