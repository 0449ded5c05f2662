"""Every key of a valid policy, misspelt, taken out or given the wrong type, is a fault with its place."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import pytest

from checker.policy import PolicyError, Problem
from checker.policy.build import build_policy
from checker.policy.document import Document, parse
from checker.policy.load import load_policy
from checker.policy.validation import value_at

if TYPE_CHECKING:
    from checker.policy.document import KeyPath

FILE = Path(__file__).parent / "wires" / "prairie-ledger.yaml"
TEXT = FILE.read_text("utf-8")
VALID = parse(TEXT.encode(), "wire.yaml")
WORDS = load_policy(FILE).words
ITEMS = [path for path in VALID.values if path and isinstance(path[-1], int)]
KEYS = sorted(VALID.keys, key=str)
ONLY_WITH_PIXELS = {"present_unseen", "present_misnamed", "contradicted", "no_picture"}
OPTIONAL = {
    "manual",
    "not",
    "domains",
    "anchors",
    "seen",
    "not_names",
    "not_files",
    "house_names",
    *ONLY_WITH_PIXELS,
}
OPTIONAL_HERE = ("rules", 1, "options")


def name_of(path: KeyPath) -> str:
    return ".".join(map(str, path))


def problems_of(text: str) -> tuple[Problem, ...]:
    """What is wrong with a changed policy."""
    with pytest.raises(PolicyError) as caught:
        build_policy(parse(text.encode(), "wire.yaml"), WORDS, digest="")
    return caught.value.problems


def with_value(path: KeyPath, value: str) -> str:
    """The valid policy with another value at `path`."""
    span = VALID.values[path]
    newline = "\n" if TEXT[span.start : span.end].endswith("\n") else ""
    return TEXT[: span.start] + value + newline + TEXT[span.end :]


def misspelt(document: Document, path: KeyPath) -> tuple[str, str]:
    """The valid policy with two letters of a key swapped, and the key that this makes."""
    span, key = document.keys[path], str(path[-1])
    wrong = next(
        key[:at] + key[at + 1] + key[at] + key[at + 2 :]
        for at in range(len(key) - 1)
        if key[at] != key[at + 1]
    )
    return TEXT[: span.start] + wrong + TEXT[span.end :], wrong


@pytest.mark.parametrize("path", KEYS, ids=name_of)
def test_a_misspelt_key_is_named_where_it_stands_with_the_right_one(path: KeyPath) -> None:
    text, wrong = misspelt(VALID, path)
    key = VALID.keys[path]
    own = [
        problem for problem in problems_of(text) if (problem.line, problem.column) == (key.line, key.column)
    ]
    assert [f'"{wrong}"' in problem.text for problem in own] == [True]
    assert own[0].suggestion == path[-1]


@pytest.mark.parametrize("path", KEYS, ids=name_of)
def test_a_value_of_the_wrong_type_is_refused_where_it_stands(path: KeyPath) -> None:
    is_text = isinstance(value_at(VALID.value, path), str)
    wrong = "[[wrong]]" if is_text else "wrong"
    place = VALID.values[path]
    first = problems_of(with_value(path, wrong))[0]
    assert (first.line, first.column) == (place.line, place.column)
    assert f'"{path[-1]}" must be ' in first.text


@pytest.mark.parametrize("path", KEYS, ids=name_of)
def test_a_key_without_a_value_is_refused_where_the_value_should_stand(path: KeyPath) -> None:
    key = VALID.keys[path]
    found = [
        problem for problem in problems_of(with_value(path, "~")) if problem.text == f'"{path[-1]}" is empty'
    ]
    assert [problem.line for problem in found] in ([key.line], [VALID.values[path].line])


@pytest.mark.parametrize(
    "path", [path for path in KEYS if path[-1] not in OPTIONAL and path != OPTIONAL_HERE], ids=name_of
)
def test_a_required_key_that_is_not_there_is_missed_by_name(path: KeyPath) -> None:
    key, value = VALID.keys[path], VALID.values[path]
    end = value.start + len(TEXT[value.start : value.end].rstrip("\n"))
    text = TEXT[: key.start] + TEXT[end:]
    assert any(f'"{path[-1]}"' in problem.text for problem in problems_of(text))


@pytest.mark.parametrize("path", ITEMS, ids=name_of)
def test_an_item_of_the_wrong_type_is_refused_where_it_stands(path: KeyPath) -> None:
    is_text = isinstance(value_at(VALID.value, path), str)
    place = VALID.values[path]
    first = problems_of(with_value(path, "[[wrong]]" if is_text else "wrong\n"))[0]
    assert (first.line, first.column) == (place.line, place.column)
    assert f'of "{path[-2]}" must be ' in first.text
