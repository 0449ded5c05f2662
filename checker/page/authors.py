"""Chooses, among all credits and metadata, the names of the article's authors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.page.credit import CAPTION, POSITION
from checker.page.names import is_house_name, looks_like_person, name_key, same_person
from checker.vocabulary import Zone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.page.credit import Credit
    from checker.page.metadata import Metadata

_SAID = frozenset({"byline text", "first sentence"})
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

_LONGEST_NAME = 60
_MANY = 3
"""Names by markup alone from which they are rather a list of other stories' authors."""


def name_authors(credits_found: Sequence[Credit], metadata: Metadata) -> list[str]:
    """Names of the article's authors, best first: what a reader sees, else what metadata says."""
    site_names = _site_names(metadata)
    said_to_machines = _from_metadata(metadata, site_names)
    visible = [credit for credit in credits_found if credit.is_byline and credit.is_visible]
    head = [credit for credit in visible if credit.zone is not Zone.FOOTER]
    foot = [credit for credit in visible if credit.zone is Zone.FOOTER and credit.origin != POSITION]
    said = _distinct([credit for credit in head if credit.origin in _SAID], site_names)
    if said:
        return _completed(said, said_to_machines)
    marked = _distinct([credit for credit in head if credit.origin not in {*_SAID, POSITION}], site_names)
    if marked:
        return _agreed(marked, said_to_machines)
    if said_to_machines:
        return said_to_machines
    placed = [credit for credit in visible if credit.origin == POSITION]
    captions = [credit for credit in credits_found if credit.origin == CAPTION and credit.is_visible]
    in_captions = [credit for credit in captions if credit.zone is not Zone.OUTSIDE]
    return (
        _distinct(foot, site_names)
        or _distinct(placed, site_names)
        or _distinct(in_captions, site_names)
        or _organizations(head, metadata, site_names)
    )


def _organizations(head: Sequence[Credit], metadata: Metadata, site_names: frozenset[str]) -> list[str]:
    """An agency or another organisation that signs where no person does; never the site itself."""
    said = [credit.affiliation for credit in head if credit.origin in _SAID and credit.affiliation]
    named = [author.name for author in metadata.authors if author.field in _METADATA_FIELDS]
    for name in (*said, *named):
        if name_key(name) not in site_names and not is_house_name(name) and _could_sign(name):
            return [name]
    return []


def _could_sign(name: str) -> bool:
    """Not a slug, a number or an address."""
    return name[:1].isupper() and len(name) <= _LONGEST_NAME and not any(sign in name for sign in "@/_")


def _completed(named: list[str], said_to_machines: list[str]) -> list[str]:
    """The visible names; where metadata has them all and more, those too: bylines are cut for space."""
    if len(said_to_machines) > len(named) and all(_is_among(name, said_to_machines) for name in named):
        return [*named, *(name for name in said_to_machines if not _is_among(name, named))]
    return named


def _agreed(marked: list[str], said_to_machines: list[str]) -> list[str]:
    """Marked names; where metadata knows some of them, or they are too many, the metadata decides."""
    known = [name for name in marked if _is_among(name, said_to_machines)]
    if known:
        return _completed(known, said_to_machines)
    if said_to_machines and len(marked) >= _MANY:
        return said_to_machines
    return marked


def _from_metadata(metadata: Metadata, site_names: frozenset[str]) -> list[str]:
    for field in _METADATA_FIELDS:
        named = [
            author.name
            for author in metadata.authors
            if author.field == field and author.kind != "Organization"
        ]
        persons = [name for name in named if looks_like_person(name) and name_key(name) not in site_names]
        if persons:
            return list(dict.fromkeys(persons))
    return []


def _distinct(found_in: Iterable[Credit], site_names: frozenset[str]) -> list[str]:
    found: list[str] = []
    for name in (name for credit in found_in for name in (*credit.names, credit.single_name)):
        if name and name_key(name) not in site_names and not _is_among(name, found):
            found.append(name)
    return found


def _is_among(name: str, names: Iterable[str]) -> bool:
    return any(same_person(name, other) for other in names)


def _site_names(metadata: Metadata) -> frozenset[str]:
    said = [metadata.site_name, *(source.value for source in metadata.sources)]
    return frozenset(name_key(name) for name in said if name)
