"""Scenarios of pages that are no copies, and of copies that a single sign gives away."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bench.grafts import credit_forms, marks, shells, wire
from bench.grafts.documents import remove
from bench.grafts.scenarios.scenario import Scenario, filled, put_in_header, put_notice
from bench.grafts.truth import FAIL, LOGO, NO_COPY, Truth

if TYPE_CHECKING:
    from collections.abc import Callable

    from bench.grafts.graft import Graft


def _no_copy(name: str, put: Callable[[Graft], object]) -> Scenario:
    def make(graft: Graft) -> Truth:
        put(graft)
        return NO_COPY

    return Scenario(f"no copy: {name}", make)


def _copy(name: str, put: Callable[[Graft], object], logo_is_there: bool = False) -> Scenario:
    """A copy by one sign: whatever else comes out, it must not pass."""

    def make(graft: Graft) -> Truth:
        put(graft)
        return Truth(rules={} if logo_is_there else {LOGO: FAIL})

    return Scenario(f"copy: {name}", make)


def _outside(where: str) -> Scenario:
    def put(graft: Graft) -> None:
        credit = filled(graft.chance.choice(list(credit_forms.LINES.values())), graft)
        graft.put_outside(where, graft.chance.choice((credit, f"{credit}{marks.PLAIN}", marks.PLAIN)))

    return _no_copy(f"only in {where}", put)


def _menu(graft: Graft) -> None:
    graft.put_outside(
        "menu", graft.chance.choice(('<a href="/daily-caller">Daily Caller</a>', '<a href="/dcnf">DCNF</a>'))
    )


def _photo_credit(graft: Graft) -> None:
    credit = filled(graft.chance.choice(credit_forms.PHOTO_CREDITS), graft, graft.chance.choice(wire.OTHERS))
    graft.put(graft.chance.choice(("in text", "above text")), marks.photo(credit))


def _mention(graft: Graft) -> None:
    mentions = graft.chance.sample(credit_forms.MENTIONS, 2)
    graft.put("in text", "".join(f"<p>{mention}</p>" for mention in mentions))


def _mention_in_first_paragraph(graft: Graft) -> None:
    graft.prefix_text(f"{graft.chance.choice(credit_forms.MENTIONS)} ")


def _biography(graft: Graft) -> None:
    name = graft.known_authors[0]
    graft.put("under text", filled(graft.chance.choice(credit_forms.COLUMNISTS), graft, name))


def _chance_letters(graft: Graft) -> None:
    graft.put_head('<link rel="stylesheet" href="/css/foundation.min.css">')
    graft.put("in text", '<p id="xdcnf">Ref. xDCNFy, adcnf. <img src="/i/QWdcnfZZ.png" alt=""></p>')


def _source(graft: Graft) -> None:
    address = "https://dailycallernewsfoundation.org/2026/11/18/terminal/"
    graft.put_head(f'<meta name="syndication-source" content="{address}">')


def _author(graft: Graft) -> None:
    for meta in graft.head.findall(".//meta[@name='author']"):
        remove(meta)
    graft.put_head(f'<meta name="author" content="{graft.reporter}, {wire.NAME}">')


def _json_ld(graft: Graft) -> Truth | None:
    if graft.root.xpath("//script[contains(@type, 'ld+json')]"):
        return None  # which of two documents speaks for the page, the terms do not say
    author = {"@type": "Person", "name": "The Daily Caller News Foundation"}
    graft.put_json_ld({"@context": "https://schema.org", "@type": "NewsArticle", "author": author})
    return Truth(rules={LOGO: FAIL})


SCENARIOS = (
    _no_copy("untouched", lambda _: None),
    _no_copy("mentions", _mention),
    _no_copy("mention in the first paragraph", _mention_in_first_paragraph),
    _no_copy("biography", _biography),
    *map(_outside, shells.OUTSIDE),
    _no_copy("menu's category", _menu),
    _no_copy(
        "sister's byline",
        lambda graft: put_in_header(graft, '<p class="byline">By Joan Pratt, The Daily Caller</p>'),
    ),
    _no_copy(
        "via the sister",
        lambda graft: graft.put("above text", f"<p>Via {graft.chance.choice(wire.NEAR_NAMES)}:</p>"),
    ),
    _no_copy("photo credit", _photo_credit),
    _no_copy(
        "another foundation",
        lambda graft: graft.put(
            "under text", "<p>This story was first published by the Clinton Foundation.</p>"
        ),
    ),
    _no_copy(
        "follow, read more",
        lambda graft: graft.put("under text", graft.chance.choice(credit_forms.INVITATIONS)),
    ),
    _no_copy("letters by chance", _chance_letters),
    _no_copy("source comment", lambda graft: put_in_header(graft, f"<!-- By Ann Calloway, {wire.NAME} -->")),
    _no_copy("idle style rule", lambda graft: graft.put_head(f"<style>{marks.IDLE_RULE}</style>")),
    _copy(
        "logo", lambda graft: graft.put("under text", f"<figure>{marks.PLAIN}</figure>"), logo_is_there=True
    ),
    _copy("notice", put_notice),
    _copy(
        "credit line", lambda graft: graft.put("under text", graft.chance.choice(credit_forms.CREDIT_LINES))
    ),
    _copy("byline", lambda graft: put_in_header(graft, filled(credit_forms.LINES["comma"], graft))),
    _copy("dateline", lambda graft: graft.prefix_text("HARLOW (DCNF)—")),
    _copy("author in metadata", _author),
    Scenario("copy: author in JSON-LD", _json_ld),
    _copy("source in metadata", _source),
)
