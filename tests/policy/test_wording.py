"""Templates of messages and fixes."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.policy.wording import Fault, WordingError, placeholders, render


def test_a_value_takes_its_placeholders_place() -> None:
    assert (
        render("By {reporter}, {organization}.", {"reporter": "Ann Lee", "organization": "XYZ"})
        == "By Ann Lee, XYZ."
    )


def test_doubled_braces_stand_for_braces() -> None:
    assert render("a {{b}} {{{name}}}", {"name": "c"}) == "a {b} {c}"


def test_a_value_is_never_scanned_again() -> None:
    assert render("{first}{second}", {"first": "{second}", "second": "{{first}}"}) == "{second}{{first}}"


def test_values_are_escaped_for_html_when_asked_and_the_template_is_not() -> None:
    rendered = render('<p title="{name}">{name}</p>', {"name": "<b onclick='x'>\"&"}, escape=True)
    assert rendered == '<p title="{0}">{0}</p>'.format("&lt;b onclick=&#x27;x&#x27;&gt;&quot;&amp;")


@pytest.mark.parametrize(
    "template", ["{name", "name}", "{}", "{a.b}", "{a!r}", "{a:>9}", "{0}", "{Name}", "{ name }", "{a{b}"]
)
def test_all_else_in_braces_is_refused(template: str) -> None:
    with pytest.raises(WordingError):
        render(template, {"name": "x", "a": "y", "b": "z", "0": "n"})
    assert any(isinstance(found, Fault) for found in placeholders(template))


def test_a_placeholder_without_a_value_is_refused() -> None:
    with pytest.raises(WordingError, match=r"\{nmae\}"):
        render("{nmae}", {"name": "x"})


def test_placeholders_are_listed_in_their_order() -> None:
    assert list(placeholders("{b} {{no}} {a} }")) == ["b", "a", Fault("}")]


@given(st.text())
def test_any_value_comes_through_as_it_is(value: str) -> None:
    assert render("<{value}>", {"value": value}) == f"<{value}>"


@given(st.text())
def test_an_escaped_value_holds_no_markup_and_reads_back_as_it_was(value: str) -> None:
    rendered = render("{value}", {"value": value}, escape=True)
    assert not set(rendered) & set("<>\"'")
    assert unescape_once(rendered) == value


def unescape_once(text: str) -> str:
    for entity, character in (("&lt;", "<"), ("&gt;", ">"), ("&quot;", '"'), ("&#x27;", "'"), ("&amp;", "&")):
        text = text.replace(entity, character)
    return text


@given(st.text(alphabet="{}abc "))
def test_a_template_without_faults_always_renders(template: str) -> None:
    found = list(placeholders(template))
    names = [name for name in found if isinstance(name, str)]
    if len(names) == len(found):
        assert render(template, dict.fromkeys(names, "")).count("{") <= template.count("{{")
