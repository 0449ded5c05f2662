"""The words by which the rules that bear on a question are found in a style sheet's text."""

from __future__ import annotations

from functools import lru_cache

Words = tuple[str, ...]
"""Words of which a rule must hold one to be looked at, in lower case; none stands for any rule."""

ANY: Words = ()
DISPLAY: Words = ("display",)
SIZE: Words = ("width", "height")
IMAGES: Words = ("url(",)
"""What a rule with a background image says."""
IMPORTANT: Words = ("!",)
"""What a rule that overrules `style` attributes says."""
FADED: Words = ("opacity", "visibility")
"""The longhands, too, by which something is hidden that keeps its place."""
POSITION: Words = ("position",)
ANIMATION: Words = ("animation",)
BACKGROUND: Words = ("background",)
PSEUDO_ELEMENT: Words = ("background", "content", "display", "visibility", "opacity")
"""What a rule says that decides on the image of a `::before` or an `::after`."""

_CONTENTS = "contents"
"""A box with `display: contents` has nothing that could be clipped or faded out."""
_OFFSETS = ("position", "left", "right", "top", "bottom", "inset", "width", _CONTENTS)
_COLORS = ("color", "background", "text-shadow")
_SIZES = ("width", "height", "overflow", "position", "display", "float", "padding", "transform", "scale")
_WORDS: dict[str, Words] = {
    "display": DISPLAY,
    "visibility": ("visibility",),
    "content-visibility": ("visibility", _CONTENTS),
    "opacity": ("opacity", _CONTENTS),
    "filter": ("filter", _CONTENTS),
    "clip": ("clip", "position", _CONTENTS),
    "clip-path": ("clip", _CONTENTS),
    "font-size": ("font",),
    "text-indent": ("indent",),
    "color": _COLORS,
    "-webkit-text-fill-color": _COLORS,
    "transform": ("transform", "width", _CONTENTS),
    "scale": ("scale", _CONTENTS),
    **dict.fromkeys(("left", "right", "top", "bottom"), _OFFSETS),
    **dict.fromkeys(("margin-left", "margin-top"), ("margin", "width", _CONTENTS)),
    **dict.fromkeys(("width", "max-width", "height", "max-height"), _SIZES),
}


@lru_cache(maxsize=256)
def words_for(longhands: frozenset[str]) -> Words:
    """The words of every rule that bears on whether one of some longhands hides."""
    words: dict[str, None] = {}
    for name in sorted(longhands):
        if name not in _WORDS:
            return ANY
        words.update(dict.fromkeys(_WORDS[name]))
    return tuple(words)
