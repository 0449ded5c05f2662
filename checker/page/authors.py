"""Chooses, among all credits and metadata, the names of the article's authors."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.page.author_fallbacks import last_resorts
from checker.page.credit import FIRST_SENTENCE, LAST_SENTENCE, POSITION
from checker.page.east_asian_bylines import names_editor
from checker.page.machine_authors import MachineAuthors
from checker.page.names import name_key, same_person
from checker.page.site_names import SiteNames
from checker.vocabulary import Zone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.page.credit import Credit
    from checker.page.metadata import Metadata

_SAID = frozenset({"byline text", FIRST_SENTENCE})
_MANY = 3
"""Names by markup alone from which they are rather a list of other stories' authors."""

_MOST_WORDS = 8
"""Words beside names that still say for whom they work."""

_MOST = 60
"""Credits that are compared with one another: names are compared pair by pair."""

_NEAR = 3
"""Lines between two bylines that speak of one article."""


def name_authors(credits_found: Sequence[Credit], metadata: Metadata) -> list[str]:
    """Names of the article's authors, best first: what a reader sees, else what metadata says."""
    written = [credit for credit in credits_found if not names_editor(credit.text)]
    if len(written) < len(credits_found) and (writers := name_authors(written, metadata)):
        return writers
    site = SiteNames(metadata)
    machine = MachineAuthors(metadata, site)
    visible = [credit for credit in credits_found if credit.is_byline and credit.is_visible]
    head = [credit for credit in visible if not _is_at_end(credit) and not _tells(credit)][:_MOST]
    said = _distinct(_confirmed([credit for credit in head if credit.origin in _SAID], machine), site)
    if said:
        return _completed(_trimmed(said, machine), machine)
    marks = [credit for credit in head if credit.origin not in {*_SAID, POSITION}]
    if marked := _agreed(_confirmed(marks, machine), machine, site):
        return marked
    if machine.names_keeper_only and (signed := _said_alone(head, site)):
        return signed
    if machine.persons:
        return list(machine.persons)
    foot = [credit for credit in visible if _is_at_end(credit) and credit.origin != POSITION][:_MOST]
    signed = _trimmed(_distinct(foot, site), machine)
    is_list = len(signed) > _MANY
    return (not is_list and signed) or last_resorts(credits_found, metadata, site, machine)


def _is_at_end(credit: Credit) -> bool:
    return credit.zone is Zone.FOOTER or credit.origin == LAST_SENTENCE


def _tells(credit: Credit) -> bool:
    """Whether a line in the text that begins as a byline goes on as a sentence."""
    is_certain = credit.origin == "byline text"
    return credit.zone is Zone.BODY and not is_certain and len(credit.affiliation.split()) > _MOST_WORDS


def authors_agreed_on(credits_found: Sequence[Credit], metadata: Metadata) -> list[str]:
    """The names that both a visible byline and the metadata give: what is sure on a page of many stories."""
    site = SiteNames(metadata)
    machine = MachineAuthors(metadata, site)
    visible = [credit for credit in credits_found if credit.is_byline and credit.is_visible]
    head = [credit for credit in visible if credit.zone is Zone.HEADER][:_MOST]
    return [name for name in _distinct(head, site) if machine.knows(name)]


def _said_alone(head: Sequence[Credit], site: SiteNames) -> list[str]:
    """The name of one word that a byline gives."""
    said = (credit.single_name for credit in head if credit.origin in _SAID)
    return next(([name] for name in said if name and name not in site), [])


def _confirmed(found: Sequence[Credit], machine: MachineAuthors) -> list[Credit]:
    """Those credits that name somebody whom metadata names too, and those beside them; else all."""
    known = [
        credit.line.index
        for credit in found
        if any(machine.knows(name) or machine.within(name) for name in credit.names)
    ]
    return [
        credit
        for credit in found
        if not known or any(abs(credit.line.index - index) <= _NEAR for index in known)
    ]


def _trimmed(named: Sequence[str], machine: MachineAuthors) -> list[str]:
    """The names, without what stood beside them where metadata knows the name alone."""
    found: list[str] = []
    for name in named:
        for exact in (name,) if machine.knows(name) else machine.within(name) or (name,):
            if not _is_among(exact, found):
                found.append(exact)
    return found


def _completed(named: list[str], machine: MachineAuthors) -> list[str]:
    """The visible names; where a field has them all and more, those too: bylines are cut for space."""
    for listed in machine.of_the_article:
        if len(listed) > len(named) and all(_is_among(name, listed) for name in named):
            return [*named, *(name for name in listed if not _is_among(name, named))]
    return named


def _agreed(found: Sequence[Credit], machine: MachineAuthors, site: SiteNames) -> list[str]:
    """Marked names; where metadata knows some of them those, else metadata's.

    A single name in metadata is often the first of several: who stands in one line with it counts, too.
    """
    known = [credit for credit in found if any(machine.knows(name) for name in credit.names)]
    if known:
        named = _distinct(known, site)
        if len(machine.persons) > 1:
            named = [name for name in named if machine.knows(name)]
        return _completed(named, machine)
    marked = _trimmed(_distinct(found, site), machine)
    if marked and (machine.best or (machine.persons and len(marked) >= _MANY)):
        is_trimmed = any(machine.knows(name) for name in marked)
        return marked if is_trimmed else list(machine.persons)
    return marked


def _distinct(found_in: Iterable[Credit], site: SiteNames) -> list[str]:
    found: list[str] = []
    for name in (name for credit in found_in for name in credit.names):
        if name not in site and not _is_among(name, found):
            found.append(name)
    return found


def _is_among(name: str, names: Iterable[str]) -> bool:
    key = name_key(name)
    return any(key == name_key(other) or same_person(name, other) for other in names)
