"""Reads what an interrupted run had checked from its report in JSON Lines, `creditline-lines/1`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from pydantic import TypeAdapter, ValidationError

from checker.saved.lines import Line, PageLine, RunLine, SummaryLine
from checker.saved.load import ResultsError, page_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.results import PageResult

_LINE: Final[TypeAdapter[RunLine | PageLine | SummaryLine]] = TypeAdapter(Line)
_TIP: Final = "creditline check … --report jsonl=FILE writes such a file"


def checked_pages(
    data: bytes, file: str, *, version: str, digests: Mapping[str, str]
) -> dict[str, PageResult]:
    """Source → its result, for the pages that need not be checked again: those that could be read.

    A last line that was cut off is left out.

    Args:
        data: The report.
        file: What messages call it.
        version: The version of creditline that goes on.
        digests: The id of each policy → its digest.

    Raises:
        ResultsError: It is no such report, or another version or policy made it.
    """
    lines = data.split(b"\n")
    found: dict[str, PageResult] = {}
    for number, text in enumerate(lines[:-1], 1):
        line = _read(text, f"{file}:{number}")
        if number == 1:
            _require_same(line, file, version, digests)
        elif isinstance(line, PageLine) and line.outcome != "unreadable":
            found[line.source] = page_of(line)
    return found


def _read(text: bytes, place: str) -> RunLine | PageLine | SummaryLine:
    try:
        return _LINE.validate_json(text)
    except ValidationError:
        raise ResultsError(f"{place}: no line of creditline-lines/1", tip=_TIP) from None


def _require_same(line: object, file: str, version: str, digests: Mapping[str, str]) -> None:
    if not isinstance(line, RunLine):
        raise ResultsError(f"{file}: it does not begin as creditline-lines/1 does", tip=_TIP)
    if line.tool.version != version:
        raise ResultsError(f"{file}: creditline {line.tool.version} began this run, and this is {version}")
    if {policy.id: policy.digest for policy in line.policies} != digests:
        raise ResultsError(f"{file}: another policy, or another state of it, began this run")
