"""Takes back the verdict on what a server sent in a page's place: nobody can tell how the page itself is."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from checker.page.stand_ins import StandIn, recognise_stand_in
from checker.results import Outcome

if TYPE_CHECKING:
    from checker.page import Page
    from checker.results import PageResult
    from checker.sources import LoadedPage

_REASONS: Final = {
    StandIn.BOT_CHECK: "a bot check stands in the page's place",
    StandIn.CONSENT: "a consent wall stands in the page's place",
    StandIn.PAYWALL: "a paywall hides the story",
    StandIn.NOT_FOUND: "the server shows that there is no such page, though it answers HTTP 200",
    StandIn.EMPTY_SHELL: "the page is empty until its scripts have run, and creditline runs none",
}


def without_stand_in(result: PageResult, page: Page, loaded: LoadedPage) -> PageResult:
    """The result; `unreadable`, with the reason, where something else stands in the page's place.

    What passes shows all that is asked for. Of pages in archives only those with findings are looked at: most
    name no wire, and are told from their bytes alone.
    """
    if loaded.retrieval is None or result.outcome is Outcome.PASS:
        return result
    if result.outcome is Outcome.NOT_APPLICABLE and not loaded.is_live:
        return result
    found = recognise_stand_in(page)
    if found is None:
        return result
    return replace(result, outcome=Outcome.UNREADABLE, reason=_REASONS[found], findings=(), original=None)
