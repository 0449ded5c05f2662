"""Checks many pages and keeps their order; memory holds results, never pages."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.results import AppliedPolicy, AppliedRule, PageResult, Run
from checker.run.one_page import CheckOptions
from checker.run.progress import NoProgress
from checker.run.second_look import SecondLook
from checker.run.workforce import Alone
from checker.sources import EmptySource
from checker.version import __version__

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Iterator

    from checker.policy.model import Policy
    from checker.run.crew import Limits
    from checker.run.one_page import Checkable, CheckedPage
    from checker.run.progress import Progress
    from checker.run.second_look import Images
    from checker.run.workforce import Workforce
    from checker.sources import PageItem


class RunInterrupted(KeyboardInterrupt):
    """The user stopped the run; `run` holds the pages that were checked until then."""

    def __init__(self, run: Run) -> None:
        super().__init__("interrupted")
        self.run = run


def _as_it_is(result: PageResult) -> PageResult:
    return result


def run(
    items: Iterable[PageItem | PageResult],
    policy: Policy,
    options: CheckOptions | None = None,
    *,
    progress: Progress | None = None,
    limits: Limits | None = None,
    settle: Callable[[PageResult], PageResult] = _as_it_is,
    images: Images | None = None,
) -> Run:
    """The results of all pages, in their order, whatever the number of workers.

    A page that can't be read, that makes creditline fail, or that kills or holds up a worker, is a result
    like any other (`unreadable`, with the reason); the run goes on. Without `limits` all is done in this
    process. `images` brings images of pages from the web, for which the page is checked once more, in this
    process. `settle` makes of each result, in this process, what counts and what `progress` is told.

    Raises:
        RunInterrupted: Ctrl-C, with the run so far.
    """
    options = options or CheckOptions()
    progress = progress or NoProgress()
    results: list[PageResult] = []
    second = SecondLook(images, policy, options)
    with _workforce(policy, options, limits) as workforce:
        try:
            for checked in second.check(workforce.check(_pages(items, progress))):
                _tell(checked, settle, results, progress)
        except KeyboardInterrupt:
            for checked in second.left(workforce.finished_out_of_turn()):
                _tell(checked, settle, results, progress)
            raise RunInterrupted(_run_of(policy, results)) from None
    return _run_of(policy, results)


def _workforce(policy: Policy, options: CheckOptions, limits: Limits | None) -> Workforce:
    if limits is None:
        return Alone(policy, options)
    from checker.run.crew import Crew  # noqa: PLC0415 - a few pages do without multiprocessing

    return Crew(policy, options, limits)


def _pages(items: Iterable[PageItem | PageResult], progress: Progress) -> Iterator[Checkable]:
    for item in items:
        if isinstance(item, EmptySource):
            progress.passed_over(item)
            continue
        progress.started(item.source)
        yield item


def _tell(
    checked: CheckedPage,
    settle: Callable[[PageResult], PageResult],
    results: list[PageResult],
    progress: Progress,
) -> None:
    if checked.trace is not None:
        progress.crashed(checked.result.source, checked.trace)
    result = settle(checked.result)
    results.append(result)
    progress.finished(result)


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
