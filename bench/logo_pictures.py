"""Pictures for `bench.logos`: what becomes of a mark on the web, marks that are near to it, and others."""

from __future__ import annotations

import itertools
import random
from io import BytesIO
from typing import TYPE_CHECKING, Final

from PIL import Image, ImageChops, ImageDraw, ImageFont, ImageOps

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator

    from PIL.Image import Image as Picture

WHITE: Final = (255, 255, 255)
_NEAR_WORDS: Final = (
    ("DAILY", "CALLER"),
    ("DAILY CALLER", "WIRE SERVICE"),
    ("DAILY COURIER", "NEWS FOUNDATION"),
    ("THE DAILY CALL", "NEWS FEDERATION"),
    ("PRAIRIE", "NEWS COOPERATIVE"),
    ("HARBOR LIGHT", "NEWS FOUNDATION"),
    ("MORNING CALLER", "NEWS SERVICE"),
)
_SEED: Final = 7


def changed(mark: Picture) -> Iterator[tuple[str, Picture]]:
    """What sites do to a mark: a kind of change, and the picture that comes of it; several of each."""
    for height in (16, 20, 24, 32, 40, 48, 64, 96, 200):
        yield "rescaled", _scaled(mark, height)
    for quality in (20, 40, 60, 80):
        for height in (32, 60):
            yield "recompressed", _again(_scaled(mark, height), "JPEG", quality=quality)
        yield "recompressed", _again(_scaled(mark, 48), "WEBP", quality=quality)
    for share in (0.1, 0.3, 0.6, 1.0):
        yield "padded", _padded(mark, round(mark.height * share))
        yield "padded", _padded(_scaled(mark, 40), round(40 * share))
    for left, top, right, bottom in ((0, 0, 4, 4), (3, 0, 0, 3), (2, 2, 2, 2), (4, 4, 0, 0)):
        yield "cropped", mark.crop((left, top, mark.width - right, mark.height - bottom))
    for ink, ground in (("#123a6b", "#ffffff"), ("#7a1410", "#f4efe4"), ("#444444", "#dddddd")):
        yield "recolored", ImageOps.colorize(ImageOps.grayscale(mark), ink, ground)
        yield "recolored", _scaled(ImageOps.colorize(ImageOps.grayscale(mark), ink, ground), 36)
    for ground in ("#000000", "#1c1c1e", "#202a44"):
        yield "dark mode", ImageOps.colorize(ImageOps.grayscale(mark), "#ffffff", ground)
        yield "dark mode", _scaled(ImageOps.colorize(ImageOps.grayscale(mark), "#f2f2f2", ground), 32)
    yield "dark mode", ImageOps.invert(mark)
    for height in (32, 64, 141):
        yield "transparent", _transparent(_scaled(mark, height))
    for words in ("Republished with permission", "News you can use", "A nonprofit newswire"):
        for below in (True, False):
            yield "with a slogan", _with_words(mark, words, below=below)
            yield "with a slogan", _scaled(_with_words(mark, words, below=below), 70)
    yield from _framed(mark)
    for height, quality in ((32, 50), (48, 40), (80, 30)):
        small = _scaled(_padded(mark, 12), height)
        yield "several at once", _again(small, "JPEG", quality=quality)
        yield "several at once", _again(ImageOps.invert(small), "JPEG", quality=quality)


def _framed(mark: Picture) -> Iterator[tuple[str, Picture]]:
    for width, color in itertools.product((1, 2, 4, 6, 8), ("#333333", "#b01020")):
        framed = ImageOps.expand(_padded(mark, 20), width, color)
        yield from (("in a frame", picture) for picture in (framed, _scaled(framed, 64), _scaled(framed, 40)))
    for left, top, right, bottom in ((0, 0, 1, 0), (2, 0, 0, 2), (0, 1, 3, 0)):
        cut = ImageOps.expand(_padded(mark, 20), 4, "#333333").crop(
            (left, top, mark.width + 48 - right, mark.height + 48 - bottom)
        )
        yield "in an uneven frame", _scaled(cut, 64)


def near_marks() -> Iterator[tuple[str, Picture]]:
    """Other organizations' marks: words of like shape, drawn as the mark's are."""
    for first, second in _NEAR_WORDS:
        for height in (141, 60, 32, 20):
            yield "near marks, drawn", _scaled(_wordmark(first, second), height)
        yield "near marks, drawn", ImageOps.invert(_wordmark(first, second))


