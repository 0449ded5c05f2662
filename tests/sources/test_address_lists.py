"""Lists of addresses, as people write them and programs export them."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from checker.sources import EmptySource, SourceError, UnreadablePage, WebPage
from checker.sources.address_lists import listed_addresses
from checker.web.use import Web

if TYPE_CHECKING:
    from pathlib import Path

    from checker.sources import SourceItem

A, B = "https://courier.example/a", "https://prairie.example/b?id=2"


def read(folder: Path, text: str | bytes, column: str | None = None) -> list[SourceItem]:
    path = folder / "list"
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    return list(listed_addresses(str(path), column, Web()))


def addresses(items: list[SourceItem]) -> list[str]:
    return [item.url for item in items if isinstance(item, WebPage)]


TABLES = {
    "one a line": f"{A}\n{B}\n",
    "with comments, blank lines and Windows line ends": f"# partners\r\n\r\n{A}\r\n  {B}  \r\n",
    "a tracker's CSV": f"Post,Original URL,Republished URL,Views\nBridge,https://wire.example/1,{A},7\nMill,https://wire.example/2,{B},9\n",
    "a search console's CSV": f'Top pages,Clicks,CTR\n{A},10,"2.1%"\n{B},4,3%\n',
    "links from a search console": f"Linking page,Last crawled\n{A},2027-01-31\n{B},2027-01-30\n",
    "a monitor's TSV": f'Date\tHeadline\tURL\tReach\n1\tBridge, reopened\t{A}\t5\n2\t"Mill"\t{B}\t6\n',
    "text above the header": f'Report:,Wire copies\n\n"From 1 January, all"\n\nDate,Url\n1,{A}\n2,{B}\n',
    "semicolons": f"Titel;Link\nBrücke;{A}\nMühle;{B}\n",
    "no header": f"Bridge,{A}\nMill,{B}\n",
    "line breaks in cells": f'Title,URL\n"Bridge\nreopens",{A}\nMill,{B}\n',
    "JSON Lines": f'{{"title": "Bridge", "url": "{A}"}}\n\n{{"url": "{B}", "image": "https://x.example/i.png"}}\n',
    "addresses without a scheme": "URL\ncourier.example/a\nprairie.example/b?id=2\nhttps://courier.example/a\n",
}


@pytest.mark.parametrize("kind", TABLES)
def test_the_addresses_are_found(tmp_path: Path, kind: str) -> None:
    assert addresses(read(tmp_path, TABLES[kind]))[:2] == [A, B]


@pytest.mark.parametrize("encoding", ["utf-8-sig", "utf-16", "windows-1252"])
def test_in_any_usual_encoding(tmp_path: Path, encoding: str) -> None:
    text = f"Título\tURL\nQuébec\t{A}\n"
    assert addresses(read(tmp_path, text.encode(encoding))) == [A]


def test_a_comma_in_an_address_does_not_part_it(tmp_path: Path) -> None:
    address = "https://courier.example/news,2027,bridge"
    assert addresses(read(tmp_path, f"{address}\n")) == [address]


def test_each_page_says_where_it_is_named(tmp_path: Path) -> None:
    first, _ = read(tmp_path, f'Title,URL\n"a\nb",{A}\nc,{B}\n')
    assert isinstance(first, WebPage)
    assert first.named_by == (f"{tmp_path / 'list'}:3",)


@pytest.mark.parametrize("column", ["Where", "where", "3"])
def test_the_column_can_be_named(tmp_path: Path, column: str) -> None:
    text = f"Title,URL,Where\nx,https://wire.example/1,{A}\n"
    assert addresses(read(tmp_path, text, column)) == [A]


def test_a_field_of_json_lines_can_be_named(tmp_path: Path) -> None:
    text = f'{{"url": "https://wire.example/1", "where": "{A}"}}\n'
    assert addresses(read(tmp_path, text, "where")) == [A]


@pytest.mark.parametrize(
    ("text", "column", "said"),
    [
        (f"Mine,Yours\n{A},{B}\n", None, 'several columns of the list .* hold addresses: "Mine", "Yours"'),
        (f'{{"mine": "{A}", "yours": "{B}"}}\n', None, "several fields"),
        (f"Title,URL\nx,{A}\n", "Where", 'no column "Where"'),
        (f"Title,URL\nx,{A}\n", "9", 'no column "9"'),
        ("Title,Author\nx,y\n", None, "holds no web address"),
        ('{"url": "https://a.example"}\nnonsense\n', None, "line 2 is no JSON object"),
        ("a,b\n" + '"' + "x" * 200_000 + f'",{A}\n', None, "cannot read the list"),
    ],
)
def test_what_is_not_clear_is_said(tmp_path: Path, text: str, column: str | None, said: str) -> None:
    with pytest.raises(SourceError, match=said):
        read(tmp_path, text, column)


def test_a_forbidden_address_is_an_unreadable_page(tmp_path: Path) -> None:
    (item,) = read(tmp_path, "ftp://courier.example/a\nhttps://x:y@courier.example/\n".splitlines()[1])
    assert isinstance(item, UnreadablePage)
    assert "password" in item.reason


def test_cells_that_are_no_addresses_are_counted(tmp_path: Path) -> None:
    items = read(tmp_path, f"URL,Note\n{A},x\nn/a,y\n-,z\n")
    assert items[1:] == [EmptySource(str(tmp_path / "list"), "2 lines of this list passed over: no address")]


def test_an_empty_list_is_said(tmp_path: Path) -> None:
    assert read(tmp_path, "\n\n") == [EmptySource(str(tmp_path / "list"), "the list is empty")]


def test_a_missing_list_is_an_error(tmp_path: Path) -> None:
    with pytest.raises(SourceError, match="no such file"):
        list(listed_addresses(str(tmp_path / "none"), None, Web()))
