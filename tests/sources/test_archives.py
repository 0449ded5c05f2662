"""Pages of web archives: which records are pages, what they came with, and archives that are damaged."""

from __future__ import annotations

import gzip
import io
from typing import TYPE_CHECKING

import pytest
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from checker.sources import Archive, EmptySource, LoadedPage, UnreadablePage, ahead, expand

if TYPE_CHECKING:
    from pathlib import Path

    from checker.sources import PageItem

SITE = "https://courier.example"
PAGE = b"<!doctype html><title>Bridge reopens</title><p>The bridge over Mill Creek reopened."


def add(
    writer: WARCWriter, path: str, body: bytes, status: str = "200 OK", kind: str = "text/html", **more: str
) -> None:
    headers = [("Content-Type", kind), *((name.replace("_", "-"), value) for name, value in more.items())]
    record = writer.create_warc_record(
        SITE + path,
        "response",
        payload=io.BytesIO(body),
        http_headers=StatusAndHeaders(status, headers, protocol="HTTP/1.1"),
        warc_headers_dict={"WARC-Date": "2027-01-31T06:00:00Z"},
    )
    writer.write_record(record)
    record.raw_stream.close()


@pytest.fixture
def archive(tmp_path: Path) -> Path:
    path = tmp_path / "crawl.warc.gz"
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        writer.write_record(writer.create_warcinfo_record("crawl.warc.gz", {"software": "warcio"}))
        add(writer, "/robots.txt", b"User-agent: *", kind="text/plain")
        add(writer, "/a", PAGE, kind="text/html; charset=ISO-8859-1")
        add(writer, "/a", PAGE, kind="text/html; charset=ISO-8859-1")
        add(writer, "/zipped", gzip.compress(PAGE), content_encoding="gzip")
        add(writer, "/old", b"moved", "301 Moved Permanently")
        add(writer, "/gone", b"<title>404", "404 Not Found")
        add(writer, "/logo.png", b"\x89PNG", kind="image/png")
        add(writer, "/bomb", gzip.compress(b"\0" * 20_000_000), content_encoding="gzip")
        add(writer, "/last", PAGE)
    return path


def pages(path: Path) -> list[LoadedPage | UnreadablePage | EmptySource]:
    found: list[PageItem] = list(ahead(expand([str(path)])))
    return [item if isinstance(item, UnreadablePage | EmptySource) else item.read() for item in found]


def test_its_pages_are_given_with_what_they_came_with(archive: Path) -> None:
    first, second, bomb, last = pages(archive)
    assert isinstance(first, LoadedPage)
    assert (first.source, first.url, first.data) == (f"{SITE}/a", f"{SITE}/a", PAGE)
    assert first.charset == "ISO-8859-1"
    assert first.retrieval is not None
    assert (first.retrieval.fetched, first.retrieval.status) == ("2027-01-31T06:00:00Z", 200)
    assert isinstance(second, LoadedPage)
    assert (second.source, second.data) == (f"{SITE}/zipped", PAGE)
    assert isinstance(bomb, UnreadablePage)
    assert bomb.reason == "decompresses to more than 16 MB"
    assert last.source == f"{SITE}/last"


def test_a_folder_stands_for_its_archives_too(archive: Path) -> None:
    (archive.parent / "page.html").write_bytes(PAGE)
    items = list(expand([str(archive.parent)]))
    assert [item.source for item in items] == [str(archive.parent / "page.html"), str(archive)]
    assert isinstance(items[1], Archive)


def test_a_damaged_archive_gives_what_is_before_the_damage(archive: Path) -> None:
    data = archive.read_bytes()
    at = data.rindex(b"\x1f\x8b\x08")
    archive.write_bytes(data[:at] + b"\x1f\x8b\x08" + b"\xff" * 60)
    found = pages(archive)
    assert found[0].source == f"{SITE}/a"
    assert not any(page.source == f"{SITE}/last" for page in found)


def plain(path: Path, *bodies: tuple[bytes, dict[str, str]]) -> list[int]:
    """An archive of one page a body; gives where each record ends."""
    ends = []
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=path.name.endswith(".gz"))
        for number, (body, headers) in enumerate(bodies):
            add(writer, f"/{number}", body, **headers)
            ends.append(file.tell())
    return ends


