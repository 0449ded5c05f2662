"""Which reports are wanted, in which format, and where they go."""

from __future__ import annotations

import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Protocol

from checker.cli import ci
from checker.cli.terminal import Color, wants_colour, write_bytes, write_text
from checker.cli.usage import WrongOptionsError, unknown
from checker.errors import CreditlineError
from checker.formats import Format
from checker.writing import require_writable, write_whole

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.reporters import Verbosity
    from checker.results import Run


class UnreadableTemplateError(CreditlineError):
    """The file of `--template` can't be read."""


class Writable(Protocol):
    """A report that is written when the run is over, or ended then."""

    @property
    def form(self) -> Format | Template:
        """What it is made by."""

    @property
    def is_text_on_screen(self) -> bool:
        """Whether this report tells people on standard output all that there is to tell."""

    def write(self, run: Run, *, color: Color, verbosity: Verbosity) -> None:
        """Renders and writes it.

        Raises:
            CreditlineError: The template is wrong, or the place takes no report.
        """


@dataclass(frozen=True, slots=True)
class Template:
    """A user's own template, read before the pages are."""

    name: str
    source: str


@dataclass(frozen=True, slots=True)
class Report:
    """One report to write: a format or a template, to a file or to standard output."""

    form: Format | Template
    path: Path | None = None

    @property
    def is_text_on_screen(self) -> bool:
        """See `Writable`."""
        return self.path is None and self.form in {Format.TEXT, Format.GITHUB}

    def write(self, run: Run, *, color: Color, verbosity: Verbosity) -> None:
        """See `Writable`."""
        text = self._render(run, color, verbosity)
        if self.is_text_on_screen:
            write_text(text)
        elif self.path is None:
            write_bytes(text.encode())
        else:
            write_whole(self.path, text.encode())

    def _render(self, run: Run, color: Color, verbosity: Verbosity) -> str:
        from checker.reporters import Presentation, render, render_template  # noqa: PLC0415 - not needed for --help

        if isinstance(self.form, Template):
            return render_template(run, self.form.source, self.form.name)
        # A file gets colour only where it was asked for: `auto` is for terminals.
        colour = wants_colour(color, sys.stdout) if self.path is None else color is Color.ALWAYS
        look = Presentation(colour=colour, verbosity=verbosity, folders=ci.folders(os.environ))
        return render(run, self.form.value, look)


def verbosity(*, quiet: bool, verbose: bool) -> Verbosity:
    """How much the text report says.

    Raises:
        WrongOptionsError: Both more and less than usual.
    """
    from checker.reporters import Verbosity  # noqa: PLC0415 - not needed for --help

    if quiet and verbose:
        raise WrongOptionsError("--quiet and --verbose exclude each other")
    if quiet:
        return Verbosity.QUIET
    return Verbosity.VERBOSE if verbose else Verbosity.NORMAL


def wanted_reports(
    form: Format | None,
    template: Path | None,
    output: Path | None,
    further: Sequence[str],
    sources: Sequence[str],
) -> tuple[Report, ...]:
    """The main report, then those of `--report`; each can be written, as far as can be told beforehand.

    Raises:
        CreditlineError: Wrong options, an unreadable template, a place where no file can be written, or one
            where a page of `sources` would be lost.
    """
    if form and template:
        raise WrongOptionsError("a format and a template exclude each other")
    asked = tuple(map(_further_report, further))
    if form is Format.AUTO:
        reports = (*_fitting(_path(output), asked), *asked)
    else:
        main = Report(_read_template(template) if template else form or Format.TEXT, _path(output))
        reports = (main, *asked)
    _require_places(reports, sources)
    return reports


def _fitting(output: Path | None, asked: Sequence[Report]) -> tuple[Report, ...]:
    """The reports that the CI system makes use of.

    GitLab takes its report from a file, and nobody can read it in a log: that shows the text.
    """
    system = ci.system(os.environ)
    if system is ci.System.GITHUB:
        return (Report(Format.GITHUB, output),)
    if system is None:
        return (Report(Format.TEXT, output),)
    if output is not None:
        return (Report(Format.GITLAB, output),)
    if any(report.form is Format.GITLAB for report in asked):
        return (Report(Format.TEXT),)
    return (Report(Format.TEXT), Report(Format.GITLAB, ci.gitlab_report(os.environ)))


def _require_places(reports: Sequence[Report], sources: Sequence[str]) -> None:
    places = [report.path.resolve() if report.path else None for report in reports]
    for number, place in enumerate(places):
        if place in places[:number]:
            where = reports[number].path or "standard output"
            raise WrongOptionsError(f"two reports would go to {where}", tip="give each a file of its own")
    read = {Path(source).resolve() for source in sources}
    for report in reports:
        if report.path is None:
            continue
        if report.path.is_file() and report.path.resolve() in read:
            raise WrongOptionsError(f"the report would overwrite {report.path}, which it is made from")
        require_writable(report.path)


def write_reports(reports: Sequence[Writable], run: Run, *, color: Color, verbosity: Verbosity) -> None:
    """Writes each report; one that can't be written keeps no other from being.

    Raises:
        CreditlineError: The first thing that went wrong.
    """
    errors: list[CreditlineError] = []
    if any(report.form is Format.GITHUB for report in reports):
        try:
            ci.add_to_job_summary(run, os.environ)
        except CreditlineError as error:
            errors.append(error)
    for report in reports:
        try:
            report.write(run, color=color, verbosity=verbosity)
        except CreditlineError as error:
            errors.append(error)
    if errors:
        raise errors[0]


def _further_report(value: str) -> Report:
    name, equals, path = value.partition("=")
    known = [form for form in Format if form is not Format.AUTO]
    if not equals or not name or not path:
        raise WrongOptionsError(
            f'--report "{value}" is not FORMAT=FILE',
            tip=f"for example --report html=report.html; known formats: {', '.join(known)}",
        )
    if name not in known:
        raise unknown("format", name, known)
    return Report(Format(name), _path(Path(path)))


def _path(path: Path | None) -> Path | None:
    """`-` is standard output, as for every other program."""
    return None if path is None or str(path) == "-" else path


def _read_template(path: Path) -> Template:
    try:
        source = path.read_text("utf-8-sig")
    except UnicodeDecodeError as error:
        raise UnreadableTemplateError(f"cannot read the template {path}: it is not UTF-8 text") from error
    except (OSError, ValueError) as error:
        from checker.sources.reasons import in_plain_words  # noqa: PLC0415 - --help does without

        raise UnreadableTemplateError(f"cannot read the template {path}: {in_plain_words(error)}") from error
    from checker.reporters import require_template  # noqa: PLC0415 - Jinja2 takes its time to import

    require_template(source, str(path))
    return Template(str(path), source)
