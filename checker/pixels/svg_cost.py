"""What it takes to render a drawing: what is used again, clipped or masked is drawn once for each time."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Iterable

    from lxml.etree import _Element as Element

_DEEPEST: Final = 12
"""Elements within elements; the library goes down by calling itself, and layers within layers are kept."""
_MOST_SHAPES: Final = 500
_MOST_CHARACTERS: Final = 100_000
"""Of paths and lists of points; edges that cross each other cost more than in proportion."""
_MOST_LAYERS: Final = 64
"""Elements that are clipped, masked, see-through or filled with a gradient: each costs a whole picture."""
_MOST_STYLED: Final = 8_000_000
"""Characters of style sheets, times elements: every rule is held against every element."""
_NAMESPACE: Final = "{http://www.w3.org/2000/svg}"
_LINKS: Final = ("href", "{http://www.w3.org/1999/xlink}href")
_CUTTERS: Final = ("clipPath", "mask")
_SHAPES: Final = frozenset({"path", "rect", "circle", "ellipse", "line", "polyline", "polygon"})
_GROUPS: Final = frozenset({"svg", "g", "a", "symbol", "use", "switch"})
_CUT: Final = re.compile(r"(?<![\w-])(?:clip-path|mask)\s*[:=]")
_LAYERED: Final = re.compile(
    r"(?<![\w-])(?:clip-path|mask|opacity|mix-blend-mode|isolation)(?![\w-])|\burl\("
)
_STYLED_LAYER: Final = re.compile(r"(?<![\w-])(?:opacity|isolation)(?![\w-])|\burl\(")


class Cost(NamedTuple):
    """What is drawn, each thing as often as it is."""

    shapes: int = 0
    characters: int = 0
    layers: int = 0

    @property
    def is_low(self) -> bool:
        """Whether it is rendered in about a second."""
        return (
            self.shapes <= _MOST_SHAPES
            and self.characters <= _MOST_CHARACTERS
            and self.layers <= _MOST_LAYERS
        )

    def and_also(self, other: Self, times: int = 1) -> Cost:
        """This, and the other some times."""
        return Cost(*(mine + times * theirs for mine, theirs in zip(self, other, strict=True)))


def is_cheap(root: Element) -> bool:
    """Whether a drawing of safe elements is rendered in bounded time, memory and depth.

    No, too, where what is used again uses, clips or masks something itself: each level may double the work.
    """
    styles = "".join("".join(map(str, style.itertext())) for style in root.iter(f"{_NAMESPACE}style"))
    elements = sum(1 for _ in root.iter("*"))
    if _depth(root) > _DEEPEST or len(styles) * elements > _MOST_STYLED:
        return False
    own = _Costs(root, are_all_layers=_STYLED_LAYER.search(styles) is not None)
    return own.whole is not None and own.whole.is_low


def _depth(root: Element) -> int:
    deepest, level = 0, [root]
    while level and deepest <= _DEEPEST:
        deepest += 1
        level = [child for element in level for child in element.iterchildren("*")]
    return deepest


class _Costs:
    """Costs of a drawing's elements."""

    def __init__(self, root: Element, *, are_all_layers: bool) -> None:
        self._are_all_layers = are_all_layers
        self._by_id: dict[str, Element] = {}
        for element in root.iter("*"):
            self._by_id.setdefault(element.get("id", ""), element)
        self._used_costs: dict[Element, Cost] = {}
        self.whole = self._whole(root)
        """None where there are levels within what is drawn again."""

    def _whole(self, root: Element) -> Cost | None:
        heaviest = Cost()
        for name in _CUTTERS:
            for cutter in root.iter(f"{_NAMESPACE}{name}"):
                cost = self._with_uses(cutter.iter("*"))
                if cost is None:
                    return None
                heaviest = Cost(*map(max, heaviest, cost))
        own = self._with_uses(root.iter("*"))
        if own is None:
            return None
        # Which one an element is cut by can be written in many ways: the heaviest is taken for each.
        return own.and_also(heaviest, sum(len(_CUT.findall(_said_of(each))) for each in root.iter("*")))

    def _with_uses(self, elements: Iterable[Element]) -> Cost | None:
        """The cost of elements and of what they use; None where that has levels of its own."""
        cost = Cost()
        for element in elements:
            cost = cost.and_also(self._alone(element))
            used = self._used(element)
            if used is None:
                continue
            if used not in self._used_costs:
                inner = list(used.iter("*"))
                if any(_is_use(each) or _CUT.search(_said_of(each)) for each in inner):
                    return None
                self._used_costs[used] = _sum(map(self._alone, inner))
            cost = cost.and_also(self._used_costs[used])
        return cost

    def _used(self, element: Element) -> Element | None:
        if not _is_use(element):
            return None
        address = next((link for name in _LINKS if (link := element.get(name))), "")
        return self._by_id.get(address.removeprefix("#")) if address[1:] else None

    def _alone(self, element: Element) -> Cost:
        name = str(element.tag).removeprefix(_NAMESPACE)
        is_shape = name in _SHAPES
        characters = len(element.get("d", "")) + len(element.get("points", "")) if is_shape else 0
        may_be_layer = is_shape or name in _GROUPS
        is_layer = may_be_layer and (self._are_all_layers or bool(_LAYERED.search(_said_of(element))))
        return Cost(int(is_shape), characters, int(is_layer))


def _sum(costs: Iterable[Cost]) -> Cost:
    whole = Cost()
    for cost in costs:
        whole = whole.and_also(cost)
    return whole


def _is_use(element: Element) -> bool:
    return element.tag == f"{_NAMESPACE}use"


def _said_of(element: Element) -> str:
    return " ".join(f"{name!s}={value!s}" for name, value in element.items())
