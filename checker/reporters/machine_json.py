"""Writes JSON that can pass through terminals and CI logs."""

from __future__ import annotations

import json
import re
from typing import Any, Final

from checker.reporters.printable import encodable

# The standard encoder escapes C0 only; the C1 range, DEL and bidirectional controls steer terminals too, and
# `##[` steers CI logs. They can stand only inside strings, where `\uXXXX` means the same character.
_STEERING: Final = re.compile("[\x7f-\x9f\u061c\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]|#(?=#)")


def written(document: Any, *, indent: int | None = 2) -> str:
    """`document` in UTF-8's own letters, without lone surrogates; on one line where `indent` is None."""
    text = json.dumps(document, ensure_ascii=False, indent=indent)
    return _STEERING.sub(lambda match: f"\\u{ord(match.group()):04x}", encodable(text)) + "\n"
