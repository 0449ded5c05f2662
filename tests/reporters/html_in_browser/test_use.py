"""The HTML report in use: it opens, filters, searches and copies, and runs nothing that a page brought."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from checker.results import Run

pytestmark = pytest.mark.browser

CARDS = "article.page:visible"


def status(page: Page) -> str:
    return page.get_by_role("status").inner_text()


def press_filter(page: Page, name: str) -> None:
    page.get_by_role("group", name="Outcome").get_by_role("button", name=name).click()


def test_every_report_opens_without_complaint_and_loads_nothing(
    named_run: tuple[str, Run], open_report: Callable[..., Page]
) -> None:
    assert open_report(named_run[1]).get_by_role("heading", level=1).is_visible()


def test_a_hostile_page_runs_nothing_and_shows_its_text(
    hostile: Run, open_report: Callable[..., Page]
) -> None:
    page = open_report(hostile)
    assert "<script>window.owned=1</script>" in page.locator("article h3").inner_text()
    assert page.locator("script").count() == 1
    assert page.locator("img").count() == 0
    assert page.evaluate("window.owned") is None


def test_the_outcome_buttons_filter_and_say_so(mixed: Run, open_report: Callable[..., Page]) -> None:
    page = open_report(mixed)
    assert status(page) == "6 of 6 pages shown"
    press_filter(page, "fail 1")
    assert page.locator(CARDS).count() == 1
    assert page.locator(CARDS).get_by_role("heading", level=3).inner_text() == mixed.pages[0].title
    assert status(page) == "1 of 6 pages shown"
    assert page.locator("[aria-pressed=true]").inner_text().split() == ["✗", "fail", "1"]
    press_filter(page, "All 6")
    assert page.locator(CARDS).count() == 6


def test_choosing_a_rule_filters_by_how_that_rule_came_out(
    mixed: Run, open_report: Callable[..., Page]
) -> None:
    page = open_report(mixed)
    page.get_by_role("combobox", name="Rule").select_option(label="Affiliation")
    assert status(page) == "2 of 6 pages shown"
    press_filter(page, "review 1")
    assert page.locator(CARDS).get_by_role("heading", level=3).inner_text() == mixed.pages[0].title
    assert page.get_by_role("button", name="not applicable").count() == 0


def test_waived_findings_are_found_by_their_rule(mixed: Run, open_report: Callable[..., Page]) -> None:
    page = open_report(mixed)
    page.get_by_role("combobox", name="Rule").select_option(label="Logo")
    press_filter(page, "waived 1")
    assert page.locator(CARDS).get_by_role("heading", level=3).inner_text() == "Ten days of rain"


@pytest.mark.parametrize(
    ("words", "title"),
    [
        ("FERRY", "Ferry line returns after nine years"),
        ("harbor-bridge/index", "Council votes to rebuild the harbor bridge"),
        ("tomas reyes", "School budget passes on second reading"),
        ("no such file", "public/missing.html"),
        ("years line", "Ferry line returns after nine years"),
    ],
)
def test_search_finds_title_file_message_and_reason_without_case_or_accents(
    mixed: Run, open_report: Callable[..., Page], words: str, title: str
) -> None:
    page = open_report(mixed)
    page.get_by_label("Search").press_sequentially(words)
    page.get_by_text("1 of 6 pages shown").wait_for()
    assert page.locator(CARDS).get_by_role("heading", level=3).inner_text() == title


def test_a_search_without_a_match_says_so_and_offers_the_way_back(
    mixed: Run, open_report: Callable[..., Page]
) -> None:
    page = open_report(mixed)
    page.get_by_label("Search").fill("zeppelin")
    page.get_by_text("No page matches.").wait_for()
    assert page.locator(CARDS).count() == 0
    page.get_by_role("button", name="Show all pages").click()
    assert page.locator(CARDS).count() == 6
    assert page.get_by_label("Search").input_value() == ""


def test_the_copy_button_copies_the_html(mixed: Run, open_report: Callable[..., Page]) -> None:
    page = open_report(mixed, permissions=["clipboard-read", "clipboard-write"])
    button = page.get_by_role("button", name="Copy the HTML for tidewater/logo").first
    button.click()
    page.get_by_role("status").get_by_text("Copied").wait_for()
    assert button.inner_text() == "Copied"
    assert page.evaluate("navigator.clipboard.readText()") == mixed.pages[0].findings[0].fix


@pytest.mark.parametrize(
    "clipboard", ["undefined", "{ writeText: () => Promise.reject(new Error('denied')) }"]
)
def test_without_a_clipboard_the_copy_button_selects_the_html(
    mixed: Run, open_report: Callable[..., Page], clipboard: str
) -> None:
    page = open_report(mixed)
    page.evaluate(f"Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard} }})")
    page.get_by_role("button", name="Copy the HTML for tidewater/logo").first.click()
    page.get_by_role("status").get_by_text("Selected").wait_for()
    assert page.evaluate("getSelection().toString()") == mixed.pages[0].findings[0].fix


def test_without_javascript_every_page_is_there_and_no_dead_button(
    mixed: Run, open_report: Callable[..., Page]
) -> None:
    page = open_report(mixed, java_script_enabled=False)
    assert page.locator(CARDS).count() == 6
    assert page.locator("button:visible, input:visible, select:visible").count() == 0
    assert page.locator(".mend pre:visible").count() == 4


def test_a_thousand_pages_open_filter_and_search(thousand: Run, open_report: Callable[..., Page]) -> None:
    page = open_report(thousand)
    assert status(page) == "1002 of 1002 pages shown"
    page.get_by_label("Search").press_sequentially("ferry")
    page.get_by_text("167 of 1002 pages shown").wait_for()
    press_filter(page, "review 167")
    assert page.locator(CARDS).count() == 167


def test_among_a_thousand_pages_those_out_of_sight_are_not_laid_out(
    thousand: Run, open_report: Callable[..., Page]
) -> None:
    page = open_report(thousand)
    last = page.locator("article").last
    assert last.evaluate("e => getComputedStyle(e).contentVisibility") == "auto"
    assert not last.locator("h3").evaluate("e => e.checkVisibility({ contentVisibilityAuto: true })")
    page.emulate_media(media="print")
    assert last.evaluate("e => getComputedStyle(e).contentVisibility") == "visible"
