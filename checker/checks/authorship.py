"""Who is named as the article's author, and what on the page ties each of them to the wire."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.checks.capacity import Capacity
from checker.checks.known_reporters import lines_crediting
from checker.checks.ties import find_tie
from checker.page.author_fallbacks import could_be_placed
from checker.page.author_markup import in_caption, in_label
from checker.page.byline_lines import labels_in
from checker.page.bylines import has_role, read_byline
from checker.page.credit import POSITION
from checker.page.given_names import is_surely_a_name
from checker.page.line_links import leads_away
from checker.page.names import name_key, same_person, strip_byline_prefix
from checker.page.text import contains_phrase, fold
from checker.vocabulary import Zone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.checks.mentions import Mention
    from checker.checks.persons import Persons
    from checker.page import Credit, Hidden, Line, Page
    from checker.page.tree import Element


_MOST_AUTHORS = 50
"""Authors of one article; a page that names more is made to be slow."""

_MOST_MENTIONS = 100
"""Lines of one article that may tie an author to the wire."""

_LONE_NAMES = 90
"""Characters of a line that holds nothing but names."""


@dataclass(frozen=True, slots=True, eq=False)
class Author:
    """A person named as the article's author."""

    name: str
    zone: Zone
    hidden: Hidden | None
    origin: str
    element: Element
    line: Line
    tie: Mention | None
    """The mention that states this person's affiliation with the wire."""

    @property
    def is_visible(self) -> bool:
        """Whether a reader sees the name, as far as the page tells."""
        return self.hidden is None


class AuthorFinder:
    """Finds everybody named as the article's author on one page."""

    def __init__(
        self, page: Page, mentions: Sequence[Mention], persons: Persons, expected: Sequence[str] = ()
    ) -> None:
        """Take the page, the lines that name the wire, and the reporters' names where they are known."""
        self._page = page
        self._mentions = [mention for mention in mentions if mention.in_article][:_MOST_MENTIONS]
        self._persons = persons
        self._expected = expected
        self._found: list[Author] = []

    def find(self) -> tuple[Author, ...]:
        """Authors in document order, hidden ones included, each with what ties them to the wire."""
        stating = [
            mention
            for mention in self._mentions
            if mention.in_article and mention.capacity in {Capacity.BYLINE, Capacity.BIOGRAPHY}
        ]
        self._add_stated(mention for mention in stating if mention.is_visible)
        bylines = [credit for credit in self._page.credits if credit.is_byline]
        for credit in bylines:
            if credit.is_visible:
                self._add_credited(credit)
        credited = list(lines_crediting(self._page, self._expected))
        self._add_known(known for known in credited if known[2] is None)
        for mention in self._mentions:
            if mention.capacity is Capacity.AFFILIATION and mention.in_article and mention.is_visible:
                self._add_beside(mention)
        self._add_stated(mention for mention in stating if not mention.is_visible)
        for credit in bylines:
            if not credit.is_visible:
                self._add_credited(credit)
        self._add_known(known for known in credited if known[2] is not None)
        return tuple(sorted(_with_shared_ties(self._found), key=lambda author: author.line.index))

    def _add(self, author: Author) -> None:
        if len(self._found) >= _MOST_AUTHORS:
            return
        known = any(
            other.line is author.line and same_person(other.name, author.name) for other in self._found
        )
        if not known and (self._persons.is_person(author.name) or author.name in self._expected):
            self._found.append(author)

    def _add_stated(self, mentions: Iterable[Mention]) -> None:
        for mention in mentions:
            for name in mention.names:
                if _is_filed_under(name, mention):
                    continue
                if mention.capacity is Capacity.BYLINE or " " in name:
                    self._add(author_of_mention(mention, name))

    def _add_credited(self, credit: Credit) -> None:
        if len(self._found) >= _MOST_AUTHORS:
            return
        named = (name for name in self._expected if contains_phrase(fold(credit.text), fold(name)))
        for name in (*credit.names, *named):
            tie = find_tie(self._page, credit.line, name, self._mentions)
            if credit.origin == POSITION and tie is not None and not self._is_sure(name, credit.line, tie):
                tie = None
            if tie is None and name in self._expected:
                tie = next((mention for mention in self._mentions if mention.line is credit.line), None)
            is_known = tie is not None or credit.origin != POSITION or name in self._expected
            if not is_known and not could_be_placed(credit, fold(self._page.title or "")):
                continue
            self._add(_author_of_credit(credit, name, tie))

    def _add_known(self, credited: Iterable[tuple[Line, str, Hidden | None]]) -> None:
        """The expected reporters where a line credits them, whatever marks it."""
        for line, name, hidden in credited:
            tie = find_tie(self._page, line, name, self._mentions)
            zone = self._page.zone_of_line(line)
            self._add(Author(name, zone, hidden, "known name", line.element, line, tie))

    def _add_beside(self, mention: Mention) -> None:
        """Persons alone on the line before or after the wire's, where nothing marks it as a byline."""
        at = mention.line.index
        lines = self._page.lines
        headline = self._page.article.headline if self._page.article else None
        for line in (*lines[max(0, at - 1) : at], *lines[at + 1 : at + 2]):
            if len(line.text) > _LONE_NAMES or line.inert or line is headline:
                continue
            if self._page.zone_of_line(line) in {Zone.OUTSIDE, Zone.BODY} or in_caption(line.element):
                continue
            if in_label(line.element):
                continue
            byline = read_byline(line.text)
            if byline.affiliation or self._page.hidden(line.element) is not None:
                continue
            for name in byline.names:
                tie = mention if byline.has_prefix or self._is_sure(name, line, mention) else None
                self._add(Author(name, mention.zone, None, POSITION, line.element, line, tie))

    def _is_sure(self, name: str, line: Line, mention: Mention) -> bool:
        """Whether words that nothing marks as a name are one, beside a line that names the wire alone.

        `Red River` over `From the Wire` has a name's shape, too, and so has a link to what is on Ann Arbor.
        """
        if mention.capacity is not Capacity.AFFILIATION:
            return True
        surname = name_key(name).rpartition(" ")[2]
        if surname in name_key(self._page.title or "").split():
            return False  # the name of whom the story is about
        return not leads_away(line) and (is_surely_a_name(name) or has_role(mention.line.text))


