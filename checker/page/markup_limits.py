"""Rewrites a page's source where it goes beyond what libxml2 reads in linear time, or at all."""

from __future__ import annotations

import re
from collections import Counter
from itertools import islice

from checker.page.markup import ATTRIBUTE, TOKEN

MAX_ATTRIBUTES = 1000
"""Attributes that a start tag keeps; libxml2's time grows with the square of their number."""

MAX_DEPTH = 512
"""Elements within one another, as in Chromium and Firefox; a deeper one becomes its elder's sibling."""

_LONG = 4096
_TAG_OPENS = re.compile("<[A-Za-z]")
_NEVER_DEEP = frozenset(
    {
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "param",
        "source",
        "track",
        "wbr",
        "html",
        "head",
        "body",
        "p",
        "li",
        "dt",
        "dd",
        "tr",
        "td",
        "th",
        "thead",
        "tbody",
        "tfoot",
        "colgroup",
        "option",
        "optgroup",
        "rt",
        "rp",
    }
)
"""Elements without content, and those that the next of their kind closes."""


def cut_long_tags(source: str) -> str:
    """Drop what a start tag has beyond a thousand attributes; nearly every page is returned as it is."""
    if not _has_long_tag(source):
        return source
    parts: list[str] = []
    position = 0
    for token in TOKEN.finditer(source):
        end = token.end() if token["content"] is None else token.start("content")
        if end - token.start() < _LONG or not (token["raw"] or token["start"]):
            continue
        cut = _end_of_attributes(source, token.start(), end)
        if cut is not None:
            parts += (source[position:cut], ">")
            position = end
    return "".join([*parts, source[position:]])


def _has_long_tag(source: str) -> bool:
    """Whether a stretch without `>` may be a tag with very many attributes."""
    window = 0
    while window < len(source):
        if source.find(">", window, window + _LONG) >= 0:
            window += _LONG
            continue
        begin = source.rfind(">", max(0, window - _LONG), window) + 1 or window
        end = source.find(">", window)
        end = len(source) if end < 0 else end
        opening = _TAG_OPENS.search(source, begin, end)
        if opening and _end_of_attributes(source, opening.start(), end) is not None:
            return True
        window = end
    return False


def _end_of_attributes(source: str, start: int, end: int) -> int | None:
    """Where the last attribute that is kept ends; `None` for a tag that keeps all."""
    last = next(islice(ATTRIBUTE.finditer(source, start + 1, end), MAX_ATTRIBUTES, None), None)
    return None if last is None else last.end()


def flatten(source: str) -> str:
    """Lay side by side what nests deeper than the limit, by closing each too deep element before the next."""
    parts: list[str] = []
    position = 0
    open_names: list[str] = []
    open_counts: Counter[str] = Counter()
    beyond = ""
    for token in TOKEN.finditer(source):
        if started := token["start"]:
            name = started.lower()
            if name in _NEVER_DEEP:
                continue
            open_names.append(name)
            open_counts[name] += 1
            if len(open_names) <= MAX_DEPTH:
                continue
            parts.append(source[position : token.start()])
            position = token.start()
            if beyond:
                parts.append(f"</{beyond}>")
            beyond = name
        elif ended := token["end"]:
            name = ended.lower()
            if not open_counts[name]:
                continue
            depth = len(open_names)
            while True:
                closed = open_names.pop()
                open_counts[closed] -= 1
                if closed == name:
                    break
            if depth <= MAX_DEPTH:
                continue
            parts.append(source[position : token.start()])
            position = token.end() if len(open_names) >= MAX_DEPTH else token.start()
            if beyond:
                parts.append(f"</{beyond}>")
                beyond = ""
    return "".join([*parts, source[position:]])
