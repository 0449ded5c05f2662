"""Where a line signs the story: what stands above leads to it, what stands below is the site's."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.page.boilerplate import is_biography, is_publication_credit
from checker.page.bylines import MAX_BYLINE, Byline, has_role, names_organization, read_byline, starts_with_by
from checker.page.chrome import is_author_box, names_author, words_of
from checker.page.given_names import is_surely_a_name
from checker.page.text import fold, word_count

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.page.article import Article
    from checker.page.lines import Line
    from checker.page.tree import Element

_LONGEST_STANDFIRST = 3
"""Paragraphs of a standfirst below which the byline may stand."""

_STANDFIRST_SHARE = 0.25
"""Share of the text that a standfirst has at most."""

_STORY_SHARE = 0.8
"""Share of the text below which a line can sign it."""

_MOST_OF_STORY = 0.6
"""The same for an author's heading or box, which no story has in its middle."""

_HEADINGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_AUTHOR_HEADINGS = frozenset({"author", "authors", "the author", "about the author", "about the authors"})

_LONGEST_APPEAL = 900
"""Characters below a signature that can still be the site's own."""

_LEVELS = 4
"""Elements around a paragraph that may hold the line that signs beside it."""

_MAX_AFFILIATION = 8
"""Words that an affiliation has at most."""

_LINES_AFTER_TEXT = 12
"""Lines after the last paragraph in which an unmarked name may still sign the article."""

_LINES_BEFORE_TEXT = 14
_LINES_ABOVE_HEADLINE = 5


def places_to_sign(article: Article | None) -> frozenset[int]:
    """The places of the lines, before and after the text, in which a name alone would be the author's."""
    if article is None:
        return frozenset()
    first, last = article.paragraphs[0].index, article.paragraphs[-1].index
    after = range(last + 1, last + _LINES_AFTER_TEXT + 1)
    if article.headline is None:
        return frozenset((*range(first - _LINES_BEFORE_TEXT, first), *after))
    headline = article.headline.index
    start = max(first - _LINES_BEFORE_TEXT, headline - _LINES_ABOVE_HEADLINE)
    return frozenset((*range(start, first), *after)) - {headline}


def signed_start(paragraphs: Sequence[Line], start: int, end: int, lines: Sequence[Line]) -> int:
    """The paragraph with which the story begins: after a byline below several lines of standfirst.

    Args:
        paragraphs: The page's prose.
        start: The paragraph that was taken for the first.
        end: The one after the last.
        lines: The page's lines.
    """
    told, total = 0, sum(len(line.text) for line in paragraphs[start:end])
    found = start
    for at in range(start, min(end - 1, start + _LONGEST_STANDFIRST)):
        told += len(paragraphs[at].text)
        if told > _STANDFIRST_SHARE * total or stands_amid(paragraphs[start], paragraphs[at + 1], lines):
            break
        if _is_signed_between(paragraphs[at], paragraphs[at + 1], lines):
            found = at + 1
    return found


def stands_amid(first: Line, following: Line, lines: Sequence[Line]) -> bool:
    """Whether more stands before a paragraph than a standfirst has, though not all of it is prose."""
    between = lines[first.index : following.index]
    told = [line for line in between if not line.inert and line.block.tag in _TOLD_TAGS]
    return len(told) > _MOST_TOLD


_TOLD_TAGS = frozenset({"p", "li", "blockquote"})
_MOST_TOLD = 6
"""Lines in paragraphs and lists that a standfirst has at most, with links and the byline."""


def signed_end(paragraphs: Sequence[Line], start: int, end: int, lines: Sequence[Line]) -> int:
    """Where the story ends, not counting that paragraph: below a signature stand appeals and other stories.

    Takes what `signed_start` takes.
    """
    told, total = 0, sum(len(line.text) for line in paragraphs[start:end])
    for at in range(start, end - 1):
        told += len(paragraphs[at].text)
        if told < _MOST_OF_STORY * total or total - told > _LONGEST_APPEAL:
            continue
        is_end = told >= _STORY_SHARE * total or _is_announced(lines[paragraphs[at].index + 1])
        if is_end and _is_signed_between(paragraphs[at], paragraphs[at + 1], lines):
            return at + 1
    return end


