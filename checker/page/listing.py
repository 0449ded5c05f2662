"""Recognises pages that list many articles: home, section, tag, author and search pages, feeds."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from checker.page.chrome import is_foreign, says_article, words_of

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.page.article import Article
    from checker.page.lines import Line
    from checker.page.metadata import Metadata
    from checker.page.tree import Element

ListingSign = Literal["body class", "page type", "many articles", "headings only"]

_LIST_CLASSES = frozenset(
    """
    archive category tag author search blog home front frontpage tax date homepage search-results
    is-archive tag-template author-template home-template
    """.split()
)
"""Body classes by which WordPress, Ghost and others say that a page is a list."""
_SINGLE_CLASSES = frozenset(
    """
    single single-post post-template page-template singular node-type-article is-single postid
    page-node-type-article article-page single-format-standard
    """.split()
)
_LIST_TYPES = frozenset({"CollectionPage", "SearchResultsPage", "ItemList", "ProfilePage", "Blog"})
_ARTICLE_TYPES = ("Article", "BlogPosting", "Report", "LiveBlogPosting")
_MANY = 4
_FEW_WORDS = 120
"""Words below which a main text is a teaser rather than a story."""

_TEASER_WORDS = 90


@dataclass(frozen=True, slots=True)
class Listing:
    """Why a page counts as a list of articles."""

    sign: ListingSign
    stories: int
    """How many stories it lists, as far as was counted."""


def recognise_listing(
    body: Element, article: Article | None, metadata: Metadata, lines: Sequence[Line]
) -> Listing | None:
    """The sign that a page lists articles, or None where it tells one story.

    One story needs no proof: only a page with several stories and no sign of a single one is a listing.
    """
    stories = max(_count_stories(body, article), _count_signed(article, lines))
    if stories < 2:  # noqa: PLR2004 - a list has two
        return None
    classes = set(body.get("class", "").split())
    says_single = bool(classes & _SINGLE_CLASSES) or any(
        kind.endswith(_ARTICLE_TYPES) for kind in metadata.types
    )
    if says_single:
        return None
    if classes & _LIST_CLASSES and not (article is not None and _leads(article)):
        return Listing("body class", stories)
    if _LIST_TYPES & set(metadata.types):
        return Listing("page type", stories)
    if article is not None and _has_rival(article, body):
        return Listing("many articles", stories)
    words = 0 if article is None else article.words
    spread = _alike(article, stories, lines)
    if article is not None and article.is_framed and words >= _FEW_WORDS and not spread:
        return None
    if stories >= _MANY and spread:
        return Listing("many articles", stories)
    if stories >= _MANY and words < _TEASER_WORDS:
        return Listing("headings only", stories)
    return None


def _leads(article: Article) -> bool:
    """A whole story under an `<h1>` that leads nowhere else."""
    headline = article.headline
    if headline is None or article.words < _FEW_WORDS or _is_linked(headline.element):
        return False
    return any(element is not None and element.tag == "h1" for element in (headline.element, headline.block))


def _has_rival(article: Article, body: Element) -> bool:
    """Whole stories one after the other, as on a blog's first page, each under a linked headline."""
    if (
        article.headline is None
        or not says_article(article.frame)
        or not _is_linked(article.headline.element)
    ):
        return False
    own = _prose_length(article.frame)
    around = {article.frame, *article.frame.iterancestors()}
    others = (
        other
        for other in body.iter("article")
        if other not in around and article.frame not in other.iterancestors()
    )
    return any(_prose_length(other) >= own * _RIVAL_SHARE for other in others)


_RIVAL_SHARE = 0.4


def _is_linked(element: Element) -> bool:
    if next(element.iter("a"), None) is not None:
        return True
    return any(ancestor.tag == "a" for ancestor, _ in zip(element.iterancestors(), range(4), strict=False))


def _prose_length(element: Element) -> int:
    return sum(len("".join(paragraph.itertext())) for paragraph in element.iter("p"))


def _count_signed(article: Article | None, lines: Sequence[Line]) -> int:
    """Excerpts that begin with a byline each, on a page whose main text is no longer than an excerpt."""
    if article is not None and article.words >= _TEASER_WORDS:
        return 0
    return sum(
        1 for line in lines if line.text.startswith("By ") and len(line.text) > _EXCERPT and not line.inert
    )


_EXCERPT = 60
"""Characters from which a line is more than a byline."""


def _alike(article: Article | None, stories: int, lines: Sequence[Line]) -> bool:
    """Whether the text found as main is spread over several stories, none of them leading."""
    if article is None:
        return True
    holders = [_story_around(line.block, article.container) for line in article.paragraphs]
    held = [holder for holder in holders if holder is not None]
    if not held:
        return article.words < _FEW_WORDS and stories >= _MANY and len(lines) > stories
    most = max(held.count(holder) for holder in set(held))
    return len(set(held)) >= 2 and most <= 0.7 * len(holders)  # noqa: PLR2004 - no story leads


def _story_around(element: Element, within: Element) -> Element | None:
    current: Element | None = element
    while current is not None and current is not within:
        if says_article(current) or "post" in words_of(current):
            return current
        current = current.getparent()
    return None


def _count_stories(body: Element, article: Article | None) -> int:
    """Stories with a linked headline of their own, outside sidebars and lists of related ones."""
    path = set() if article is None else {article.frame, *article.frame.iterancestors()}
    found = 0
    for heading in body.iter("h1", "h2", "h3", "h4"):
        parent = heading.getparent()
        is_linked = next(heading.iter("a"), None) is not None or (parent is not None and parent.tag == "a")
        if is_linked and not _in_foreign_part(heading, path):
            found += 1
    return found


def _in_foreign_part(element: Element, path: set[Element]) -> bool:
    current: Element | None = element
    for _ in range(8):
        if current is None or current in path:
            return False
        if is_foreign(current):
            return True
        current = current.getparent()
    return False
