"""Image files beside a page, and in the folder of a built site; nothing outside that folder is ever read."""

from __future__ import annotations

import errno
import os
import stat
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final
from urllib.parse import SplitResult, unquote, urljoin, urlsplit

from checker.pixels.decode import LARGEST_FILE
from checker.pixels.source import NoImages, NotAtHand

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from checker.pixels.source import ImageSource

_WEB: Final = frozenset({"", "http", "https"})
_NOT_THERE: Final = frozenset({errno.ENOENT, errno.ENOTDIR, errno.ENAMETOOLONG, errno.ELOOP, errno.EISDIR})


def _no_addresses() -> tuple[str, ...]:
    return ()


@dataclass(frozen=True, slots=True)
class FilesBeside:
    """The images of a page in a file: relative addresses, within the folder that was named."""

    page: str
    """The page's file."""
    site: str | None = None
    """The folder in which it was found; without it, the page's own."""

    def read(self, address: str) -> bytes | NotAtHand:
        """See `ImageSource`. What starts at a site's root or leads out of the folder is elsewhere."""
        parts = _split(address)
        if parts is None or parts.scheme or parts.netloc or parts.path.startswith("/") or not parts.path:
            return NotAtHand.ELSEWHERE
        own = os.path.dirname(self.page) or os.curdir
        site = own if self.site is None else self.site
        inside = _inside(site, own)
        if inside is None:
            return NotAtHand.ELSEWHERE
        names = _names([*inside, *unquote(parts.path, errors="surrogateescape").split("/")], clamp=False)
        return NotAtHand.ELSEWHERE if names is None else _read(site, names)


@dataclass(frozen=True, slots=True)
class BuiltSite:
    """The images of a built site's page, in the site's folder, by addresses as they will be on the web."""

    folder: str
    page: str | None = None
    """The page's file, where it is in one."""
    own_addresses: Callable[[], Iterable[str]] = _no_addresses
    """Where the page says that it will be: an image at the same host is in the folder."""
    otherwise: ImageSource = field(default_factory=NoImages)
    """Where images of other hosts are."""

    def read(self, address: str) -> bytes | NotAtHand:
        """See `ImageSource`."""
        parts = _split(address)
        if parts is None or parts.scheme not in _WEB or (parts.netloc and not self._is_own(parts)):
            return self.otherwise.read(address)
        path = parts.path
        if not parts.netloc and not path.startswith("/"):
            place = self._place()
            if place is None:
                return self.otherwise.read(address)
            path = urljoin(place, path)
        names = _names(unquote(path, errors="surrogateescape").split("/"), clamp=True)
        return _read(self.folder, names) if names else NotAtHand.MISSING

    def _is_own(self, parts: SplitResult) -> bool:
        host = _host(parts)
        own = (_split(address) for address in self.own_addresses())
        return host is not None and any(host == _host(each) for each in own if each is not None)

    def _place(self) -> str | None:
        """The page's path on the site: by its file's place in the folder, else by its own address."""
        inside = None if self.page is None else _inside(self.folder, self.page)
        if inside is not None:
            return "/" + "/".join(inside)
        for address in self.own_addresses():
            parts = _split(address)
            if parts is not None and parts.netloc:
                return parts.path or "/"
        return None


def _split(address: str) -> SplitResult | None:
    try:
        return urlsplit(address)
    except ValueError:
        return None


def _host(parts: SplitResult) -> str | None:
    try:
        host = parts.hostname
    except ValueError:
        return None
    return None if host is None else host.removeprefix("www.")


def _inside(folder: str, path: str) -> list[str] | None:
    """The names that lead from a folder to what is in it; None where the path is not in it."""
    try:
        relative = os.path.relpath(os.path.realpath(path), os.path.realpath(folder))
    except (OSError, ValueError):  # other drives, a NUL
        return None
    names = relative.split(os.sep)
    return None if names[0] == os.pardir or os.path.isabs(relative) else names


def _names(segments: Sequence[str], *, clamp: bool) -> list[str] | None:
    """The names on a path without `.` and `..`; one that leads out stops at the root, or is none."""
    names: list[str] = []
    for segment in segments:
        if segment == os.pardir and not names and not clamp:
            return None
        if segment == os.pardir:
            del names[-1:]
        elif _is_foreign(segment):
            return None
        elif segment not in {"", os.curdir}:
            names.append(segment)
    return names


def _is_foreign(segment: str) -> bool:
    """Whether a name would mean more to this system than a name: a NUL, a backslash or drive of Windows."""
    return "\0" in segment or (os.name == "nt" and ("\\" in segment or ":" in segment))


def _read(folder: str, names: Sequence[str]) -> bytes | NotAtHand:
    """The file's bytes; links may lead anywhere within the folder, and nowhere else."""
    try:
        real = os.path.realpath(os.path.join(folder, *names))
    except (OSError, ValueError):
        return NotAtHand.MISSING
    return NotAtHand.ELSEWHERE if _inside(folder, real) is None else read_image(real)


def read_image(path: str) -> bytes | NotAtHand:
    """The bytes of the file at `path`, within the limit; no folder, pipe or device."""
    try:
        # A named pipe of that name would keep a plain `open` waiting.
        descriptor = os.open(path, os.O_RDONLY | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0))
        with open(descriptor, "rb") as file:
            status = os.fstat(descriptor)
            if not stat.S_ISREG(status.st_mode):
                return NotAtHand.MISSING
            if status.st_size > LARGEST_FILE:
                return NotAtHand.TOO_LARGE
            return file.read(LARGEST_FILE + 1)
    except OSError as error:
        return NotAtHand.MISSING if error.errno in _NOT_THERE else NotAtHand.UNREADABLE
    except ValueError:
        return NotAtHand.MISSING
