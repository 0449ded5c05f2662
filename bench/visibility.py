"""What we call hidden without a browser, against what headless Chromium lays out.

The window is 1280 pixels wide; no scripts run, nothing comes from the network. Style sheets of other files
are absent for both, as they are for the check.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
from collections import Counter
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING

from bench.corpus import add_corpus_options, corpus_of
from bench.grafts.documents import parse, write
from bench.table import percent, print_table
from checker.page import Page

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Page as Tab
    from playwright.sync_api import Route

    from bench.corpus import KnownPage
    from bench.grafts.documents import Element

_NUMBER = "data-bench"
_ADDRESS = "http://page.invalid/"
_SHOWN = Path(__file__).with_name("shown.js").read_text("utf-8").partition("\n")[2]
_NEVER_TEXT = frozenset(
    "script style noscript template title textarea option svg math iframe object video audio".split()
)
_SPACER = re.compile(r"pixel|spacer|blank|trans|1x1|beacon|counter|track", re.IGNORECASE)
_PICTURE = (
    '<svg xmlns="http://www.w3.org/2000/svg" width="120" height="80"><rect width="120" height="80"/></svg>'
)
_LEAST_SHOWN = 0.02
"""The share of a page's elements that is shown, below which the whole page waits for a script."""
_PATIENCE = 20_000
"""Milliseconds that one page may take to be laid out."""


@dataclass(slots=True)
class Tally:
    """Elements counted by what is so and what we say."""

    right_hidden: int = 0
    wrong_hidden: int = 0
    """We call them hidden, and Chromium shows them."""
    missed_hidden: int = 0
    """Chromium does not show them, and we do not call them hidden."""
    right_shown: int = 0
    reasons: Counter[str] = field(default_factory=Counter)
    """Why we called hidden what is shown."""

    @property
    def called_hidden(self) -> int:
        """Elements that we call hidden."""
        return self.right_hidden + self.wrong_hidden

    @property
    def hidden(self) -> int:
        """Elements that Chromium does not show."""
        return self.right_hidden + self.missed_hidden

    @property
    def elements(self) -> int:
        """All elements."""
        return self.called_hidden + self.missed_hidden + self.right_shown

    def add(self, reason: str | None, *, is_shown: bool) -> None:
        """Count one element; `reason` says by what we call it hidden."""
        if reason is None:
            self.right_shown += is_shown
            self.missed_hidden += not is_shown
        else:
            self.right_hidden += not is_shown
            self.wrong_hidden += is_shown
            if is_shown:
                self.reasons[reason] += 1


def main() -> None:
    """Measure, print the table and the summary line."""
    options = _options()
    pages = corpus_of(options)
    chromium = shutil.which(options.chromium)
    if chromium is None:
        sys.stdout.write(
            "visibility: skipped, Chromium is not installed (Debian: apt-get install chromium)\n"
        )
        return
    tallies = {"text": Tally(), "images": Tally()}
    skipped = blank = 0
    for tab, page in _tabs(pages, chromium):
        try:
            blank += not _compare(tab, page, tallies, options.show)
        except Exception as error:  # noqa: BLE001 - what the browser cannot lay out is no page to compare
            skipped += 1
            print(f"{page.file}: {type(error).__name__}", file=sys.stderr)
    print(f"left out: {blank} pages that are blank without scripts, {skipped} that Chromium could not load")
    _print(tallies, len(pages) - skipped - blank)


def _tabs(pages: tuple[KnownPage, ...], chromium: str) -> Iterator[tuple[Tab, KnownPage]]:
    """Each page with an empty tab."""
    from playwright.sync_api import sync_playwright  # noqa: PLC0415 - only where there is a browser

    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=chromium, args=["--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage"]
        )
        for page in pages:
            context = browser.new_context(viewport={"width": 1280, "height": 900}, java_script_enabled=False)
            yield context.new_page(), page
            context.close()
        browser.close()


