"""For GitHub Actions: the text report, then annotations as workflow commands.

https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.reporters import text
from checker.reporters.finding_text import annotations_left_out, finding_text
from checker.reporters.folders import is_address
from checker.reporters.printable import line, log_line
from checker.reporters.troubles import Severity, Trouble, troubles

if TYPE_CHECKING:
    from checker.reporters.folders import Folders
    from checker.reporters.interface import Presentation
    from checker.results import Run

_COMMANDS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "notice"}
_MOST: Final = 10
"""Annotations of one kind that GitHub shows for a step (orgs/community, discussion 26680).

So many are written in all: warnings and advice are to bury no error."""
_LONGEST: Final = 4000
"""Characters of a message; GitHub cuts an annotation off at 64 KB (Checks API)."""


def report(run: Run, presentation: Presentation) -> str:
    """What a reader of the log needs, and at most ten annotations, most severe first."""
    found = troubles(run)
    commands = [_command(trouble, presentation.folders) for trouble in found[:_MOST]]
    log = text.report(run, presentation) + "".join(f"{command}\n" for command in commands)
    return log + annotations_left_out(len(found) - _MOST) if len(found) > _MOST else log


def _command(trouble: Trouble, folders: Folders) -> str:
    page, finding = trouble.page, trouble.finding
    properties: dict[str, str] = {}
    if not is_address(page.source):
        properties["file"] = line(folders.path(page.source))
    located = next((found for found in finding.evidence if found.line), None) if finding else None
    if located and "file" in properties:
        properties |= {"line": str(located.line), "endLine": str(located.line)}
        if located.column:
            properties |= {"col": str(located.column), "endColumn": str(located.column)}
    message = finding_text(finding) if finding else log_line(page.reason or "")
    if "file" not in properties:
        message = f"{log_line(page.source)}\n{message}"
    properties["title"] = line(finding.rule if finding else page.outcome.value)
    listed = ",".join(f"{name}={_property(value)}" for name, value in properties.items())
    return f"::{_COMMANDS[trouble.severity]} {listed}::{_data(message[:_LONGEST])}"


def _data(value: str) -> str:
    """As the runner undoes it (actions/toolkit, packages/core/src/command.ts)."""
    return value.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A").replace("##", "#%23")


def _property(value: str) -> str:
    return _data(value).replace(":", "%3A").replace(",", "%2C")
