"""Recognises the parts of a page that lead to other stories, by their headings and links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.page.tree import Element

_MAX_HEADING = 60
_OTHERS = re.compile(
    r"\W*(?:related|recommended|keep reading|read (?:more|next|also)|more\b(?! than)|you (?:may|might)"
    r"|most (?:read|popular|viewed)|latest|trending|popular|recent|around the web|up next|don.t miss"
    r"|also (?:in|on|read)"
    r"|(?:\d+ )?comments?|leave a (?:reply|comment)|post a comment|discussion|from (?:our|the web)"
    r"|other (?:news|stories)|top stories"
    r"|sign up|subscribe|newsletter|sponsored|editor.?s.? picks)\b",
    re.IGNORECASE,
)


def announces_others(element: Element) -> bool:
    """Whether a part begins with a heading such as `Related`, `Keep reading`, `More from …`."""
    heading = next(element.iter("h2", "h3", "h4", "h5", "h6"), None)
    if heading is None:
        return False
    text = " ".join("".join(heading.itertext()).split())
    return len(text) <= _MAX_HEADING and _OTHERS.match(text) is not None


def lists_stories(branch: Element) -> bool:
    """Whether a part after the text is a list of links with headings: other stories, not this one's foot."""
    links = sum(1 for _ in branch.iter("a"))
    if links < 4:  # noqa: PLR2004 - an author box has up to three
        return False
    headings = sum(1 for _ in branch.iter("h2", "h3", "h4"))
    return headings >= 2 or links > 8  # noqa: PLR2004 - a heading each, or links only
