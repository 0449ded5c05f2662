"""Bodies that wait for their turn: in memory up to a limit, the others in files without a name."""

from __future__ import annotations

import tempfile
from dataclasses import dataclass
from threading import Lock
from typing import IO, Final
from weakref import finalize

MOST: Final = 64 * 1024 * 1024
"""Bytes in memory; a hundred pages of newspapers have less."""


@dataclass(frozen=True, slots=True, weakref_slot=True, eq=False)
class Body:
    """The bytes of one document, here or in a file."""

    here: bytes = b""
    file: IO[bytes] | None = None

    def read(self) -> bytes:
        """All of it."""
        if self.file is None:
            return self.here
        self.file.seek(0)
        return self.file.read()


class Shelf:
    """Keeps bodies until nobody holds them any more."""

    def __init__(self, most: int = MOST) -> None:
        self._left = most
        self._lock = Lock()
        """Bodies are put here by one thread and let go of by another."""

    def put(self, data: bytes) -> Body:
        """Keep a body."""
        if self._takes(len(data)):
            body = Body(data)
            finalize(body, self._give_back, len(data))
            return body
        try:
            file = tempfile.TemporaryFile()  # noqa: SIM115 - closed with its body
            file.write(data)
        except OSError:  # no disk, or too many open files: then memory it is
            return Body(data)
        body = Body(file=file)
        finalize(body, file.close)
        return body

    def _takes(self, size: int) -> bool:
        with self._lock:
            if size > self._left:
                return False
            self._left -= size
            return True

    def _give_back(self, size: int) -> None:
        with self._lock:
            self._left += size
