"""Where a page names the wire: each line with its capacity, the persons named with it and its place."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker.checks.capacity import Capacity, CapacityJudge
from checker.page.boilerplate import is_boilerplate, is_contact
from checker.page.bylines import MAX_BYLINE
from checker.vocabulary import Zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.checks.notices import NoticeFinder
    from checker.checks.wire_names import NameFound, WireNames
    from checker.page import Hidden, Line, Page
    from checker.page.tree import Element


@dataclass(frozen=True, slots=True, eq=False)
class Mention:
    """One line that names an organisation."""

    capacity: Capacity
    name: str
    """The organisation's name as it stands there."""
    names: tuple[str, ...]
    """The persons that the line names with it; in story text, those of a byline that stands amid it."""
    line: Line
    element: Element
    zone: Zone
    hidden: Hidden | None

    @property
    def is_visible(self) -> bool:
        """Whether a reader sees it, as far as the page tells."""
        return self.hidden is None

    @property
    def in_article(self) -> bool:
        """Whether it stands in the article."""
        return self.zone is not Zone.OUTSIDE


_OPENING = frozenset(
    {Capacity.BYLINE, Capacity.AFFILIATION, Capacity.HOUSE_BYLINE, Capacity.BIOGRAPHY, Capacity.CREDIT_LINE}
)
"""Capacities that a line has before, at the beginning of or after the text only."""


class MentionReader:
    """Reads how each line of one page names one organisation."""

    def __init__(
        self, page: Page, names: WireNames, notices: NoticeFinder, notice_lines: frozenset[int]
    ) -> None:
        self._page = page
        self._names = names
        self._notices = notices
        self._notice_lines = notice_lines
        self._judge = CapacityJudge(page, names)

    def read(self) -> Iterator[Mention]:
        """Every line that names the organisation, in document order; a notice's line may be two mentions."""
        for line in self._page.lines:
            if self._names.find(line.text) is None:
                address = self._names.find_domain(line.text)
                if address is not None and line.index not in self._notice_lines:
                    yield self._address(line, address)
                continue
            text, hidden = self._page.seen_text(line)
            if self._names.find(text) is None:
                text = line.text
            else:
                hidden = None
            yield from self._in_line(line, text, hidden)

    def _in_line(self, line: Line, text: str, hidden: Hidden | None) -> Iterator[Mention]:
        if line.index in self._notice_lines:
            found = self._names.find(text)
            if found is not None:
                yield self._make(line, Capacity.NOTICE, found, (), hidden)
            text = self._notices.without_notice(text)
        found = self._names.find(text)
        if found is not None:
            capacity, persons = self._judge.capacity_of(line, text, found)
            if capacity in _OPENING and line.index not in self._notice_lines and self._is_amid_story(line):
                capacity = Capacity.STORY
            yield self._make(line, capacity, found, persons, hidden)

    def _address(self, line: Line, found: NameFound) -> Mention:
        capacity = Capacity.CONTACT if is_contact(line.text) else Capacity.STORY
        return self._make(line, capacity, found, (), self._page.hidden(line.element))

    def _is_amid_story(self, line: Line) -> bool:
        """Whether a line stands between the story's paragraphs, where nobody looks for its author."""
        article = self._page.article
        if article is None or self._page.zone_of_line(line) is not Zone.BODY:
            return False
        story = [
            paragraph.index
            for paragraph in article.paragraphs
            if paragraph.index not in self._notice_lines and not is_boilerplate(paragraph.text)
        ]
        return article.opening < line.index < max(story, default=0)

    def _make(
        self,
        line: Line,
        capacity: Capacity,
        found: NameFound,
        persons: tuple[str, ...],
        hidden: Hidden | None,
    ) -> Mention:
        holding = [piece.element for piece in line.pieces if found.text in piece.text]
        is_long = len(line.text) > MAX_BYLINE
        return Mention(
            capacity=capacity,
            name=found.text,
            names=persons,
            line=line,
            element=holding[0] if holding and (is_long or hidden) else line.element,
            zone=self._page.zone_of_line(line),
            hidden=hidden,
        )
