"""Scenarios of `dcnf/logo`, each under a byline with the affiliation."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from bench.grafts import credit_forms, marks, shells, wire
from bench.grafts.scenarios.scenario import (
    LOGO_PLACES,
    Scenario,
    filled,
    put_good_credit,
    put_in_header,
    put_notice,
)
from bench.grafts.truth import FAIL, PASS, REVIEW, REVIEW_OR_FAIL, truth

if TYPE_CHECKING:
    from bench.grafts.graft import Graft
    from bench.grafts.truth import Outcomes, Truth

_BOXES = (
    '<figure class="wp-block-image">{}</figure>',
    '<div class="wire">{}</div>',
    "<p>{}</p>",
    "<div>{}</div>",
)


def _boxed(graft: Graft, mark: str) -> str:
    box = "<div>{}</div>" if mark.startswith(("<figure", "<div")) else graft.chance.choice(_BOXES)
    return box.replace("{}", mark)


def _with(logo: Outcomes, graft: Graft, html: str, place: str = "", way: str = "") -> Truth | None:
    credit = put_good_credit(graft)
    html = graft.hide(way, html) if way else html
    if html and not graft.put(place or graft.chance.choice(LOGO_PLACES), html):
        return None
    return truth(logo, credit, credit)


def _delivery(mark: str) -> Scenario:
    return Scenario(f"logo: {mark}", lambda graft: _with(PASS, graft, _boxed(graft, marks.IMAGES[mark])))


def _at(place: str) -> Scenario:
    def make(graft: Graft) -> Truth | None:
        return _with(PASS, graft, _boxed(graft, graft.chance.choice(list(marks.IMAGES.values()))), place)

    return Scenario(f"logo at: {place}", make)


def _own_style(graft: Graft) -> Truth | None:
    style, mark = marks.BACKGROUND_CLASS
    found = _with(PASS, graft, f"<div>{mark}</div>")
    graft.put_head(f"<style>{style}</style>")
    return found


def _story_style(graft: Graft) -> Truth | None:
    if graft.story.tag == "body":
        return None
    found = _with(PASS, graft, "")
    graft.put_head(f"<style>{marks.BACKGROUND_OF_STORY}</style>")
    graft.story.set("class", f"{graft.story.get('class', '')} from-the-wire".strip())
    return found


def _in_byline(graft: Graft) -> Truth:
    graft.strip_authors()
    byline = filled(credit_forms.LINES["comma, byline class"], graft).replace("</p>", f" {marks.PLAIN}</p>")
    put_in_header(graft, byline)
    credit = PASS if not graft.others_remain else PASS | REVIEW
    return truth(PASS, credit, credit)


def _in_notice(graft: Graft) -> Truth | None:
    return _with(PASS, graft, f"<p>{marks.PLAIN}<br><em>{wire.NOTICE}</em></p>", "under text")


def _unidentified(graft: Graft) -> Truth:
    graft.strip_authors()
    mark = graft.chance.choice(marks.UNIDENTIFIED)
    byline = filled(credit_forms.LINES["comma, byline class"], graft).replace("</p>", f" {mark}</p>")
    put_in_header(graft, byline)
    credit = PASS if not graft.others_remain else PASS | REVIEW
    return truth(REVIEW, credit, credit)


def _account(graft: Graft) -> Truth | None:
    account = graft.chance.choice(marks.ACCOUNTS).replace("{}", graft.chance.choice(wire.NAMES))
    return _with(REVIEW, graft, account, "under text")


def _elsewhere(where: str) -> Scenario:
    def make(graft: Graft) -> Truth | None:
        found = _with(FAIL, graft, "")
        graft.put_outside(where, graft.chance.choice((marks.PLAIN, *marks.IMAGES.values())))
        return found

    return Scenario(f"no logo: only in {where}", make)


def _hidden(way: str) -> Scenario:
    def make(graft: Graft) -> Truth | None:
        return _with(FAIL, graft, marks.PLAIN, way=way)

    return Scenario(f"no logo: hidden by {way}", make)


def _showing(way: str) -> Scenario:
    def make(graft: Graft) -> Truth | None:
        return _with(PASS, graft, marks.PLAIN, way=way)

    return Scenario(f"logo: not hidden by {way}", make)


def _none(graft: Graft) -> Truth | None:
    found = _with(FAIL, graft, "")
    if graft.chance.random() < 0.5:  # noqa: PLR2004 - a coin
        put_notice(graft)
    return found


def _metadata(graft: Graft) -> Truth | None:
    found = _with(FAIL, graft, "")
    graft.put_json_ld(marks.PUBLISHER)
    return found


def _idle(graft: Graft) -> Truth | None:
    found = _with(FAIL, graft, "")
    graft.put_head(f"<style>{marks.IDLE_RULE}</style>")
    return found


def _photo(graft: Graft) -> Truth | None:
    caption = filled(graft.chance.choice(credit_forms.PHOTO_CREDITS), graft, graft.chance.choice(wire.OTHERS))
    return _with(FAIL, graft, marks.photo(caption), "in text")


def _photo_by_name(graft: Graft) -> Truth | None:
    photo = filled(graft.chance.choice(marks.PHOTOS_BY_NAME), graft, graft.chance.choice(wire.OTHERS))
    return _with(REVIEW_OR_FAIL, graft, f'<figure class="wp-block-image">{photo}</figure>', "above text")


def _head_shot(graft: Graft) -> Truth | None:
    picture = filled(
        '<img src="/uploads/head-shot.jpg" alt="{n}, Daily Caller News Foundation" width="96" height="96">',
        graft,
    )
    return _with(REVIEW_OR_FAIL, graft, f'<div class="author-box">{picture}</div>', "under text")


def _preview_picture(graft: Graft) -> Truth | None:
    found = _with(FAIL, graft, "")
    graft.put_head('<meta property="og:image" content="https://news.example/uploads/dcnf-logo.png">')
    return found


def _choice(name: str, marks_of_it: tuple[str, ...], logo: Outcomes = FAIL) -> Scenario:
    return Scenario(name, lambda graft: _with(logo, graft, _boxed(graft, graft.chance.choice(marks_of_it))))


def _tiny(graft: Graft) -> Truth | None:
    """Not where the page's own styles give images a size of their own."""
    if any(_SIZES_IMAGES.search(style.text or "") for style in graft.root.iter("style")):
        return None
    return _with(FAIL, graft, _boxed(graft, graft.chance.choice(marks.TINY)))


