"""Whether what was fetched is the page that was asked for, or something that stands in its place."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from checker.web.addresses import host_of, is_home
from checker.web.records import ONLY_A_PART

if TYPE_CHECKING:
    from checker.web.answers import Fetched

_OK: Final = 200
_STATUSES: Final = {
    202: "the server answers with a bot check or a page that is not ready (HTTP 202)",
    203: None,
    204: "the server answers that there is nothing to see (HTTP 204)",
    401: "the page wants a login (HTTP 401)",
    402: "the page wants payment (HTTP 402)",
    403: "the server refuses to show the page (HTTP 403)",
    404: "there is no such page (HTTP 404)",
    410: "the page was taken down (HTTP 410)",
    429: "the server asks for fewer requests (HTTP 429)",
    451: "the page is not shown for legal reasons (HTTP 451)",
    503: "the server is overloaded or being mended (HTTP 503)",
}
_KINDS: Final = {
    "application/pdf": "a PDF document",
    "application/json": "JSON data",
    "application/ld+json": "JSON data",
    "text/plain": "plain text",
    "application/zip": "a ZIP archive",
    "application/rss+xml": "an RSS feed: name it with --feed",
    "application/atom+xml": "an Atom feed: name it with --feed",
    "text/xml": "XML: name a sitemap with --sitemap, a feed with --feed",
    "application/xml": "XML: name a sitemap with --sitemap, a feed with --feed",
}
_FAMILIES: Final = {"image": "a picture", "video": "a video", "audio": "a sound recording", "font": "a font"}


def why_no_page(asked: str, fetched: Fetched) -> str | None:
    """Why the document is no page to judge, as far as its headers and redirects tell."""
    answer = fetched.answer
    if reason := why_refused(answer.status):
        return reason
    if fetched.redirects and is_home(answer.url) and not is_home(asked):
        return f"redirected to the home page of {host_of(answer.url)}: the page itself is not there any more"
    if not answer.is_cut:
        return None
    is_page = "html" in answer.media_type  # only an archive of another program keeps a part of one
    return ONLY_A_PART if is_page else _other_kind(answer.media_type)


def why_refused(status: int) -> str | None:
    """What a status says in words, if it is none of a document that came."""
    return None if status == _OK else _STATUSES.get(status, f"the server answers HTTP {status}")


def _other_kind(media_type: str) -> str:
    family = _FAMILIES.get(media_type.partition("/")[0])
    kind = _KINDS.get(media_type) or family or f'of the type "{media_type[:60]}"'
    return f"not an HTML page: it is {kind}"
