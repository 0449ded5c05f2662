"""The verdict on the notice: kept, hidden, elsewhere or gone."""

from __future__ import annotations

import pytest

from checker.results import Outcome
from tests.checks.prairie import NOTICE, NOTICE_TEXT, judge
from tests.story import BODY, story

FIRST = NOTICE_TEXT.partition(". ")[0] + "."
HIDDEN = f'<div style="display:none">{NOTICE}</div>'
SOURCE = "<p>Originally published by the Prairie Ledger Newsroom.</p>"
COPYRIGHT = "<p>Copyright 2026 Prairie Ledger Newsroom.</p>"
VERDICTS = [
    ("present", story("", NOTICE)),
    ("present", story(body=BODY + NOTICE)),
    ("present", story(NOTICE)),
    ("present", story("", f"<p><em>{NOTICE_TEXT.replace('. Write', '.<br>Write')}</em></p>")),
    ("present", story("", COPYRIGHT + NOTICE)),
    ("present", story("", HIDDEN + "<p>One.</p><p>Two.</p><p>Three.</p><p>Four.</p>" + NOTICE)),
    ("present", story("", NOTICE, outside=NOTICE)),
    ("absent", story()),
    ("absent", story("", SOURCE)),
    ("absent", story("", f"<p>{' '.join(FIRST.split()[:8])}</p>")),
    ("absent", story("", f"<!-- {NOTICE} -->")),
    ("hidden", story("", HIDDEN)),
    ("hidden", story("", COPYRIGHT + HIDDEN)),
    ("hidden", story("", SOURCE + HIDDEN)),
    ("hidden", story("", f"<template>{NOTICE}</template>")),
    ("hidden", story("", HIDDEN, outside=NOTICE)),
    ("outside", story(outside=NOTICE)),
    ("outside", story("", f'{COPYRIGHT}<aside class="sidebar">{NOTICE}</aside>')),
    ("outside", story("", f"{SOURCE}<nav>{NOTICE}</nav>")),
]


@pytest.mark.parametrize(("message", "html"), VERDICTS)
def test_the_verdict_says_where_the_notice_is(message: str, html: str) -> None:
    verdict = judge("notice", html)
    assert verdict.message == message
    assert verdict.outcome is (Outcome.PASS if message == "present" else Outcome.FAIL)


def test_the_wording_is_named() -> None:
    assert judge("notice", story("", NOTICE)).data["found"] == "current"


def test_another_wires_notice_in_the_same_words_is_not_this_ones() -> None:
    other = NOTICE.replace("Prairie Ledger Newsroom", "Harlow Wire").replace(
        "prairieledgernewsroom", "harlowwire"
    )
    assert judge("notice", story("", other)).message == "absent"
