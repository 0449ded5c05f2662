"""The verdict on the logo: found, or the nearest miss."""

from __future__ import annotations

import pytest

from checker.results import Outcome
from checker.vocabulary import Zone
from tests.checks.prairie import BYLINE, MARK, judge
from tests.story import story

NEAR = '<img src="/7.png" alt="The Prairie Ledger">'
UNKNOWN = '<p>PLNR <img src="/image-7.png" alt="" width="308" height="40"></p>'
ACCOUNT = '<div class="author-box"><img class="avatar" src="/a/9.png" alt="PLNR"><h4>PLNR</h4></div>'
HIDDEN = f"<div hidden>{MARK}</div>"
LINKED = (
    '<script type="application/ld+json">{"@type": "NewsArticle", "publisher":'
    ' {"@type": "Organization", "name": "Amity News", "logo": "https://amity.example/plnr.svg"}}</script>'
)
IDLE = "<style>.plnr-page h1::after{background:url(/i/plnr.svg)}</style>"
VERDICTS = [
    ("present", Outcome.PASS, story("", MARK)),
    ("present", Outcome.PASS, story(MARK, outside=MARK)),
    ("present", Outcome.PASS, story("", HIDDEN + NEAR + MARK)),
    ("absent", Outcome.FAIL, story()),
    ("absent", Outcome.FAIL, story("", '<img src="/barge.jpg" alt="A barge at the pier">')),
    ("hidden", Outcome.FAIL, story("", HIDDEN)),
    ("hidden", Outcome.FAIL, story("", MARK.replace("<img", '<img width="1" height="1"'))),
    ("hidden", Outcome.FAIL, story("", HIDDEN, outside=MARK)),
    ("outside", Outcome.FAIL, story(outside=MARK)),
    ("outside", Outcome.FAIL, story("<p>Prairie Ledger Newsroom logo</p>", outside=MARK)),
    ("other_organization", Outcome.FAIL, story("", NEAR)),
    ("other_organization", Outcome.FAIL, story("", NEAR, outside=MARK)),
    ("absent", Outcome.FAIL, story(outside=NEAR)),
    ("absent", Outcome.FAIL, story("", f"<div hidden>{NEAR}</div>")),
    ("unidentified", Outcome.REVIEW, story(UNKNOWN)),
    ("unidentified", Outcome.REVIEW, story("", ACCOUNT)),
    ("absent", Outcome.FAIL, story("", ACCOUNT.replace("PLNR", "Otto Lindqvist"))),
    ("absent", Outcome.FAIL, story(BYLINE + '<svg><use href="#marker-point"></use></svg>')),
    ("unidentified", Outcome.REVIEW, story(UNKNOWN, outside=MARK)),
    ("text_only", Outcome.FAIL, story("", "<p>Prairie Ledger Newsroom logo</p>")),
    ("text_only", Outcome.FAIL, story("", "<p>[PLNR’s logo]</p>")),
    ("metadata_only", Outcome.FAIL, story(head=LINKED)),
    ("unmatched_style", Outcome.FAIL, story(head=IDLE)),
]


@pytest.mark.parametrize(("message", "outcome", "html"), VERDICTS)
def test_the_verdict_is_the_logo_or_the_nearest_miss(message: str, outcome: Outcome, html: str) -> None:
    verdict = judge("logo", html)
    assert (verdict.message, verdict.outcome) == (message, outcome)
    assert bool(verdict.proofs) is (message != "absent")


@pytest.mark.parametrize(
    "image",
    [
        '<img src="/7.png" alt="A barge at the pier">',
        '<img src="/7.png" alt="" width="1200" height="800">',
        '<img src="/1x1.gif" alt="">',
        '<img src="/7.png" alt="" hidden>',
        '<img alt="">',
    ],
    ids=["described", "large", "blank", "hidden", "without file"],
)
def test_an_image_beside_the_credit_that_cannot_be_the_mark_is_not_asked_about(image: str) -> None:
    assert judge("logo", story(f"<p>PLNR {image}</p>")).message == "absent"


def test_an_unnamed_image_far_from_any_credit_is_not_asked_about() -> None:
    assert judge("logo", story(BYLINE, f'{"<p>Tags</p>" * 60}<img src="/7.png" alt="">')).message == "absent"
    assert judge("logo", story("", '<img src="/7.png" alt="">')).message == "absent"


def test_an_unnamed_image_between_paragraphs_is_not_asked_about() -> None:
    page = story(BYLINE).replace("“We would", '<img src="/7.png" alt="">“We would')
    assert judge("logo", page).message == "absent"


def test_the_proof_of_a_miss_says_where_it_was() -> None:
    (proof,) = judge("logo", story(outside=MARK)).proofs
    assert proof.zone is Zone.OUTSIDE
    assert proof.element is not None
    assert proof.element.get("src") == "/plnr.svg"
    (veiled,) = judge("logo", story("", HIDDEN)).proofs
    assert veiled.data["by"] == "hidden_attribute"


def test_every_seen_mark_is_a_proof() -> None:
    assert len(judge("logo", story(MARK, MARK, outside=MARK)).proofs) == 2
