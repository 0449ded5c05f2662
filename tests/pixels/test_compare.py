"""A mark is known again whatever the web did to it; another mark, however near, is not taken for it."""

from __future__ import annotations

from functools import cache
from typing import TYPE_CHECKING

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageOps

from checker.pixels.compare import Comparison, Likeness, compare, fingerprint
from checker.pixels.decode import Picture
from checker.pixels.fingerprint import Fingerprint
from checker.pixels.no_picture import NoPicture
from tests.pixels.marks import on_canvas, photograph, picture, round_mark, scaled, wide_mark, write

if TYPE_CHECKING:
    from collections.abc import Callable

    from PIL.Image import Image as PillowImage

MARKS: dict[str, Callable[[], PillowImage]] = {"wide": wide_mark, "round": round_mark}


@cache
def reference(mark: str) -> Fingerprint:
    found = fingerprint(picture(MARKS[mark]()))
    assert isinstance(found, Fingerprint)
    return found


def compared(image: PillowImage, mark: str = "wide", kind: str = "PNG", **options: int) -> Comparison:
    found = compare(picture(image, kind, **options), [reference(mark)])
    assert isinstance(found, Comparison)
    return found


def likeness(image: PillowImage, mark: str = "wide", kind: str = "PNG", **options: int) -> Likeness:
    return compared(image, mark, kind, **options).likeness


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("height", [16, 20, 24, 32, 48, 100, 300])
def test_a_mark_is_known_at_any_height_from_16_pixels(mark: str, height: int) -> None:
    assert likeness(scaled(MARKS[mark](), height), mark) is Likeness.SAME


@pytest.mark.parametrize("mark", MARKS)
@pytest.mark.parametrize("quality", [15, 40, 80])
@pytest.mark.parametrize("kind", ["JPEG", "WEBP"])
def test_a_mark_is_known_after_lossy_compression(mark: str, quality: int, kind: str) -> None:
    assert likeness(scaled(MARKS[mark](), 48), mark, kind, quality=quality) is Likeness.SAME


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_is_known_with_any_margin(mark: str) -> None:
    image = MARKS[mark]()
    assert likeness(image.crop(ImageOps.invert(image).getbbox()), mark) is Likeness.SAME
    assert likeness(ImageOps.expand(image, 150, (255, 255, 255)), mark) is Likeness.SAME
    assert likeness(on_canvas(image, (1200, 700), (10, 400)), mark) is Likeness.SAME


@pytest.mark.parametrize("mark", MARKS)
def test_a_mark_is_known_in_other_colors(mark: str) -> None:
    image = MARKS[mark]()
    assert likeness(ImageOps.invert(image), mark) is Likeness.SAME
    assert likeness(image.convert("L").convert("RGB"), mark) is Likeness.SAME
    blue, red, green = image.split()
    assert likeness(Image.merge("RGB", (red, green, blue)), mark) is Likeness.SAME


def test_a_mark_is_known_in_white_on_a_dark_page() -> None:
    assert likeness(wide_mark(ink=(240, 240, 240), ground=(18, 24, 40))) is Likeness.SAME


@pytest.mark.parametrize("ink", [(0, 0, 0), (255, 255, 255)])
def test_a_transparent_mark_is_known_whatever_lies_under_it(ink: tuple[int, int, int]) -> None:
    shape = ImageOps.invert(wide_mark().convert("L"))
    image = Image.new("RGBA", shape.size, (*ink, 255))
    image.putalpha(shape)
    assert likeness(image) is Likeness.SAME


@pytest.mark.parametrize("mark", MARKS)
def test_a_frame_does_not_hide_a_mark(mark: str) -> None:
    image = ImageOps.expand(MARKS[mark](), 12, (255, 255, 255))
    framed = ImageOps.expand(image, 3, (40, 40, 40))
    assert likeness(framed, mark) is Likeness.SAME
    assert likeness(ImageOps.expand(framed, 25, (255, 255, 255)), mark) is Likeness.SAME
    rounded = ImageOps.expand(image, 12, (255, 255, 255))
    box = (3, 3, rounded.width - 4, rounded.height - 4)
    ImageDraw.Draw(rounded).rounded_rectangle(box, 18, outline=(0, 0, 0), width=3)
    assert likeness(rounded, mark) is Likeness.SAME


def test_a_mark_in_a_filled_box_is_known() -> None:
    box = wide_mark(ink=(255, 255, 255), ground=(20, 30, 90))
    assert likeness(on_canvas(box, (1100, 300), (70, 80))) is Likeness.SAME
    assert (
        likeness(write(on_canvas(box, (1100, 300), (70, 80)), "Our news partner", (400, 250)))
        is Likeness.SAME
    )


