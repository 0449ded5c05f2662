"""Lists of web addresses (`--urls`): one a line, or a table as trackers and search consoles export it.

Such exports come as CSV, TSV or JSON Lines, in UTF-8 or UTF-16, some with lines of text above the header.
"""

from __future__ import annotations

import csv
import io
import json
import re
from typing import TYPE_CHECKING, Final

from checker.sources.errors import SourceError
from checker.sources.interface import EmptySource
from checker.sources.lists import read_list
from checker.sources.web_pages import page_at
from checker.web.addresses import looks_like_address

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.sources.interface import PageItem
    from checker.web.use import Web

_NAMES: Final = (
    "republished url", "republication url", "republisher url", "linking page", "top pages", "page url",
    "article url", "story url", "url", "urls", "link", "page", "address", "permalink",
    "web address", "source url",
)  # fmt: skip
"""Headings of the column that is meant, best first; in lower case, `_` and `-` as spaces."""
_BARE: Final = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)*\.[a-z]{2,24}(/\S*)?", re.IGNORECASE)
_ROWS_LOOKED_AT: Final = 50
_WIDE_MARKS: Final = (b"\xff\xfe", b"\xfe\xff")
_DELIMITERS: Final = "\t;,|"

Row = tuple[int, "Sequence[str]"]
"""Line, counted from 1, and cells."""


def listed_addresses(path: str, column: str | None, web: Web) -> Iterator[PageItem]:
    """The pages whose addresses the file at `path` (`-`: standard input) lists.

    Args:
        path: The list.
        column: The column that holds them, by its heading or its number from 1; None to find it.
        web: Fetches them.

    Raises:
        SourceError: The list can't be read, or it is not clear which column is meant.
    """
    text = _text(read_list(path))
    start = text.lstrip()[:1]
    if start == "{":
        cells = _json_cells(path, text, column)
    elif column is None and _is_plain(text):
        cells = _plain_cells(text)
    else:
        cells = _table_cells(path, text, column)
    passed_over = 0
    found = False
    for line, cell in cells:
        address = cell.strip()
        if not looks_like_address(address) and _BARE.fullmatch(address):
            address = f"https://{address}"
        if not looks_like_address(address) and "://" not in address:
            passed_over += 1
            continue
        found = True
        yield page_at(address, web, f"{path}:{line}")
    if passed_over:
        lines = "1 line" if passed_over == 1 else f"{passed_over:,} lines"
        yield EmptySource(path, f"{lines} of this list passed over: no address")
    elif not found:
        yield EmptySource(path, "the list is empty")


def _text(data: bytes) -> str:
    if data.startswith(_WIDE_MARKS):
        return data.decode("utf-16", "replace")
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError:
        return data.decode("windows-1252", "replace")


def _is_plain(text: str) -> bool:
    """Whether each line is an address and nothing else; an address may hold commas, but no spaces around."""
    lines = [line.strip() for line in text.splitlines()[:_ROWS_LOOKED_AT]]
    told = [line for line in lines if line and not line.startswith("#")]
    return not any(delimiter in line for line in told for delimiter in '\t;"') and all(
        _is_address(line) and not any(_is_address(part) for part in line.split(",")[1:]) for line in told
    )


def _plain_cells(text: str) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        if line.strip() and not line.lstrip().startswith("#"):
            yield number, line


def _table_cells(path: str, text: str, column: str | None) -> Iterator[tuple[int, str]]:
    rows = _rows(path, text)
    first = next((index for index, (_, cells) in enumerate(rows) if any(map(_is_address, cells))), None)
    if first is None:
        if rows:
            raise SourceError(f"the list {path} holds no web address")
        return
    heading = rows[first - 1][1] if first else ()
    index = _column(path, heading, rows[first : first + _ROWS_LOOKED_AT], column)
    for line, cells in rows[first:]:
        if index < len(cells) and cells[index].strip():
            yield line, cells[index]


def _rows(path: str, text: str) -> list[Row]:
    sample = [line for line in text.splitlines()[:_ROWS_LOOKED_AT] if "http" in line.lower()] or [text[:1000]]
    delimiter = max(_DELIMITERS, key=sample[0].count)
    reader = csv.reader(io.StringIO(text, newline=""), delimiter=delimiter)
    try:
        return [(reader.line_num, cells) for cells in reader if any(cell.strip() for cell in cells)]
    except csv.Error as error:
        raise SourceError(f"cannot read the list {path}: line {reader.line_num}: {error}") from error


def _column(path: str, heading: Sequence[str], rows: Sequence[Row], wanted: str | None) -> int:
    """The index of the column that holds the addresses."""
    names = [_name(cell) for cell in heading]
    if wanted is not None:
        if _name(wanted) in names:
            return names.index(_name(wanted))
        if wanted.isascii() and wanted.isdigit() and 1 <= int(wanted) <= max(len(row) for _, row in rows):
            return int(wanted) - 1
        known = ", ".join(f'"{cell.strip()}"' for cell in heading if cell.strip()) or "none has a name"
        raise SourceError(f'the list {path} has no column "{wanted}"', tip=f"its columns: {known}")
    columns = [
        index
        for index in range(max(len(row) for _, row in rows))
        if any(index < len(row) and _is_address(row[index]) for _, row in rows)
    ]
    for name in _NAMES:
        if name in names and names.index(name) in columns:
            return names.index(name)
    if len(columns) == 1:
        return columns[0]
    which = ", ".join(
        f'"{heading[index].strip()}"' if index < len(heading) else str(index + 1) for index in columns
    )
    raise SourceError(
        f"several columns of the list {path} hold addresses: {which}", tip="name one with --urls-column"
    )


def _json_cells(path: str, text: str, column: str | None) -> Iterator[tuple[int, str]]:
    for number, line in enumerate(text.splitlines(), 1):
        if not line.strip():
            continue
        try:
            document = json.loads(line)
        except (ValueError, RecursionError) as error:
            raise SourceError(f"cannot read the list {path}: line {number} is no JSON object") from error
        value = _field(path, document, column) if isinstance(document, dict) else None
        if isinstance(value, str) and value.strip():
            yield number, value


def _field(path: str, document: dict[str, object], column: str | None) -> object:
    by_name = {_name(key): value for key, value in document.items()}
    if column is not None:
        return by_name.get(_name(column))
    for name in _NAMES:
        if isinstance(by_name.get(name), str):
            return by_name[name]
    addresses = [value for value in document.values() if isinstance(value, str) and _is_address(value)]
    if len(addresses) > 1:
        raise SourceError(
            f"several fields of the list {path} hold addresses", tip="name one with --urls-column"
        )
    return addresses[0] if addresses else None


def _name(heading: str) -> str:
    return " ".join(re.split(r"[\s_-]+", heading.strip().lower()))


def _is_address(cell: str) -> bool:
    """Whether a cell holds an address; without a scheme it needs a path."""
    text = cell.strip()
    return looks_like_address(text) or ("/" in text and bool(_BARE.fullmatch(text)))
