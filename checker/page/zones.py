"""Tells for any element whether it stands in the article's header, body or footer, or outside."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING

from checker.page.chrome import is_author_box, is_own_aside, is_surrounding, says_article
from checker.page.other_stories import OtherStories
from checker.page.signatures import announces_author
from checker.vocabulary import Zone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.page.article import Article
    from checker.page.lines import Line
    from checker.page.paragraphs import Ancestry
    from checker.page.tree import Element

_MAX_PATH = 400
"""Ancestors that are followed; an element nested deeper stands outside."""

_HEADLINE_LEVELS = 3
"""How many levels around the headline may hold its kicker or byline, where nothing frames them."""

_NEAR_LEVELS = 3
"""How many levels above the frame an author box may follow it."""

_END_TAGS = frozenset({"p", "figure", "div", "address", "small", "em"})
_HEADING_TAGS = frozenset({"h2", "h3", "h4", "h5", "h6"})
_MOST_ENDS = 3
"""Parts that can follow an article's element and still be its end."""

_ROW_TAGS = frozenset({"td", "th"})


class Zones:
    """The zones of one page; answers are worked out per element on first use and kept."""

    def __init__(self, article: Article | None, order: Mapping[Element, int], ancestry: Ancestry) -> None:
        self._article = article
        self._order = order
        self._ancestry = ancestry
        self._known: dict[Element, Zone] = {}
        self._near_headline: list[Element] = []
        if article is None:
            return
        first, last = article.paragraphs[0], article.paragraphs[-1]
        self._first = order[first.block] if _is_alone(first.block, article) else first.order
        self._headline = -1 if article.headline is None else article.headline.order
        self._last = max(last.order, *(order.get(piece.element, 0) for piece in last.pieces))
        self._others = OtherStories(article.frame, self._last, order)
        self._text_path = {first.block, *_ancestors(first.block)}
        if article.headline is not None:
            around = [article.headline.element, *_ancestors(article.headline.element)]
            self._text_path |= set(around)
            self._near_headline = around[1 : _HEADLINE_LEVELS + 1]
        self._around_frame = [article.frame, *list(article.frame.iterancestors())[:_NEAR_LEVELS]]

    def of(self, element: Element) -> Zone:
        """The zone of an element; the `<head>` and everything in it is outside."""
        known = self._known.get(element)
        if known is None:
            known = self._known[element] = self._find(element)
        return known

    def of_line(self, line: Line) -> Zone:
        """The zone of a line; told apart by its own place where one element holds text of several zones."""
        if self._article is None or line.element not in self._text_path:
            return self.of(line.element)
        if self._branch(line.element) is None:
            return self.of(line.element)
        return self._by_order(line.order, [], framed=self._article.is_framed)

    def _find(self, element: Element) -> Zone:
        article = self._article
        place = self._order.get(element)
        if article is None or place is None:
            return Zone.OUTSIDE
        branch = self._branch(element)
        if branch is None:
            return self._beside_frame(element)
        if not self._belongs(branch, framed=article.is_framed):
            return Zone.OUTSIDE
        return self._by_order(place, branch, framed=article.is_framed)

    def _branch(self, element: Element) -> list[Element] | None:
        """The elements from this one up to, without, the first that also holds headline or text.

        None where that is not inside the article's frame.
        """
        branch: list[Element] = []
        current: Element | None = element
        frame = self._article.frame if self._article else None
        while current is not None and len(branch) < _MAX_PATH:
            if current in self._text_path:
                return branch if current is frame or frame in _ancestors(current) else None
            branch.append(current)
            current = current.getparent()
        return None

    def _belongs(self, branch: list[Element], *, framed: bool) -> bool:
        if not branch:
            return True
        in_text = self._article is not None and self._article.container in _ancestors(branch[-1])
        for element in branch:
            leads = self._headline <= self._order.get(element, 0) < self._first
            if says_article(element) and not (leads and _has_no_heading(element)):
                return False
            if self._ancestry.is_foreign(element) and not (leads and is_own_aside(element)):
                return False
            if in_text or leads:
                continue
            if is_surrounding(element, in_article=framed):
                return False
        return not (branch[-1].tag in _ROW_TAGS and not in_text)

    def _by_order(self, place: int, branch: list[Element], *, framed: bool) -> Zone:
        if place < self._first:
            if framed or self._is_by_headline(place, branch):
                return Zone.HEADER
            return Zone.OUTSIDE
        if place <= self._last:
            return Zone.BODY
        if not branch:
            return Zone.FOOTER
        others = self._others.hold(place, branch, framed=framed)
        return Zone.OUTSIDE if others else Zone.FOOTER

    def _is_by_headline(self, place: int, branch: list[Element]) -> bool:
        article = self._article
        if article is None or article.headline is None or not branch or place > article.headline.order:
            return True
        return branch[-1].getparent() in self._near_headline

    def _ends_article(self, part: Element) -> bool:
        """Whether a short part directly follows the article's element: a notice or a mark put after it."""
        article = self._article
        if article is None or part.getparent() is not article.frame.getparent() or not _is_end(part):
            return False
        before = part.getprevious()
        steps = 0
        while before is not None and before is not article.frame and steps < _MOST_ENDS:
            if not _is_end(before):
                return False
            before, steps = before.getprevious(), steps + 1
        if before is not article.frame or not all(map(_leads_nowhere_else, part.iter("a"))):
            return False
        return part.tag in _HEADING_TAGS or next(part.iter("h2", "h3", "h4", "ul"), None) is None

    def _beside_frame(self, element: Element) -> Zone:
        """An author box that follows the article's element as its sibling still speaks of the article."""
        branch: list[Element] = []
        current: Element | None = element
        while current is not None and len(branch) < _MAX_PATH and current not in self._around_frame:
            branch.append(current)
            current = current.getparent()
        if current is None or not branch or self._order.get(branch[-1], 0) < self._last:
            return Zone.OUTSIDE
        if any(self._ancestry.is_surrounding(part) or says_article(part) for part in branch):
            return Zone.OUTSIDE
        if self._others.hold(self._order.get(element, 0), branch, framed=False):
            return Zone.OUTSIDE
        if self._ends_article(branch[-1]):
            return Zone.FOOTER
        speaks_of_author = any(is_author_box(part) for part in branch[-2:])
        return Zone.FOOTER if speaks_of_author else Zone.OUTSIDE


def _has_no_heading(element: Element) -> bool:
    """Whether an `<article>` is no story of its own, but this one's picture, author and date."""
    return next(element.iter("h1", *_HEADING_TAGS), None) is None


def _is_end(part: Element) -> bool:
    """Whether a part can be the end of an article though it stands after its element."""
    return part.tag in _END_TAGS or (
        part.tag in _HEADING_TAGS and announces_author("".join(islice(part.itertext(), 3)).strip())
    )


def _leads_nowhere_else(link: Element) -> bool:
    """A link to an address, or around an image, as notices and marks have them."""
    return link.get("href", "").startswith("mailto:") or next(link.iter("img"), None) is not None


def _ancestors(element: Element) -> list[Element]:
    found: list[Element] = []
    for ancestor in element.iterancestors():
        found.append(ancestor)
        if len(found) >= _MAX_PATH:
            break
    return found


def _is_alone(block: Element, article: Article) -> bool:
    """Whether the block of the first paragraph holds that paragraph only, so that all before it is header."""
    return block is not article.container and block not in _ancestors(article.container)
