"""CSS selectors that select exactly one element, in the browser's tree as in ours."""

from __future__ import annotations

import re
from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from checker.page.tree import classes, tag

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from checker.page.tree import Element

_ALL_IDS = etree.XPath("//@id", smart_strings=False)
_LANDMARKS = frozenset({"html", "head", "body"})
_CHILD = " > "
_ROW_HOLDERS = ("table", "thead", "tbody", "tfoot")
_MAX_PATHS = 8
_MAX_NESTED_TABLES = 12
"""Tables within one another, up to which a path over their rows is checked; no honest page has more."""
_CONTROLS = re.compile(r"[\x00-\x20\x7f]")
_LONGEST_NAME = 60
"""Characters of an id or a class; longer ones are machine-made and no reader's friend."""
_CLASS_ANCHOR_REACH = 3
"""How many elements, from the one asked for upwards, may be named by a class that only they have."""
_CLASSES_TRIED = 4
_SVG_TAGS = {
    name.lower(): name
    for name in ("animateMotion", "clipPath", "foreignObject", "linearGradient", "radialGradient", "textPath")
}
"""SVG elements whose names hold capitals in the browser's tree; ours has them in small letters."""


class _Step(NamedTuple):
    selector: str
    combinator: str
    """What stands before it: ` > `, or a space where the browser may put a `tbody` between."""
    tag: str
    css_class: str
    place: int
    """Its place among siblings of its type, from 1; 0 where that does not matter."""


def css_selector(element: Element) -> str:
    """A selector that selects exactly this element; for a comment, the element that holds it.

    The shortest of: its own unique id, its type with a class that no other has, or a path of children from
    the nearest ancestor that has one of these.
    """
    while not tag(element):
        parent = element.getparent()
        if parent is None:
            return "html"
        element = parent
    root = element.getroottree().getroot()
    steps: list[_Step] = []
    node = element
    while True:
        anchor = _anchor(node, root, may_use_class=len(steps) < _CLASS_ANCHOR_REACH)
        parent = node.getparent()
        if anchor or parent is None:
            anchor = anchor or _type(tag(node))
            return anchor + _path(steps) if _selects_one(node, steps) else _exact_path(anchor, steps)
        steps.append(_step(node, parent))
        node = parent


def _path(steps: Sequence[_Step]) -> str:
    return "".join(step.combinator + step.selector for step in reversed(steps))


def _exact_path(anchor: str, steps: Sequence[_Step]) -> str:
    """The path with every row's two possible parents spelt out, where rows of nested tables leave doubt."""
    paths = [anchor]
    for step in reversed(steps):
        joints = [_CHILD] if step.combinator == _CHILD else [_CHILD, " > tbody > "]
        if len(paths) * len(joints) > _MAX_PATHS:
            joints = [step.combinator]
        paths = [path + joint + step.selector for path in paths for joint in joints]
    return ", ".join(paths)


def escape_identifier(name: str) -> str:
    """A name as a CSS identifier, https://drafts.csswg.org/cssom/#serialize-an-identifier."""
    escaped: list[str] = []
    for position, character in enumerate(name):
        code = ord(character)
        is_leading_digit = "0" <= character <= "9" and (position == 0 or (position == 1 and name[0] == "-"))
        if code == 0:
            escaped.append("\ufffd")
        elif code <= 0x1F or code == 0x7F or is_leading_digit:  # noqa: PLR2004 - the control characters
            escaped.append(f"\\{code:x} ")
        elif code >= 0x80 or character in "-_" or character.isalnum():  # noqa: PLR2004 - beyond ASCII
            escaped.append(character if name != "-" else "\\-")
        else:
            escaped.append(f"\\{character}")
    return "".join(escaped)


def _anchor(element: Element, root: Element, *, may_use_class: bool) -> str:
    """A selector for this element alone, without its ancestors; empty where there is none."""
    name = tag(element)
    if name in _LANDMARKS and next(root.iter(name)) is element:
        return name
    identifier = element.get("id")
    if identifier and _is_usable(identifier) and _is_only(identifier, _ALL_IDS(root)):
        return f"#{escape_identifier(identifier)}"
    if not may_use_class:
        return ""
    for css_class in classes(element)[:_CLASSES_TRIED]:
        if _is_usable(css_class) and _is_only_class(css_class.lower(), element, root):
            return f"{_type(name)}.{escape_identifier(css_class)}"
    return ""


def _is_only_class(css_class: str, element: Element, root: Element) -> bool:
    for other in root.iter(tag(element)):
        value = other.get("class")
        if value and other is not element:
            folded = value.lower()
            if css_class in folded and css_class in folded.split():
                return False
    return True


def _is_usable(name: str) -> bool:
    return len(name) <= _LONGEST_NAME and not _CONTROLS.search(name)


def _is_only(identifier: str, all_ids: Iterable[object]) -> bool:
    """Whether it stands once, in any case: pages in quirks mode match ids and classes so."""
    folded = identifier.lower()
    return sum(isinstance(other, str) and other.lower() == folded for other in all_ids) == 1


def _type(name: str) -> str:
    return escape_identifier(_SVG_TAGS.get(name, name))


def _step(element: Element, parent: Element) -> _Step:
    name = tag(element)
    combinator = " " if name == "tr" and tag(parent) == "table" else _CHILD
    siblings = list(parent.iterchildren(name))
    if len(siblings) == 1:
        return _Step(_type(name), combinator, name, "", 0)
    taken = {css_class.lower() for other in siblings if other is not element for css_class in classes(other)}
    for css_class in classes(element):
        if _is_usable(css_class) and css_class.lower() not in taken:
            return _Step(
                f"{_type(name)}.{escape_identifier(css_class)}", combinator, name, css_class.lower(), 0
            )
    index = siblings.index(element) + 1
    return _Step(f"{_type(name)}:nth-of-type({index})", combinator, name, "", index)


def _selects_one(anchor: Element, steps: Sequence[_Step]) -> bool:
    """Whether the path selects one element; only a step over rows of nested tables can find more."""
    rows = sum(step.combinator != _CHILD for step in steps)
    if not rows or rows > _MAX_NESTED_TABLES:
        return True
    parents = [anchor]
    for step in reversed(steps):
        if step.combinator != _CHILD:
            parents = list(
                dict.fromkeys(holder for parent in parents for holder in parent.iter(*_ROW_HOLDERS))
            )
        parents = [child for parent in parents for child in _children(parent, step)]
    return len(parents) == 1


def _children(parent: Element, step: _Step) -> Iterator[Element]:
    same_type = parent.iterchildren(step.tag)
    if step.place:
        return islice(same_type, step.place - 1, step.place)
    if step.css_class:
        return (child for child in same_type if step.css_class in (child.get("class") or "").lower().split())
    return iter(same_type)
