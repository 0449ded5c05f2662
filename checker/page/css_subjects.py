"""What the subject of a selector must at least be, found without parsing: most selectors never come near."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.page.css_selector_parser import parse_selector, split_selectors

if TYPE_CHECKING:
    from collections.abc import Iterator

_BRACKETS = re.compile(r"\[[^\[\]()\"']*+(?:\"[^\"]*+\"|'[^']*+')?+[^\[\]()\"']*+\]|\([^()\[\]\"']*+\)")
_MAX_NESTING = 4
"""How deep brackets are taken out of a selector."""
_ANY = "*"


def subject_keys(selectors: str) -> tuple[str, ...]:
    """The subjects in a selector list: an `#id`, a `.class`, a type in lower case, or `*` for anything."""
    if "(" in selectors or "[" in selectors or "\\" in selectors:
        return tuple(dict.fromkeys(map(subject_key, split_selectors(selectors))))
    if "," in selectors:
        return tuple(dict.fromkeys(map(_plain_key, selectors.split(","))))
    return (_plain_key(selectors),)


def subjects(selectors: str) -> Iterator[tuple[str, str]]:
    """The selectors of a list, each after what its subject must at least be."""
    for text in split_selectors(selectors):
        yield subject_key(text), text


def subject_key(selector: str) -> str:
    """What the subject of one selector must at least be."""
    if "\\" in selector:
        return _parsed_key(selector)
    for _ in range(_MAX_NESTING):
        if "(" not in selector and "[" not in selector:
            return _plain_key(selector)
        selector = _BRACKETS.sub(":", selector)
    return _ANY


def _plain_key(selector: str) -> str:
    """The last name in a selector without brackets."""
    words = selector.rsplit(None, 1)
    compound = words[-1] if words else ""
    if ">" in compound or "+" in compound or "~" in compound:
        compound = compound.replace("+", ">").replace("~", ">").rpartition(">")[2]
    compound = compound.partition(":")[0]
    start = max(compound.rfind("."), compound.rfind("#"))
    return compound[start:] if start >= 0 else compound.lower() or _ANY


def _parsed_key(text: str) -> str:
    selector = parse_selector(text)
    if selector is None:
        return _ANY
    compound = selector.compounds[0]
    if compound.id:
        return f"#{compound.id}"
    if compound.classes:
        return f".{compound.classes[-1]}"
    return compound.tag or _ANY
