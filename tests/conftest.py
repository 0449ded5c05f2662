"""What tests in every folder share: a real Chromium."""

from __future__ import annotations

import os
import signal
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import settings

if TYPE_CHECKING:
    from collections.abc import Iterator

    from playwright.sync_api import Browser

# Machines are slow and noisy by turns: no property fails for the time it took.
settings.register_profile("creditline", deadline=None)
settings.load_profile("creditline")

# Shells start what runs in the background with Ctrl-C ignored, and programs that are started inherit that.
if signal.getsignal(signal.SIGINT) is signal.SIG_IGN:
    signal.signal(signal.SIGINT, signal.default_int_handler)

CHROMIUM = Path("/usr/bin/chromium")
ARGUMENTS = (
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
)


def _without_browser(reason: str) -> None:
    """Skips the test, or fails it where `CREDITLINE_REQUIRE_BROWSER=1` says that browsers must be there."""
    if os.environ.get("CREDITLINE_REQUIRE_BROWSER") == "1":
        pytest.fail(f"{reason}, and CREDITLINE_REQUIRE_BROWSER=1 asks for it", pytrace=False)
    pytest.skip(reason)


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    """Debian's Chromium, headless, one for all tests of a process; take a new context from it."""
    try:
        from playwright.sync_api import sync_playwright  # noqa: PLC0415 - optional where browser tests skip
    except ModuleNotFoundError:
        _without_browser("the package playwright is not installed")
        return
    if not CHROMIUM.exists():
        _without_browser(f"{CHROMIUM} is not there (Debian: apt-get install chromium)")
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=list(ARGUMENTS))
        yield browser
        browser.close()
