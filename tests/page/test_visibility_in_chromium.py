"""What we call hidden is what Chromium does not show, on one page that holds every way to hide."""

from __future__ import annotations

import shutil
from typing import TYPE_CHECKING

import pytest
from lxml import etree

from checker.page.styles import Styles
from checker.page.visibility import Visibility

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page as Tab

CHROMIUM = shutil.which("chromium")
pytestmark = [
    pytest.mark.browser,
    pytest.mark.skipif(CHROMIUM is None, reason="needs Debian's chromium, which is not installed"),
]

STYLES = """
.gone { display: none } .gone.back { display: block }
.unseen { visibility: hidden } .seen { visibility: visible }
.faded { opacity: 0 }
.for-readers { position: absolute; width: 1px; height: 1px; overflow: hidden; clip: rect(0, 0, 0, 0) }
.for-readers:focus { position: static }
.away { position: absolute; left: -9999px }
.dot { font-size: 0 } .dot b { font-size: 12px }
.flat { height: 0; overflow: hidden }
.ratio { height: 0; padding-bottom: 10%; overflow: hidden; position: relative }
.cut { clip-path: inset(50%) }
section > p.child { display: none } p.child + p.next { display: none }
[data-state=off] { display: none } i:not(.on) { display: none } li:nth-child(2) { display: none }
@media print { .paper { display: none } } @media (max-width: 700px) { .phone { display: none } }
@media screen and (min-width: 1000px) { .desk { display: none } }
@supports (display: grid) { .grid { display: none } }
@layer low { .layered { display: none } } .layered { display: block }
.nest { .inner { display: none } &.self { visibility: hidden } }
.important { display: none !important } :is(.one, .two) { display: none } :where(#weak) { display: none }
:root { --shown: none } .by-variable { display: var(--shown) }
.shown-hidden { display: block }
"""

BODY = """
<p>plain</p><p class="gone">x</p><p class="gone back">x</p><p class="unseen">x<b class="seen">x</b></p>
<p class="faded"><b>x</b></p><p class="for-readers">x</p><p class="away"><b>x</b></p>
<p class="dot">x<b>x</b></p>
<div class="flat"><p>x</p></div><div class="ratio"><p style="position:absolute;top:0">x</p></div>
<p class="cut">x</p>
<section><p class="child">x</p><p class="next">x</p><div><p class="child">x</p></div></section>
<p data-state="off">x</p><p data-state="on">x</p><i>x</i><i class="on">x</i><ul><li>x</li><li>x</li>
<li>x</li></ul>
<p class="paper">x</p><p class="phone">x</p><p class="desk">x</p><p class="grid">x</p><p class="layered">x</p>
<div class="nest">x<p class="inner">x</p></div><p class="nest self">x</p>
<p class="important" style="display:block">x</p><p class="two">x</p><p id="weak">x</p>
<p hidden>x</p><p hidden class="shown-hidden">x</p><p aria-hidden="true">x</p><p class="sr-only d-none">x</p>
<p style="display:none"><b style="display:block">x</b></p><p style="opacity:0.01">x</p>
<p class="by-variable">x</p><p style="--shown:block" class="by-variable">x</p>
<p style="filter:opacity(0)">x</p>
<p style="position:fixed;top:-100%">x</p><p style="margin-left:-9999px">x</p>
<p style="text-indent:-9999px">x</p>
<p style="transform:scale(0)">x</p><div style="display:contents;width:0;height:0;overflow:hidden">
<p>x</p></div>
<span style="width:1px;height:1px;overflow:hidden">x</span>
<dialog><p>x</p></dialog><dialog open><p>x</p></dialog><div popover><p>x</p></div>
<details><summary>x</summary><p>x</p></details><details open><summary>x</summary><p>x</p></details>
<template><p>x</p></template><select><option>x</option></select><datalist><option>x</option></datalist>
<video><p>x</p></video><canvas><p>x</p></canvas>
"""

SEEN = """() => [...document.querySelectorAll('[data-n]')].filter(element => {
  if (!element.checkVisibility({opacityProperty: true, visibilityProperty: true})) return false;
  const range = document.createRange();
  const words = [...element.childNodes].filter(node => node.nodeType === 3 && node.textContent.trim());
  const boxes = words.flatMap(
    node => { range.selectNodeContents(node); return [...range.getClientRects()]; });
  if (!boxes.some(box => box.width > 0 && box.height > 0 && box.right > 0 && box.bottom > 0)) return false;
  for (let at = element; at !== document.body; at = at.parentElement) {
    const style = getComputedStyle(at), box = at.getBoundingClientRect();
    const padded = parseFloat(style.paddingBottom) > 0;
    if (style.display === 'contents' || style.display === 'inline') continue;
    const flat = box.height === 0 || (box.width <= 1 && box.height <= 1);
    if (style.overflow !== 'visible' && flat && !padded) return false;
    if (parseFloat(style.opacity) < 0.05) return false;
    if (style.clipPath === 'inset(50%)' || style.filter === 'opacity(0)') return false;
  }
  return true;
}).map(element => element.dataset.n)"""


@pytest.fixture(scope="module")
def tab() -> Iterator[Tab]:
    sync_api = pytest.importorskip("playwright.sync_api")
    with sync_api.sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=CHROMIUM, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        )
        context = browser.new_context(viewport={"width": 1280, "height": 800}, offline=True)
        yield context.new_page()
        browser.close()


def test_what_we_call_hidden_is_what_chromium_does_not_show(tab: Tab) -> None:
    root = etree.fromstring(
        f"<!doctype html><html><head><style>{STYLES}</style></head><body>{BODY}</body></html>",
        etree.HTMLParser(),
    )
    with_text = [each for each in root.iter("*") if (each.text or "").strip() and each.tag != "style"]
    for number, element in enumerate(with_text):
        element.set("data-n", str(number))
    tab.set_content("<!doctype html>" + etree.tostring(root, method="html", encoding="unicode"))
    seen_in_chromium = set(tab.evaluate(SEEN))

    visibility = Visibility(root, Styles(root))
    differing = [
        etree.tostring(element, encoding="unicode", with_tail=False)
        for element in with_text
        if (visibility.hidden(element) is None) != (element.get("data-n") in seen_in_chromium)
    ]

    assert len(with_text) > 50
    assert 20 < len(seen_in_chromium) < len(with_text) - 20
    assert differing == []
