"""One page: decoded and parsed once, every fact computed on first use and kept."""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from checker.page.article import Article, find_article
from checker.page.authors import authors_agreed_on, name_authors
from checker.page.credits import CreditReader
from checker.page.decode import Decoded, decode, holds_ascii
from checker.page.directives import DirectiveComment, find_directives
from checker.page.images import Image, UnmatchedBackground, find_images, unmatched_backgrounds
from checker.page.lines import Line, TextWalk, walk_text
from checker.page.listing import Listing, recognise_listing
from checker.page.metadata import Metadata, read_metadata
from checker.page.own_title import read_own_title
from checker.page.paragraphs import Ancestry
from checker.page.positions import Positions
from checker.page.script_authors import authors_in_scripts
from checker.page.selectors import Selectors
from checker.page.sight import holds_all_text, seen_text
from checker.page.styles import Styles
from checker.page.text import clean, fold
from checker.page.tree import Element, parse, tag
from checker.page.visibility import Hidden, Visibility
from checker.page.zones import Zones

if TYPE_CHECKING:
    from checker.page.credit import Credit
    from checker.vocabulary import Zone

_SNIPPET_LENGTH = 180
"""Characters of a snippet."""


class Page:
    """What a reader sees on one HTML page; knows no policy.

    Any bytes make a page: nothing here raises for what a page contains.
    """

    def __init__(
        self,
        data: bytes | str,
        *,
        source: str = "-",
        url: str | None = None,
        http_charset: str | None = None,
    ) -> None:
        """Take the page's bytes, or its text already decoded.

        Args:
            data: The document as it was read.
            source: The page's name in results, as the caller knows it.
            url: Where the page was published, when known.
            http_charset: The charset of the HTTP header, when there was one.
        """
        self.source = source
        self.url = url
        self._data = data
        self._http_charset = http_charset

    @property
    def plain_source(self) -> bytes | None:
        """The document as it was given, where ASCII stands in it as it is; None for text and UTF-16."""
        data = self._data
        if isinstance(data, str) or not holds_ascii(data, http_charset=self._http_charset):
            return None
        return data

    @cached_property
    def _decoded(self) -> Decoded:
        if isinstance(self._data, str):
            return Decoded(self._data, "utf-8", "given")
        return decode(self._data, http_charset=self._http_charset)

    @property
    def encoding(self) -> str:
        """The encoding that the bytes were read in."""
        return self._decoded.encoding

    @property
    def text(self) -> str:
        """The decoded source."""
        return self._decoded.text

    @cached_property
    def root(self) -> Element:
        """The `<html>` element."""
        return parse(self._decoded)

    @cached_property
    def body(self) -> Element:
        """The `<body>` element, or the root where there is none."""
        body = self.root.find("body")
        return self.root if body is None else body

    @cached_property
    def base(self) -> str | None:
        """What the page's addresses start from, where its `<base>` says so (HTML, 4.2.3)."""
        return next((base.get("href") for base in self.root.iter("base") if base.get("href")), None)

    @cached_property
    def metadata(self) -> Metadata:
        """What the page says of itself to machines."""
        return read_metadata(self.root)

    @cached_property
    def _walk(self) -> TextWalk:
        return walk_text(self.root)

    @property
    def lines(self) -> tuple[Line, ...]:
        """The page's text, line by line."""
        return self._walk.lines

    @cached_property
    def _ancestry(self) -> Ancestry:
        return Ancestry()

    @cached_property
    def _titles(self) -> tuple[str, ...]:
        found = (self.metadata.headline, self.metadata.title)
        return tuple(title for title in found if title)

    @cached_property
    def article(self) -> Article | None:
        """The story on the page; None where the page has no text."""
        return find_article(self._walk, self.body, self._titles, self._ancestry)

    @cached_property
    def _zones(self) -> Zones:
        return Zones(self.article, self._walk.order, self._ancestry)

    @cached_property
    def own_title(self) -> str | None:
        """What the page's `<title>` says, read without parsing the page; None where it says nothing."""
        return read_own_title(self._data)

    @cached_property
    def title(self) -> str | None:
        """The story's headline, or what the page calls itself."""
        if self.article is not None and self.article.headline is not None:
            return self.article.headline.text
        return self._titles[0] if self._titles else None

    @property
    def language(self) -> str | None:
        """The language that the page declares, as a BCP 47 tag."""
        return self.metadata.language

    @cached_property
    def listing(self) -> Listing | None:
        """Why the page lists many articles instead of telling one; None where it tells one."""
        return recognise_listing(self.body, self.article, self.metadata, self.lines)

    @cached_property
    def _styles(self) -> Styles:
        return Styles(self.root)

    @cached_property
    def _visibility(self) -> Visibility:
        visibility = Visibility(self.root, self._styles)
        if self.article is None:
            return visibility
        hidden = visibility.hidden(self.article.container)
        if hidden is not None and holds_all_text(hidden.element, self.lines):
            visibility = Visibility(self.root, self._styles)
            visibility.assume_shown(self.article.container)
        return visibility

    @cached_property
    def images(self) -> tuple[Image, ...]:
        """Every image, in whatever way it is delivered, in document order."""
        return find_images(self.root, self._styles, self._visibility)

    @cached_property
    def unmatched_backgrounds(self) -> tuple[UnmatchedBackground, ...]:
        """Images that the page's styles name for elements that it does not have."""
        return unmatched_backgrounds(self.root, self._styles)

    @cached_property
    def credits(self) -> tuple[Credit, ...]:
        """Where the page names who made something, in document order."""
        return CreditReader(self.lines, self.article, self._zones, self._visibility).read()

    @cached_property
    def authors(self) -> list[str]:
        """The names of the article's authors, best first; empty where nobody is named."""
        if self.listing is None:
            named = name_authors(self.credits, self.metadata)
            return named or authors_in_scripts(self.root, self.metadata)
        is_guess = self.listing.sign == "many articles"
        return authors_agreed_on(self.credits, self.metadata) if is_guess else []

    def zone_of(self, element: Element) -> Zone:
        """Where an element stands, seen from the article."""
        return self._zones.of(element)

    def zone_of_line(self, line: Line) -> Zone:
        """Where a line stands, seen from the article."""
        return self._zones.of_line(line)

    def hidden(self, element: Element) -> Hidden | None:
        """What hides an element from sight; None where it is visible as far as the page tells."""
        return self._visibility.hidden(element)

    def seen_text(self, line: Line) -> tuple[str, Hidden | None]:
        """The part of a line that a reader sees, and what hides the rest."""
        return seen_text(line, self._visibility)

    def order_of(self, element: Element) -> int | None:
        """An element's place in document order; None for the head's elements and comments."""
        return self._walk.order.get(element)

    @cached_property
    def directives(self) -> tuple[DirectiveComment, ...]:
        """Comments that speak to creditline."""
        return find_directives(self.text, self.root)

    @cached_property
    def folded_title(self) -> str:
        """The title, folded for matching."""
        return fold(self.title or "")

    @cached_property
    def _positions(self) -> Positions:
        return Positions(self.text, self.root)

    @cached_property
    def _selectors(self) -> Selectors:
        return Selectors(self.root)

    def selector_of(self, element: Element) -> str:
        """A CSS selector that selects exactly this element."""
        return self._selectors.of(element)

    def position_of(self, element: Element) -> tuple[int | None, int | None]:
        """Line and column (characters) of an element in the source, both from 1; None where unknown."""
        return self._positions.of(element)

    def snippet_of(self, element: Element | None) -> str:
        """The element's start tag and the beginning of its content, cut short; empty for none."""
        if element is None:
            return ""
        attributes = "".join(f' {name}="{shorten(value, 80)}"' for name, value in element.items())
        return shorten(f"<{tag(element)}{attributes}>")


def shorten(text: str, length: int = _SNIPPET_LENGTH) -> str:
    """A text cut to a length in characters, at a word where one ends near, with an ellipsis."""
    cleaned = clean(text[: 4 * length])
    if len(cleaned) <= length:
        return cleaned
    cut = cleaned.rfind(" ", length - 30, length)
    return cleaned[: cut if cut > 0 else length].rstrip() + "…"
