"""Places: line and column of every key and value, in every form that TOML has."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.config.places import find_places

TEXT = '''# a comment with [brackets] and = signs
policy = "dcnf"   # another
"quoted key" = 'single'
a.b . c = 1

[levels]
"dcnf/notice" = "off"

[[waivers]]
rule = """
many
lines""" # ]
until = 2027-01-31
list = [ "x, y", # inside
  'z]', {deep = [1, 2]}, ]
  [[waivers]]
  rule = "b"
[waivers.more]
x = -1.5e3
'''


def paths(value: Any, path: tuple[str | int, ...] = ()) -> set[tuple[str | int, ...]]:
    found = {path}
    if isinstance(value, dict):
        for key, inner in value.items():
            found |= paths(inner, (*path, key))
    if isinstance(value, list):
        for number, inner in enumerate(value):
            found |= paths(inner, (*path, number))
    return found


def test_everything_that_is_read_has_a_place() -> None:
    assert paths(tomllib.loads(TEXT)) <= set(find_places(TEXT).values)


@pytest.mark.parametrize(
    ("path", "line", "column"),
    [
        (("policy",), 2, 10),
        (("quoted key",), 3, 16),
        (("a", "b", "c"), 4, 11),
        (("levels", "dcnf/notice"), 7, 17),
        (("waivers", 0, "rule"), 10, 8),
        (("waivers", 0, "until"), 13, 9),
        (("waivers", 0, "list", 1), 15, 3),
        (("waivers", 0, "list", 2, "deep", 1), 15, 21),
        (("waivers", 1, "rule"), 17, 10),
        (("waivers", 1, "more", "x"), 19, 5),
    ],
)
def test_a_value_stands_where_it_begins(path: tuple[str | int, ...], line: int, column: int) -> None:
    span = find_places(TEXT).values[path]
    assert (span.line, span.column) == (line, column)


def test_a_key_stands_where_it_begins() -> None:
    keys = find_places(TEXT).keys
    assert (keys["a", "b", "c"].line, keys["a", "b", "c"].column) == (4, 7)
    assert (keys["waivers", 1, "rule"].line, keys["waivers", 1, "rule"].column) == (17, 3)


VALUES = st.sampled_from(
    ["1", "-0.5", "true", '"a # b"', "'[c]'", '"\\""', '"""x\n"" y"""', "'''z\n'''", "1979-05-27T07:32:00Z"]
)
NESTED = st.recursive(
    VALUES,
    lambda inner: st.one_of(
        st.lists(inner, max_size=3).map(lambda items: f"[ {' , '.join(items)} ]"),
        st.lists(inner, max_size=3).map(
            lambda items: "{" + ", ".join(f"k{n} = {item}" for n, item in enumerate(items)) + "}"
        ),
    ),
    max_leaves=8,
)


@given(st.lists(NESTED, max_size=5), st.lists(NESTED, max_size=3))
def test_every_valid_document_is_walked_to_its_end(values: list[str], tables: list[str]) -> None:
    lines = [f"key{number} = {value}" for number, value in enumerate(values)]
    lines += [f"[[tables]]\nvalue = {value} # [end]" for value in tables]
    text = "\n".join(lines)
    assert paths(tomllib.loads(text)) <= set(find_places(text).values)
