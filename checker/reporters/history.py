"""The history of recorded runs as a report of its own: text, JSON, or a page that loads nothing."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.reporters.environment import html_environment, text_environment
from checker.reporters.history_document import history_document
from checker.reporters.machine_json import written
from checker.version import __version__

if TYPE_CHECKING:
    from jinja2 import Environment

    from checker.history import History

SCHEMA: Final = "creditline-history/1"
_TOOL: Final = {"name": "creditline", "version": __version__}


def text(history: History, *, colour: bool) -> str:
    """For a terminal."""
    return _template(text_environment(colour=colour), "history.txt.j2", history)


def html(history: History) -> str:
    """A page by itself."""
    return _template(html_environment(), "history.html.j2", history)


def json(history: History) -> str:
    """For programs: `reports/schemas/creditline-history-1.schema.json`."""
    return written({"schema": SCHEMA, "tool": _TOOL, **history_document(history)})


def _template(environment: Environment, name: str, history: History) -> str:
    return environment.get_template(name).render(history=history_document(history), tool=_TOOL)
