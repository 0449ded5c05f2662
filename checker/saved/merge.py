"""Puts the runs of several files together, and refuses where that would lose or invent something."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.results import Run, WaiverState, WaiverUse
from checker.saved.load import ResultsError

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.history import History
    from checker.results import AppliedPolicy, BaselineUse, PageResult, Waiver

_LOUDEST: Final = (WaiverState.EXPIRED, WaiverState.RUNNING, WaiverState.UNUSED)
"""The state of a waiver that several runs met: the first of these that it had in one of them."""


def merged(runs: Sequence[tuple[str, Run]]) -> Run:
    """One run with the pages of all, in their order.

    Args:
        runs: Each with the name of its file; at least one.

    Raises:
        ResultsError: The runs were made by different versions of a policy, have different results for one
            page, or were held against a baseline.
    """
    if len(runs) == 1:
        return runs[0][1]
    return Run(
        version=", ".join(dict.fromkeys(run.version for _, run in runs)),
        policies=_policies(runs),
        pages=_pages(runs),
        waivers=_waivers(use for _, run in runs for use in run.waivers),
        refused_waivers=tuple(dict.fromkeys(refused for _, run in runs for refused in run.refused_waivers)),
        baseline=_baseline(runs),
        history=_history(runs),
    )


def _policies(runs: Sequence[tuple[str, Run]]) -> tuple[AppliedPolicy, ...]:
    found: dict[str, tuple[str, AppliedPolicy]] = {}
    for file, run in runs:
        for policy in run.policies:
            first, known = found.setdefault(policy.id, (file, policy))
            if known != policy:
                what = "other levels" if known.digest == policy.digest else "another version"
                raise ResultsError(
                    f"{file} was made with {what} of the policy {policy.id} than {first}",
                    tip="check the pages again with the same policy and configuration",
                )
    return tuple(policy for _, policy in found.values())


def _pages(runs: Sequence[tuple[str, Run]]) -> tuple[PageResult, ...]:
    found: dict[str, tuple[str, PageResult]] = {}
    for file, run in runs:
        for page in run.pages:
            first, known = found.setdefault(page.source, (file, page))
            if known is not page and known != page:
                raise ResultsError(
                    f"{first} and {file} both have the page {page.source}, with different results",
                    tip="leave out the older file, or check from one folder, so that their names differ",
                )
    return tuple(page for _, page in found.values())


def _waivers(uses: Iterable[WaiverUse]) -> tuple[WaiverUse, ...]:
    by_waiver: dict[Waiver, list[WaiverUse]] = {}
    for use in uses:
        by_waiver.setdefault(use.waiver, []).append(use)
    return tuple(
        WaiverUse(waiver, _state(same), sum(use.findings for use in same))
        for waiver, same in by_waiver.items()
    )


def _state(uses: Sequence[WaiverUse]) -> WaiverState:
    return min((use.state for use in uses), key=_LOUDEST.index)


def _baseline(runs: Sequence[tuple[str, Run]]) -> BaselineUse | None:
    """The one baseline; what several runs left unchecked cannot be told from their counts."""
    held = [(file, run.baseline) for file, run in runs if run.baseline]
    if len(held) > 1:
        raise ResultsError(
            f"{held[0][0]} and {held[1][0]} were both held against a baseline: they cannot be put together",
            tip="check all their pages in one run",
        )
    return held[0][1] if held else None


def _history(runs: Sequence[tuple[str, Run]]) -> History | None:
    """The latest: it holds what the earlier ones do."""
    known = [run.history for _, run in runs if run.history is not None]
    return max(known, key=lambda history: history.runs[-1].recorded, default=None)
