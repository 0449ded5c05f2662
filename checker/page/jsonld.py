"""JSON-LD blocks of a page, however sloppy, as plain nodes; every walk is iterative and bounded."""

from __future__ import annotations

import json
import re
from html import unescape
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.page.tree import Element

Node = dict[str, Any]

_MAX_BLOCK = 2_000_000
"""Characters of a block that is read; no page says more of itself."""
_MAX_NODES = 20_000
_MAX_OBJECTS = 200
"""Objects that stand side by side in one block."""

_WRAPPERS = re.compile(
    r"//\s*<!\[CDATA\[|//\s*\]\]>|/\*\s*<!\[CDATA\[\s*\*/|/\*\s*\]\]>\s*\*/|<!\[CDATA\[|\]\]>|^\s*<!--|-->\s*$"
)
_SLOPPY = re.compile(
    r"""(?P<string>"(?:[^"\\]++|\\.)*+\\?(?:"|\Z))|/\*(?:[^*]++|\*(?!/))*+(?:\*/|\Z)|(?<![:\w])//[^\n]*+|,(?=\s*+[}\]])""",
    re.DOTALL,
)
_BAD_ESCAPE = re.compile(r"""\\(?!["\\/bfnrtu])""")
_BETWEEN = re.compile(r"[\s,;]*+")
_DECODER = json.JSONDecoder(strict=False)


def read_blocks(scripts: Iterable[Element]) -> list[tuple[Any, Element]]:
    """Every JSON-LD value among a page's scripts with its `script`; what cannot be read is left out."""
    found: list[tuple[Any, Element]] = []
    for script in scripts:
        kind = script.get("type")
        if kind and "ld+json" in kind.lower() and script.text and len(script.text) <= _MAX_BLOCK:
            found += [(value, script) for value in _parse(script.text)]
    return found


def _parse(text: str) -> list[Any]:
    try:
        return [_DECODER.decode(text)]
    except (ValueError, RecursionError):
        pass
    mended = _WRAPPERS.sub("", text)
    if "&quot;" in mended:
        mended = unescape(mended)
    mended = _SLOPPY.sub(_mend, mended)
    values: list[Any] = []
    at = _after_gap(mended, 0)
    while at < len(mended) and len(values) < _MAX_OBJECTS:
        try:
            value, at = _DECODER.raw_decode(mended, at)
        except (ValueError, RecursionError):
            break
        values.append(value)
        at = _after_gap(mended, at)
    return values


def _after_gap(text: str, at: int) -> int:
    gap = _BETWEEN.match(text, at)
    return gap.end() if gap else at


def _mend(found: re.Match[str]) -> str:
    """Keep strings, with escapes that JSON does not know taken off; drop comments and trailing commas."""
    string = found["string"]
    return _BAD_ESCAPE.sub("", string) if string else ""


def walk(value: Any) -> Iterator[Node]:
    """Every object within a value, outer before inner, in document order; stops after many."""
    waiting = [value]
    count = 0
    while waiting and count < _MAX_NODES:
        current = waiting.pop()
        count += 1
        if isinstance(current, dict):
            yield current
            waiting += [inner for inner in reversed(current.values()) if isinstance(inner, (dict, list))]
        elif isinstance(current, list):
            waiting += [inner for inner in reversed(current[:_MAX_NODES]) if isinstance(inner, (dict, list))]


def top_nodes(value: Any) -> Iterator[Node]:
    """The nodes that a block is about: itself, the members of its list or of its `@graph`."""
    waiting = [value]
    count = 0
    while waiting and count < _MAX_NODES:
        current = waiting.pop()
        count += 1
        if isinstance(current, list):
            waiting += reversed(current[:_MAX_NODES])
        elif isinstance(current, dict):
            graph = current.get("@graph")
            if "@type" in current or graph is None:
                yield current
            if isinstance(graph, (dict, list)):
                waiting.append(graph)


def types_of(node: Node) -> tuple[str, ...]:
    """The node's schema.org types without their address."""
    return tuple(
        kind.rstrip("/").rpartition("/")[2].rpartition("#")[2].rpartition(":")[2]
        for kind in as_list(node.get("@type"))
        if isinstance(kind, str)
    )


def as_list(value: Any) -> list[Any]:
    """A property's values: JSON-LD writes one or a list of them; `@list` and `@set` are opened."""
    if isinstance(value, dict) and ("@list" in value or "@set" in value):
        value = value.get("@list", value.get("@set"))
    if value is None:
        return []
    return value if isinstance(value, list) else [value]


def text_of(value: Any) -> str:
    """A property's text: a string, a number, a `@value`, or the first of a list of these; else empty."""
    for item in as_list(value):
        said = item.get("@value") if isinstance(item, dict) else item
        if isinstance(said, str):
            return said
        if isinstance(said, (int, float)) and not isinstance(said, bool):
            return str(said)
    return ""
