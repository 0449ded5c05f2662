"""Whatever a file holds, the answer is a policy or faults with their places."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

from hypothesis import given, settings
from hypothesis import strategies as st

from checker.policy import PolicyError
from checker.policy.build import build_policy, build_words
from checker.policy.document import parse
from checker.policy.example_schema import build_examples
from checker.policy.load import load_policy

if TYPE_CHECKING:
    from collections.abc import Callable

    from checker.policy.document import Document, Value

FILE = Path(__file__).parent / "wires" / "prairie-ledger.yaml"
VALID = parse(FILE.read_bytes(), "wire.yaml")
EXAMPLES = parse(FILE.with_name("prairie-ledger.examples.yaml").read_bytes(), "wire.examples.yaml")
POLICY = load_policy(FILE)
KEYS = sorted({str(path[-1]) for document in (VALID, EXAMPLES) for path in document.keys})

texts = st.sampled_from(["", "pass", "logo", "{found}", "{", "a b", "2026-01-01", "*abc*"]) | st.text(
    max_size=5
)
values = st.recursive(
    texts | st.none(),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(KEYS) | texts, inner, max_size=6)
    ),
    max_leaves=25,
)


def replaced(value: Value, path: tuple[str | int, ...], new: object) -> object:
    """A copy of `value` with `new` at `path`."""
    if not path:
        return new
    step, rest = path[0], path[1:]
    if isinstance(value, dict):
        return {key: replaced(inner, rest, new) if key == step else inner for key, inner in value.items()}
    assert isinstance(value, list)
    return [replaced(inner, rest, new) if index == step else inner for index, inner in enumerate(value)]


def told(build: Callable[[Document], object], value: object) -> bool:
    """Whether `value` is built, or refused with at least one fault that has a place."""
    data = json.dumps(value, ensure_ascii=False).encode()
    try:
        return build(parse(data, "any.yaml")) is not None
    except PolicyError as error:
        return bool(error.problems) and all(
            problem.line >= 1 and problem.column >= 1 for problem in error.problems
        )


@given(values)
def test_any_value_is_a_policy_or_has_faults(value: object) -> None:
    assert told(lambda document: build_policy(document, POLICY.words, digest=""), value)
    assert told(build_words, value)
    assert told(lambda document: build_examples(document, POLICY), value)


@settings(max_examples=200)
@given(st.data())
def test_anything_anywhere_in_a_valid_file_is_valid_or_a_fault(data: st.DataObject) -> None:
    path = data.draw(st.sampled_from(sorted(VALID.values, key=str)))
    changed = replaced(VALID.value, path, data.draw(values))
    assert told(lambda document: build_policy(document, POLICY.words, digest=""), changed)

    path = data.draw(st.sampled_from(sorted(EXAMPLES.values, key=str)))
    changed = replaced(EXAMPLES.value, path, data.draw(values))
    assert told(lambda document: build_examples(document, POLICY), changed)
