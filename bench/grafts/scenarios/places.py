"""Scenarios of the byline's place (the page's own, the first sentence, the end) and of known reporters."""

from __future__ import annotations

import dataclasses
from typing import TYPE_CHECKING

from bench.grafts import credit_forms, marks, wire
from bench.grafts.scenarios.scenario import Scenario, filled, put_good_logo, put_in_header
from bench.grafts.truth import FAIL, PASS, PASS_OR_REVIEW, truth

if TYPE_CHECKING:
    from bench.grafts.graft import Graft
    from bench.grafts.truth import Truth

_OWN = {
    "comma": "{n}, {o}",
    "bar": "{n} | {o}",
    "capitals": "{N}, {o}",
    "brackets": "{n} ({o})",
}
"""What the page's own byline says in its author's place."""


def _named(graft: Graft) -> Truth:
    put_good_logo(graft)
    credit = PASS_OR_REVIEW if graft.others_remain else PASS
    return truth(PASS, credit, credit)


def _own_byline(form: str) -> Scenario:
    def make(graft: Graft) -> Truth | None:
        credit = filled(_OWN[form].replace("{N}", graft.reporter.upper()), graft)
        return _named(graft) if graft.rename_author(credit, graft.reporter) else None

    return Scenario(f"page's own byline: {form}", make)


def _everywhere(graft: Graft) -> Truth | None:
    credit = f"{graft.reporter}, {wire.NAME}"
    if not graft.rename_author(credit, credit):
        return None
    graft.prefix_text("(DCNF)—")
    return _named(graft)


def _at(place: str) -> Scenario:
    def make(graft: Graft) -> Truth | None:
        graft.strip_authors()
        form = graft.chance.choice(list(credit_forms.LINES.values()))
        return _named(graft) if graft.put(place, filled(form, graft)) else None

    return Scenario(f"byline at: {place}", make)


def _run_in(form: str) -> Scenario:
    def make(graft: Graft) -> Truth:
        graft.strip_authors()
        graft.prefix_text(filled(credit_forms.RUN_IN[form], graft))
        return _named(graft)

    return Scenario(f"byline run in: {form}", make)


def _ending(form: str) -> Scenario:
    def make(graft: Graft) -> Truth:
        graft.strip_authors()
        place = "under text" if graft.chance.random() < 0.7 else "under story"  # noqa: PLR2004 - mostly
        graft.put(place, filled(credit_forms.ENDINGS[form], graft))
        return _named(graft)

    return Scenario(f"byline at the end: {form}", make)


def _biography(graft: Graft) -> Truth:
    graft.strip_authors()
    put_in_header(graft, filled(graft.chance.choice(credit_forms.NAME_ONLY), graft))
    graft.put("under text", filled(graft.chance.choice(credit_forms.BIOGRAPHIES), graft))
    return _named(graft)


def _contradicted(graft: Graft) -> Truth:
    graft.strip_authors()
    form = graft.chance.choice(("comma, byline class", "bar", "line break"))
    put_in_header(graft, filled(credit_forms.LINES[form], graft))
    author = {"@type": "Person", "name": "WND News Services"}
    graft.put_json_ld({"@context": "https://schema.org", "@type": "NewsArticle", "author": author})
    return _named(graft)


def _beside_house(graft: Graft) -> Truth:
    """The content system's user above, the byline at the beginning of the text."""
    graft.strip_authors()
    house = graft.chance.choice(credit_forms.HOUSE)
    graft.put("under headline", filled(graft.chance.choice(credit_forms.NAME_ONLY), graft, house))
    graft.put("above text", filled(credit_forms.LINES[graft.chance.choice(("comma", "line break"))], graft))
    return _named(graft)


def _amid_appeals(graft: Graft) -> Truth:
    """A complete copy into which the site spliced its own appeal."""
    graft.strip_authors()
    put_in_header(graft, filled(credit_forms.LINES["comma, byline class"], graft))
    graft.put("in text", graft.chance.choice(credit_forms.APPEALS))
    graft.put("under text", graft.chance.choice(credit_forms.APPEALS))
    return _named(graft)


def _expected(graft: Graft) -> Truth:
    found = _contradicted(graft)
    return dataclasses.replace(found, reporters=(graft.reporter,))


def _expected_own_byline(graft: Graft) -> Truth | None:
    if not graft.rename_author(graft.reporter, graft.reporter):
        return None
    graft.put("under text", f"<figure>{marks.PLAIN}</figure>")  # beside the byline it would ask for a review
    return dataclasses.replace(truth(PASS, PASS, FAIL), reporters=(graft.reporter,))


def _other_than_expected(graft: Graft) -> Truth | None:
    reporter, other = graft.reporters(2)
    if not graft.strip_authors():
        return None
    put_in_header(graft, filled(credit_forms.LINES["comma, byline class"], graft, other))
    found = _named(graft)
    return dataclasses.replace(truth(PASS, FAIL, found.rules["affiliation"]), reporters=(reporter,))


SCENARIOS = (
    *map(_own_byline, _OWN),
    Scenario("page's own byline: everywhere, dateline", _everywhere),
    *map(_at, ("above headline", "under headline", "under lead image", "above text")),
    *map(_run_in, credit_forms.RUN_IN),
    *map(_ending, credit_forms.ENDINGS),
    Scenario("byline, biography at the end", _biography),
    Scenario("byline, contradicted by metadata", _contradicted),
    Scenario("byline, under a house name", _beside_house),
    Scenario("byline, with the site's appeals", _amid_appeals),
    Scenario("expected reporter: named", _expected),
    Scenario("expected reporter: page's own byline", _expected_own_byline),
    Scenario("expected reporter: another named", _other_than_expected),
)
