"""The verdict on the byline: the reporter, or what stands in the place."""

from __future__ import annotations

import pytest

from checker.policy.kinds import KINDS
from checker.results import Outcome
from checker.vocabulary import Zone
from tests.checks.prairie import BYLINE, judge
from tests.story import BODY, SITE, story

OTTO, RHEA = "Otto Lindqvist", "Rhea Colfax"
PLAIN = "<p>By Otto Lindqvist</p>"
PASS, REVIEW, FAIL = Outcome.PASS, Outcome.REVIEW, Outcome.FAIL


def photo(caption: str) -> str:
    return f'<figure><img src="b.jpg" alt="A barge"><figcaption>{caption}</figcaption></figure>'


def linked(name: str, kind: str = "Person") -> str:
    return (
        '<script type="application/ld+json">{"@type": "NewsArticle", "author":'
        f' {{"@type": "{kind}", "name": "{name}"}}}}</script>'
    )


CAPTION = photo("A barge. By Otto Lindqvist, PLNR.")
BIOGRAPHY = "<p>Otto Lindqvist is a reporter at the Prairie Ledger Newsroom.</p>"
AMID = BODY.replace("<p>The board", f"{BYLINE}<p>The board")
VERDICTS = [
    ("present", PASS, story(BYLINE)),
    ("present", PASS, story("", "<h4>AUTHOR</h4><p>Otto Lindqvist</p><p>PLNR Crime Reporter.</p>")),
    ("present", PASS, story(f"{BYLINE}<p>By Rhea Colfax, Harlow Wire</p>")),
    ("present", PASS, story(BYLINE, head=linked("News Services"))),
    ("untied", REVIEW, story(PLAIN)),
    ("untied", REVIEW, story("<p>By Otto Lindqvist, The Prairie Ledger</p>")),
    ("caption", PASS, story(CAPTION)),
    ("caption", PASS, story(PLAIN + CAPTION)),
    ("caption_and_other", REVIEW, story("<p>By Rhea Colfax</p>" + CAPTION)),
    ("caption", PASS, story(CAPTION, head=linked(OTTO))),
    ("caption", PASS, story(CAPTION, head=linked("Staff"))),
    ("caption", PASS, story(CAPTION, head=linked("Prairie Ledger Newsroom"))),
    ("caption_and_other", REVIEW, story(CAPTION, head=linked(RHEA))),
    ("biography_and_other", REVIEW, story("<p>By Rhea Colfax</p>", BIOGRAPHY)),
    ("absent", FAIL, story()),
    ("absent", FAIL, story("<p>November 18, 2026</p>")),
    ("house_name", FAIL, story("<p>By Staff</p>")),
    ("house_name", FAIL, story("<p>By The Night Shift</p>")),
    ("house_name", FAIL, story('<a rel="author" href="/author/a">View All Posts</a>')),
    ("house_name", FAIL, story(f"<p>By {SITE}</p>", head=f'<meta property="og:site_name" content="{SITE}">')),
    ("house_name", FAIL, story("<p>By Admin</p>", head=linked(OTTO))),
    ("organization_only", FAIL, story("<p>By PLNR</p>")),
    ("organization_only", FAIL, story('<a rel="author" href="/author/p">PLNR</a>')),
    ("organization_only", FAIL, story("<p>By The Prairie Ledger</p>")),
    ("metadata_only", FAIL, story(head=linked(OTTO))),
    ("metadata_only", FAIL, story(head='<meta name="author" content="Otto Lindqvist, PLNR">')),
    ("absent", FAIL, story(head=linked("Prairie Ledger Newsroom"))),
    ("absent", FAIL, story(head=linked("Staff"))),
    ("absent", FAIL, story(head=linked("Otto Lindqvist", "Organization"))),
    ("hidden", FAIL, story('<p style="display:none">By Otto Lindqvist, PLNR</p>')),
    ("hidden", FAIL, story(f"<template>{BYLINE}</template>")),
    ("hidden", FAIL, story(f"<!-- {BYLINE} -->")),
    ("photo_credit", FAIL, story(photo("Otto Lindqvist//Prairie Ledger Newsroom"))),
    ("amid_text", FAIL, story(body=AMID)),
    ("untied", REVIEW, story("<p>By Rhea Colfax</p>", body=AMID)),
    ("untied", REVIEW, story("<p>By PLNR</p><p>By Rhea Colfax</p>")),
    ("untied", REVIEW, story("<p>By Rhea Colfax</p><p>November 18, 2026</p><p>By PLNR</p>")),
    ("photo_credit", FAIL, story(photo("A barge. (Photo by Otto Lindqvist/PLNR)"))),
    ("outside", FAIL, story(outside=BYLINE)),
    ("outside", FAIL, story("", f'<div class="related-posts"><h3>Related</h3>{BYLINE}</div>')),
    ("outside", FAIL, story("", f'<div id="comments"><div class="comment-body">{BYLINE}</div></div>')),
    ("absent", FAIL, story(outside="<p>By Rhea Colfax, Harlow Wire</p>")),
]


