"""Values of metadata made fit to compare, and the kinds of values that a page holds."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import unescape
from typing import TYPE_CHECKING, Literal

from checker.page.given_names import begins_with_given_name
from checker.page.names import is_bare_house_name, looks_like_person, name_key, split_names
from checker.page.text import clean

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.page.tree import Element

AuthorKind = Literal["Person", "Organization", ""]

_MAX_VALUE = 2000
_FIRST_NAMES = 2
"""Words before a last name: a given name, and a second one or its initial."""
_MARKUP = re.compile(r"<[^<>]*+>")
_PLACEHOLDER = re.compile(
    r"\{\{|\}\}|\$\{|<%|%%|^%.*%$|^\[.*\]$|^(?:undefined|null|none|n/a|nan)$", re.IGNORECASE
)
_ADDRESS = re.compile(r"^(?:https?:|//|www\.)\S*$|^/\S*$|^\S+@\S+$|^@\S+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True, eq=False)
class MetadataAuthor:
    """One author that metadata names."""

    name: str
    affiliation: str | None
    """For whom the metadata says that the author works."""
    kind: AuthorKind
    """As schema.org calls it; empty where the field has no types."""
    field: str
    """Where it was said, such as `json-ld author` or `meta author`."""
    element: Element


@dataclass(frozen=True, slots=True, eq=False)
class MetadataText:
    """One value of metadata."""

    field: str
    value: str
    element: Element
    kind: AuthorKind = ""
    """As schema.org calls whom it names; empty where the field has no types."""


def clean_value(raw: str | None) -> str:
    """A value as text: entities resolved, twice where they were escaped twice, markup taken out."""
    if not raw:
        return ""
    value = raw[:_MAX_VALUE]
    if "&" in value:
        value = unescape(value)
        value = unescape(value) if "&" in value else value
    if "<" in value:
        value = _MARKUP.sub(" ", value)
    value = clean(value)
    return "" if _PLACEHOLDER.search(value) else value


def is_address(value: str) -> bool:
    """Whether a value is a URL, a path, an e-mail address or a handle instead of a name."""
    return bool(_ADDRESS.match(value))


def read_authors(
    raw: str, field: str, element: Element, *, kind: AuthorKind = "", affiliation: str | None = None
) -> Iterator[MetadataAuthor]:
    """The authors in one value: its persons, for whom it says beside them; else the value as it stands."""
    value = clean_value(raw)
    if not value or is_address(value):
        return
    if kind == "Organization":
        yield MetadataAuthor(value, affiliation, kind, field, element)
        return
    names = split_names(value, last_first=field == "meta citation_author" or _is_last_first(value))
    persons = [name for name in names if looks_like_person(name)]
    if not persons:
        yield MetadataAuthor(value, affiliation, kind, field, element)
        return
    beside = ", ".join(name for name in names if name not in persons and not is_bare_house_name(name))
    for name in persons:
        yield MetadataAuthor(name, affiliation or beside or None, kind, field, element)


def _is_last_first(value: str) -> bool:
    """`Lee, Ann`: one name, where only what follows the comma begins with a given name."""
    last, comma, first = (part.strip() for part in value.partition(","))
    if not comma or " " in last or "," in first or not 1 <= len(first.split()) <= _FIRST_NAMES:
        return False
    return begins_with_given_name(name_key(f"{first} {last}")) and not begins_with_given_name(
        name_key(f"{last} {first}")
    )
