"""What images show, by their pixels: the wire's mark, another's, something else, nothing, or nobody knows."""

from __future__ import annotations

from enum import StrEnum
from typing import TYPE_CHECKING, Final, NamedTuple
from urllib.parse import urljoin

from checker.page.image_urls import is_placeholder, wrapped_url
from checker.page.inline_svg import file_of
from checker.pixels.compare import Comparison, Likeness, compare, shows_nothing
from checker.pixels.data_uris import is_data_uri, read_data_uri
from checker.pixels.decode import Picture, decode
from checker.pixels.no_picture import NoPicture
from checker.pixels.outlines import outline_of
from checker.pixels.source import NotAtHand
from checker.policy.options import LogoOptions

if TYPE_CHECKING:
    from checker.page import Image, Page
    from checker.page.tree import Element
    from checker.pixels.source import ImageSource
    from checker.policy.model import Rule
    from checker.policy.options import Mark

_MOST_FILES: Final = 24
"""Image files of one page that are looked at."""
_MOST_DRAWINGS: Final = 12
"""Drawings in one page that are looked at."""
_MOST_ADDRESSES: Final = 8
"""Addresses of one image that are looked at; a `srcset` lists the same picture in several sizes."""
_CUT_SHORT: Final = frozenset({NoPicture.BROKEN, NoPicture.NO_IMAGE})
"""What a `data:` URI comes to when those who save and forward pages cut it; the site's own may be whole."""
_ALIKE: Final = "alike"
_MANY: Final = "many"
_MOVING: Final = "moving"


class Shows(StrEnum):
    """What an image shows."""

    THE_MARK = "the mark"
    OTHER_MARK = "other mark"
    """A known mark of another organisation."""
    SOMETHING_ELSE = "something else"
    """A picture that is no known version of the mark."""
    NOTHING = "nothing"
    """Blank, broken, too small to be seen."""
    UNKNOWN = "unknown"
    """Its file is not at hand or can't be read, or it is too near to the mark to say."""


class Sight(NamedTuple):
    """What an image shows, and what is said of it."""

    shows: Shows
    said: str = ""
    """Of a mark, its name; else the key of words for what there is instead, or for why nobody can say."""


_NOT_LOOKED_AT: Final = Sight(Shows.UNKNOWN, NotAtHand.ELSEWHERE)


class Pictures:
    """Looks at one page's images, each file once, and only when asked."""

    def __init__(self, page: Page, rule: Rule | None, source: ImageSource) -> None:
        options = rule.options if rule is not None else None
        self._own: tuple[Mark, ...] = options.pixels if isinstance(options, LogoOptions) else ()
        self._others: tuple[Mark, ...] = options.not_pixels if isinstance(options, LogoOptions) else ()
        self._page = page
        self._source = source
        self._seen: dict[str, Sight] = {}
        self._drawn: dict[Element, Sight] = {}

    @property
    def are_compared(self) -> bool:
        """Whether the policy knows its mark by its pixels at all."""
        return bool(self._own)

    def of(self, image: Image) -> Sight:
        """What an image shows; sure only where every file that browsers may show for it has been seen."""
        if not self._own:
            return _NOT_LOOKED_AT
        if image.delivery == "svg" and not image.urls:
            return self._drawing(image.element)
        addresses = _addresses(image)
        sights = []
        for address in addresses[:_MOST_ADDRESSES]:
            sight = self._look(address)
            if sight.shows is Shows.THE_MARK:
                return sight
            sights.append(sight)
        there = [sight for sight in sights if sight.said != NotAtHand.MISSING] or sights
        if len(addresses) > _MOST_ADDRESSES or not there:
            return _NOT_LOOKED_AT
        order = (Shows.UNKNOWN, Shows.OTHER_MARK, Shows.SOMETHING_ELSE, Shows.NOTHING)
        return min(there, key=lambda sight: order.index(sight.shows))

    def _drawing(self, drawing: Element) -> Sight:
        """What an inline drawing shows, where that is a known mark; the page's styles may change others."""
        known = self._drawn.get(drawing)
        if known is None and len(self._drawn) < _MOST_DRAWINGS:
            known = self._drawn[drawing] = self._compared(file_of(drawing))
        return known if known and known.shows in {Shows.THE_MARK, Shows.OTHER_MARK} else _NOT_LOOKED_AT

    def _look(self, address: str) -> Sight:
        known = self._seen.get(address)
        if known is None:
            if len(self._seen) >= _MOST_FILES:
                return Sight(Shows.UNKNOWN, _MANY)
            known = self._compared(self._read(address))
            if known.said in _CUT_SHORT and is_data_uri(address):
                known = Sight(Shows.UNKNOWN, NotAtHand.UNREADABLE)
            self._seen[address] = known
        return known

    def _read(self, address: str) -> bytes | NotAtHand:
        if is_data_uri(address):
            return read_data_uri(address)
        try:
            whole = urljoin(self._page.base or "", address)
        except ValueError:  # no address at all, such as http://[::1
            return NotAtHand.ELSEWHERE
        return self._source.read(whole)

    def _compared(self, data: bytes | NotAtHand) -> Sight:
        if isinstance(data, NotAtHand):
            return Sight(Shows.NOTHING if data.is_certain else Shows.UNKNOWN, data)
        drawn = self._drawn_as(data)
        picture = decode(data)
        if drawn is not None and not shows_nothing(picture):
            return drawn
        found = self._held_against(self._own, picture)
        if found is NoPicture.BLANK and isinstance(picture, Picture):
            if picture.is_moving:
                return Sight(Shows.UNKNOWN, _MOVING)
            found = NoPicture.BROKEN if picture.is_damaged else found
        if isinstance(found, NoPicture):
            return Sight(Shows.NOTHING if found.is_certain else Shows.UNKNOWN, found)
        if found.likeness is Likeness.SAME and found.number is not None:
            return Sight(Shows.THE_MARK, self._own[found.number].name)
        if found.likeness is Likeness.ALIKE:
            return Sight(Shows.UNKNOWN, _ALIKE)
        # Near marks share parts with the wire's own: only the whole of a picture tells that it is theirs.
        other = self._held_against(self._others, picture)
        if isinstance(other, Comparison) and other.likeness is Likeness.SAME and other.part is None:
            return Sight(Shows.OTHER_MARK, self._others[other.number or 0].name)
        if isinstance(picture, Picture) and picture.is_damaged:
            return Sight(Shows.NOTHING, NoPicture.BROKEN)
        return Sight(Shows.SOMETHING_ELSE, "other")

    def _drawn_as(self, data: bytes) -> Sight | None:
        """What a drawing shows whose very paths are known, without rendering it."""
        outline = outline_of(data)
        if outline is None:
            return None
        for marks, shows in ((self._own, Shows.THE_MARK), (self._others, Shows.OTHER_MARK)):
            for mark in marks:
                if mark.outline is not None and mark.outline.is_like(outline):
                    return Sight(shows, mark.name)
        return None

    @staticmethod
    def _held_against(marks: tuple[Mark, ...], picture: Picture | NoPicture) -> Comparison | NoPicture:
        if isinstance(picture, NoPicture):
            return picture
        return compare(picture, [mark.fingerprint for mark in marks])


def _addresses(image: Image) -> list[str]:
    """Where an image's files are: no stand-ins, and no proxy's address where what it wraps is there, too."""
    real = [address for address in image.urls if not is_placeholder(address)]
    return [address for address in real if wrapped_url(address) not in real]
