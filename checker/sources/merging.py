"""Items from many sources → each page once, with all the sources that name it."""

from __future__ import annotations

import os
from dataclasses import replace
from typing import TYPE_CHECKING

from checker.sources.archives import Archive
from checker.sources.files import FilePage
from checker.sources.standard_input import StandardInputPage
from checker.sources.web_pages import WebPage

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.sources.archives import SourceItem


def once(items: Iterable[SourceItem]) -> Iterator[SourceItem]:
    """The items without those that were given already, by whatever names and links.

    A page of the web is given when all sources are read, since each may name it again.
    """
    given: dict[str, SourceItem] = {}
    for item in items:
        key = _identity(item)
        first = given.get(key)
        if first is None:
            given[key] = item
        elif isinstance(first, WebPage) and isinstance(item, WebPage):
            named_by = tuple(dict.fromkeys((*first.named_by, *item.named_by)))
            given[key] = replace(first, named_by=named_by)
    yield from given.values()


def _identity(item: SourceItem) -> str:
    """What two names of the same page have in common. No path starts as the other kinds do."""
    if isinstance(item, FilePage | Archive):
        return _real_path(item.source)
    if isinstance(item, WebPage):
        return item.canonical
    if isinstance(item, StandardInputPage):
        return item.source
    return f"{type(item).__name__}:{item.source}"


def _real_path(path: str) -> str:
    try:
        return os.path.realpath(path)
    except (OSError, ValueError):  # a name with NUL in it
        return path
