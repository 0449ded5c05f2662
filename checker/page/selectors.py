"""CSS selectors that select exactly one element, in the browser's tree as in ours."""

from __future__ import annotations

import re
from collections import Counter
from functools import cached_property
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
_LONGEST_KEPT = 1_000
"""Characters of a path that is kept; pages nest some thirty deep, hostile ones don't end."""
_KEPT_EVERY = 32
"""Steps between longer paths that are kept, so that many elements far down share the way to them."""
_MOST_KEPT = 8_000_000
"""Characters of longer paths kept for one page."""
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


class _Path(NamedTuple):
    """The way from an anchor to an element."""

    anchor: Element
    text: str
    crosses_rows: bool
    """Whether it leaves open, somewhere, if the browser put a `tbody` between."""


class Selectors:
    """Answers for any element of one page; what elements share (ancestors, siblings) is looked at once."""

    def __init__(self, root: Element) -> None:
        self._root = root
        self._paths: dict[tuple[Element, int], _Path] = {}
        self._kept = 0
        self._uses: dict[str, dict[str, int]] = {}
        self._families: dict[tuple[Element, str], _Family] = {}

    def of(self, element: Element) -> str:
        """A selector that selects exactly this element; for a comment, the element that holds it.

        The shortest of: its own unique id, its type with a class that no other has, or a path of children
        from the nearest ancestor that has one of these.
        """
        while not tag(element):
            parent = element.getparent()
            if parent is None:
                return "html"
            element = parent
        path = self._path_to(element)
        return self._exact(element, path) if path.crosses_rows else path.text

    def _path_to(self, element: Element) -> _Path:
        """The path to an element whose ancestors, up to some, may be named by their class."""
        waiting: list[tuple[Element, int]] = []
        node, reach = element, _CLASS_ANCHOR_REACH
        while True:
            path = self._paths.get((node, reach))
            if path is not None:
                break
            anchor = self._anchor(node, may_use_class=reach > 0)
            parent = node.getparent()
            if anchor or parent is None:
                path = self._paths[node, reach] = _Path(node, anchor or _type(tag(node)), crosses_rows=False)
                break
            waiting.append((node, reach))
            node, reach = parent, max(0, reach - 1)
        for steps, (node, reach) in enumerate(reversed(waiting), 1):
            step = self._step(node)
            text = path.text + step.combinator + step.selector
            path = _Path(path.anchor, text, path.crosses_rows or step.combinator != _CHILD)
            if len(text) <= _LONGEST_KEPT:
                self._paths[node, reach] = path
            elif not steps % _KEPT_EVERY and self._kept < _MOST_KEPT:
                self._paths[node, reach] = path
                self._kept += len(text)
        return path

    def _exact(self, element: Element, path: _Path) -> str:
        """The path, with every row's possible parents spelt out where it may select others too."""
        steps = []
        node = element
        while node is not path.anchor:
            steps.append(self._step(node))
            parent = node.getparent()
            assert parent is not None  # noqa: S101 - narrows the type: the anchor is above
            node = parent
        if _selects_one(path.anchor, steps):
            return path.text
        return _exact_path(self._path_to_anchor(path, steps), steps)

    @staticmethod
    def _path_to_anchor(path: _Path, steps: Sequence[_Step]) -> str:
        """What the path says of its anchor alone."""
        return path.text[: len(path.text) - sum(len(step.combinator + step.selector) for step in steps)]

    def _anchor(self, element: Element, *, may_use_class: bool) -> str:
        """A selector for this element alone, without its ancestors; empty where there is none."""
        name = tag(element)
        if name in _LANDMARKS and next(self._root.iter(name)) is element:
            return name
        identifier = element.get("id")
        if identifier and _is_usable(identifier) and self._ids[identifier.lower()] == 1:
            return f"#{escape_identifier(identifier)}"
        if not may_use_class:
            return ""
        own = classes(element)[:_CLASSES_TRIED]
        for css_class in own:
            if _is_usable(css_class) and self._is_only_class(css_class, element):
                return f"{_type(name)}.{escape_identifier(css_class)}"
        return ""

    @cached_property
    def _ids(self) -> Counter[str]:
        """How often each id stands on the page in any case, as pages in quirks mode match ids and classes."""
        return Counter(str(identifier).lower() for identifier in _ALL_IDS(self._root))

    def _is_only_class(self, css_class: str, element: Element) -> bool:
        """Whether no other element of this type has one of an element's classes, in any case."""
        name = tag(element)
        uses = self._uses.get(name)
        if uses is None:
            values = [value for other in self._root.iter(name) if (value := other.get("class"))]
            uses = self._uses[name] = Counter(" ".join(values).lower().split())
        return uses.get(css_class.lower()) == _folded_classes(element)[css_class.lower()]

    def _step(self, element: Element) -> _Step:
        parent = element.getparent()
        assert parent is not None  # noqa: S101 - narrows the type: the root is an anchor
        name = tag(element)
        combinator = " " if name == "tr" and tag(parent) == "table" else _CHILD
        family = self._families.get((parent, name))
        if family is None:
            family = self._families[parent, name] = _Family(parent.iterchildren(name))
        if len(family.places) == 1:
            return _Step(_type(name), combinator, name, "", 0)
        own = _folded_classes(element)
        for css_class in classes(element):
            if _is_usable(css_class) and family.uses[css_class.lower()] == own[css_class.lower()]:
                selector = f"{_type(name)}.{escape_identifier(css_class)}"
                return _Step(selector, combinator, name, css_class.lower(), 0)
        place = family.places[element]
        return _Step(f"{_type(name)}:nth-of-type({place})", combinator, name, "", place)


class _Family:
    """Siblings of one type."""

    def __init__(self, siblings: Iterable[Element]) -> None:
        self.places = {sibling: place for place, sibling in enumerate(siblings, 1)}
        """Each sibling's number, from 1."""

    @cached_property
    def uses(self) -> Counter[str]:
        """How often each class stands on them, in any case."""
        return Counter(css_class.lower() for sibling in self.places for css_class in classes(sibling))


def _folded_classes(element: Element) -> Counter[str]:
    """An element's classes in small letters; some name one twice."""
    return Counter(css_class.lower() for css_class in classes(element))


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


def _is_usable(name: str) -> bool:
    return len(name) <= _LONGEST_NAME and not _CONTROLS.search(name)


def _type(name: str) -> str:
    return escape_identifier(_SVG_TAGS.get(name, name))


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
