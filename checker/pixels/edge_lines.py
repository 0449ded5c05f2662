"""Lines of one color along a picture's edges, a pixel wide: what scaling makes of frames, and thin frames."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from PIL.Image import Image

    from checker.pixels.ink import Box

Color = tuple[int, int, int]

_MOST_LINES: Final = 4
"""Lines on each side: a frame's last row, and those in between that scaling makes."""
EVEN: Final = 0.88
"""Share of a border in one color, from which it is a line, a frame or a filled box."""
NEAR: Final = 40
"""How far two colors may be apart to be the same."""
_OTHER: Final = 12
"""The same, from which a line is another color than the one behind it."""
_SMALLEST_SIDE: Final = 10
"""Pixels of a side of what can have lines around it."""


def inside_lines(image: Image, *, is_framed: bool) -> Box:
    """What stands inside the lines around an RGB picture.

    A line along one side may be the mark's own. So the first lines must run along all four sides, unless a
    frame was taken off before (`is_framed`): of its edge, scaling leaves more on one side than on another.
    """
    left, upper, right, lower = 0, 0, *image.size
    for number in range(_MOST_LINES):
        if min(right - left, lower - upper) < _SMALLEST_SIDE:
            break
        sides = _sides(image, (left, upper, right, lower))
        if not any(sides) or not (is_framed or number or all(sides)):
            break
        left, upper, right, lower = left + sides[0], upper + sides[1], right - sides[2], lower - sides[3]
    return (left, upper, right, lower)


def _sides(image: Image, box: Box) -> tuple[bool, bool, bool, bool]:
    """Along which sides of a box a line stands: left, upper, right, lower."""
    left, upper, right, lower = box
    return (
        _is_line(image, (left, upper, left + 1, lower), (left + 1, upper, left + 2, lower)),
        _is_line(image, (left, upper, right, upper + 1), (left, upper + 1, right, upper + 2)),
        _is_line(image, (right - 1, upper, right, lower), (right - 2, upper, right - 1, lower)),
        _is_line(image, (left, lower - 1, right, lower), (left, lower - 2, right, lower - 1)),
    )


def _is_line(image: Image, outer: Box, inner: Box) -> bool:
    """Whether a row or column is of one color, and the one behind it is of another."""
    line, behind = _color(image.crop(outer)), _color(image.crop(inner))
    return line is not None and behind is not None and apart(line, behind) > _OTHER


def _color(line: Image) -> Color | None:
    """The color of an even line."""
    data = line.tobytes()
    pixels = list(zip(data[0::3], data[1::3], data[2::3], strict=True))
    middle = len(pixels) // 2
    red, green, blue = (sorted(pixel[channel] for pixel in pixels)[middle] for channel in range(3))
    color = (red, green, blue)
    share = sum(apart(pixel, color) <= NEAR for pixel in pixels) / len(pixels)
    return color if share >= EVEN else None


def apart(one: Color, other: Color) -> int:
    """How far two colors are apart, 0 to 255, in the channel that differs most."""
    return max(abs(mine - yours) for mine, yours in zip(one, other, strict=True))
