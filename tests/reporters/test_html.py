"""The HTML report, read back by a parser."""

from __future__ import annotations

import re
from base64 import b64encode
from collections import Counter
from dataclasses import replace
from hashlib import sha256
from itertools import pairwise
from typing import TYPE_CHECKING

import pytest
from lxml import html

from checker.reporters import render

if TYPE_CHECKING:
    from checker.results import Run

HEADING = re.compile("h([1-6])")


def parsed(run: Run) -> html.HtmlElement:
    return html.document_fromstring(render(run, "html").encode())


def test_the_only_script_and_style_are_those_that_the_policy_allows_by_hash(
    named_run: tuple[str, Run],
) -> None:
    document = parsed(named_run[1])
    policy = document.xpath("string(//meta[@http-equiv='Content-Security-Policy']/@content)")
    (style,), (script,) = document.xpath("//style"), document.xpath("//script")
    for element, directive in ((style, "style-src"), (script, "script-src")):
        digest = b64encode(sha256(element.text.encode()).digest()).decode()
        assert f"{directive} 'sha256-{digest}'" in policy
    assert policy.startswith("default-src 'none';")


def test_nothing_is_loaded_and_nothing_runs_from_an_attribute(named_run: tuple[str, Run]) -> None:
    document = parsed(named_run[1])
    names = {name for element in document.iter() if isinstance(element.tag, str) for name in element.attrib}
    assert not {name for name in names if name.startswith("on")}
    assert not names & {"src", "srcset", "style", "background", "poster", "action", "formaction"}
    assert not document.xpath("//link | //img | //iframe | //object | //embed | //base")
    assert "@import" not in render(named_run[1], "html")
    assert "url(" not in document.xpath("string(//style)")


def test_links_lead_only_inside_the_report_or_to_a_page_on_the_web(named_run: tuple[str, Run]) -> None:
    document = parsed(named_run[1])
    ids = set(document.xpath("//@id"))
    for target in document.xpath("//a/@href"):
        assert target.removeprefix("#") in ids or target.startswith("https://courier.example/")


def test_ids_are_unique(named_run: tuple[str, Run]) -> None:
    assert not [name for name, times in Counter(parsed(named_run[1]).xpath("//@id")).items() if times > 1]


def test_headings_go_down_one_level_at_a_time(named_run: tuple[str, Run]) -> None:
    levels = [
        int(match.group(1))
        for element in parsed(named_run[1]).iter()
        if isinstance(element.tag, str) and (match := HEADING.fullmatch(element.tag))
    ]
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(later - earlier <= 1 for earlier, later in pairwise(levels))


def test_every_outcome_is_told_by_a_word_and_a_symbol(mixed: Run) -> None:
    badges = {
        badge.text_content() for badge in parsed(mixed).xpath("//article/header/*[contains(@class,'badge')]")
    }
    assert badges == {"✗ fail", "? review", "✓ pass", "! unreadable", "– not applicable"}


def test_pages_that_need_something_done_come_first(mixed: Run) -> None:
    outcomes = parsed(mixed).xpath("//article/@data-outcome")
    assert outcomes == ["fail", "review", "unreadable", "pass", "pass", "not_applicable"]


def test_a_single_page_comes_before_the_rules_and_needs_no_filter(runs: dict[str, Run]) -> None:
    document = parsed(runs["unreadable"])
    assert document.xpath("//h2/text()") == ["Page", "Rules", "Terms"]
    assert not document.xpath("//form | //dl")


def test_the_bar_of_a_rule_shows_how_its_findings_came_out(mixed: Run) -> None:
    (rule,) = parsed(mixed).xpath("//li[@id='rule-tidewater/logo']")
    widths = {bar.get("class"): bar.get("width") for bar in rule.iter("rect")}
    assert widths == {"fail": "1", "review": "1", "pass": "1", "waived": "1"}
    assert (
        " ".join(rule.xpath(".//p[@class='numbers']")[0].text_content().split())
        == "1 fail 1 review 1 pass 1 waived"
    )


def test_the_terms_are_quoted_with_source_and_date(mixed: Run) -> None:
    (figure,) = parsed(mixed).xpath("//figure")
    assert figure.xpath("string(.//blockquote)") == mixed.policies[0].quote
    assert "notice under Tidewater Wire articles" in figure.text_content()
    assert figure.xpath("string(.//time/@datetime)") == "2026-10-04"


def test_the_help_of_a_rule_is_written_once_for_all_pages(mixed: Run) -> None:
    assert (
        render(replace(mixed, pages=mixed.pages * 50), "html").count("Any size and place in the article") == 1
    )


def test_a_thousand_pages_stay_under_six_megabytes(mixed: Run) -> None:
    assert len(render(replace(mixed, pages=mixed.pages * 167), "html").encode()) < 6_000_000


@pytest.mark.parametrize(
    ("name", "verdict"),
    [
        ("mixed", "1 of 6 pages fails."),
        ("passing", "No page fails."),
        ("not-applicable", "None of the 2 pages is a copy to judge."),
        ("unreadable", "The page could not be read."),
        ("empty", "No page was checked."),
        ("hostile", "The page fails."),
    ],
)
def test_the_verdict_is_the_heading_and_the_title(runs: dict[str, Run], name: str, verdict: str) -> None:
    document = parsed(runs[name])
    assert document.xpath("string(//h1)") == verdict
    assert document.xpath("string(//title)") == f"{verdict} – creditline"
