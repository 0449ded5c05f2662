"""Grafts the wire's credits into real pages and counts what the check gets wrong."""

from __future__ import annotations

import argparse
import multiprocessing
import sys
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from bench.corpus import add_corpus_options, corpus_of
from bench.grafts.host import host_of
from bench.grafts.judging import answers_of
from bench.grafts.scenarios import SCENARIOS
from bench.grafts.tally import print_answers, print_wrong

if TYPE_CHECKING:
    from bench.corpus import KnownPage
    from bench.grafts.judging import Answer


def main() -> None:
    """Graft, check, print."""
    options = _options()
    names = [scenario.name for scenario in SCENARIOS if any(part in scenario.name for part in options.only)]
    if not names:
        sys.stderr.write("No scenario has this in its name.\n")
        raise SystemExit(2)
    pages = corpus_of(options)
    if options.write:
        _write(pages, names, options)
        return
    judge = partial(
        judge_page, names=tuple(names), seed=options.seed, every=options.every, share=options.share
    )
    numbered = list(enumerate(pages))
    if options.jobs > 1:
        with multiprocessing.Pool(options.jobs) as pool:
            judged = pool.map(judge, numbered, chunksize=4)
    else:
        judged = [judge(each) for each in numbered]
    answers = [answer for each in judged if each is not None for answer in each]
    print_wrong(answers, options.show) if options.show else None
    unusable = sum(each is None for each in judged)
    print(f"{len(pages) - unusable} of {len(pages)} pages are hosts; on the others title or text is in doubt")
    print_answers(answers, all_rows=options.all)


def judge_page(
    numbered: tuple[int, KnownPage], *, names: tuple[str, ...], seed: int, every: int, share: int = 0
) -> list[Answer] | None:
    """All answers on one page; None where it cannot be a host.

    Args:
        numbered: The page and its number, which decides the share of the scenarios that it gets.
        names: The scenarios asked for.
        seed: Varies forms, names and places.
        every: Of so many scenarios each page gets one.
        share: Which one of them: 0 up to `every`, and each number measures other pairs of page and scenario.
    """
    number, page = numbered
    asked = [scenario for scenario in SCENARIOS if scenario.name in names]
    chosen = [scenario for index, scenario in enumerate(asked) if (index + number + share) % every == 0]
    host = host_of(page)
    if host is None:
        return None
    return list(answers_of(host, chosen, seed))


def _write(pages: tuple[KnownPage, ...], names: list[str], options: argparse.Namespace) -> None:
    """Write the grafted pages instead of checking them."""
    folder: Path = options.write
    folder.mkdir(parents=True, exist_ok=True)
    for page in pages:
        host = host_of(page)
        for scenario in SCENARIOS if host else ():
            if host is None or scenario.name not in names:
                continue
            graft = host.graft(scenario.name, options.seed)
            if scenario.make(graft) is not None:
                name = "".join(
                    letter if letter.isalnum() else "-" for letter in f"{scenario.name}--{page.file}"
                )
                (folder / f"{name}.html").write_bytes(graft.written())


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.grafts", description=__doc__)
    add_corpus_options(parser)
    parser.add_argument("--only", action="append", metavar="PART", help="only scenarios whose name has PART")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="list N wrong answers")
    parser.add_argument("--all", action="store_true", help="list scenarios without a fault, too")
    parser.add_argument(
        "--every", type=int, default=8, metavar="N", help="each page gets one of N scenarios (default: 8)"
    )
    parser.add_argument(
        "--share", type=int, default=0, metavar="N", help="which one; each measures other pairs"
    )
    parser.add_argument("--seed", type=int, default=1, metavar="N", help="vary forms, names and places")
    parser.add_argument("--jobs", type=int, default=1, metavar="N", help="processes")
    parser.add_argument(
        "--write", type=Path, metavar="DIR", help="write the grafted pages there instead of checking"
    )
    options = parser.parse_args()
    options.only = options.only or [""]
    return options


if __name__ == "__main__":
    main()
