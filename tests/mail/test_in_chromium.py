"""Mails in a real browser: narrow and wide, light and dark, nothing loaded, everything readable."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any

import pytest

from checker.mail.words import worded
from tests.mail.letters import LOOK
from tests.mail.test_words import LETTERS

if TYPE_CHECKING:
    from playwright.sync_api import Browser

pytestmark = pytest.mark.browser

# Each text with the color that it has and the first background behind it.
TEXTS = """() => {
  const found = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const text = walker.currentNode.textContent.trim();
    let element = walker.currentNode.parentElement;
    const style = getComputedStyle(element);
    if (!text || !element.offsetParent) continue;
    const size = parseFloat(style.fontSize);
    let paper = 'rgba(0, 0, 0, 0)';
    for (let at = element; at && paper === 'rgba(0, 0, 0, 0)'; at = at.parentElement)
      paper = getComputedStyle(at).backgroundColor;
    found.push({text: text.slice(0, 40), ink: style.color, paper, size});
  }
  return found;
}"""


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("width", [360, 640])
@pytest.mark.parametrize("name", ["report", "many", "digest", "hostile", "hostile digest"])
def test_a_mail_fits_loads_nothing_and_can_be_read(
    chromium: Browser, name: str, width: int, scheme: str
) -> None:
    context = chromium.new_context(viewport={"width": width, "height": 800}, color_scheme=scheme)  # type: ignore[arg-type] # a literal, parametrized
    page = context.new_page()
    requests: list[str] = []
    page.on("request", lambda request: requests.append(request.url))
    page.set_content(worded(LETTERS[name], LOOK).html)
    assert page.evaluate("document.documentElement.scrollWidth") <= width
    assert page.evaluate("window.owned") is None
    texts = page.evaluate(TEXTS)
    context.close()
    assert len(texts) > 20
    assert not requests
    assert not [text for text in texts if text["size"] < 14]
    assert not [text for text in texts if contrast(text) < 4.5]


def contrast(text: dict[str, Any]) -> float:
    """Between ink and paper (WCAG 2.2)."""
    lights = sorted(luminance(text[name]) for name in ("ink", "paper"))
    return (lights[1] + 0.05) / (lights[0] + 0.05)


def luminance(color: str) -> float:
    """Relative luminance of `rgb(r, g, b)`."""
    parts = [int(part) / 255 for part in color.partition("(")[2].rstrip(")").split(",")[:3]]
    linear = [value / 12.92 if value <= 0.04045 else ((value + 0.055) / 1.055) ** 2.4 for value in parts]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]
