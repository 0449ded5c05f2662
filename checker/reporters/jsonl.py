"""JSON Lines: what the JSON report holds, each page on a line of its own as soon as it is checked."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.reporters.document import page_document, policy_document, run_document, tool_document
from checker.reporters.machine_json import written

if TYPE_CHECKING:
    from checker.reporters.interface import Presentation
    from checker.results import PageResult, Run

SCHEMA: Final = "creditline-lines/1"


def report(run: Run, _presentation: Presentation) -> str:
    """All lines of a run that is over."""
    return "".join([opening(run), *map(page_line, run.pages), closing(run)])


def opening(run: Run) -> str:
    """The first line; of `run`, which may have no pages yet, only the version and the policies are read."""
    line = {
        "type": "run",
        "schema": SCHEMA,
        "tool": tool_document(run),
        "policies": [policy_document(policy) for policy in run.policies],
    }
    return written(line, indent=None)


def page_line(page: PageResult) -> str:
    """One page, as soon as it is checked."""
    return written({"type": "page", **page_document(page)}, indent=None)


def closing(run: Run) -> str:
    """The last line: the tallies, and what became of waivers and baseline."""
    whole = run_document(run)
    kept = {key: whole[key] for key in ("summary", "waivers", "refused_waivers", "baseline", "history")}
    return written({"type": "summary", **kept}, indent=None)
