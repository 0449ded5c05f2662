"""Images in web archives: told as the same answers of a server would be."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from warcio.warcwriter import WARCWriter

from checker.pixels.source import NotAtHand
from checker.sources.archive_images import ArchiveImages
from tests.sources.test_archives import SITE, add

if TYPE_CHECKING:
    from pathlib import Path

PICTURE = b"\x89PNG\r\n\x1a\n"
BLANK = b"<!doctype html><title>Not found</title>"
HOPS = 11


@pytest.fixture(scope="module")
def images(tmp_path_factory: pytest.TempPathFactory) -> ArchiveImages:
    path: Path = tmp_path_factory.mktemp("crawl") / "crawl.warc.gz"
    moved = "302 Found"
    with path.open("wb") as file:
        writer = WARCWriter(file, gzip=True)
        add(writer, "/png", PICTURE, kind="image/png")
        add(writer, "/octets", PICTURE, kind="application/octet-stream")
        add(writer, "/page", BLANK)
        add(writer, "/json", b"{}", kind="application/json")
        add(writer, "/gone", BLANK, "404 Not Found")
        add(writer, "/down", BLANK, "410 Gone")
        add(writer, "/refused", BLANK, "403 Forbidden")
        add(writer, "/moved", b"", moved, location="/png")
        add(writer, "/moved-away", b"", moved, location="https://elsewhere.example/png")
        add(writer, "/moved-to-page", b"", moved, location="page")
        add(writer, "/moved-to-gone", b"", moved, location="/gone")
        add(writer, "/moved-nowhere", b"", moved, location="file:///etc/passwd")
        add(writer, "/moved-blindly", b"", moved)
        add(writer, "/circle", b"", moved, location="/elcric")
        add(writer, "/elcric", b"", moved, location="/circle")
        add(writer, "/later-refused", PICTURE, kind="image/png")
        add(writer, "/later-refused", BLANK, "503 Service Unavailable")
        add(writer, "/later-gone", PICTURE, kind="image/png")
        add(writer, "/later-gone", BLANK, "404 Not Found")
        add(writer, "/secured", PICTURE, kind="image/png")
        add(writer, "/secured", b"", moved, location=f"{SITE}/secured")
        for number in range(HOPS):
            add(writer, f"/hop{number}", b"", moved, location=f"/hop{number + 1}")
        add(writer, f"/hop{HOPS}", PICTURE, kind="image/png")
    return ArchiveImages(str(path))


@pytest.mark.parametrize(
    ("path", "expected"),
    [
        ("/png", PICTURE),
        ("/octets", PICTURE),
        ("/page", BLANK),
        ("/json", NotAtHand.OTHER_KIND),
        ("/gone", NotAtHand.NOT_FOUND),
        ("/down", NotAtHand.TAKEN_DOWN),
        ("/refused", NotAtHand.REFUSED),
        ("/never-asked", NotAtHand.ELSEWHERE),
        ("/moved", PICTURE),
        ("/moved-away", NotAtHand.ELSEWHERE),
        ("/moved-to-page", BLANK),
        ("/moved-to-gone", NotAtHand.NOT_FOUND),
        ("/moved-nowhere", NotAtHand.REFUSED),
        ("/moved-blindly", NotAtHand.REFUSED),
        ("/circle", NotAtHand.REFUSED),
        ("/later-refused", PICTURE),
        ("/later-gone", NotAtHand.NOT_FOUND),
        ("/secured", PICTURE),
        ("/hop1", PICTURE),
        ("/hop0", NotAtHand.REFUSED),
    ],
)
def test_an_answer_counts_as_it_does_from_a_server(
    images: ArchiveImages, path: str, expected: bytes | NotAtHand
) -> None:
    assert images.read(SITE + path) == expected
