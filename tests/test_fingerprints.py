"""Fingerprints: the same fault in two runs is the same, and two faults never are."""

from __future__ import annotations

from dataclasses import replace

from checker.fingerprints import fingerprint
from checker.results import Evidence, Finding, Outcome
from checker.vocabulary import Level, Zone

IMAGE = Evidence(
    "image", Zone.OUTSIDE, "aside > img", 12, 4, '<img src="a.png">', "It stands in the sidebar."
)
FINDING = Finding("wire/logo", Level.REQUIRED, Outcome.FAIL, "Only in the sidebar.", (IMAGE,))
PAGE = "public/story.html"


def with_evidence(**changes: object) -> Finding:
    return replace(FINDING, evidence=(replace(IMAGE, **changes),))  # type: ignore[arg-type] # any field


def test_it_stays_when_lines_move() -> None:
    assert fingerprint(PAGE, with_evidence(line=90, column=1)) == fingerprint(PAGE, FINDING)


def test_it_stays_when_white_space_and_case_of_the_snippet_change() -> None:
    assert fingerprint(PAGE, with_evidence(snippet='<IMG\n  src="a.png">')) == fingerprint(PAGE, FINDING)


def test_it_stays_when_the_policy_words_the_message_anew_or_levels_change() -> None:
    reworded = replace(FINDING, message="In the sidebar alone.", level=Level.RECOMMENDED)
    assert fingerprint(PAGE, reworded) == fingerprint(PAGE, FINDING)


def test_it_stays_when_a_waiver_or_baseline_covers_the_finding() -> None:
    covered = replace(FINDING, outcome=Outcome.WAIVED, underlying=Outcome.FAIL)
    assert fingerprint(PAGE, covered) == fingerprint(PAGE, FINDING)


def test_it_stays_however_the_path_is_typed() -> None:
    assert fingerprint("./public//story.html", FINDING) == fingerprint(PAGE, FINDING)
    assert fingerprint("public\\story.html", FINDING) == fingerprint(PAGE, FINDING)


def test_it_changes_with_rule_page_selector_and_snippet() -> None:
    others = [
        fingerprint(PAGE, replace(FINDING, rule="wire/byline")),
        fingerprint("public/other.html", FINDING),
        fingerprint(PAGE, with_evidence(selector="aside > a > img")),
        fingerprint(PAGE, with_evidence(snippet='<img src="b.png">')),
        fingerprint(PAGE, replace(FINDING, evidence=())),
    ]
    assert len({fingerprint(PAGE, FINDING), *others}) == 6


def test_an_address_keeps_its_slashes() -> None:
    assert fingerprint("https://courier.example//a", FINDING) != fingerprint(
        "https://courier.example/a", FINDING
    )


def test_text_of_any_page_has_one() -> None:
    assert len(fingerprint("a.html", with_evidence(snippet="\ud800\0"))) == 64
