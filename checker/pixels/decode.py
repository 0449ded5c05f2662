"""An image file's bytes → a picture, or why it shows none. Whatever the bytes: bounded time and memory."""

from __future__ import annotations

import warnings
from dataclasses import dataclass
from io import BytesIO
from threading import Lock
from typing import TYPE_CHECKING, Final

from checker.pixels.icons import largest_of_icon
from checker.pixels.no_picture import NoPicture
from checker.pixels.svg import may_be_drawing, read_drawing
from checker.pixels.svg_rendering import rendered

if TYPE_CHECKING:
    from PIL.Image import Image

LARGEST_FILE: Final = 8 * 1024 * 1024
"""Bytes of an image file that is looked at."""
MOST_PIXELS: Final = 16_000_000
LARGEST_SIDE: Final = 1_600
"""Pixels of a side to which a picture is scaled down before it is compared."""
_MOST_SCANS: Final = 64
"""Scans of a progressive JPEG; each costs a pass over the whole picture, however few bytes it has."""
_SMALLEST_SIDE: Final = 4
"""Pixels; what is smaller either way is a counter or a spacer."""

_SIGNATURES: Final = (
    (b"\x89PNG\r\n\x1a\n", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"GIF87a", "GIF"),
    (b"GIF89a", "GIF"),
    (b"BM", "BMP"),
)
_OF_SOME_BROWSERS: Final = (
    b"II*\0",
    b"MM\0*",
    b"\0\0\2\0",
    b"\xff\x0a",
    b"\0\0\0\x0cJXL ",
    b"\0\0\0\x0cjP  ",
)
"""TIFF, cursors, JPEG XL and JPEG 2000: what not every reader sees, and not every one misses."""
_FILE_TYPE: Final = slice(4, 8)
"""Where HEIF pictures and films say `ftyp`."""
_truncated_files = Lock()


@dataclass(frozen=True, slots=True)
class Picture:
    """A decoded picture, its first frame, scaled down to `LARGEST_SIDE`."""

    image: Image
    """In mode RGB or RGBA."""
    is_damaged: bool = False
    """Whether the file ends early or is corrupt, so that some of the picture may be missing."""
    is_moving: bool = False
    """Whether other frames follow."""


def decode(data: bytes) -> Picture | NoPicture:
    """The picture in a PNG, JPEG, GIF, WebP, BMP, ICO or SVG file or, where Pillow can, in an AVIF file."""
    if len(data) > LARGEST_FILE:
        return NoPicture.TOO_LARGE
    if data.startswith(b"\0\0\1\0"):
        inner = largest_of_icon(data)
        if inner is None:
            return NoPicture.BROKEN
        data = inner
    kind = _format(data)
    if kind is None and (data.startswith(_OF_SOME_BROWSERS) or data[_FILE_TYPE] == b"ftyp"):
        return NoPicture.FORMAT
    if kind is None and not may_be_drawing(data):
        return NoPicture.NO_IMAGE
    try:
        from PIL import features  # noqa: PLC0415 - an extra, and slow to import
    except ImportError:
        return NoPicture.NO_LIBRARY
    if kind is None:
        return _drawn(data)
    if kind in {"WEBP", "AVIF"} and not features.check(kind.lower()):
        return NoPicture.FORMAT
    if kind == "JPEG" and data.count(b"\xff\xda") > _MOST_SCANS:
        return NoPicture.TOO_LARGE
    return _decoded(data, kind)


def _format(data: bytes) -> str | None:
    """The format, as Pillow calls it, by the first bytes (WHATWG MIME Sniffing, 6.1)."""
    for signature, kind in _SIGNATURES:
        if data.startswith(signature):
            return kind
    if data.startswith(b"RIFF") and data[8:12] == b"WEBP":
        return "WEBP"
    if data[4:12] in {b"ftypavif", b"ftypavis"}:
        return "AVIF"
    return None


def _drawn(data: bytes) -> Picture | NoPicture:
    """The picture of an SVG file."""
    drawing = read_drawing(data)
    if isinstance(drawing, NoPicture):
        return drawing
    file = rendered(drawing)
    return file if isinstance(file, NoPicture) else _decoded(file, "PNG")


def _decoded(data: bytes, kind: str) -> Picture | NoPicture:
    try:
        return _loaded(data, kind, is_damaged=False)
    except MemoryError:
        return NoPicture.TOO_LARGE
    except Exception:  # noqa: BLE001 - decoders raise anything for hostile bytes: OSError, SyntaxError, struct.error …
        return _of_damaged(data, kind)


def _of_damaged(data: bytes, kind: str) -> Picture | NoPicture:
    """What a browser would show of a file that ends early."""
    from PIL import ImageFile  # noqa: PLC0415 - an extra

    with _truncated_files:
        before = ImageFile.LOAD_TRUNCATED_IMAGES
        ImageFile.LOAD_TRUNCATED_IMAGES = True
        try:
            return _loaded(data, kind, is_damaged=True)
        except Exception:  # noqa: BLE001 - as above
            return NoPicture.BROKEN
        finally:
            ImageFile.LOAD_TRUNCATED_IMAGES = before


def _loaded(data: bytes, kind: str, *, is_damaged: bool) -> Picture | NoPicture:
    from PIL import Image  # noqa: PLC0415 - an extra

    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        try:
            image: Image.Image = Image.open(BytesIO(data), formats=[kind])
        except Image.DecompressionBombError:
            return NoPicture.TOO_LARGE
        width, height = image.size
        if width * height > MOST_PIXELS:
            return NoPicture.TOO_LARGE
        if min(width, height) < _SMALLEST_SIDE:
            return NoPicture.TINY
        if kind == "JPEG":
            image.draft("RGB", (LARGEST_SIDE, LARGEST_SIDE))
        is_moving = bool(getattr(image, "is_animated", False))
        image.load()
        return Picture(_small(_in_color(image)), is_damaged, is_moving)


def _in_color(image: Image) -> Image:
    if image.mode in {"RGB", "RGBA"} and "transparency" not in image.info:
        return image
    if image.mode.startswith("I"):  # 16 bits of grey, which `convert` would cut off
        return image.point(lambda value: value * (1 / 256)).convert("L").convert("RGB")
    has_alpha = image.has_transparency_data
    return image.convert("RGBA" if has_alpha else "RGB")


def _small(image: Image) -> Image:
    from PIL import Image as Pillow  # noqa: PLC0415 - an extra

    if max(image.size) <= LARGEST_SIDE:
        return image
    scale = LARGEST_SIDE / max(image.size)
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image.resize(size, Pillow.Resampling.BOX)
