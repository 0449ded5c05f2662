"""What the subject of a selector must at least be, found without parsing where that can be."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.page.css_selector_parser import parse_selector, split_selectors

if TYPE_CHECKING:
    from collections.abc import Iterator

_LAST_NAME = re.compile(r"([.#][-\w]++|(?<![-\w.#:])[-\w]++)(?:::?+[-\w]*+)*+\s*+(?:,|$)")
"""The last type, class or id of each selector in a list."""
_BRACKETS = re.compile(r"\[[^\[\]()\"']*+(?:\"[^\"]*+\"|'[^']*+')?+[^\[\]()\"']*+\]|\([^()\[\]\"']*+\)")
_NOT_PLAIN = re.compile(r"[(\[\\*;@&]")


def last_names(selectors: str) -> list[str] | None:
    """The last `#id`, `.class` or type of each selector, as written; None where only parsing can tell."""
    if "[" in selectors or "(" in selectors:
        selectors = _BRACKETS.sub("", selectors)
    if _NOT_PLAIN.search(selectors):
        return None
    names = _LAST_NAME.findall(selectors)
    return names if len(names) == selectors.count(",") + 1 else None


def subject_keys(selectors: str) -> list[str]:
    """What the subjects of a selector list must at least be: `#id`, `.class`, a type, `*` for anything."""
    names = last_names(selectors)
    if names is None:
        return [key for key, _ in subjects(selectors)]
    return [name if name[0] in ".#" else name.lower() for name in names]


def subjects(selectors: str) -> Iterator[tuple[str, str]]:
    """The selectors of a list, each with what its subject must at least be.

    Plain selectors are cut, not parsed: most never come near an element. Those that cannot be answered are
    left out.
    """
    keys = last_names(selectors)
    texts = split_selectors(selectors)
    if keys is not None and len(keys) == len(texts):
        for key, text in zip(keys, texts, strict=True):
            yield (key if key[0] in ".#" else key.lower()), text
        return
    for text in texts:
        key = _parsed_subject(text)
        if key:
            yield key, text


def _parsed_subject(text: str) -> str:
    selector = parse_selector(text)
    if selector is None:
        return ""
    compound = selector.compounds[0]
    if compound.id:
        return f"#{compound.id}"
    if compound.classes:
        return f".{compound.classes[0]}"
    return compound.tag or "*"
