"""Only what has changed since the last mail."""

from __future__ import annotations

from dataclasses import replace
from html import unescape
from typing import TYPE_CHECKING

import pytest

from checker.mail.changes import changes_since, outcomes_of
from checker.mail.clients import losses
from checker.mail.letters import Kind, Letter, Silence, Wishes, planned
from checker.mail.words import ROOM_FOR_TEXT, worded
from checker.results import Outcome
from tests.mail.letters import COURIER, DESK, LOOK
from tests.reporters.conftest import AFFILIATION, BYLINE, FAILING, LOGO, PASSING, REVIEWED, UNREADABLE, a_run

if TYPE_CHECKING:
    from checker.mail.changes import Told

HALF_MENDED = replace(
    FAILING,
    outcome=Outcome.REVIEW,
    findings=(replace(FAILING.findings[0], outcome=Outcome.PASS), *FAILING.findings[1:]),
)
MENDED = replace(FAILING, outcome=Outcome.PASS, findings=(HALF_MENDED.findings[0], FAILING.findings[1]))
LAST = outcomes_of((FAILING, PASSING))


def test_a_mail_says_the_outcome_of_every_required_rule() -> None:
    assert outcomes_of((FAILING,)) == {
        (FAILING.source, LOGO.id): Outcome.FAIL,
        (FAILING.source, BYLINE.id): Outcome.PASS,
        (FAILING.source, AFFILIATION.id): Outcome.REVIEW,
    }


def test_pages_are_newly_amiss_mended_or_as_before() -> None:
    changes = changes_since((FAILING, REVIEWED, PASSING), LAST)
    assert (changes.newly, changes.mended, changes.still) == ((REVIEWED,), (), (FAILING,))
    assert changes_since((MENDED, PASSING), LAST).mended == (MENDED,)
    half = changes_since((HALF_MENDED,), LAST)
    assert (half.newly, half.partly, half.mended, half.still) == ((), (HALF_MENDED,), (), ())
    assert half.are_any
    assert changes_since((FAILING,), {}).newly == (FAILING,)
    assert not changes_since((FAILING, PASSING), LAST).are_any
    assert not changes_since((PASSING,), LAST).are_any


def test_what_was_to_review_and_fails_now_is_newly_amiss_but_not_the_other_way_round() -> None:
    reviewed = dict.fromkeys(LAST, Outcome.REVIEW)
    assert changes_since((FAILING,), reviewed).newly == (FAILING,)
    failed = {key: Outcome.FAIL for key in LAST if LAST[key] is not Outcome.PASS}
    assert changes_since((FAILING,), failed).still == (FAILING,)


def told(_letter: Letter) -> Told:
    return LAST


def test_mail_goes_only_where_something_has_changed() -> None:
    wishes = Wishes((COURIER,), to=(DESK,), digest=(DESK,))
    same = planned(a_run(FAILING, PASSING), wishes, told)
    assert same.letters == ()
    assert [(one.kind, one.why) for one in same.unsent] == [
        (Kind.REPORT, Silence.UNCHANGED),
        (Kind.REPORT, Silence.UNCHANGED),
        (Kind.DIGEST, Silence.UNCHANGED),
    ]
    mended = planned(a_run(MENDED, PASSING), wishes, told)
    assert [letter.kind for letter in mended.letters] == [Kind.REPORT, Kind.REPORT, Kind.DIGEST]
    asked = planned(a_run(FAILING, PASSING), replace(wishes, always=True), told)
    assert len(asked.letters) == 3


def test_each_mail_is_held_against_the_last_of_its_own_thread() -> None:
    threads = []

    def ask(letter: Letter) -> Told:
        threads.append(letter.thread)
        return {}

    planned(a_run(FAILING), Wishes((COURIER,), to=(DESK,), digest=(DESK,)), ask)
    assert threads == ["report Prairie Courier", "report", "digest"]


@pytest.mark.parametrize("kind", range(2))
def test_the_mail_tells_what_changed_first_and_the_rest_in_lines(kind: int) -> None:
    other = replace(REVIEWED, source="public/new.html", url=None, title="A new copy")
    run = a_run(FAILING, other, replace(MENDED, source="public/mended.html", title="A mended copy"))
    last = {**LAST, ("public/mended.html", LOGO.id): Outcome.FAIL}
    letter = planned(run, Wishes((COURIER,), digest=(DESK,)), lambda _: last).letters[kind]
    words = worded(letter, LOOK)
    assert losses(words.html) == ()
    for text in (words.html, words.text):
        folded = " ".join(text.split())
        assert "1 newly to mend, 1 mended, 1 as before." in folded
        assert "A new copy" in folded
        assert "A mended copy" in folded
    if letter.kind is Kind.REPORT:
        assert words.html.index("A new copy") < words.html.index("A mended copy")
        assert words.html.index("A mended copy") < words.html.index("Council votes")
        assert FAILING.findings[0].message not in words.html


@pytest.mark.parametrize("kind", range(2))
def test_a_page_mended_in_part_is_not_thanked_for_and_says_what_is_still_amiss(kind: int) -> None:
    half = replace(
        FAILING,
        findings=(FAILING.findings[0], replace(FAILING.findings[2], outcome=Outcome.PASS)),
    )
    letter = planned(a_run(half), Wishes((COURIER,), digest=(DESK,)), lambda _: LAST).letters[kind]
    words = worded(letter, LOOK)
    assert losses(words.html) == ()
    for text in (words.html, words.text):
        folded = " ".join(text.split())
        assert "0 newly to mend, 1 mended in part, 0 mended, 0 as before." in folded
        assert "thank you" not in folded.lower()
        assert "logo" in folded
    if letter.kind is Kind.REPORT:
        fix = FAILING.findings[0].fix
        assert fix
        assert fix.splitlines()[0] in words.text
        assert fix.splitlines()[0] in unescape(words.html)
        assert "this is still amiss:" in words.html
        assert "this is still amiss:" in words.text


def test_the_text_names_mended_pages_with_their_addresses_and_only_as_many_as_there_is_room_for() -> None:
    url = "https://courier.example/mended"
    one = replace(MENDED, source=url, url=url, title="A mended copy")
    letter = planned(a_run(one), Wishes((COURIER,)), lambda _: {(url, LOGO.id): Outcome.FAIL}).letters[0]
    assert f"  - A mended copy\n    {url}\n" in worded(letter, LOOK).text
    many = tuple(replace(one, source=f"{url}{n}", url=f"{url}{n}", title="word " * 30) for n in range(6_000))
    last = {(page.source, LOGO.id): Outcome.FAIL for page in many}
    words = worded(planned(a_run(*many), Wishes((COURIER,)), lambda _: last).letters[0], LOOK)
    assert words.is_cut
    assert len(words.text.encode()) <= ROOM_FOR_TEXT
    assert "more, for which there is no room" in words.text


def test_what_could_not_be_read_changes_nothing_and_leaves_what_was_told() -> None:
    assert not changes_since((UNREADABLE,), LAST).are_any
    assert outcomes_of((UNREADABLE,)) == {}
