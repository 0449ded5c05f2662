"""A quick look at a text never misses what an exact one finds."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.checks.hints import Hints, rarest
from checker.checks.wire_names import WireNames
from checker.policy.model import Organization

NAMES = ("Prairie Ledger Newsroom", "PLNR", "Fisher & Kline’s Wire", "A and B")
WORDS = [
    "Prairie",
    "LEDGER",
    "new\u017froom",
    "Newsroom",
    "PLNR",
    "P.L.N.R.",
    "plnr",
    "\u212aline’s",
    "Kline's",
    "Wire",
    "FISHER",
    "&",
]


@given(st.lists(st.sampled_from([*WORDS, "the", "-", "\u0130", "Bridge"]), max_size=8))
def test_a_text_that_names_somebody_has_its_hints(words: list[str]) -> None:
    text = " ".join(words)
    names = WireNames(Organization(NAMES))
    exact = names._own
    assert exact is not None
    if exact.search(text):
        assert Hints(NAMES).may_be_in(text)


@pytest.mark.parametrize(
    "text", ["The bridge reopened.", "A ledge, a newsstand, a room", "plnr", "P. L. N. R."]
)
def test_a_text_without_them_is_left_alone(text: str) -> None:
    assert not Hints(["Prairie Ledger Newsroom", "PLNR"]).may_be_in(text)


def test_the_part_that_the_fewest_texts_hold_is_looked_for() -> None:
    assert rarest("The Daily Wire and Quarry") == "quarry"
    assert rarest("Édition") == "dition"
    assert rarest("ニュース") == ""


def test_a_name_without_plain_letters_may_be_anywhere() -> None:
    assert Hints(["ニュース"]).may_be_in("The bridge reopened.")
