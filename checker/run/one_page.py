"""Checks one page of a run: whatever is in it, there is a result."""

from __future__ import annotations

import traceback
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.engine import check
from checker.page import Page
from checker.results import Outcome, PageResult
from checker.sources import LoadedPage, UnreadablePage

if TYPE_CHECKING:
    from checker.originals import Original
    from checker.policy.model import Policy
    from checker.sources import PageInput


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """What is known about the pages beforehand."""

    reporters: tuple[str, ...] = ()
    """The original's reporters, by name."""
    original: Original | None = None
    assume_copy: bool = False
    """Whether to judge also a page that nothing names as the wire's."""


@dataclass(frozen=True, slots=True)
class CheckedPage:
    """What became of one page."""

    result: PageResult
    trace: str | None = None
    """The traceback, where the page made creditline itself fail."""


def check_one(
    page: PageInput | LoadedPage | UnreadablePage, policy: Policy, options: CheckOptions
) -> CheckedPage:
    """The page's result; `unreadable`, with the reason, where it can't be read or makes creditline fail."""
    loaded = page if isinstance(page, (LoadedPage, UnreadablePage)) else page.read()
    if isinstance(loaded, UnreadablePage):
        return CheckedPage(unreadable(loaded.source, loaded.reason))
    try:
        return CheckedPage(_judge(loaded, policy, options))
    except Exception as error:  # noqa: BLE001 - no page, whatever is in it, may end the run of the others
        reason = f"creditline failed on this page ({type(error).__name__}: {error})"
        return CheckedPage(unreadable(loaded.source, reason, loaded.url), traceback.format_exc())


def unreadable(source: str, reason: str, url: str | None = None) -> PageResult:
    """The result of a page that got no verdict."""
    return PageResult(source=source, url=url, title=None, outcome=Outcome.UNREADABLE, reason=reason)


def _judge(loaded: LoadedPage, policy: Policy, options: CheckOptions) -> PageResult:
    page = Page(loaded.data, source=loaded.source, url=loaded.url)
    return check(
        page,
        policy,
        reporters=options.reporters,
        original=options.original,
        assume_copy=options.assume_copy,
    )
