"""Reads the comments in a page's source, which nobody sees, for credits that belong into the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from lxml import etree

from checker.checks.capacity import Capacity
from checker.checks.mentions import Mention
from checker.page import Hidden, Line
from checker.page.bylines import read_byline
from checker.page.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.checks.wire_names import WireNames
    from checker.page import Page

_LONGEST = 2_000
"""Characters of a comment that are read."""


def read_comments(page: Page, names: WireNames) -> Iterator[Mention]:
    """Comments that name the organisation as a byline or a credit would."""
    for comment in page.root.iter(etree.Comment):
        text = clean((comment.text or "")[:_LONGEST])
        found = names.find(text)
        parent = comment.getparent()
        if found is None or parent is None:
            continue
        byline = read_byline(names.cut(clean(_without_tags(text))))
        line = Line(0, page.order_of(parent) or 0, text, parent, parent, (), inert=True)
        capacity = Capacity.BYLINE if byline.names else Capacity.CREDIT_LINE
        yield Mention(
            capacity, found.text, byline.names, line, parent, page.zone_of(parent), Hidden("comment", parent)
        )


def _without_tags(text: str) -> str:
    kept = [part.partition(">")[2] if index else part for index, part in enumerate(text.split("<"))]
    return " ".join(kept)
