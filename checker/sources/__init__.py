"""Where pages come from: files, folders, patterns, lists, standard input and the web."""

from __future__ import annotations

from checker.sources.ahead import ahead
from checker.sources.archives import Archive, ReadPage, SourceItem
from checker.sources.errors import SourceError
from checker.sources.expand import expand, single_page
from checker.sources.files import FilePage
from checker.sources.interface import EmptySource, LoadedPage, PageInput, PageItem, UnreadablePage
from checker.sources.lists import listed_pages
from checker.sources.merging import once
from checker.sources.standard_input import StandardInputPage
from checker.sources.web_pages import WebPage

__all__ = [
    "Archive",
    "EmptySource",
    "FilePage",
    "LoadedPage",
    "PageInput",
    "PageItem",
    "ReadPage",
    "SourceError",
    "SourceItem",
    "StandardInputPage",
    "UnreadablePage",
    "WebPage",
    "ahead",
    "expand",
    "listed_pages",
    "once",
    "single_page",
]
