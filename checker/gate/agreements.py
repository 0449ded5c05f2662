"""All that was agreed, put together: applied to a page, and accounted for at the end of a run."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.gate.baseline import Baseline, use_of, without_known
from checker.gate.in_page import waivers_in
from checker.gate.levels import LevelOverride, leveled, leveled_policy
from checker.gate.waivers import uses_of, waived

if TYPE_CHECKING:
    from datetime import date

    from checker.gate.naming import Naming
    from checker.results import PageResult, RefusedWaiver, Run, Waiver


@dataclass(frozen=True, slots=True)
class Agreements:
    """What holds on top of the policy on one day."""

    today: date
    naming: Naming
    levels: tuple[LevelOverride, ...] = ()
    waivers: tuple[Waiver, ...] = ()
    longest_waiver: int = 366
    """Days that a waiver in a page may run from today."""
    allow_in_pages: bool = False
    """Whether waivers written in pages are heeded."""
    heed_waivers: bool = True
    baseline: Baseline | None = None

    rules: tuple[str, ...] = ()
    """Those of the policy, which waivers in pages may name."""

    def settled(self, page: PageResult) -> PageResult:
        """A page's result with levels, then waivers, then the baseline applied."""
        name = self.naming.name(page.source)
        page = leveled(page, name, self.levels)
        if self.heed_waivers:
            in_page, _ = self._in(page, name)
            page = waived(page, name, (*self.waivers, *in_page), self.today)
        return without_known(page, name, self.baseline) if self.baseline else page

    def accounted(self, run: Run, *, is_whole: bool) -> Run:
        """A run of settled pages with what became of waivers and baseline.

        Args:
            run: All its pages are settled.
            is_whole: Whether it covers the whole site, so that a waiver without a page is unused.
        """
        pages = {self.naming.name(page.source): page for page in run.pages}
        waivers, refused = list(self.waivers), []
        for name, page in pages.items():
            in_page, not_heeded = self._in(page, name)
            waivers += in_page
            refused += not_heeded
        return replace(
            run,
            policies=tuple(leveled_policy(policy, self.levels) for policy in run.policies),
            waivers=uses_of(waivers, pages, self.today, is_whole=is_whole) if self.heed_waivers else (),
            refused_waivers=tuple(refused) if self.heed_waivers else (),
            baseline=use_of(self.baseline, pages) if self.baseline else None,
        )

    def _in(self, page: PageResult, name: str) -> tuple[list[Waiver], list[RefusedWaiver]]:
        """The waivers written in a page."""
        return waivers_in(
            page,
            name,
            today=self.today,
            longest=self.longest_waiver,
            allowed=self.allow_in_pages,
            rules=self.rules,
        )
