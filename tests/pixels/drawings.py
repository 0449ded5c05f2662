"""Marks as SVG files, made of the marks that are drawn for the tests."""

from __future__ import annotations

from itertools import groupby
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from PIL.Image import Image

_DARK = 128


def svg(body: str, size: str = 'viewBox="0 0 940 140"') -> str:
    """An SVG file."""
    return f'<svg xmlns="http://www.w3.org/2000/svg" {size}>{body}</svg>'


def runs(image: Image) -> list[tuple[int, int, int]]:
    """Where the rows of an image are dark: row, start, end."""
    width, height = image.size
    pixels = image.convert("L").tobytes()
    found = []
    for row in range(height):
        at = 0
        for is_dark, run in groupby(pixels[row * width : (row + 1) * width], key=lambda value: value < _DARK):
            length = len(list(run))
            if is_dark:
                found.append((row, at, at + length))
            at += length
    return found


def traced(image: Image, fill: str = "#000") -> str:
    """The SVG file of an image, run by run."""
    path = "".join(f"M{start} {row}H{end}v1H{start}z" for row, start, end in runs(image))
    return svg(f'<path fill="{fill}" d="{path}"/>', f'viewBox="0 0 {image.width} {image.height}"')
