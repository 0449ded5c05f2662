"""Reports by a user's own template."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest
from lxml import html

from checker.reporters import TemplateError, render_template, require_template
from checker.results import ExitCode

if TYPE_CHECKING:
    from checker.results import Run


def test_a_template_sees_summary_policies_pages_and_tool(mixed: Run) -> None:
    template = (
        "{{ tool.name }} {{ tool.version }} {{ run.schema }}: {{ summary.fail }}/{{ summary.pages }}\n"
        "{{ pages[0].title }}: {{ pages[0].findings|length }} findings\n"
        "{% for rule in policies[0].rules %}{{ rule.id }}={{ rule.pass }} {% endfor %}"
    )
    assert render_template(mixed, template, "mine.txt.j2") == (
        "creditline 9.8.7 creditline-template/1: 1/6\n"
        "Council votes to rebuild the harbor bridge: 4 findings\n"
        "tidewater/logo=1 tidewater/byline=3 tidewater/affiliation=1 tidewater/notice=0 "
    )


def test_a_wrong_syntax_is_told_with_its_line_without_any_run() -> None:
    require_template("{{ pages[0].title }}", "mine.txt.j2")
    with pytest.raises(TemplateError, match=r"^mine\.txt\.j2:2: "):
        require_template("one\n{% if %}", "mine.txt.j2")


@pytest.mark.parametrize("name", ["a.html", "a.HTM", "a.xml", "a.html.j2", "a.rss.jinja"])
def test_html_and_xml_are_escaped_by_the_template_s_name(hostile: Run, name: str) -> None:
    assert "<script>" not in render_template(hostile, "{{ pages[0].title }}", name)
    assert "&lt;script&gt;" in render_template(hostile, "{{ pages[0].title }}", name)


def test_markdown_is_escaped_by_the_template_s_name(hostile: Run) -> None:
    assert r"\[a\](javascript" in render_template(hostile, "{{ pages[0].title }}", "a.md.j2")


def test_other_text_keeps_its_signs_and_loses_its_control_characters(hostile: Run) -> None:
    made = render_template(hostile, "{{ pages[0].title }}", "a.csv")
    assert "<script>" in made
    assert "\x1b" not in made
    assert "\n" not in made


def test_page_text_is_never_taken_for_a_template(hostile: Run) -> None:
    assert "{{7*7}}" in render_template(hostile, "{{ pages[0].title }}", "a.html")


def test_a_template_may_build_on_a_shipped_one(mixed: Run) -> None:
    template = (
        "{% extends 'report.html.j2' %}{% block masthead %}<p>Tidewater licensing desk</p>{% endblock %}"
    )
    document = html.document_fromstring(render_template(mixed, template, "desk.html.j2"))
    assert document.xpath("string(//header[@class='masthead']/p)") == "Tidewater licensing desk"
    assert len(document.xpath("//article")) == len(mixed.pages)


@pytest.mark.parametrize(
    ("source", "line", "words"),
    [
        ("one\n{% if %}", 2, "Expected an expression"),
        ("one\ntwo\n{{ sumary.fail }}", 3, "'sumary' is undefined"),
        ("{{ pages[0].tittle }}", 1, "has no attribute 'tittle'"),
        ("\n{{ 1 / 0 }}", 2, "ZeroDivisionError"),
        ("{{ 1|nosuchfilter }}", 1, "nosuchfilter"),
        ("\n\n{% include 'nothing.j2' %}", 3, "no shipped template is called 'nothing.j2'"),
    ],
)
def test_a_mistake_is_named_with_file_and_line(mixed: Run, source: str, line: int, words: str) -> None:
    with pytest.raises(TemplateError) as error:
        render_template(mixed, source, "mine.txt")
    assert error.value.message.startswith(f"mine.txt:{line}: ")
    assert words in error.value.message
    assert error.value.exit_code is ExitCode.USAGE


@pytest.mark.parametrize(
    "source",
    [
        "{{ ''.__class__.__mro__ }}",
        "{{ pages.append(1) }}",
        "{{ run.update(x=1) }}",
        "{{ self.__init__.__globals__ }}",
        "{{ inlined.__globals__ }}",
        "{{ cycler.__init__.__globals__ }}",
        "{% include '../pyproject.toml' %}",
        "{% include '/etc/passwd' %}",
        "{% import '../checker/errors.py' as x %}",
        "{{ inlined('../pyproject.toml') }}",
        "{{ 'x' * 100000000 }}",
        "{{ 9 ** 99999999 }}",
        "{% for a in range(99999) %}{% for b in range(99999) %}{% endfor %}{% endfor %}",
        "{% macro again() %}{{ again() }}{% endmacro %}{{ again() }}",
        "{{ lipsum(100000) }}",
    ],
)
def test_a_template_cannot_leave_its_box(mixed: Run, source: str) -> None:
    with pytest.raises(TemplateError):
        render_template(mixed, source, "mine.html")


def test_what_one_template_tries_to_change_the_next_does_not_see(mixed: Run) -> None:
    with pytest.raises(TemplateError):
        render_template(mixed, "{{ pages.clear() }}", "mine.txt")
    assert render_template(mixed, "{{ pages|length }}", "mine.txt") == "6"
