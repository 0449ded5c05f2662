"""Lines around content, straight or with round corners: what stands inside them."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL.Image import Image

    from checker.pixels.ink import Box

_DRAWN: Final = 0.7
"""Share of a row that is inked, from which it is a frame's line."""
_CLEAR: Final = 0.15
"""The same, below which the row is inside: the frame's upright lines cross it still."""
_DEPTH: Final = 0.2
"""Share of the height or width within which the line must stand."""
_LEAST_DEPTH: Final = 3


def inside_frame(mask: Image) -> Box | None:
    """What stands inside a frame that encloses all of a mask (0 and 255); None where there is no frame."""
    from PIL import Image as Pillow  # noqa: PLC0415 - an extra

    turned = mask.transpose(Pillow.Transpose.TRANSPOSE)
    sides = []
    for rows in (_fills(turned), _fills(mask)):
        first, last = _behind_line(rows), _behind_line(rows[::-1])
        if first is None or last is None or first + last >= len(rows):
            return None
        sides.append((first, len(rows) - last))
    (left, right), (upper, lower) = sides
    return (left, upper, right, lower)


def _fills(mask: Image) -> list[float]:
    """The share of each row that is inked."""
    width, height = mask.size
    data = mask.tobytes()
    return [data.count(255, row * width, (row + 1) * width) / width for row in range(height)]


def _behind_line(fills: list[float]) -> int | None:
    """The first row that lies behind a line near the edge."""
    depth = max(_LEAST_DEPTH, round(len(fills) * _DEPTH))
    is_behind = False
    for number, fill in enumerate(fills[: 2 * depth]):
        if fill >= _DRAWN:
            is_behind = number < depth
            if not is_behind:
                return None
        elif is_behind and fill <= _CLEAR:
            return number
    return None
