"""How names are counted as found."""

from __future__ import annotations

import pytest

from bench.name_scores import Score, keys_of


@pytest.mark.parametrize(
    "name", ["Renée O’Hara", "RENEE O'HARA", "o'hara, renee", "Renée O'Hara", "O Hara Renee"]
)
def test_accents_case_punctuation_and_word_order_make_no_other_name(name: str) -> None:
    assert keys_of([name]) == keys_of(["Renée O'Hara"])


def test_part_of_a_name_is_another_name() -> None:
    assert keys_of(["Renée"]) != keys_of(["Renée O'Hara"])


def test_a_name_found_twice_is_right_once() -> None:
    score = Score()
    score.add(["Ann Lee", "Bo Day"], ["Ann Lee", "ann lee"])
    assert (score.known, score.found, score.right, score.exact_pages) == (2, 2, 1, 0)
    assert (score.precision, score.recall, score.f1) == (0.5, 0.5, 0.5)


def test_names_count_over_pages() -> None:
    score = Score()
    score.add(["Ann Lee"], ["Lee, Ann"])
    score.add(["Bo Day"], [])
    assert (score.pages, score.exact_pages, score.precision, score.recall) == (2, 1, 1.0, 0.5)
