"""A place where a page names who made something."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.vocabulary import Zone

if TYPE_CHECKING:
    from checker.page.lines import Line
    from checker.page.tree import Element
    from checker.page.visibility import Hidden

CAPTION = "caption"
FIRST_SENTENCE = "first sentence"
LAST_SENTENCE = "last sentence"
PHOTO_CREDIT = "photo credit"
POSITION = "position"


@dataclass(frozen=True, slots=True, eq=False)
class Credit:
    """A place where the page names who made something."""

    text: str
    names: tuple[str, ...]
    single_name: str
    """A one-word name, which only markup makes an author's: a blogger's as well as a site's."""
    affiliation: str
    """What stands with the names, as it is written; empty where nothing does."""
    house_name: str
    """A name that newsrooms sign with in a person's place; empty where none."""
    zone: Zone
    hidden: Hidden | None
    origin: str
    """How it was known: `byline text`, `author class`, `rel=author`, `caption`, `photo credit` …"""
    element: Element
    line: Line

    @property
    def is_visible(self) -> bool:
        """Whether a reader sees it, as far as the page tells."""
        return self.hidden is None

    @property
    def is_byline(self) -> bool:
        """Whether it speaks of the article's author and stands in the article."""
        return self.zone is not Zone.OUTSIDE and self.origin not in {CAPTION, PHOTO_CREDIT}
