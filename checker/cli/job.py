"""A check of pages as the command line starts it, with progress shown and Ctrl-C obeyed."""

from __future__ import annotations

import signal
from dataclasses import dataclass, field, replace
from datetime import datetime
from pathlib import Path
from typing import TYPE_CHECKING, NoReturn

from checker.cli.baseline_file import read_baseline, write_baseline
from checker.cli.many import limits_for
from checker.cli.progress import TerminalProgress, manner_for
from checker.cli.recording import recorded
from checker.cli.resuming import known_results
from checker.cli.terminal import note
from checker.config.agreed import agreements
from checker.errors import CreditlineError
from checker.gate.naming import is_chosen
from checker.originals import Original, original_of
from checker.page import Page
from checker.policy import load_policy
from checker.results import Run
from checker.run import CheckOptions, RunInterrupted, Several, applied, run
from checker.run.stand_ins import why_stand_in
from checker.sources import Archive, EmptySource, ReadPage, UnreadablePage, WebPage, ahead, single_page
from checker.sources.page_images import PageImages
from checker.version import __version__
from checker.writing import require_writable

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping, Sequence
    from types import FrameType

    from checker.cli.many import Selection
    from checker.config.settings import Settings
    from checker.gate import Agreements
    from checker.policy.model import Policy
    from checker.results import PageResult
    from checker.run import Progress
    from checker.sources import PageItem, SourceItem
    from checker.web.use import Web


class UnreadableOriginalError(CreditlineError):
    """The file of `--original` can't be read."""


class NoAssetsError(CreditlineError):
    """The folder of the built site is none."""


@dataclass(frozen=True, slots=True)
class Job:
    """What stays the same for all pages."""

    policy: Policy
    options: CheckOptions
    agreements: Agreements
    settings: Settings
    quiet: bool
    debug: bool
    write_baseline: Path | None = None
    known: Mapping[str, PageResult] = field(default_factory=dict)
    """What an interrupted run had checked, by source."""

    def chosen(self, pages: Selection) -> Selection:
        """The pages that the patterns of the settings leave in."""
        include, exclude = self.settings["include"], self.settings["exclude"]
        if not include and not exclude:
            return pages
        name = self.agreements.naming.name
        kept = tuple(
            item
            for item in pages.items
            if isinstance(item, EmptySource | Archive) or is_chosen(name(item.source), include, exclude)
        )
        if pages.items and not kept:
            note(f"include and exclude leave out all of {len(pages.items):,} pages")
        return pages._replace(items=kept)

    @property
    def beginning(self) -> Run | None:
        """The run before any page is checked; None where results change once more at its end.

        Only then is it known what a new baseline holds.
        """
        if self.write_baseline is not None:
            return None
        run = Run(version=__version__, policies=(applied(self.policy),), pages=())
        return self.agreements.accounted(run, is_whole=False)

    def run(
        self, items: Sequence[SourceItem], told: Sequence[Progress], web: Web, *, is_whole: bool
    ) -> tuple[Run, bool]:
        """The results, and whether the user stopped the run before its end.

        Args:
            items: The pages.
            told: Who is told how it goes, besides the user.
            web: Brings the images of pages.
            is_whole: Whether these are all pages of the site.
        """
        signal.signal(signal.SIGTERM, _interrupt)
        total = _number_of(items)
        named = {item.canonical for item in items if isinstance(item, WebPage)}
        limits = limits_for(total, self.settings["jobs"], self.settings["page-timeout"])
        manner = manner_for(quiet=self.quiet)
        try:
            with TerminalProgress(total=total, manner=manner, debug=self.debug) as progress:
                checked = run(
                    self._chosen_of(ahead(map(self._known_or, items), named=named)),
                    self.policy,
                    self.options,
                    progress=Several([progress, *told]),
                    limits=limits,
                    settle=self.agreements.settled,
                    images=PageImages(web) if self.options.brings_images else None,
                )
        except RunInterrupted as stopped:
            return self.agreements.accounted(stopped.run, is_whole=False), True
        return self._accounted(checked, is_whole=is_whole), False

    def _known_or(self, item: SourceItem) -> SourceItem | PageResult:
        return item if isinstance(item, EmptySource | Archive) else self.known.get(item.source, item)

    def _chosen_of(self, pages: Iterable[PageItem | PageResult]) -> Iterator[PageItem | PageResult]:
        """The pages that the patterns leave in; those in archives are known only now."""
        include, exclude = self.settings["include"], self.settings["exclude"]
        name = self.agreements.naming.name
        for page in pages:
            if isinstance(page, EmptySource):
                yield page
            elif is_chosen(name(page.source), include, exclude):
                yield self._known_page(page) if isinstance(page, ReadPage) else page

    def _known_page(self, page: ReadPage) -> ReadPage | PageResult:
        """The result of a page in an archive, where that very page was checked."""
        known, retrieval = self.known.get(page.source), page.page.retrieval
        is_same = known is not None and known.retrieval is not None and known.retrieval == retrieval
        return known if known is not None and is_same else page

    def recorded(self, checked: Run, *, interrupted: bool) -> tuple[Run, CreditlineError | None]:
        """The run with its history where the settings ask for it, and what hindered that.

        Reports come before everything else: they are written also where the ledger cannot be. A run that was
        cut off is not recorded, for its pages would seem to be all there are.
        """
        if not self.settings["record"]:
            return checked, None
        if interrupted:
            note("interrupted: the run is not recorded")
            return checked, None
        try:
            return recorded(checked, self.settings, self.agreements.naming), None
        except CreditlineError as error:
            return checked, error

    def _accounted(self, checked: Run, *, is_whole: bool) -> Run:
        agreements = self.agreements
        if self.write_baseline is not None:
            baseline = write_baseline(self.write_baseline, checked, agreements.naming)
            agreements = replace(agreements, baseline=baseline)
            checked = replace(checked, pages=tuple(map(agreements.settled, checked.pages)))
        return agreements.accounted(checked, is_whole=is_whole)


