"""The published schemas that reports are held against; they stand beside the checkout, not in it."""

from __future__ import annotations

from pathlib import Path

import pytest

SCHEMAS = Path(__file__).resolve().parents[3] / "shared" / "reference" / "schemas"


def reference(name: str) -> Path:
    """A schema's file; the test is skipped where there is none."""
    path = SCHEMAS / name
    if not path.is_file():
        pytest.skip(f"{name} is not part of this project; it is expected in ../shared/reference/schemas")
    return path
