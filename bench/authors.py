"""How well `Page.authors` names the authors of real news pages, beside the libraries used today."""

from __future__ import annotations

import argparse
from collections import defaultdict
from typing import TYPE_CHECKING

from bench.corpus import add_corpus_options, corpus_of
from bench.name_scores import Score, keys_of
from bench.peers import installed_peers
from bench.table import percent, print_table
from checker.page import Page

if TYPE_CHECKING:
    from bench.corpus import KnownPage
    from bench.peers import FindAuthors

_ALL = "all"
_ENGLISH = "English"


def main() -> None:
    """Measure, print the table and the summary line."""
    parser = argparse.ArgumentParser(prog="python -m bench.authors", description=__doc__)
    add_corpus_options(parser)
    parser.add_argument(
        "--show", type=int, default=0, metavar="N", help="also list N pages that creditline got wrong"
    )
    parser.add_argument("--no-peers", action="store_true", help="measure creditline alone")
    options = parser.parse_args()
    pages = corpus_of(options)
    finders: dict[str, FindAuthors] = {"creditline": _creditline}
    if not options.no_peers:
        finders |= installed_peers()
    scores = {name: _measure(pages, finder, options.show) for name, finder in finders.items()}
    _print_scores(scores)


def _creditline(page: KnownPage, data: bytes) -> list[str]:
    return Page(data, source=page.file, url=page.url or None).authors


def _measure(pages: tuple[KnownPage, ...], finder: FindAuthors, show: int) -> dict[str, Score]:
    """One finder's scores per group of pages; lists the first `show` wrong pages of our own finder."""
    scores: dict[str, Score] = defaultdict(Score)
    for page in pages:
        found = finder(page, page.read())
        groups = [_ALL, page.set_name, *([_ENGLISH] if page.language == "en" else [])]
        for group in groups:
            scores[group].add(page.authors, found)
        is_exact = keys_of(page.authors) == keys_of(found)
        if not is_exact and finder is _creditline and show > 0:
            show -= 1
            print(f"{page.file}\n    known {list(page.authors)}\n    found {found}")
    return scores


def _print_scores(scores: dict[str, dict[str, Score]]) -> None:
    groups = sorted(scores["creditline"], key=lambda group: (group == _ALL, group == _ENGLISH, group))
    rows = [
        [
            group,
            finder,
            *map(str, (score.pages, score.known, score.found, score.right)),
            *(f"{100 * value:.1f}" for value in (score.precision, score.recall, score.f1)),
            percent(score.exact_pages, score.pages),
        ]
        for group in groups
        for finder, by_group in scores.items()
        for score in [by_group[group]]
    ]
    print_table(
        ["pages", "finder", "pages", "known", "found", "right", "P %", "R %", "F1 %", "exact %"], rows
    )
    said = "; ".join(
        f"{finder} F1 {100 * by_group[_ENGLISH].f1:.1f} % English, {100 * by_group[_ALL].f1:.1f} % all"
        for finder, by_group in scores.items()
    )
    print(f"authors: {said}")


if __name__ == "__main__":
    main()
