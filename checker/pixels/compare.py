"""Compares a picture with the marks that a policy knows: the same, something else, or too near to say."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.pixels.fingerprint import (
    LONGEST_ASPECT,
    DifferenceHash,
    Distance,
    Fingerprint,
    coarse_grid,
    fine_grid,
    steps_of,
)
from checker.pixels.ink import ink_in_box, ink_in_frame, ink_of, on_ground
from checker.pixels.no_picture import NoPicture
from checker.pixels.parts import Inked

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from PIL.Image import Image

    from checker.pixels.decode import Picture
    from checker.pixels.fingerprint import Grid
    from checker.pixels.ink import Box, Ink

_ASPECT: Final = 0.12
"""Share by which aspect ratios may differ: at 16 pixels of height a pixel is much."""
_MOST_TRIED: Final = 800
"""Parts of a picture that are hashed, for each reference."""
_FRAMES_TRIED: Final = 16
_PROMISING: Final = 0.42
"""Mean distance from which a part is not looked at more closely."""
_FINE_HEIGHT: Final = 1.6
"""Pixels of height for each row of the fine hash, from which it tells something."""
_NUDGES: Final = (1.0, 0.5, 0.25)
"""Cells by which a part's edges are moved to find where it fits best."""
_WORST_COUNTS: Final = 0.3
"""Weight of the worst block in telling which place fits best."""

# Measured by bench/logos.py: marks come out below the first, others above the last.
_SAME = Distance(mean=0.20, worst=0.50)
_SAME_FINE = Distance(mean=0.12, worst=0.17)
_SURE: Final = 0.01
"""Mean distance at which no better part is looked for."""
_ALIKE = Distance(mean=0.27, worst=0.50)


_Exact = tuple[float, float, float, float]
"""A box with edges between pixels."""


class Likeness(StrEnum):
    """What a picture is to a mark."""

    SAME = "same"
    ALIKE = "alike"
    """Too like to be ruled out, not like enough to be sure."""
    DIFFERENT = "different"


@dataclass(frozen=True, slots=True)
class Comparison:
    """The mark that a picture comes nearest to."""

    likeness: Likeness
    number: int | None = None
    """Of the reference, counted from 0; None where nothing was near enough to be measured."""
    distance: float | None = None
    """0 for the same, about 0.5 for anything else."""
    part: Box | None = None
    """Where in the picture it stands; None for the whole of the content."""


class _Tried(NamedTuple):
    likeness: Likeness
    distance: float
    box: _Exact


def fingerprint(picture: Picture) -> Fingerprint | NoPicture:
    """The fingerprint of the whole of a picture's content."""
    ink = ink_of(picture.image)
    if ink is None:
        return NoPicture.BLANK
    box = _edges(ink.cells, (0, 0, *ink.cells.size))
    aspect = round(_aspect(box), 2)
    if not 1 / LONGEST_ASPECT <= aspect <= LONGEST_ASPECT:
        return NoPicture.BLANK
    coarse, fine = (
        DifferenceHash.of_cells(grid, _cells(ink.cells, grid, box))
        for grid in (coarse_grid(aspect), fine_grid(aspect))
    )
    return Fingerprint(aspect, coarse, fine)


def shows_nothing(picture: Picture | NoPicture) -> bool:
    """Whether readers surely see nothing."""
    return picture.is_certain if isinstance(picture, NoPicture) else ink_of(picture.image) is None


def compare(picture: Picture, references: Sequence[Fingerprint]) -> Comparison | NoPicture:
    """What the picture, or a part of it, is to the references; `NoPicture.BLANK` where it shows nothing."""
    image = on_ground(picture.image)
    ink = ink_of(image)
    if ink is None:
        return NoPicture.BLANK
    whole = (0, 0, *ink.cells.size)
    best = Comparison(Likeness.DIFFERENT)
    for region in _regions(image, ink):
        inked = Inked(region.cells)
        for number, reference in enumerate(references):
            for box, tried in _tries(region.cells, inked, reference):
                part = None if region is ink and box == whole else _placed(region, _rounded(tried.box))
                found = Comparison(tried.likeness, number, round(tried.distance, 3), part)
                best = min(best, found, key=_nearness)
                if best.likeness is Likeness.SAME and tried.distance <= _SURE:
                    return best
    return best


def _nearness(comparison: Comparison) -> tuple[int, float]:
    order = (Likeness.SAME, Likeness.ALIKE, Likeness.DIFFERENT)
    return order.index(comparison.likeness), 1.0 if comparison.distance is None else comparison.distance