def left_of(mark: Picture, share: float) -> Iterator[tuple[str, Picture]]:
    """The mark without its right end, which is another organization's."""
    part = mark.crop((0, 0, round(mark.width * share), mark.height))
    for height in (141, 80, 48, 32, 20):
        yield "its left part alone", _scaled(part, height)
        yield "its left part alone", _again(_scaled(part, height), "JPEG", quality=50)


def others() -> Iterator[tuple[str, Picture]]:
    """Pictures of all other kinds: noise, gradients, stripes, shapes, text."""
    chance = random.Random(_SEED)  # noqa: S311 - the same pictures every time
    for number in range(60):
        yield "other pictures, drawn", _other(chance, number)


def _other(chance: random.Random, number: int) -> Picture:
    size = (chance.randrange(60, 700), chance.randrange(20, 300))
    make: tuple[Callable[[], Picture], ...] = (
        lambda: Image.frombytes("L", size, chance.randbytes(size[0] * size[1])).convert("RGB"),
        lambda: Image.radial_gradient("L").resize(size).convert("RGB"),
        lambda: _shapes(chance, size),
        lambda: _lines_of_text(chance, size),
        lambda: Image.effect_mandelbrot(size, (-2, -1, 1, 1), 60).convert("RGB"),
    )
    return make[number % len(make)]()


def _shapes(chance: random.Random, size: tuple[int, int]) -> Picture:
    image = Image.new("RGB", size, WHITE)
    draw = ImageDraw.Draw(image)
    for _ in range(12):
        x, y = chance.randrange(size[0]), chance.randrange(size[1])
        box = (x, y, x + chance.randrange(5, 90), y + chance.randrange(5, 60))
        color = tuple(chance.randrange(200) for _ in range(3))
        (draw.rectangle if chance.random() < 0.5 else draw.ellipse)(box, fill=color)  # noqa: PLR2004 - a coin
    return image


def _lines_of_text(chance: random.Random, size: tuple[int, int]) -> Picture:
    image = Image.new("RGB", size, WHITE)
    draw = ImageDraw.Draw(image)
    for top in range(0, size[1], 22):
        words = " ".join(
            "".join(chance.choice("aeilmnorst") for _ in range(chance.randrange(2, 9))) for _ in range(20)
        )
        draw.text((4, top), words, font=ImageFont.load_default(16), fill=(30, 30, 30))
    return image


def _wordmark(first: str, second: str) -> Picture:
    image = Image.new("RGB", (1080, 141), WHITE)
    draw = ImageDraw.Draw(image)
    font = ImageFont.load_default(72)
    draw.text((20, 30), f"{first} {second}", font=font, fill=(20, 20, 20))
    box = ImageChops.difference(image, Image.new("RGB", image.size, WHITE)).getbbox() or (0, 0, 1080, 141)
    return image.crop(box).resize((1040, 100)).crop((0, 0, 1040, 100))


def _scaled(image: Picture, height: int) -> Picture:
    width = max(1, round(image.width * height / image.height))
    return image.resize((width, height), Image.Resampling.LANCZOS)


def _padded(image: Picture, border: int) -> Picture:
    return ImageOps.expand(image, border, image.getpixel((0, 0)))


def _transparent(image: Picture) -> Picture:
    """What is white is not there."""
    shown = image.convert("RGBA")
    shown.putalpha(ImageOps.invert(ImageOps.grayscale(image)))
    return shown


def _with_words(mark: Picture, words: str, *, below: bool) -> Picture:
    """The mark with a line of text under it or above it."""
    canvas = Image.new("RGB", (mark.width, mark.height * 2), WHITE)
    canvas.paste(mark, (0, 0 if below else mark.height))
    at = (20, mark.height + 40 if below else 40)
    ImageDraw.Draw(canvas).text(at, words, font=ImageFont.load_default(48), fill=(70, 70, 70))
    return canvas


def _again(image: Picture, kind: str, *, quality: int) -> Picture:
    """Out of a file that was compressed with loss."""
    file = BytesIO()
    image.convert("RGB").save(file, kind, quality=quality)
    return Image.open(BytesIO(file.getvalue())).convert("RGB")
