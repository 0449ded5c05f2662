"""A drawing is rendered as browsers show it, large enough to be compared."""

from __future__ import annotations

import subprocess
import sys

import pytest

from checker.pixels.compare import Comparison, Likeness, compare, fingerprint
from checker.pixels.decode import Picture, decode
from checker.pixels.fingerprint import Fingerprint
from checker.pixels.no_picture import NoPicture
from tests.pixels.drawings import svg, traced
from tests.pixels.marks import picture, wide_mark

SQUARE = '<rect width="90" height="90"/>'


@pytest.mark.parametrize(
    ("size", "rendered"),
    [
        ('viewBox="0 0 940 140"', (800, 119)),
        ('width="94" height="14" viewBox="0 0 940 140"', (800, 119)),
        ('width="100%" height="100%" viewBox="0 0 940 140"', (800, 119)),
        ('width="94mm" height="47mm"', (632, 316)),
        ("", (632, 316)),
    ],
)
def test_the_size_follows_what_the_file_says(size: str, rendered: tuple[int, int]) -> None:
    drawn = decode(svg(SQUARE, size).encode())
    assert isinstance(drawn, Picture)
    assert drawn.image.size == rendered


@pytest.mark.parametrize("size", ['width="1" height="1"', 'viewBox="0 0 100000 1"'])
def test_a_spacer_is_tiny(size: str) -> None:
    assert decode(svg(SQUARE, size).encode()) is NoPicture.TINY


@pytest.mark.parametrize("size", ['width="0" height="9"', 'viewBox="0 0 0 0"'])
def test_a_drawing_without_size_shows_nothing(size: str) -> None:
    assert decode(svg(SQUARE, size).encode()) is NoPicture.BLANK


@pytest.mark.parametrize("fill", ["#000", "#fff", "rgb(20,60,200)"])
def test_a_drawn_mark_is_known_by_its_pixels(fill: str) -> None:
    known = fingerprint(picture(wide_mark()))
    drawn = decode(traced(wide_mark(), fill).encode())
    assert isinstance(known, Fingerprint)
    assert isinstance(drawn, Picture)
    found = compare(drawn, [known])
    assert isinstance(found, Comparison)
    assert found.likeness is Likeness.SAME


def test_without_the_library_that_is_said() -> None:
    script = (
        "import sys\nsys.modules['resvg_py'] = None\n"
        "from checker.pixels.decode import decode\n"
        f"print(decode({svg(SQUARE).encode()!r}).value)\n"
    )
    done = subprocess.run([sys.executable, "-c", script], capture_output=True, check=True)
    assert done.stdout.decode().strip() == "no_library"