def _regions(image: Image, ink: Ink) -> Iterator[Ink]:
    """The content, then what stands in frames and boxes within it."""
    yield ink
    for box in [(0, 0, *ink.cells.size), *Inked(ink.cells).blocks()][:_FRAMES_TRIED]:
        for inner in (ink_in_frame(ink, box), ink_in_box(image, _placed(ink, box))):
            if inner is not None:
                yield inner


def _rounded(box: _Exact) -> Box:
    left, upper, right, lower = map(round, box)
    return (left, upper, right, lower)


def _placed(region: Ink, box: Box) -> Box:
    left, upper = region.at
    return (left + box[0], upper + box[1], left + box[2], upper + box[3])


def _tries(ink: Image, inked: Inked, reference: Fingerprint) -> Iterator[tuple[Box, _Tried]]:
    """Every part that has the reference's aspect ratio, and how near it comes."""
    seen: set[Box] = set()
    for box in inked.parts():
        width, height = box[2] - box[0], box[3] - box[1]
        if abs(width / height / reference.aspect - 1) > _ASPECT * 1.5 or box in seen:
            continue
        seen.add(box)
        if len(seen) > _MOST_TRIED:
            return
        exact = _edges(ink, box)
        if abs(_aspect(exact) / reference.aspect - 1) <= _ASPECT:
            yield box, _tried(ink, exact, reference)


def _tried(ink: Image, box: _Exact, reference: Fingerprint) -> _Tried:
    distance = _measured(ink, box, reference.coarse)
    if distance.mean > _PROMISING:
        return _Tried(Likeness.DIFFERENT, distance.mean, box)
    distance, box = _fitted(ink, box, reference.coarse)
    likeness = _likeness(distance, _SAME)
    if likeness is not Likeness.SAME or box[3] - box[1] < reference.fine.grid.rows * _FINE_HEIGHT:
        return _Tried(likeness, distance.mean, box)
    distance, box = _fitted(ink, box, reference.fine)
    return _Tried(_likeness(distance, _SAME_FINE), distance.mean, box)


def _fitted(ink: Image, box: _Exact, reference: DifferenceHash) -> tuple[Distance, _Exact]:
    """The box whose edges fit best, near the one given: scaling and compression move edges."""
    width, height = ink.size
    across = (box[2] - box[0]) / reference.grid.columns
    down = (box[3] - box[1]) / reference.grid.rows
    best = _measured(ink, box, reference)
    for nudge in _NUDGES:
        for edge, step in ((0, across), (2, across), (1, down), (3, down)):
            for direction in (-1, 1):
                sides = list(box)
                sides[edge] += direction * nudge * step
                left, upper = max(0.0, sides[0]), max(0.0, sides[1])
                moved = (left, upper, min(width, sides[2]), min(height, sides[3]))
                distance = _measured(ink, moved, reference)
                if _misfit(distance) < _misfit(best):
                    best, box = distance, moved
                    break
    return best, box


def _misfit(distance: Distance) -> float:
    return distance.mean + _WORST_COUNTS * distance.worst


def _likeness(distance: Distance, same: Distance) -> Likeness:
    if distance.mean <= same.mean and distance.worst <= same.worst:
        return Likeness.SAME
    if distance.mean <= _ALIKE.mean and distance.worst <= _ALIKE.worst:
        return Likeness.ALIKE
    return Likeness.DIFFERENT


def _measured(ink: Image, box: _Exact, reference: DifferenceHash) -> Distance:
    return reference.distance(steps_of(reference.grid, _cells(ink, reference.grid, box)))


def _cells(ink: Image, grid: Grid, box: _Exact) -> bytes:
    from PIL import Image as Pillow  # noqa: PLC0415 - an extra

    return ink.resize(grid.size, Pillow.Resampling.BOX, box=box).tobytes()


def _aspect(box: _Exact) -> float:
    return (box[2] - box[0]) / max(1e-6, box[3] - box[1])


def _edges(ink: Image, box: Box) -> _Exact:
    """The box with its edges where the ink begins: an edge pixel that is half inked is half outside."""
    left, upper, right, lower = box

    def outside(strip: Box) -> float:
        darkest = ink.crop(strip).getextrema()[1]
        return 1 - float(darkest if isinstance(darkest, (int, float)) else darkest[0]) / 255

    exact = (
        left + outside((left, upper, left + 1, lower)),
        upper + outside((left, upper, right, upper + 1)),
        right - outside((right - 1, upper, right, lower)),
        lower - outside((left, lower - 1, right, lower)),
    )
    return exact if exact[2] - exact[0] > 1 and exact[3] - exact[1] > 1 else (left, upper, right, lower)
