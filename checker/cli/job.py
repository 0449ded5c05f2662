"""A check of pages as the command line starts it, with progress shown and Ctrl-C obeyed."""

from __future__ import annotations

import signal
from dataclasses import dataclass
from typing import TYPE_CHECKING, NoReturn

from checker.cli.many import limits_for
from checker.cli.progress import TerminalProgress, manner_for
from checker.errors import CreditlineError
from checker.originals import Original, load_original
from checker.policy import load_policy
from checker.reporters import Verbosity
from checker.run import CheckOptions, RunInterrupted, run
from checker.sources import EmptySource, UnreadablePage, single_page

if TYPE_CHECKING:
    from collections.abc import Sequence
    from types import FrameType

    from checker.policy.model import Policy
    from checker.results import Run
    from checker.sources import SourceItem


class UnreadableOriginalError(CreditlineError):
    """The file of `--original` can't be read."""


@dataclass(frozen=True, slots=True)
class Job:
    """What stays the same for all pages."""

    policy: Policy
    options: CheckOptions
    quiet: bool
    debug: bool

    def run(
        self, items: Sequence[SourceItem], jobs: int | None, page_timeout: float | None
    ) -> tuple[Run, bool]:
        """The results, and whether the user stopped the run before its end."""
        signal.signal(signal.SIGTERM, _interrupt)
        total = sum(not isinstance(item, EmptySource) for item in items)
        limits = limits_for(total, jobs, page_timeout)
        manner = manner_for(quiet=self.quiet)
        try:
            with TerminalProgress(total=total, manner=manner, debug=self.debug) as progress:
                return run(items, self.policy, self.options, progress=progress, limits=limits), False
        except RunInterrupted as stopped:
            return stopped.run, True


def load_job(
    policy: str,
    reporters: Sequence[str],
    original: str | None,
    *,
    assume_copy: bool,
    quiet: bool,
    debug: bool,
) -> Job:
    """Loads what the options name.

    Raises:
        CreditlineError: The policy or the original can't be read.
    """
    options = CheckOptions(
        reporters=tuple(reporters),
        original=None if original is None else _load_original(original),
        assume_copy=assume_copy,
    )
    return Job(load_policy(policy), options, quiet, debug)


def verbosity(*, quiet: bool, verbose: bool) -> Verbosity:
    """How much the text report says."""
    if quiet:
        return Verbosity.QUIET
    return Verbosity.VERBOSE if verbose else Verbosity.NORMAL


def _load_original(path: str) -> Original:
    named = single_page(path)
    loaded = named if isinstance(named, UnreadablePage) else named.read()
    if isinstance(loaded, UnreadablePage):
        raise UnreadableOriginalError(f"cannot read the original {path}: {loaded.reason}")
    return load_original(loaded.data, path)


def _interrupt(number: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001 - as `signal` calls it
    """A polite end (`kill`, a cancelled CI job) keeps what was done, as Ctrl-C does."""
    raise KeyboardInterrupt
