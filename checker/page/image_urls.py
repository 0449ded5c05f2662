"""Every address from which an image may come: `src`, `srcset`, lazy attributes, and what proxies wrap."""

from __future__ import annotations

import re
from functools import lru_cache
from typing import TYPE_CHECKING
from urllib.parse import unquote

from checker.page.image_data import is_picture_larger_than

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

_MAX_URLS = 64
"""Kept of one image."""
_MAX_ATTRIBUTE = 20_000
"""Characters of a lazy attribute or `srcset` that are looked at; a data URI in `src` may be longer."""

_PLAIN_ATTRIBUTES = frozenset(
    {
        "alt",
        "class",
        "id",
        "style",
        "title",
        "width",
        "height",
        "sizes",
        "loading",
        "decoding",
        "role",
        "border",
        "align",
        "itemprop",
        "fetchpriority",
        "crossorigin",
        "referrerpolicy",
        "aria-label",
        "aria-hidden",
        "aria-labelledby",
        "aria-describedby",
        "longdesc",
        "usemap",
        "ismap",
        "name",
        "type",
        "layout",
        "tabindex",
        "on",
        "onerror",
        "onload",
        "onclick",
    }
)
_SRCSET_NAME = re.compile(r"(?:src|bg|image)-?set$")
_SOURCE_NAME = re.compile(
    r"(?:src|original|source|url|image|img|file|retina|hires|highres|full|large|medium|thumb|thumbnail|poster|lazy"
    r"|fallback|flickity-lazyload|2x|3x|bg|background|photo|picture)$"
)
_IMAGE_FILE = re.compile(r"\.(?:jpe?g|png|gif|webp|avif|svgz?|bmp|ico)(?:[?#;!]|$)", re.IGNORECASE)
_URL_START = re.compile(r"(?:https?:)?//|\.{0,2}/|data:image/", re.IGNORECASE)
_NO_URL = re.compile(r"[\s<>{}\"]")

_INNER_URL = re.compile(r"[^/:]/(https?:/{1,2}[^/])", re.IGNORECASE)
_QUERY_URL = re.compile(
    r"[?&](?:amp;)?(?:url|src|image|img|imageurl|image_url|u|file|path|uri|source)=([^&#]++)", re.IGNORECASE
)
_HOST_PROXY = re.compile(
    r"(?:https?:)?//(?:i\d\.wp\.com|[^/]{1,100}\.cdn\.ampproject\.org/(?:i|ii/w\d+)(?:/s)?|cdn\.statically\.io/img)/",
    re.IGNORECASE,
)
_HOSTED = re.compile(r"[\w-]+(?:\.[\w-]+)+/", re.ASCII)

_SMALL_DATA_URI = 400
"""Characters: a shorter data URI may stand in for an image that a script will load."""
_DOT = 4
"""Pixels: a picture no larger than this is a spacer; many are 3×2 or 4×3, to hold room of that shape."""
_SVG_SHAPES = re.compile(
    r"(?:<|%3c)(?:path|image|text|use|polygon|rect|circle|ellipse|line|polyline|g)\b", re.IGNORECASE
)
_BASE64_SVG_SPACER = 500
_PLACEHOLDER_FILE = re.compile(
    r"(?:1x1|1px|blank|spacer|pixel|transparent|trans|clear|empty|placeholder|dummy|gr[ae]y|white|loading|loader"
    r"|lazy(?:[-_]?(?:load(?:er|ing)?|placeholder))?)"
    r"(?:[-_.]?(?:gif|img|image|trans|transparent|bg|pixel|dot|placeholder|lazy))?"
    r"[-_.\dx]{0,12}\.(?:gif|png|svg|jpe?g|webp)"
)
_LONGEST_PLACEHOLDER_FILE = 60


def srcset_urls(value: str) -> Iterator[str]:
    """The URLs of a `srcset` (HTML, 4.8.4.2.1): commas inside a URL belong to it."""
    expects_url = True
    for token in value[:_MAX_ATTRIBUTE].split():
        url = token
        if not expects_url:
            # The descriptor ends at its comma, with or without a space after it.
            _, comma, url = token.partition(",")
            expects_url = bool(comma)
        url = url.strip(",")
        if expects_url and url:
            yield url
            expects_url = token.endswith(",")


