"""Addresses of images: `srcset`, lazy attributes, placeholders and image proxies."""

from __future__ import annotations

import struct
from base64 import b64encode
from typing import TYPE_CHECKING
from urllib.parse import quote_from_bytes

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.page.image_urls import (
    attribute_urls,
    is_placeholder,
    looks_like_url,
    srcset_urls,
    with_wrapped,
    wrapped_url,
)

if TYPE_CHECKING:
    from collections.abc import Callable

GIF = "data:image/gif;base64,R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7"


@pytest.mark.parametrize(
    ("value", "expected"),
    [
        ("a.png", ["a.png"]),
        ("a.png 300w, b.png 2x", ["a.png", "b.png"]),
        ("a.png 300w,b.png 600w,", ["a.png", "b.png"]),
        (" a.png,\n b.png 2x ", ["a.png", "b.png"]),
        ("/w_300,h_200/a.png 1x, /w_600,h_400/a.png 2x", ["/w_300,h_200/a.png", "/w_600,h_400/a.png"]),
        ("a.png 300w 200h, b.png", ["a.png", "b.png"]),
        (f"{GIF} 1w", [GIF]),
        ("", []),
        (", ,,", []),
    ],
)
def test_a_srcset_is_cut_as_browsers_cut_it(value: str, expected: list[str]) -> None:
    assert list(srcset_urls(value)) == expected


@pytest.mark.parametrize(
    "name",
    [
        "data-src",
        "data-lazy-src",
        "data-original",
        "data-cfsrc",
        "data-orig-file",
        "data-large-file",
        "data-hi-res-src",
    ],
)
def test_lazy_attributes_hold_urls_that_wait(name: str) -> None:
    assert attribute_urls([("src", GIF), (name, "/media/a.png"), ("alt", "x.png")]) == (
        [GIF],
        ["/media/a.png"],
    )


def test_lazy_sets_hold_every_candidate() -> None:
    shown, waiting = attribute_urls(
        [("srcset", "a.png 1x, b.png 2x"), ("data-srcset", "c.png 1x, /d 2x, 3x 4x")]
    )
    assert shown == ["a.png", "b.png"]
    assert waiting == ["c.png", "/d"]


@pytest.mark.parametrize(
    ("name", "value"),
    [
        ("data-image-meta", '{"a": "b.png"}'),
        ("data-id", "17"),
        ("data-src", "none"),
        ("data-image-title", "a.png by us"),
        ("onload", "/a.png"),
        ("title", "a.png"),
        ("data-permalink", "https://site.example/story/"),
    ],
)
def test_other_attributes_hold_none(name: str, value: str) -> None:
    assert attribute_urls([(name, value)]) == ([], [])


@pytest.mark.parametrize(
    "value", ["a.png", "/a", "./a", "//cdn.example/a", "HTTPS://a.example/", "a/b.svg?x=1#y"]
)
def test_paths_and_addresses_look_like_urls(value: str) -> None:
    assert looks_like_url(value)


@pytest.mark.parametrize("value", ["", "auto", "{{src}}", "a picture.png", "<img src=/a.png>"])
def test_words_and_markup_do_not(value: str) -> None:
    assert not looks_like_url(value)


@pytest.mark.parametrize(
    "url",
    [
        GIF,
        "data:image/svg+xml,%3Csvg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 3 2'%3E%3C/svg%3E",
        "data:,",
        "about:blank",
        "/img/1x1.trans.gif",
        "/img/blank.gif",
        "spacer.png?v=2",
        "/x/lazy-placeholder.png",
        "/x/lazyload.gif",
        "/pixel_1x1.png",
        "/img/transparent-300x200.png",
    ],
)
def test_stand_ins_show_nothing(url: str) -> None:
    assert is_placeholder(url)


@pytest.mark.parametrize(
    "url",
    [
        "/img/x-logo.png",
        "/img/white-house.jpg",
        "/img/blank-page-story.jpg",
        "/img/loading-dock.jpg",
        "logo.png",
        "data:image/svg+xml,%3Csvg%3E%3Cpath d='M0 0h9'/%3E%3C/svg%3E",
        "data:image/bmp;base64," + "Qk0" * 500,
    ],
)
def test_pictures_are_no_stand_ins(url: str) -> None:
    assert not is_placeholder(url)


def png(width: int, height: int) -> bytes:
    return b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR" + struct.pack(">II", width, height) + b"\x08\x06\0\0\0"


def gif(width: int, height: int) -> bytes:
    return b"GIF89a" + struct.pack("<HH", width, height) + b"\x80\0\0"


