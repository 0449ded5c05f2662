"""`creditline check`: judges pages and writes the reports."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, Annotated

import typer

from checker.cli.agreement_options import (
    BaselineOption,
    ConfigOption,
    ExcludeOption,
    IncludeOption,
    NoConfigOption,
    NoWaiversOption,
    WriteBaselineOption,
)
from checker.cli.ending import exit_code, sum_up
from checker.cli.interruption import INTERRUPTED
from checker.cli.ledger_options import LedgerOption, RecordOption
from checker.cli.mail_options import MailOption
from checker.cli.many import (
    AssetsOption,
    ChangedOption,
    FilesFromOption,
    JobsOption,
    Lists,
    PageTimeoutOption,
    pages_named,
    require_pages,
)
from checker.cli.options import (
    STDIN_NAME,
    ColorOption,
    DebugOption,
    PolicyChoiceOption,
    StdinNameOption,
)
from checker.cli.report_files import verbosity, wanted_reports, write_reports
from checker.cli.report_options import (
    FormatOption,
    OutputOption,
    QuietOption,
    ReportOption,
    TemplateOption,
    VerboseOption,
)
from checker.cli.resuming import ResumeOption  # noqa: TC001 - Typer reads signatures while running
from checker.cli.settings import is_whole_site, load_settings, path_of, sources_of
from checker.cli.terminal import Color, note, wants_colour, write_to_stderr
from checker.cli.usage import WrongOptionsError
from checker.cli.web_options import (
    AllowPrivateOption,
    CacheOption,
    ContactOption,
    FeedOption,
    FetchTimeoutOption,
    HostIntervalOption,
    HostLimitOption,
    IgnoreRobotsOption,
    ImagesOption,
    OfflineOption,
    RefreshOption,
    ReplayOption,
    SaveOption,
    SinceOption,
    SitemapOption,
    UrlsColumnOption,
    UrlsOption,
    listed_on_the_web,
    web_settings,
)

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.cli.mailing import Posting
    from checker.config.settings import Settings
    from checker.results import Run


def check(
    sources: Annotated[
        list[str] | None,
        typer.Argument(
            metavar="SOURCE",
            help="Pages: files, folders (.html, .htm, .xhtml and .shtml in them and below), patterns such as"
            " 'public/**/*.html', web addresses, web archives (.warc.gz), or - for standard input.",
            show_default=False,
        ),
    ] = None,
    *,
    policy: PolicyChoiceOption = None,
    reporter: Annotated[
        list[str] | None,
        typer.Option(
            "--reporter", metavar="NAME", help="A reporter of the original; may be given several times."
        ),
    ] = None,
    original: Annotated[
        str | None,
        typer.Option(
            "--original", metavar="FILE|URL", help="The wire's own page, read for its reporters and title."
        ),
    ] = None,
    assume_copy: Annotated[
        bool | None,
        typer.Option(
            "--assume-copy/--no-assume-copy",
            help="Judge every page, also one that nothing names as the wire's.",
            show_default=False,
        ),
    ] = None,
    report_format: FormatOption = None,
    template: TemplateOption = None,
    output: OutputOption = None,
    report: ReportOption = None,
    assets: AssetsOption = None,
    files_from: FilesFromOption = None,
    changed: ChangedOption = None,
    urls: UrlsOption = None,
    urls_column: UrlsColumnOption = None,
    sitemap: SitemapOption = None,
    feed: FeedOption = None,
    since: SinceOption = None,
    contact: ContactOption = None,
    host_interval: HostIntervalOption = None,
    host_limit: HostLimitOption = None,
    fetch_timeout: FetchTimeoutOption = None,
    ignore_robots: IgnoreRobotsOption = False,
    allow_private: AllowPrivateOption = False,
    cache: CacheOption = None,
    offline: OfflineOption = False,
    refresh: RefreshOption = False,
    save: SaveOption = None,
    replay: ReplayOption = None,
    resume: ResumeOption = None,
    images: ImagesOption = None,
    jobs: JobsOption = None,
    page_timeout: PageTimeoutOption = None,
    include: IncludeOption = None,
    exclude: ExcludeOption = None,
    config: ConfigOption = None,
    no_config: NoConfigOption = False,
    no_waivers: NoWaiversOption = False,
    baseline: BaselineOption = None,
    write_baseline: WriteBaselineOption = None,
    mail: MailOption = False,
    record: RecordOption = None,
    ledger: LedgerOption = None,
    strict: Annotated[
        bool | None,
        typer.Option(
            "--strict/--no-strict", help="Exit with 1 also for pages to review.", show_default=False
        ),
    ] = None,
    exit_zero: Annotated[
        bool, typer.Option("--exit-zero", help="Exit with 0 where it would be 1; 2, 3 and 4 stay.")
    ] = False,
    quiet: QuietOption = False,
    verbose: VerboseOption = False,
    color: ColorOption = Color.AUTO,
    stdin_name: StdinNameOption = STDIN_NAME,
    debug: DebugOption = False,
) -> None:
    """Check pages against a newswire's terms.

    The report goes to standard output or --output, summary and progress to standard error. It is written
    whatever the exit code: 0 no required rule failed, 1 at least one page fails (with --strict: or is to
    review), 2 wrong usage, configuration or policy, 3 nothing was checked, 4 some page could not be read
    (and none failed), 5 or 6 mail was not sent (see creditline mail), 130 interrupted.
    """
    how_much = verbosity(quiet=quiet, verbose=verbose)
    _require_names(reporter or (), stdin_name)
    settings = load_settings(
        config,
        isolated=no_config,
        sources=sources,
        policy=policy,
        assume_copy=assume_copy,
        format=report_format,
        template=template,
        output=output,
        reports=report,
        jobs=jobs,
        page_timeout=page_timeout,
        assets=assets,
        include=include,
        exclude=exclude,
        baseline=baseline,
        contact=contact,
        host_interval=host_interval,
        host_limit=host_limit,
        fetch_timeout=fetch_timeout,
        cache=cache,
        images=images,
        record=record,
        ledger=ledger,
        strict=strict,
    )
    manners = web_settings(
        settings,
        ignore_robots=ignore_robots,
        allow_private=allow_private,
        offline=offline,
        refresh=refresh,
        save=save,
        replay=replay,
    )
    on_the_web = listed_on_the_web(urls, urls_column, sitemap, feed, since)
    lists = Lists(files_from, changed, on_the_web)
    named = require_pages(sources_of(settings, has_lists=lists.are_given), lists)
    reports = wanted_reports(
        settings["format"],
        path_of(settings, "template"),
        path_of(settings, "output"),
        settings["reports"],
        named,
    )

    from checker.cli.job import load_job  # noqa: PLC0415 - --help does without what checks pages
    from checker.cli.streamed_report import streaming  # noqa: PLC0415 - the same
    from checker.web.use import Web  # noqa: PLC0415 - the same

    posting = _load_posting(settings) if mail else None
    with Web(manners) as web:
        job = load_job(
            settings,
            web,
            reporters=reporter or (),
            original=original,
            write_baseline=write_baseline,
            heed_waivers=not no_waivers,
            quiet=quiet,
            debug=debug,
            resume=resume,
            brings_images=settings["images"],
        )
        pages = job.chosen(pages_named(named, lists, stdin_name, web))
        is_whole = not lists.are_given and changed is None and is_whole_site(settings)
        with streaming(reports, job.beginning) as (begun, told):
            results, interrupted = job.run(pages.items, told, web, is_whole=is_whole)
            results, unrecorded = job.recorded(results, interrupted=interrupted)
            write_reports(begun, results, color=color, verbosity=how_much)
    if not any(report.is_text_on_screen for report in reports):
        sum_up(results, color, quiet=quiet)
    if unrecorded is not None:
        raise unrecorded
    if interrupted:
        number = "1 page" if len(results.pages) == 1 else f"{len(results.pages)} pages"
        note(f"interrupted: the report holds the {number} checked until then")
        raise typer.Exit(INTERRUPTED)
    code: int = exit_code(results, pages, strict=settings["strict"], exit_zero=exit_zero)
    raise typer.Exit(_mailed(results, posting, color) or code if posting else code)


def _load_posting(settings: Settings) -> Posting:
    from checker.cli.mailing import Ways, load_posting  # noqa: PLC0415 - only --mail needs it

    return load_posting(settings, Ways())


def _mailed(results: Run, posting: Posting, color: Color) -> int:
    """Mails the results; the exit code if not all of it was sent, else 0."""
    account = posting.post(results, colour=wants_colour(color, sys.stderr))
    write_to_stderr(account.text)
    return INTERRUPTED if account.interrupted else account.code


def _require_names(reporters: Sequence[str], stdin_name: str) -> None:
    """Refuses names that name nobody and nothing: what an unset variable of a script leaves."""
    for name in reporters:
        if not any(character.isalpha() for character in name):
            raise WrongOptionsError(
                f'--reporter "{name}" names nobody', tip='for example --reporter "Ann Calloway"'
            )
    if not stdin_name.strip():
        raise WrongOptionsError("--stdin-name is empty", tip="for example --stdin-name draft.html")
