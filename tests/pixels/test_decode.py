"""Image files are decoded within bounds, whatever their bytes; what shows nothing says why."""

from __future__ import annotations

import struct
import subprocess
import sys
import zlib
from io import BytesIO

import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, features

from checker.pixels.decode import LARGEST_FILE, LARGEST_SIDE, Picture, decode
from checker.pixels.no_picture import NoPicture
from tests.pixels.marks import encoded, round_mark, scaled, wide_mark

KINDS = ["PNG", "JPEG", "GIF", "WEBP", "BMP", "ICO"] + (["AVIF"] if features.check("avif") else [])
SMALL = scaled(wide_mark(), 32)


def png_chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_that_claims(width: int, height: int) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    content = png_chunk(b"IDAT", zlib.compress(bytes(1000)))
    return b"\x89PNG\r\n\x1a\n" + png_chunk(b"IHDR", header) + content + png_chunk(b"IEND", b"")


@pytest.mark.parametrize("kind", KINDS)
def test_the_formats_of_the_web_are_decoded(kind: str) -> None:
    decoded = decode(encoded(SMALL if kind != "ICO" else scaled(round_mark(), 64), kind))
    assert isinstance(decoded, Picture)
    assert not decoded.is_damaged
    assert decoded.image.mode in {"RGB", "RGBA"}


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGBA", "I;16", "CMYK"])
def test_every_color_mode_comes_out_in_color(mode: str) -> None:
    image = SMALL.convert("L").point(lambda value: value * 257, "I") if mode == "I;16" else SMALL
    file = BytesIO()
    image.convert(mode).save(file, "JPEG" if mode == "CMYK" else "PNG")
    decoded = decode(file.getvalue())
    assert isinstance(decoded, Picture)
    assert decoded.image.mode in {"RGB", "RGBA"}
    grey = decoded.image.convert("L")
    assert grey.getextrema()[0] < 60
    assert grey.getextrema()[1] > 200


@pytest.mark.parametrize(
    "data", [b"", b"\0", b"<!doctype html><title>Not found</title>", b"%PDF-1.7", b"RIFF\0\0\0\0WAVE"]
)
def test_what_is_no_image_is_told(data: bytes) -> None:
    assert decode(data) is NoPicture.NO_IMAGE


@pytest.mark.parametrize(
    "head",
    [
        b"II*\0",
        b"MM\0*",
        b"\0\0\2\0",
        b"\xff\x0a",
        b"\0\0\0\x0cJXL ",
        b"\0\0\0\x0cjP  ",
        b"\0\0\0\x18ftypheic",
        b"\0\0\0\x1cftypmp42",
    ],
)
def test_formats_that_only_some_browsers_show_are_none_that_can_be_read(head: bytes) -> None:
    assert decode(head + bytes(90)) is NoPicture.FORMAT


@pytest.mark.parametrize("kind", ["PPM", "PCX", "DDS", "SGI"])
def test_formats_that_no_browser_shows_are_no_images(kind: str) -> None:
    assert decode(encoded(SMALL, kind)) is NoPicture.NO_IMAGE


@pytest.mark.parametrize("size", [(1, 1), (3, 200), (2, 2)])
def test_counters_and_spacers_are_no_picture(size: tuple[int, int]) -> None:
    assert decode(encoded(Image.new("RGB", size, "red"))) is NoPicture.TINY


@pytest.mark.parametrize("size", [(0, 0), (0, 40), (100_000, 100_000), (2**31 - 1, 2**31 - 1), (60_000, 300)])
def test_headers_that_claim_absurd_sizes_cost_nothing(size: tuple[int, int]) -> None:
    assert decode(png_that_claims(*size)) in {NoPicture.BROKEN, NoPicture.TOO_LARGE}


def test_a_decompression_bomb_is_not_unpacked() -> None:
    bomb = encoded(Image.new("1", (12_000, 12_000)))
    assert len(bomb) < 100_000
    assert decode(bomb) is NoPicture.TOO_LARGE


