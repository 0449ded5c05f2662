"""Scenarios of what sites put amid and under the text: posts, links, contributors, other wires, tags."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.grafts import credit_forms, marks, wire
from bench.grafts.scenarios.scenario import (
    Scenario,
    filled,
    put_good_credit,
    put_good_logo,
    put_in_header,
    put_notice,
)
from bench.grafts.truth import FAIL, NO_COPY, PASS, PASS_OR_REVIEW, REVIEW, REVIEW_OR_FAIL, Truth, truth

if TYPE_CHECKING:
    from bench.grafts.graft import Graft

_POSTS = (
    (
        '<blockquote class="twitter-tweet"><p lang="en" dir="ltr">The county has shelved the'
        " reservoir.</p>— {n}, DCNF"
        ' (@reporter) <a href="https://twitter.com/reporter/status/9">November 18, 2026</a></blockquote>'
    ),
    (
        '<blockquote class="twitter-tweet"><p>The county has shelved the reservoir.</p>— Daily'
        " Caller News Foundation"
        ' (@DailyCallerNews) <a href="https://twitter.com/wire/status/9">November 18, 2026</a></blockquote>'
    ),
)
"""Posts of the wire or its reporter in the text."""
_LINKS = (
    (
        '<p><strong>RELATED:</strong> <a href="/2026/mill">Mill sold at last (Daily Caller News'
        " Foundation)</a></p>"
    ),
    '<p><a href="/2026/mill"><strong>RELATED: Mill sold at last, by {n}, DCNF</strong></a></p>',
    "<p><strong>WATCH: {n} of the DCNF talks about the river</strong></p>",
    '<p>[READ MORE: <a href="https://dailycallernewsfoundation.org/mill">DCNF: Mill sold at last</a>]</p>',
)
"""Lines that send readers to other stories of the wire."""
_CONTRIBUTORS = (
    "<p><em>{n} of the Daily Caller News Foundation contributed to this report.</em></p>",
    "<p>The Daily Caller News Foundation contributed to this report.</p>",
    "<p><em>DCNF reporter {n} contributed reporting.</em></p>",
)
_OTHER_CREDITS = (
    "<p><em>The Associated Press contributed to this report.</em></p>",
    "<p>Reuters contributed to this story.</p>",
    (
        '<figure class="wp-block-image"><img src="/uploads/barge-1024x683.jpg" alt="A barge"'
        ' width="1024" height="683">'
        "<figcaption>A barge on the river. (AP Photo/Lou Brandish)</figcaption></figure>"
    ),
    (
        '<figure><img src="/uploads/pier.jpg" alt="" width="800" height="533"><figcaption>Lou'
        " Brandish/Getty Images</figcaption></figure>"
    ),
)
"""What other wires are credited with under a story of this one."""
_TAGS = (
    (
        '<div class="tags-links">Tags: <a rel="tag" href="/tag/dcnf/">DCNF</a>, <a rel="tag"'
        ' href="/tag/rivers/">Rivers'
        "</a></div>"
    ),
    '<p class="post-tags">Tagged with <a href="/tag/dcnf/">Daily Caller News Foundation</a></p>',
    (
        '<footer class="entry-footer"><span class="cat-links">Posted in <a'
        ' href="/category/dcnf/">DCNF</a></span></footer>'
    ),
)
_TAGS_WITH_NAME = (
    "<p>Tags: {n}, DCNF, Rivers</p>",
    "<p>Filed Under: Daily Caller News Foundation, {n}, Water</p>",
    (
        '<div class="tags-links">Tags: <a rel="tag" href="/t/n/">{n}</a>, '
        '<a rel="tag" href="/tag/dcnf/">DCNF</a></div>'
    ),
)
_EDITORS = (
    "<p>Cartoon by {n}, DCNF</p>",
    "<p>Edited by Lou Brandish</p>",
    '<p class="photo-by">Photographs by Lou Brandish</p>',
    "<p><em>Illustration by Lou Brandish</em></p>",
    '<div class="reviewed">Fact checked by Lou Brandish</div>',
    "<p>Video by Lou Brandish</p>",
)
"""Credits of people who did not write the story."""


def _chosen(forms: tuple[str, ...], graft: Graft, name: str = "") -> str:
    return filled(graft.chance.choice(forms), graft, name)


def _beside_good_credit(name: str, forms: tuple[str, ...], place: str) -> Scenario:
    """A complete copy in which something else stands."""

    def make(graft: Graft) -> Truth:
        credit = put_good_credit(graft)
        put_good_logo(graft)
        graft.put(place, _chosen(forms, graft, graft.chance.choice(wire.OTHERS)))
        return truth(PASS, credit, credit)

    return Scenario(f"complete, beside {name}", make)


def _only(name: str, forms: tuple[str, ...], place: str, affiliation: frozenset[str] = FAIL) -> Scenario:
    """A copy that names nobody but there."""

    def make(graft: Graft) -> Truth | None:
        if not graft.strip_authors():
            return None
        put_good_logo(graft)
        put_notice(graft)
        graft.put(place, _chosen(forms, graft))
        return truth(PASS, FAIL, affiliation)

    return Scenario(f"no byline: only in {name}", make)


def _no_copy(name: str, forms: tuple[str, ...], place: str) -> Scenario:
    def make(graft: Graft) -> Truth:
        graft.put(place, _chosen(forms, graft))
        return NO_COPY

    return Scenario(f"no copy: {name}", make)


def _no_affiliation(name: str, forms: tuple[str, ...], place: str) -> Scenario:
    def make(graft: Graft) -> Truth:
        graft.strip_authors()
        put_in_header(graft, filled(graft.chance.choice(credit_forms.NAME_ONLY), graft))
        graft.put("under text", f"<figure>{marks.PLAIN}</figure>")
        graft.put(place, _chosen(forms, graft, graft.reporters(2)[1]))
        return truth(PASS, REVIEW, REVIEW_OR_FAIL if graft.others_remain else FAIL)

    return Scenario(f"no affiliation: {name}", make)


def _other_wire(graft: Graft) -> Truth:
    """A reporter of another wire under this one's logo and notice."""
    graft.strip_authors()
    other = graft.chance.choice(credit_forms.OTHER_WIRES)
    form = graft.chance.choice(("comma", "bar", "line break", "linked name", "of"))
    put_in_header(graft, filled(credit_forms.LINES[form], graft, organization=other))
    graft.put("under text", f"<figure>{marks.PLAIN}</figure>")
    put_notice(graft)
    return truth(PASS, REVIEW_OR_FAIL, FAIL)


