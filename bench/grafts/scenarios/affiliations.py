"""Scenarios of `dcnf/affiliation`: the reporter is named, and the affiliation not, or only elsewhere."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.grafts import credit_forms, marks, shells, wire
from bench.grafts.scenarios.scenario import Scenario, filled, put_in_header, put_notice
from bench.grafts.truth import FAIL, PASS, REVIEW, REVIEW_OR_FAIL, truth

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.grafts.graft import Graft
    from bench.grafts.truth import Truth

_PLAIN = credit_forms.LINES["comma, byline class"].replace(", {o}", "")
_COPYRIGHTS = (
    "<p>Copyright 2026 Daily Caller News Foundation.</p>",
    "<p>© 2018 The Daily Caller News Foundation. All rights reserved.</p>",
)
_TIPS = (
    "<p>Send tips to ann@dailycallernewsfoundation.org.</p>",
    (
        '<p><em>Send tips to <a href="mailto:desk@dailycallernewsfoundation.org">'
        "desk@dailycallernewsfoundation.org</a>.</em></p>"
    ),
)
_LABELS = (
    '<a rel="category tag" href="/category/dcnf/">Daily Caller News Foundation</a>',
    '<div class="cat-links"><a href="/category/dcnf/" rel="category tag">DCNF</a></div>',
    (
        '<ul class="post-categories"><li><a href="/category/daily-caller-news-foundation/">'
        "Daily Caller News Foundation</a></li></ul>"
    ),
)


def _named_only(graft: Graft) -> None:
    """The reporter's name in the header, and the logo under the text."""
    graft.strip_authors()
    put_in_header(graft, filled(graft.chance.choice((_PLAIN, *credit_forms.NAME_ONLY)), graft))
    graft.put("under text", f'<figure class="wire-logo">{marks.PLAIN}</figure>')


def _only(name: str, put: Callable[[Graft], object]) -> Scenario:
    def make(graft: Graft) -> Truth:
        _named_only(graft)
        put(graft)
        # Where the page may still name somebody, the logo may stand beside that byline.
        return truth(PASS, REVIEW, REVIEW_OR_FAIL if graft.others_remain else FAIL)

    return Scenario(f"no affiliation: {name}", make)


def _chosen(place: str, forms: tuple[str, ...]) -> Callable[[Graft], object]:
    return lambda graft: graft.put(place, filled(graft.chance.choice(forms), graft))


def _photo_credit(graft: Graft) -> None:
    name = graft.chance.choice((*wire.OTHERS, graft.reporter))
    graft.put("in text", marks.photo(filled(graft.chance.choice(credit_forms.PHOTO_CREDITS), graft, name)))


def _metadata(graft: Graft) -> None:
    graft.put_head(f'<meta name="author" content="{graft.reporter}, {wire.NAME}">')


def _hidden(way: str) -> Scenario:
    def put(graft: Graft) -> None:
        put_in_header(graft, graft.hide(way, filled("<p>{n}, {o}</p>", graft)))

    return _only(f"hidden by {way}", put)


def _hidden_in_byline(graft: Graft) -> Truth:
    graft.strip_authors()
    put_in_header(graft, filled('<p class="byline">By {n}<span style="display:none">, {o}</span></p>', graft))
    graft.put("under text", f"<figure>{marks.PLAIN}</figure>")
    return truth(PASS, REVIEW, FAIL)


def _outside(where: str) -> Scenario:
    return _only(
        f"only in {where}", lambda graft: graft.put_outside(where, filled("<p>By {n}, {o}</p>", graft))
    )


def _sister(graft: Graft) -> Truth:
    graft.strip_authors()
    form = graft.chance.choice(("comma", "bar", "line break", "linked name"))
    put_in_header(
        graft, filled(credit_forms.LINES[form], graft, organization=graft.chance.choice(wire.NEAR_NAMES))
    )
    graft.put("under text", f"<figure>{marks.PLAIN}</figure>")
    return truth(PASS, REVIEW, FAIL)


def _credit_line(graft: Graft) -> Truth:
    _named_only(graft)
    graft.put("under text", graft.chance.choice(credit_forms.CREDIT_LINES))
    return truth(PASS, REVIEW, REVIEW)


def _by_the_wire(graft: Graft) -> Truth:
    """Two bylines: whether the person named in one works for whom the other names, nothing says."""
    graft.strip_authors()
    lines = [
        filled(graft.chance.choice(credit_forms.NAME_ONLY), graft),
        f'<p class="wire">By {graft.chance.choice(wire.NAMES)}</p>',
    ]
    graft.chance.shuffle(lines)
    put_in_header(graft, "".join(lines))
    graft.put("under text", f"<figure>{marks.PLAIN}</figure>")
    return truth(PASS, REVIEW, REVIEW)


def _logo_beside(graft: Graft) -> Truth:
    graft.strip_authors()
    put_in_header(graft, filled(f'<p class="byline">By {{n}} {marks.PLAIN}</p>', graft))
    return truth(PASS, REVIEW, REVIEW)


SCENARIOS = (
    _only("nowhere", lambda _: None),
    _only("notice", put_notice),
    _only("copyright", _chosen("under text", _COPYRIGHTS)),
    _only("tips address", _chosen("under text", _TIPS)),
    _only("photo credit", _photo_credit),
    _only("category label", _chosen("above headline", _LABELS)),
    _only(
        "story", lambda graft: graft.put("in text", f"<p>{graft.chance.choice(credit_forms.MENTIONS)}</p>")
    ),
    _only("metadata", _metadata),
    Scenario("no affiliation: hidden in the byline", _hidden_in_byline),
    *map(_hidden, shells.HIDING),
    *map(_outside, shells.OUTSIDE),
    Scenario("no affiliation: sister organization", _sister),
    Scenario("affiliation apart: credit line", _credit_line),
    Scenario("affiliation apart: by the wire, beside another", _by_the_wire),
    Scenario("affiliation apart: logo beside the byline", _logo_beside),
)
