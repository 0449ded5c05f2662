"""What a scenario is, and the parts that most scenarios share."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench.grafts import credit_forms, marks, wire
from bench.grafts.truth import PASS, PASS_OR_REVIEW

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.grafts.graft import Graft
    from bench.grafts.truth import Outcomes, Truth

HEADER_PLACES = ("under headline", "above text", "under lead image")
LOGO_PLACES = ("under headline", "above text", "under text", "in text")


@dataclass(frozen=True, slots=True)
class Scenario:
    """One way in which pages keep to the terms, break them or only seem to."""

    name: str
    make: Callable[[Graft], Truth | None]
    """Edits the page and says what must come out; None where this page cannot show the scenario."""


def filled(form: str, graft: Graft, names: str = "", organization: str = "") -> str:
    """A form with the reporter's name, the wire's and a beat."""
    return (
        form.replace("{n}", names or graft.reporter)
        .replace("{o}", organization or graft.chance.choice(wire.NAMES))
        .replace("{b}", graft.chance.choice(wire.BEATS))
    )


def put_in_header(graft: Graft, html: str) -> str:
    """Insert HTML at one of the header's places; says at which."""
    for place in graft.chance.sample(HEADER_PLACES, len(HEADER_PLACES)):
        if graft.put(place, html):
            return place
    raise AssertionError("every page has a headline")


def put_good_credit(graft: Graft) -> Outcomes:
    """Name the reporter with the affiliation as nobody could mistake it, in place of the page's own author.

    Returns:
        The right outcomes of byline and affiliation: also `review` where the page may name somebody else.
    """
    organization = graft.chance.choice(wire.NAMES)
    if graft.chance.random() < 0.4 and graft.rename_author(  # noqa: PLR2004 - now and then
        f"{graft.reporter}, {organization}", graft.reporter
    ):
        return PASS
    graft.strip_authors()
    form = graft.chance.choice((credit_forms.LINES["comma, byline class"], credit_forms.LINES["comma"]))
    put_in_header(graft, filled(form, graft, organization=organization))
    return PASS_OR_REVIEW if graft.others_remain else PASS


def put_good_logo(graft: Graft) -> None:
    """Show the logo as nobody could mistake it."""
    graft.put(graft.chance.choice(LOGO_PLACES), f'<figure class="wire-logo">{marks.PLAIN}</figure>')


def put_notice(graft: Graft) -> None:
    """Keep the notice, in one of its wordings."""
    notice = graft.chance.choice(wire.NOTICES)
    notice = wire.obfuscated(notice) if graft.chance.random() < 0.4 else notice  # noqa: PLR2004 - now and then
    shell = graft.chance.choice(
        (
            "<p>{}</p>",
            "<p><em>{}</em></p>",
            '<div class="wire-notice"><p style="font-size:11px"><i>{}</i></p></div>',
        )
    )
    graft.put("under text", shell.replace("{}", notice))
