"""Writes a report's file whole or not at all."""

from __future__ import annotations

import os
import secrets
import stat
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, Self

from checker.errors import CreditlineError

if TYPE_CHECKING:
    from collections.abc import Iterator

_NEW_FILE: Final = 0o666
"""Rights that a new file asks for; the user's umask takes its share, as for every other program's files."""


class UnwritableError(CreditlineError):
    """A report's file can't be written where it was asked for."""


def require_writable(path: Path) -> None:
    """Says before a long run what would go wrong after it.

    Raises:
        UnwritableError: `path` is a folder, or in a folder that is missing or may not be written to.
    """
    target = _target(path)
    if target.is_dir():
        raise UnwritableError(f"cannot write {path}: it is a folder", tip="Name a file in it.")
    if not target.parent.is_dir():
        raise UnwritableError(
            f"cannot write {path}: there is no folder {target.parent}",
            tip="Make the folder first.",
        )
    places = [target] if _is_special(target) else [target.parent, *([target] if target.exists() else [])]
    if not all(os.access(place, os.W_OK) for place in places):
        raise UnwritableError(f"cannot write {path}: no permission")


def write_whole(path: Path, data: bytes) -> None:
    """Puts `data` into the file at `path`, replacing an earlier one only when all of it is on the disk.

    A symbolic link stays, and its file is replaced. Devices and pipes (`/dev/stdout`) are written to.

    Raises:
        UnwritableError: What the system had against it.
    """
    with Draft(path) as draft:
        draft.write(data)
        draft.keep()


class Draft:
    """A report's file in the making, as `write_whole` writes it.

    Use as a context manager: what was not kept by the end of its block is gone, and an earlier file stays.

    Raises:
        UnwritableError: By its methods, too: what the system had against it.
    """

    def __init__(self, path: Path) -> None:
        require_writable(path)
        self._path = path
        self._target = _target(path)
        self._draft: Path | None = None
        with self._explained():
            self._file = self._open()

    def __enter__(self) -> Self:
        return self

    def __exit__(self, *_: object) -> None:
        with suppress(OSError):
            self._file.close()
        if self._draft is not None:
            self._draft.unlink(missing_ok=True)

    def write(self, data: bytes) -> None:
        """Add `data` at its end."""
        with self._explained():
            self._file.write(data)

    def keep(self) -> None:
        """Nothing more comes: this is the file."""
        with self._explained():
            self._file.flush()
            if self._draft is None:
                return
            os.fsync(self._file.fileno())
            if self._target.exists():
                self._draft.chmod(stat.S_IMODE(self._target.stat().st_mode))  # a private report stays private
            self._draft.replace(self._target)
            self._draft = None
            _sync_folder(self._target.parent)

    def _open(self) -> BinaryIO:
        if _is_special(self._target):
            return self._target.open("wb")
        self._draft = self._target.with_name(f".creditline-{secrets.token_hex(8)}")
        descriptor = os.open(self._draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _NEW_FILE)
        return open(descriptor, "wb")  # noqa: PTH123 - a descriptor, not a path

    @contextmanager
    def _explained(self) -> Iterator[None]:
        try:
            yield
        except OSError as error:
            reason = error.strerror or type(error).__name__
            raise UnwritableError(f"cannot write {self._path}: {reason}") from error


def _sync_folder(folder: Path) -> None:
    """Makes the new name last a power cut too, on systems that let a folder be synced."""
    with suppress(OSError):
        descriptor = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(descriptor)
        finally:
            os.close(descriptor)


def _target(path: Path) -> Path:
    return Path(os.path.realpath(path))


def _is_special(target: Path) -> bool:
    return target.exists() and not target.is_file() and not target.is_dir()