def _contributor(graft: Graft) -> Truth | None:
    """Whether who contributed also wrote it, the page does not say."""
    if not graft.strip_authors():
        return None
    put_good_logo(graft)
    graft.put("under text", _chosen(_CONTRIBUTORS, graft))
    return truth(PASS, REVIEW_OR_FAIL, REVIEW_OR_FAIL)


def _house_above_reporter_in_story(graft: Graft) -> Truth | None:
    if not graft.strip_authors():
        return None
    put_good_logo(graft)
    house = graft.chance.choice(credit_forms.HOUSE)
    put_in_header(graft, filled(graft.chance.choice(credit_forms.NAME_ONLY), graft, house))
    graft.prefix_text(
        f"DCNF reporter {graft.reporter} was at the pier when the barge came in, the sheriff said. "
    )
    return truth(PASS, FAIL, FAIL)


def _staff(graft: Graft) -> Truth | None:
    if not graft.strip_authors():
        return None
    put_good_logo(graft)
    form = graft.chance.choice(credit_forms.NAME_ONLY)
    put_in_header(graft, filled(form, graft, graft.chance.choice(credit_forms.WIRE_STAFF)))
    return truth(PASS, FAIL, REVIEW_OR_FAIL)


def _editor(graft: Graft) -> Truth | None:
    if not graft.strip_authors():
        return None
    put_good_logo(graft)
    put_notice(graft)
    graft.put(graft.chance.choice(("under headline", "above text", "under text")), _chosen(_EDITORS, graft))
    return truth(PASS, REVIEW_OR_FAIL, REVIEW_OR_FAIL)