@pytest.mark.parametrize(("message", "outcome", "html"), VERDICTS)
def test_the_verdict_is_the_reporter_or_what_stands_in_the_place(
    message: str, outcome: Outcome, html: str
) -> None:
    verdict = judge("byline", html)
    assert (verdict.message, verdict.outcome) == (message, outcome)
    assert bool(verdict.proofs) is (message != "absent")


BOTH = story("<p>By Otto Lindqvist and Rhea Colfax</p>")
KNOWN = [
    ("confirmed", PASS, story(PLAIN), [OTTO]),
    ("confirmed", PASS, story("<p>By OTTO B. LINDQVIST</p>"), [OTTO]),
    ("confirmed", PASS, story("<p>By Otto Lindqvist, Harlow Wire</p>"), [OTTO]),
    ("confirmed", PASS, story(CAPTION), [OTTO]),
    ("confirmed", PASS, BOTH, [RHEA, OTTO]),
    ("confirmed", PASS, BOTH, [RHEA]),
    ("incomplete", FAIL, story(PLAIN), [OTTO, RHEA]),
    ("other_person", FAIL, story("<p>By Rhea Colfax, PLNR</p>"), [OTTO]),
    ("other_person", FAIL, story("<p>By Lindqvist Otter</p>"), [OTTO]),
    ("house_name", FAIL, story("<p>By Staff</p>"), [OTTO]),
    ("metadata_only", FAIL, story(head=linked(OTTO)), [OTTO]),
    ("hidden", FAIL, story(f"<div hidden>{PLAIN}</div>"), [OTTO]),
    ("photo_credit", FAIL, story(photo("Otto Lindqvist//Harlow Wire")), [OTTO]),
    ("outside", FAIL, story(outside=PLAIN), [OTTO]),
    ("absent", FAIL, story(), [OTTO]),
]


@pytest.mark.parametrize(("message", "outcome", "html", "reporters"), KNOWN)
def test_reporters_who_are_known_are_compared_with_those_named(
    message: str, outcome: Outcome, html: str, reporters: list[str]
) -> None:
    verdict = judge("byline", html, *reporters)
    assert (verdict.message, verdict.outcome) == (message, outcome)


def test_every_message_of_the_check_is_given_by_some_page() -> None:
    given = {message for message, *_ in (*VERDICTS, *KNOWN)}
    assert given == set(KINDS["byline"].messages)


def test_all_authors_tied_to_the_wire_are_named() -> None:
    assert (
        judge("byline", story("<p>By Otto Lindqvist and Rhea Colfax, PLNR</p>")).data["names"]
        == f"{OTTO}, {RHEA}"
    )


def test_another_author_beside_the_reporter_is_shown_as_such() -> None:
    proofs = judge("byline", story(f"{BYLINE}<p>By Rhea Colfax, Harlow Wire</p>")).proofs
    assert [proof.why for proof in proofs] == ["named_and_tied", "other_author"]


def test_the_missing_reporter_is_named() -> None:
    verdict = judge("byline", story(PLAIN), OTTO, RHEA)
    assert (verdict.data["names"], verdict.data["missing"]) == (OTTO, RHEA)


def test_the_proof_of_a_miss_says_where_it_was() -> None:
    (beside,) = judge("byline", story(outside=BYLINE)).proofs
    assert beside.zone is Zone.OUTSIDE
    (veiled,) = judge("byline", story(f"<div hidden>{BYLINE}</div>")).proofs
    assert veiled.data["by"] == "hidden_attribute"


@pytest.mark.parametrize(
    "rest",
    [
        '<a href="/category/public-safety/" rel="category tag">Public Safety</a>',
        '<span class="cat-links">Posted in <a href="/category/middle-east/">Middle East</a></span>',
        '<a href="/tag/ann-calloway/" rel="tag">Ann Calloway</a>',
    ],
)
def test_a_category_beside_the_wires_byline_is_no_reporter(rest: str) -> None:
    by = 'by <a href="/author/plnr" rel="author">Prairie Ledger Newsroom</a>'
    meta = f'<p class="post-meta">{by} | May 3 | {{}}</p>'
    assert judge("byline", story(meta.format(rest))).outcome is Outcome.FAIL
    assert judge("byline", story(meta.format("Ann Calloway"))).outcome is Outcome.PASS


def test_the_credit_of_the_lead_picture_is_no_byline() -> None:
    credit = (
        '<div class="featured"><img src="a.jpg" alt=""><div class="credit">Ann Calloway, PLNR</div></div>'
    )
    page = story(f'<p class="byline">By Ben Treadwell</p>{credit}')
    assert judge("byline", page).outcome is not Outcome.PASS
