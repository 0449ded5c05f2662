"""Who the page names as the article's author, and for whom: each credit with its place and its markup."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.page.author_markup import author_mark, in_caption, in_label
from checker.page.boilerplate import is_photo_credit
from checker.page.bylines import MAX_BYLINE, Byline, read_byline
from checker.page.names import is_byline_label
from checker.vocabulary import Zone

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.page.article import Article
    from checker.page.lines import Line
    from checker.page.tree import Element
    from checker.page.visibility import Hidden, Visibility
    from checker.page.zones import Zones

CAPTION = "caption"
PHOTO_CREDIT = "photo credit"
_LINES_AFTER_TEXT = 12
"""Lines after the last paragraph in which an unmarked name may still sign the article."""

_LINES_BEFORE_TEXT = 14
_FIRST_SENTENCE = 160
_RUN_IN = re.compile(r"^\W*(?:by\s+)(?P<credit>[^.:;—–]{4,90}?)\s*(?:[.:;—–]|\s-\s|\s\|)", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class Credit:
    """A place where the page names who made something."""

    text: str
    names: tuple[str, ...]
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


class CreditReader:
    """Reads the credits of one page."""

    def __init__(
        self, lines: Sequence[Line], article: Article | None, zones: Zones, visibility: Visibility
    ) -> None:
        self._lines = lines
        self._article = article
        self._zones = zones
        self._visibility = visibility

    def read(self) -> tuple[Credit, ...]:
        """All credits in document order, those outside the article included."""
        return tuple(self._credits())

    def _credits(self) -> Iterator[Credit]:
        for line in self._lines:
            found = self._credit(line)
            if found is not None:
                yield found

    def _credit(self, line: Line) -> Credit | None:
        if len(line.text) > MAX_BYLINE:
            return self._first_sentence(line)
        byline_like = _says_by(line.text)
        within = self._article.frame if self._article else line.block
        mark = author_mark(line.element, within)
        by_place = not byline_like and not mark and self._may_sign(line)
        if not (byline_like or mark or by_place):
            return self._photo_credit(line)
        byline = read_byline(line.text)
        if not (byline.names or byline.house_name or (byline.has_prefix and byline.affiliation)):
            return self._photo_credit(line)
        zone = self._zones.of_line(line)
        if in_caption(line.element, within) or (is_photo_credit(line.text) and not byline.has_prefix):
            return self._make(line, byline, zone, CAPTION if byline.has_prefix else PHOTO_CREDIT)
        if zone is Zone.BODY and not byline_like and not mark:
            return None
        if by_place and not self._signs(line, byline):
            return None
        return self._make(line, byline, zone, "byline text" if byline.has_prefix else mark or "position")

    def _make(self, line: Line, byline: Byline, zone: Zone, origin: str) -> Credit:
        return Credit(
            text=line.text,
            names=byline.names,
            affiliation=byline.affiliation,
            house_name=byline.house_name,
            zone=zone,
            hidden=self._visibility.hidden(line.element),
            origin=origin,
            element=line.element,
            line=line,
        )

    def _photo_credit(self, line: Line) -> Credit | None:
        if not is_photo_credit(line.text):
            return None
        byline = read_byline(line.text)
        if not byline.names:
            return None
        return self._make(line, byline, self._zones.of_line(line), PHOTO_CREDIT)

    def _first_sentence(self, line: Line) -> Credit | None:
        """`By Ann Lee, The Wire — The city …`: a byline run into the first paragraph."""
        if self._article is None or line not in self._article.paragraphs[:2]:
            return None
        match = _RUN_IN.match(line.text[:_FIRST_SENTENCE])
        if match is None:
            return None
        byline = read_byline(match.group().rstrip(" .:;—–-|"))
        if not byline.names:
            return None
        return self._make(line, byline, self._zones.of_line(line), "first sentence")

    def _may_sign(self, line: Line) -> bool:
        """Whether an unmarked line stands where a name alone would be the author's."""
        article = self._article
        if article is None or line.inert or len(line.text) > _FIRST_SENTENCE:
            return False
        first, last = article.paragraphs[0].index, article.paragraphs[-1].index
        if last < line.index <= last + _LINES_AFTER_TEXT:
            return True
        start = first - _LINES_BEFORE_TEXT
        if article.headline is not None:
            start = max(start, article.headline.index - 2)
        return start <= line.index < first and line is not article.headline

    def _signs(self, line: Line, byline: Byline) -> bool:
        """Whether a line without prefix or markup, by its neighbours, signs the article."""
        if not byline.names or in_label(line.element):
            return False
        if self._zones.of_line(line) is Zone.OUTSIDE:
            return False
        before = self._lines[line.index - 1].text if line.index else ""
        if is_byline_label(before):
            return True
        if _in_list_of_links(line):
            return False
        article = self._article
        if article is None:
            return False
        if line.index < article.paragraphs[0].index:
            return article.headline is None or line.index != article.headline.index
        return line.index - article.paragraphs[-1].index <= 3  # noqa: PLR2004 - a sign-off follows the text


def _says_by(text: str) -> bool:
    return _BY.match(text) is not None


_BY = re.compile(
    r"^\W*(?:(?:written|story|reported|reporting|words|posted|published|text|article)\s+)?"
    r"(?:by|von|par|por|af|av|door|di|da|author|authors|autor|auteur|autore|auteurs)\b[\s:]",
    re.IGNORECASE,
)


def _in_list_of_links(line: Line) -> bool:
    element: Element | None = line.element
    for _ in range(4):
        if element is None:
            return False
        if element.tag in {"li", "nav"}:
            return True
        element = element.getparent()
    return False
