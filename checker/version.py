"""The version, in the one place from which the distribution and the reports take it."""

from __future__ import annotations

from typing import Final

__version__: Final = "0.1.0"
