"""The authors that a page's metadata names, the most trustworthy field first."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.page.names import is_bare_house_name, is_house_name, looks_like_person, name_key, same_person

if TYPE_CHECKING:
    from checker.page.metadata import Metadata
    from checker.page.metadata_values import MetadataAuthor
    from checker.page.site_names import SiteNames

_FIELDS = (
    "json-ld author",
    "meta article:author",
    "meta byl",
    "meta parsely-author",
    "meta sailthru.author",
    "meta dc.creator",
    "meta citation_author",
    "meta author",
    "twitter:data1",
    "twitter:data2",
    "microdata author",
)
"""Where metadata names authors, by the precision measured on real pages."""

_RELATED_TOO = "microdata author"
"""A field in which cards of other stories repeat themselves; it never adds to what is visible."""

_MOST_IN_CARDS = 3
"""Names in that field from which they are those of the cards."""

_MOST = 60
"""Authors of one field that are read: each is compared with all bylines."""

_JOINTS = str.maketrans("", "", "._")
_PEN_NAME = re.compile(r"(?!\d+$)[^\W_][\w.]{2,29}|[^\W\d_]+(?: [^\W\d_]+\.?){1,2}")
"""A first name, an account's name, or a name in small letters; no slug: that has hyphens."""


class MachineAuthors:
    """What the metadata of one page says of its authors; the site's own name and houses are left out."""

    def __init__(self, metadata: Metadata, site: SiteNames) -> None:
        named = [
            [
                author
                for author in metadata.authors
                if author.field == field and author.kind != "Organization"
            ][:_MOST]
            for field in _FIELDS
        ]
        cards = _FIELDS.index(_RELATED_TOO)
        if len({author.name for author in named[cards]}) > _MOST_IN_CARDS:
            named[cards] = []
        by_field = {
            field: tuple(
                dict.fromkeys(
                    author.name
                    for author in authors
                    if looks_like_person(author.name) and author.name not in site
                )
            )
            for field, authors in zip(_FIELDS, named, strict=True)
        }
        self._lists = tuple(filter(None, by_field.values()))
        self.of_the_article = tuple(
            names for field, names in by_field.items() if names and field != _RELATED_TOO
        )
        """For each field that names persons and none but the article's own, their names."""
        self._authors = tuple(author for authors in named for author in authors)
        self._site = site

    @property
    def persons(self) -> tuple[str, ...]:
        """The persons whom the best field names."""
        return self._lists[0] if self._lists else ()

    @property
    def best(self) -> tuple[str, ...]:
        """The persons whom the best field names that has the article's own alone."""
        return self.of_the_article[0] if self.of_the_article else ()

    @property
    def names_keeper_only(self) -> bool:
        """Whether persons are named in `<meta name=author>` alone, which is often the site's keeper."""
        return bool(self.persons) and all(
            author.field == "meta author" for author in self._authors if author.name in self.persons
        )

    @property
    def pen_names(self) -> list[str]:
        """Names of one word or in small letters: of the first field that has one, unless a house signs."""
        if self.house_signs:
            return []
        for author in self._authors:
            if _is_pen_name(author) and not self._site.begins(author.name):
                return [author.name]
        return []

    @property
    def house_signs(self) -> bool:
        """Whether the best field says that the newsroom signs: what others name is its account."""
        return bool(self._authors) and is_bare_house_name(self._authors[0].name)

    def knows(self, name: str) -> bool:
        """Whether a field names this person."""
        return any(same_person(name, known) for names in self._lists for known in names)

    def within(self, text: str) -> tuple[str, ...]:
        """The known names with which a text begins or ends that holds more than a name."""
        key = name_key(text)
        return tuple(
            known
            for known in (self.persons or self.pen_names)
            if (inner := name_key(known)) != key
            and (f"{key} ".startswith(f"{inner} ") or f" {key}".endswith(f" {inner}"))
        )


def _is_pen_name(author: MetadataAuthor) -> bool:
    return (
        _PEN_NAME.fullmatch(author.name) is not None
        and not is_house_name(author.name)
        and looks_like_person(author.name.translate(_JOINTS), marked=True)
    )