def _is_filed_under(name: str, mention: Mention) -> bool:
    """Whether words beside the wire's own byline are a category: by their markup, or by their place.

    `By The Wire | Public Safety`: what follows the wire in the author's place must surely be a name.
    """
    line = mention.line
    if any(name in label for label in labels_in(line)):
        return True
    wire, signed = fold(mention.name), fold(strip_byline_prefix(line.text))
    is_wires = signed.removeprefix("the ").startswith(wire.removeprefix("the "))
    return is_wires and signed != fold(line.text) and not is_surely_a_name(name)


def _with_shared_ties(authors: Sequence[Author]) -> Iterable[Author]:
    """One person named twice is tied by either naming."""
    tied = [author for author in authors if author.tie is not None and author.is_visible]
    for author in authors:
        if author.tie is None:
            same = next((other for other in tied if same_person(author.name, other.name)), None)
            yield author if same is None else replace(author, tie=same.tie)
        else:
            yield author


def house_credits(page: Page, persons: Persons) -> tuple[Credit, ...]:
    """Visible bylines in the article that name a house or an organisation in a person's place."""
    return tuple(
        credit
        for credit in page.credits
        if credit.is_byline
        and credit.is_visible
        and not any(persons.is_person(name) for name in credit.names)
        and (credit.house_name or credit.affiliation or credit.names)
    )


def author_of_mention(mention: Mention, name: str) -> Author:
    """A person whom a line names together with the wire."""
    return Author(
        name=name,
        zone=mention.zone,
        hidden=mention.hidden,
        origin=mention.capacity.value,
        element=mention.element,
        line=mention.line,
        tie=mention,
    )


def _author_of_credit(credit: Credit, name: str, tie: Mention | None) -> Author:
    return Author(
        name=name,
        zone=credit.zone,
        hidden=credit.hidden,
        origin=credit.origin,
        element=credit.element,
        line=credit.line,
        tie=tie,
    )
