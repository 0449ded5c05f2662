"""The HTML report as a reader has it: opened from disk in a real Chromium."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any, Protocol

import pytest

from checker.reporters import render

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from checker.results import Run

pytestmark = pytest.mark.browser

PHONE = {"width": 390, "height": 844}
NARROWEST = {"width": 320, "height": 640}
CARDS = "article.page:visible"

# WCAG 2.2, 1.4.3: contrast of every text with what is painted behind it.
LOW_CONTRAST = """() => {
  const channels = (color) => color.match(/[\\d.]+/g).map(Number);
  const luminance = ([r, g, b]) => [r, g, b]
    .map((c) => c / 255)
    .map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = (element) => {
    for (let e = element; e; e = e.parentElement) {
      const color = channels(getComputedStyle(e).backgroundColor);
      if (color.length === 3 || color[3] === 1) return color;
    }
    return [255, 255, 255];
  };
  const low = [];
  let judged = 0;
  for (const element of document.body.querySelectorAll("*")) {
    const texts = [...element.childNodes].filter((n) => n.nodeType === 3 && n.data.trim());
    const pseudo = element.placeholder ? "::placeholder" : null;
    if (!(texts.length || pseudo) || !element.getClientRects().length) continue;
    if (["SCRIPT", "STYLE"].includes(element.tagName)) continue;
    judged += 1;
    const pair = [channels(getComputedStyle(element, pseudo).color), ground(element)].map(luminance);
    const ratio = (Math.max(...pair) + 0.05) / (Math.min(...pair) + 0.05);
    if (ratio < 4.5) low.push([element.className || element.tagName, ratio]);
  }
  return { judged, low };
}"""


class OpenReport(Protocol):
    """Opens the HTML report of a run in a context of its own."""

    def __call__(self, run: Run, **context: Any) -> Page: ...


@pytest.fixture
def open_report(chromium: Browser, tmp_path: Path) -> Iterator[OpenReport]:
    """Opens reports; at the end, none may have complained, asked for anything, or run what a page brought."""
    complaints: list[str] = []
    requests: list[str] = []
    pages: list[Page] = []

    def opened(run: Run, **context: Any) -> Page:
        file = tmp_path / f"report-{len(pages)}.html"
        file.write_text(render(run, "html"), encoding="utf-8")
        page = chromium.new_context(**context).new_page()
        page.on("console", lambda message: complaints.append(message.text))
        page.on("pageerror", lambda error: complaints.append(str(error)))
        page.on("dialog", lambda dialog: complaints.append(dialog.message))
        page.on("request", lambda request: requests.append(request.url))
        page.goto(file.as_uri())
        pages.append(page)
        return page

    yield opened
    for page in pages:
        assert page.evaluate("window.owned") is None
        assert page.evaluate("performance.getEntriesByType('resource').length") == 0
        page.context.close()
    assert complaints == []
    assert [url for url in requests if not url.startswith(tmp_path.as_uri())] == []
    assert len(requests) == len(pages)


@pytest.fixture
def thousand(mixed: Run) -> Run:
    """A run of 1,002 pages."""
    return replace(mixed, pages=mixed.pages * 167)


def status(page: Page) -> str:
    return page.get_by_role("status").inner_text()


def press_filter(page: Page, name: str) -> None:
    page.get_by_role("group", name="Outcome").get_by_role("button", name=name).click()


def test_every_report_opens_without_complaint_and_loads_nothing(
    named_run: tuple[str, Run], open_report: OpenReport
) -> None:
    assert open_report(named_run[1]).get_by_role("heading", level=1).is_visible()


def test_a_hostile_page_runs_nothing_and_shows_its_text(hostile: Run, open_report: OpenReport) -> None:
    page = open_report(hostile)
    assert "<script>window.owned=1</script>" in page.locator("article h3").inner_text()
    assert page.locator("script").count() == 1
    assert page.locator("img").count() == 0
    assert page.evaluate("window.owned") is None


@pytest.mark.parametrize("viewport", [PHONE, NARROWEST])
def test_nothing_is_wider_than_a_phone(
    named_run: tuple[str, Run], viewport: dict[str, int], open_report: OpenReport
) -> None:
    page = open_report(named_run[1], viewport=viewport)
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_the_outcome_buttons_filter_and_say_so(mixed: Run, open_report: OpenReport) -> None:
    page = open_report(mixed)
    assert status(page) == "6 of 6 pages shown"
    press_filter(page, "fail 1")
    assert page.locator(CARDS).count() == 1
    assert page.locator(CARDS).get_by_role("heading", level=3).inner_text() == mixed.pages[0].title
    assert status(page) == "1 of 6 pages shown"
    assert page.locator("[aria-pressed=true]").inner_text().split() == ["✗", "fail", "1"]
    press_filter(page, "All 6")
    assert page.locator(CARDS).count() == 6


def test_choosing_a_rule_filters_by_how_that_rule_came_out(mixed: Run, open_report: OpenReport) -> None:
    page = open_report(mixed)
    page.get_by_role("combobox", name="Rule").select_option(label="Affiliation")
    assert status(page) == "2 of 6 pages shown"
    press_filter(page, "review 1")
    assert page.locator(CARDS).get_by_role("heading", level=3).inner_text() == mixed.pages[0].title
    assert page.get_by_role("button", name="not applicable").count() == 0


def test_waived_findings_are_found_by_their_rule(mixed: Run, open_report: OpenReport) -> None:
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
    mixed: Run, open_report: OpenReport, words: str, title: str
) -> None:
    page = open_report(mixed)
    page.get_by_label("Search").press_sequentially(words)
    page.get_by_text("1 of 6 pages shown").wait_for()
    assert page.locator(CARDS).get_by_role("heading", level=3).inner_text() == title


def test_a_search_without_a_match_says_so_and_offers_the_way_back(
    mixed: Run, open_report: OpenReport
) -> None:
    page = open_report(mixed)
    page.get_by_label("Search").fill("zeppelin")
    page.get_by_text("No page matches.").wait_for()
    assert page.locator(CARDS).count() == 0
    page.get_by_role("button", name="Show all pages").click()
    assert page.locator(CARDS).count() == 6
    assert page.get_by_label("Search").input_value() == ""


def test_the_copy_button_copies_the_html(mixed: Run, open_report: OpenReport) -> None:
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
    mixed: Run, open_report: OpenReport, clipboard: str
) -> None:
    page = open_report(mixed)
    page.evaluate(f"Object.defineProperty(navigator, 'clipboard', {{ value: {clipboard} }})")
    page.get_by_role("button", name="Copy the HTML for tidewater/logo").first.click()
    page.get_by_role("status").get_by_text("Selected").wait_for()
    assert page.evaluate("getSelection().toString()") == mixed.pages[0].findings[0].fix


def test_evidence_of_a_pass_opens_from_the_keyboard(mixed: Run, open_report: OpenReport) -> None:
    page = open_report(mixed)
    proof = page.get_by_text("A person’s name in the article’s header.")
    assert not proof.is_visible()
    page.locator("details.finding > summary").first.press("Enter")
    assert proof.is_visible()


def test_without_javascript_every_page_is_there_and_no_dead_button(
    mixed: Run, open_report: OpenReport
) -> None:
    page = open_report(mixed, java_script_enabled=False)
    assert page.locator(CARDS).count() == 6
    assert page.locator("button:visible, input:visible, select:visible").count() == 0
    assert page.locator(".mend pre:visible").count() == 4


def test_the_keyboard_comes_first_to_the_skip_link_and_by_it_to_the_filters(
    mixed: Run, open_report: OpenReport
) -> None:
    page = open_report(mixed)
    page.keyboard.press("Tab")
    skip = page.get_by_role("link", name="Skip to the pages")
    assert skip.evaluate("e => e === document.activeElement && e.getBoundingClientRect().top >= 0")
    page.keyboard.press("Enter")
    focused = []
    for _ in range(8):
        page.keyboard.press("Tab")
        focused.append(
            page.evaluate("document.activeElement.dataset.filter ?? document.activeElement.tagName")
        )
    assert focused == ["", "fail", "review", "pass", "not_applicable", "unreadable", "SELECT", "INPUT"]


def test_what_has_the_keyboard_s_focus_is_outlined(mixed: Run, open_report: OpenReport) -> None:
    page = open_report(mixed)
    outlines = []
    for _ in range(100):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        outlines.append(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
    assert outlines == ["solid"] * len(outlines)
    assert len(outlines) > 20


def test_what_has_the_focus_is_not_hidden_behind_the_filters(thousand: Run, open_report: OpenReport) -> None:
    page = open_report(thousand, reduced_motion="reduce")
    page.get_by_role("button", name="Copy the HTML").nth(12).focus()
    for _ in range(12):
        page.keyboard.press("Shift+Tab")
        assert page.evaluate(
            "document.activeElement.getBoundingClientRect().top"
            " >= document.querySelector('.toolbar').getBoundingClientRect().bottom"
        )


def test_a_screen_reader_finds_landmarks_and_named_cards(mixed: Run, open_report: OpenReport) -> None:
    page = open_report(mixed)
    for landmark in ("banner", "main", "contentinfo", "search"):
        assert page.get_by_role(landmark).count() == 1
    for name in ("Rules", "Terms", "Pages"):
        assert page.get_by_role("region", name=name).count() == 1
    assert page.get_by_role("article", name="Ferry line returns after nine years").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_its_ground(
    named_run: tuple[str, Run], scheme: str, open_report: OpenReport
) -> None:
    page = open_report(named_run[1], color_scheme=scheme)
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    found = page.evaluate(LOW_CONTRAST)
    assert found["judged"] > 10
    assert found["low"] == []


def test_dark_is_dark_and_light_is_light(mixed: Run, open_report: OpenReport) -> None:
    grounds = [
        open_report(mixed, color_scheme=scheme).evaluate(
            "getComputedStyle(document.documentElement).backgroundColor"
        )
        for scheme in ("light", "dark")
    ]
    assert grounds == ["rgb(250, 248, 244)", "rgb(21, 20, 18)"]


def test_print_shows_everything_on_white_and_no_controls(mixed: Run, open_report: OpenReport) -> None:
    page = open_report(mixed, color_scheme="dark")
    page.emulate_media(media="print")
    assert page.evaluate("getComputedStyle(document.documentElement).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator(CARDS).count() == 6
    assert page.locator("button:visible, input:visible, select:visible").count() == 0
    boxes = page.locator(".evidence li, .help").evaluate_all(
        "all => all.map((e) => e.getBoundingClientRect().height)"
    )
    assert len(boxes) == 9
    assert min(boxes) > 0


def test_printing_opens_what_is_closed_and_closes_it_again(mixed: Run, open_report: OpenReport) -> None:
    page = open_report(mixed)
    closed = page.locator("details:not([open])")
    before = closed.count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert closed.count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert closed.count() == before


def test_a_thousand_pages_open_filter_and_search(thousand: Run, open_report: OpenReport) -> None:
    page = open_report(thousand)
    assert status(page) == "1002 of 1002 pages shown"
    page.get_by_label("Search").press_sequentially("ferry")
    page.get_by_text("167 of 1002 pages shown").wait_for()
    press_filter(page, "review 167")
    assert page.locator(CARDS).count() == 167


def test_among_a_thousand_pages_those_out_of_sight_are_not_laid_out(
    thousand: Run, open_report: OpenReport
) -> None:
    page = open_report(thousand)
    last = page.locator("article").last
    assert last.evaluate("e => getComputedStyle(e).contentVisibility") == "auto"
    assert not last.locator("h3").evaluate("e => e.checkVisibility({ contentVisibilityAuto: true })")
    page.emulate_media(media="print")
    assert last.evaluate("e => getComputedStyle(e).contentVisibility") == "visible"
