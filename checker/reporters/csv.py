"""The CSV report: a row for each finding, and for each page that has none; safe in a spreadsheet."""

from __future__ import annotations

import csv
import io
import re
from typing import TYPE_CHECKING, Final

from checker.reporters.printable import log_block, log_line

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.reporters.interface import Presentation
    from checker.results import Finding, PageResult, Run

_COLUMNS: Final = (
    "page", "title", "page_outcome", "reason", "rule", "level", "outcome", "message", "what", "zone",
    "selector", "line", "column", "snippet", "why", "fix", "waived_until", "waived_by", "waiver_reason",
)  # fmt: skip
_BYTE_ORDER_MARK: Final = "\ufeff"
"""Without it Excel takes UTF-8 for the system's old encoding."""
_LONGEST_CELL: Final = 32_000
"""Characters; Excel cuts off after 32,767 (its specifications and limits)."""
# OWASP, CSV Injection; the wide forms are folded to ASCII by spreadsheets in East Asian locales.
_FORMULA: Final = re.compile(r"\s*[=+\-@＝＋－＠]")


def report(run: Run, _presentation: Presentation) -> str:
    """All of it, every cell in quotes, in the order of the run."""
    table = io.StringIO()
    writer = csv.writer(table, quoting=csv.QUOTE_ALL, lineterminator="\n")
    writer.writerow(_COLUMNS)
    for page in run.pages:
        writer.writerows(map(_cell, row) for row in _rows(page))
    return _BYTE_ORDER_MARK + table.getvalue()


def _rows(page: PageResult) -> Iterator[tuple[object, ...]]:
    begin = (page.source, page.title, page.outcome.value, page.reason)
    if not page.findings:
        yield (*begin, *[None] * (len(_COLUMNS) - len(begin)))
    for finding in page.findings:
        yield (
            *begin,
            finding.rule,
            finding.level.value,
            finding.outcome.value,
            finding.message,
            *_rest(finding),
        )


def _rest(finding: Finding) -> tuple[object, ...]:
    """Proof, mending and waiver; of the proof the most telling piece, as one row is one finding."""
    first = finding.evidence[0] if finding.evidence else None
    proof = (
        (first.what, first.zone.value, first.selector, first.line, first.column, first.snippet, first.why)
        if first
        else (None,) * 7
    )
    waiver = finding.waiver
    agreed = (waiver.until.isoformat(), waiver.owner, waiver.reason) if waiver else (None,) * 3
    return (*proof, finding.fix, *agreed)


def _cell(value: object) -> str:
    if value is None:
        return ""
    if isinstance(value, int):
        return str(value)
    text = str(value)
    text = log_block(text) if "\n" in text and "<" in text else log_line(text)
    if len(text) > _LONGEST_CELL:
        text = f"{text[: _LONGEST_CELL - 1]}…"
    return f"'{text}" if _FORMULA.match(text) else text