@pytest.mark.parametrize("height", [260, 60])
def test_words_around_a_mark_do_not_hide_it(height: int) -> None:
    image = wide_mark()
    below = write(on_canvas(image, (940, 230), (0, 0)), "Reprinted with permission", (240, 170))
    above = write(on_canvas(image, (940, 230), (0, 80)), "A story by our partners", (240, 20))
    before = write(on_canvas(image, (1400, 140), (440, 0)), "Originally published by", (20, 50))
    after = write(on_canvas(image, (1400, 140), (0, 0)), "The free newswire", (980, 50))
    for changed in (below, above, before, after):
        found = compared(scaled(changed, height))
        assert found.likeness is Likeness.SAME
        assert found.part is not None


def test_where_a_part_matches_is_told() -> None:
    found = compared(write(on_canvas(wide_mark(), (1400, 400), (440, 200)), "Published by", (20, 250)))
    assert found.part is not None
    left, upper, right, lower = found.part
    assert (left - 440, upper - 200) == pytest.approx((23, 13), abs=4)
    assert (right - 440, lower - 200) == pytest.approx((910, 127), abs=8)


@pytest.mark.parametrize(
    ("first", "second"),
    [
        ("PRAIRIE", "NEWS ASSOCIATION"),
        ("PRAIRIE", "FARM COOPERATIVE"),
        ("HARBOR", "NEWS COOPERATIVE"),
        ("MEADOW", "PRESS SYNDICATE"),
        ("COASTAL", "RADIO NETWORK"),
    ],
)
def test_other_words_in_the_same_mark_are_another_mark(first: str, second: str) -> None:
    twin = wide_mark(first, second)
    for height in (140, 48):
        assert likeness(scaled(twin, height)) is not Likeness.SAME


def test_a_part_of_a_mark_is_not_the_mark() -> None:
    assert likeness(wide_mark().crop((0, 0, 470, 140))) is Likeness.DIFFERENT
    assert likeness(wide_mark().crop((480, 0, 940, 140))) is Likeness.DIFFERENT


def test_another_ring_with_other_letters_is_another_mark() -> None:
    assert likeness(round_mark("HLW"), "round") is not Likeness.SAME


def test_photographs_and_other_shapes_are_something_else() -> None:
    bars = Image.new("RGB", (900, 100), "white")
    for x in range(0, 900, 60):
        ImageDraw.Draw(bars).rectangle((x, 10, x + 30, 90), fill="black")
    noise = Image.effect_noise((900, 100), 90).convert("RGB")
    for mark in MARKS:
        for image in (photograph(), photograph((900, 100)), bars, noise):
            assert likeness(image, mark) is Likeness.DIFFERENT


@pytest.mark.parametrize("color", ["white", "black", "#884422"])
def test_a_picture_of_one_color_is_blank(color: str) -> None:
    assert compare(picture(Image.new("RGB", (300, 40), color)), [reference("wide")]) is NoPicture.BLANK
    assert fingerprint(picture(Image.new("RGB", (300, 40), color))) is NoPicture.BLANK


def test_a_picture_that_is_wholly_transparent_is_blank() -> None:
    image = Image.new("RGBA", (300, 40), (200, 10, 10, 0))
    assert compare(picture(image), [reference("wide")]) is NoPicture.BLANK


def test_the_nearest_of_several_references_is_named() -> None:
    found = compare(picture(scaled(wide_mark(), 40)), [reference("round"), reference("wide")])
    assert isinstance(found, Comparison)
    assert (found.likeness, found.number) == (Likeness.SAME, 1)


def test_without_references_everything_is_different() -> None:
    assert compare(picture(wide_mark()), []) == Comparison(Likeness.DIFFERENT)


def test_a_page_of_print_is_looked_through_in_bounds() -> None:
    text = Image.new("RGB", (1600, 1600), "white")
    for row in range(60):
        text = write(text, "words and words of a whole column of text, " * 3, (10, 10 + row * 26), 18)
    assert likeness(text) is Likeness.DIFFERENT


@settings(max_examples=40)
@given(st.integers(1, 60), st.integers(1, 60), st.binary(min_size=12, max_size=400))
def test_any_picture_gives_an_answer(width: int, height: int, data: bytes) -> None:
    cells = (data * (width * height * 4 // len(data) + 1))[: width * height * 4]
    image = Image.frombytes("RGBA", (width, height), cells)
    found = compare(Picture(image), [reference("wide"), reference("round")])
    assert isinstance(found, (Comparison, NoPicture))
