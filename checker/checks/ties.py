"""Ties a person named as author to the line that states for whom they work."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks.capacity import Capacity
from checker.page.bylines import read_byline
from checker.page.names import is_byline_label, same_person

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.checks.mentions import Mention
    from checker.page import Line, Page
    from checker.page.tree import Element

_NEXT_LINES = 2
"""Lines of dates, shares and labels that may stand between a byline and its affiliation."""

_BLOCK_LENGTH = 260
"""Characters of text that a byline's block holds at most."""

_BLOCK_LEVELS = 4


def find_tie(page: Page, line: Line, name: str, mentions: Sequence[Mention]) -> Mention | None:
    """The mention that states the affiliation of a person named in a line of its own."""
    for mention in mentions:
        if not (mention.in_article and mention.is_visible):
            continue
        if mention.capacity in {Capacity.BYLINE, Capacity.BIOGRAPHY}:
            if any(same_person(name, other) or _is_called(name, other) for other in mention.names):
                return mention
            if mention.capacity is Capacity.BIOGRAPHY and not mention.names:
                return mention  # `She is a reporter at …`, under the text: who is meant is its author
        elif mention.capacity is Capacity.AFFILIATION and _is_beside(page, line, mention):
            return mention  # never `By The Wire`: who signs beside it may be anybody
    return None


def _is_called(name: str, given: str) -> bool:
    """Whether a biography speaks of a person by the given name alone."""
    return " " not in given and " " in name and name.split(maxsplit=1)[0].casefold() == given.casefold()


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
            return _is_short(around) and not _holds_headline(page, around)
        around = around.getparent()
    return False


def _is_short(element: Element) -> bool:
    """Whether an element holds no more text than a byline's block; stops reading where it does."""
    length = 0
    for text in element.itertext("*"):
        length += len(text.strip())
        if length > _BLOCK_LENGTH:
            return False
    return True


def _holds_headline(page: Page, element: Element) -> bool:
    article = page.article
    if article is None or article.headline is None:
        return False
    return element in {article.headline.element, *article.headline.element.iterancestors()}
