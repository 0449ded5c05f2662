"""Recognises the parts of a page that lead to other stories or hold comments, by headings and links."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.page.bylines import read_byline

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.page.tree import Element

_MAX_HEADING = 60
_HEADING_TAGS = ("h2", "h3", "h4", "h5", "h6")
_STORIES = (
    r"related|recommended|keep reading|read (?:more|next|also)|more\b(?! than)|you (?:may|might)"
    r"|most (?:read|popular|viewed)|latest|trending|popular|recent|around the web|up next|don.t miss"
    r"|also (?:in|on|read)|from (?:our|the web)|other (?:news|stories)|top stories|sponsored"
    r"|from the archives?|editor.?s.? picks|(?:our )?(?:news |media )?partners|we publish"
)
_COMMENTS = (
    r"(?:\d+ |no )?(?:comments?|responses?|replies)|(?:\d+|one) thoughts? on|leave a (?:reply|comment)"
    r"|post a comment|discussion"
)
_OTHERS = re.compile(rf"\W*(?:{_STORIES}|{_COMMENTS}|sign up|subscribe|newsletter)\b", re.IGNORECASE)
_STORIES_BELOW = re.compile(rf"\W*(?:{_STORIES})\b", re.IGNORECASE)
_COMMENTS_BELOW = re.compile(rf"\W*(?:{_COMMENTS})\b", re.IGNORECASE)

_OWN_PARTS = frozenset({"p", "figure", "address", "em", "i", "small", "img", "a"})
"""Elements after a heading of other stories that are no list of them: the article may go on there."""

_AUTHOR_LINK = re.compile(r"/(?:authors?|by|profiles?|people|staff|contributors?)/", re.IGNORECASE)


def announces_others(element: Element) -> bool:
    """Whether a part begins with a heading such as `Related`, `Keep reading`, `More from …`."""
    heading = next(element.iter(*_HEADING_TAGS), None)
    return heading is not None and _says(_OTHERS, heading)


def lists_stories(branch: Element) -> bool:
    """Whether a part after the text is a list of links with headings: other stories, not this one's foot."""
    links = sum(1 for _ in branch.iter("a"))
    if links < 4:  # noqa: PLR2004 - an author box has up to three
        return False
    headings = sum(1 for _ in branch.iter("h2", "h3", "h4"))
    return headings >= 2 or links > 8  # noqa: PLR2004 - a heading each, or links only


class OtherStories:
    """Knows, below one article's text, what belongs to other stories and to readers."""

    def __init__(self, frame: Element, after: int, order: Mapping[Element, int]) -> None:
        """Take the article's frame and the place in document order where its text ends."""
        self._order = order
        self._known: dict[Element, bool] = {}
        self._headings = [
            heading
            for heading in (*frame.iter(*_HEADING_TAGS), *map(_around, frame.iter("strong", "b")))
            if heading is not None
            and order.get(heading, 0) > after
            and (_says(_STORIES_BELOW, heading) or _says(_COMMENTS_BELOW, heading))
        ]

    def hold(self, place: int, branch: Sequence[Element], *, framed: bool) -> bool:
        """Whether something below the text is a part of another story or of a comment.

        Args:
            place: Its place in document order.
            branch: Itself and its ancestors, up to the last that does not hold the article's text.
            framed: Whether the article's own element holds it.
        """
        for part in branch:
            known = self._known.get(part)
            if known is None:
                known = self._known[part] = (
                    announces_others(part) or _lists_links(part) or (not framed and lists_stories(part))
                )
            if known and self._begins_before(part, place):
                return True
            if self._is_card(part, place):
                return True
        return any(self._covers(heading, place, branch) for heading in self._headings)

    def _begins_before(self, part: Element, place: int) -> bool:
        heading = next(part.iter(*_HEADING_TAGS), None)
        return heading is None or self._order.get(heading, 0) <= place

    def _is_card(self, part: Element, place: int) -> bool:
        """A part that begins with a linked headline: a teaser of another story."""
        heading = next(part.iter(*_HEADING_TAGS), None)
        if heading is None or self._order.get(heading, place) > place:
            return False
        parent = heading.getparent()
        link = next(heading.iter("a"), None)
        if link is None and parent is not None and parent.tag == "a":
            link = parent
        if link is None or _AUTHOR_LINK.search(link.get("href", "")):
            return False
        return not read_byline(_text(heading)).names

    def _covers(self, heading: Element, place: int, branch: Sequence[Element]) -> bool:
        """Whether a part stands under a heading that is its sibling rather than inside it."""
        holder = heading.getparent()
        if holder is None or self._order.get(heading, place) >= place:
            return False
        below = next((part for part in branch if part.getparent() is holder), None)
        if below is None or below is heading:
            return False
        if _says(_COMMENTS_BELOW, heading):
            return True
        return below.tag not in _OWN_PARTS and not any(
            part.tag in _OWN_PARTS or part.tag in _HEADING_TAGS for part in _between(heading, below)
        )


def _around(bold: Element) -> Element | None:
    """The paragraph that is no more than its bold words, and so a heading."""
    parent = bold.getparent()
    if parent is None or parent.tag not in {"p", "div"} or len(parent) > 1:
        return None
    return parent if not (parent.text or "").strip() and not (bold.tail or "").strip() else None


def _between(first: Element, last: Element) -> list[Element]:
    found: list[Element] = []
    for sibling in first.itersiblings():
        if sibling is last or len(found) > _MAX_HEADING:
            break
        found.append(sibling)
    return found


def _lists_links(part: Element) -> bool:
    """A list of which every item is a link: stories, tags or pages, but no credit."""
    if part.tag not in {"ul", "ol"}:
        return False
    items = [item for item in part if item.tag == "li"]
    return len(items) >= 2 and all(next(item.iter("a"), None) is not None for item in items)  # noqa: PLR2004 - a list


def _says(pattern: re.Pattern[str], heading: Element) -> bool:
    text = _text(heading)
    return len(text) <= _MAX_HEADING and pattern.match(text) is not None


def _text(element: Element) -> str:
    return " ".join("".join(element.itertext()).split())
