"""The words by which rules worth a look are found in a style sheet's text."""

from __future__ import annotations

import re
from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Words:
    """Words of which a rule must hold one to be looked at; none stands for any rule.

    Lower-case, with one space for many and none after colons.
    """

    literals: tuple[str, ...]
    confirmed_by: re.Pattern[str] | None = None
    """What must follow where a word was found."""


HIDING = Words(
    (
        "display:none",
        "visibility:hidden",
        "visibility:collapse",
        "opacity:0",
        "opacity:.0",
        "clip:rect",
        "clip-path:",
        "idth:0",
        "idth:1px",
        "ight:0",
        "ight:1px",
        ":-",
        "indent:",
        "font-size:0",
        "font:0",
        "scale(0",
        "scale3d(0",
        "scalex(0",
        "scaley(0",
        "(-",
    ),
    re.compile(
        r"[:(] ?-\d{2}|(?:opacity|i[dg]ht|font-size) ?:0?(?:\.0*+)?(?![.\d])|(?!opac|i[dg]ht|font-s|[:(] ?-)"
    ),
)
"""What a rule that can hide says."""
BOX = Words(("display:", "visibility:", "opacity:"))
"""What a rule says that decides on a whole box by one word."""
SIZE = Words(("idth:", "ight:"))
"""What a rule that sets a size says."""
INHERITED = Words(("visibility:", "font-size:", "font:", "indent:"))
"""What a rule says that decides for all descendants until one of them says otherwise."""
BACKGROUND = Words(("background:", "background-image:", "content:", "display:none"))
"""What a rule that decides on a background says."""
IMAGES = Words(("url(",))
"""What a rule with a background image says."""
IMPORTANT = Words(("!",))
"""What a rule that overrules `style` attributes says."""
ANY = Words(())