def test_a_file_of_too_many_bytes_is_not_looked_at() -> None:
    assert decode(encoded(SMALL) + bytes(LARGEST_FILE)) is NoPicture.TOO_LARGE


def test_a_jpeg_of_very_many_scans_is_not_decoded() -> None:
    data = encoded(SMALL, "JPEG")
    scan = b"\xff\xda\0\x0c\x03\x01\0\x02\x11\x03\x11\0\x3f\0\0"
    assert decode(data[:-2] + scan * 1_000 + data[-2:]) is NoPicture.TOO_LARGE


def test_a_large_picture_is_scaled_down() -> None:
    decoded = decode(encoded(Image.effect_noise((3_000, 900), 60)))
    assert isinstance(decoded, Picture)
    assert decoded.image.size == (LARGEST_SIDE, 480)


def test_of_an_animation_the_first_frame_counts() -> None:
    file = BytesIO()
    SMALL.save(file, "GIF", save_all=True, append_images=[Image.new("RGB", SMALL.size, "red")] * 3)
    decoded = decode(file.getvalue())
    assert isinstance(decoded, Picture)
    assert decoded.image.convert("L").getextrema() != (76, 76)


@pytest.mark.parametrize("kind", KINDS)
def test_a_file_that_ends_anywhere_gives_an_answer(kind: str) -> None:
    data = encoded(SMALL if kind != "ICO" else scaled(round_mark(), 64), kind)
    for length in {*range(64), *range(64, len(data), max(1, len(data) // 40))}:
        decoded = decode(data[:length])
        assert isinstance(decoded, (Picture, NoPicture)), length


def test_the_half_of_a_file_is_a_damaged_picture() -> None:
    data = encoded(wide_mark(), "JPEG", quality=90)
    decoded = decode(data[: len(data) // 2])
    assert isinstance(decoded, Picture)
    assert decoded.is_damaged


@pytest.mark.parametrize("first", range(256))
def test_every_first_byte_gives_an_answer(first: int) -> None:
    for data in (bytes([first]), bytes([first]) * 40, bytes([first]) + encoded(SMALL)[1:]):
        assert isinstance(decode(data), (Picture, NoPicture))


@pytest.mark.parametrize("kind", KINDS)
@given(at=st.floats(0, 1, exclude_max=True), byte=st.integers(0, 255))
def test_a_corrupted_file_gives_an_answer(kind: str, at: float, byte: int) -> None:
    data = bytearray(FILES[kind])
    data[int(at * len(data))] = byte
    assert isinstance(decode(bytes(data)), (Picture, NoPicture))


FILES = {kind: encoded(scaled(round_mark(), 18), kind) for kind in KINDS}


@given(start=st.sampled_from([*(data[:12] for data in FILES.values()), b""]), rest=st.binary(max_size=200))
def test_any_bytes_give_an_answer(start: bytes, rest: bytes) -> None:
    assert isinstance(decode(start + rest), (Picture, NoPicture))


def test_damaged_files_leave_pillow_as_it_was() -> None:
    from PIL import ImageFile  # noqa: PLC0415 - looks at its flag, before and after

    before = ImageFile.LOAD_TRUNCATED_IMAGES
    decode(encoded(SMALL)[:100])
    assert before == ImageFile.LOAD_TRUNCATED_IMAGES


def test_without_pillow_the_answer_says_so() -> None:
    code = (
        "import sys; sys.modules['PIL'] = None\n"
        "from checker.pixels.decode import decode\nfrom checker.pixels.no_picture import NoPicture\n"
        f"assert decode({encoded(SMALL)!r}) is NoPicture.NO_LIBRARY\n"
        "assert decode(b'text') is NoPicture.NO_IMAGE\n"
    )
    subprocess.run([sys.executable, "-c", code], check=True)


def test_pillow_is_not_imported_before_the_first_image() -> None:
    code = "import sys, checker.engine, checker.pixels.compare; assert 'PIL' not in sys.modules"
    subprocess.run([sys.executable, "-c", code], check=True)