def _number_of(items: Sequence[SourceItem]) -> int | None:
    """How many pages there are; None where an archive does not say."""
    if any(isinstance(item, Archive) for item in items):
        return None
    return sum(not isinstance(item, EmptySource) for item in items)


def load_job(
    settings: Settings,
    web: Web,
    *,
    reporters: Sequence[str],
    original: str | None,
    write_baseline: Path | None,
    heed_waivers: bool,
    quiet: bool,
    debug: bool,
    resume: Path | None = None,
    brings_images: bool = True,
) -> Job:
    """Loads what the settings and options name.

    Raises:
        CreditlineError: The policy, the original or the baseline can't be read, the configuration does not
            fit the policy, or the new baseline can't be written.
    """
    if write_baseline is not None:
        require_writable(write_baseline)
    policy = load_policy(settings["policy"])
    options = CheckOptions(
        reporters=tuple(reporters),
        original=None if original is None else _load_original(original, web),
        assume_copy=settings["assume-copy"],
        assets=_folder_of_images(settings),
        brings_images=brings_images,
    )
    agreed = agreements(
        settings,
        policy,
        today=datetime.now().astimezone().date(),
        baseline=read_baseline(settings["baseline"], write_baseline),
        heed_waivers=heed_waivers,
    )
    known = {} if resume is None else known_results(resume, policy, settings)
    return Job(policy, options, agreed, settings, quiet, debug, write_baseline, known)


def _folder_of_images(settings: Settings) -> str | None:
    setting = settings.by_key["assets"]
    folder: str | None = setting.value
    if folder is not None and not Path(folder).is_dir():
        raise NoAssetsError(f"{setting.origin}: {folder} is no folder")
    return folder


def _load_original(path: str, web: Web) -> Original:
    named = single_page(path, web=web)
    loaded = named if isinstance(named, UnreadablePage) else named.read()
    if isinstance(loaded, UnreadablePage):
        raise UnreadableOriginalError(f"cannot read the original {loaded.source}: {loaded.reason}")
    page = Page(loaded.data, source=loaded.source, url=loaded.url, http_charset=loaded.charset)
    if loaded.is_live and (reason := why_stand_in(page, loaded.retrieval)):
        raise UnreadableOriginalError(f"cannot read the original {loaded.source}: {reason}")
    return original_of(page)


def _interrupt(number: int, frame: FrameType | None) -> NoReturn:  # noqa: ARG001 - as `signal` calls it
    """A polite end (`kill`, a cancelled CI job) keeps what was done, as Ctrl-C does."""
    raise KeyboardInterrupt
