"""What is fetched is kept in web archives that other programs read, and answers again from them."""

from __future__ import annotations

import gzip
import io
from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from fastwarc import ArchiveIterator
from warcio.archiveiterator import ArchiveIterator as OtherIterator
from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

from checker.web.answers import Answer, NoAnswerError, Wanted
from checker.web.errors import WebError
from checker.web.recording import Recording
from checker.web.replay import Replay
from checker.web.warc import WarcFile
from tests.web.awaiting import awaited

if TYPE_CHECKING:
    from pathlib import Path

URL = "https://courier.example/a"
WHEN = "2027-01-31T06:00:00Z"
PAGE = Answer(
    URL,
    200,
    (("Content-Type", "text/html; charset=utf-8"), ("Content-Encoding", "gzip"), ("X-Odd", "caf\xe9")),
    gzip.compress(b"<title>Bridge", mtime=0),
    WHEN,
    address="203.0.113.7",
)
LONG = bytes(range(256)) * 40
MOVED = Answer(URL + "/old", 301, (("Location", URL),), b"", WHEN, is_cut=True)


class Script:
    """An exchange that gives prepared answers."""

    def __init__(self, *answers: Answer | NoAnswerError) -> None:
        self._answers = list(answers)

    async def ask(self, _url: str, _wanted: Wanted, /) -> Answer:
        answer = self._answers.pop(0)
        if isinstance(answer, NoAnswerError):
            raise answer
        return answer

    async def close(self) -> None:
        """Nothing is held."""


def record(path: Path, *answers: tuple[str, Answer | NoAnswerError]) -> None:
    """Fetch the answers and keep them."""

    async def fetch() -> None:
        exchange = Recording(Script(*(answer for _, answer in answers)), file)
        for url, answer in answers:
            if isinstance(answer, NoAnswerError):
                with pytest.raises(NoAnswerError):
                    await exchange.ask(url, Wanted.PAGE)
            else:
                assert await exchange.ask(url, Wanted.PAGE) == answer
        await exchange.close()

    file = WarcFile(path, "creditline")
    awaited(fetch())
    file.close()


def replay(path: Path, *urls: str) -> list[Answer | str]:
    """What the archive answers."""

    async def ask() -> list[Answer | str]:
        archive = Replay(path)
        found: list[Answer | str] = []
        for url in urls:
            try:
                found.append(await archive.ask(url, Wanted.PAGE))
            except NoAnswerError as error:
                found.append(error.reason + (" for now" if error.may_pass else ""))
        await archive.close()
        return found

    return awaited(ask())


