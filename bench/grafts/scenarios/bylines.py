"""Scenarios of `dcnf/byline`: forms that name the reporter, and pages that do not, all with the logo."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.grafts import credit_forms, marks, shells, wire
from bench.grafts.scenarios.scenario import Scenario, filled, put_good_logo, put_in_header, put_notice
from bench.grafts.truth import FAIL, PASS, PASS_OR_REVIEW, REVIEW, REVIEW_OR_FAIL, truth

if TYPE_CHECKING:
    from bench.grafts.graft import Graft
    from bench.grafts.truth import Truth

_MANY_PARAGRAPHS = 8
"""Paragraphs of a text whose middle is neither beginning nor end."""
_GOOD = credit_forms.LINES["comma, byline class"]


def _named(graft: Graft) -> Truth:
    """The truth where the reporter is named with the affiliation."""
    put_good_logo(graft)
    credit = PASS_OR_REVIEW if graft.others_remain else PASS
    return truth(PASS, credit, credit)


def _form(name: str) -> Scenario:
    def make(graft: Graft) -> Truth:
        graft.strip_authors()
        put_in_header(graft, filled(credit_forms.LINES[name], graft))
        return _named(graft)

    return Scenario(f"byline: {name}", make)


def _capitals(graft: Graft) -> Truth:
    graft.strip_authors()
    put_in_header(
        graft,
        filled(credit_forms.CAPITALS, graft, graft.reporter.upper(), graft.chance.choice(wire.NAMES).upper()),
    )
    return _named(graft)


def _organization_first(graft: Graft) -> Truth:
    graft.strip_authors()
    put_in_header(graft, filled(credit_forms.ORGANIZATION_FIRST, graft))
    return _named(graft)


def _several(count: int) -> Scenario:
    def make(graft: Graft) -> Truth:
        graft.strip_authors()
        *first, last = graft.reporters(count)
        names = f"{', '.join(first)} and {last}"
        put_in_header(graft, filled(credit_forms.SEVERAL, graft, names))
        return _named(graft)

    return Scenario(f"byline: {count} reporters", make)


def _untied(graft: Graft) -> Truth | None:
    if not graft.has_own_byline:
        return None
    put_good_logo(graft)
    put_notice(graft)
    return truth(PASS, REVIEW, FAIL)


def _untied_inserted(graft: Graft) -> Truth:
    graft.strip_authors()
    put_in_header(graft, filled(graft.chance.choice(credit_forms.NAME_ONLY), graft))
    graft.put("under text", f"<figure>{marks.PLAIN}</figure>")
    return truth(PASS, REVIEW, FAIL)


def _without(graft: Graft) -> bool:
    """A page that names nobody, with logo and notice; False where somebody may still be named."""
    if not graft.strip_authors():
        return False
    graft.put("under text", f'<figure class="wire-logo">{marks.PLAIN}</figure>')
    put_notice(graft)
    return True


def _nobody(graft: Graft) -> Truth | None:
    return truth(PASS, FAIL, FAIL) if _without(graft) else None


def _house(graft: Graft) -> Truth | None:
    if not _without(graft):
        return None
    form = graft.chance.choice(credit_forms.NAME_ONLY)
    put_in_header(graft, filled(form, graft, graft.chance.choice(credit_forms.HOUSE)))
    return truth(PASS, FAIL, FAIL)


def _house_renamed(graft: Graft) -> Truth | None:
    house = graft.chance.choice(credit_forms.HOUSE)
    if not graft.rename_author(house, house):
        return None
    put_good_logo(graft)
    return truth(PASS, FAIL, FAIL)


def _organization(graft: Graft) -> Truth | None:
    if not _without(graft):
        return None
    put_in_header(
        graft, filled(graft.chance.choice(credit_forms.NAME_ONLY), graft, graft.chance.choice(wire.NAMES))
    )
    return truth(PASS, FAIL, REVIEW_OR_FAIL)


def _sister(graft: Graft) -> Truth | None:
    if not _without(graft):
        return None
    put_in_header(
        graft,
        filled(graft.chance.choice(credit_forms.NAME_ONLY), graft, graft.chance.choice(wire.NEAR_NAMES)),
    )
    return truth(PASS, FAIL, FAIL)


def _amid_text(graft: Graft) -> Truth | None:
    if len(graft.paragraphs) < _MANY_PARAGRAPHS or not _without(graft):
        return None
    graft.put("in text", filled(graft.chance.choice((_GOOD, credit_forms.LINES["comma"])), graft))
    return truth(PASS, FAIL, FAIL)


def _in_headline(graft: Graft) -> Truth | None:
    if not _without(graft) or not graft.headline.text:
        return None
    graft.headline.text = f"{graft.reporter.upper()}: {graft.headline.text.strip()}"
    return truth(PASS, FAIL, FAIL)


def _from_the_wire(graft: Graft) -> Truth | None:
    if not _without(graft):
        return None
    put_in_header(graft, "<p>From the Daily Caller News Foundation</p>")
    return truth(PASS, FAIL, REVIEW_OR_FAIL)


def _metadata(graft: Graft) -> Truth | None:
    if not _without(graft):
        return None
    organization = {"@type": "Organization", "name": wire.NAME}
    author = {"@type": "Person", "name": graft.reporter, "affiliation": organization}
    graft.put_json_ld({"@context": "https://schema.org", "@type": "NewsArticle", "author": author})
    graft.put_head(f'<meta name="author" content="{graft.reporter}, {wire.NAME}">')
    return truth(PASS, FAIL, FAIL)


def _hidden(way: str) -> Scenario:
    def make(graft: Graft) -> Truth | None:
        if not _without(graft):
            return None
        put_in_header(graft, graft.hide(way, filled(_GOOD, graft)))
        return truth(PASS, FAIL, FAIL)

    return Scenario(f"no byline: hidden by {way}", make)


def _outside(where: str) -> Scenario:
    def make(graft: Graft) -> Truth | None:
        if not _without(graft):
            return None
        graft.put_outside(where, filled(graft.chance.choice(list(credit_forms.LINES.values())), graft))
        return truth(PASS, FAIL, FAIL)

    return Scenario(f"no byline: only in {where}", make)


def _photo_credit(graft: Graft) -> Truth | None:
    if not _without(graft):
        return None
    put_in_header(graft, marks.photo(filled(graft.chance.choice(credit_forms.PHOTO_CREDITS), graft)))
    return truth(PASS, FAIL, FAIL)


def _caption(graft: Graft) -> Truth | None:
    if not graft.strip_authors():
        return None
    put_in_header(graft, marks.photo(f"A barge on the river. By {graft.reporter}, DCNF."))
    found = _named(graft)
    # A caption does not stand against another author whom the metadata names: a person has to look.
    return truth(PASS, PASS_OR_REVIEW, PASS_OR_REVIEW) if graft.metadata_names_author else found


def _caption_and_other(graft: Graft) -> Truth | None:
    if not graft.has_own_byline:
        return None
    graft.put("above text", marks.photo(f"A barge on the river. By {graft.reporter}, DCNF."))
    put_good_logo(graft)
    return truth(PASS, REVIEW, PASS | REVIEW)


def _decoys(graft: Graft) -> Truth:
    graft.strip_authors()
    put_in_header(graft, filled(_GOOD, graft))
    for where in graft.chance.sample(("sidebar", "related", "comments", "site footer"), 2):
        graft.put_outside(where, f'<p class="byline">By {graft.chance.choice(wire.OTHERS)}</p>')
    graft.put("in text", f"<p>{graft.chance.choice(credit_forms.MENTIONS)}</p>")
    return _named(graft)


SCENARIOS = (
    *map(_form, credit_forms.LINES),
    Scenario("byline: capitals", _capitals),
    Scenario("byline: organization first", _organization_first),
    _several(2),
    _several(3),
    Scenario("byline: in the lead photo's caption", _caption),
    Scenario("byline: beside decoys", _decoys),
    Scenario("untied: the page's own author", _untied),
    Scenario("untied: reporter without affiliation", _untied_inserted),
    Scenario("untied: caption beside another author", _caption_and_other),
    Scenario("no byline: nobody", _nobody),
    Scenario("no byline: house name", _house),
    Scenario("no byline: house name as the page's author", _house_renamed),
    Scenario("no byline: organization", _organization),
    Scenario("no byline: sister organization", _sister),
    Scenario("no byline: amid the text", _amid_text),
    Scenario("no byline: only in the headline", _in_headline),
    Scenario("no byline: from the wire", _from_the_wire),
    Scenario("no byline: metadata", _metadata),
    Scenario("no byline: photo credit", _photo_credit),
    *map(_hidden, shells.HIDING),
    *map(_outside, shells.OUTSIDE),
)
