"""Writes a report's file whole or not at all."""

from __future__ import annotations

import os
import secrets
import stat
from contextlib import suppress
from pathlib import Path
from typing import Final

from checker.errors import CreditlineError

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
        raise UnwritableError(f"cannot write the report to {path}: it is a folder", tip="Name a file in it.")
    if not target.parent.is_dir():
        raise UnwritableError(
            f"cannot write the report to {path}: there is no folder {target.parent}",
            tip="Make the folder first.",
        )
    places = [target] if _is_special(target) else [target.parent, *([target] if target.exists() else [])]
    if not all(os.access(place, os.W_OK) for place in places):
        raise UnwritableError(f"cannot write the report to {path}: no permission")


def write_whole(path: Path, data: bytes) -> None:
    """Puts `data` into the file at `path`, replacing an earlier one only when all of it is on the disk.

    A symbolic link stays, and its file is replaced. Devices and pipes (`/dev/stdout`) are written to.

    Raises:
        UnwritableError: What the system had against it.
    """
    require_writable(path)
    target = _target(path)
    try:
        if _is_special(target):
            target.write_bytes(data)
        else:
            _replace(target, data)
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise UnwritableError(f"cannot write the report to {path}: {reason}") from error


def _replace(target: Path, data: bytes) -> None:
    draft = target.with_name(f".creditline-{secrets.token_hex(8)}")
    descriptor = os.open(draft, os.O_WRONLY | os.O_CREAT | os.O_EXCL, _NEW_FILE)
    try:
        with open(descriptor, "wb") as file:  # noqa: PTH123 - a descriptor, not a path
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if target.exists():
            draft.chmod(stat.S_IMODE(target.stat().st_mode))  # a private report stays private
        draft.replace(target)
    except BaseException:
        draft.unlink(missing_ok=True)
        raise
    _sync_folder(target.parent)


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
