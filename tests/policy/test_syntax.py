"""YAML that cannot be read is answered with the place, the fault in plain words and how to mend it."""

from __future__ import annotations

import pytest
import yaml

from checker.policy.syntax import syntax_problem

QUOTE = "put the whole value in quotes"
TAB = "a tab in the indentation: indent with spaces"
COLON = f'": " in a value that is not in quotes: {QUOTE}'
UNEVEN = "the indentation fits no line above: begin the line in the same column"
NO_KEY = "a key where none can stand: the line is indented too far, or the line above is no"
AFTER_QUOTE = "text after a closing quotation mark: put all of the value in quotes"
AFTER_BRACKET = f"text after a closing bracket: {QUOTE}"

FAULTS = [
    ("a:\n\tb: 1\n", f"2:1: {TAB}"),
    ("rules:\n  - id: x\n\ttitle: y\n", f"3:1: {TAB}"),
    ("fix: |\n\t<p>\n", f"2:1: {TAB}"),
    ("help: Do this: that\n", f"1:14: {COLON}"),
    ("- help: Do this: that\r\n", f"1:16: {COLON}"),
    ('fix: <p class="x">By: y</p>\n', f"1:21: {COLON}"),
    ("a: b\n  c: d\n", f"2:4: {NO_KEY}"),
    ("a:1\nb: 2\n", f"2:2: {NO_KEY}"),
    ("a: 1\nbcd\ne: 2\n", '2:1: a line that is no "key: value": is the colon'),
    ("a:\n    b: 1\n  c: 2\n", f"3:3: {UNEVEN}"),
    ("a:\n   - b\n  - c\n", f"3:3: {UNEVEN}"),
    ("a:\n  - b\n  c: 1\n", f"3:3: {UNEVEN}"),
    ("  a: 1\nb: 2\n", f"2:1: {UNEVEN}"),
    ('a: "x\nb: y\n', '1:4: a quotation mark (") that is never closed'),
    ("a: 'x\nb: y\n", "1:4: a quotation mark (') that is never closed"),
    ("a: 'it's so'\nb: y\n", f"1:8: {AFTER_QUOTE}"),
    ('a: "x" y\nb: 1\n', f"1:8: {AFTER_QUOTE}"),
    ("fix: {reporter}, Wire\n", f"1:16: {AFTER_BRACKET}"),
    ("a: [b] c\n", f"1:8: {AFTER_BRACKET}"),
    ("names: [A,\n  B\nnot: [C]\n", "3:4: in the list that begins on line 1, a comma"),
    ("a: {b: c\nd: e\n", "2:2: in the mapping that begins on line 1, a comma"),
    ("a: [b, c", "1:4: in the list that begins on line 1, a comma"),
    ("a: ,b\n", '1:4: a value is missing here, or begins with ","'),
    ("a: @b\n", f'1:4: a value cannot begin with "@": {QUOTE}'),
    ("a: *bold* x\n", f'1:9: a value cannot begin with "*" or "&": {QUOTE}'),
    ("a: - b\n", "1:4: a list item after other text: begin each"),
    ("a: > x\n  y\n", '1:6: text after "|" or ">": begin it on the next line'),
    ("a: !<x y\n", "1:7: not valid YAML: "),
]


def told(text: str, loader: type[yaml.SafeLoader]) -> str:
    with pytest.raises(yaml.MarkedYAMLError) as caught:
        list(yaml.parse(text, Loader=loader))
    return str(syntax_problem(caught.value, text, "wire.yaml")).removeprefix("wire.yaml:")


@pytest.mark.parametrize("loader", [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)])
@pytest.mark.parametrize(("text", "expected"), FAULTS)
def test_the_fault_and_its_mending_are_told_in_plain_words(
    text: str, expected: str, loader: type[yaml.SafeLoader]
) -> None:
    assert told(text, loader).startswith(expected)


@pytest.mark.parametrize("loader", [yaml.SafeLoader, getattr(yaml, "CSafeLoader", yaml.SafeLoader)])
def test_an_escape_that_is_none_is_told(loader: type[yaml.SafeLoader]) -> None:
    assert "in double quotes a backslash begins an escape: write two" in told('a: "C:\\d"\n', loader)
