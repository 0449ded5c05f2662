"""Checks one page of a run: whatever is in it, there is a result."""

from __future__ import annotations

import traceback
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, TypeAlias

from checker.engine import check, dismissed
from checker.page import Page
from checker.pixels.source import NoImages
from checker.results import Outcome, PageResult
from checker.run.stand_ins import without_stand_in
from checker.sources import FilePage, LoadedPage, UnreadablePage
from checker.sources.image_files import BuiltSite, FilesBeside
from checker.sources.page_images import ImagesAsked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.originals import Original
    from checker.pixels.source import ImageSource
    from checker.policy.model import Policy
    from checker.sources import PageInput


Checkable: TypeAlias = "PageInput | UnreadablePage | PageResult"
"""What a run makes a result of: a page, one that can't be read, or a result of an earlier run."""


@dataclass(frozen=True, slots=True)
class CheckOptions:
    """What is known about the pages beforehand."""

    reporters: tuple[str, ...] = ()
    """The original's reporters, by name."""
    original: Original | None = None
    assume_copy: bool = False
    """Whether to judge also a page that nothing names as the wire's."""
    assets: str | None = None
    """The folder of the built site that the pages belong to, where their images are looked for."""
    brings_images: bool = False
    """Whether the run brings images of pages from the web and from archives for a second look."""


@dataclass(frozen=True, slots=True)
class CheckedPage:
    """What became of one page."""

    result: PageResult
    trace: str | None = None
    """The traceback, where the page made creditline itself fail."""
    again: LoadedPage | None = None
    """The page, where its outcome hangs on images that the run brings."""


def check_one(page: Checkable | LoadedPage, policy: Policy, options: CheckOptions) -> CheckedPage:
    """The page's result; `unreadable`, with the reason, where it can't be read or makes creditline fail."""
    if isinstance(page, PageResult):
        return CheckedPage(page)
    loaded = page if isinstance(page, (LoadedPage, UnreadablePage)) else page.read()
    if isinstance(loaded, UnreadablePage):
        return CheckedPage(unreadable(loaded, loaded.reason))
    try:
        result = _judge(loaded, policy, options)
        wants_images = isinstance(loaded.images, ImagesAsked) and loaded.images.asked
        is_open = options.brings_images and wants_images and result.outcome is not Outcome.UNREADABLE
        return CheckedPage(result, again=loaded if is_open else None)
    except Exception as error:  # noqa: BLE001 - no page, whatever is in it, may end the run of the others
        reason = f"creditline failed on this page ({type(error).__name__}: {error})"
        return CheckedPage(unreadable(loaded, reason), traceback.format_exc())


def dismissed_page(loaded: LoadedPage, policy: Policy, options: CheckOptions) -> CheckedPage | None:
    """The result of a page in an archive on which nothing can name the wire, told from its bytes alone.

    It is sooner told than the page is sent to another process.
    """
    if loaded.is_live or loaded.retrieval is None or options.assume_copy or options.original is not None:
        return None
    page = Page(loaded.data, source=loaded.source, url=loaded.url, http_charset=loaded.charset)
    try:
        result = dismissed(page, policy)
    except Exception:  # noqa: BLE001 - whoever checks the whole page tells what is wrong with it
        return None
    return None if result is None else CheckedPage(_with_origin(result, loaded))


def unreadable(page: FilePage | LoadedPage | UnreadablePage, reason: str) -> PageResult:
    """The result of a page that got no verdict."""
    url = page.url if isinstance(page, LoadedPage) else None
    bare = PageResult(page.source, url=url, title=None, outcome=Outcome.UNREADABLE, reason=reason)
    return bare if isinstance(page, FilePage) else _with_origin(bare, page)


def _judge(loaded: LoadedPage, policy: Policy, options: CheckOptions) -> PageResult:
    page = Page(loaded.data, source=loaded.source, url=loaded.url, http_charset=loaded.charset)
    result = check(
        page,
        policy,
        reporters=options.reporters,
        original=options.original,
        assume_copy=options.assume_copy,
        images=_images(loaded, page, options.assets),
    )
    return _with_origin(without_stand_in(result, page, loaded), loaded)


def _images(loaded: LoadedPage, page: Page, assets: str | None) -> ImageSource | None:
    if assets is None:
        return loaded.images
    file = loaded.images.page if isinstance(loaded.images, FilesBeside) else None

    def own_addresses() -> Iterator[str]:
        yield from (address for address in (page.url, page.metadata.canonical) if address)

    return BuiltSite(assets, file, own_addresses, loaded.images or NoImages())


def _with_origin(result: PageResult, page: LoadedPage | UnreadablePage) -> PageResult:
    """The result with how its page came."""
    if page.retrieval is None and not page.named_by:
        return result
    url = page.retrieval.url if page.retrieval else result.url
    return replace(result, url=url, retrieval=page.retrieval, named_by=page.named_by)
