"""Finds at a glance, in one linear pass over style text, where something may be declared that hides.

Looks for values (`none`, `0`, `-9999px`) and then at the names before them: of all declarations in a sheet,
few have such a value, so that nearly all of the text is passed over at the speed of a search for colons.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator


def _value(start: str, last_letters: str, rest: str = "") -> str:
    """A pattern for values that begin with `start`, after names that end in one of some letters.

    `start` must be of a fixed length, which is how Python looks back; whatever stands after space that nobody
    writes, such as two spaces, is taken for a name's.
    """
    ends = rf"[{last_letters}\s]:"
    return rf"{start}(?:(?<={ends}{start})|(?<={ends}\s{start})|(?<=\s\s{start})){rest}"


_HIDING_VALUE = re.compile(
    r":\s*+(?=[nhcv0-9.\-rietpmso#])(?:"
    + "|".join(
        (
            _value("none", "y"),
            _value("hidden", "y"),
            _value("collapse", "y"),
            _value(r"var\(", "y"),
            _value("0", "yhte", r"(?![\d.]*+[1-9])"),
            _value("0", "yht", r"\.[\d]"),
            _value(r"\.", "yht"),
            _value("1px", "h|t"),
            _value("[1-4]", "y", r"(?:\.\d*+)?+%"),
            _value("-", "tpmn", r"(?:\d{3}|\d{2}[a-z.])"),
            _value(r"\d", "t", r"\d{2}"),
            _value("rect", "p"),
            _value("(?:inset|circl|ellip|polyg)", "h"),
            _value(
                "(?:scal|tran|rota|matr|pers|skew)",
                "m",
                r"(?=[^;{}]{0,99}?(?:(?<=scal)e\w*+\(|[(,]\s*+-\d\d))",
            ),
            _value("opacity", "r"),
            _value("transparent", "r"),
            _value("(?:rgb|hsl)", "r", r"a?\([^;(){}]{0,40}[,/\s][\s0.]++\d?%?\s*+\)"),
            _value("#", "r", r"(?:[\da-f]{3}0|[\da-f]{6}0[\da-f])(?![\da-f])"),
        )
    )
    + ")"
)
_HIDING_NAMES = (
    "display",
    "visibility",
    "opacity",
    "width",
    "height",
    "font-size",
    "font",
    "text-indent",
    "left",
    "right",
    "top",
    "bottom",
    "inset",
    "margin",
    "clip",
    "clip-path",
    "transform",
    "scale",
    "filter",
    "color",
)
_NEVER_HIDING_NAMES = (
    "line-height",
    "background-color",
    "border-color",
    "order-width",
    "min-height",
    "min-width",
)
_LONGEST_NAME = 24
"""Characters that are looked at before a colon, spaces included."""


def find_hiders(style_text: str) -> Iterator[tuple[int, int]]:
    """Start and end of each stretch between closing braces with a declaration in it that may hide.

    `style_text` is in lower case. Finds too much rather than too little.
    """
    match = _HIDING_VALUE.search(style_text)
    while match is not None:
        colon = match.start()
        name = style_text[max(0, colon - _LONGEST_NAME) : colon].rstrip()
        end = match.end()
        if name.endswith(_HIDING_NAMES) and not name.endswith(_NEVER_HIDING_NAMES):
            start = style_text.rfind("}", 0, colon) + 1
            end = style_text.find("}", colon)
            if end < 0:
                yield start, len(style_text)
                return
            yield start, end
        match = _HIDING_VALUE.search(style_text, end)
