"""Images of pages from the web and from archives: noted while a page is checked, brought for a second look.

Whoever checks a page has no network. It notes the images that an outcome hangs on; the run brings just those
and has the page checked again.
"""

from __future__ import annotations

from concurrent.futures import CancelledError
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

from checker.pixels.decode import LARGEST_FILE
from checker.pixels.source import NotAtHand
from checker.sources.archive_images import GONE, ArchiveImages
from checker.web.addresses import AddressRefusedError, joined
from checker.web.answers import NotFetched, Wanted

if TYPE_CHECKING:
    from collections.abc import Callable, Mapping, Sequence
    from concurrent.futures import Future

    from checker.sources.interface import LoadedPage
    from checker.web.answers import Fetched
    from checker.web.use import Web

_MOST_IMAGES: Final = 12
"""Images of one page that are fetched."""
_OK: Final = 200


@dataclass(slots=True)
class ImagesAsked:
    """An `ImageSource` without any image, which notes what it is asked for."""

    archive: str | None = None
    """The archive that the page is in, where it is in one."""
    asked: list[str] = field(default_factory=list)

    def read(self, address: str) -> NotAtHand:
        """See `ImageSource`."""
        if address not in self.asked:
            self.asked.append(address)
        return NotAtHand.ELSEWHERE


@dataclass(frozen=True, slots=True)
class ImagesBrought:
    """An `ImageSource` of the images that were asked for."""

    files: Mapping[str, bytes | NotAtHand]

    def read(self, address: str) -> bytes | NotAtHand:
        """See `ImageSource`."""
        return self.files.get(address, NotAtHand.ELSEWHERE)


class PageImages:
    """Brings the images of pages, from servers or from the archive that a page is in."""

    def __init__(self, web: Web) -> None:
        self._web = web
        self._archives: dict[str, ArchiveImages] = {}

    def begin(self, page: LoadedPage) -> Callable[[], LoadedPage] | None:
        """Begin to bring what was asked for; what is given waits for it. None where nothing was."""
        images = page.images
        if not isinstance(images, ImagesAsked) or not images.asked or page.url is None:
            return None
        asked = images.asked[:_MOST_IMAGES]
        if images.archive is not None:
            archive = self._archives.setdefault(images.archive, ArchiveImages(images.archive))
            return lambda: replace(page, images=ImagesBrought(_from_archive(archive, page.url, asked)))
        coming = {address: self._begin(page.url, address) for address in asked}
        return lambda: replace(
            page, images=ImagesBrought({address: _bytes(each) for address, each in coming.items()})
        )

    def _begin(self, base: str, address: str) -> Future[Fetched | NotFetched] | None:
        try:
            return self._web.begin(joined(base, address), Wanted.IMAGE)
        except AddressRefusedError:
            return None


def _from_archive(
    archive: ArchiveImages, base: str | None, asked: Sequence[str]
) -> dict[str, bytes | NotAtHand]:
    found: dict[str, bytes | NotAtHand] = {}
    for address in asked:
        try:
            found[address] = archive.read(joined(base or "", address))
        except AddressRefusedError:
            found[address] = NotAtHand.ELSEWHERE
    return found


def _bytes(coming: Future[Fetched | NotFetched] | None) -> bytes | NotAtHand:
    """The image's bytes, or what the server answered in their place."""
    if coming is None:
        return NotAtHand.ELSEWHERE
    try:
        found = coming.result()
    except CancelledError:
        return NotAtHand.REFUSED
    if isinstance(found, NotFetched):
        return NotAtHand.REFUSED
    status = found.answer.status
    if status != _OK:
        return GONE.get(status, NotAtHand.REFUSED)
    if found.answer.is_cut:
        return NotAtHand.OTHER_KIND
    body = found.body
    return NotAtHand.TOO_LARGE if len(body) > LARGEST_FILE else body