def jpeg(width: int, height: int) -> bytes:
    quantization = b"\xff\xdb\0\x43" + bytes(65)
    return b"\xff\xd8" + quantization + b"\xff\xc0\0\x11\x08" + struct.pack(">HH", height, width) + b"\x03"


def webp(width: int, height: int) -> bytes:
    extended = (width - 1).to_bytes(3, "little") + (height - 1).to_bytes(3, "little")
    return b"RIFF\0\0\0\0WEBPVP8X\x0a\0\0\0\0\0\0\0" + extended


def lossless_webp(width: int, height: int) -> bytes:
    return b"RIFF\0\0\0\0WEBPVP8L\0\0\0\0\x2f" + struct.pack("<I", width - 1 | (height - 1) << 14)


def lossy_webp(width: int, height: int) -> bytes:
    return b"RIFF\0\0\0\0WEBPVP8 \0\0\0\0\0\0\0\x9d\x01\x2a" + struct.pack("<HH", width, height)


@pytest.mark.parametrize("image", [png, gif, jpeg, webp, lossless_webp, lossy_webp])
def test_a_small_picture_s_own_size_tells_it_from_a_stand_in(image: Callable[[int, int], bytes]) -> None:
    for width, height, is_stand_in in [(1, 1, True), (4, 3, True), (200, 26, False), (1, 40, False)]:
        data = image(width, height)
        assert is_placeholder(f"data:image/x;base64,{b64encode(data).decode()}") is is_stand_in
        assert is_placeholder(f"data:image/x,{quote_from_bytes(data)}") is is_stand_in


@pytest.mark.parametrize("data", ["", "A" * 2_000, "%" * 50, "/9j/" + "/" * 5_000, "iVBORw0KGgo=", "é" * 80])
def test_what_can_be_no_picture_is_a_stand_in(data: str) -> None:
    assert is_placeholder(f"data:image/png;base64,{data}")


def test_a_short_picture_stands_in_for_one_that_a_script_will_load() -> None:
    uri = f"data:image/png;base64,{b64encode(png(16, 9)).decode()}"
    assert not is_placeholder(uri)
    assert is_placeholder(uri, awaits_other=True)


@pytest.mark.parametrize(
    ("url", "inner"),
    [
        ("https://i0.wp.com/site.example/a.png?resize=3", "https://site.example/a.png?resize=3"),
        ("/_next/image?url=%2Fmedia%2Fwire-logo.png&w=640&q=75", "/media/wire-logo.png"),
        ("/_next/image?url=https%3A%2F%2Fa.example%2Fb.png&w=64", "https://a.example/b.png"),
        (
            "https://site.example/cdn-cgi/image/width=3,f=auto/https://a.example/b.png",
            "https://a.example/b.png",
        ),
        ("https://wsrv.nl/?url=a.example/b.png&w=3", "a.example/b.png"),
        (
            "https://img.example/sig/rs:fill/plain/https://a.example/b.png@webp",
            "https://a.example/b.png@webp",
        ),
        ("https://img.example/resize/3/https%3A%2F%2Fa.example%2Fb.png", "https://a.example/b.png"),
        ("https://img.example/http:/a.example/b.png", "http://a.example/b.png"),
    ],
)
def test_what_a_proxy_wraps_is_found(url: str, inner: str) -> None:
    assert wrapped_url(url) == inner
    assert with_wrapped([url, url]) == (inner, url)


@pytest.mark.parametrize(
    "url", ["https://a.example/b.png", "/a.png?src=3", "//a.example/b?url=", GIF, "", "a.png?file=x"]
)
def test_plain_urls_wrap_nothing(url: str) -> None:
    assert wrapped_url(url) is None


@given(st.text(alphabet="ab/:.,%2F?&=url httpsdata;#<\"' \n"))
def test_any_text_is_answered(text: str) -> None:
    assert all(list(srcset_urls(text)))
    assert isinstance(is_placeholder(text), bool)
    assert text not in with_wrapped([text])[:-1]
    assert attribute_urls([("src", text), ("data-src", text), ("data-srcset", text)])


@pytest.mark.parametrize(
    "text", ["," * 200_000, "a," * 100_000, "?url=" * 50_000, "/https:" * 50_000, "1" * 200_000]
)
def test_hostile_values_are_answered(text: str) -> None:
    assert len(list(srcset_urls(text))) < 20_000
    assert wrapped_url(text) is None
    assert not is_placeholder(text)
