"""Where pages come from: files, folders, patterns and standard input."""

from __future__ import annotations

from checker.sources.expand import expand, single_page
from checker.sources.files import FilePage
from checker.sources.interface import EmptySource, LoadedPage, PageInput, SourceItem, UnreadablePage
from checker.sources.standard_input import StandardInputPage

__all__ = [
    "EmptySource",
    "FilePage",
    "LoadedPage",
    "PageInput",
    "SourceItem",
    "StandardInputPage",
    "UnreadablePage",
    "expand",
    "single_page",
]
