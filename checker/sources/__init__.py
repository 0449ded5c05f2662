"""Where pages come from: files, folders, patterns, lists and standard input."""

from __future__ import annotations

from checker.sources.errors import SourceError
from checker.sources.expand import expand, once, single_page
from checker.sources.files import FilePage
from checker.sources.interface import EmptySource, LoadedPage, PageInput, SourceItem, UnreadablePage
from checker.sources.lists import listed_pages
from checker.sources.standard_input import StandardInputPage

__all__ = [
    "EmptySource",
    "FilePage",
    "LoadedPage",
    "PageInput",
    "SourceError",
    "SourceItem",
    "StandardInputPage",
    "UnreadablePage",
    "expand",
    "listed_pages",
    "once",
    "single_page",
]
