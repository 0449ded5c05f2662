"""SARIF for GitHub's code scanning: what needs doing only, as it heeds neither `kind` nor `suppressions`.

https://docs.github.com/en/code-security/code-scanning/integrating-with-code-scanning/sarif-support-for-code-scanning
"""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, Any, Final

from checker.reporters.finding_text import finding_text
from checker.reporters.machine_json import written
from checker.reporters.sarif_parts import located, log, marks, message
from checker.reporters.troubles import Severity, troubles

if TYPE_CHECKING:
    from checker.reporters.folders import Folders
    from checker.reporters.interface import Presentation
    from checker.results import Finding, PageResult, Run

_LEVELS: Final = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.NOTE: "note"}
_MOST: Final = 5_000
"""Results of a run that GitHub keeps."""


def report(run: Run, presentation: Presentation) -> str:
    """Failures as errors, reviews as warnings, advice as notes, each with a place in a file."""
    found = ((trouble.page, trouble.finding, _LEVELS[trouble.severity]) for trouble in troubles(run))
    told = ((page, finding, level) for page, finding, level in found if finding)
    results = [
        _result(page, finding, level, presentation.folders) for page, finding, level in islice(told, _MOST)
    ]
    return written(log(run, results, presentation.folders))


def _result(page: PageResult, finding: Finding, level: str, folders: Folders) -> dict[str, Any]:
    place = next((found for found in finding.evidence if found.line), None)
    location = located(page, place, folders)
    physical = location["physicalLocation"]
    physical.setdefault("region", {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1})
    mark = marks(page, finding, folders)
    return {
        "ruleId": finding.rule,
        "level": level,
        "message": message(finding_text(finding)),
        "locations": [location],
        "partialFingerprints": {**mark, "primaryLocationLineHash": f"{mark['creditline/v1']}:1"},
    }
