"""What a reporter is, which ones there are, and the functions that callers use."""

from __future__ import annotations

from dataclasses import dataclass
from difflib import get_close_matches
from enum import StrEnum
from importlib import import_module
from typing import TYPE_CHECKING, Final, Protocol, cast

from checker.errors import CreditlineError
from checker.reporters.folders import Folders

if TYPE_CHECKING:
    from checker.history import History
    from checker.results import Run

_REPORTERS: Final = {
    "text": "checker.reporters.text",
    "json": "checker.reporters.json",
    "html": "checker.reporters.html",
    "markdown": "checker.reporters.markdown",
    "github": "checker.reporters.github",
    "gitlab": "checker.reporters.gitlab",
    "sarif": "checker.reporters.sarif",
    "sarif-github": "checker.reporters.sarif_github",
    "junit": "checker.reporters.junit",
    "csv": "checker.reporters.csv",
    "jsonl": "checker.reporters.jsonl",
}
"""Format → the module whose `report` makes it; imported on first use, as Jinja2 takes its time."""

FORMATS: Final = tuple(_REPORTERS)
"""The names that `render` knows."""


_ANYWHERE: Final = Folders()


class Verbosity(StrEnum):
    """How much the text report says of pages and findings that need nothing done."""

    QUIET = "quiet"
    """Only what fails, needs a look or could not be read."""
    NORMAL = "normal"
    """One line also for what passes."""
    VERBOSE = "verbose"
    """Evidence for everything."""


@dataclass(frozen=True, slots=True)
class Presentation:
    """How a report is to look; formats that a file holds ignore it."""

    colour: bool = False
    """Whether the text may carry ANSI colour."""
    verbosity: Verbosity = Verbosity.NORMAL
    folders: Folders = _ANYWHERE
    """From which folder formats for code hosts name the pages."""
    room: int = 1_000_000
    """Bytes that a Markdown report may take; GitHub takes 1 MiB for all summaries of a step (its docs:
    Workflow commands, job summaries)."""


class Reporter(Protocol):
    """A format: results in, the whole report out."""

    def __call__(self, run: Run, presentation: Presentation) -> str:
        """The report, ending with a newline, free of lone surrogates."""


class UnknownFormatError(CreditlineError):
    """No reporter has that name."""


class TemplateError(CreditlineError):
    """A user's template is wrong; the message begins with `file:line:`."""


def render(
    run: Run,
    format_name: str,
    presentation: Presentation | None = None,
    *,
    colour: bool = False,
    verbosity: Verbosity = Verbosity.NORMAL,
) -> str:
    """The report of `run` in one of `FORMATS`; `presentation` says more than the keywords do.

    Raises:
        UnknownFormatError: `format_name` is none of `FORMATS`.
    """
    module = _REPORTERS.get(format_name)
    if module is None:
        raise _unknown_format(format_name)
    report = cast("Reporter", import_module(module).report)
    return report(run, presentation or Presentation(colour=colour, verbosity=verbosity))


def render_summary(run: Run, *, colour: bool = False) -> str:
    """The tallies in one line, for a terminal."""
    from checker.reporters.text import summary  # noqa: PLC0415 - Jinja2 takes its time to import

    return summary(run, Presentation(colour=colour))


def render_exceptions(run: Run, *, colour: bool = False) -> str:
    """Waivers that somebody has to look at, and the baseline's account, for a terminal; often empty."""
    from checker.reporters.text import exceptions  # noqa: PLC0415 - as above

    return exceptions(run, Presentation(colour=colour))


def render_history(history: History, format_name: str, *, colour: bool = False) -> str:
    """The history of recorded runs as a report of its own.

    Raises:
        UnknownFormatError: `format_name` is none of `text`, `json` and `html`.
    """
    from checker.reporters import history as reports  # noqa: PLC0415 - as above

    if format_name == "text":
        return reports.text(history, colour=colour)
    if format_name == "json":
        return reports.json(history)
    if format_name == "html":
        return reports.html(history)
    raise UnknownFormatError(f"a history has no format {format_name!r}", tip="text, json or html")


def render_template(run: Run, source: str, name: str) -> str:
    """The report that a user's own Jinja template makes; see `checker.reporters.template`.

    Args:
        run: The results.
        source: The template's text.
        name: Its file name: says how values are escaped, and where errors are.

    Raises:
        TemplateError: The template is wrong or makes too much.
    """
    from checker.reporters.template import report_by_template  # noqa: PLC0415 - as above

    return report_by_template(run, source, name)


def require_template(source: str, name: str) -> None:
    """Says before a run what `render_template` would find wrong with a template's syntax after it.

    Raises:
        TemplateError: It is no template.
    """
    from checker.reporters.template import compiled  # noqa: PLC0415 - as above

    compiled(source, name)


def _unknown_format(name: str) -> UnknownFormatError:
    near = get_close_matches(name, FORMATS, n=1)
    tip = f"Did you mean {near[0]!r}?" if near else f"Known formats: {', '.join(FORMATS)}."
    return UnknownFormatError(f"unknown report format {name!r}", tip=tip)
