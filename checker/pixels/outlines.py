"""What is kept of a drawing's paths: where their points are, whatever its size, position and way of writing.

Known without rendering, and so without any library. Colors, and transformations of the whole, do not matter.
"""

from __future__ import annotations

import re
from base64 import b64decode, b64encode
from binascii import Error
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final, Self

from checker.pixels.no_picture import NoPicture
from checker.pixels.svg import may_be_drawing, name_of, read_drawing

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from lxml.etree import _Element as Element

Point = tuple[float, float]

_FEWEST_POINTS: Final = 12
"""A drawing of fewer is no mark's alone."""
_MOST_POINTS: Final = 512
"""Points that are kept; the first ones."""
_STEPS: Final = 255
_TOLERANCE: Final = 2
"""Steps by which a point may be off, as numbers are rounded when files are made smaller."""
_COMMAND: Final = re.compile(r"([MmLlHhVvCcSsQqTtAaZz])([^MmLlHhVvCcSsQqTtAaZz]*)")
_NUMBER: Final = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?")
_ARC_PARTS: Final = tuple(
    re.compile(rf"[\s,]*+({part})")
    for part in (_NUMBER.pattern,) * 3 + ("[01]",) * 2 + (_NUMBER.pattern,) * 2
)
"""Of an arc; its two flags may stand without anything between them."""
_NUMBERS_OF: Final = {"M": 2, "L": 2, "T": 2, "H": 1, "V": 1, "S": 4, "Q": 4, "C": 6}
_UNSEEN: Final = frozenset({"defs", "symbol", "clipPath", "mask"})
_LARGEST: Final = 1e9


@dataclass(frozen=True, slots=True)
class Outline:
    """The points of a drawing's paths, in order, on a grid over what they span."""

    points: bytes
    """Across and down, 0 to 255 of the longer side, point after point."""

    @classmethod
    def of_text(cls, text: str) -> Self:
        """The outline as a policy writes it.

        Raises:
            ValueError: It is none.
        """
        try:
            points = b64decode("".join(text.split()), validate=True)
        except Error as error:
            raise ValueError(
                '"outline" is no base64: take the entry as "creditline logo" prints it'
            ) from error
        if len(points) % 2 or not 2 * _FEWEST_POINTS <= len(points) <= 2 * _MOST_POINTS:
            raise ValueError(
                '"outline" is too short or too long: take the entry as "creditline logo" prints it'
            )
        return cls(points)

    @property
    def text(self) -> str:
        """As policies write it: base64."""
        return b64encode(self.points).decode("ascii")

    def is_like(self, other: Outline) -> bool:
        """Whether both are the same drawing."""
        return len(self.points) == len(other.points) and all(
            abs(mine - theirs) <= _TOLERANCE for mine, theirs in zip(self.points, other.points, strict=True)
        )


def outline_of(data: bytes) -> Outline | None:
    """The outline of an SVG file's paths; None for other files, and where there are too few points."""
    if not may_be_drawing(data):
        return None
    drawing = read_drawing(data)
    return None if isinstance(drawing, NoPicture) else _on_grid(list(_points(drawing.root)))


def _on_grid(points: Sequence[Point]) -> Outline | None:
    if len(points) < _FEWEST_POINTS:
        return None
    left, upper = (min(point[axis] for point in points) for axis in (0, 1))
    span = max(max(point[axis] for point in points) - least for axis, least in ((0, left), (1, upper)))
    if not 0 < span < _LARGEST:
        return None
    scale = _STEPS / span
    kept = points[:_MOST_POINTS]
    return Outline(bytes(round(side * scale) for x, y in kept for side in (x - left, y - upper)))


def _points(root: Element) -> Iterator[Point]:
    """Where each stroke of each shape ends, but for those that are only kept for use elsewhere."""
    for shape in root.iter("{*}path", "{*}polygon", "{*}polyline"):
        if any(name_of(holder) in _UNSEEN for holder in shape.iterancestors()):
            continue
        if name_of(shape) == "path":
            yield from _ends(shape.get("d", ""))
        else:
            numbers = list(map(float, _NUMBER.findall(shape.get("points", ""))))
            yield from zip(numbers[::2], numbers[1::2], strict=False)


def _ends(path: str) -> Iterator[Point]:
    """The points of a path (SVG 2, 9.3), absolute; where it closes, none."""
    x = y = start_x = start_y = 0.0
    for command, text in _COMMAND.findall(path):
        kind, is_relative = command.upper(), command.islower()
        if kind == "Z":
            x, y = start_x, start_y
            continue
        for number, end in enumerate(_strokes(kind, text)):
            across, down = end
            from_x, from_y = (x, y) if is_relative else (0.0, 0.0)
            x = x if across is None else from_x + across
            y = y if down is None else from_y + down
            if kind == "M" and number == 0:
                start_x, start_y = x, y
            yield x, y


def _strokes(kind: str, text: str) -> Iterator[tuple[float | None, float | None]]:
    """Where each stroke of one command ends, as written; None for a side that stays."""
    if kind == "A":
        yield from _arcs(text)
        return
    numbers = list(map(float, _NUMBER.findall(text)))
    size = _NUMBERS_OF[kind]
    for at in range(0, len(numbers) - size + 1, size):
        if kind == "H":
            yield numbers[at], None
        elif kind == "V":
            yield None, numbers[at]
        else:
            yield numbers[at + size - 2], numbers[at + size - 1]


def _arcs(text: str) -> Iterator[Point]:
    """Where arcs end, up to where they are not well written; each character is looked at once."""
    at = 0
    while True:
        parts = []
        for part in _ARC_PARTS:
            found = part.match(text, at)
            if found is None:
                return
            at = found.end()
            parts.append(found[1])
        yield float(parts[5]), float(parts[6])
