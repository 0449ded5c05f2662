"""Fingerprints are written as text and read again; what is no fingerprint is refused with the reason."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.pixels.fingerprint import LONGEST_ASPECT, DifferenceHash, Grid, coarse_grid, fine_grid, steps_of

aspects = st.floats(1 / LONGEST_ASPECT, LONGEST_ASPECT)


@given(aspects)
def test_grids_are_bounded_and_the_fine_one_is_finer(aspect: float) -> None:
    coarse, fine = coarse_grid(aspect), fine_grid(aspect)
    assert 8 <= coarse.rows <= 32
    assert 6 <= coarse.columns <= 300
    assert fine.rows > coarse.rows
    assert fine.columns >= coarse.columns
    assert fine.rows * fine.columns < 10_000


@given(aspects)
def test_a_hash_is_read_as_it_was_written(aspect: float) -> None:
    grid = coarse_grid(aspect)
    width, height = grid.size
    cells = bytes((x * 37 + y * 91) % 256 for y in range(height) for x in range(width))
    written = DifferenceHash.of_cells(grid, cells)
    assert DifferenceHash.of_text(grid, written.text) == written
    assert DifferenceHash.of_text(grid, f"  {written.text[:20]}\n {written.text[20:]} ") == written


def test_a_hash_differs_by_what_it_holds() -> None:
    grid = Grid(8, 6)
    row = bytes([0, 40, 160, 200, 120, 120, 30])
    steps = steps_of(grid, row * 8)
    rising = DifferenceHash.of_cells(grid, row * 8)
    assert rising.distance(steps).mean < 0.02
    assert rising.distance([-step for step in steps]).mean > 0.98
    assert rising.distance([0] * grid.steps).mean == 0.5, "what shows nothing is not known"
    assert DifferenceHash.of_cells(grid, bytes(56)).distance(steps).mean == 0.5


def test_one_block_that_differs_shows_in_the_worst() -> None:
    grid = Grid(8, 64)
    cells = [255 if (x // 2 + y) % 2 else 0 for y in range(8) for x in range(65)]
    other = [255 - cell if x < 8 else cell for x, cell in zip([*range(65)] * 8, cells, strict=True)]
    distance = DifferenceHash.of_cells(grid, bytes(cells)).distance(steps_of(grid, bytes(other)))
    assert distance.mean < 0.15
    assert distance.worst > 0.8


@given(aspects)
def test_every_step_stands_in_one_block(aspect: float) -> None:
    grid = coarse_grid(aspect)
    numbers = range(grid.steps)
    assert sorted(number for block in grid.blocks for number in block(numbers)) == list(numbers)


@pytest.mark.parametrize(
    ("text", "says"),
    [("!!", "base64"), ("iIiI", "bytes"), ("", "bytes"), ("A" * 48, "no hash")],
)
def test_what_is_no_hash_is_refused(text: str, says: str) -> None:
    with pytest.raises(ValueError, match=says):
        DifferenceHash.of_text(Grid(8, 9), text)
