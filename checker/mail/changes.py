"""What has changed on a publisher's pages since they were last told."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, TypeAlias

from checker.results import Outcome
from checker.vocabulary import Level

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.results import PageResult

    Told: TypeAlias = Mapping[tuple[str, str], Outcome]
    """Page and rule → the outcome that the last mail named."""

_TO_MEND: Final = frozenset({Outcome.FAIL, Outcome.REVIEW})


@dataclass(frozen=True, slots=True)
class Changes:
    """The pages of a letter by what became of them."""

    newly: tuple[PageResult, ...]
    """Something fails that did not, or is to review and was neither that nor failing."""
    partly: tuple[PageResult, ...]
    """Something was mended, and nothing new is amiss, but something is amiss still."""
    mended: tuple[PageResult, ...]
    """What was amiss is mended, all of it."""
    still: tuple[PageResult, ...]
    """As amiss as before."""

    @property
    def are_any(self) -> bool:
        """Whether there is something to tell."""
        return bool(self.newly or self.partly or self.mended)


def outcomes_of(pages: Sequence[PageResult]) -> dict[tuple[str, str], Outcome]:
    """What a mail about `pages` says: the outcome of each required rule."""
    return {
        (name_of(page), finding.rule): finding.outcome
        for page in pages
        for finding in page.findings
        if finding.level is Level.REQUIRED
    }


def changes_since(pages: Sequence[PageResult], told: Told) -> Changes:
    """How `pages` differ from what was told; pages that were not checked this time do not count."""
    newly, partly, mended, still = [], [], [], []
    for page in pages:
        now = outcomes_of((page,))
        amiss = {key for key, outcome in now.items() if outcome in _TO_MEND}
        before = {key for key in now if told.get(key) in _TO_MEND}
        worse = {key for key in amiss & before if now[key] is Outcome.FAIL and told[key] is not Outcome.FAIL}
        if amiss - before or worse:
            newly.append(page)
        elif amiss and before - amiss:
            partly.append(page)
        elif before - amiss:
            mended.append(page)
        elif amiss:
            still.append(page)
    return Changes(tuple(newly), tuple(partly), tuple(mended), tuple(still))


def name_of(page: PageResult) -> str:
    """What the page is called from mail to mail."""
    return page.url or page.source
