"""Tells from an element's markup that the text in it names the article's author."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.page.chrome import words_in, words_of
from checker.page.tree import tag

if TYPE_CHECKING:
    from checker.page.tree import Element

_MARKED_LEVELS = 4
"""How many elements up from a text its author markup may stand."""

_AUTHOR_PATH = re.compile(
    r"/(?:authors?|autor(?:en|es)?|auteurs?|by|byline|contributors?|writers?|reporters?|journalists?|columnists?"
    r"|redakteure?|profiles?|people|staff|team|users?)/[^/?#]",
    re.IGNORECASE,
)
_AUTHOR_TAG = re.compile(r"(?:^|-)(?:author|byline)(?:-name|-link)?s?$")
"""Names of web components: `author-name`, `x-byline`."""
_BYLINE_WORDS = frozenset(
    """
    author authors byline bylines autor autoren auteur auteurs vcard writer autore autori authorname
    authornames authorlink authorlist authorinfo authorblock authortext authorbyline autorname bylineauthor
    bylinename bylines postauthor articleauthor storyauthor postbyline articlebyline storybyline
    """.split()
)
_NOT_NAME_WORDS = frozenset(
    """
    bio biography description desc social title role job email twitter links position avatar image
    date time location follow
    """.split()
)
_CAPTION_TAGS = frozenset({"figure", "figcaption", "amp-img"})
_CAPTION_WORDS = frozenset({"caption", "captions", "cutline", "photographer", "photocredit", "imagecredit"})
_CAPTION_PAIRS = frozenset(
    {
        ("photo", "credit"),
        ("image", "credit"),
        ("media", "credit"),
        ("image", "source"),
        ("photo", "by"),
        ("img", "credit"),
        ("picture", "credit"),
        ("image", "copyright"),
        ("photo", "source"),
    }
)
_LABEL_WORDS = frozenset(
    """
    category categories cat cats tag tags kicker eyebrow breadcrumb breadcrumbs topic topics
    overline taxonomy
    """.split()
)
_LONGEST_LABELS = 300
"""Characters of a box of labels at most."""
_LABEL_PATH = re.compile(r"/(?:category|categories|tags?|topics?|section|channel|label)/", re.IGNORECASE)


class AuthorMarks:
    """The author markup of one page; each element is read once."""

    def __init__(self) -> None:
        self._own: dict[Element, str] = {}

    def around(self, element: Element, within: Element) -> str:
        """How the markup around a text says that it names an author; empty where it does not.

        Args:
            element: The tightest element that holds the text.
            within: The article's frame; elements around it say nothing of the author.
        """
        current: Element | None = element
        for _ in range(_MARKED_LEVELS):
            if current is None or current is within:
                return ""
            mark = self._own.get(current)
            if mark is None:
                mark = self._own[current] = _own_mark(current)
            if mark:
                return mark
            current = current.getparent()
        return ""


def _own_mark(element: Element) -> str:
    get = element.get
    name = tag(element)
    if not element.keys() and "-" not in name:
        return ""
    rel, item_property = get("rel"), get("itemprop")
    if rel is not None and "author" in rel.lower().split():
        return "rel=author"
    if item_property is not None and "author" in item_property.lower().split():
        return "itemprop=author"
    if name == "a" and _AUTHOR_PATH.search(get("href", "")):
        return "author link"
    if "-" in name and _AUTHOR_TAG.search(name):
        return "author class"
    return "author class" if _say_author(get("class"), get("id")) else ""


@lru_cache(maxsize=1024)  # lists repeat the same few classes
def _say_author(css_class: str | None, identifier: str | None) -> bool:
    """Whether the words of an element's classes and id say that it holds an author's name."""
    words = words_in(css_class, identifier)
    if _BYLINE_WORDS.isdisjoint(words) or not _NOT_NAME_WORDS.isdisjoint(words):
        return False
    return "infobox" not in words  # an encyclopaedia's table is a `vcard`, too


def in_caption(element: Element, within: Element | None = None) -> bool:
    """Whether a text is a picture's caption or credit."""
    current: Element | None = element
    for _ in range(_MARKED_LEVELS + 1):
        if current is None or current is within:
            return False
        if current.tag in _CAPTION_TAGS:
            return True
        words = words_of(current)
        says_caption = not _CAPTION_WORDS.isdisjoint(words)
        if says_caption or not _CAPTION_PAIRS.isdisjoint(pairwise(words)):
            # `has-caption` is said of a whole header, `caption` of small print with the author's link.
            return next(current.iter("h1"), None) is None and not _links_author(current)
        if _stands_under_picture(current):
            return True
        current = current.getparent()
    return False


