"""Why there is no picture to compare."""

from __future__ import annotations

from enum import StrEnum


class NoPicture(StrEnum):
    """Why bytes show no picture, or none that can be compared."""

    NO_IMAGE = "no_image"
    """Not the bytes of an image: empty, a web page, a text."""
    BROKEN = "broken"
    """An image's bytes that no program can show."""
    BLANK = "blank"
    """A picture of one color, or transparent."""
    TINY = "tiny"
    """No more than a few pixels: a counter or a spacer."""
    TOO_LARGE = "too_large"
    """More bytes or pixels than are looked at."""
    FORMAT = "format"
    """A format that can't be read here."""
    NO_LIBRARY = "no_library"
    """The extra `images` is not installed."""

    @property
    def is_certain(self) -> bool:
        """Whether readers see no picture either."""
        return self in {NoPicture.NO_IMAGE, NoPicture.BROKEN, NoPicture.BLANK, NoPicture.TINY}
