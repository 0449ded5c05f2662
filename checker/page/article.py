"""The republished story on the page: its headline, its paragraphs and the element that frames them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise, takewhile
from typing import TYPE_CHECKING

from checker.page.boilerplate import is_biography, is_boilerplate, is_credit_line
from checker.page.bylines import MAX_BYLINE, has_role, is_stamp, read_byline
from checker.page.chrome import names_author, says_article, words_of
from checker.page.paragraphs import find_main_text
from checker.page.signatures import is_signature, signed_end, signed_start, stands_amid
from checker.page.text import fold, word_count

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from checker.page.lines import Line, TextWalk
    from checker.page.paragraphs import Ancestry, MainText
    from checker.page.tree import Element

_HEADING_TAGS = frozenset({"h1", "h2", "h3"})
_HEADLINE_PAIRS = frozenset(
    {("entry", "title"), ("post", "title"), ("article", "title"), ("article", "headline"), ("story", "title"),
     ("story", "headline"), ("headline", "title"), ("page", "title"), ("node", "title")}
)  # fmt: skip
_HEADING_RANK = {"h1": 3, "h2": 2, "h3": 1}
_MAX_FRAME_CLIMB = 5
_MIN_SHARED = 0.6
_TITLE_WEIGHT = 6
"""What being the title's longest part counts beside being an `<h1>`, 3."""


@dataclass(frozen=True, slots=True, eq=False)
class Article:
    """The story, as far as its markup and its prose tell."""

    frame: Element
    """The lowest element that holds headline and text, widened to the `<article>` around them."""
    is_framed: bool
    """Whether `frame` is an element that says it is an article, not only what encloses the parts."""
    container: Element
    """The element that holds the paragraphs."""
    headline: Line | None
    paragraphs: tuple[Line, ...]
    """The prose, without the standing lines at its end."""

    opening: int
    """Index of the last line in which a byline can still open the story: mostly its second paragraph's."""

    @property
    def words(self) -> int:
        """How many words the paragraphs have."""
        return sum(word_count(line.text) for line in self.paragraphs)


def find_article(walk: TextWalk, body: Element, titles: Sequence[str], ancestry: Ancestry) -> Article | None:
    """The page's story, or None where there is no text at all.

    Args:
        walk: The page's lines.
        body: The `<body>` element.
        titles: What the page calls itself (`<title>`, `og:title`, JSON-LD headline), best first.
        ancestry: Answers about elements, shared with the zones.
    """
    main_text = find_main_text(walk.lines, body, ancestry)
    if main_text is None:
        return None
    headline = _find_headline(walk.lines, main_text, titles)
    paragraphs = _story_of(main_text, headline, walk.lines)
    second = paragraphs[min(1, len(paragraphs) - 1)]
    enclosing = main_text.container if headline is None else _enclosing(headline.element, main_text.container)
    frame = _article_around(enclosing)
    return Article(
        frame=frame if frame is not None else enclosing,
        is_framed=frame is not None,
        container=main_text.container,
        headline=headline,
        paragraphs=paragraphs,
        opening=(paragraphs[0] if stands_amid(paragraphs[0], second, walk.lines) else second).index,
    )


def _find_headline(lines: Sequence[Line], main_text: MainText, titles: Sequence[str]) -> Line | None:
    """The heading before the text that is most like the page's title; a near one wins over a far one."""
    first = main_text.paragraphs[0]
    wanted = _title_parts(titles)
    telling = frozenset[str]().union(*(part for part, _ in wanted))
    ranks: dict[Element, int] = {}
    best: Line | None = None
    best_score = 0.0
    for line in lines[: first.index]:
        if line.inert:
            continue
        heading = _heading_rank(line, ranks)
        words = set(fold(line.text).split())
        shared = 0.0
        if not telling.isdisjoint(words):
            shared = max(weight * _shared(words, part) for part, weight in wanted)
        if not heading and shared < _MIN_SHARED:
            continue
        score = heading + _TITLE_WEIGHT * shared
        if score >= best_score:
            best, best_score = line, score
    return best


def _title_parts(titles: Sequence[str]) -> list[tuple[set[str], float]]:
    """The words of each title's parts, with the share of the longest part's length as weight.

    `Headline | Section | Site`: the site's name is a part as well, and often the page's first heading.
    """
    parts = [
        [set(fold(part).split()) for part in _TITLE_JOINT.split(title) if part.strip()]
        for title in titles
        if title
    ]
    return [
        (words, len(words) / max(len(other) for other in together))
        for together in parts
        for words in together
        if words
    ]


_TITLE_JOINT = re.compile(r"\s+[|–—»«:·•/-]+\s+|\s*[|»«]\s*")


def _heading_rank(line: Line, known: dict[Element, int]) -> int:
    """How plainly a line is a heading, by the nearest element that says so; `known` has what was asked."""
    for element in (line.element, line.block, line.block.getparent()):
        if element is None:
            continue
        rank = known.get(element)
        if rank is None:
            rank = known[element] = _rank(element)
        if rank:
            return rank
    return 0


def _rank(element: Element) -> int:
    if element.tag in _HEADING_TAGS:
        return _HEADING_RANK[element.tag]
    if element.get("itemprop") == "headline":
        return 3
    words = words_of(element)
    return 2 if "headline" in words or not _HEADLINE_PAIRS.isdisjoint(pairwise(words)) else 0


