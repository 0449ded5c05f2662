"""YAML read into plain values that know their places."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from checker.policy.document import LARGEST, Span, parse
from checker.policy.errors import PolicyError, Problem


def faults(text: str | bytes) -> list[str]:
    """What is wrong with a file, one line per fault."""
    data = text if isinstance(text, bytes) else text.encode()
    with pytest.raises(PolicyError) as caught:
        parse(data, "wire.yaml")
    return str(caught.value).splitlines()


def test_scalars_stay_the_text_that_was_written() -> None:
    value = parse(
        b"version: 2026.10\ncountry: no\ndate: 2026-11-22\nshare: 0.60\nquoted: ''\n", "wire.yaml"
    ).value
    assert value == {
        "version": "2026.10",
        "country": "no",
        "date": "2026-11-22",
        "share": "0.60",
        "quoted": "",
    }


@pytest.mark.parametrize("nothing", ["", "~", "null"])
def test_nothing_written_is_no_text(nothing: str) -> None:
    assert parse(f"title: {nothing}\nnext: x".encode(), "wire.yaml").value == {"title": None, "next": "x"}


def test_every_key_and_value_knows_its_place() -> None:
    document = parse("é: {a: [x, ü😀, z]}\nnext:\n  - k: |\n      text\n".encode(), "wire.yaml")
    assert document.value == {"é": {"a": ["x", "ü😀", "z"]}, "next": [{"k": "text\n"}]}
    places = {path: (span.line, span.column) for path, span in document.values.items()}
    assert places["é", "a", 2] == (1, 16)
    assert places["next", 0] == (3, 5)
    assert places["next", 0, "k"] == (3, 8)
    assert (document.keys["next", 0, "k"].line, document.keys["next", 0, "k"].column) == (3, 5)


@pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
def test_a_place_inside_a_long_text_is_found_with_any_line_ends(newline: str) -> None:
    document = parse(newline.join(["fix: |", "  one", "  two {x}", ""]).encode(), "wire.yaml")
    problem = document.problem_in(("fix",), "{x}", "wrong")
    assert (problem.line, problem.column) == (3, 7)


def test_a_byte_order_mark_shifts_no_column() -> None:
    assert faults(b"\xef\xbb\xbfa: 1\na: 2") == [
        'wire.yaml:2:1: "a" stands here twice; the first is on line 1'
    ]


def test_every_doubled_key_is_reported() -> None:
    assert faults("a: 1\nb: {c: 1, c: 2}\na: 3\n") == [
        'wire.yaml:2:11: "c" stands here twice; the first is on line 2',
        'wire.yaml:3:1: "a" stands here twice; the first is on line 1',
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("a: b: c", '1:5: ": " in a value that is not in quotes'),
        ("a: [1, 2", "1:4: in the list that begins on line 1"),
        ("a: 'x", "1:4: a quotation mark (') that is never closed"),
        ("a:\n\t- b", "2:1: a tab in the indentation"),
        ("a: &x 1\nb: *x", "2:4: an alias (*x); write the value out"),
        ("a: &x [*x]", "1:8: an alias (*x); write the value out"),
        ("a: !!python/object:os.system {}", "1:4: a tag (tag:yaml.org,2002:python/object:os.system)"),
        ("a: !local b", "1:4: a tag (!local)"),
        ("? [a]\n: b", "1:3: a key must be text, not a list or a mapping"),
        ("a: 1\n---\nb: 2", "2:1: a second document; one file holds one"),
        ("a: b\x07c", "1:5: a character that YAML does not allow, U+0007"),
        (b"a: b\nc: caf\xe9", "2:7: the file is not UTF-8 text"),
        ("a: b".encode("utf-16"), "1:1: the file is not UTF-8 text"),
        (b"\x00\x01", "1:1: a character that YAML does not allow, U+0000"),
        ("[" * 50, "1:21: nested deeper than 20 levels"),
        ("- " * 5000 + "x", "1:41: nested deeper than 20 levels"),
        ("x" * (LARGEST + 1), "1:1: the file is larger than 1,000,000 bytes"),
    ],
)
def test_what_is_no_plain_yaml_is_refused_with_its_place(text: str | bytes, expected: str) -> None:
    (fault,) = faults(text)
    assert fault.startswith(f"wire.yaml:{expected}")


def test_depth_that_the_parser_itself_refuses_is_told_alike() -> None:
    (fault,) = faults("[" * 5000)
    assert fault.endswith(": nested deeper than 20 levels")


def test_aliases_cannot_multiply() -> None:
    levels = [f"l{n}: &l{n} [{', '.join([f'*l{n - 1}'] * 9)}]" for n in range(1, 30)]
    assert len(faults("\n".join(["l0: &l0 [x]", *levels]))) == 1


def test_an_empty_file_holds_nothing() -> None:
    assert parse(b"", "wire.yaml").value is None
    assert parse(b"# only a comment\n", "wire.yaml").value is None


@given(
    st.one_of(
        st.binary(max_size=200), st.text(alphabet="ab:-[]{}&*!|>'\"#?,% \n\t~", max_size=80).map(str.encode)
    )
)
@example(b"? a")
@example(b"- ? - a\n  :")
@example(b"{a, b: }")
@example(b"'': x")
@example(b"%YAML 9.9\n--- a")
def test_any_bytes_are_a_document_or_a_fault_with_a_place(data: bytes) -> None:
    problems, spans = outcome(data)
    assert all(problem.line >= 1 and problem.column >= 1 for problem in problems)
    assert all(span.start <= span.end for span in spans)
    assert problems or spans


def outcome(data: bytes) -> tuple[tuple[Problem, ...], list[Span]]:
    try:
        return (), list(parse(data, "wire.yaml").values.values())
    except PolicyError as error:
        return error.problems, []
