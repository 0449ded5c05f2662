"""CSS selectors as values: what an element and those around it must be."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache
from typing import Literal, NamedTuple
from zlib import crc32

PseudoElement = Literal["", "before", "after"]
"""A pseudo-element, or empty for the element itself."""


class Specificity(NamedTuple):
    """Ids, then classes (attributes, pseudo-classes), then types (Selectors 4, section 17)."""

    ids: int = 0
    classes: int = 0
    types: int = 0

    def plus(self, other: Specificity) -> Specificity:
        """Both together."""
        return Specificity(self.ids + other.ids, self.classes + other.classes, self.types + other.types)


@dataclass(frozen=True, slots=True)
class AttributeTest:
    """`[name operator value]`; the operator is empty where only presence counts."""

    name: str
    operator: str
    value: str
    ignore_case: bool


@dataclass(frozen=True, slots=True)
class PositionTest:
    """`:nth-…(an+b)`; `among` says what is counted: `child`, `type`, `last-child`, `last-type`."""

    among: str
    step: int
    offset: int


@dataclass(frozen=True, slots=True)
class AnyOf:
    """`:is(…)`, or `:not(…)` where `negated`."""

    selectors: tuple[Selector, ...]
    negated: bool


@dataclass(frozen=True, slots=True)
class Has:
    """`:has(…)`: each selector with how its element stands to the right: ` `, `>`, `+` or `~`."""

    selectors: tuple[tuple[str, Selector], ...]


@dataclass(frozen=True, slots=True)
class Flag:
    """A pseudo-class without arguments: `root`, `empty`, `link`, `checked`, `disabled`, `open` or `never`."""

    name: str


Test = AttributeTest | PositionTest | AnyOf | Has | Flag


@dataclass(frozen=True, slots=True)
class Compound:
    """What one element must be."""

    tag: str
    """Lower-case; empty for any."""
    id: str
    classes: tuple[str, ...]
    tests: tuple[Test, ...]


@dataclass(frozen=True, slots=True)
class Selector:
    """One complex selector, from its subject to the left."""

    compounds: tuple[Compound, ...]
    """The subject first."""
    combinators: tuple[str, ...]
    """`combinators[i]` (` `, `>`, `+` or `~`) stands between compounds `i + 1` (left) and `i` (right)."""
    specificity: Specificity
    pseudo_element: PseudoElement
    around: int
    """The bits of all that must be found among the subject's ancestors: tags, `#ids` and `.classes`."""


_FILTER_BITS = 1_024


@lru_cache(maxsize=8_192)
def name_bit(name: str) -> int:
    """The bit of a tag, `#id` or `.class` in a Bloom filter of names."""
    return 1 << crc32(name.encode("utf-8", "replace")) % _FILTER_BITS