def attribute_urls(attributes: Iterable[tuple[str, str]]) -> tuple[list[str], list[str]]:
    """The URLs in an element's attributes: those that browsers load, then those that await a script."""
    shown: list[str] = []
    waiting: list[str] = []
    for name, value in attributes:
        holds = _holds(name)
        if not holds or not value:
            continue
        if holds == "src":
            shown.append(value.strip())
        elif holds == "srcset":
            shown.extend(srcset_urls(value))
        elif len(value) > _MAX_ATTRIBUTE:
            continue
        elif holds == "lazy srcset":
            waiting.extend(url for url in srcset_urls(value) if looks_like_url(url))
        elif (holds == "lazy src" or _IMAGE_FILE.search(value)) and looks_like_url(value):
            waiting.append(value.strip())
    return [url for url in shown if url], waiting


@lru_cache(maxsize=2_048)
def _holds(name: str) -> str:
    """What an attribute of this name holds: `src`, `srcset`, `lazy src`, `lazy srcset`, `data` or nothing."""
    if name in _PLAIN_ATTRIBUTES or name.startswith(("aria-", "on")):
        return ""
    if name in ("src", "srcset"):
        return name
    if _SRCSET_NAME.search(name):
        return "lazy srcset"
    if _SOURCE_NAME.search(name):
        return "lazy src"
    return "data" if name.startswith("data-") else ""


def looks_like_url(value: str) -> bool:
    """Whether a value is a URL or a path to an image, not JSON, a caption or a word."""
    value = value.strip()
    if not value or _NO_URL.search(value, 0, 2_000):
        return False
    return _URL_START.match(value) is not None or _IMAGE_FILE.search(value) is not None


def is_placeholder(url: str, *, awaits_other: bool = False) -> bool:
    """Whether a URL is a stand-in that shows nothing: a tiny or empty data URI, a spacer's file name.

    `awaits_other` says that a script will load another image in its place.
    """
    if url[:5].lower() == "data:":
        head = url[:40].lower()
        if "svg" not in head:
            if awaits_other and len(url) < _SMALL_DATA_URI:
                return True
            return not is_picture_larger_than(url, _DOT)
        if ";base64" in head:
            return len(url) < _BASE64_SVG_SPACER
        return len(url) < 2 * _SMALL_DATA_URI and _SVG_SHAPES.search(url) is None
    if url.startswith(("about:", "#", "javascript:")):
        return True
    file = url.partition("?")[0].partition("#")[0].rpartition("/")[2]
    return len(file) <= _LONGEST_PLACEHOLDER_FILE and _PLACEHOLDER_FILE.fullmatch(file.lower()) is not None


def with_wrapped(urls: Iterable[str]) -> tuple[str, ...]:
    """The URLs without repetition, each preceded by the one that it wraps where it is an image proxy's."""
    found: dict[str, None] = {}
    for url in urls:
        inner = wrapped_url(url)
        if inner:
            found[inner] = None
        found[url] = None
        if len(found) >= _MAX_URLS:
            break
    return tuple(found)


def wrapped_url(url: str) -> str | None:
    """The image's own URL inside an image proxy's, or None.

    Knows URLs in the path (`/cdn-cgi/image/…/https://…`, imgproxy's `/plain/…`), in the query (`?url=`,
    `/_next/image?url=`, wsrv.nl), percent-encoded or not, and hosts in the path (`i0.wp.com/site.example/…`).
    """
    if len(url) > _MAX_ATTRIBUTE or url[:5].lower() == "data:":
        return None
    if "?" in url and "=" in url and (match := _QUERY_URL.search(url)):
        inner = unquote(match[1])
        if inner != url and (_URL_START.match(inner) or _IMAGE_FILE.search(inner) or _HOSTED.match(inner)):
            return inner
    if ("wp.com/" in url or "statically" in url or "ampproject" in url) and (match := _HOST_PROXY.match(url)):
        return "https://" + url[match.end() :]
    if url.count("//") < 2 and "%2f" not in url.lower() and ":/" not in url[8:]:  # noqa: PLR2004 - two schemes
        return None
    match = _INNER_URL.search(url) or _INNER_URL.search(unquote(url))
    if match is None:
        return None
    inner = match.string[match.start(1) :]
    return re.sub(r"^(https?):/(?!/)", r"\1://", inner)
