"""Takes back the verdict on what a server sent in a page's place: nobody can tell how the page itself is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from checker.page.stand_ins import StandIn, recognise_stand_in
from checker.results import Outcome
from checker.sources.moves import leads_elsewhere

if TYPE_CHECKING:
    from checker.page import Page
    from checker.results import PageResult
    from checker.retrieval import Retrieval
    from checker.sources import LoadedPage

_REASONS: Final = {
    StandIn.BOT_CHECK: "a bot check stands in the page's place",
    StandIn.CONSENT: "a consent wall stands in the page's place",
    StandIn.PAYWALL: "a paywall hides the story",
    StandIn.NOT_FOUND: "the server shows that there is no such page, though it answers HTTP 200",
    StandIn.SIGNPOST: "the page only sends browsers on to another address: name that one",
    StandIn.EMPTY_SHELL: "the page is empty until its scripts have run, and creditline runs none",
}
_LONGEST: Final = 500
"""Characters of an address in a reason; the report tells the whole one beside it."""


def why_stand_in(page: Page, retrieval: Retrieval | None) -> str | None:
    """Why what a server sent is not the page that was asked for; None where it is."""
    found = recognise_stand_in(page)
    if found is not None:
        return _REASONS[found]
    return None if retrieval is None else _other_page(page, retrieval)


def without_stand_in(result: PageResult, page: Page, loaded: LoadedPage) -> PageResult:
    """The result; `unreadable`, with the reason, where something else stands in the page's place.

    What passes shows all that is asked for, unless it is another page. Of pages in archives only those with
    findings are looked at: most name no wire, and are told from their bytes alone.
    """
    if loaded.retrieval is None:
        return result
    if result.outcome is Outcome.NOT_APPLICABLE and not loaded.is_live:
        return result
    is_shown = result.outcome is Outcome.PASS
    reason = _other_page(page, loaded.retrieval) if is_shown else why_stand_in(page, loaded.retrieval)
    if reason is None:
        return result
    return replace(result, outcome=Outcome.UNREADABLE, reason=reason, findings=(), original=None)


def _other_page(page: Page, retrieval: Retrieval) -> str | None:
    """Why the page that redirects led to is not the one that was asked for."""
    hops = [redirect.url for redirect in retrieval.redirects]
    if not any(leads_elsewhere(hop, retrieval.url) for hop in hops):
        return None
    headings = () if page.listing else (page.metadata.headline, page.own_title)
    said = [text for text in (page.metadata.canonical, *headings) if text]
    if not any(leads_elsewhere(hop, retrieval.url, said) for hop in hops):
        return None
    return f"redirected to another page: name {retrieval.url[:_LONGEST]} if that one is meant"
