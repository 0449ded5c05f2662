"""A picture → its ink: how far each pixel is from the ground, cropped to content, whatever the colors.

Dark on light, light on dark and recolored come out alike. A frame around the content, and a box filled with
one color, are taken off like a margin.
"""

from __future__ import annotations

from collections import Counter
from typing import TYPE_CHECKING, Final, NamedTuple

from checker.pixels.edge_lines import EVEN, NEAR, apart, inside_lines
from checker.pixels.frames import inside_frame

if TYPE_CHECKING:
    from PIL.Image import Image

Box = tuple[int, int, int, int]
"""Left, upper, right, lower: in pixels, right and lower excluded."""

_OPAQUE: Final = 250
_HALF: Final = 128
_FAINT: Final = 24
"""Ink up to which a pixel is ground: noise of compression, a shade that hardly shows."""
_INKED: Final = 96
"""Stretched ink from which a pixel is content."""
_STRONG: Final = 0.6
"""Share of the darkest inks from which ink counts as full, so that colors come out alike."""
_DARKEST: Final = 0.9
"""Share of the inked pixels below the darkest ones."""
_WEAKEST_FULL: Final = 48
_OTHER: Final = 60
"""How far two colors are apart, from which they are a frame's and what it encloses."""
_MOST_LAYERS: Final = 6
_SMALLEST_BOX: Final = 10
"""Pixels of a side of what can be a frame."""
_BITS: Final = 4


class Ground(NamedTuple):
    """The color along a picture's border that is there most."""

    color: tuple[int, int, int]
    share: float
    """Of the border's pixels."""


class Ink(NamedTuple):
    """What a picture shows, and where it stands in it."""

    cells: Image
    """In mode L, 0 to 255, cropped to the content."""
    at: tuple[int, int]
    """Its left upper corner in the picture."""


def ink_of(image: Image) -> Ink | None:
    """The ink of a picture in mode RGB or RGBA; None where it shows nothing."""
    return _peeled(on_ground(image))


def ink_in_box(image: Image, box: Box) -> Ink | None:
    """The ink in a part of an RGB picture that is a frame or a filled box; None where it is neither."""
    part = image.crop(box)
    if min(part.size) < _SMALLEST_BOX or _ground(part).share < EVEN:
        return None
    inner = _peeled(part)
    return None if inner is None else Ink(inner.cells, (box[0] + inner.at[0], box[1] + inner.at[1]))


def ink_in_frame(ink: Ink, box: Box) -> Ink | None:
    """The ink inside a frame around a part of it; None where there is none."""
    part = ink.cells.crop(box)
    inside = inside_frame(_mask(part))
    content = None if inside is None else content_box(part.crop(inside))
    if inside is None or content is None:
        return None
    left, upper = inside[0] + content[0], inside[1] + content[1]
    right, lower = inside[0] + content[2], inside[1] + content[3]
    at = (ink.at[0] + box[0] + left, ink.at[1] + box[1] + upper)
    return Ink(part.crop((left, upper, right, lower)), at)


def on_ground(image: Image) -> Image:
    """The picture in RGB; what is transparent is black under light content, and white under dark."""
    from PIL import Image as Pillow  # noqa: PLC0415 - an extra
    from PIL import ImageStat  # noqa: PLC0415 - the same

    if image.mode != "RGBA":
        return image
    alpha = image.getchannel("A")
    color = image.convert("RGB")
    if alpha.point(lambda value: 0 if value >= _OPAQUE else 255).getbbox() is None:
        return color
    shown = alpha.point(lambda value: 255 if value >= _HALF else 0)
    if shown.getbbox() is None:
        shown = alpha.point(lambda value: 255 if value else 0)
    is_dark = shown.getbbox() is None or ImageStat.Stat(color.convert("L"), shown).mean[0] < _HALF
    ground = Pillow.new("RGB", image.size, "white" if is_dark else "black")
    ground.paste(color, mask=alpha)
    return ground


def _peeled(image: Image) -> Ink | None:
    """The ink, once margins, frames and boxes around it are off."""
    left, upper, *_ = inside = inside_lines(image, is_framed=False)
    image = image.crop(inside)
    ground = _ground(image)
    found: Ink | None = None
    for _ in range(_MOST_LAYERS):
        ink = _stretched(_distance(image, ground.color))
        box = None if ink is None else content_box(ink)
        if ink is None or box is None:
            return None
        if found is not None and box == (0, 0, *image.size):
            return found  # an even border with something at its corners: no frame that can be cut off
        left, upper = left + box[0], upper + box[1]
        found = Ink(ink.crop(box), (left, upper))
        image = image.crop(box)
        inside = inside_lines(image, is_framed=ground.share >= EVEN)
        inner = _ground(image.crop(inside))
        if inner.share < EVEN or apart(ground.color, inner.color) <= _OTHER:
            return found
        image, left, upper = image.crop(inside), left + inside[0], upper + inside[1]
        ground = inner
    return found


def content_box(ink: Image) -> Box | None:
    """What holds all content; None where there is none."""
    return _mask(ink).getbbox()


def _mask(ink: Image) -> Image:
    return ink.point(lambda value: 255 if value >= _INKED else 0)


def _ground(image: Image) -> Ground:
    width, height = image.size
    border = b"".join(
        image.crop(box).tobytes()
        for box in (
            (0, 0, width, 1),
            (0, height - 1, width, height),
            (0, 0, 1, height),
            (width - 1, 0, width, height),
        )
    )
    pixels = list(zip(border[0::3], border[1::3], border[2::3], strict=True))
    shades = Counter((red >> _BITS, green >> _BITS, blue >> _BITS) for red, green, blue in pixels)
    (most, _), *_ = shades.most_common(1)
    near = [
        pixel
        for pixel in pixels
        if all(abs((side >> _BITS) - shade) <= 1 for side, shade in zip(pixel, most, strict=True))
    ]
    middle = len(near) // 2
    red, green, blue = (sorted(pixel[channel] for pixel in near)[middle] for channel in range(3))
    color = (red, green, blue)
    return Ground(color, sum(apart(pixel, color) <= NEAR for pixel in pixels) / len(pixels))


def _distance(image: Image, color: tuple[int, int, int]) -> Image:
    from PIL import Image as Pillow  # noqa: PLC0415 - an extra
    from PIL import ImageChops  # noqa: PLC0415 - the same

    red, green, blue = ImageChops.difference(image, Pillow.new("RGB", image.size, color)).split()
    return ImageChops.lighter(ImageChops.lighter(red, green), blue)


def _stretched(ink: Image) -> Image | None:
    """Contrast to the full; None where there is hardly any ink."""
    inked = [(value, count) for value, count in enumerate(ink.histogram()) if value >= _FAINT and count]
    if not inked:
        return None
    wanted = _DARKEST * sum(count for _, count in inked)
    darkest = inked[-1][0]
    for value, count in inked:
        wanted -= count
        if wanted <= 0:
            darkest = value
            break
    full = max(_WEAKEST_FULL, darkest * _STRONG)
    low = _FAINT / 2
    table = [
        0 if value < _FAINT else min(255, int((value - low) * 255 / (full - low))) for value in range(256)
    ]
    return ink.point(table)