def _is_signed_between(last: Line, following: Line, lines: Sequence[Line]) -> bool:
    """Whether a line between two paragraphs, or the second of them, signs the story as one of them."""
    between = lines[last.index + 1 : following.index + 1]
    candidates = [
        line
        for line in between
        if _signs(line) or _is_last_biography(line, lines) or _is_named_above_role(line, lines)
    ]
    if not candidates:
        return False
    holders = {*_holders(last), *_holders(following)}
    return any(line.block.getparent() in holders or _in_box_of(holders, line) for line in candidates)


def _in_box_of(holders: set[Element], line: Line) -> bool:
    box = line.block.getparent()
    return box is not None and is_author_box(box) and box.getparent() in holders


def _signs(line: Line) -> bool:
    if line.inert or len(line.text) > MAX_BYLINE:
        return False
    if line.block.tag in _HEADINGS:
        return _announces_author(line)
    if line.block.tag not in {"p", "div"}:
        return False
    if is_publication_credit(line.text) or _is_marked_biography(line):
        return True
    return is_signature(line) and (starts_with_by(line.text) or _names_employer(line))


def _is_marked_biography(line: Line) -> bool:
    return is_biography(line.text) and names_author(words_of(line.block))


def _is_named_above_role(line: Line, lines: Sequence[Line]) -> bool:
    """A person's name alone, and a role alone on the next line."""
    if line.inert or line.block.tag not in {"p", "div"} or line.index + 1 >= len(lines):
        return False
    role = lines[line.index + 1].text
    if len(role) > _LONGEST_PART or not has_role(role) or len(line.text) > _LONGEST_PART:
        return False
    byline = read_byline(line.text)
    return not byline.affiliation and len(byline.names) == 1 and is_surely_a_name(byline.names[0])


def _is_last_biography(line: Line, lines: Sequence[Line]) -> bool:
    """A line on who wrote the story, with the site's own short parts below it: tags, buttons, lists."""
    if line.block.tag != "p" or line.inert or not is_biography(line.text):
        return False
    below = next((other for other in lines[line.index + 1 :][:_MOST_INERT] if not other.inert), None)
    return below is not None and below.block.tag not in _STORY_TAGS and len(below.text) <= _LONGEST_PART


_STORY_TAGS = _HEADINGS | {"p", "blockquote", "figcaption", "figure", "pre", "table", "td"}
_MOST_INERT = 10
_LONGEST_PART = 50
"""Characters of a tag, a button or a link in a list at most."""


def _is_announced(line: Line) -> bool:
    return not line.inert and line.block.tag in _HEADINGS and _announces_author(line)


def _announces_author(heading: Line) -> bool:
    """`AUTHOR` or `About the author` as a heading; in an author's box, also the name itself."""
    box = heading.block.getparent()
    if box is not None and is_author_box(box) and read_byline(heading.text).names:
        return True
    return announces_author(heading.text)


def announces_author(text: str) -> bool:
    """Whether a heading says that what follows is on the author: `AUTHOR`, `About the author`."""
    return len(text) <= _LONGEST_PART and fold(text).strip(" :") in _AUTHOR_HEADINGS


def _names_employer(line: Line) -> bool:
    return names_organization(_read(line).affiliation)


def _read(line: Line) -> Byline:
    """A line read as it stands, else with its elements kept apart."""
    byline = read_byline(line.text)
    return byline if byline.names or len(line.pieces) == 1 else read_byline(line.segments)


def _holders(line: Line) -> list[Element]:
    return [holder for holder, _ in zip(line.block.iterancestors(), range(_LEVELS), strict=False)]


def is_signature(line: Line) -> bool:
    """`By Ann Lee, The Wire.`: persons and for whom, and nothing told."""
    if len(line.text) > MAX_BYLINE:
        return False
    byline = _read(line)
    return bool(byline.names) and word_count(byline.affiliation) <= _MAX_AFFILIATION
