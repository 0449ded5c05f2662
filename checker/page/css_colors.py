"""CSS colors, as far as they say whether anything of them is seen."""

from __future__ import annotations

import re

from checker.page.css_values import number

UNSEEN = 0.05
"""The share of opacity below which nobody makes out a text."""

_HEX_WITH_ALPHA = re.compile(r"#(?:[0-9a-f]{6}([0-9a-f]{2})|[0-9a-f]{3}([0-9a-f]))")
_FUNCTION = re.compile(r"(?:rgb|hsl)a?\(([^()]*)\)")
_PARTS_WITH_ALPHA = 4


def is_transparent(color: str) -> bool:
    """Whether a color (CSS Color 4) leaves nothing to see: `transparent`, `rgba(…, 0)`, `#0000`."""
    color = color.strip().lower()
    if color == "transparent":
        return True
    if match := _HEX_WITH_ALPHA.fullmatch(color):
        return int(match[1] or match[2] * 2, 16) / 255 < UNSEEN
    match = _FUNCTION.fullmatch(color)
    if match is None:
        return False
    parts = match[1].replace("/", " ").replace(",", " ").split()
    alpha = number(parts[-1]) if len(parts) == _PARTS_WITH_ALPHA else None
    return alpha is not None and alpha < UNSEEN