def _compare(tab: Tab, known: KnownPage, tallies: dict[str, Tally], show: int) -> bool:
    """Count one page's elements; lists the first `show` differences of each kind.

    False, and nothing counted, for a page that is blank until its scripts run: no reader sees it so.
    """
    data = _numbered(known.read())
    page = Page(data, source=known.file)
    _load(tab, data)
    shown = set(tab.evaluate(_SHOWN))
    if len(shown) < _LEAST_SHOWN * data.count(f" {_NUMBER}=".encode()):
        return False
    images = {image.element: image for image in page.images}
    for element in page.root.iter("*"):
        number = element.get(_NUMBER)
        if number is None:
            continue
        image = images.get(element)
        hidden = page.hidden(element) if image is None else image.hidden
        kind = "text" if element.tag != "img" else "images"
        is_shown = int(number) in shown
        tallies[kind].add(hidden.by if hidden else None, is_shown=is_shown)
        if show and (hidden is None) != is_shown:
            said = f"hidden by {hidden.by} of {page.selector_of(hidden.element)}" if hidden else "shown"
            print(f"{known.file}: we say {said}, Chromium {'shown' if is_shown else 'hidden'}:")
            print(f"    {page.selector_of(element)}")
            show -= 1
    return True


def _numbered(data: bytes) -> bytes:
    """The page with a number on every element that has text of its own or is an image."""
    root = parse(data)
    for noscript in list(root.iter("noscript")):
        noscript.drop_tree()  # type: ignore[attr-defined] # lxml.html's elements have it
    body = root.find("body")
    for number, element in enumerate(_candidates(root if body is None else body)):
        element.set(_NUMBER, str(number))
    return write(root)


def _candidates(body: Element) -> Iterator[Element]:
    for element in body.iter("*"):
        if element.tag in _NEVER_TEXT or any(above.tag in _NEVER_TEXT for above in element.iterancestors()):
            continue
        if element.tag == "img":
            if element.get("src", "").startswith(("http", "/")) and not _is_placeholder(element):
                yield element
        elif (element.text or "").strip() or any((child.tail or "").strip() for child in element):
            yield element


def _is_placeholder(image: Element) -> bool:
    """Whether the image waits for another one or keeps a place: its size says nothing of what is seen."""
    if any(name != "src" and name.endswith(("src", "srcset")) for name in image.attrib):
        return True
    return _SPACER.search(image.get("src", "")) is not None


def _load(tab: Tab, data: bytes) -> None:
    def answer(route: Route) -> None:
        if route.request.url == _ADDRESS:
            route.fulfill(body=data, content_type="text/html; charset=utf-8")
        elif route.request.resource_type == "image":
            route.fulfill(body=_PICTURE, content_type="image/svg+xml")
        else:
            route.abort()

    tab.route("**/*", answer)
    tab.goto(_ADDRESS, wait_until="load", timeout=_PATIENCE)


def _print(tallies: dict[str, Tally], pages: int) -> None:
    rows = [
        [
            kind,
            *map(
                str,
                (tally.elements, tally.hidden, tally.called_hidden, tally.wrong_hidden, tally.missed_hidden),
            ),
            percent(tally.right_hidden, tally.called_hidden),
            percent(tally.right_hidden, tally.hidden),
            percent(tally.right_hidden + tally.right_shown, tally.elements),
        ]
        for kind, tally in tallies.items()
    ]
    header = ["elements", "number", "hidden", "called so", "wrongly", "missed", "P %", "R %", "accuracy %"]
    print_table(header, rows)
    wrong = Counter[str]()
    for tally in tallies.values():
        wrong.update(tally.reasons)
    if wrong.total():
        print("called hidden wrongly by: " + ", ".join(f"{by} {count}" for by, count in wrong.most_common()))
    right = sum(tally.right_hidden for tally in tallies.values())
    called = sum(tally.called_hidden for tally in tallies.values())
    hidden = sum(tally.hidden for tally in tallies.values())
    print(
        f"visibility: {pages} pages, {sum(tally.elements for tally in tallies.values())} elements:"
        f" hidden P {percent(right, called)} %, R {percent(right, hidden)} %"
    )


def _options() -> argparse.Namespace:
    parser = argparse.ArgumentParser(prog="python -m bench.visibility", description=__doc__)
    add_corpus_options(parser)
    parser.add_argument("--chromium", default="chromium", metavar="FILE", help="the browser's command")
    parser.add_argument("--show", type=int, default=0, metavar="N", help="list N differences of each page")
    parser.set_defaults(sample=60)
    return parser.parse_args()


if __name__ == "__main__":
    main()
