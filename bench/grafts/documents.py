"""Real pages as trees that can be edited, copied and written again."""

from __future__ import annotations

import copy
import re

import lxml.html
from bs4.dammit import EncodingDetector
from lxml import etree

Element = etree._Element  # noqa: SLF001 - lxml has no public name for the type of its elements

_XML_DECLARATION = re.compile(r"^\s*<\?xml[^>]*>")
_NOT_TEXT = ("script", "style", "noscript", "template", "svg", "textarea", "option")
_TEXTS = etree.XPath(f".//text()[not({' or '.join(f'ancestor::{tag}' for tag in _NOT_TEXT)})]")
_SPACE = re.compile(r"\s+")


def parse(data: bytes) -> Element:
    """The page's tree; its charset declarations give way to UTF-8, in which it is written again."""
    root: Element = lxml.html.document_fromstring(_XML_DECLARATION.sub("", _decode(data)))
    for meta in root.xpath("//meta[@charset or translate(@http-equiv, 'CONTEY', 'contey')='content-type']"):
        meta.drop_tree()
    head = root.find("head")
    if head is None:
        head = etree.Element("head")
        root.insert(0, head)
    head.insert(0, etree.Element("meta", charset="utf-8"))
    return root


def _decode(data: bytes) -> str:
    for encoding in EncodingDetector(data, is_html=True).encodings:
        try:
            return data.decode(encoding)
        except (UnicodeDecodeError, LookupError):
            continue
    return data.decode("utf-8", "replace")


def write(root: Element) -> bytes:
    """The tree as a document in UTF-8."""
    written: bytes = etree.tostring(root, method="html", encoding="utf-8", doctype="<!DOCTYPE html>")
    return written


def copied(root: Element) -> Element:
    """A copy of the tree; `elements_of` gives its elements in the same order."""
    return copy.deepcopy(root)


def elements_of(root: Element) -> list[Element]:
    """All nodes in document order, comments included."""
    return list(root.iter())


def fragments(html: str) -> list[Element]:
    """The elements and comments of a piece of HTML, without text between them."""
    return [node for node in lxml.html.fragments_fromstring(html) if not isinstance(node, str)]


def text_of(element: Element) -> str:
    """The text of an element that is no script and the like, one space between its pieces."""
    pieces = _TEXTS(element)
    return _SPACE.sub(" ", " ".join(pieces)).strip()


def classes_of(element: Element) -> str:
    """Class and id of an element, in small letters."""
    return f"{element.get('class', '')} {element.get('id', '')}".lower()


def remove(element: Element) -> None:
    """Take an element out of its tree and leave the text after it."""
    element.drop_tree()  # type: ignore[attr-defined] # lxml.html's elements have it
