"""Takes the pictures of the HTML report that the docs show, with Debian's Chromium."""  # noqa: INP001 - a script

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import sync_playwright

from checker import Page, check, load_policy
from checker.reporters import render
from checker.results import Run
from checker.run import applied
from checker.version import __version__

ROOT: Final = Path(__file__).resolve().parent.parent
IMAGES: Final = ROOT / "docs" / "images"
CHROMIUM: Final = "/usr/bin/chromium"
PAGES: Final = (
    "logo/sidebar.html",
    "affiliation/other-organization-the-daily-caller.html",
    "byline/house-admin.html",
    "logo/unidentified-image.html",
    "copies/complete-arc.html",
    "byline/two-authors.html",
    "applicability/columnist-biography.html",
)
WIDTH: Final = 1200
HEIGHT: Final = 1135


def report() -> str:
    """The HTML report on a few telling fixtures."""
    policy = load_policy("dcnf")
    results = [check(Page((ROOT / "fixtures" / name).read_bytes(), source=name), policy) for name in PAGES]
    return render(Run(__version__, (applied(policy),), tuple(results)), "html")


def main() -> None:
    """Render the report in light colors; keep its upper part and its first page's card."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder, "report.html")
        file.write_text(report(), "utf-8")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(file.as_uri())
        page.screenshot(path=IMAGES / "report.png")
        page.locator("article").first.screenshot(path=IMAGES / "report-page.png")
        browser.close()


if __name__ == "__main__":
    main()
