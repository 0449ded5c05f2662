"""How a command ends that the user stopped."""

from __future__ import annotations

from typing import Final

INTERRUPTED: Final = 130
"""128 and the number of Ctrl-C's signal, as shells have it."""
