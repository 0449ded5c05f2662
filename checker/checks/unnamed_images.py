"""Images that nothing names: which of them may be the wire's mark, and which are, by their pixels."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks.logos import LARGEST_MARK, is_portrait, is_portrait_or_icon
from checker.checks.pictures import Shows
from checker.page.text import fold
from checker.vocabulary import Zone

if TYPE_CHECKING:
    from checker.checks.pictures import Sight
    from checker.checks.reading import Reading
    from checker.page import Image

_CREDIT_BLOCK_ELEMENTS = 12
"""Elements between a credit and an image that still stands in its block."""


def mark_by_pixels(reading: Reading) -> tuple[Image, Sight] | None:
    """The first visible image in the article whose pixels are the mark's, whatever its texts say."""
    if not reading.pictures.are_compared:
        return None
    for image in reading.page.images:
        if not (_may_be_seen(image) or _is_inline(image)):
            continue
        if reading.page.zone_of(image.element) is Zone.OUTSIDE:
            continue
        sight = reading.pictures.of(image)
        if sight.shows is Shows.THE_MARK:
            return image, sight
    return None


def _may_be_seen(image: Image) -> bool:
    if image.placeholder or not image.urls or (image.height is not None and image.height > LARGEST_MARK):
        return False
    return image.hidden is None


def _is_inline(image: Image) -> bool:
    return image.delivery == "svg" and not image.urls and image.hidden is None


def words_for(image: Image) -> str:
    """What an image's own texts call it; empty where they say nothing of it."""
    own = (label.text for label in image.labels if label.kind in _OWN_TEXTS)
    return next((text for text in own if fold(text).strip(" .") not in _EMPTY_ALTS), "")


_OWN_TEXTS = frozenset({"alt", "title", "accessible name", "svg title"})


def unnamed_by_credits(reading: Reading) -> list[Image]:
    """Images in the credit block that say nothing of themselves: their pixels have to tell.

    So have those of an account's picture where the account is the wire's: its alt text names the account.
    """
    places = _credit_places(reading)
    found = []
    for image in reading.page.images:
        if _is_accounts_picture(reading, image):
            found.append(image)
        if not _may_be_seen(image) or _says_what_it_is(image) or is_portrait_or_icon(image):
            continue
        place = reading.page.order_of(image.element)
        if place is None or reading.page.zone_of(image.element) not in {Zone.HEADER, Zone.FOOTER}:
            continue
        if any(abs(place - other) <= _CREDIT_BLOCK_ELEMENTS for other in places):
            found.append(image)
    return found


def _is_accounts_picture(reading: Reading, image: Image) -> bool:
    if image.hidden is not None or not any(
        label.text and reading.names.is_own(label.text) for label in image.labels
    ):
        return False
    return is_portrait(image) and reading.page.zone_of(image.element) in {Zone.HEADER, Zone.FOOTER}


def _credit_places(reading: Reading) -> list[int]:
    """Where in document order the wire or its reporter is credited."""
    lines = [author.line for author in reading.authors if author.tie is not None and author.is_visible]
    lines += [
        mention.line
        for mention in reading.mentions
        if mention.in_article and mention.is_visible and mention.capacity != "story text"
    ]
    lines += [line for notice in reading.notices for line in notice.lines]
    return [line.order for line in lines]


_EMPTY_ALTS = frozenset({"", "image", "logo", "img", "picture", "photo", "icon", "untitled", "blank"})


def _says_what_it_is(image: Image) -> bool:
    """Whether any label has words of its own; captions and links around it speak of it too."""
    return any(fold(label.text).strip(" .") not in _EMPTY_ALTS for label in image.labels)
