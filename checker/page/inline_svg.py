"""An inline `svg` as the file that it would be: HTML's parser writes all names in small letters."""

from __future__ import annotations

from copy import deepcopy
from typing import TYPE_CHECKING, Final

from lxml import etree

from checker.page.tree import tag

if TYPE_CHECKING:
    from checker.page.tree import Element

_TAGS: Final = {
    name.lower(): name for name in ("clipPath", "linearGradient", "radialGradient", "foreignObject")
}
_ATTRIBUTES: Final = {
    name.lower(): name
    for name in (
        "viewBox",
        "preserveAspectRatio",
        "gradientUnits",
        "gradientTransform",
        "spreadMethod",
        "clipPathUnits",
        "maskUnits",
        "maskContentUnits",
    )
}
"""What SVG writes otherwise (HTML, 13.2.6.5), as far as logos are made of it."""
_NAMESPACE: Final = "http://www.w3.org/2000/svg"
_MOST_ELEMENTS: Final = 2_000
"""More are no logo, and cost time to copy."""


def file_of(drawing: Element) -> bytes:
    """The SVG file of an inline `svg`; empty where it can be none, or has too many elements."""
    if any(number > _MOST_ELEMENTS for number, _ in enumerate(drawing.iter("*"))):
        return b""
    try:
        root = _as_svg(drawing)
        root[:] = [deepcopy(child) for child in drawing]
        for element in list(root.iter("*"))[1:]:
            element.tag = f"{{{_NAMESPACE}}}{_TAGS.get(tag(element), tag(element))}"
            _restore(element)
        return etree.tostring(root)
    except ValueError:  # names that XML does not have
        return b""


def _as_svg(drawing: Element) -> Element:
    root = etree.Element(f"{{{_NAMESPACE}}}svg", nsmap={None: _NAMESPACE})
    for name, value in drawing.items():
        if ":" not in str(name) and name != "xmlns":
            root.set(_ATTRIBUTES.get(str(name), name), value)
    return root


def _restore(element: Element) -> None:
    for name, value in element.items():
        written = str(name)
        if written == "xlink:href" or written in _ATTRIBUTES:
            element.set(_ATTRIBUTES.get(written, "href"), value)
        if ":" in written or written in _ATTRIBUTES or written == "xmlns":
            del element.attrib[name]
