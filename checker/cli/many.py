"""Which pages are meant and how they are spread: lists, changes, workers."""

from __future__ import annotations

import os
from itertools import chain
from typing import TYPE_CHECKING, Annotated, Final, NamedTuple

import typer

from checker.cli.terminal import note
from checker.cli.usage import WrongOptionsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.run.crew import Limits
    from checker.sources import SourceItem

PAGE_TIMEOUT: Final = 60.0
"""Seconds; the slowest hostile page of the tests takes a tenth of it."""
_FEW_PAGES: Final = 8
"""So many are checked sooner than workers have started."""

FilesFromOption = Annotated[
    str | None,
    typer.Option(
        "--files-from",
        metavar="FILE|-",
        help="Check the pages that FILE lists, one name a line (or ended by NUL); - reads the list from"
        " standard input. Names without a page's extension are passed over.",
    ),
]
ChangedOption = Annotated[
    str | None,
    typer.Option(
        "--changed",
        metavar="REV",
        help="Check only pages that git says differ from where REV and this branch parted, such as"
        " origin/main; new and uncommitted ones too.",
    ),
]
JobsOption = Annotated[
    int | None,
    typer.Option(
        "--jobs", "-j", min=1, max=1024, metavar="N", help="Pages checked at a time; all cores if not given."
    ),
]
PageTimeoutOption = Annotated[
    float | None,
    typer.Option(
        "--page-timeout",
        min=0.0,
        metavar="SECONDS",
        help=f"Give up a page that takes longer ({PAGE_TIMEOUT:g} if not given; 0: never): it is unreadable.",
    ),
]


def require_pages(sources: Sequence[str], files_from: str | None, changed: str | None) -> Sequence[str]:
    """The sources; the current folder where only changes were asked for.

    Raises:
        WrongOptionsError: Nothing says which pages.
    """
    if files_from == "-" and "-" in sources:
        raise WrongOptionsError("standard input cannot be both a page and the list of --files-from")
    if sources or files_from is not None:
        return sources
    if changed is not None:
        return ["."]
    raise WrongOptionsError(
        "no page is named",
        tip="for example: creditline check public/; or name sources in creditline.toml (creditline init)",
    )


class Selection(NamedTuple):
    """The pages that are meant."""

    items: Sequence[SourceItem]
    unchanged: int = 0
    """Pages left out because they have not changed."""


def pages_named(
    sources: Sequence[str], files_from: str | None, changed: str | None, stdin_name: str
) -> Selection:
    """The pages of the sources and of the list, as far as they have changed.

    Raises:
        CreditlineError: The list can't be read, or git can't tell what has changed.
    """
    from checker.sources import expand, listed_pages, once  # noqa: PLC0415 - --help does without

    items: Iterable[SourceItem] = expand(sources, stdin_name=stdin_name)
    if files_from is not None:
        items = once(chain(items, listed_pages(files_from)))
    if changed is None:
        return Selection(tuple(items))
    from checker.sources.changes import changes_since  # noqa: PLC0415 - only this asks git

    selection = Selection(*changes_since(changed).part(items))
    if selection.unchanged and not selection.items:
        note(f"no page has changed since {changed}: {selection.unchanged:,} left out")
    return selection


def limits_for(pages: int, jobs: int | None, page_timeout: float | None) -> Limits | None:
    """How many workers, with how much patience; None for a few pages that no option asks to check in one."""
    if pages <= _FEW_PAGES and jobs is None and page_timeout is None:
        return None
    from checker.run.crew import Limits  # noqa: PLC0415 - a few pages do without multiprocessing

    timeout = PAGE_TIMEOUT if page_timeout is None else page_timeout
    return Limits(max(1, min(jobs or _cores(), pages)), timeout or None)


def _cores() -> int:
    """The cores that this process may use; containers often give fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
