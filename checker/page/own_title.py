"""What a page calls itself, read from its source without parsing it: enough for a page that is left alone."""

from __future__ import annotations

import html
import re

from checker.page.decode import decode
from checker.page.text import clean

_HEAD = 65_536
"""Bytes in which a page's title stands."""
_LONGEST = 1_000
"""Characters of a title with its markup."""
_START = re.compile(r"<title(?:\s[^>]{0,200})?>", re.IGNORECASE)
_END = re.compile(r"</title", re.IGNORECASE)


def read_own_title(data: bytes | str) -> str | None:
    """The text of the first `<title>`; None where there is none, or nothing in it."""
    text = data[:_HEAD] if isinstance(data, str) else decode(data[:_HEAD]).text
    start = _START.search(text)
    if start is None:
        return None
    title = text[start.end() : start.end() + _LONGEST]
    end = _END.search(title)
    return clean(html.unescape(title[: end.start()] if end else title)) or None
