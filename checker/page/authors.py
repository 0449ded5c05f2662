"""Chooses, among all credits and metadata, the names of the article's authors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.page.credits import CAPTION
from checker.page.names import looks_like_person, name_key, same_person
from checker.page.text import fold
from checker.vocabulary import Zone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.page.credits import Credit
    from checker.page.metadata import Metadata

_METADATA_FIELDS = (
    "json-ld author",
    "meta author",
    "meta byl",
    "meta article:author",
    "meta parsely-author",
    "meta sailthru.author",
    "meta dc.creator",
    "meta citation_author",
    "twitter:data1",
    "microdata author",
)
"""Where metadata names authors, the most trustworthy first (precision measured on real pages)."""


def name_authors(credits_found: Sequence[Credit], metadata: Metadata) -> list[str]:
    """Names of the article's authors, best first: what a reader sees, else what metadata says."""
    site_names = _site_names(metadata)
    visible = [credit for credit in credits_found if credit.is_byline and credit.is_visible]
    captions = [credit for credit in credits_found if credit.origin == CAPTION and credit.is_visible]
    for tier in (*_tiers(visible), [credit for credit in captions if credit.zone is not Zone.OUTSIDE]):
        names = _distinct((name for credit in tier for name in credit.names), site_names)
        if names:
            return names
    for field in _METADATA_FIELDS:
        named = (
            author for author in metadata.authors if author.field == field and author.kind != "Organization"
        )
        names = _distinct((author.name for author in named if looks_like_person(author.name)), site_names)
        if names:
            return names
    return []


def _tiers(visible: Sequence[Credit]) -> Iterable[list[Credit]]:
    """Explicit bylines at the head first, then marked names, then those that sign the end."""
    head = [credit for credit in visible if credit.zone is not Zone.FOOTER]
    said = [credit for credit in head if credit.origin in {"byline text", "first sentence"}]
    marked = [credit for credit in head if credit not in said and credit.origin != "position"]
    yield said
    yield marked
    yield [credit for credit in visible if credit.zone is Zone.FOOTER and credit.origin != "position"]
    yield [credit for credit in visible if credit.origin == "position"]


def _distinct(names: Iterable[str], site_names: frozenset[str]) -> list[str]:
    found: list[str] = []
    for name in names:
        if name_key(name) in site_names or any(same_person(name, other) for other in found):
            continue
        found.append(name)
    return found


def _site_names(metadata: Metadata) -> frozenset[str]:
    said = [metadata.site_name, *(source.value for source in metadata.sources)]
    return frozenset(name_key(fold(name)) for name in said if name)
