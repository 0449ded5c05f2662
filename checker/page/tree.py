"""The page as an lxml tree, bounded in depth, and the small questions that every fact asks an element."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import stringzilla
from lxml import etree

from checker.page.markup import close_void_tags
from checker.page.markup_limits import cut_long_tags, flatten
from checker.page.strays import adopt_strays

if TYPE_CHECKING:
    from checker.page.decode import Decoded

Element = etree._Element  # noqa: SLF001 - lxml has no public name for the type of its elements

BLOCK_TAGS = frozenset(
    {
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "br",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "dir",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "frameset",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "head",
        "header",
        "hgroup",
        "hr",
        "html",
        "legend",
        "li",
        "main",
        "menu",
        "nav",
        "ol",
        "optgroup",
        "option",
        "p",
        "pre",
        "search",
        "section",
        "summary",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "title",
        "tr",
        "ul",
    }
)
"""Elements that browsers show on lines or in cells of their own, and `br`."""


def parse(decoded: Decoded) -> Element:
    """The root `html` element of a page, for any text; its descendants nest at most 2,048 deep.

    libxml2 stops reading where elements nest deeper than 256 or a text is longer than 10 MB. Pages that do
    so are read again with more room and with too deep elements laid side by side, as browsers do.
    """
    source = close_void_tags(cut_long_tags(decoded.text))
    root, complete = _read(source, huge=False)
    if not complete:
        root, _ = _read(flatten(source), huge=True)
    if root is None:
        root, _ = _read("<html><body></body></html>", huge=False)
    assert root is not None  # noqa: S101 - narrows the type: libxml2 reads the line above
    adopt_strays(root)
    return root


def _read(source: str, *, huge: bool) -> tuple[Element | None, bool]:
    """The root (`None` where there is no element and no text), and whether libxml2 read to the end."""
    parser = etree.HTMLParser(
        encoding="utf-8", huge_tree=huge, no_network=True, remove_comments=False, collect_ids=False
    )
    root = etree.fromstring(_utf8(source), parser)
    last_error = parser.error_log.last_error
    return root, last_error is None or last_error.level < etree.ErrorLevels.FATAL


def _utf8(text: str) -> bytes:
    try:
        source = text.encode()
    except UnicodeEncodeError:  # lone surrogates, in text that a caller decoded
        source = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
    if stringzilla.find_first_of(source, _CONTROLS) >= 0:
        source = source.translate(_WITHOUT_CONTROLS)
    return _without_nul(source) if b"\0" in source else source


def _without_nul(source: bytes) -> bytes:
    """As browsers read it: NUL is nothing in text, and U+FFFD in tags (HTML, 13.2.5.6 and 13.2.6.4.7)."""
    return _TEXT.sub(lambda text: text[0].replace(b"\0", b""), source).replace(b"\0", b"\xef\xbf\xbd")


_TEXT = re.compile(rb"(?<=>)[^<]+")


_CONTROLS = bytes(code for code in range(1, 32) if code not in b"\t\n\f\r")
_WITHOUT_CONTROLS = bytes.maketrans(_CONTROLS, b" " * len(_CONTROLS))
"""libxml2 keeps control characters, and lxml then refuses to ask for what holds them; no reader sees them."""


def tag(element: Element) -> str:
    """The element's name in lower case; empty for comments and processing instructions."""
    name = element.tag
    return name if isinstance(name, str) else ""


def classes(element: Element) -> tuple[str, ...]:
    """The element's classes as written, in order."""
    value = element.get("class")
    return tuple(value.split()) if value else ()
