"""The JSON report: the contract with machines, `reports/schemas/creditline-1.schema.json`."""

from __future__ import annotations

import json
import re
from typing import TYPE_CHECKING, Final

from checker.reporters.document import run_document
from checker.reporters.printable import encodable

if TYPE_CHECKING:
    from checker.reporters.interface import Presentation
    from checker.results import Run

# The standard encoder escapes C0 only; the C1 range, DEL and bidirectional controls steer terminals too, and
# `##[` steers CI logs. They can stand only inside strings, where `\uXXXX` means the same character.
_STEERING: Final = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|#(?=#)")


def report(run: Run, _presentation: Presentation) -> str:
    """The document, indented by two, in UTF-8's own letters."""
    text = json.dumps(run_document(run), ensure_ascii=False, indent=2)
    return _STEERING.sub(lambda match: f"\\u{ord(match.group()):04x}", encodable(text)) + "\n"
