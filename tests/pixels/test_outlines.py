"""A drawing's paths are known however they are written, wherever they stand and however large."""

from __future__ import annotations

import pytest

from checker.pixels.outlines import Outline, outline_of
from tests.pixels.drawings import svg, traced
from tests.pixels.marks import wide_mark

LETTERS = (
    "M0 0 L40 0 L40 10 L10 10 L10 30 L40 30 L40 60 L0 60 Z"
    " M60 0 C60 20 80 40 100 40 A20 20 0 0 1 120 60 Q130 70 140 60 Z"
)
WRITTEN = {
    "as it was": f'<path d="{LETTERS}"/>',
    "relative": '<path d="m0 0l40 0l0 10l-30 0l0 20l30 0l0 30l-40 0z'
    'm60 0c0 20 20 40 40 40a20 20 0 0120 20q10 10 20 0z"/>',
    "short": '<path d="M0,0H40V10H10V30H40V60H0Z"/><path d="M60 0c0 20 20 40 40 40a20 20 0 0 1 20 20t20 0"/>',
    "in two paths": '<path d="M0 0h40v10h-30v20h30v30h-40z"/>'
    '<g><path d="M60 0S80 40 100 40A20,20,0,0,1,120,60L140 60"/></g>',
    "moved and larger": '<path d="M500 500h400v100h-300v200h300v300h-400z'
    'm600 0c0 200 200 400 400 400a200 200 0 01200 200q100 100 200 0z"/>',
    "rounded": '<path d="M.04.02H40.03V9.98H10.01V30.02H39.98V60H0z"/>'
    '<path d="M60 0C60 20 80 40 100 40L120 60 140 60.04"/>',
    "with a title and another color": f'<title>Mark</title><g fill="red"><path d="{LETTERS}"/></g>',
    "with shapes kept for use": f'<defs><path d="M0 0L999 999"/></defs><path d="{LETTERS}"/>',
}


def _outline(body: str) -> Outline:
    found = outline_of(svg(body).encode())
    assert found is not None
    return found


@pytest.mark.parametrize("writing", WRITTEN)
def test_the_way_of_writing_does_not_matter(writing: str) -> None:
    assert _outline(WRITTEN[writing]).is_like(_outline(WRITTEN["as it was"]))


@pytest.mark.parametrize(
    "body",
    [
        f'<path d="{LETTERS.replace("L40 30", "L30 30")}"/>',
        f'<path d="{LETTERS} M200 0 L210 10"/>',
        f'<path d="M0 90 L9 99"/><path d="{LETTERS}"/>',
    ],
)
def test_another_drawing_is_not_like_it(body: str) -> None:
    assert not _outline(body).is_like(_outline(WRITTEN["as it was"]))


def test_an_arc_of_digits_without_end_is_no_arc() -> None:
    body = f'<path d="M0 0A.{"9" * 80_000}z"/><path d="{LETTERS}"/>'
    assert not _outline(body).is_like(_outline(WRITTEN["as it was"]))


def test_polygons_have_points_too() -> None:
    points = "0,0 40,0 40,10 10,10 10,30 40,30 40,60 0,60"
    body = f'<polygon points="{points}"/><path d="M60 0L100 40 120 60 140 60"/>'
    assert _outline(body).is_like(_outline(WRITTEN["as it was"]))


@pytest.mark.parametrize(
    "file",
    [
        svg('<path d="M0 0h9v9z"/>'),
        svg(f'<path d="{"M5 5L5 5" * 20}"/>'),
        svg('<path d="M0 0 L1e999 1e999"/>' * 20),
        svg(f'<text/><path d="{LETTERS}"/>'),
        "<p>no drawing</p>",
        "",
    ],
)
def test_what_no_mark_could_be_told_by_has_none(file: str) -> None:
    assert outline_of(file.encode()) is None


def test_a_policy_writes_it_as_text() -> None:
    outline = outline_of(traced(wide_mark()).encode())
    assert outline is not None
    assert Outline.of_text(outline.text) == outline


@pytest.mark.parametrize("text", ["", "AAAA", "no base64!", "A" * 4_000])
def test_no_other_text_is_taken(text: str) -> None:
    with pytest.raises(ValueError, match='"outline"'):
        Outline.of_text(text)
