"""Where the files of a page's images come from: the seam between comparing images and fetching them."""

from __future__ import annotations

from enum import StrEnum
from typing import Protocol


class NotAtHand(StrEnum):
    """Why there are no bytes for an image."""

    ELSEWHERE = "elsewhere"
    """Its address leads to where this source doesn't look: another host, the network."""
    MISSING = "missing"
    """The source is the right one, and has no such image."""
    TOO_LARGE = "too_large"
    """More bytes than `checker.pixels.decode.LARGEST_FILE`."""
    UNREADABLE = "unreadable"
    """It is there and can't be read."""
    REFUSED = "refused"
    """The server does not answer, or does not give it to this program."""
    NOT_FOUND = "not_found"
    """The server says that there is no such image (404)."""
    TAKEN_DOWN = "taken_down"
    """The server says that there is no such image any more (410)."""
    OTHER_KIND = "other_kind"
    """The server sends a document of another kind in its place."""

    @property
    def is_certain(self) -> bool:
        """Whether readers see no picture either."""
        return self in {NotAtHand.NOT_FOUND, NotAtHand.TAKEN_DOWN, NotAtHand.OTHER_KIND}


class ImageSource(Protocol):
    """The image files of one page.

    Asked for an image only when an outcome hangs on its pixels, for each address once; most pages never ask.
    `data:` URIs are never asked for: the page itself holds them.
    """

    def read(self, address: str) -> bytes | NotAtHand:
        """The file's bytes, however broken; never raises for what a file system or a network can do.

        `address` is as the page has it, relative or not, with the page's `<base>` already put before it.
        """


class NoImages:
    """No image but what the page itself holds."""

    def read(self, address: str) -> NotAtHand:  # noqa: ARG002 - the protocol's argument
        """Nothing is at hand."""
        return NotAtHand.ELSEWHERE
