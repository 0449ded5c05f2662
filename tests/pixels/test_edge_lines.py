"""Thin frames, and what scaling makes of frames, are taken off; nothing else is."""

from __future__ import annotations

import pytest
from PIL import Image, ImageOps

from checker.pixels.edge_lines import inside_lines

WHITE = Image.new("RGB", (60, 30), "white")


def test_a_line_around_all_is_taken_off() -> None:
    assert inside_lines(ImageOps.expand(WHITE, 1, "#333333"), is_framed=False) == (1, 1, 61, 31)


def test_lines_in_between_are_taken_off_after_it() -> None:
    framed = ImageOps.expand(ImageOps.expand(WHITE, 1, "#cccccc"), 1, "#333333")
    assert inside_lines(framed, is_framed=False) == (2, 2, 62, 32)


@pytest.mark.parametrize("border", [0, 2])
def test_what_has_no_line_stays_whole(border: int) -> None:
    picture = ImageOps.expand(WHITE, border, "#333333")
    assert inside_lines(picture, is_framed=False) == (0, 0, *picture.size)


def test_a_line_along_one_side_is_the_marks_own_unless_a_frame_was_there() -> None:
    ruled = ImageOps.expand(WHITE, (0, 1, 0, 0), "#333333")
    assert inside_lines(ruled, is_framed=False) == (0, 0, 60, 31)
    assert inside_lines(ruled, is_framed=True) == (0, 1, 60, 31)


def test_lines_without_end_leave_something() -> None:
    striped = Image.new("RGB", (40, 40))
    for inset in range(20):
        striped.paste((200 * (inset % 2),) * 3, (inset, inset, 40 - inset, 40 - inset))
    assert inside_lines(striped, is_framed=False) == (4, 4, 36, 36)
