"""`creditline report`: makes any report from saved results, as the run itself would have written it."""

from __future__ import annotations

from checker.cli.options import ColorOption, DebugOption
from checker.cli.report_files import verbosity, wanted_reports, write_reports
from checker.cli.report_options import (
    FormatOption,
    OutputOption,
    QuietOption,
    ReportOption,
    TemplateOption,
    VerboseOption,
)
from checker.cli.saved_results import ResultsArgument, read_run
from checker.cli.terminal import Color


def report(
    results: ResultsArgument,
    *,
    report_format: FormatOption = None,
    template: TemplateOption = None,
    output: OutputOption = None,
    report: ReportOption = None,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    color: ColorOption = Color.AUTO,
    debug: DebugOption = False,  # noqa: ARG001 - its callback keeps it
) -> None:
    """Make a report from results that were saved as JSON, without checking anything again.

    It is the report that the run itself would have written. Exits with 0 when it is written, whatever is in
    it, and with 2 when the results cannot be read or the report cannot be written.
    """
    how_much = verbosity(quiet=quiet, verbose=verbose)
    reports = wanted_reports(report_format, template, output, report or (), results)
    write_reports(reports, read_run(results), color=color, verbosity=how_much)
