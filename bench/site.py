"""A built site of many pages, few of them the wire's: pages per second and memory by the number of jobs."""

from __future__ import annotations

import argparse
import itertools
import json
import os
import subprocess
import sys
import tempfile
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from bench.corpus import add_corpus_options, corpus_of
from bench.speed import copy_of
from bench.table import print_table

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.corpus import KnownPage

_STATUS = Path("/proc")
_LOOK_EVERY = 0.05
"""Seconds between looks at what the processes hold."""


@dataclass(frozen=True, slots=True)
class Timing:
    """One run of the command over the site."""

    jobs: int
    seconds: float
    megabytes: float
    """The most that the command and its workers held together."""
    work: tuple[float, ...]
    """Seconds of processor time: of the command itself, then of each worker, the busiest first.

    Unlike `seconds` they say the same on a machine that is busy with other work.
    """
    summary: dict[str, int]


def main() -> None:
    """Build the site, check it with one job and more, print the table and the summary line."""
    parser = argparse.ArgumentParser(prog="python -m bench.site", description=__doc__)
    add_corpus_options(parser)
    parser.add_argument("--size", type=int, default=10_000, metavar="N", help="pages of the site")
    parser.add_argument("--copies", type=int, default=50, metavar="N", help="copies of the wire's among them")
    options = parser.parse_args()
    known = corpus_of(options)
    with tempfile.TemporaryDirectory(prefix="creditline-site-") as name:
        site = Path(name) / "public"
        _build(site, known, options.size, options.copies)
        timings = [check_timed(site, Path(name) / f"{jobs}.json", jobs) for jobs in job_numbers()]
    one = timings[0]
    rows = [
        [
            str(each.jobs),
            f"{each.seconds:.1f}",
            f"{options.size / each.seconds:,.0f}",
            f"{one.seconds / each.seconds:.2f}",
            f"{each.megabytes:.0f}",
            f"{each.work[0]:.1f}",
            f"{each.work[1]:.1f}" if each.work[1:] else "",
        ]
        for each in timings
    ]
    print_table(["jobs", "seconds", "pages/s", "x one job", "MB held", "own CPU s", "busiest worker"], rows)
    last = timings[-1]
    judged = sum(one.summary[outcome] for outcome in ("pass", "review", "fail"))
    same = all(each.summary == one.summary for each in timings)
    print(
        f"site: {options.size:,} pages, {judged} judged as copies; {options.size / last.seconds:,.0f} pages/s"
        f" with {last.jobs} jobs, {one.seconds / last.seconds:.2f} times one job, {last.megabytes:.0f} MB;"
        f" results {'the same' if same else 'DIFFERENT'} whatever the jobs"
    )


def job_numbers() -> Sequence[int]:
    """One job, and more up to the number of cores."""
    cores = len(os.sched_getaffinity(0)) if hasattr(os, "sched_getaffinity") else os.cpu_count() or 1
    return sorted({1, *itertools.takewhile(lambda jobs: jobs < cores, (2, 4, 8, 16)), cores})


def _build(site: Path, known: Sequence[KnownPage], size: int, copies: int) -> None:
    """Pages of a news site, each written once and linked as often as it is needed."""
    site.mkdir()
    written: list[Path] = []
    for number, page in enumerate(known):
        path = site / f"page-{number:05}.html"
        path.write_bytes(page.read())
        written.append(path)
    grafted = filter(None, map(copy_of, known))
    for number, copy in enumerate(itertools.islice(grafted, copies)):
        (site / f"copy-{number:05}.html").write_bytes(copy)
    rest = range(len(written), size - len(list(site.glob("copy-*"))))
    for number, path in zip(rest, itertools.cycle(written)):
        os.link(path, site / f"page-{number:05}.html")


def check_timed(site: Path, report: Path, jobs: int) -> Timing:
    """Check pages, and look how long it takes and how much memory."""
    command = [sys.executable, "-m", "checker", "check", site, "--jobs", str(jobs)]
    options = ["--format", "json", "--output", report, "--quiet", "--exit-zero"]
    began = time.monotonic()
    process = subprocess.Popen([*command, *options])
    held = 0.0
    worked: dict[int, float] = {}
    while process.poll() is None:
        family = _family(process.pid)
        held = max(held, sum(map(_held, family)))
        worked |= {member: spent for member in family if (spent := _worked(member))}
        time.sleep(_LOOK_EVERY)
    seconds = time.monotonic() - began
    if process.returncode:
        raise SystemExit(f"creditline ended with {process.returncode}")
    own = worked.pop(process.pid, 0.0)
    work = (own, *sorted(worked.values(), reverse=True))
    return Timing(jobs, seconds, held, work, json.loads(report.read_bytes())["summary"])


def _family(parent: int) -> list[int]:
    """A process and all that descend from it, where the system tells (Linux)."""
    family = [parent]
    for member in family:
        try:
            family += map(int, (_STATUS / f"{member}/task/{member}/children").read_text("ascii").split())
        except OSError:
            continue
    return family


def _held(process: int) -> float:
    """Megabytes that are resident; pages shared by several processes count for each."""
    try:
        pages = (_STATUS / str(process) / "statm").read_text("ascii").split()[1]
    except (OSError, IndexError):
        return 0.0
    return int(pages) * os.sysconf("SC_PAGE_SIZE") / (1 << 20)


def _worked(process: int) -> float:
    """Seconds of processor time of a process until now."""
    try:
        # The name before them may hold blanks; it ends with the last bracket.
        fields = (_STATUS / str(process) / "stat").read_text("utf-8", "replace").rpartition(")")[2].split()
    except OSError:
        return 0.0
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