LONG = PAGE + b"<p>Traffic flows again, the county said on Tuesday.</p>" * 40
CHUNKED = b"%x\r\n%b\r\n0\r\n\r\n" % (len(LONG), LONG)
ENCODED: list[tuple[bytes, dict[str, str]]] = [
    (LONG, {}),
    (LONG, {"content_length": str(len(LONG))}),
    (gzip.compress(LONG), {"content_encoding": "gzip"}),
    (CHUNKED, {"transfer_encoding": "chunked"}),
    (LONG, {"transfer_encoding": "chunked"}),  # an archiver has undone the chunks and left the header
]


@pytest.mark.parametrize("name", ["cut.warc", "cut.warc.gz"])
@pytest.mark.parametrize("encoded", ENCODED)
def test_a_page_that_an_archive_breaks_off_in_is_never_judged(
    tmp_path: Path, name: str, encoded: tuple[bytes, dict[str, str]]
) -> None:
    path = tmp_path / name
    first, end = plain(path, (PAGE, {}), encoded)
    whole = path.read_bytes()
    _, page = pages(path)
    assert isinstance(page, LoadedPage)
    assert page.data == LONG
    for cut in {*range(first + 1, end, max(1, (end - first) // 25)), *range(end - 12, end)}:
        path.write_bytes(whole[:cut])
        before, *found = [page for page in pages(path) if not isinstance(page, EmptySource)]
        assert isinstance(before, LoadedPage)
        assert before.data == PAGE
        # Of a gzipped archive the last bytes are no more than a checksum.
        assert all(isinstance(each, UnreadablePage) or each.data == LONG for each in found)
        assert found[-1].source == str(path)
        assert isinstance(found[-1], UnreadablePage)
        assert "; what follows could not be read" in found[-1].reason
    path.write_bytes(whole[:first])
    assert len(pages(path)) == 1


@pytest.mark.parametrize("name", ["joined.warc", "joined.warc.gz"])
def test_a_page_cut_in_the_middle_of_joined_archives_is_not_judged(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    first, end = plain(path, (PAGE, {}), (LONG, {}))
    whole = path.read_bytes()
    path.write_bytes(whole[: (first + end) // 2] + whole)
    judged = [page.data for page in pages(path) if isinstance(page, LoadedPage)]
    assert judged == [PAGE]
    last = pages(path)[-1]
    assert isinstance(last, UnreadablePage)
    assert last.reason == "the archive is damaged; what follows could not be read"


def test_a_page_shorter_than_its_server_said_is_not_judged(tmp_path: Path) -> None:
    path = tmp_path / "x.warc.gz"
    plain(path, (PAGE, {"content_length": str(len(PAGE) + 1)}), (LONG, {}))
    short, page = pages(path)
    assert isinstance(short, UnreadablePage)
    assert short.reason == "the archive holds only a part of this page"
    assert isinstance(page, LoadedPage)


def test_one_record_that_makes_no_sense_does_not_hide_the_next(tmp_path: Path) -> None:
    path = tmp_path / "x.warc.gz"
    plain(path, (b"5\r\n<html", {"transfer_encoding": "chunked"}), (PAGE, {"transfer_encoding": "odd"}))
    first, second = pages(path)
    assert isinstance(first, UnreadablePage)
    assert first.reason == "the archive holds only a part of this page"
    assert isinstance(second, LoadedPage)


@pytest.mark.parametrize("data", [b"", b"<!doctype html><p>no archive", b"WARC/1.0\r\nContent-Length: 9\r\n"])
def test_what_is_no_archive_is_told(tmp_path: Path, data: bytes) -> None:
    path = tmp_path / "x.warc"
    path.write_bytes(data)
    (item,) = pages(path)
    assert isinstance(item, UnreadablePage | EmptySource)


def test_pages_that_are_cut_off_get_no_verdict(tmp_path: Path) -> None:
    path = tmp_path / "x.warc"
    block = b"HTTP/1.1 200 OK\r\nContent-Type: text/html\r\n\r\n<p>half"
    head = (
        f"WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: {SITE}/a\r\nWARC-Truncated: length\r\n"
        f"Content-Type: application/http\r\nContent-Length: {len(block)}\r\n\r\n"
    )
    path.write_bytes(head.encode() + block + b"\r\n\r\n")
    (item,) = pages(path)
    assert isinstance(item, UnreadablePage)
    assert item.reason == "the archive holds only a part of this page"
