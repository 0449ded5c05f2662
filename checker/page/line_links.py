"""Tells lines that lead to other stories from lines whose links lead to the author or the wire."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.page.bylines import has_role, is_label, is_stamped, names_organization, read_byline
from checker.page.names import is_house_name

if TYPE_CHECKING:
    from checker.page.lines import Line
    from checker.page.tree import Element

_LEVELS = 3
_HEADLINE_WORDS = 3
"""Words from which a link's text can be a headline."""

_READ_ON = re.compile(
    r"\W*(?:read (?:next|more|also)|related|more|see also|also read|next|previous)\b", re.IGNORECASE
)
_OWN_LINK = re.compile(
    r"^(?:#|mailto:|tel:)|/(?:authors?|by|profiles?|people|staff|contributors?|category|tags?|topics?)/",
    re.IGNORECASE,
)


def links_elsewhere(line: Line) -> bool:
    """Whether a part of a line is a link with another story's headline as its text."""
    if _READ_ON.match(line.text) and any(_leads_away(piece.element) for piece in line.pieces):
        return True
    return any(_is_headline(piece.text) and _leads_away(piece.element) for piece in line.pieces)


def leads_away(line: Line) -> bool:
    """Whether a line is a link and nothing else, and leads neither to an author nor to the page itself."""
    return all(_leads_away(piece.element) for piece in line.pieces)


def _leads_away(element: Element) -> bool:
    current: Element | None = element
    for _ in range(_LEVELS):
        if current is None:
            return False
        if current.tag == "a":
            return not _OWN_LINK.search(current.get("href", "#"))
        current = current.getparent()
    return False


def _is_headline(text: str) -> bool:
    if len(text.split()) < _HEADLINE_WORDS or names_organization(text) or has_role(text) or is_stamped(text):
        return False
    return not read_byline(text).names and not is_house_name(text) and not is_label(text)


def in_long_list(line: Line) -> bool:
    """Whether a line is an item of a menu or a list of stories rather than of a byline's few parts."""
    element: Element | None = line.element
    for _ in range(4):
        if element is None:
            return False
        if element.tag == "nav":
            return True
        if element.tag == "li":
            parent = element.getparent()
            return parent is not None and len(parent) > _MAX_BYLINE_ITEMS
        element = element.getparent()
    return False


_MAX_BYLINE_ITEMS = 4
"""Items of a list that holds author, date, reading time and the like."""
