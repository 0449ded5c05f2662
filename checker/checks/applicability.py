"""Decides whether a page is a copy of the wire's article, and by which signs."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from checker.checks import proofs
from checker.checks.capacity import Capacity
from checker.checks.dismissal import dismissal_of
from checker.checks.verdict import Proof
from checker.vocabulary import Zone

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.checks.reading import Reading
    from checker.page.metadata import MetadataAuthor, MetadataText
    from checker.page.tree import Element

_SIGNS = frozenset(Capacity) - {Capacity.PHOTO_CREDIT, Capacity.LABEL, Capacity.STORY}
"""Capacities that name the wire as the article's source."""

_OWN_REPORT = "creditline "
"""What our reports say in `<meta name="generator">`, before the version; they quote credits."""


@dataclass(frozen=True, slots=True)
class Applicability:
    """Whether the policy applies to a page, and why."""

    applies: bool
    reason: str = ""
    """Key of the words that say why it does not; empty where it does."""
    signs: tuple[Proof, ...] = ()


def judge_applicability(reading: Reading) -> Applicability:
    """Apply the design's rule: a page is a copy when its article or metadata names the wire as its source."""
    if not _is_asked_for(reading) and dismissal_of(reading.policy).holds_for(reading.page):
        return Applicability(applies=False, reason="not_named")
    return read_applicability(reading)


def read_applicability(reading: Reading) -> Applicability:
    """The same without a look at the bytes beforehand, which changes no answer."""
    page = reading.page
    signs = tuple(_signs(reading))
    is_asked_for = _is_asked_for(reading)
    if not (signs or is_asked_for or _names_wire(reading)):
        return Applicability(applies=False, reason="not_named")
    if (page.metadata.generator or "").startswith(_OWN_REPORT):
        return Applicability(applies=False, reason="own_report")
    if page.listing is not None:
        return Applicability(applies=False, reason="listing")
    if signs or is_asked_for:
        return Applicability(applies=True, signs=signs)
    return Applicability(applies=False, reason=_reason(reading))


def _is_asked_for(reading: Reading) -> bool:
    """Whether the page is to be judged even if nothing on it names the wire."""
    return reading.expectation.assume_copy or reading.expectation.original is not None


def _signs(reading: Reading) -> Iterator[Proof]:
    for notice in reading.notices:
        line = notice.line
        zone = reading.page.zone_of_line(line)
        if zone is not Zone.OUTSIDE:
            yield Proof("notice", "sign", zone, line.element, line.text)
    for mention in reading.mentions:
        if mention.in_article and mention.capacity in _SIGNS:
            yield proofs.of_mention(mention, "sign")
    for logo in reading.logos:
        if logo.zone is not Zone.OUTSIDE and not logo.is_near:
            yield proofs.of_logo(logo, "sign")
    yield from (proofs.of_metadata(item, "sign") for item in metadata_signs(reading))


def metadata_signs(reading: Reading) -> Iterator[MetadataAuthor | MetadataText]:
    """Metadata that names the wire as author or source."""
    metadata = reading.page.metadata
    names = reading.names
    for author in metadata.authors:
        if _speaks_of_another_story(reading, author.element):
            continue
        if names.find(author.name) or (author.affiliation and names.find(author.affiliation)):
            yield author
    for source in metadata.sources:
        if _names_source(reading, source):
            yield source


def _speaks_of_another_story(reading: Reading, element: Element) -> bool:
    """Whether an author's markup stands on a part of the page that is not the article, and in no item."""
    if element.tag in {"meta", "link", "script"} or reading.page.zone_of(element) is not Zone.OUTSIDE:
        return False
    return all(above.get("itemscope") is None for above in element.iterancestors())


def _names_source(reading: Reading, source: MetadataText) -> bool:
    host = _host(source.value)
    if host:
        domains = reading.policy.organization.domains
        return any(host == domain or host.endswith("." + domain) for domain in domains)
    found = reading.names.find(source.value)
    return found is not None


def _host(value: str) -> str:
    if not value.startswith(("http://", "https://", "//")):
        return ""
    try:
        return (urlsplit(value).hostname or "").casefold()
    except ValueError:
        return ""


def _names_wire(reading: Reading) -> bool:
    return bool(reading.mentions) or any(not logo.is_near for logo in reading.logos)


def _reason(reading: Reading) -> str:
    if reading.page.article is None:
        return "no_article"
    if any(mention.in_article for mention in reading.mentions):
        return "mention_only"
    return "outside_only"
