"""Tells the article's own parts from the page around them by tags, roles, classes and ids.

The words are those that content systems use for such parts, collected from the markup of news pages.
"""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.page.tree import Element

_WORD = re.compile(r"[a-z]+|[A-Z][a-z]*|\d+")

_FOREIGN_WORDS = frozenset(
    """
    ad ads advert advertisement adverts aside carousel cookie cookies disqus footnav latest livefyre modal
    nav navbar navigation newsletter outbrain partners paywall popular popup promo promoted promos recirc
    recirculation latestnews relatedarticles relatedposts
    relatedstories
    recommendation recommendations recommended related sidebar signup similar sponsor sponsored subscribe
    subscription subscriptions taboola teaser teasers ticker trending upnext widgets
    """.split()
)
"""Words that mark another thing than the article wherever they stand."""

_FOREIGN_PAIRS = frozenset(
    {
        ("also", "like"), ("also", "read"), ("comment", "area"), ("comment", "body"), ("comment", "content"),
        ("comment", "form"), ("comment", "list"), ("comment", "section"), ("comment", "text"),
        ("comment", "thread"), ("comments", "area"), ("comments", "list"), ("comments", "section"),
        ("editors", "picks"), ("keep", "reading"), ("more", "from"), ("more", "in"), ("more", "news"),
        ("more", "on"), ("more", "posts"), ("more", "stories"), ("most", "read"), ("most", "viewed"),
        ("next", "post"), ("next", "up"), ("post", "navigation"), ("prev", "next"), ("previous", "post"),
        ("read", "also"), ("read", "more"), ("read", "next"), ("right", "rail"), ("left", "rail"),
        ("see", "also"), ("side", "bar"), ("side", "rail"), ("up", "next"), ("you", "may"), ("you", "might"),
    }
)  # fmt: skip
"""The same, where one word alone would be too common."""

_SURROUNDING_WORDS = frozenset(
    """
    banner breadcrumb breadcrumbs copyright footer footers header masthead menu partner partners rail
    search share sharing sitewide skip social toolbar topbar widget
    """.split()
)
"""Words that mark the page around the article, but also parts of an article that they stand in."""

_SHORT_ASIDE = 200
"""Characters of an aside that can be no more than a byline's line."""

_OWN_WORDS = frozenset({"entry", "article", "post", "story", "node"})
_COMMENT_WORDS = frozenset({"comments", "commentlist", "commentary", "respond"})
_AUTHOR_WORDS = frozenset(
    """
    about author authors autor autoren auteur auteurs bio biography byline bylines contributor contributors
    credit credits reporter signature vcard writer writers
    """.split()
)
_BOX_WORDS = _AUTHOR_WORDS - {"byline", "bylines", "credit", "credits", "reporter"}
_FOREIGN_TAGS = frozenset({"nav", "dialog", "form", "menu"})
_FOREIGN_ROLES = frozenset({"banner", "complementary", "contentinfo", "dialog", "navigation", "search"})
_BUILDER_WORDS = frozenset(
    {"elementor", "jeg", "td", "tdb", "vc", "wpb", "et", "fl", "brxe", "wp", "tdc", "tdi"}
)
"""Page builders that call every block a widget."""


def words_of(element: Element) -> tuple[str, ...]:
    """The words of an element's classes and id, lower-case, in order: `sideBar-left` → `side bar left`."""
    get = element.get
    return words_in(get("class"), get("id"))


@lru_cache(maxsize=16_384)
def words_in(css_class: str | None, identifier: str | None) -> tuple[str, ...]:
    """The words of classes and an id, as `words_of` tells them."""
    names = (css_class or "")[:_MAX_NAMES_LENGTH]
    if "hentry" in names or "type-post" in names or "node-" in names:
        names = _FILED.sub("", names)
    if identifier:
        names += " " + identifier[: max(0, _MAX_NAMES_LENGTH - len(names) - 1)]
    return tuple(map(str.lower, _WORD.findall(names))) if names else ()


_FILED = re.compile(r"(?:^|(?<=\s))(?:(?:category|tag|topic|term)-\S+|node-{1,2}(?:promoted|sticky))(?=\s|$)")
"""How the content system files its story, said on the story's element: `tag-newsletter`, `node-promoted`."""

