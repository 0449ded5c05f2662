"""Inserting elements beside others, where browsers and parsers leave them."""

from __future__ import annotations

import re
from itertools import takewhile
from typing import TYPE_CHECKING

from bench.grafts.documents import classes_of, text_of

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from bench.grafts.documents import Element

_NO_ROOM = frozenset(
    "p span a b strong em i u font small h1 h2 h3 h4 h5 h6 button label ul ol tr tbody table dl".split()
)
"""Elements in which no block may stand."""
_AROUND_IMAGES = frozenset({"figure", "picture", "a", "p", "div", "span"})
_FRAMES_OF_IMAGES = frozenset({"figure", "picture", "a"})
"""In these nobody puts a credit, however long their caption."""
_PROMOTED = re.compile(r"teaser|promo|related|newsletter|recommend")
_SMALLEST = 200
"""Pixels of width from which an image is a picture and not an ornament."""
_LONGEST_CAPTION = 400


def block_of(element: Element) -> Element:
    """The element itself, or the outermost of those above it that can only hold text."""
    while (parent := element.getparent()) is not None and parent.tag in _NO_ROOM:
        element = parent
    return element


def put_after(anchor: Element, nodes: Sequence[Element]) -> None:
    """Insert nodes after an element, before the text that follows it."""
    for node in reversed(nodes):
        node.tail = None
        tail, anchor.tail = anchor.tail, None
        anchor.addnext(node)
        node.tail = tail


def put_before(anchor: Element, nodes: Sequence[Element]) -> None:
    """Insert nodes before an element."""
    for node in nodes:
        node.tail = None
        anchor.addprevious(node)


def put_last(parent: Element, nodes: Sequence[Element]) -> None:
    """Append nodes to an element."""
    for node in nodes:
        node.tail = None
        parent.append(node)


def large_images(start: Element, end: Element, story: Element) -> Iterator[Element]:
    """The boxes of pictures after `start` and before `end` in the story, captions included."""
    is_after = False
    for node in story.iter():
        if node is end:
            return
        if node is start:
            is_after = True
        if not is_after or node.tag != "img" or _width(node) < _SMALLEST or _is_promoted(node, story):
            continue
        box = _box_of(node, (start, end))
        if box is not None:
            yield box


def _is_promoted(image: Element, story: Element) -> bool:
    """Whether a picture belongs to a teaser of another story: what stands under it is not this story's."""
    around = takewhile(lambda each: each is not story, image.iterancestors())
    return any(above.tag in {"aside", "nav"} or _PROMOTED.search(classes_of(above)) for above in around)


def _width(image: Element) -> int:
    width = image.get("width", "").removesuffix("px")
    return int(width) if width.isdecimal() else 0


def _box_of(image: Element, kept: tuple[Element, ...]) -> Element | None:
    box = image
    for above in image.iterancestors():
        if above.tag not in _AROUND_IMAGES or len(text_of(above)) > _LONGEST_CAPTION:
            break
        if any(element in above.iter() for element in kept):
            break
        box = above
        if above.tag == "figure":
            break
    framed = [above for above in box.iterancestors() if above.tag in _FRAMES_OF_IMAGES]
    box = framed[-1] if framed else box
    if any("caption" in classes_of(above) for above, _ in zip(box.iterancestors(), range(3), strict=False)):
        return None
    parent = box.getparent()
    return box if parent is not None and str(parent.tag) not in _NO_ROOM else None
