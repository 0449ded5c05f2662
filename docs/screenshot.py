"""Takes the pictures of the HTML report and of a mail that the docs show, with Debian's Chromium."""  # noqa: INP001 - a script

from __future__ import annotations

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

from playwright.sync_api import sync_playwright

from checker import Page, check, load_policy
from checker.mail.addresses import parse_address
from checker.mail.letters import Wishes, planned
from checker.mail.publishers import Publisher
from checker.mail.words import Look, worded
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
MAIL_WIDTH: Final = 680
MAIL_HEIGHT: Final = 1000


def results() -> Run:
    """A few telling fixtures, checked."""
    policy = load_policy("dcnf")
    pages = [check(Page((ROOT / "fixtures" / name).read_bytes(), source=name), policy) for name in PAGES]
    return Run(__version__, (applied(policy),), tuple(pages))


def mail(run: Run) -> str:
    """The HTML of a mail about `run`."""
    editor = parse_address("web@clearforkclarion.example")
    publisher = Publisher("Clear Fork Clarion", pages=("**",), to=(editor,))
    letter = planned(run, Wishes((publisher,))).letters[0]
    return worded(letter, Look("Licensing desk <licensing@example.org>")).html


def main() -> None:
    """Render the report in light colors; keep its upper part and its first page's card."""
    with TemporaryDirectory() as folder, sync_playwright() as playwright:
        file = Path(folder, "report.html")
        run = results()
        file.write_text(render(run, "html"), "utf-8")
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=["--no-sandbox"])
        page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT}, color_scheme="light")
        page.goto(file.as_uri())
        page.screenshot(path=IMAGES / "report.png")
        page.locator("article").first.screenshot(path=IMAGES / "report-page.png")
        file.write_text(f"\ufeff{mail(run)}", "utf-8")
        page = browser.new_page(viewport={"width": MAIL_WIDTH, "height": MAIL_HEIGHT}, color_scheme="light")
        page.goto(file.as_uri())
        page.screenshot(path=IMAGES / "mail.png")
        browser.close()


if __name__ == "__main__":
    main()
