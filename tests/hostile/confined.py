"""Inspects, judges and reports a page in a process of its own that has little time and memory."""

from __future__ import annotations

import resource
import subprocess
import sys

MEMORY_BYTES = 3 << 30
CPU_SECONDS = 60  # a page that takes so long hangs, on any machine

JUDGE = """
import sys
from checker import Page, check, load_policy
from checker.inspection import inspect_page
from checker.reporters import FORMATS, render
from checker.results import Run
page = Page(sys.stdin.buffer.read(), source="hostile.html")
assert inspect_page(page).document()
result = check(page, load_policy("dcnf"), assume_copy=True)
assert not any("could not be finished" in each.message for each in result.findings), result.findings
for name in FORMATS:
    assert len(render(Run("1", (), (result,)), name)) < 1_000_000, name
print(result.outcome.value)
"""


def outcome_of(page: bytes) -> str:
    """The page's outcome; the process dies of a page that takes too much memory or processor time."""
    done = subprocess.run(
        [sys.executable, "-c", JUDGE], input=page, capture_output=True, check=False, preexec_fn=_confine
    )
    assert done.returncode == 0, done.stderr.decode(errors="replace")[-2000:]
    return done.stdout.decode().strip()


def _confine() -> None:
    resource.setrlimit(resource.RLIMIT_AS, (MEMORY_BYTES, MEMORY_BYTES))
    resource.setrlimit(resource.RLIMIT_CPU, (CPU_SECONDS, CPU_SECONDS))
