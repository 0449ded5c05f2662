"""Marks drawn for the tests: invented names in Pillow's own typeface, and what becomes of them on the web."""

from __future__ import annotations

from io import BytesIO
from typing import TYPE_CHECKING

from PIL import Image, ImageDraw, ImageFont

from checker.pixels.decode import Picture, decode

if TYPE_CHECKING:
    from PIL.Image import Image as PillowImage

WHITE = (255, 255, 255)
BLACK = (0, 0, 0)


def wide_mark(
    first: str = "PRAIRIE",
    second: str = "NEWS COOPERATIVE",
    *,
    ink: tuple[int, int, int] = BLACK,
    ground: tuple[int, int, int] = WHITE,
) -> PillowImage:
    """A wide mark: a word between two angles, and spaced words after it."""
    image = Image.new("RGB", (940, 140), ground)
    draw = ImageDraw.Draw(image)
    draw.line([(30, 80), (30, 20), (80, 20)], fill=(200, 30, 40), width=14)
    draw.line([(400, 120), (450, 120), (450, 60)], fill=(30, 90, 200), width=14)
    _spaced(draw, (50, 38), 390, first, size=64, ink=ink)
    _spaced(draw, (500, 52), 910, second, size=36, ink=ink)
    return image


def round_mark(letters: str = "PNC") -> PillowImage:
    """A mark of about equal sides: a ring, letters and a bar."""
    image = Image.new("RGB", (240, 240), WHITE)
    draw = ImageDraw.Draw(image)
    draw.ellipse((20, 20, 220, 220), outline=(20, 60, 120), width=14)
    _spaced(draw, (60, 80), 180, letters, size=56, ink=BLACK)
    draw.rectangle((70, 160, 170, 172), fill=(200, 30, 40))
    return image


def photograph(size: tuple[int, int] = (400, 260)) -> PillowImage:
    """No mark: soft light over hills, as far as arithmetic can."""
    width, height = size
    image = Image.new("RGB", size)
    image.putdata(
        [
            ((x * 255) // width, ((x * y) // 97) % 256, 255 - (y * 255) // height)
            for y in range(height)
            for x in range(width)
        ]
    )
    return image


def _spaced(
    draw: ImageDraw.ImageDraw,
    start: tuple[int, int],
    end: int,
    words: str,
    *,
    size: int,
    ink: tuple[int, int, int],
) -> None:
    """Words with their letters spread from `start` to `end`."""
    font = ImageFont.load_default(size)
    widths = [font.getlength(letter) for letter in words]
    gap = (end - start[0] - sum(widths)) / max(1, len(words) - 1)
    x = float(start[0])
    for letter, width in zip(words, widths, strict=True):
        draw.text((x, start[1]), letter, font=font, fill=ink)
        x += width + gap


def scaled(image: PillowImage, height: int) -> PillowImage:
    """The image at another height."""
    return image.resize(
        (max(1, round(image.width * height / image.height)), height), Image.Resampling.LANCZOS
    )


def on_canvas(image: PillowImage, size: tuple[int, int], at: tuple[int, int]) -> PillowImage:
    """The image on a larger white one."""
    canvas = Image.new("RGB", size, WHITE)
    canvas.paste(image, at)
    return canvas


def write(image: PillowImage, words: str, at: tuple[int, int], size: int = 30) -> PillowImage:
    """The image with words on it."""
    written = image.copy()
    ImageDraw.Draw(written).text(at, words, font=ImageFont.load_default(size), fill=(60, 60, 60))
    return written


def encoded(image: PillowImage, kind: str = "PNG", **options: object) -> bytes:
    """The image as a file."""
    file = BytesIO()
    image.save(file, kind, **options)
    return file.getvalue()


def picture(image: PillowImage, kind: str = "PNG", **options: int) -> Picture:
    """The image as it comes out of a file."""
    decoded = decode(encoded(image, kind, **options))
    assert isinstance(decoded, Picture)
    return decoded
