"""Finding the word that was meant."""

from __future__ import annotations

import pytest

from checker.policy.nearest import nearest


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("titel", "title"),
        ("Title", "title"),
        ("levle", "level"),
        ("zzz", None),
        ("", None),
        ("t" * 100_000, None),
    ],
)
def test_the_most_similar_word_is_meant_if_any_is_similar(word: str, expected: str | None) -> None:
    assert nearest(word, ["level", "title", "help"]) == expected


def test_among_equally_near_words_the_answer_never_changes() -> None:
    assert nearest("cat", {"bat", "hat", "rat"}) == nearest("cat", ["rat", "hat", "bat"])
