"""The Code Quality report of GitLab (https://docs.gitlab.com/ci/testing/code_quality/): what needs doing."""

from __future__ import annotations

from hashlib import sha256
from typing import TYPE_CHECKING, Any, Final

from checker.fingerprints import fingerprint
from checker.reporters.machine_json import written
from checker.reporters.printable import log_line
from checker.reporters.troubles import Severity, Trouble, troubles

if TYPE_CHECKING:
    from checker.reporters.folders import Folders
    from checker.reporters.interface import Presentation
    from checker.results import Run

_SEVERITIES: Final = {Severity.ERROR: "major", Severity.WARNING: "minor", Severity.NOTE: "info"}
_UNREADABLE: Final = "creditline/unreadable"


def report(run: Run, presentation: Presentation) -> str:
    """A list of issues, each fingerprint once, as GitLab shows equal ones as one."""
    taken: set[str] = set()
    return written([_issue(trouble, presentation.folders, taken) for trouble in troubles(run)])


def _issue(trouble: Trouble, folders: Folders, taken: set[str]) -> dict[str, Any]:
    page, finding = trouble.page, trouble.finding
    path = folders.path(page.source)
    rule = finding.rule if finding else _UNREADABLE
    message = finding.message if finding else page.reason or ""
    mark = (
        fingerprint(path, finding)
        if finding
        else sha256(f"{rule}\0{path}".encode(errors="replace")).hexdigest()
    )
    while mark in taken:  # the same page given under two names
        mark = sha256(mark.encode()).hexdigest()
    taken.add(mark)
    line = next((found.line for found in finding.evidence if found.line), 1) if finding else 1
    return {
        # The widget shows no `check_name`.
        "description": log_line(f"{rule}: {message}"),
        "check_name": rule,
        "fingerprint": mark,
        "severity": _SEVERITIES[trouble.severity],
        "location": {"path": path, "lines": {"begin": line}},
    }
