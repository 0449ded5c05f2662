"""An inline drawing becomes the file that it would be."""

from __future__ import annotations

import pytest

from checker.page import Page
from checker.page.inline_svg import file_of

DRAWN = (
    '<svg viewBox="0 0 9 9" class="a" xlink:type="x"><defs>'
    '<linearGradient id="g" gradientUnits="userSpaceOnUse"/>'
    '<clipPath id="c"><rect width="9" height="9"/></clipPath></defs><title>Mark</title>'
    '<g clip-path="url(#c)"><use xlink:href="#g"></use><path d="M0 0h9"/></g></svg>'
)
FILE = (
    '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 9 9" class="a"><defs>'
    '<linearGradient id="g" gradientUnits="userSpaceOnUse"/>'
    '<clipPath id="c"><rect width="9" height="9"/></clipPath></defs><title>Mark</title>'
    '<g clip-path="url(#c)"><use href="#g"/><path d="M0 0h9"/></g></svg>'
)


def _file(drawing: str) -> bytes:
    page = Page(f"<article><p>Text</p>{drawing}<p>More</p></article>")
    return file_of(next(page.root.iter("svg")))


def test_names_are_written_as_svg_writes_them() -> None:
    assert _file(DRAWN).decode() == FILE


@pytest.mark.parametrize(
    "drawing", ["<svg>", "<svg><p>x", '<svg a"b=1><g :x=1 xmlns=2 xmlns:a=3><!-- x --><a:b>']
)
def test_any_drawing_gives_a_file_or_nothing(drawing: str) -> None:
    assert _file(drawing)[:4] in {b"<svg", b""}


def test_a_drawing_of_very_many_elements_is_not_copied() -> None:
    assert _file("<svg>" + "<g></g>" * 2_100) == b""
