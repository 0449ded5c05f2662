"""Real news pages with known authors: third-party pages that stand beside this repository, never in it."""

from __future__ import annotations

import json
import os
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import argparse
    from collections.abc import Iterator, Sequence

FOLDER_VARIABLE = "CREDITLINE_BENCH_PAGES"
_DEFAULT_FOLDER = Path(__file__).resolve().parent.parent.parent / "shared" / "pages"
_INDEX = "authors.jsonl"


@dataclass(frozen=True, slots=True)
class KnownPage:
    """One real page and what is known of it."""

    path: Path
    file: str
    """The path below the corpus folder; its first part names the set."""
    url: str
    title: str
    authors: tuple[str, ...]
    language: str
    """The language tag's first part in lower case; empty where it is not known."""

    @property
    def set_name(self) -> str:
        """The collection that the page comes from."""
        return self.file.split("/", 1)[0]

    def read(self) -> bytes:
        """The page's bytes."""
        return self.path.read_bytes()


def add_corpus_options(parser: argparse.ArgumentParser) -> None:
    """Declare the options that every bench shares."""
    default = os.environ.get(FOLDER_VARIABLE)
    parser.add_argument(
        "--pages",
        type=Path,
        default=Path(default) if default else _DEFAULT_FOLDER,
        metavar="DIR",
        help=f"folder with {_INDEX} and its pages (or ${FOLDER_VARIABLE}; default: ../shared/pages)",
    )
    parser.add_argument("--sample", type=int, default=0, metavar="N", help="only N pages, evenly spread")
    parser.add_argument(
        "--language", default="", metavar="TAG", help="only pages in this language, such as en"
    )
    parser.add_argument(
        "--page", action="append", default=[], metavar="PART", help="only pages whose file name has PART"
    )


def corpus_of(options: argparse.Namespace) -> tuple[KnownPage, ...]:
    """The pages that the options ask for; ends the program where there are none.

    Raises:
        SystemExit: 0 where the corpus is absent (the pages are no part of this repository), 2 where the
            options leave no page.
    """
    folder: Path = options.pages
    if not (folder / _INDEX).is_file():
        sys.stdout.write(f"skipped: no {_INDEX} in {folder}; name the folder of pages with --pages.\n")
        raise SystemExit(0)
    pages = [page for page in _read_index(folder) if _is_asked_for(page, options)]
    if not pages:
        sys.stderr.write(f"No page of {folder} is left by these options.\n")
        raise SystemExit(2)
    return spread(pages, options.sample)


def spread(pages: Sequence[KnownPage], count: int) -> tuple[KnownPage, ...]:
    """`count` of the pages, evenly spread; all of them where `count` is 0 or too many."""
    if not 0 < count < len(pages):
        return tuple(pages)
    return tuple(pages[index * len(pages) // count] for index in range(count))


def _is_asked_for(page: KnownPage, options: argparse.Namespace) -> bool:
    if options.language and page.language != options.language:
        return False
    return not options.page or any(part in page.file for part in options.page)


def _read_index(folder: Path) -> Iterator[KnownPage]:
    with (folder / _INDEX).open(encoding="utf-8") as lines:
        for line in lines:
            entry = json.loads(line)
            yield KnownPage(
                path=folder / entry["file"],
                file=entry["file"],
                url=entry.get("url") or "",
                title=entry.get("title") or "",
                authors=tuple(entry["authors"]),
                language=(entry.get("language") or "").split("-")[0].lower(),
            )
