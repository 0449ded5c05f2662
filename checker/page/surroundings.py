"""Names the part of the page, outside the article, in which an element stands."""

from __future__ import annotations

from typing import TYPE_CHECKING, Literal

from checker.page.chrome import words_of

if TYPE_CHECKING:
    from checker.page.tree import Element

Part = Literal[
    "comments",
    "related",
    "partners",
    "newsletter",
    "sidebar",
    "navigation",
    "site_header",
    "site_footer",
    "elsewhere",
]

_WORDS: tuple[tuple[Part, frozenset[str]], ...] = (
    ("comments", frozenset({"comment", "comments", "commentlist", "disqus", "respond", "discussion"})),
    (
        "related",
        frozenset(
            """
            related recommended recommendations recirc similar trending popular latest recent teaser teasers
            upnext outbrain taboola card cards
            """.split()
        ),
    ),
    ("partners", frozenset({"partner", "partners", "sponsor", "sponsors", "affiliates", "members"})),
    ("newsletter", frozenset({"newsletter", "subscribe", "signup"})),
    ("sidebar", frozenset({"sidebar", "aside", "rail", "widget", "widgets"})),
    ("navigation", frozenset({"nav", "navbar", "navigation", "menu", "breadcrumb", "breadcrumbs"})),
    ("site_footer", frozenset({"footer", "colophon"})),
    ("site_header", frozenset({"header", "masthead", "banner", "topbar"})),
)
_TAGS: dict[str, Part] = {
    "aside": "sidebar",
    "nav": "navigation",
    "footer": "site_footer",
    "header": "site_header",
    "article": "related",
}
_LEVELS = 40
"""Ancestors that are asked."""


def part_of(element: Element) -> Part:
    """The part that the nearest telling ancestor names; `elsewhere` where none does."""
    current: Element | None = element
    for _ in range(_LEVELS):
        if current is None or current.tag == "body":
            break
        words = words_of(current)
        for part, telling in _WORDS:
            if not telling.isdisjoint(words):
                return part
        tag = current.tag
        if isinstance(tag, str) and tag in _TAGS:
            return _TAGS[tag]
        current = current.getparent()
    return "elsewhere"
