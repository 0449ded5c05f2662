"""The JSON report: the contract with machines, `reports/schemas/creditline-1.schema.json`."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.reporters.document import run_document
from checker.reporters.machine_json import written

if TYPE_CHECKING:
    from checker.reporters.interface import Presentation
    from checker.results import Run


def report(run: Run, _presentation: Presentation) -> str:
    """The document, indented by two, in UTF-8's own letters."""
    return written(run_document(run))
