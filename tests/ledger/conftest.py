"""Runs as small as they get, for the ledger to keep."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from typing import TYPE_CHECKING

import pytest

from checker.ledger import Ledger
from checker.results import Finding, Outcome, PageResult, Run, page_outcome
from checker.vocabulary import Level

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping
    from pathlib import Path

FIRST = datetime(2026, 11, 2, 6, 0, tzinfo=UTC)


def week(number: int) -> datetime:
    """The moment at which the run of that week is recorded."""
    return FIRST + timedelta(weeks=number - 1)


def run_of(pages: Mapping[str, str]) -> Run:
    """A run: page → `rule:outcome` words, or an outcome by itself."""
    return Run("1.0", (), tuple(page_of(name, words) for name, words in pages.items()))


def page_of(name: str, words: str) -> PageResult:
    if ":" not in words:
        return PageResult(name, None, None, Outcome(words))
    findings = tuple(
        Finding(
            f"tidewater/{rule}", Level.RECOMMENDED if rule == "notice" else Level.REQUIRED, Outcome(out), "…"
        )
        for rule, _, out in (word.partition(":") for word in words.split())
    )
    return PageResult(name, None, None, page_outcome(findings), findings=findings)


def called(page: PageResult) -> str:
    """Pages are called as they were given."""
    return page.source


@pytest.fixture
def ledger(tmp_path: Path) -> Iterator[Ledger]:
    with Ledger.open(tmp_path / "ledger.sqlite") as opened:
        yield opened