def _shared(line_words: set[str], title_words: set[str]) -> float:
    if not line_words or not title_words:
        return 0.0
    return len(line_words & title_words) / max(len(line_words), min(len(title_words), 2 * len(line_words)))


def _enclosing(one: Element, other: Element) -> Element:
    around = {one, *one.iterancestors()}
    if other in around:
        return other
    for element in other.iterancestors():
        if element in around:
            return element
    return other


def _article_around(element: Element) -> Element | None:
    """The nearest element, from this one up, that says it is an article."""
    current: Element | None = element
    for _ in range(_MAX_FRAME_CLIMB):
        if current is None or current.tag in {"body", "html"}:
            return None
        if says_article(current):
            return current
        current = current.getparent()
    return None


def _story_of(main_text: MainText, headline: Line | None, lines: Sequence[Line]) -> tuple[Line, ...]:
    """The prose without what leads to it (standfirst, byline) and what follows it (notices, appeals)."""
    paragraphs = main_text.paragraphs
    start, end = 0, len(paragraphs)
    while start < min(end - 1, _MOST_LEADING) and _leads(paragraphs, start, headline, lines):
        start += 1
    start += _key_points(paragraphs[start:end])
    start = signed_start(paragraphs, start, end, lines)
    end = signed_end(paragraphs, start, end, lines)
    while end - 1 > start and _is_standing(paragraphs[end - 1]):
        end -= 1
    return (*paragraphs[start:end], *_last_words(paragraphs[end - 1], lines))


def _key_points(paragraphs: Sequence[Line]) -> int:
    """How many paragraphs of a story are a list at its top, of what it is about."""
    points = list(takewhile(_is_item, paragraphs[: _MOST_POINTS + 1]))
    length = sum(len(line.text) for line in points)
    is_short = len(points) <= _MOST_POINTS and length <= _POINTS_SHARE * sum(
        len(line.text) for line in paragraphs
    )
    return len(points) if is_short and len(points) < len(paragraphs) else 0


def _is_item(line: Line) -> bool:
    parent = line.block.getparent()
    return line.block.tag == "li" or (parent is not None and parent.tag == "li")


_MOST_POINTS = 6
_POINTS_SHARE = 0.25
"""Share of the text that a list of points at its top has at most."""


def _last_words(last: Line, lines: Sequence[Line]) -> Iterator[Line]:
    """Paragraphs too short to be told as prose by themselves, that go on where the last one ended."""
    holder = last.block.getparent()
    for line in lines[last.index + 1 : last.index + 1 + _MOST_LAST_WORDS]:
        if line.block.tag != "p" or line.block.getparent() is not holder or line.inert:
            return
        if (
            line.text.rstrip("\"'”’»)")[-1:] not in {".", "!", "?", "…"}
            or len(line.text) < _SHORT
            or _is_standing(line)
        ):
            return
        yield line


_MOST_LAST_WORDS = 4
_SHORT = 20
"""Characters of the shortest last paragraph."""

_MOST_LEADING = 3
"""Paragraphs before the first one of the story: a standfirst, a line on the reporter, an editor's note."""

_STANDFIRST_WORDS = frozenset(
    """
    excerpt dek deck standfirst subtitle subhead subheadline subheading summary description teaser
    abstract kicker byline author affil credit
    """.split()
)
_BOX_WORDS = frozenset({"excerpt", "dek", "deck", "standfirst", "subtitle", "subheadline", "subheading"})
"""What boxes around a standfirst are called."""
_TEASER_WORDS = _BOX_WORDS | {"teaser", "summary", "abstract"}


def _leads(paragraphs: tuple[Line, ...], at: int, headline: Line | None, lines: Sequence[Line]) -> bool:
    line = paragraphs[at]
    if line is headline or not _STANDFIRST_WORDS.isdisjoint(words_of(line.block)):
        return True
    box = line.block.getparent()
    if box is not None and not _BOX_WORDS.isdisjoint(words_of(box)):
        return all(parent is not box for parent in paragraphs[at + 1].block.iterancestors())
    if is_biography(line.text) or is_credit_line(line.text) or is_signature(line):
        return True
    if stands_amid(paragraphs[0], paragraphs[at + 1], lines):
        return False
    between = lines[line.index + 1 : paragraphs[at + 1].index]
    return any(not other.inert and _is_byline(other.text) for other in between)


def _is_byline(text: str) -> bool:
    """A line that can only be the byline below a standfirst: `By Ann Lee`, or a date that stands alone."""
    if len(text) > MAX_BYLINE:
        return False
    byline = read_byline(text)
    return bool(byline.names and byline.has_prefix) or (is_stamp(text) and not byline.affiliation)


def _is_standing(line: Line) -> bool:
    if (
        is_boilerplate(line.text)
        or is_signature(line)
        or (len(line.text) < _MAX_ROLE and has_role(line.text))
    ):
        return True
    words = words_of(line.block)
    if line.block.tag == "footer" or names_author(words) or not _ENDING_WORDS.isdisjoint(words):
        return True
    return (
        line.element is not line.block and line.element.tag in {"em", "i", "small"} and len(line.pieces) == 1
    )


_STANDING_WORDS = frozenset(
    """
    footnote footnotes note notice disclaimer licence license licensing terms wire standing syndication
    republish republication boilerplate attribution source copyright tips
    """.split()
)
"""Classes of paragraphs that a site or a wire puts after its stories."""
_ENDING_WORDS = _STANDING_WORDS | _TEASER_WORDS

_MAX_ROLE = 60
"""Characters of a line such as `The Wire's Energy Reporter.`"""
