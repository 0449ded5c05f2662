"""The operating system's errors in plain words."""

from __future__ import annotations

import errno
from typing import Final

_WORDS: Final = {
    errno.ENOENT: "no such file or folder",
    errno.EACCES: "no permission to read it",
    errno.EPERM: "no permission to read it",
    errno.ELOOP: "its symbolic links go round in circles",
    errno.ENAMETOOLONG: "the name is too long",
    errno.ENOTDIR: "a part of its path is a file, not a folder",
    errno.EISDIR: "it is a folder: name a file",
    errno.ENXIO: "it is a socket or a device, not a file",
    errno.EBADF: "there is no standard input",
    errno.EIO: "the disk could not read it",
    errno.ESTALE: "the network drive lost it",
    errno.EMFILE: "too many files are open",
    errno.ENFILE: "too many files are open",
}


def in_plain_words(error: OSError | ValueError) -> str:
    """Why the file could not be read; `ValueError` is what Python says to a NUL in a path."""
    if isinstance(error, ValueError):
        return "the name holds a character that no file name can hold"
    number = error.errno
    return _WORDS.get(number, error.strerror or type(error).__name__) if number else str(error)
