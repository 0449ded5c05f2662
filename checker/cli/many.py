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

    from checker.cli.web_options import OnTheWeb
    from checker.run.crew import Limits
    from checker.sources import SourceItem
    from checker.web.use import Web

PAGE_TIMEOUT: Final = 60.0
"""Seconds; the slowest hostile page of the tests takes a tenth of it."""
_FEW_PAGES: Final = 8
"""So many are checked sooner than workers have started."""

AssetsOption = Annotated[
    str | None,
    typer.Option(
        "--assets",
        metavar="DIR",
        help="The built site's folder: images are looked for there, to know logos by their pixels.",
        show_default=False,
    ),
]
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


class Lists(NamedTuple):
    """What names pages, besides the sources themselves."""

    files_from: str | None
    changed: str | None
    on_the_web: OnTheWeb

    @property
    def are_given(self) -> bool:
        """Whether there is any list."""
        return self.files_from is not None or bool(self.on_the_web)

    @property
    def on_standard_input(self) -> int:
        """How many of them are piped in."""
        return (self.files_from, *self.on_the_web.urls).count("-")


def require_pages(sources: Sequence[str], lists: Lists) -> Sequence[str]:
    """The sources; the current folder where only changes were asked for.

    Raises:
        WrongOptionsError: Nothing says which pages.
    """
    if lists.on_standard_input and "-" in sources:
        raise WrongOptionsError("standard input cannot be both a page and a list of pages")
    if lists.on_standard_input > 1:
        raise WrongOptionsError("standard input cannot be two lists")
    if sources or lists.are_given:
        return sources
    if lists.changed is not None:
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


def pages_named(sources: Sequence[str], lists: Lists, stdin_name: str, web: Web) -> Selection:
    """The pages of the sources and of the lists, as far as they have changed.

    Raises:
        CreditlineError: A list can't be read, or git can't tell what has changed.
    """
    from checker.sources import expand, listed_pages, once  # noqa: PLC0415 - --help does without

    items: Iterable[SourceItem] = expand(sources, stdin_name=stdin_name, web=web)
    if lists.files_from is not None:
        items = chain(items, listed_pages(lists.files_from))
    items = once(chain(items, lists.on_the_web.items(web)))
    if lists.changed is None:
        return Selection(tuple(items))
    from checker.sources.changes import changes_since  # noqa: PLC0415 - only this asks git

    selection = Selection(*changes_since(lists.changed).part(items))
    if selection.unchanged and not selection.items:
        note(f"no page has changed since {lists.changed}: {selection.unchanged:,} left out")
    return selection


def limits_for(pages: int | None, jobs: int | None, page_timeout: float | None) -> Limits | None:
    """How many workers, with how much patience; None for a few pages that no option asks to check in one."""
    if pages is not None and pages <= _FEW_PAGES and jobs is None and page_timeout is None:
        return None
    from checker.run.crew import Limits  # noqa: PLC0415 - a few pages do without multiprocessing

    timeout = PAGE_TIMEOUT if page_timeout is None else page_timeout
    workers = jobs or _cores()
    return Limits(workers if pages is None else max(1, min(workers, pages)), timeout or None)


def _cores() -> int:
    """The cores that this process may use; containers often give fewer than the machine has."""
    if hasattr(os, "sched_getaffinity"):
        return len(os.sched_getaffinity(0))
    return os.cpu_count() or 1
