"""What is kept of a mark: its aspect ratio and a difference hash at two resolutions."""

from __future__ import annotations

import math
from base64 import b64decode, b64encode
from binascii import Error
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise
from operator import itemgetter, mul
from typing import TYPE_CHECKING, Final, NamedTuple, Self

if TYPE_CHECKING:
    from collections.abc import Callable, Sequence

LONGEST_ASPECT: Final = 24.0
"""Width to height, or height to width, beyond which nothing is compared: a rule or a border."""

_CELL_ASPECT: Final = 0.75
"""Columns to rows, for a square: letters differ along the line more than across it."""
_COARSE_CELLS: Final = 260
_FEWEST_ROWS: Final = 8
_MOST_ROWS: Final = 32
_FINE: Final = 1.75
"""Rows of the fine hash to those of the coarse one."""
_FEWEST_COLUMNS: Final = 6
_GRADES: Final = 7
"""Steps are kept in so many grades up, and as many down."""
_GRADE: Final = 255 / 9
"""Ink of one grade; steps beyond the last are rare."""
_BLANK_BLOCK: Final = 6
"""A block with less than one part in so many of a block's usual steps is not compared for itself."""


class Distance(NamedTuple):
    """How much two hashes differ: 0 not at all, 0.5 as what has nothing in common, 1 the contrary."""

    mean: float
    worst: float
    """The same for the block that differs most: one other word in a long mark shows there."""


@dataclass(frozen=True)
class Grid:
    """Rows of steps from cell to cell; the picture that is hashed has one column more."""

    rows: int
    columns: int

    @property
    def size(self) -> tuple[int, int]:
        """Width and height of the picture that is hashed."""
        return self.columns + 1, self.rows

    @property
    def steps(self) -> int:
        """How many there are."""
        return self.rows * self.columns

    @cached_property
    def blocks(self) -> tuple[Callable[[Sequence[int]], tuple[int, ...]], ...]:
        """What takes each block's steps out of all: eight blocks in a wide mark, nine in a square one."""
        aspect = self.columns / self.rows / _CELL_ASPECT
        across = min(8, max(3, round(aspect * 2.2)))
        down = min(8, max(1, round(3 / aspect)))
        found: list[Callable[[Sequence[int]], tuple[int, ...]]] = []
        for top, bottom in pairwise(_edges(self.rows, down)):
            for left, right in pairwise(_edges(self.columns, across)):
                inside = [
                    row * self.columns + column for row in range(top, bottom) for column in range(left, right)
                ]
                found.append(itemgetter(*inside))
        return tuple(found)


def _edges(length: int, parts: int) -> list[int]:
    return [round(length * part / parts) for part in range(parts + 1)]


@dataclass(frozen=True)
class DifferenceHash:
    """By how many grades each step along the rows gets darker or lighter."""

    grid: Grid
    steps: tuple[int, ...]
    """-7 to 7, row by row."""

    @classmethod
    def of_cells(cls, grid: Grid, cells: bytes) -> Self:
        """The hash of `grid.size` cells of ink, 0 to 255."""
        return cls(
            grid, tuple(max(-_GRADES, min(_GRADES, round(step / _GRADE))) for step in steps_of(grid, cells))
        )

    @classmethod
    def of_text(cls, grid: Grid, text: str) -> Self:
        """The hash as `text` writes it.

        Raises:
            ValueError: It is no hash of this grid.
        """
        try:
            data = b64decode("".join(text.split()), validate=True)
        except Error as error:
            raise ValueError("is no base64") from error
        length = (grid.steps + 1) // 2
        if len(data) != length:
            raise ValueError(f"has {len(data)} bytes, and the aspect ratio asks for {length}")
        nibbles = [nibble for byte in data for nibble in (byte >> 4, byte & 15)][: grid.steps]
        if 0 in nibbles:
            raise ValueError("holds what no hash does")
        return cls(grid, tuple(nibble - 8 for nibble in nibbles))

    @property
    def text(self) -> str:
        """As policies write it: base64, two steps to a byte."""
        nibbles = [step + 8 for step in self.steps] + [8] * (len(self.steps) % 2)
        pairs = zip(nibbles[::2], nibbles[1::2], strict=True)
        return b64encode(bytes(high << 4 | low for high, low in pairs)).decode("ascii")

    @cached_property
    def _blocks(self) -> tuple[tuple[tuple[int, ...], int], ...]:
        """Each block's steps, and the sum of their squares."""
        blocks = [pick(self.steps) for pick in self.grid.blocks]
        return tuple((block, sum(map(mul, block, block))) for block in blocks)

    def distance(self, steps: Sequence[int]) -> Distance:
        """How much `steps`, in any unit, differ from this hash: by their correlation."""
        own = theirs = both = 0
        worst = 0.0
        least = sum(power for _, power in self._blocks) / len(self._blocks) / _BLANK_BLOCK
        for pick, (block, power) in zip(self.grid.blocks, self._blocks, strict=True):
            other = pick(steps)
            strength = sum(map(mul, other, other))
            product = sum(map(mul, block, other))
            own, theirs, both = own + power, theirs + strength, both + product
            if power > least:
                worst = max(worst, _distance(product, power, strength))
        return Distance(_distance(both, own, theirs), worst)


def steps_of(grid: Grid, cells: bytes) -> list[int]:
    """The steps between `grid.size` cells, row by row, in the cells' unit."""
    width = grid.columns + 1
    return [
        after - before
        for start in range(0, width * grid.rows, width)
        for before, after in pairwise(cells[start : start + width])
    ]


def _distance(product: int, power: int, strength: int) -> float:
    if not power or not strength:
        return 0.5
    return 0.5 - 0.5 * product / math.sqrt(power * strength)


def coarse_grid(aspect: float) -> Grid:
    """The grid that a mark of this aspect ratio is compared on first, 16 pixels high and up."""
    rows = round(math.sqrt(_COARSE_CELLS / (aspect * _CELL_ASPECT)))
    return _grid(min(max(rows, _FEWEST_ROWS), _MOST_ROWS), aspect)


def fine_grid(aspect: float) -> Grid:
    """The grid for images that are large enough to tell letters apart."""
    return _grid(round(coarse_grid(aspect).rows * _FINE), aspect)


def _grid(rows: int, aspect: float) -> Grid:
    return Grid(rows, max(_FEWEST_COLUMNS, round(rows * aspect * _CELL_ASPECT)))


@dataclass(frozen=True, slots=True)
class Fingerprint:
    """A mark, or a version of it, as its pixels show it."""

    aspect: float
    """Width to height of what is not ground, with two decimals."""
    coarse: DifferenceHash
    fine: DifferenceHash

    @classmethod
    def of_text(cls, aspect: float, coarse: str, fine: str) -> Self:
        """The fingerprint as a policy writes it.

        Raises:
            ValueError: One of the hashes is none for this aspect ratio; says which.
        """
        hashes = []
        for name, grid, text in (("coarse", coarse_grid(aspect), coarse), ("fine", fine_grid(aspect), fine)):
            try:
                hashes.append(DifferenceHash.of_text(grid, text))
            except ValueError as error:
                raise ValueError(
                    f'"{name}" {error}: take the entry as "creditline logo" prints it'
                ) from error
        return cls(aspect, *hashes)