_SIZES_IMAGES = re.compile(r"\bimg\b[^{}]*\{[^}]*(?<!max-)\bwidth\s*:")


SCENARIOS = (
    *map(_delivery, marks.IMAGES),
    Scenario("logo: background of the page's own style", _own_style),
    Scenario("logo: background by the story's class", _story_style),
    *map(_at, ("under headline", "above text", "under lead image", "in text", "under text", "under story")),
    Scenario("logo at: byline", _in_byline),
    Scenario("logo at: notice", _in_notice),
    *map(_showing, shells.SHOWING),
    Scenario("unidentified image in the byline", _unidentified),
    Scenario("picture of the wire's account", _account),
    Scenario("no logo: none", _none),
    _choice("no logo: only words", marks.WORDS),
    *map(_elsewhere, shells.OUTSIDE),
    *map(_hidden, shells.HIDING),
    Scenario("no logo: too small to see", _tiny),
    Scenario("no logo: publisher in metadata", _metadata),
    Scenario("no logo: idle style rule", _idle),
    Scenario("no logo: wire's photo", _photo),
    _choice("no logo: sister's mark", marks.SISTERS),
    _choice("no logo: wire's pixel", marks.PIXELS),
    _choice("no logo: not shown", marks.UNSEEN),
    _choice("no logo: no source", marks.NO_SOURCE, REVIEW_OR_FAIL),
    Scenario("no logo: photo that names the wire", _photo_by_name),
    Scenario("no logo: head-shot that names the wire", _head_shot),
    Scenario("no logo: preview picture in metadata", _preview_picture),
)
