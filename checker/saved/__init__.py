"""Results that were saved as JSON: read back into a run, several put together into one."""

from __future__ import annotations

from checker.saved.load import ResultsError, load_run
from checker.saved.merge import merged

__all__ = ["ResultsError", "load_run", "merged"]
