"""The verdict on the affiliation: stated with the byline, or where the wire is named instead."""

from __future__ import annotations

import pytest

from checker.policy.kinds import KINDS
from checker.results import Outcome
from checker.vocabulary import Zone
from tests.checks.prairie import BYLINE, MARK, NOTICE, judge
from tests.story import BODY, story

PLAIN = "<p>By Otto Lindqvist</p>"
PASS, REVIEW, FAIL = Outcome.PASS, Outcome.REVIEW, Outcome.FAIL
SOURCE = "<p>Originally published by the Prairie Ledger Newsroom.</p>"
COPYRIGHT = "<p>Copyright 2026 Prairie Ledger Newsroom.</p>"
TIPS = "<p>Send tips to desk@prairieledgernewsroom.example.</p>"
LABEL = '<a rel="tag" href="/tag/plnr">PLNR</a>'
CREDIT = '<figure><img src="b.jpg" alt="A barge"><figcaption>Lou Brandt//PLNR</figcaption></figure>'
OTHER_IN_METADATA = '<meta name="author" content="Rhea Colfax">'
CAPTION = CREDIT.replace("Lou Brandt//PLNR", "A barge. By Otto Lindqvist, PLNR.")
TOLD = f"{BODY}<p>Whitcomb told the Prairie Ledger Newsroom that he would not run again.</p>"
META = '<meta name="author" content="Otto Lindqvist, PLNR">'
VERDICTS = [
    ("present", PASS, story(BYLINE)),
    ("present", PASS, story(f"{PLAIN}<p>PLNR</p>")),
    ("present", PASS, story(CAPTION)),
    ("credit_line", REVIEW, story(CAPTION, head=OTHER_IN_METADATA)),
    ("present", PASS, story(BYLINE, NOTICE + COPYRIGHT + SOURCE, head=META)),
    ("absent", FAIL, story(PLAIN)),
    ("absent", FAIL, story(PLAIN, "<p>Originally published by the Harlow Wire.</p>")),
    ("other_organization", FAIL, story("<p>By Otto Lindqvist, The Prairie Ledger</p>")),
    ("other_organization", FAIL, story(f"{PLAIN}<p>Prairie Ledger</p>")),
    ("other_organization", FAIL, story("<p>By Otto Lindqvist, The Prairie Ledger</p>", NOTICE)),
    ("notice_only", FAIL, story(PLAIN, NOTICE)),
    ("copyright_only", FAIL, story(PLAIN, COPYRIGHT)),
    ("copyright_only", FAIL, story(PLAIN, NOTICE + COPYRIGHT)),
    ("contact_only", FAIL, story(PLAIN, TIPS)),
    ("photo_credit_only", FAIL, story(PLAIN + CREDIT)),
    ("label_only", FAIL, story(LABEL + PLAIN)),
    ("story_only", FAIL, story(PLAIN, body=TOLD)),
    ("metadata_only", FAIL, story(PLAIN, head=META)),
    ("hidden", FAIL, story('<p>By Otto Lindqvist<span style="display:none">, PLNR</span></p>')),
    ("hidden", FAIL, story(f"{PLAIN}<!-- By Otto Lindqvist, PLNR -->")),
    ("hidden", FAIL, story(f"<template>{BYLINE}</template>")),
    ("outside", FAIL, story(PLAIN, outside=BYLINE)),
    ("credit_line", REVIEW, story(PLAIN, SOURCE)),
    ("credit_line", REVIEW, story(PLAIN, SOURCE + NOTICE)),
    ("logo_only", REVIEW, story(f"<p>By Otto Lindqvist {MARK}</p>")),
    ("no_reporter", REVIEW, story("<p>From the Prairie Ledger Newsroom</p>")),
    ("no_reporter", REVIEW, story("<p>By Prairie Ledger Newsroom</p>")),
    ("credit_line", REVIEW, story(f"<p>By PLNR</p>{PLAIN}")),
]


@pytest.mark.parametrize(("message", "outcome", "html"), VERDICTS)
def test_the_verdict_is_the_affiliation_or_where_the_wire_is_named(
    message: str, outcome: Outcome, html: str
) -> None:
    verdict = judge("affiliation", html)
    assert (verdict.message, verdict.outcome) == (message, outcome)
    assert bool(verdict.proofs) is (message != "absent")


def test_every_message_of_the_check_is_given_by_some_page() -> None:
    assert {message for message, *_ in VERDICTS} == set(KINDS["affiliation"].messages)


def test_an_affiliation_in_metadata_is_read_even_if_it_ends_like_a_house_name() -> None:
    page = story(PLAIN, head=META.replace("PLNR", "Prairie Ledger Newsroom"))
    assert judge("affiliation", page).message == "metadata_only"


def test_a_logo_far_from_the_byline_is_not_beside_it() -> None:
    assert judge("affiliation", story(PLAIN, MARK)).message == "absent"


def test_an_affiliation_with_a_photographer_is_not_the_authors() -> None:
    assert judge("affiliation", story(CREDIT)).message == "photo_credit_only"


def test_the_name_is_told_as_it_stands() -> None:
    verdict = judge("affiliation", story("<p>By Otto Lindqvist, PLNR</p>"))
    assert verdict.data["found"] == "PLNR"
    (proof,) = verdict.proofs
    assert proof.snippet == "By Otto Lindqvist, PLNR"
    assert proof.zone is Zone.HEADER
