"""What the check costs, in units of the bare parse of the same bytes, beside what people use today."""

from __future__ import annotations

import argparse
import gc
import statistics
import time
import warnings
from dataclasses import dataclass
from typing import TYPE_CHECKING

import lxml.html
from bs4 import BeautifulSoup, XMLParsedAsHTMLWarning

from bench.corpus import add_corpus_options, corpus_of
from bench.grafts.host import host_of
from bench.grafts.scenarios import SCENARIOS
from bench.memory import memory_over
from bench.peers import installed_peers
from bench.table import print_table
from checker.checks.dismissal import dismissal_of
from checker.engine import check
from checker.inspection import inspect_page
from checker.page import Page
from checker.policy import load_policy

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

    from bench.corpus import KnownPage

    Contender = Callable[[KnownPage, bytes], object]

_BARE = "bare parse"
_DISMISSAL = "dismissal"
_CHECK = "full check"
_FACTS = "facts"
_INSPECT = "inspect"
_COPY_SCENARIOS = frozenset(
    {"page's own byline: comma", "logo at: under text", "byline: comma", "no logo: hidden by own class"}
)


@dataclass(frozen=True, slots=True)
class Group:
    """Contenders measured on the same pages; the bare parse is one of them."""

    name: str
    pages: Sequence[tuple[KnownPage, bytes]]
    contenders: dict[str, Contender]
    passes: int


@dataclass(frozen=True, slots=True)
class Time:
    """What one contender takes."""

    milliseconds: float
    """Processor time per page."""
    ratio: float
    """In units of the bare parse of the same pages."""


def main() -> None:
    """Measure, print the table and the summary line."""
    warnings.filterwarnings("ignore", category=XMLParsedAsHTMLWarning)
    options = _options()
    known = corpus_of(options)
    groups = _groups(known, options)
    times = {group.name: _measure(group) for group in groups}
    rows = [
        [group.name, contender, str(len(group.pages)), f"{each.milliseconds:.2f}", f"{each.ratio:.2f}"]
        for group in groups
        for contender, each in times[group.name].items()
    ]
    print_table(["pages", "what", "number", "ms a page", "x bare parse"], rows)
    memory = memory_over(known, options.cycle)
    held = ", ".join(
        f"{megabytes:.0f} MB after {number:,} pages" for number, megabytes in memory.held.items()
    )
    print(f"memory held: {held}")
    real, copies, peers = (times[group.name] for group in groups)
    dismissed = _dismissed(groups[0].pages)
    beside = ", ".join(f"{name} {each.ratio:.1f}" for name, each in peers.items() if name != _BARE)
    print(
        f"speed (x bare parse): dismissal {real[_DISMISSAL].ratio:.3f} ({dismissed} of {len(known)} pages),"
        f" full check {real[_CHECK].ratio:.2f}, on copies {copies[_CHECK].ratio:.2f},"
        f" facts {real[_FACTS].ratio:.2f}, inspect {real[_INSPECT].ratio:.2f}; {beside};"
        f" peak memory {memory.peak:.0f} MB, growth to {options.cycle:,} pages {memory.growth:+.1f} MB"
    )


def _groups(known: Sequence[KnownPage], options: argparse.Namespace) -> tuple[Group, Group, Group]:
    policy = load_policy("dcnf")
    pages = [(page, page.read()) for page in known]
    bare: dict[str, Contender] = {_BARE: lambda _, data: lxml.html.document_fromstring(data)}
    ours: dict[str, Contender] = {
        _CHECK: lambda page, data: check(Page(data, source=page.file), policy),
        _FACTS: lambda page, data: facts_of(Page(data, source=page.file)),
        _INSPECT: lambda page, data: inspect_page(Page(data, source=page.file)).document(),
    }
    dismissal: dict[str, Contender] = {
        _DISMISSAL: lambda page, data: dismissal_of(policy).holds_for(Page(data, source=page.file))
    }
    theirs: dict[str, Contender] = {"BeautifulSoup (lxml)": lambda _, data: BeautifulSoup(data, "lxml")}
    if not options.no_peers:
        theirs |= installed_peers()
    copies = [(page, copy) for page in known[:: options.thin] if (copy := copy_of(page)) is not None]
    return (
        Group("real", pages, bare | dismissal | ours, options.passes),
        Group("copies of the wire's", copies, bare | ours, options.passes),
        Group("real, thinned", pages[:: options.thin], bare | theirs, options.passes),
    )


def _dismissed(pages: Sequence[tuple[KnownPage, bytes]]) -> int:
    """How many pages are told from their bytes alone to be none of the wire's."""
    dismissal = dismissal_of(load_policy("dcnf"))
    return sum(dismissal.holds_for(Page(data)) for _, data in pages)


def facts_of(page: Page) -> tuple[object, ...]:
    """Everything that a page knows of itself before any rule."""
    return (page.lines, page.article, page.credits, page.images, page.metadata, page.listing, page.authors)


def copy_of(page: KnownPage) -> bytes | None:
    """The page as a copy of the wire's article, in one scenario; None where it cannot be a host."""
    host = host_of(page)
    for scenario in SCENARIOS if host else ():
        if host is None or scenario.name not in _COPY_SCENARIOS:
            continue
        graft = host.graft(scenario.name, seed=1)
        if scenario.make(graft) is not None:
            return graft.written()
    return None


def _measure(group: Group) -> dict[str, Time]:
    """The median of the passes; in each the contenders take turns, so that a busy machine is busy for all."""
    taken: dict[str, list[float]] = {name: [] for name in group.contenders}
    for contender in group.contenders.values():
        contender(*group.pages[0])  # what is made on first use is no page's cost
    for _ in range(group.passes):
        for name, contender in group.contenders.items():
            gc.collect()
            start = time.process_time()
            for page, data in group.pages:
                contender(page, data)
            taken[name].append(time.process_time() - start)
    bare = statistics.median(taken[_BARE])
    return {
        name: Time(1000 * statistics.median(each) / len(group.pages), statistics.median(each) / bare)
        for name, each in taken.items()
    }


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.speed", description=__doc__)
    add_corpus_options(parser)
    parser.add_argument(
        "--passes", type=int, default=3, metavar="N", help="passes, of which the median counts"
    )
    parser.add_argument(
        "--thin", type=int, default=4, metavar="N", help="every Nth page for copies and for what is slow"
    )
    parser.add_argument(
        "--cycle", type=int, default=10_000, metavar="N", help="pages over which memory is seen"
    )
    parser.add_argument("--no-peers", action="store_true", help="leave other libraries out")
    return parser.parse_args()


if __name__ == "__main__":
    main()
