"""`creditline inspect`: what creditline sees on a page, before any rule."""

from __future__ import annotations

from typing import Annotated

import typer

from checker.cli.options import (
    STDIN_NAME,
    ColorOption,
    DebugOption,
    DocumentFormat,
    DocumentFormatOption,
    StdinNameOption,
)
from checker.cli.settings import load_settings
from checker.cli.terminal import Color, note
from checker.cli.web_options import AllowPrivateOption, ContactOption, IgnoreRobotsOption, web_settings
from checker.errors import CreditlineError
from checker.results import ExitCode
from checker.web.addresses import looks_like_address


class UnreadablePageError(CreditlineError):
    """The page to look at can't be read."""

    exit_code = ExitCode.UNREADABLE


def inspect(
    page: Annotated[
        str,
        typer.Argument(
            metavar="PAGE",
            help="A page's file, its web address, or - for standard input.",
            show_default=False,
        ),
    ],
    *,
    document_format: DocumentFormatOption = DocumentFormat.TEXT,
    contact: ContactOption = None,
    ignore_robots: IgnoreRobotsOption = False,
    allow_private: AllowPrivateOption = False,
    color: ColorOption = Color.AUTO,
    stdin_name: StdinNameOption = STDIN_NAME,
    debug: DebugOption = False,  # noqa: ARG001 - its callback keeps it
) -> None:
    """Show what a page holds: authors, credits, pictures, metadata.

    Before any rule, and of any publisher.

    Exit codes: 0, or 4 when the page could not be read.
    """
    from checker.cli.words import print_json, print_words  # noqa: PLC0415 - not needed for --help
    from checker.inspection import inspect_page  # noqa: PLC0415 - the parser is loaded for pages only
    from checker.page import Page  # noqa: PLC0415 - the same
    from checker.run.stand_ins import why_stand_in  # noqa: PLC0415 - the same
    from checker.sources import UnreadablePage, single_page  # noqa: PLC0415 - the same
    from checker.web.use import Web  # noqa: PLC0415 - the same

    settings = load_settings(None, isolated=False, contact=contact) if looks_like_address(page) else None
    manners = (
        web_settings(settings, ignore_robots=ignore_robots, allow_private=allow_private) if settings else None
    )
    with Web(manners) as web:
        named = single_page(page, stdin_name=stdin_name, web=web)
        loaded = named if isinstance(named, UnreadablePage) else named.read()
    if isinstance(loaded, UnreadablePage):
        raise UnreadablePageError(f"{loaded.source}: {loaded.reason}")
    shown = Page(loaded.data, source=loaded.source, url=loaded.url, http_charset=loaded.charset)
    if loaded.is_live and (reason := why_stand_in(shown, loaded.retrieval)):
        note(f"{loaded.source}: {reason}")
    inspection = inspect_page(shown)
    if document_format is DocumentFormat.JSON:
        print_json(inspection.document())
    else:
        print_words("inspect.txt.j2", color, page=inspection)
