"""Renders a drawing that is safe to render, with resvg (the extra `images`)."""

from __future__ import annotations

import math
import re
from typing import TYPE_CHECKING, Final

from lxml import etree

from checker.pixels.no_picture import NoPicture

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

    from checker.pixels.svg import Drawing

_LONGER_SIDE: Final = 800
_LARGEST_AREA: Final = 200_000
"""Pixels to which drawings are rendered, within the longer side: enough to tell letters apart."""
_DEFAULT_SIZE: Final = (300.0, 150.0)
"""CSS pixels of what says nothing of its size (CSS 2.2, 10.3.2)."""
_LENGTH: Final = re.compile(r"\s*\+?(\d{1,9}(?:\.\d*)?|\.\d+)(?:px|pt|pc|mm|cm|in)?\s*")
_NUMBERS: Final = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d{1,3})?")
_SMALLEST_SIDE: Final = 4.0
"""CSS pixels; what is smaller either way is a counter or a spacer."""
_VIEW_BOX: Final = 4
"""Numbers in a `viewBox`."""
_LARGEST_NUMBER: Final = 1e9


def rendered(drawing: Drawing) -> bytes | NoPicture:
    """A PNG file of the drawing, its longer side 800 pixels at most."""
    try:
        import resvg_py  # noqa: PLC0415 - an extra
    except ImportError:
        return NoPicture.NO_LIBRARY
    root = drawing.root
    size = _size(root)
    if size is None:
        return NoPicture.BLANK
    if min(size) < _SMALLEST_SIDE and root.get("width"):
        return NoPicture.TINY
    if root.get("viewBox") is None:
        root.set("viewBox", f"0 0 {size[0]:g} {size[1]:g}")
    scale = min(_LONGER_SIDE / max(size), math.sqrt(_LARGEST_AREA / (size[0] * size[1])))
    for side, length in zip(("width", "height"), size, strict=True):
        root.set(side, str(max(1, round(length * scale))))
    try:
        return resvg_py.svg_to_bytes(
            svg_string=etree.tostring(root, encoding="unicode"), skip_system_fonts=True
        )
    except ValueError:  # what this library takes for an error may be a picture elsewhere
        return NoPicture.FORMAT
    except BaseException as error:
        if type(error).__name__ != "PanicException":  # of Rust: no `Exception`, and of no module to import
            raise
        return NoPicture.FORMAT


def _size(root: Element) -> tuple[float, float] | None:
    """Width and height in CSS pixels, for their ratio; None where one of them is nothing."""
    box = _NUMBERS.findall(root.get("viewBox", ""))
    width, height = map(float, box[2:]) if len(box) == _VIEW_BOX else _DEFAULT_SIZE
    own = [_LENGTH.fullmatch(root.get(side, "")) for side in ("width", "height")]
    if own[0] and own[1]:
        width, height = float(own[0][1]), float(own[1][1])
    return (width, height) if all(0 < side < _LARGEST_NUMBER for side in (width, height)) else None
