"""Libraries that people use today to find a page's authors; each is imported only when it is measured."""

from __future__ import annotations

import importlib.metadata
import logging
import warnings
from importlib import import_module
from typing import TYPE_CHECKING

from checker.page import Page

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.corpus import KnownPage

    FindAuthors = Callable[[KnownPage, bytes], list[str]]


def installed_peers() -> dict[str, FindAuthors]:
    """Each installed library's name with its version, and its way to a page's authors."""
    logging.disable(logging.ERROR)
    warnings.simplefilter("ignore")  # their doubts about a page are not the table's
    finders: dict[str, FindAuthors] = {"trafilatura": _trafilatura, "newspaper4k": _newspaper}
    return {
        f"{name} {importlib.metadata.version(name)}": finder
        for name, finder in finders.items()
        if _is_installed(name)
    }


def _is_installed(name: str) -> bool:
    try:
        importlib.metadata.version(name)
    except importlib.metadata.PackageNotFoundError:
        return False
    return True


def _trafilatura(page: KnownPage, data: bytes) -> list[str]:
    document = import_module("trafilatura.metadata").extract_metadata(data, default_url=page.url or None)
    author = document.author if document else None
    return [name.strip() for name in author.split(";")] if author else []


def _newspaper(page: KnownPage, data: bytes) -> list[str]:
    address = page.url or "https://news.example/story"
    # With its pictures it would load them from their sites.
    article = import_module("newspaper").Article(address, fetch_images=False)
    try:
        article.download(input_html=Page(data).text)
        article.parse()
    except Exception:  # noqa: BLE001 - a page that the library cannot read names nobody
        return []
    return list(article.authors)
