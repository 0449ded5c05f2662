"""Whose page it is, as far as its name tells: by its host, or by the folder that it stands in."""

from __future__ import annotations

import posixpath
from typing import Final
from urllib.parse import urlsplit

from checker.fingerprints import page_name

_WEB: Final = ("http://", "https://")


def site_of(name: str) -> str:
    """The site of the page called `name`: its host without `www.`, or its folder (`.` is the working one)."""
    return host_of(name) or posixpath.dirname(page_name(name)) or "."


def host_of(name: str) -> str | None:
    """The host in an address, in small letters without `www.`; None where `name` is no address of the web."""
    if not name.startswith(_WEB):
        return None
    try:
        host = urlsplit(name).hostname
    except ValueError:
        return None
    return (host or "").rstrip(".").removeprefix("www.") or None
