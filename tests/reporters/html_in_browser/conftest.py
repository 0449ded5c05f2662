"""Opens HTML reports from disk in Chromium, and holds each to account for what it loaded and ran."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Any

import pytest

from checker.reporters import render

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from pathlib import Path

    from playwright.sync_api import Browser, Page

    from checker.results import Run


@pytest.fixture
def open_report(chromium: Browser, tmp_path: Path) -> Iterator[Callable[..., Page]]:
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
