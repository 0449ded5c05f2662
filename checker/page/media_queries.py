"""Whether a media query holds on the desktop screen for which a page is judged.

Media Queries 4 (https://www.w3.org/TR/mediaqueries-4/): what is not known does not hold.
"""

from __future__ import annotations

import re
from functools import lru_cache

from checker.page.css_values import VIEWPORT_HEIGHT, VIEWPORT_WIDTH, number, pixels

_MAX_QUERY = 2_000
"""Characters; a longer query is nothing a newsroom wrote and does not hold."""

_FEATURE = re.compile(r"\(([^()]*)\)")
_RANGE = re.compile(
    r"(?:([^<>=]+?)\s*([<>]=?|=)\s*)?(width|height)(?:\s*([<>]=?|=)\s*([^<>=]+))?", re.IGNORECASE
)
_SIZES = {"width": VIEWPORT_WIDTH, "height": VIEWPORT_HEIGHT}
_TRUE_FEATURES = frozenset(
    {
        ("orientation", "landscape"),
        ("prefers-color-scheme", "light"),
        ("prefers-reduced-motion", "no-preference"),
        ("prefers-contrast", "no-preference"),
        ("hover", "hover"),
        ("any-hover", "hover"),
        ("pointer", "fine"),
        ("any-pointer", "fine"),
        ("scripting", "enabled"),
        ("update", "fast"),
        ("display-mode", "browser"),
        ("forced-colors", "none"),
        ("color-gamut", "srgb"),
        ("grid", "0"),
        ("hover", ""),
        ("pointer", ""),
        ("any-hover", ""),
        ("any-pointer", ""),
        ("color", ""),
        ("width", ""),
        ("height", ""),
        ("scripting", ""),
    }
)
_SCREEN_TYPES = frozenset({"", "all", "screen"})


@lru_cache(maxsize=512)
def media_holds(query: str) -> bool:
    """Whether a media query list holds on a 1280×800 pixel screen with scripts on; an empty one does."""
    if len(query) > _MAX_QUERY:
        return False
    return any(_one_holds(part.strip().lower()) for part in query.split(","))


def _one_holds(query: str) -> bool:
    negated = query.startswith(("not ", "not("))
    if negated:
        query = query[3:].lstrip()
    elif query.startswith("only "):
        query = query[5:].lstrip()
    answer = _condition(query)
    if answer is None:
        return False
    return answer is not negated


def _condition(query: str) -> bool | None:
    """Whether a query without its `not` holds; None where it has parts that are not known."""
    if query.count("(") != query.count(")") or query.find(")") < query.find("("):
        return None
    results = [_feature(match[1].strip()) for match in _FEATURE.finditer(query)]
    words = _FEATURE.sub(" ", query).replace("(", " ").replace(")", " ").split()
    if "not" in words:
        return None
    if "or" in words:
        return True if any(results) else _all_known(results)
    media_type = next((word for word in words if word != "and"), "")
    if media_type not in _SCREEN_TYPES or False in results:
        return False
    return None if None in results else True


def _all_known(results: list[bool | None]) -> bool | None:
    return None if None in results else False


def _feature(feature: str) -> bool | None:
    name, colon, value = (part.strip() for part in feature.partition(":"))
    if not colon and any(sign in feature for sign in "<>="):
        return _range(feature)
    if (name, value) in _TRUE_FEATURES:
        return True
    bound, _, dimension = name.removeprefix("-webkit-").partition("-")
    if bound in ("min", "max"):
        return _bound(bound, dimension.removeprefix("device-"), value)
    if name in {known for known, _ in _TRUE_FEATURES}:
        return False
    return None


def _bound(bound: str, dimension: str, value: str) -> bool | None:
    if dimension in _SIZES:
        limit, actual = pixels(value), _SIZES[dimension]
    elif dimension == "pixel-ratio":
        limit, actual = number(value), 1.0
    elif dimension == "resolution":
        limit, actual = _resolution(value), 1.0
    else:
        return None
    if limit is None:
        return None
    return actual >= limit if bound == "min" else actual <= limit


def _resolution(value: str) -> float | None:
    for unit, dots in (("dppx", 1.0), ("dpi", 96.0), ("x", 1.0)):
        if value.endswith(unit):
            amount = number(value.removesuffix(unit))
            return None if amount is None else amount / dots
    return None


def _range(feature: str) -> bool | None:
    match = _RANGE.fullmatch(feature)
    if match is None:
        return None
    low, low_sign, dimension, high_sign, high = match.groups()
    actual = _SIZES[dimension]
    answers = [
        _compare(limit, sign, actual)
        for limit, sign, actual in ((low, low_sign, actual), (high, _mirrored(high_sign), actual))
        if limit is not None
    ]
    return None if None in answers else all(answers)


def _mirrored(sign: str | None) -> str:
    return (sign or "").translate({ord("<"): ">", ord(">"): "<"})


def _compare(limit: str, sign: str, actual: float) -> bool | None:
    """Whether `limit sign actual` holds, the limit standing on the left."""
    size = pixels(limit)
    if size is None:
        return None
    if sign == "=":
        return size == actual
    if sign.startswith("<"):
        return size < actual or (sign == "<=" and size == actual)
    return size > actual or (sign == ">=" and size == actual)