def _linked_data(graft: Graft) -> Truth | None:
    """The article's node refers to its author's, as plugins write it."""
    if not graft.strip_authors():
        return None
    put_good_logo(graft)
    graft.put_json_ld(
        {
            "@context": "https://schema.org",
            "@graph": [
                {"@type": "Article", "@id": "#article", "author": {"@id": "#person", "name": graft.reporter}},
                {"@type": "Person", "@id": "#person", "name": f"{graft.reporter}, {wire.NAME}"},
            ],
        }
    )
    return truth(PASS, FAIL, FAIL)


def _system_author(graft: Graft) -> Truth:
    """The wire as the content system's author, the reporter's byline with the affiliation in the text."""
    graft.strip_authors()
    organization = graft.chance.choice(wire.NAMES)
    graft.put("under headline", filled(graft.chance.choice(credit_forms.NAME_ONLY), graft, organization))
    if graft.chance.random() < 0.5:  # noqa: PLR2004 - a coin
        graft.put("above text", filled(credit_forms.LINES["comma"], graft))
    else:
        graft.prefix_text(filled(credit_forms.RUN_IN["bold"], graft))
    put_good_logo(graft)
    credit = PASS_OR_REVIEW if graft.others_remain else PASS
    return truth(PASS, credit, credit)


def _notice_above(graft: Graft) -> Truth:
    """A complete copy that has the notice above the text, or both notice and credit under it."""
    graft.strip_authors()
    notice = f'<div class="wire-notice"><em>{graft.chance.choice(wire.NOTICES)}</em></div>'
    graft.put("above text", notice)
    put_in_header(graft, filled(credit_forms.LINES["comma, byline class"], graft))
    put_good_logo(graft)
    credit = PASS_OR_REVIEW if graft.others_remain else PASS
    return truth(PASS, credit, credit)


SCENARIOS = (
    _beside_good_credit("other wires' credits", _OTHER_CREDITS, "under text"),
    _beside_good_credit("other wires' credits in the text", _OTHER_CREDITS, "in text"),
    _beside_good_credit("posts", _POSTS, "in text"),
    _beside_good_credit("links to stories", _LINKS, "in text"),
    _beside_good_credit("tags", _TAGS, "under text"),
    _beside_good_credit("an editor", _EDITORS, "under text"),
    _beside_good_credit("a contributor", _CONTRIBUTORS, "under text"),
    Scenario("complete, notice above the text", _notice_above),
    Scenario("complete, under the wire as system's author", _system_author),
    _only("a post", _POSTS, "in text"),
    _only("a link to a story", _LINKS, "in text"),
    _only("tags", _TAGS_WITH_NAME, "under text"),
    Scenario("no byline: only a contributor", _contributor),
    Scenario("no byline: house name, a reporter in the story", _house_above_reporter_in_story),
    Scenario("no byline: wire's staff", _staff),
    Scenario("no byline: editor, photographer", _editor),
    Scenario("no byline: linked data", _linked_data),
    _no_affiliation("post", _POSTS, "in text"),
    _no_affiliation("link to a story", _LINKS, "in text"),
    _no_affiliation("tags", _TAGS, "under text"),
    _no_affiliation("invitation", credit_forms.INVITATIONS, "under text"),
    Scenario("no affiliation: another wire", _other_wire),
    _no_copy("post", _POSTS, "in text"),
    _no_copy("link to a story", _LINKS, "in text"),
    _no_copy("tags", _TAGS, "under text"),
    _no_copy("a contributor of the wire", _CONTRIBUTORS, "under text"),
    _no_copy(
        "photo that names the wire",
        tuple(f"<figure>{photo}</figure>" for photo in marks.PHOTOS_BY_NAME[:2]),
        "above text",
    ),
)
