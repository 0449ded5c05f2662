"""The Markdown report, read back by a CommonMark parser."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

import pytest
from hypothesis import given
from hypothesis import strategies as st
from markdown_it import MarkdownIt

from checker.reporters import render
from checker.reporters.markdown_text import code_block, code_span, markdown_line
from checker.results import Finding, Outcome
from checker.vocabulary import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from markdown_it.token import Token

    from checker.results import Run

ACTIVE = {"html_block", "html_inline", "link_open", "image"}
ANY_TEXT = st.text(st.characters(exclude_categories=[])) | st.text("`|<>[]()*_~\\ \n#@!&:/w.")


def tokens_of(markdown: str) -> list[Token]:
    """The document's blocks and everything in them."""
    return list(flattened(MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(markdown)))


def flattened(tokens: Iterable[Token]) -> Iterator[Token]:
    for token in tokens:
        yield token
        yield from flattened(token.children or ())


def test_nothing_of_a_page_becomes_html_a_link_or_an_image(named_run: tuple[str, Run]) -> None:
    assert not {token.type for token in tokens_of(render(named_run[1], "markdown"))} & ACTIVE


def test_nothing_of_a_page_becomes_a_heading(hostile: Run) -> None:
    headings = [token for token in tokens_of(render(hostile, "markdown")) if token.type == "heading_open"]
    assert [token.tag for token in headings] == ["h2", "h3", "h3"]


def test_the_fix_is_one_fenced_block_whatever_backticks_it_holds(hostile: Run) -> None:
    fences = [token for token in tokens_of(render(hostile, "markdown")) if token.type == "fence"]
    assert [fence.info for fence in fences] == ["html"]
    assert fences[0].content.endswith("`" * 12 + "\n")


def test_the_counts_are_one_table_with_a_row_for_each_rule(mixed: Run) -> None:
    tokens = tokens_of(render(mixed, "markdown"))
    assert sum(token.type == "table_open" for token in tokens) == 1
    assert sum(token.type == "tr_open" for token in tokens) == 2 + len(mixed.policies[0].rules)


def test_pages_that_pass_have_no_section(mixed: Run) -> None:
    report = render(mixed, "markdown")
    assert "### ✗ fail: Council votes to rebuild the harbor bridge" in report
    assert "### ? review: Ferry line returns after nine years" in report
    assert "School budget" not in report


def test_pages_that_fail_come_first(mixed: Run) -> None:
    by_outcome = sorted(mixed.pages, key=lambda page: page.outcome is Outcome.FAIL)
    report = render(replace(mixed, pages=tuple(by_outcome)), "markdown")
    assert report.index("### ✗ fail") < report.index("### ! unreadable") < report.index("### ? review")


def test_a_report_too_large_for_a_job_summary_names_the_pages_that_it_does_not_show(mixed: Run) -> None:
    finding = Finding("tidewater/logo", Level.REQUIRED, Outcome.FAIL, "long " * 350)
    page = replace(mixed.pages[0], findings=(finding,))
    pages = tuple(replace(page, source=f"public/{number}.html") for number in range(3000))
    report = render(replace(mixed, pages=pages), "markdown")
    assert 400_000 < len(report.encode()) <= 1_000_000
    assert "There is no room here for 2625 more pages" in report
    assert "- ✗ fail `public/1374.html`: `tidewater/logo`" in report
    assert "public/1375.html" not in report
    assert "- and 1625 more" in report


def test_no_list_makes_it_too_large_for_a_job_summary(runs: dict[str, Run]) -> None:
    run = runs["exceptions"]
    assert run.baseline is not None
    known = replace(run.baseline.fixed[0], page="public/" + "long/" * 50)
    many = replace(run, waivers=run.waivers * 2000, baseline=replace(run.baseline, fixed=(known,) * 10_000))
    report = render(many, "markdown")
    assert len(report.encode()) <= 1_000_000
    assert "- and 9000 more" in report


@pytest.mark.parametrize(
    "link", ["@editor", "#12", "https://evil.example", "www.evil.example", "a@evil.example"]
)
def test_what_github_would_link_by_itself_is_broken(link: str) -> None:
    assert link not in markdown_line(link)


@given(ANY_TEXT)
def test_any_text_in_a_cell_stays_one_cell_of_text(text: str) -> None:
    tokens = tokens_of(f"| a | b |\n| --- | --- |\n| x{markdown_line(text)} | y |\n")
    assert sum(token.type == "td_open" for token in tokens) == 2
    assert not {token.type for token in tokens} & (
        ACTIVE | {"em_open", "strong_open", "s_open", "code_inline"}
    )


@given(ANY_TEXT)
def test_any_text_as_code_stays_one_code_span(text: str) -> None:
    span = code_span(text)
    kinds = [token.type for token in tokens_of(f"x {span} y")]
    assert kinds.count("code_inline") == bool(span)
    assert not set(kinds) & ACTIVE


@given(ANY_TEXT)
def test_any_text_in_a_block_stays_one_block(text: str) -> None:
    assert [token.type for token in tokens_of(code_block(text))] == ["fence"]
