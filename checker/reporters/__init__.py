"""Turns a run into a report: one file per format, each a function from results to text; none prints."""

from __future__ import annotations

from checker.reporters.folders import Folders
from checker.reporters.interface import (
    FORMATS,
    Presentation,
    TemplateError,
    UnknownFormatError,
    Verbosity,
    render,
    render_exceptions,
    render_history,
    render_summary,
    render_template,
    require_template,
)

__all__ = [
    "FORMATS",
    "Folders",
    "Presentation",
    "TemplateError",
    "UnknownFormatError",
    "Verbosity",
    "render",
    "render_exceptions",
    "render_history",
    "render_summary",
    "render_template",
    "require_template",
]
