"""CSS values, as far as they say whether something is shown: lengths, numbers, shorthands, URLs."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.page.css_shorthands import animation_longhands

if TYPE_CHECKING:
    from collections.abc import Iterator

VIEWPORT_WIDTH = 1280.0
"""Pixels: the desktop width for which a page is judged."""
VIEWPORT_HEIGHT = 800.0
_ROOT_FONT_SIZE = 16.0

_LENGTH = re.compile(r"([-+]?(?:\d++(?:\.\d*+)?|\.\d++))(px|r?em|v[wh]|pt|ch|ex|in|cm|mm|pc)?", re.IGNORECASE)
_PIXELS_PER_UNIT = {
    "px": 1.0,
    "em": _ROOT_FONT_SIZE,
    "rem": _ROOT_FONT_SIZE,
    "vw": VIEWPORT_WIDTH / 100,
    "vh": VIEWPORT_HEIGHT / 100,
    "pt": 4 / 3,
    "pc": 16.0,
    "ch": 8.0,
    "ex": 8.0,
    "in": 96.0,
    "cm": 96 / 2.54,
    "mm": 96 / 25.4,
}
_NUMBER = re.compile(r"[-+]?(?:\d++(?:\.\d*+)?|\.\d++)")
_URL = re.compile(
    r"""url\(\s*+(?:"((?:[^"\\]|\\.)*+)"?|'((?:[^'\\]|\\.)*+)'?|([^)]*+))""",
    re.IGNORECASE | re.DOTALL,
)
_ESCAPE = re.compile(r"\\(?:([0-9a-fA-F]{1,6})\s?|(.))", re.DOTALL)
_LONGEST_SHORTHAND = 4
_MAX_CODE_POINT = 0x10FFFF


def pixels(value: str) -> float | None:
    """A length in CSS pixels, relative units at the root's font size; None for all else, `%` included."""
    match = _LENGTH.fullmatch(value.strip())
    if match is None:
        return None
    number = float(match[1])
    if match[2] is None:
        return 0.0 if number == 0 else None
    return number * _PIXELS_PER_UNIT[match[2].lower()]


def percentage(value: str) -> float | None:
    """`-100%` → -100.0; None for anything else."""
    value = value.strip()
    if not value.endswith("%") or _NUMBER.fullmatch(value[:-1]) is None:
        return None
    return float(value[:-1])


def number(value: str) -> float | None:
    """A plain number or a percentage as a share of one; None for anything else."""
    value = value.strip()
    share = percentage(value)
    if share is not None:
        return share / 100
    return float(value) if _NUMBER.fullmatch(value) else None


def is_zero(value: str) -> bool:
    """Whether a length, a number or a percentage is nothing or less."""
    amount = pixels(value)
    if amount is None:
        amount = number(value)
    return amount is not None and amount <= 0


def unescape(text: str) -> str:
    r"""CSS escapes (`\7d `, `\.`) as the characters they stand for (CSS Syntax 3, 4.3.7)."""
    return _ESCAPE.sub(_escaped_character, text) if "\\" in text else text


def _escaped_character(match: re.Match[str]) -> str:
    if match[1] is None:
        return "" if match[2] == "\n" else match[2]
    code = int(match[1], 16)
    surrogate = 0xD800 <= code <= 0xDFFF  # noqa: PLR2004 - the surrogates' range
    return "\ufffd" if not 0 < code <= _MAX_CODE_POINT or surrogate else chr(code)


def urls(value: str) -> Iterator[str]:
    """Every `url(…)` in a value, unescaped and stripped."""
    for match in _URL.finditer(value):
        url = unescape(match[1] or match[2] or match[3] or "").strip()
        if url:
            yield url


_FOR_OLD_BROWSERS = ("\\9", "\\0", "\\0/")


def longhands(name: str, value: str) -> Iterator[tuple[str, str]]:
    r"""A declaration as the longhands that matter for what is shown; most are their own.

    Of one that is meant for old versions of Internet Explorer alone (`width: auto\9`) there are none.
    """
    if value.endswith(_FOR_OLD_BROWSERS):
        return
    if name == "background":
        yield "background-image", value if "(" in value else "none"
        if value.endswith("text"):
            yield "background-clip", "text"
    elif name in ("margin", "padding", "inset"):
        top, right, bottom, left = _four_sides(value)
        prefix = "" if name == "inset" else f"{name}-"
        yield f"{prefix}top", top
        yield f"{prefix}bottom", bottom
        yield f"{prefix}left", left
        yield f"{prefix}right", right
    elif name == "font":
        yield "font-size", _font_size(value)
    elif name in ("overflow-x", "overflow-y"):
        yield "overflow", value
    elif name in ("animation", "-webkit-animation"):
        yield from animation_longhands(value)
    elif name.startswith("-webkit-animation"):
        yield name.removeprefix("-webkit-"), value
    else:
        yield name, value


def _four_sides(value: str) -> tuple[str, str, str, str]:
    sides = value.split()
    if not sides or len(sides) > _LONGEST_SHORTHAND:
        return "", "", "", ""
    top = sides[0]
    right = sides[1] if len(sides) > 1 else top
    bottom = sides[2] if len(sides) > 2 else top  # noqa: PLR2004 - the third side of four
    left = sides[3] if len(sides) == _LONGEST_SHORTHAND else right
    return top, right, bottom, left


def _font_size(value: str) -> str:
    for word in value.split():
        size = word.partition("/")[0]
        if pixels(size) is not None or percentage(size) is not None:
            return size
    return "medium"
