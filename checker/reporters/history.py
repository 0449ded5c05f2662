"""The history of recorded runs as a report of its own: text, JSON, or a page that loads nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.reporters.environment import html_template, text_template
from checker.reporters.history_document import history_document
from checker.reporters.machine_json import written
from checker.version import __version__

if TYPE_CHECKING:
    from jinja2 import Template

    from checker.history import History

SCHEMA: Final = "creditline-history/1"
_TOOL: Final = {"name": "creditline", "version": __version__}


def text(history: History, *, colour: bool) -> str:
    """For a terminal."""
    return _rendered(text_template("history.txt.j2", colour=colour), history)


def html(history: History) -> str:
    """A page by itself."""
    return _rendered(html_template("history.html.j2"), history)


def json(history: History) -> str:
    """For programs: `reports/schemas/creditline-history-1.schema.json`."""
    return written({"schema": SCHEMA, "tool": _TOOL, **history_document(history)})


def _rendered(template: Template, history: History) -> str:
    return template.render(history=history_document(history), tool=_TOOL)
