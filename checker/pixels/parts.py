"""Where in a picture a mark may stand: the content as a whole, and what blank gutters set apart in it."""

from __future__ import annotations

from itertools import pairwise
from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PIL.Image import Image

    from checker.pixels.ink import Box

_INKED: Final = 96
_MOST_BANDS: Final = 8
"""Bands, one above the other, that are tried singly and together."""
_MOST_RUNS: Final = 96
"""Pieces in a band, side by side, that are tried singly and together."""
_LOWEST: Final = 8
"""Pixels of height or width below which a part is no mark."""


class _Run(NamedTuple):
    """A stretch that holds ink, between two blank gutters."""

    start: int
    end: int


class Inked:
    """Which pixels of a picture's ink are content, ready to be cut along its gutters."""

    def __init__(self, ink: Image) -> None:
        from PIL import Image as Pillow  # noqa: PLC0415 - an extra

        self._mask = ink.point(lambda value: 255 if value >= _INKED else 0)
        self._turned = self._mask.transpose(Pillow.Transpose.TRANSPOSE)
        self.size = ink.size

    def parts(self) -> Iterator[Box]:
        """Boxes around neighboring pieces of content, the whole first; few of them are marks.

        Bands are cut into pieces, and columns into bands, so that a slogan below or beside it falls off.
        """
        yield (0, 0, *self.size)
        yield from _cut(self._mask, self._turned)
        for left, upper, right, lower in _cut(self._turned, self._mask):
            yield (upper, left, lower, right)

    def blocks(self) -> Iterator[Box]:
        """The largest pieces, each of which may be a frame around a mark."""
        width, height = self.size
        for run in _widest_apart(_runs(self._mask), _MOST_BANDS):
            yield (0, run.start, width, run.end)
        for run in _widest_apart(_runs(self._turned), _MOST_BANDS):
            yield (run.start, 0, run.end, height)


def _cut(mask: Image, turned: Image) -> Iterator[Box]:
    """Boxes of pieces side by side, in bands one above the other; `turned` is the mask transposed."""
    bands = _widest_apart(_runs(mask), _MOST_BANDS)
    for first, band in enumerate(bands):
        for last in range(first, len(bands)):
            top, bottom = band.start, bands[last].end
            if bottom - top >= _LOWEST:
                yield from _pieces(turned.crop((top, 0, bottom, turned.height)), top)


def _pieces(turned: Image, top: int) -> Iterator[Box]:
    """Boxes of neighboring pieces of a band, which is given transposed."""
    runs = _widest_apart(_runs(turned), _MOST_RUNS)
    heights = [_extent(turned, run) for run in runs]
    for first, run in enumerate(runs):
        upper, lower = heights[first]
        for last in range(first, len(runs)):
            upper, lower = min(upper, heights[last][0]), max(lower, heights[last][1])
            if runs[last].end - run.start >= _LOWEST and lower - upper >= _LOWEST:
                yield (run.start, top + upper, runs[last].end, top + lower)


def _extent(turned: Image, run: _Run) -> tuple[int, int]:
    """Where across the band a piece begins and ends."""
    box = turned.crop((0, run.start, turned.width, run.end)).getbbox()
    return (0, 0) if box is None else (box[0], box[2])


def _runs(mask: Image) -> list[_Run]:
    """The stretches of rows that hold ink."""
    width, height = mask.size
    rows = mask.tobytes()
    blank = bytes(width)
    runs = []
    start = -1
    for number in range(height + 1):
        is_blank = number == height or rows[number * width : (number + 1) * width] == blank
        if is_blank and start >= 0:
            runs.append(_Run(start, number))
            start = -1
        elif not is_blank and start < 0:
            start = number
    return runs


def _widest_apart(runs: Sequence[_Run], most: int) -> list[_Run]:
    """The runs, joined across the narrowest gutters until there are no more than `most`."""
    if len(runs) <= most:
        return list(runs)
    gutters = sorted(range(1, len(runs)), key=lambda at: runs[at].start - runs[at - 1].end, reverse=True)
    cuts = [0, *sorted(gutters[: most - 1]), len(runs)]
    return [_Run(runs[start].start, runs[end - 1].end) for start, end in pairwise(cuts)]