_MAX_NAMES_LENGTH = 400
"""Characters of class and id that are read; utility-class pages can carry thousands."""


def is_author_box(element: Element) -> bool:
    """Whether an element says that it is a box on the author; a `byline` is in cards of other stories too."""
    return not _BOX_WORDS.isdisjoint(words_of(element))


def names_author(words: tuple[str, ...]) -> bool:
    """Whether an element's words say that it holds the author's name or biography."""
    return not _AUTHOR_WORDS.isdisjoint(words)


def is_foreign(element: Element) -> bool:
    """Whether an element is another thing than the article even where it stands inside the text."""
    if is_other_part(element):
        return True
    words = words_of(element)
    return "main" not in words and not _FOREIGN_PAIRS.isdisjoint(pairwise(words))


def is_other_part(element: Element) -> bool:
    """Whether an element plainly is another part of the page: comments, a sidebar, related stories."""
    if element.tag in _FOREIGN_TAGS:
        return True
    words = words_of(element)
    if element.tag == "aside":
        return not names_author(words)
    if not words:
        return False
    if not _FOREIGN_WORDS.isdisjoint(words):
        return not _is_content(element, words)
    if not _COMMENT_WORDS.isdisjoint(words):
        return not {"count", "link", "number", "meta", "closed", "open", "date", "datetime", "byline"} & set(
            words
        )
    return "comment" in words and any(
        pair in _FOREIGN_PAIRS for pair in pairwise(words) if pair[0] == "comment"
    )


def is_own_aside(element: Element) -> bool:
    """Whether an aside is the article's own: says so, or is as short as the line with byline and date."""
    words = set(words_of(element))
    if element.tag == "aside" and not words & _FOREIGN_WORDS:
        return sum(map(len, element.itertext())) <= _SHORT_ASIDE
    return bool(words & _OWN_WORDS) and (words & _FOREIGN_WORDS) <= {"aside", "sidebar"}


def _is_content(element: Element, words: tuple[str, ...]) -> bool:
    """`no-sidebar`, `has-sidebar`, `ad-free`: said of an element that is itself the content."""
    foreign = _FOREIGN_WORDS.intersection(words)
    if foreign == {"sidebar"}:
        tokens = (element.get("class", "") + " " + element.get("id", "")).lower().split()
        return all(_ABOUT_SIDEBAR.match(token) for token in tokens if "sidebar" in token)
    if foreign <= _PAYWALL_WORDS:
        return sum(len("".join(paragraph.itertext())) for paragraph in element.iter("p")) > _LONGEST_OFFER
    return foreign <= {"ad", "ads"} and "free" in words


_PAYWALL_WORDS = frozenset({"paywall", "subscription", "subscriptions"})
"""Words for the offer to subscribe, and for the text that only subscribers see."""

_LONGEST_OFFER = 600
"""Characters of paragraphs that an offer to subscribe has at most."""

_ABOUT_SIDEBAR = re.compile(r"(?:no|has|with|without|hide|left|right|content|main)[-_]+(?:\w+[-_]+)?sidebar")


def is_surrounding(element: Element, *, in_article: bool = False) -> bool:
    """Whether an element that stands beside the article's text belongs to the page around it.

    Args:
        element: The element to judge.
        in_article: Whether it stands inside an `<article>`, whose `<header>` and `<footer>` are its own.
    """
    if is_foreign(element) or element.get("role") in _FOREIGN_ROLES:
        return True
    words = words_of(element)
    if names_author(words):
        return False
    if element.tag in {"header", "footer"} and not in_article:
        return not {"entry", "article", "post", "story", "content", "node", "meta"} & set(words)
    if not _BUILDER_WORDS.isdisjoint(words) or "main" in words:
        return False
    surrounding = _SURROUNDING_WORDS - {"header"} if in_article else _SURROUNDING_WORDS
    return not surrounding.isdisjoint(words) and not {"entry", "article", "post", "story"} & set(words)


def says_article(element: Element) -> bool:
    """Whether an element's tag, role or type declares it to be an article."""
    if element.tag in {"article", "amp-story"} or element.get("role") == "article":
        return True
    item_type = element.get("itemtype", "")
    return bool(item_type) and item_type.rstrip("/").endswith(_ARTICLE_TYPES)


_ARTICLE_TYPES = ("Article", "BlogPosting", "Posting", "Report", "Review")
