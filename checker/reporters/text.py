"""The text report, for terminals and CI logs: `reports/report.txt.j2`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporters.context import template_context
from checker.reporters.environment import text_template
from checker.results import Outcome

if TYPE_CHECKING:
    from checker.reporters.interface import Presentation
    from checker.results import Run


def report(run: Run, presentation: Presentation) -> str:
    """Pages in their order, then what does not apply, the tallies and the manual terms."""
    template = text_template("report.txt.j2", colour=presentation.colour)
    noted = {
        (page.source, finding.rule)
        for page in run.pages
        for finding in page.findings
        if finding.is_noted and finding.outcome is Outcome.PASS
    }
    return template.render(**template_context(run), verbosity=presentation.verbosity.value, noted=noted)


def exceptions(run: Run, presentation: Presentation) -> str:
    """Waivers that are expired, unused or refused, and the baseline's account; empty where there is none."""
    template = text_template("waivers.txt.j2", colour=presentation.colour)
    return template.render(**template_context(run), verbosity=presentation.verbosity.value)


def summary(run: Run, presentation: Presentation) -> str:
    """The tallies in one line."""
    template = text_template("summary.txt.j2", colour=presentation.colour)
    return template.render(**template_context(run))
