"""The author that a page tells its own scripts, such as a tag manager's data layer; the last thing asked."""

from __future__ import annotations

import re
from html import unescape
from typing import TYPE_CHECKING

from checker.page.names import looks_like_person, name_key, split_names
from checker.page.site_names import SiteNames

if TYPE_CHECKING:
    from checker.page.metadata import Metadata
    from checker.page.tree import Element

_AUTHOR = re.compile(
    r"""\b(?:page|article|content|post|story)?[_-]?authors?(?:[_-]?names?)?["']?\s{0,4}[:=]\s{0,4}\[?\s{0,4}["']([^"'\\\n]{3,80})["']""",
    re.IGNORECASE,
)
_TELLS_OF_PAGE = re.compile(
    r"dataLayer|digitalData|utag_data|_sf_async_config|page_?author|article_?author|page_?type|analytics",
    re.IGNORECASE,
)
"""What a script has that tells a measuring service about the page, rather than a player about a video."""
_MAX_SCRIPT = 300_000
"""Characters of a script that are read: longer ones are programs."""
_MOST_NAMES = 3
"""Names from which they rather belong to other stories as well."""


def authors_in_scripts(root: Element, metadata: Metadata) -> list[str]:
    """The persons that scripts within the page name as author; empty where they name too many.

    Time is linear in the length of the scripts.
    """
    site = SiteNames(metadata)
    found: dict[str, str] = {}
    for script in root.iter("script"):
        text = script.text
        if not text or len(text) > _MAX_SCRIPT or not _TELLS_OF_PAGE.search(text):
            continue
        for match in _AUTHOR.finditer(text):
            for name in split_names(unescape(match[1])):
                if looks_like_person(name) and name not in site:
                    found.setdefault(name_key(name), name)
    return list(found.values()) if len(found) <= _MOST_NAMES else []
