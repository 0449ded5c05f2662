"""Checks many pages, one at a time, so that memory stays flat however many there are."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Protocol

from checker.engine import check
from checker.page import Page
from checker.results import AppliedPolicy, AppliedRule, Outcome, PageResult, Run
from checker.sources import EmptySource, UnreadablePage
from checker.version import __version__

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.originals import Original
    from checker.policy.model import Policy
    from checker.sources import LoadedPage, PageInput, SourceItem


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """What is known about the pages beforehand."""

    reporters: tuple[str, ...] = ()
    """The original's reporters, by name."""
    original: Original | None = None
    assume_copy: bool = False
    """Whether to judge also a page that nothing names as the wire's."""


class Progress(Protocol):
    """Is told how the run goes."""

    def started(self, source: str, /) -> None:
        """This page's turn has come."""

    def finished(self, result: PageResult, /) -> None:
        """This page is checked, or could not be read."""

    def passed_over(self, empty: EmptySource, /) -> None:
        """A source held no page."""

    def crashed(self, source: str, error: Exception, /) -> None:
        """The page made creditline itself fail; `finished` follows."""


class NoProgress:
    """Tells nobody."""

    def started(self, source: str, /) -> None:
        """See `Progress`."""

    def finished(self, result: PageResult, /) -> None:
        """See `Progress`."""

    def passed_over(self, empty: EmptySource, /) -> None:
        """See `Progress`."""

    def crashed(self, source: str, error: Exception, /) -> None:
        """See `Progress`."""


class RunInterrupted(KeyboardInterrupt):
    """The user stopped the run; `run` holds the pages that were checked until then."""

    def __init__(self, run: Run) -> None:
        super().__init__("interrupted")
        self.run = run


def run(
    items: Iterable[SourceItem],
    policy: Policy,
    options: CheckOptions | None = None,
    *,
    progress: Progress | None = None,
) -> Run:
    """The results of all pages, in their order.

    A page that can't be read, or that makes creditline fail, is a result like any other (`unreadable`, with
    the reason); the run goes on.

    Raises:
        RunInterrupted: Ctrl-C, with the run so far.
    """
    options = options or CheckOptions()
    progress = progress or NoProgress()
    results: list[PageResult] = []
    try:
        for item in items:
            if isinstance(item, EmptySource):
                progress.passed_over(item)
                continue
            progress.started(item.source)
            result = _check_one(item, policy, options, progress)
            results.append(result)
            progress.finished(result)
    except KeyboardInterrupt:
        raise RunInterrupted(_run_of(policy, results)) from None
    return _run_of(policy, results)


def _check_one(
    item: PageInput | UnreadablePage, policy: Policy, options: CheckOptions, progress: Progress
) -> PageResult:
    loaded = item if isinstance(item, UnreadablePage) else item.read()
    if isinstance(loaded, UnreadablePage):
        return _unreadable(loaded.source, None, loaded.reason)
    try:
        return _judge(loaded, policy, options)
    except Exception as error:  # noqa: BLE001 - no page, whatever is in it, may end the run of the others
        progress.crashed(loaded.source, error)
        reason = f"creditline failed on this page ({type(error).__name__}: {error})"
        return _unreadable(loaded.source, loaded.url, reason)


def _judge(loaded: LoadedPage, policy: Policy, options: CheckOptions) -> PageResult:
    page = Page(loaded.data, source=loaded.source, url=loaded.url)
    return check(
        page,
        policy,
        reporters=options.reporters,
        original=options.original,
        assume_copy=options.assume_copy,
    )


def _unreadable(source: str, url: str | None, reason: str) -> PageResult:
    return PageResult(source=source, url=url, title=None, outcome=Outcome.UNREADABLE, reason=reason)


def _run_of(policy: Policy, results: list[PageResult]) -> Run:
    return Run(version=__version__, policies=(applied(policy),), pages=tuple(results))


def applied(policy: Policy) -> AppliedPolicy:
    """What reports say of the policy."""
    return AppliedPolicy(
        id=policy.id,
        name=policy.name,
        version=policy.version,
        digest=policy.digest,
        quote=policy.terms.quote,
        quote_source=policy.terms.source,
        retrieved=policy.terms.retrieved,
        manual=policy.terms.manual,
        rules=tuple(
            AppliedRule(id=rule.id, title=rule.title, level=rule.level, help=rule.help)
            for rule in policy.rules
        ),
    )
