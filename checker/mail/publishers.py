"""Publishers, and which of a run's pages are whose: by the page's host, else by its path."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from checker import sites
from checker.gate.naming import is_matched
from checker.mail.addresses import valid_domain

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.mail.addresses import Address
    from checker.results import PageResult


@dataclass(frozen=True, slots=True)
class Publisher:
    """Somebody who republishes, and how they want to hear about it."""

    name: str
    domains: tuple[str, ...] = ()
    """Their sites; subdomains are theirs, too."""
    pages: tuple[str, ...] = ()
    """Patterns of page names, for pages that come from files."""
    to: tuple[Address, ...] = ()
    cc: tuple[Address, ...] = ()
    language: str = "en"
    """Of the greeting: a language tag that `reports/greetings.j2` has words for."""
    greeting: str | None = None
    """Instead of the language's own."""
    note: str | None = None
    """What the sender wants to tell them."""
    only_failures: bool = False
    """Whether they get mail only when a page fails or, told of changes, was mended."""
    never: bool = False
    """Whether they get no mail at all."""

    def owns(self, page: PageResult) -> bool:
        """Whether the page is theirs."""
        host = host_of(page)
        if host and any(host == domain or host.endswith(f".{domain}") for domain in self.domains):
            return True
        return any(is_matched(page.source, pattern) for pattern in self.pages)


@dataclass(frozen=True, slots=True)
class Share:
    """A publisher's pages."""

    publisher: Publisher
    pages: tuple[PageResult, ...]


def shares_of(
    pages: Sequence[PageResult], publishers: Sequence[Publisher]
) -> tuple[tuple[Share, ...], tuple[PageResult, ...]]:
    """Each publisher's pages, in the file's order, and the pages that are nobody's.

    A page belongs to the first publisher whose domain or pattern fits it.
    """
    owned: dict[int, list[PageResult]] = {number: [] for number in range(len(publishers))}
    nobodys: list[PageResult] = []
    for page in pages:
        owner = next((number for number, one in enumerate(publishers) if one.owns(page)), None)
        (nobodys if owner is None else owned[owner]).append(page)
    shares = tuple(Share(publisher, tuple(owned[number])) for number, publisher in enumerate(publishers))
    return shares, tuple(nobodys)


def shares_by_place(pages: Sequence[PageResult]) -> tuple[Share, ...]:
    """The pages by host or uppermost folder, where no file says whose they are; in the order of the run."""
    by_place: dict[str, list[PageResult]] = {}
    for page in pages:
        by_place.setdefault(sites.site_of(page.url or page.source), []).append(page)
    return tuple(Share(Publisher(place), tuple(found)) for place, found in by_place.items())


def host_of(page: PageResult) -> str | None:
    """The page's host in small ASCII letters, without `www.`; None for a page from a file."""
    host = sites.host_of(page.url or "") or sites.host_of(page.source)
    return valid_domain(host) if host else None
