"""An SVG file → a drawing that is safe to render, or why it is none, in bounded time and memory.

Only what logos are made of is kept: shapes, groups, gradients, clips. What would need fonts, other files, or
work out of proportion to its bytes (uses within uses, masks within masks) is a format that can't be read.
"""

from __future__ import annotations

import re
import zlib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from lxml import etree

from checker.pixels.no_picture import NoPicture
from checker.pixels.svg_cost import is_cheap

if TYPE_CHECKING:
    from lxml.etree import _Element as Element

LARGEST_DRAWING: Final = 1024 * 1024
"""Bytes of an SVG file, unzipped."""
_MOST_ELEMENTS: Final = 2_000
_LONGEST_STYLE: Final = 20_000
"""Characters of style sheets."""
_NAMESPACE: Final = "{http://www.w3.org/2000/svg}"
_LINK: Final = "{http://www.w3.org/1999/xlink}href"
_HEAD: Final = 2_048
_GZIP: Final = b"\x1f\x8b"
_SHAPES: Final = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_HOLDERS: Final = frozenset({"svg", "g", "a", "defs", "symbol", "clipPath", "mask", "use", "switch"})
_PAINTS: Final = frozenset({"linearGradient", "radialGradient", "stop", "style"})
_DROPPED: Final = frozenset({"title", "desc", "metadata", "script", "view"})
_CUTTERS: Final = frozenset({"clipPath", "mask"})
_CUT: Final = re.compile(r"\b(?:clip-path|mask)\s*[:=]")
_UNSAFE_STYLE: Final = re.compile(r"@|\\|url\(\s*[\"']?(?!#)|\b(?:clip-path|mask|filter|mix-blend-mode)\b")
_NAMES: Final = re.compile(r"#[\w-]+")
_HUGE: Final = re.compile(r"(?<![\d.])\d{8,}|\d\.?[eE]\+?0*(?:[6-9]|\d{2,})")
"""Numbers that no logo has; the library breaks on some."""
_WORDS: Final = ("id", "class", "data-", "aria-", "{")
"""How names of attributes begin that hold no numbers; a brace, a namespace."""
_DASHES: Final = re.compile(r"stroke-dash[a-z]+\s*:[^;}]*")


@dataclass(frozen=True, slots=True)
class Drawing:
    """A parsed SVG file with only what is safe to render."""

    root: Element


def may_be_drawing(data: bytes) -> bool:
    """Whether bytes may be an SVG file, compressed or not."""
    head = data[:_HEAD].lstrip(b"\xef\xbb\xbf\xff\xfe \t\r\n")
    return b"<svg" in head or head.startswith((b"<?xml", _GZIP)) or b"<\0s\0v\0g" in head


def read_drawing(data: bytes) -> Drawing | NoPicture:
    """The drawing in an SVG file, or why there is none that can be rendered."""
    source = _unzipped(data)
    if isinstance(source, NoPicture):
        return source
    # Entities of the file's own are needed in namespaces (Illustrator); libxml2 bounds what they grow to.
    parser = etree.XMLParser(no_network=True, load_dtd=False, remove_comments=True, remove_pis=True)
    try:
        root = etree.fromstring(source, parser)
    except (etree.XMLSyntaxError, ValueError):
        return NoPicture.NO_IMAGE if re.search(rb"(?i)<html\b|<!doctype html", source) else NoPicture.BROKEN
    if root.tag != f"{_NAMESPACE}svg":
        return NoPicture.NO_IMAGE
    return _safe(root)


def _unzipped(data: bytes) -> bytes | NoPicture:
    if data.startswith(_GZIP):
        try:
            data = zlib.decompressobj(zlib.MAX_WBITS | 16).decompress(data, LARGEST_DRAWING + 1)
        except zlib.error:
            return NoPicture.BROKEN
    return NoPicture.TOO_LARGE if len(data) > LARGEST_DRAWING else data


def _safe(root: Element) -> Drawing | NoPicture:
    """The drawing without what is never shown; refused where it holds what is not rendered here."""
    for number, element in enumerate(root.iter("*")):
        if number > _MOST_ELEMENTS:
            return NoPicture.TOO_LARGE
        name = name_of(element)
        if _is_never_drawn(element):
            continue
        if name not in _SHAPES | _HOLDERS | _PAINTS or not _is_plain(element, name):
            return NoPicture.FORMAT
    _drop(root)
    return Drawing(root) if is_cheap(root) else NoPicture.FORMAT


def name_of(element: Element) -> str:
    """The name of an SVG element; empty for elements of other kinds."""
    tag = str(element.tag)
    return tag.removeprefix(_NAMESPACE) if tag.startswith(_NAMESPACE) else ""


def _is_never_drawn(element: Element) -> bool:
    """Whether an element is no part of the picture; Illustrator puts its own data into a `switch`."""
    name = name_of(element)
    parent = element.getparent()
    is_data = name == "foreignObject" and parent is not None and name_of(parent) == "switch"
    return not name or name in _DROPPED or is_data


def _said_of(element: Element) -> str:
    """All of an element's attributes, as one text."""
    return " ".join(f"{name}={value}" for name, value in map(_as_text, element.items()))


def _as_text(attribute: tuple[object, object]) -> tuple[str, str]:
    name, value = attribute
    return str(name), str(value)


def _is_plain(element: Element, name: str) -> bool:
    """Whether rendering an element needs nothing from elsewhere and no work out of proportion."""
    if name == "style":
        style = _style_of(element)
        return len(style) <= _LONGEST_STYLE and not _UNSAFE_STYLE.search(style) and not _is_huge(style)
    if any(_is_huge(value) for name, value in map(_as_text, element.items()) if not name.startswith(_WORDS)):
        return False
    said = _said_of(element)
    if "filter" in said and re.search(r"\bfilter\s*[:=]", said):
        return False
    if not _CUT.search(said):
        return True
    return all(name_of(holder) not in _CUTTERS for holder in (element, *element.iterancestors()))


def _is_huge(text: str) -> bool:
    """Whether numbers beyond all measure stand in a text."""
    return _HUGE.search(_NAMES.sub("", text)) is not None


def _style_of(element: Element) -> str:
    return "".join(map(str, element.itertext()))


def _drop(root: Element) -> None:
    """Take out what is never drawn, addresses that lead out of the file, and dashes, which can be endless."""
    for element in list(root.iter("*")):
        parent = element.getparent()
        if parent is not None and _is_never_drawn(element):
            parent.remove(element)
            continue
        for name, value in list(map(_as_text, element.items())):
            if name.startswith("stroke-dash") or (name in {"href", _LINK} and not value.startswith("#")):
                del element.attrib[name]
            elif name == "style":
                element.set(name, _DASHES.sub("", value))
        if name_of(element) == "style":
            element.text = _DASHES.sub("", _style_of(element))
