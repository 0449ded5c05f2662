"""Who signs an article that names no person as its author in the usual places."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.page.bylines import has_role, names_organization
from checker.page.credit import CAPTION, POSITION
from checker.page.given_names import begins_with_given_name
from checker.page.name_words import HOUSE_NAMES, ORGANIZATION_WORDS, OTHER_WORDS
from checker.page.names import is_bare_house_name, is_house_name, name_key, split_names, strip_roles
from checker.page.text import fold
from checker.vocabulary import Zone

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from checker.page.credit import Credit
    from checker.page.machine_authors import MachineAuthors
    from checker.page.metadata import Metadata
    from checker.page.metadata_values import MetadataAuthor
    from checker.page.site_names import SiteNames

_LONGEST_NAME = 60


def last_resorts(
    credits_found: Sequence[Credit], metadata: Metadata, site: SiteNames, machine: MachineAuthors
) -> list[str]:
    """A pen name, a name that only its place makes the author's, or the organization that signs.

    Args:
        credits_found: All credits of the page.
        metadata: What the page says of itself to machines.
        site: What the site calls itself.
        machine: The authors that the metadata names.
    """
    visible = [credit for credit in credits_found if credit.is_visible]
    inside = [credit for credit in visible if credit.is_byline]
    title = fold(" ".join(filter(None, (metadata.title, metadata.headline))))
    placed = (credit for credit in inside if credit.origin == POSITION and could_be_placed(credit, title))
    captions = (credit for credit in visible if credit.origin == CAPTION and credit.zone is not Zone.OUTSIDE)
    return (
        machine.pen_names
        or _first(credit.single_name for credit in inside if not site.begins(credit.single_name))
        or _all_of(placed, site)
        or _all_of(captions, site)
        or _first(_houses((credit.house_name for credit in inside if credit.origin != POSITION), site))
        or _first(_organizations(inside, () if machine.house_signs else metadata.authors, site))
        or _first(_houses((author.name for author in metadata.authors), site))
        or _first([strip_roles(site.person)])
    )


def could_be_placed(credit: Credit, title: str) -> bool:
    """Whether what only its place makes a byline is one: persons, with at most an employer or a role beside.

    A name that the headline has too is the story's, unless it begins with a given name.
    """
    before, _, after = credit.text.partition(credit.names[0])
    if ":" in before or _BY.search(after):
        return False
    beside = credit.affiliation
    if _OTHER_WORDS_BEFORE.search(before) and not has_role(before):
        return False  # `More from Real Harlow`, `Via Harlow Wire`
    if all(begins_with_given_name(name_key(name)) for name in credit.names):
        return len(beside.split()) <= _MOST_BESIDE
    if beside and not (names_organization(beside) or has_role(beside) or _ACRONYM.search(beside)):
        return False
    return not any(
        fold(name) in title or not _FURNITURE.isdisjoint(fold(name).split()) for name in credit.names
    )


_FURNITURE = frozenset(
    "prev next jump skip toggle recipe pin print im am zeit play pause seite ohne mit".split()
)
"""Words on buttons that a person's name may hold, but not where only its place speaks for it."""


_OTHER_WORDS_BEFORE = re.compile(
    r"(?:^|\s)(?:from|via|of|on|in|our|your|the|stay|follow|source|quelle)\s", re.IGNORECASE
)
_BY = re.compile(r"\s(?:by|von|de|di)\s")
_ACRONYM = re.compile(r"[A-Z]{3}")
_MOST_BESIDE = 4


def _all_of(found_in: Iterable[Credit], site: SiteNames) -> list[str]:
    names = (name for credit in found_in for name in credit.names if name not in site)
    return list({name_key(name): name for name in names}.values())


def _first(names: Iterable[str]) -> list[str]:
    return next(([name] for name in names if name), [])


def _organizations(
    inside: Sequence[Credit], authors: Sequence[MetadataAuthor], site: SiteNames
) -> Iterator[str]:
    """An agency or another organization that signs where no person does; never the site itself."""
    said = (credit.affiliation for credit in inside if credit.origin == "byline text")
    cards = sum(author.field == _CARD for author in authors)
    machines = (author.name for author in authors if author.field != _CARD or cards <= _MOST_CARDS)
    for whole in (*said, *machines):
        for name in (whole, *(split_names(whole) if "/" in whole else ())):
            signer = _PLACE.sub("", name)
            if signer not in site and not is_house_name(signer) and _could_sign(signer):
                yield signer


_PLACE = re.compile(r"\s+in\s+[A-Z]\w+$")
"""Where an agency's reporter was: `Associated Press in Harlow`."""


_CARD = "microdata author"
_MOST_CARDS = 3
"""The field in which cards of other stories name their authors, where there are many."""

_WIRES = frozenset({"reuters", "bloomberg"})


def _could_sign(name: str) -> bool:
    """Not a slug, a number, an address, nor what a section is called."""
    if fold(name) in _WIRES:
        return True
    if fold(name) in ORGANIZATION_WORDS or fold(name) in OTHER_WORDS:
        return False
    return name[:1].isupper() and 1 < len(name) <= _LONGEST_NAME and not any(sign in name for sign in "@/_")


def _houses(names: Iterable[str], site: SiteNames) -> Iterator[str]:
    """A newsroom's team that signs by a name of its own: `Gear Team`; not `Staff`, nor the site's staff."""
    for name in names:
        if _NUMBER.search(name):
            continue
        rest = " ".join(word for word in re.split(r"[\s.-]+", name) if fold(word) not in _HOUSE_WORDS)
        if rest and rest not in site and is_house_name(name) and not is_bare_house_name(name):
            yield name


_NUMBER = re.compile(r"\d{4}")
_HOUSE_WORDS = frozenset(word for phrase in HOUSE_NAMES for word in phrase.split()) | {"von", "der"}