@pytest.mark.parametrize("name", ["run.warc.gz", "run.warc"])
def test_what_was_kept_is_answered_again(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    record(path, (PAGE.url, PAGE), (MOVED.url, MOVED))
    assert replay(path, MOVED.url, PAGE.url, PAGE.url) == [MOVED, PAGE, PAGE]
    assert [entry.name for entry in tmp_path.iterdir()] == [name]


def test_why_nothing_came_is_kept_too_and_all_is_told_in_its_order(tmp_path: Path) -> None:
    path = tmp_path / "run.warc.gz"
    busy = Answer(URL, 503, (("Retry-After", "7"),), b"busy", WHEN)
    slow = NoAnswerError("no answer within 30 seconds", may_pass=True)
    gone = NoAnswerError("there is no host x.example")
    record(path, (URL, slow), (URL, busy), (URL, PAGE), ("https://x.example/", gone))
    asked = [URL, URL, URL, URL, "https://x.example/"]
    assert replay(path, *asked) == [
        "no answer within 30 seconds for now",
        busy,
        PAGE,
        PAGE,
        "there is no host x.example",
    ]


def test_other_programs_read_it(tmp_path: Path) -> None:
    path = tmp_path / "run.warc.gz"
    record(path, (PAGE.url, PAGE), (MOVED.url, MOVED), (URL, NoAnswerError("no answer")))
    with path.open("rb") as file:
        records = [
            (each.rec_type, each.rec_headers.get_header("WARC-Target-URI"), each.content_stream().read())
            for each in OtherIterator(file, check_digests="raise")
        ]
    assert [kind for kind, _, _ in records] == ["warcinfo", "response", "response", "metadata"]
    assert records[1][1:] == (URL, b"<title>Bridge")
    with path.open("rb") as file:
        kept = [each for each in ArchiveIterator(file, parse_http=False) if each.verify_block_digest()]
    assert len(kept) == 4


def test_archives_of_other_programs_answer_as_well(tmp_path: Path) -> None:
    path = tmp_path / "other.warc.gz"
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        headers = StatusAndHeaders(
            "200 OK", [("Content-Type", "text/html"), ("Transfer-Encoding", "chunked")], protocol="HTTP/1.1"
        )
        body = b"5\r\n<titl\r\n3\r\ne>B\r\n0\r\n\r\n"
        record = writer.create_warc_record(URL, "response", payload=io.BytesIO(body), http_headers=headers)
        writer.write_record(record)
        record.raw_stream.close()
    page, robots, other = replay(path, URL, "https://courier.example/robots.txt", URL + "/other")
    assert isinstance(page, Answer)
    assert page.body == b"<title>B"
    assert isinstance(robots, Answer)
    assert robots.status == 404
    assert isinstance(other, str)
    assert other.startswith("not in the archive")


def test_the_file_has_its_name_only_when_it_is_whole(tmp_path: Path) -> None:
    path = tmp_path / "run.warc.gz"
    file = WarcFile(path, "creditline")
    file.add_answer(PAGE)
    assert not path.exists()
    file.close()
    assert path.exists()


def test_places_that_take_no_file_are_told(tmp_path: Path) -> None:
    with pytest.raises(WebError, match=r"there is no folder .*none"):
        WarcFile(tmp_path / "none" / "run.warc.gz", "creditline")
    with pytest.raises(WebError, match="cannot read the archive"):
        Replay(tmp_path / "none.warc.gz")
    (tmp_path / "page.warc.gz").write_bytes(b"<!doctype html>")
    with pytest.raises(WebError, match="cannot read the archive"):
        Replay(tmp_path / "page.warc.gz")


def test_evidence_is_never_overwritten(tmp_path: Path) -> None:
    path = tmp_path / "run.warc.gz"
    record(path, (PAGE.url, PAGE))
    kept = path.read_bytes()
    with pytest.raises(WebError, match="is there already, and evidence is not overwritten"):
        WarcFile(path, "creditline")
    other = tmp_path / "other.warc.gz"
    file = WarcFile(other, "creditline")
    with pytest.raises(WebError, match="another run is writing it"):
        WarcFile(other, "creditline")
    other.write_bytes(b"mine")
    with pytest.raises(WebError, match=r"archive stays in .*other\.warc\.gz\.open"):
        file.close()
    assert (path.read_bytes(), other.read_bytes()) == (kept, b"mine")
    assert (tmp_path / "other.warc.gz.open").exists()


def test_no_header_or_reason_can_forge_a_record(tmp_path: Path) -> None:
    path = tmp_path / "run.warc"
    hostile = NoAnswerError("x\r\n\r\nWARC/1.1\r\nWARC-Type: response")
    record(path, (URL, hostile))
    assert replay(path, URL) == ["x WARC/1.1 WARC-Type: response"]


@pytest.mark.parametrize("name", ["run.warc", "run.warc.gz"])
def test_an_archive_that_breaks_off_answers_with_what_is_whole(tmp_path: Path, name: str) -> None:
    path = tmp_path / name
    last = "https://courier.example/z"
    record(path, (PAGE.url, PAGE), (last, replace(PAGE, url=last, headers=PAGE.headers[:1], body=LONG)))
    whole = path.read_bytes()
    for cut in range(len(whole) - 30, len(whole) - 200, -20):
        path.write_bytes(whole[:cut])
        first, second, third = replay(path, PAGE.url, last, last + "z")
        assert first == PAGE
        assert isinstance(second, str)
        assert isinstance(third, str)
        assert "which breaks off or is damaged (--replay asks no server)" in third


def test_a_run_is_not_repeated_from_what_is_no_archive(tmp_path: Path) -> None:
    path = tmp_path / "run.warc.gz"
    path.write_bytes(b"WARC/1.1\r\nWARC-Type: resp")
    with pytest.raises(WebError, match="it is damaged, or no web archive"):
        Replay(path)
