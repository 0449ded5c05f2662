"""The shorthand `animation` as the longhands that say how an animation ends."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator

_FUNCTION = re.compile(r"\([^()]*+\)")
_FILL_MODES = frozenset({"forwards", "backwards", "both"})
_DIRECTIONS = frozenset({"normal", "reverse", "alternate", "alternate-reverse"})
_OTHERS = frozenset({"running", "paused", "linear", "ease", "ease-in", "ease-out", "ease-in-out"})
_STEPS = frozenset({"step-start", "step-end", "steps", "cubic-bezier", "auto"})
_NUMBER_START = frozenset("0123456789.+")


def animation_longhands(value: str) -> Iterator[tuple[str, str]]:
    """The names, fill modes, directions and counts in a list of animations, each as a list."""
    names, fills, directions, counts = [], [], [], []
    for animation in _FUNCTION.sub("", value.lower()).split(","):
        name, fill, direction, count = "none", "none", "normal", "1"
        for word in animation.split():
            if word in _FILL_MODES:
                fill = word
            elif word in _DIRECTIONS:
                direction = word
            elif word == "infinite":
                count = word
            elif not (word in _OTHERS or word in _STEPS or word[0] in _NUMBER_START or word == "none"):
                name = word
        names.append(name)
        fills.append(fill)
        directions.append(direction)
        counts.append(count)
    yield "animation-name", ",".join(names)
    yield "animation-fill-mode", ",".join(fills)
    yield "animation-direction", ",".join(directions)
    yield "animation-iteration-count", ",".join(counts)
