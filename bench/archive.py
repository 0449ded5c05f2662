"""A web archive of many pages, few of them the wire's: the check's rate beside that of reading alone."""

from __future__ import annotations

import argparse
import itertools
import sys
import tempfile
import time
from pathlib import Path
from typing import TYPE_CHECKING

from bench.corpus import add_corpus_options, corpus_of
from bench.site import check_timed, job_numbers
from bench.speed import copy_of
from bench.table import print_table
from checker.sources import Archive
from checker.web.answers import Answer
from checker.web.warc import WarcFile

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bench.corpus import KnownPage

_DATE = "2027-01-31T06:00:00Z"
_IMAGE = b"\x89PNG\r\n\x1a\n" + bytes(20_000)


def main() -> None:
    """Write the archive, read it, check it with one job and more, print the table and the summary line."""
    parser = argparse.ArgumentParser(prog="python -m bench.archive", description=__doc__)
    add_corpus_options(parser)
    parser.add_argument("--size", type=int, default=5_000, metavar="N", help="pages of the archive")
    parser.add_argument("--copies", type=int, default=50, metavar="N", help="copies of the wire's among them")
    options = parser.parse_args()
    known = corpus_of(options)
    with tempfile.TemporaryDirectory(prefix="creditline-archive-") as name:
        archive = Path(name) / "crawl.warc.gz"
        _write(archive, known, options.size, options.copies)
        size = archive.stat().st_size / (1 << 20)
        reading = min(_read(archive) for _ in range(3))
        timings = [check_timed(archive, Path(name) / f"{jobs}.json", jobs) for jobs in job_numbers()]
    rows = [["reading alone", f"{reading:.1f}", f"{options.size / reading:,.0f}", "1.00", ""]]
    rows += [
        [
            f"check, {each.jobs} jobs",
            f"{each.seconds:.1f}",
            f"{options.size / each.seconds:,.0f}",
            f"{each.seconds / reading:.2f}",
            f"{each.megabytes:.0f}",
        ]
        for each in timings
    ]
    print_table(["", "seconds", "pages/s", "x reading", "MB held"], rows)
    best = min(timings, key=lambda each: each.seconds)
    print(
        f"archive: {options.size:,} pages, {size:,.0f} MB; {options.size / best.seconds:,.0f} pages/s"
        f" with {best.jobs} jobs, {best.seconds / reading:.2f} times the time of reading alone,"
        f" {best.megabytes:.0f} MB"
    )


def _write(path: Path, known: Sequence[KnownPage], size: int, copies: int) -> None:
    """Pages as a crawl keeps them, each with an image behind it."""
    file = WarcFile(path, "bench")
    for number, data in enumerate(itertools.islice(_pages(known, copies), size)):
        page = f"https://courier.example/{number}"
        file.add_answer(Answer(page, 200, (("Content-Type", "text/html"),), data, _DATE))
        file.add_answer(Answer(f"{page}.png", 200, (("Content-Type", "image/png"),), _IMAGE, _DATE))
    file.close()


def _pages(known: Sequence[KnownPage], copies: int) -> Iterator[bytes]:
    yield from itertools.islice(filter(None, map(copy_of, known)), copies)
    for page in itertools.cycle(known):
        yield page.read()


def _read(path: Path) -> float:
    """Seconds to read all pages, as the check does."""
    began = time.monotonic()
    if not sum(1 for _ in Archive(str(path)).pages()):
        sys.exit("the archive holds no page")
    return time.monotonic() - began


if __name__ == "__main__":
    main()
