"""The HTML report for every reader: small screens, keyboards, screen readers, both schemes, paper."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

    from playwright.sync_api import Page

    from checker.results import Run

pytestmark = pytest.mark.browser

CARDS = "article.page:visible"
PHONE = {"width": 390, "height": 844}
NARROWEST = {"width": 320, "height": 640}

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


@pytest.mark.parametrize("viewport", [PHONE, NARROWEST])
def test_nothing_is_wider_than_a_phone(
    named_run: tuple[str, Run], viewport: dict[str, int], open_report: Callable[..., Page]
) -> None:
    page = open_report(named_run[1], viewport=viewport)
    assert page.evaluate("document.documentElement.scrollWidth") <= viewport["width"]


def test_evidence_of_a_pass_opens_from_the_keyboard(mixed: Run, open_report: Callable[..., Page]) -> None:
    page = open_report(mixed)
    proof = page.get_by_text("A person’s name in the article’s header.")
    assert not proof.is_visible()
    page.locator("details.finding > summary").first.press("Enter")
    assert proof.is_visible()


def test_the_keyboard_comes_first_to_the_skip_link_and_by_it_to_the_filters(
    mixed: Run, open_report: Callable[..., Page]
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


def test_what_has_the_keyboard_s_focus_is_outlined(mixed: Run, open_report: Callable[..., Page]) -> None:
    page = open_report(mixed)
    outlines = []
    for _ in range(100):
        page.keyboard.press("Tab")
        if page.evaluate("document.activeElement === document.body"):
            break
        outlines.append(page.evaluate("getComputedStyle(document.activeElement).outlineStyle"))
    assert outlines == ["solid"] * len(outlines)
    assert len(outlines) > 20


def test_what_has_the_focus_is_not_hidden_behind_the_filters(
    thousand: Run, open_report: Callable[..., Page]
) -> None:
    page = open_report(thousand, reduced_motion="reduce")
    page.get_by_role("button", name="Copy the HTML").nth(12).focus()
    for _ in range(12):
        page.keyboard.press("Shift+Tab")
        assert page.evaluate(
            "document.activeElement.getBoundingClientRect().top"
            " >= document.querySelector('.toolbar').getBoundingClientRect().bottom"
        )


def test_a_screen_reader_finds_landmarks_and_named_cards(
    mixed: Run, open_report: Callable[..., Page]
) -> None:
    page = open_report(mixed)
    for landmark in ("banner", "main", "contentinfo", "search"):
        assert page.get_by_role(landmark).count() == 1
    for name in ("Rules", "Terms", "Pages"):
        assert page.get_by_role("region", name=name).count() == 1
    assert page.get_by_role("article", name="Ferry line returns after nine years").count() == 1


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_every_text_stands_out_from_its_ground(
    named_run: tuple[str, Run], scheme: str, open_report: Callable[..., Page]
) -> None:
    page = open_report(named_run[1], color_scheme=scheme)
    page.evaluate("for (const details of document.querySelectorAll('details')) details.open = true")
    found = page.evaluate(LOW_CONTRAST)
    assert found["judged"] > 10
    assert found["low"] == []


def test_dark_is_dark_and_light_is_light(mixed: Run, open_report: Callable[..., Page]) -> None:
    grounds = [
        open_report(mixed, color_scheme=scheme).evaluate(
            "getComputedStyle(document.documentElement).backgroundColor"
        )
        for scheme in ("light", "dark")
    ]
    assert grounds == ["rgb(250, 248, 244)", "rgb(21, 20, 18)"]


def test_print_shows_everything_on_white_and_no_controls(
    mixed: Run, open_report: Callable[..., Page]
) -> None:
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


def test_printing_opens_what_is_closed_and_closes_it_again(
    mixed: Run, open_report: Callable[..., Page]
) -> None:
    page = open_report(mixed)
    closed = page.locator("details:not([open])")
    before = closed.count()
    page.evaluate("dispatchEvent(new Event('beforeprint'))")
    assert closed.count() == 0
    page.evaluate("dispatchEvent(new Event('afterprint'))")
    assert closed.count() == before
