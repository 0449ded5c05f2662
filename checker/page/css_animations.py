"""What an animation leaves of an element's declared values once it has run (CSS Animations 1)."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.page.css_rules import read_declarations

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.page.css_rules import Declaration

ANIMATED = frozenset({"opacity", "visibility", "transform", "scale", "filter", "clip", "clip-path"})
"""The longhands by which elements are animated into sight."""

_KEYFRAMES = re.compile(
    r"@(?:-webkit-)?keyframes\s++([^\s{}]++)\s*+\{((?:[^{}]*+\{[^{}]*+\})*+)\s*+\}", re.IGNORECASE
)
_FRAME = re.compile(r"([^{}]*+)\{([^{}]*+)\}")
_LIST = re.compile(r"\s*+,\s*+")

Frames = dict[str, "tuple[Declaration, ...]"]
"""What each keyframe declares, by its place: `from` and `to` for the first and the last."""


def read_keyframes(text: str) -> dict[str, Frames]:
    """The keyframes in a style sheet by their name in lower case; of one name the last holds."""
    return {name.strip("\"'").lower(): _frames(body) for name, body in _KEYFRAMES.findall(text)}


def _frames(body: str) -> Frames:
    declared: dict[str, list[Declaration]] = {}
    for places, declarations in _FRAME.findall(body):
        for place in _LIST.split(places.strip().lower()):
            key = {"0%": "from", "100%": "to"}.get(place, place)
            declared.setdefault(key, []).extend(read_declarations(declarations))
    return {place: tuple(declarations) for place, declarations in declared.items()}


def after_animation(
    values: Mapping[str, str], animation: Mapping[str, str], keyframes: Mapping[str, Frames]
) -> dict[str, str]:
    """An element's cascaded values as its animations leave them, which `animation` declares.

    Keyframes that the page's own styles do not hold stand in an external sheet: what they may change is then
    not known, and nothing is said to be hidden by it.
    """
    result = dict(values)
    ends = _listed(animation, "animation-fill-mode")
    counts = _listed(animation, "animation-iteration-count")
    directions = _listed(animation, "animation-direction")
    for place, name in enumerate(_listed(animation, "animation-name")):
        if name in ("", "none", "initial", "unset"):
            continue
        frames = keyframes.get(name.strip("\"'"))
        if frames is None:
            changed: Iterable[str] = ANIMATED
        elif _at(counts, place) == "infinite":
            changed = {each.name for frame in frames.values() for each in frame}
        elif _at(ends, place) in ("forwards", "both"):
            last = "from" if _at(directions, place) == "reverse" else "to"
            result.update((each.name, each.value) for each in frames.get(last, ()))
            continue
        else:
            continue
        for longhand in changed:
            result.pop(longhand, None)
    return result


def _listed(animation: Mapping[str, str], name: str) -> list[str]:
    return _LIST.split(animation.get(name, "").strip().lower())


def _at(listed: list[str], place: int) -> str:
    """The value for one of several animations: shorter lists are repeated."""
    return listed[place % len(listed)]
