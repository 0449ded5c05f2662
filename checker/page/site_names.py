"""What a site calls itself, so that its own name is not taken for an author's."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from checker.page.given_names import begins_with_given_name
from checker.page.name_words import ORGANIZATION_WORDS
from checker.page.names import is_house_name, looks_like_person, name_key

if TYPE_CHECKING:
    from checker.page.metadata import Metadata

_OWNERS = frozenset({"meta copyright", "meta dc.rights"})
"""Fields that name the site's owner among other words."""

_SHORTEST_LABEL = 4
"""Letters from which a domain's part within a name tells that the name is the site's."""

_COMMON_SUFFIXES = re.compile(r"\.(?:com?|org|net|gov|edu|ac)?\.?[a-z]{2,}$")


class SiteNames:
    """The names of one page's site and of its owner."""

    def __init__(self, metadata: Metadata) -> None:
        self._person = _personal_name(metadata)
        said = [
            metadata.site_name or _end_of_title(metadata.title or ""),
            *(source.value for source in metadata.sources),
        ]
        self._keys = frozenset(name_key(name) for name in said if name)
        self._joined = frozenset(key.replace(" ", "") for key in self._keys)
        self._owners = [
            f" {name_key(source.value)} " for source in metadata.sources if source.field in _OWNERS
        ]
        self._domain, self._label = _domain_of(metadata.canonical or "")

    def __contains__(self, name: str) -> bool:
        """Whether a name is the site's or its owner's rather than an author's."""
        key = name_key(name)
        if not key or key == name_key(self._person):
            return False
        if is_house_name(name):
            return key in self._keys
        if key in self._keys:
            return True
        joined = key.replace(" ", "")
        if joined in self._joined and not begins_with_given_name(key):
            return True
        if joined in {self._label, self._domain}:
            return not begins_with_given_name(key)
        if begins_with_given_name(key):
            return False
        is_organization = not ORGANIZATION_WORDS.isdisjoint(key.split()) or not looks_like_person(name)
        if is_organization and len(self._label) >= _SHORTEST_LABEL and self._label in joined:
            return True
        return any(f" {key} " in owner for owner in self._owners)

    def begins(self, name: str) -> bool:
        """Whether a name is the site's, or begins as its name does, as that of an account of the site may."""
        first = name_key(name).partition(" ")[0]
        return name in self or any(key.partition(" ")[0] == first for key in self._keys if " " in key)

    @property
    def person(self) -> str:
        """The person after whom the site is called, such as a blogger; empty where it is no person's."""
        return self._person


def _end_of_title(title: str) -> str:
    """The site's name as titles end in it: `Mill sold - Maple Fork Courier`; empty for a person's."""
    *before, last = _TITLE_JOINT.split(title)
    return last if before and not begins_with_given_name(name_key(last)) else ""


_TITLE_JOINT = re.compile(r"\s+[|–—»«·•-]+\s+|\s*[|»]\s*")


def _personal_name(metadata: Metadata) -> str:
    """The name of a publisher that says it is a person, or a site's name that begins as a person's does."""
    for source in metadata.sources:
        if (
            source.field == "json-ld publisher"
            and source.kind == "Person"
            and looks_like_person(source.value)
        ):
            return source.value
    name = metadata.site_name or ""
    return name if looks_like_person(name) and begins_with_given_name(name_key(name)) else ""


def _domain_of(address: str) -> tuple[str, str]:
    """A site's host and the main part of it, letters and digits only: `thewirecouk`, `thewire`."""
    try:
        host = urlsplit(address).hostname or ""
    except ValueError:
        return "", ""
    host = host.removeprefix("www.")
    label = _COMMON_SUFFIXES.sub("", host).rpartition(".")[2]
    return re.sub(r"\W", "", host), re.sub(r"\W", "", label)
