"""The ways in which an element's declared styles take it out of sight."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.page.css_colors import UNSEEN
from checker.page.css_values import is_zero, number, percentage, pixels
from checker.page.hiding_text import hides_text

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.page.css_rules import Declaration

_FAR = -500.0
"""Pixels beyond the edge from which on nothing of a usual box is left on the page."""
_DOT = 1.0
"""Pixels: a box no larger than this shows nothing."""

_OFFSETS = ("left", "right", "top", "bottom")
_MARGINS = ("margin-left", "margin-top")
_SIZES = ("width", "max-width", "height", "max-height")
_INLINE_TAGS = frozenset(
    """
    a abbr b bdi bdo cite code del dfn em font i ins kbd label mark q s samp small span strike strong sub sup
    time u var
    """.split()
)
_INLINE_DISPLAYS = frozenset({"", "inline", "initial", "unset"})
_OUT_OF_FLOW = frozenset({"absolute", "fixed"})
_CLIPPING = frozenset({"hidden", "clip", "scroll", "auto"})
HIDING_ALONE = frozenset({"display", "opacity", "filter", "clip", "clip-path"})
"""The longhands that hide a box whatever its size and place."""
RESOLVED = frozenset({"display", "visibility", "opacity"})
"""The longhands whose custom properties are looked up."""

_CLIP_RECT = re.compile(r"rect\(([^()]*)\)")
_CLIP_PATH = re.compile(r"(inset|circle|ellipse|polygon)\(([^()]*)\)")
_OPACITY = re.compile(r"opacity\(([^()]*)\)")
_VARIABLE = re.compile(r"var\(\s*+(--[-\w]++)\s*+(?:,(.*))?\)", re.IGNORECASE | re.DOTALL)
_TRANSFORM = re.compile(r"(scale(?:3d|x|y)?|translate(?:3d|x|y)?)\(([^()]*)\)")


def can_hide(declaration: Declaration) -> bool:
    """Whether a declaration can, by itself or with others, hide its element."""
    name, value = declaration.name, declaration.value
    if name in _OFFSETS or name in _MARGINS:
        return _is_far(value) or (percentage(value) or 0) <= -100  # noqa: PLR2004 - its whole width
    if name in _SIZES:
        return _is_dot(value)
    if name in RESOLVED and custom_property(value)[0]:
        return True
    match name:
        case "display":
            return value == "none"
        case "content-visibility":
            return value == "hidden"
        case "opacity":
            return _is_unseen(value)
        case "filter":
            return _fades_out(value)
        case "clip":
            return _is_empty_rectangle(value)
        case "clip-path":
            return _is_empty_shape(value)
        case "scale":
            return _scales_to_nothing(value)
        case "transform":
            return _shrinks_away(value) or _moves_away(value)
        case _:
            return hides_text(name, value)


def custom_property(value: str) -> tuple[str, str]:
    """The custom property that is all of a value, and what holds where nothing declares it.

    `--x` and `none` for `var(--x, none)`; empty for any other value.
    """
    match = _VARIABLE.fullmatch(value)
    return (match[1], (match[2] or "").strip()) if match else ("", "")


def _is_unseen(opacity: str) -> bool:
    share = number(opacity)
    return share is not None and share < UNSEEN


def _fades_out(filters: str) -> bool:
    return any(_is_unseen(share) for share in _OPACITY.findall(filters.lower()))


def _is_far(value: str, width: float = 0.0) -> bool:
    """Whether a shift takes a box off the page; the track of a carousel is wider than its shift."""
    amount = pixels(value)
    return amount is not None and amount <= _FAR and amount + width <= 0


def _is_dot(value: str) -> bool:
    amount = pixels(value)
    if amount is None:
        amount = percentage(value)
        return amount == 0
    return 0 <= amount <= _DOT


def hidden_box(values: Mapping[str, str], tag: str, *, replaced: bool) -> str | None:
    """How an element's declared values hide its box with all that is in it, as a key; None if they do not.

    `replaced` says that it is an image or the like, which has a size of its own and nothing inside.
    """
    display = values.get("display", "")
    if display == "none" or (replaced and display == "contents"):
        return "display_none"
    if display == "contents":
        return None
    if values.get("content-visibility") == "hidden" and not replaced:
        return "visibility"
    if _is_unseen(values.get("opacity", "")) or _fades_out(values.get("filter", "")):
        return "opacity"
    if _is_clipped(values):
        return "clip"
    if _is_off_screen(values):
        return "off_screen"
    if _has_no_size(values, tag, replaced=replaced):
        return "size"
    return None


def _is_clipped(values: Mapping[str, str]) -> bool:
    if values.get("position") in _OUT_OF_FLOW and _is_empty_rectangle(values.get("clip", "")):
        return True
    return _is_empty_shape(values.get("clip-path", ""))


def _is_empty_rectangle(clip: str) -> bool:
    match = _CLIP_RECT.search(clip.lower())
    sides = [pixels(side) for side in match[1].replace(",", " ").split()] if match else []
    if len(sides) != 4:  # noqa: PLR2004 - top, right, bottom, left
        return False
    top, right, bottom, left = sides
    return _spans_a_dot(top, bottom) or _spans_a_dot(left, right)


def _spans_a_dot(start: float | None, end: float | None) -> bool:
    return start is not None and end is not None and end - start <= _DOT


def _is_empty_shape(path: str) -> bool:
    match = _CLIP_PATH.search(path.lower())
    if match is None:
        return False
    shape, arguments = match[1], match[2].partition(" round ")[0]
    if shape == "inset":
        sides = [percentage(side) or 0.0 for side in arguments.split()]
        if not sides or len(sides) > 4:  # noqa: PLR2004 - top, right, bottom, left
            return False
        top = sides[0]
        right = sides[1] if len(sides) > 1 else top
        bottom = sides[2] if len(sides) > 2 else top  # noqa: PLR2004 - the third side
        left = sides[3] if len(sides) > 3 else right  # noqa: PLR2004 - the fourth side
        return top + bottom >= 100 or left + right >= 100  # noqa: PLR2004 - the whole box
    if shape == "polygon":
        points = {tuple(point.split()) for point in arguments.split(",")}
        return len(points) <= 2  # noqa: PLR2004 - a point or a line has no area
    return any(is_zero(radius) for radius in arguments.partition(" at ")[0].split())


def _is_off_screen(values: Mapping[str, str]) -> bool:
    width = pixels(values.get("width", "")) or 0.0
    position = values.get("position", "")
    if position in _OUT_OF_FLOW or position == "relative":
        for side in _OFFSETS:
            value = values.get(side, "")
            if _is_far(value, width):
                return True
            if position == "fixed" and (percentage(value) or 0) <= -100:  # noqa: PLR2004 - the whole screen
                return True
    if any(_is_far(values.get(side, ""), width) for side in _MARGINS):
        return True
    return _moves_away(values.get("transform", ""), width)


def _moves_away(transform: str, width: float = 0.0) -> bool:
    return any(
        name.startswith("translate") and any(_is_far(part, width) for part in arguments.split(","))
        for name, arguments in _TRANSFORM.findall(transform.lower())
    )


def _shrinks_away(transform: str) -> bool:
    return any(
        name.startswith("scale") and any(map(is_zero, arguments.split(",")))
        for name, arguments in _TRANSFORM.findall(transform.lower())
    )


def _scales_to_nothing(scale: str) -> bool:
    return any(map(is_zero, scale.split()))


def _has_no_size(values: Mapping[str, str], tag: str, *, replaced: bool) -> bool:
    if _shrinks_away(values.get("transform", "")) or _scales_to_nothing(values.get("scale", "")):
        return True
    width = _smaller(values, "width")
    height = _smaller(values, "height")
    if width is None and height is None:
        return False
    if replaced:  # a line of one pixel's height shows no image
        return True
    no_size = 0 in (width, height) or (width is not None and height is not None)
    if width != 0 and _padded(values, height):
        return False
    return no_size and _clips(values) and _takes_size(values, tag)


def _smaller(values: Mapping[str, str], side: str) -> float | None:
    """The side's pixels where it is no larger than a dot; None otherwise."""
    minimum = values.get(f"min-{side}", "")
    if minimum and not is_zero(minimum) and minimum not in ("auto", "initial", "unset"):
        return None
    sizes = [
        pixels(value) for name in (side, f"max-{side}") if (value := values.get(name)) and _is_dot(value)
    ]
    return min((size or 0.0 for size in sizes), default=None)


def _clips(values: Mapping[str, str]) -> bool:
    return any(word in _CLIPPING for word in values.get("overflow", "").split())


def _takes_size(values: Mapping[str, str], tag: str) -> bool:
    """Whether width and height apply: they do not to inline boxes."""
    if tag not in _INLINE_TAGS or values.get("display", "") not in _INLINE_DISPLAYS:
        return True
    return values.get("position") in _OUT_OF_FLOW or values.get("float", "none") != "none"


def _padded(values: Mapping[str, str], height: float | None) -> bool:
    """Whether padding holds a box of no height open, as boxes with a fixed aspect ratio do."""
    if height is None:
        return False
    return any(
        (value := values.get(side)) and not is_zero(value) for side in ("padding-top", "padding-bottom")
    )
