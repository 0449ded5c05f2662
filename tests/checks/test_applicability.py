"""Whether a page is a copy of the wire's, by which sign, and why not."""

from __future__ import annotations

import pytest

from checker.checks import Expectation, Reading
from checker.checks.applicability import judge_applicability
from checker.originals import load_original
from checker.page import Page
from tests.checks.prairie import BYLINE, MARK, NOTICE, WIRE, read
from tests.story import BODY, story


def signs(html: str) -> list[str]:
    return [sign.what for sign in judge_applicability(read(html)).signs]


def reason(html: str) -> str:
    """Why a page is no copy; empty where it is one."""
    return judge_applicability(read(html)).reason


@pytest.mark.parametrize(
    ("html", "sign"),
    [
        (story(BYLINE), "byline"),
        (story("<p>Prairie Ledger Newsroom</p>"), "affiliation"),
        (story("", "<p>Originally published by the Prairie Ledger Newsroom.</p>"), "credit line"),
        (story("", "<p>He is a reporter at the Prairie Ledger Newsroom.</p>"), "biography"),
        (story("", MARK), "image"),
        (story("", NOTICE), "notice"),
        (story(head='<meta name="author" content="Otto Lindqvist, PLNR">'), "metadata"),
        (
            story(head='<meta name="original-source" content="https://prairieledgernewsroom.example/a">'),
            "metadata",
        ),
        (
            story(
                head='<meta name="syndication-source" content="https://www.prairieledgernewsroom.example/">'
            ),
            "metadata",
        ),
    ],
)
def test_each_sign_makes_a_page_a_copy_and_is_shown(html: str, sign: str) -> None:
    assert reason(html) == ""
    assert sign in signs(html)


@pytest.mark.parametrize(
    ("html", "why"),
    [
        (story(), "not_named"),
        (story("<p>By Joan Pratt, The Prairie Ledger</p>"), "not_named"),
        (story(outside=BYLINE), "outside_only"),
        (story(outside=MARK), "outside_only"),
        (story(outside=NOTICE), "outside_only"),
        (
            story(body=f"{BODY}<p>Whitcomb told the Prairie Ledger Newsroom that he would go.</p>"),
            "mention_only",
        ),
        (story('<a rel="tag" href="/tag/plnr">PLNR</a>'), "mention_only"),
        (story("<figure><img src=b.jpg><figcaption>Lou Brandt//PLNR</figcaption></figure>"), "mention_only"),
        (story(f"<!-- {BYLINE} -->"), "not_named"),
        (
            story(head='<meta name="original-source" content="https://prairieledger.example/plnr">'),
            "not_named",
        ),
        (story("", "<p>Follow the PLNR</p>"), "mention_only"),
        (story("", "<p>Read more at the PLNR</p>"), "mention_only"),
        (story("", "<p>More from the Prairie Ledger Newsroom</p>"), "mention_only"),
        (story(BYLINE, head='<meta name="generator" content="creditline 1.0">'), "own_report"),
        ("", "not_named"),
        ('<img src="/plnr-logo.png">', "no_article"),
        (
            f"<body class='archive'>{f'<article><h2><a href=/s>A</a></h2>{BYLINE}</article>' * 6}</body>",
            "listing",
        ),
    ],
)
def test_without_a_sign_a_page_is_no_copy_and_it_is_said_why(html: str, why: str) -> None:
    assert reason(html) == why
    assert why in WIRE.words.reasons


def test_a_near_organizations_mark_is_no_naming() -> None:
    assert reason(story("", '<img src="/7.png" alt="The Prairie Ledger">')) == "not_named"


def test_assuming_a_copy_needs_no_sign() -> None:
    reading = Reading(Page(story()), WIRE, Expectation(assume_copy=True))
    assert judge_applicability(reading).applies


def test_an_original_that_matches_is_sign_enough() -> None:
    original = load_original(story(BYLINE).encode(), "original.html")
    assert judge_applicability(Reading(Page(story()), WIRE, Expectation(original=original))).applies
