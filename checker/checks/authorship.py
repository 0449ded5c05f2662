"""Who is named as the article's author, and what on the page ties each of them to the wire."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

from checker.checks.mentions import Capacity, Mention
from checker.page.author_markup import in_caption
from checker.page.bylines import read_byline
from checker.page.names import is_byline_label, same_person
from checker.vocabulary import Zone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.checks.persons import Persons
    from checker.page import Credit, Hidden, Line, Page
    from checker.page.tree import Element

_STANDALONE = frozenset({Capacity.AFFILIATION, Capacity.HOUSE_BYLINE})
"""Capacities that name the organisation beside a byline rather than in it."""

_NEXT_LINES = 2
"""Lines of dates, shares and labels that may stand between a byline and its affiliation."""

_BLOCK_LENGTH = 260
"""Characters of text that a byline's block holds at most."""

_BLOCK_LEVELS = 4
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


def find_authors(page: Page, mentions: Sequence[Mention], persons: Persons) -> tuple[Author, ...]:
    """Everybody named as author in the article, hidden ones included; in document order, ties resolved."""
    stating = [
        mention
        for mention in mentions
        if mention.in_article
        and (mention.capacity is Capacity.BYLINE or mention.capacity is Capacity.BIOGRAPHY)
    ]
    found = _named_with_wire([mention for mention in stating if mention.is_visible], persons)
    for credit in page.credits:
        if not credit.is_byline:
            continue
        for name in credit.names:
            if persons.is_person(name) and not _is_known(found, name, credit.line):
                found.append(_author_of_credit(credit, name, _tie(page, credit.line, name, mentions)))
    for mention in mentions:
        if mention.capacity is Capacity.AFFILIATION and mention.in_article and mention.is_visible:
            found += [
                author
                for author in _named_beside(page, mention, persons)
                if not _is_known(found, author.name, author.line)
            ]
    for author in _named_with_wire([mention for mention in stating if not mention.is_visible], persons):
        if not _is_known(found, author.name, author.line):
            found.append(author)
    return tuple(sorted(_with_shared_ties(found), key=lambda author: author.line.index))


def _named_beside(page: Page, mention: Mention, persons: Persons) -> Iterable[Author]:
    """Persons alone on the line before or after the organisation's, where nothing marks it as a byline."""
    at = mention.line.index
    for line in (*page.lines[max(0, at - 1) : at], *page.lines[at + 1 : at + 2]):
        if len(line.text) > _LONE_NAMES or line.inert or page.zone_of_line(line) in {Zone.OUTSIDE, Zone.BODY}:
            continue
        byline = read_byline(line.text)
        if byline.affiliation or page.hidden(line.element) is not None or in_caption(line.element):
            continue
        for name in byline.names:
            if persons.is_person(name):
                yield Author(name, mention.zone, None, "position", line.element, line, mention)


def _with_shared_ties(authors: Sequence[Author]) -> Iterable[Author]:
    """One person named twice is tied by either naming."""
    tied = [author for author in authors if author.tie is not None and author.is_visible]
    for author in authors:
        if author.tie is None:
            same = next((other for other in tied if same_person(author.name, other.name)), None)
            yield author if same is None else replace(author, tie=same.tie)
        else:
            yield author


def _named_with_wire(mentions: Iterable[Mention], persons: Persons) -> list[Author]:
    return [
        author_of_mention(mention, name)
        for mention in mentions
        for name in mention.names
        if persons.is_person(name)
    ]


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


def _is_known(found: Iterable[Author], name: str, line: Line) -> bool:
    return any(author.line is line and same_person(author.name, name) for author in found)


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


def _tie(page: Page, line: Line, name: str, mentions: Sequence[Mention]) -> Mention | None:
    """The mention that states the affiliation of a person named in a line of its own."""
    for mention in mentions:
        if not (mention.in_article and mention.is_visible):
            continue
        if mention.capacity in {Capacity.BYLINE, Capacity.BIOGRAPHY}:
            if any(same_person(name, other) for other in mention.names):
                return mention
            if mention.capacity is Capacity.BIOGRAPHY and not mention.names:
                return mention  # `She is a reporter at …`, under the text: who is meant is its author
        elif mention.capacity in _STANDALONE and _is_beside(page, line, mention):
            return mention
    return None


def _is_beside(page: Page, line: Line, mention: Mention) -> bool:
    return _follows(page.lines, line, mention.line) or _shares_block(page, line, mention.line)


def _follows(lines: Sequence[Line], one: Line, other: Line) -> bool:
    """Next to each other, or with only dates, shares and labels between."""
    first, last = sorted((one.index, other.index))
    between = lines[first + 1 : last]
    return len(between) <= _NEXT_LINES and all(_says_nothing(line.text) for line in between)


def _says_nothing(text: str) -> bool:
    """A date, a reading time, a share button or a label: nothing that names anybody or tells a story."""
    if is_byline_label(text):
        return True
    byline = read_byline(text)
    return (
        not byline.names and not byline.affiliation and not byline.house_name and len(text) <= _BLOCK_LENGTH
    )


def _shares_block(page: Page, one: Line, other: Line) -> bool:
    """Both inside one small element that is no more than a byline's block."""
    around: Element | None = one.block
    wanted = {other.block, *other.block.iterancestors()}
    for _ in range(_BLOCK_LEVELS):
        if around is None:
            return False
        if around in wanted:
            return _text_length(around) <= _BLOCK_LENGTH and not _holds_headline(page, around)
        around = around.getparent()
    return False


def _text_length(element: Element) -> int:
    return sum(len(text.strip()) for text in element.itertext("*"))


def _holds_headline(page: Page, element: Element) -> bool:
    article = page.article
    if article is None or article.headline is None:
        return False
    return element in {article.headline.element, *article.headline.element.iterancestors()}
