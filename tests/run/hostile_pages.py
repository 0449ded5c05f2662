"""Pages that do to a worker what a fault in a parser would; workers import them by name."""

from __future__ import annotations

import os
import signal
import time
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from checker.sources import FilePage

if TYPE_CHECKING:
    from checker.sources import LoadedPage, UnreadablePage


@dataclass(frozen=True, slots=True)
class KillingPage(FilePage):
    """Kills whoever reads it."""

    def read(self) -> LoadedPage | UnreadablePage:
        os.kill(os.getpid(), signal.SIGKILL)
        return FilePage.read(self)


@dataclass(frozen=True, slots=True)
class LeavingPage(FilePage):
    """Ends whoever reads it, with an exit code."""

    def read(self) -> LoadedPage | UnreadablePage:
        os._exit(7)


@dataclass(frozen=True, slots=True)
class EndlessPage(FilePage):
    """Is never read to its end."""

    def read(self) -> LoadedPage | UnreadablePage:
        while True:
            time.sleep(60)


@dataclass(frozen=True, slots=True)
class OnceKillingPage(FilePage):
    """Kills its first reader only, as a system that is short of memory does."""

    def read(self) -> LoadedPage | UnreadablePage:
        mark = Path(f"{self.source}.read")
        if not mark.exists():
            mark.touch()
            os.kill(os.getpid(), signal.SIGKILL)
        return FilePage.read(self)
