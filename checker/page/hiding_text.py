"""The ways in which declared styles take an element's text out of sight and leave its box where it is.

Each answer is inherited until a descendant declares otherwise.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.page.css_colors import is_transparent
from checker.page.css_values import is_zero, percentage, pixels

if TYPE_CHECKING:
    from collections.abc import Mapping

_FAR = 500.0
"""Pixels of indent by which a text leaves the page."""
_HIDDEN = frozenset({"hidden", "collapse"})
_COLOR = "color"
_FILL = "-webkit-text-fill-color"
_AS_ABOVE = frozenset({"inherit", "unset", "revert", "currentcolor"})


def hides_text(name: str, value: str) -> bool:
    """Whether one declaration can take text out of sight."""
    match name:
        case "visibility":
            return value in _HIDDEN
        case "font-size":
            return is_zero(value)
        case "text-indent":
            return _moves_text_away(value)
        case "color" | "-webkit-text-fill-color":
            return is_transparent(value)
        case _:
            return False


def hidden_by_visibility(values: Mapping[str, str]) -> bool | None:
    """Whether declared `visibility` hides; None where none is declared."""
    value = values.get("visibility")
    if value is None or value == "inherit":
        return None
    return value in _HIDDEN


def hidden_by_font_size(values: Mapping[str, str]) -> bool | None:
    """Whether a declared font size leaves no text to see; None where none is declared that says so."""
    value = values.get("font-size")
    if value is None:
        return None
    if is_zero(value):
        return True
    relative = value.endswith(("%", "em")) and not value.endswith("rem")
    return None if relative or value in ("inherit", "smaller", "larger") else False


def indented_away(values: Mapping[str, str]) -> bool | None:
    """Whether a declared `text-indent` moves the text off its box; None where none is declared."""
    value = values.get("text-indent")
    if value is None or value == "inherit":
        return None
    return _moves_text_away(value)


def transparent(values: Mapping[str, str]) -> bool | None:
    """Whether the text's declared color cannot be seen; None where none is declared.

    A picture cut out in the shape of the text, or the text's shadow, is seen in spite of it.
    """
    fill = values.get(_FILL, "inherit")
    color = values.get(_COLOR, "inherit") if fill in _AS_ABOVE else fill
    if color in _AS_ABOVE:
        return None
    return is_transparent(color) and not _shows_otherwise(values)


def _shows_otherwise(values: Mapping[str, str]) -> bool:
    cut_out = values.get("background-clip") == "text" or values.get("-webkit-background-clip") == "text"
    return cut_out or values.get("text-shadow", "none") != "none"


def _moves_text_away(value: str) -> bool:
    amount, share = pixels(value), percentage(value)
    return abs(amount or 0) >= _FAR or abs(share or 0) >= 100  # noqa: PLR2004 - its whole width