def _links_author(element: Element) -> bool:
    return element.tag == "span" and any(
        "author" in (link.get("rel") or "").split() for link in element.iter("a")
    )


def _stands_under_picture(element: Element) -> bool:
    """Whether a text is all that stands with a large picture, right below it: its credit."""
    before, holder = element.getprevious(), element.getparent()
    if before is not None and before.tag == "br":
        before = before.getprevious()
    if before is None or holder is None or holder.tag not in {"div", "p"} or len(holder) > _PICTURES_PARTS:
        return False
    if element.tag not in _SMALL_PRINT and _CREDIT_WORDS.isdisjoint(words_of(element)):
        return False
    picture = before if before.tag == "img" else next(before.iter("img"), None)
    if picture is None or _says_anything(before) or _says_who_wrote(element):
        return False
    width = picture.get("width", "")
    is_large = width.isdecimal() and int(width[:6]) >= _LARGE_PICTURE
    return is_large or not _PICTURE_WORDS.isdisjoint(words_of(holder))


def _says_who_wrote(element: Element) -> bool:
    words = next((text for text in element.itertext() if text.strip()), "")
    links = ("author" in link.get("rel", "") for link in element.iter("a"))
    return bool({"byline", "author"} & set(words_of(element)) or _BY.match(words)) or any(links)


_BY = re.compile(r"\W*(?:\w+ )?by\b", re.IGNORECASE)


def _says_anything(element: Element) -> bool:
    return any(text.strip() for text in element.itertext())


_SMALL_PRINT = frozenset({"em", "i", "small"})
_CREDIT_WORDS = frozenset({"attribution", "credit", "credits", "source"})
_PICTURES_PARTS = 3
"""Elements in what holds a picture and its credit, with a break between them."""
_LARGE_PICTURE = 600
"""Pixels of width; portraits in author boxes and logos beside bylines are smaller."""
_PICTURE_WORDS = frozenset({"featured", "hero", "lead"})


def is_quoted(element: Element) -> bool:
    """Whether a text is quoted: in a block quotation, a citation or an embedded post."""
    current: Element | None = element
    for _ in range(_MARKED_LEVELS + 1):
        if current is None:
            return False
        if current.tag in {"blockquote", "q"}:
            return True
        if current.tag == "cite":
            return _BYLINE_WORDS.isdisjoint(words_of(current))
        current = current.getparent()
    return False


def in_label(element: Element) -> bool:
    """Whether a text is a category, tag or section label."""
    current: Element | None = element
    for _ in range(_MARKED_LEVELS - 1):
        if current is None or current.tag in {"article", "main", "section", "body", "header"}:
            return False
        if {"tag", "category"} & set(current.get("rel", "").lower().split()):
            return True
        if current.tag == "a" and _LABEL_PATH.search(current.get("href", "")):
            return True
        if not _LABEL_WORDS.isdisjoint(words_of(current)):
            return _is_brief(current)
        current = current.getparent()
    return False


def _is_brief(element: Element) -> bool:
    """Whether an element holds labels only: `heading-tag-switch` is said of a whole story, too."""
    length = 0
    for text in element.itertext("*"):
        length += len(text.strip())
        if length > _LONGEST_LABELS:
            return False
    return next(element.iter("h1"), None) is None


def is_set_as_signature(element: Element, block: Element) -> bool:
    """Whether a text is in bold, in italics or at the right, as signatures are."""
    return element.tag in _EMPHASIS or _is_at_right(block)


def _is_at_right(block: Element) -> bool:
    style = block.get("style", "").replace(" ", "").lower()
    return block.get("align", "").lower() == "right" or "text-align:right" in style


_EMPHASIS = frozenset({"em", "i", "b", "strong"})
