"""An organisation's names in text, and the names near to them."""

from __future__ import annotations

import pytest

from checker.checks.wire_names import near_names, wire_names
from checker.policy.model import Organization

LEDGER = Organization(
    names=("Prairie Ledger Newsroom", "The Prairie Ledger Newsroom", "PLNR", "Mill & Sons-Wire"),
    not_names=("Prairie Ledger", "The Prairie Ledger", "PrairieLedger.com"),
    domains=("prairieledgernewsroom.example",),
)
NAMES = wire_names(LEDGER)
NEAR = near_names(LEDGER)


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("By Otto Lindqvist, Prairie Ledger Newsroom", "Prairie Ledger Newsroom"),
        ("From the Prairie Ledger Newsroom", "the Prairie Ledger Newsroom"),
        ("PRAIRIE LEDGER NEWSROOM", "PRAIRIE LEDGER NEWSROOM"),
        ("prairie ledger newsroom", "prairie ledger newsroom"),
        ("Prairie  Ledger\u00a0Newsroom", "Prairie  Ledger\u00a0Newsroom"),
        ("Otto Lindqvist, PLNR", "PLNR"),
        ("(PLNR)—HARLOW", "PLNR"),
        ("Otto Lindqvist, PLNRThe county", "PLNR"),
        ("Prairie Ledger NewsroomThe county", "Prairie Ledger Newsroom"),
        ("PLNR’s reporter", "PLNR"),
        ("By Otto Lindqvist, PLNR.", "PLNR"),
        ("By Otto LindqvistPrairie Ledger Newsroom", "Prairie Ledger Newsroom"),
        ("By Otto LindqvistThe Prairie Ledger Newsroom", "The Prairie Ledger Newsroom"),
        ("By Otto Lindqvist, P.L.N.R.", "P.L.N.R."),
        ("Otto, Mill and Sons–Wire", "Mill and Sons–Wire"),
        ("Otto, MILL & SONS-WIRE", "MILL & SONS-WIRE"),
    ],
)
def test_a_name_is_found_as_whole_words_in_any_case(text: str, found: str) -> None:
    name = NAMES.find(text)
    assert name is not None
    assert name.text == found
    assert text[name.start : name.end] == found


@pytest.mark.parametrize("name", ["People's Wire", "People’s Wire"])
@pytest.mark.parametrize("text", ["By Otto Lindqvist, People's Wire", "By Otto Lindqvist, the People’s Wire"])
def test_an_apostrophe_in_a_name_matches_either_form(name: str, text: str) -> None:
    assert wire_names(Organization(names=(name,))).find(text) is not None


@pytest.mark.parametrize(
    "text",
    [
        "",
        "plnr",
        "Plnr",
        "XPLNR",
        "PLNRs",
        "PLNR_2",
        "desk@PLNR.com",
        "plnr.example",
        "Prairie Ledger",
        "Prairie Newsroom",
        "Prairie, Ledger Newsroom",
        "Prairie Ledger Newsrooms",
        "Foundation",
    ],
)
def test_other_words_are_no_name(text: str) -> None:
    assert NAMES.find(text) is None


@pytest.mark.parametrize(
    "text", ["By Otto, Prairie Ledger", "The Prairie Ledger", "PRAIRIE LEDGER", "PrairieLedger.com"]
)
def test_near_names_are_told_from_the_wires(text: str) -> None:
    assert NAMES.find(text) is None
    assert NAMES.find_near(text) is not None
    assert NEAR.find(text) is not None


@pytest.mark.parametrize("text", ["Prairie Ledger Newsroom", "The Prairie Ledger Newsroom", "PLNR", "ledger"])
def test_a_near_name_is_never_found_inside_the_wires(text: str) -> None:
    assert NAMES.find_near(text) is None
    assert NEAR.find(text) is None


def test_a_near_name_beside_the_wires_is_found() -> None:
    found = NAMES.find_near("Prairie Ledger Newsroom and Prairie Ledger")
    assert found is not None
    assert found.start == 28


@pytest.mark.parametrize(
    ("text", "is_own", "is_near"),
    [
        ("Prairie Ledger Newsroom", True, False),
        (" — PLNR. ", True, False),
        ("The Prairie Ledger", False, True),
        ("By PLNR", False, False),
        ("Otto of the Prairie Ledger", False, False),
    ],
)
def test_a_text_that_is_just_a_name_is_known(text: str, *, is_own: bool, is_near: bool) -> None:
    assert NAMES.is_own(text) is is_own
    assert NAMES.is_near(text) is is_near


@pytest.mark.parametrize(
    "text",
    [
        "prairieledgernewsroom.example",
        "Send tips to desk@prairieledgernewsroom.example.",
        "https://www.prairieledgernewsroom.example/story",
        "PRAIRIELEDGERNEWSROOM.EXAMPLE",
    ],
)
def test_a_domain_is_found_in_addresses(text: str) -> None:
    assert NAMES.find_domain(text) is not None


@pytest.mark.parametrize("text", ["myprairieledgernewsroom.example", "prairieledgernewsroom.examples", "x"])
def test_another_domain_is_not(text: str) -> None:
    assert NAMES.find_domain(text) is None


def test_cutting_names_keeps_every_place() -> None:
    text = "By Otto, PLNR and Prairie Ledger Newsroom."
    cut = NAMES.cut(text)
    assert len(cut) == len(text)
    assert NAMES.find(cut) is None
    assert cut.startswith("By Otto, |")


def test_an_organization_without_near_names_and_domains_finds_none() -> None:
    bare = wire_names(Organization(names=("PLNR",)))
    assert bare.find_near("Prairie Ledger") is None
    assert bare.find_domain("plnr.example") is None


@pytest.mark.parametrize(
    "piece", ["Prairie ", "Prairie Ledger ", "the ", "PLNR", "a@", "prairieledgernewsroom."]
)
def test_any_length_of_text_is_searched(piece: str) -> None:
    text = piece * 30_000
    NAMES.find(text)
    NAMES.find_near(text)
    NAMES.find_domain(text)
