"""Whether dismissing pages by their bytes ever changes an outcome: real pages and copies, both ways."""

from __future__ import annotations

import argparse
from collections import Counter
from typing import TYPE_CHECKING

from bench.corpus import add_corpus_options, corpus_of
from bench.grafts.host import host_of
from bench.grafts.scenarios import SCENARIOS
from bench.table import print_table
from bench.writings import WRITINGS
from checker.checks.applicability import read_applicability
from checker.checks.dismissal import dismissal_of
from checker.checks.reading import Expectation, Reading
from checker.page import Page
from checker.policy import load_policy

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bench.corpus import KnownPage
    from checker.policy.model import Policy

_NOT_NAMED = "not_named"


def main() -> None:
    """Judge each page in each writing both ways; print the table and the summary line."""
    options = _options()
    known, policy = corpus_of(options), load_policy("dcnf")
    count: Counter[tuple[str, str, str]] = Counter()
    changed: list[str] = []
    for what, name, data in pages_of(known, options.scenarios):
        for writing, written in WRITINGS.items():
            page = written(data)
            count[what, writing, "pages"] += 1
            if not dismissal_of(policy).holds_for(Page(page)):
                continue
            count[what, writing, "dismissed"] += 1
            if read_reason(page, policy) != _NOT_NAMED:
                count[what, writing, "changed"] += 1
                changed.append(f"{name}, {writing}")
    kinds = dict.fromkeys(what for what, _, _ in count)
    print_table(
        ["pages", "written", "number", "dismissed", "outcomes changed"],
        [
            [what, writing, *(str(count[what, writing, each]) for each in ("pages", "dismissed", "changed"))]
            for what in kinds
            for writing in WRITINGS
        ],
    )
    for each in changed:
        print(f"changed: {each}")
    total = Counter({each: sum(n for key, n in count.items() if key[2] == each) for each in _COUNTED})
    print(
        f"dismissal: {total['dismissed']:,} of {total['pages']:,} pages dismissed,"
        f" {total['changed']:,} outcomes changed"
    )


_COUNTED = ("pages", "dismissed", "changed")


def pages_of(known: Sequence[KnownPage], scenarios: int) -> Iterator[tuple[str, str, bytes]]:
    """Each real page, and copies made of it in some scenarios: kind, name, bytes."""
    for number, page in enumerate(known):
        yield "real", page.file, page.read()
        host = host_of(page)
        for step in range(scenarios if host else 0):
            scenario = SCENARIOS[(number * scenarios + step) % len(SCENARIOS)]
            graft = host.graft(scenario.name, seed=1) if host else None
            if graft is not None and scenario.make(graft) is not None:
                yield "with the wire's credits", f"{page.file} ({scenario.name})", graft.written()


def read_reason(data: bytes, policy: Policy) -> str:
    """Why the page is not applicable, read in full; empty where it is judged."""
    return read_applicability(Reading(Page(data), policy, Expectation())).reason


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.dismissal", description=__doc__)
    add_corpus_options(parser)
    parser.add_argument(
        "--scenarios", type=int, default=3, metavar="N", help="scenarios of credits put into each page"
    )
    return parser.parse_args()


if __name__ == "__main__":
    main()
