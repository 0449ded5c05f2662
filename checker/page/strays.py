"""Brings what stands before `<body>` and after `</body>` into the body, as browsers do.

https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-afterbody
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

_UNWRITABLE = re.compile("[^\t\n\r\x20-\ud7ff\ue000-\ufffd\U00010000-\U0010ffff]")
"""Characters that libxml2 reads from HTML and lxml refuses to write."""


def adopt_strays(root: Element) -> None:
    """Move into the body what follows it, and the documents that libxml2 makes of what follows the root.

    Time is linear in what is moved; a page without strays costs nothing.
    """
    _open_body(root)
    body = root.find("body")
    home = _Home(root if body is None else body)
    if body is not None and (body.tail or body.getnext() is not None):
        home.add_text(body.tail)
        body.tail = None
        for element in list(body.itersiblings()):
            home.add(element)
    if root.getnext() is not None:
        for document in list(root.itersiblings("html")):
            _unpack(document, home)
            root.append(document)
            root.remove(document)
    home.write_text()


def _open_body(root: Element) -> None:
    """End the head at the first element that only a body can hold, where the page leaves `<body>` out.

    libxml2 does so for the elements of HTML 4 only; `<article>` and `<main>` it leaves in the head.
    https://html.spec.whatwg.org/multipage/parsing.html#parsing-main-inhead
    """
    head = root.find("head")
    if head is None:
        return
    first = next(
        (child for child in head if isinstance(child.tag, str) and child.tag not in _HEAD_TAGS), None
    )
    if first is None:
        return
    body = root.find("body")
    if body is None:
        body = root.makeelement("body")
        head.addnext(body)
    moved = [first, *first.itersiblings()]
    before, body.text = body.text, None
    for place, element in enumerate(moved):
        body.insert(place, element)
    if before:
        moved[-1].tail = _UNWRITABLE.sub("\ufffd", (moved[-1].tail or "") + before)


_HEAD_TAGS = frozenset(
    {"base", "basefont", "bgsound", "link", "meta", "noscript", "script", "style", "template", "title"}
)


def _unpack(document: Element, home: _Home) -> None:
    home.add_text(document.text)
    for part in list(document):
        if part.tag not in {"head", "body"}:
            home.add(part)
            continue
        home.add_text(part.text)
        for element in list(part):
            home.add(element)
        home.add_text(part.tail)


class _Home:
    """An element that takes in others, with the texts between them."""

    def __init__(self, element: Element) -> None:
        self._element = element
        self._texts: list[str] = []

    def add(self, element: Element) -> None:
        self.write_text()
        self._element.append(element)

    def add_text(self, text: str | None) -> None:
        if text:
            self._texts.append(text)

    def write_text(self) -> None:
        """Join the texts gathered so far to what the last element is followed by."""
        if not self._texts:
            return
        last = self._element[-1] if len(self._element) else None
        before = self._element.text if last is None else last.tail
        text = _UNWRITABLE.sub("\ufffd", "".join([before or "", *self._texts]))
        self._texts = []
        if last is None:
            self._element.text = text
        else:
            last.tail = text
