"""What one run of the command keeps between its parts."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(slots=True)
class Session:
    """Set while the options are read; asked when something goes wrong."""

    debug: bool = False
    """Whether tracebacks are shown."""

    @property
    def debug_tip(self) -> str | None:
        """What to do about an internal error."""
        return None if self.debug else "Run again with --debug to see where, and please report it."
