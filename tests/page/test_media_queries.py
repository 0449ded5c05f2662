"""Media queries are answered for a desktop screen, 1280 by 800 pixels, with scripts on."""

from __future__ import annotations

import pytest

from checker.page.media_queries import media_holds


@pytest.mark.parametrize(
    "query",
    [
        "",
        "all",
        "screen",
        "only screen",
        "screen and (min-width: 600px)",
        "(min-width:48em)",
        "(max-width: 600px), (min-width: 1000px)",
        "not print",
        "not all and (max-width: 600px)",
        "print, screen",
        "(width >= 600px)",
        "(600px <= width <= 1300px)",
        "(orientation: landscape)",
        "(prefers-color-scheme: light)",
        "(-webkit-min-device-pixel-ratio: 1)",
        "(min-resolution: 96dpi)",
        "(hover)",
        "(hover: hover) and (pointer: fine)",
        "(max-width: 600px) or (min-width: 1000px)",
        "(scripting: enabled)",
    ],
)
def test_a_query_that_fits_a_desktop_screen_holds(query: str) -> None:
    assert media_holds(query)


@pytest.mark.parametrize(
    "query",
    [
        "print",
        "speech",
        "screen and (max-width: 600px)",
        "(max-width: 79.9em)",
        "not screen",
        "not all",
        "(width < 600px)",
        "(1300px < width)",
        "(orientation: portrait)",
        "(prefers-color-scheme: dark)",
        "(prefers-reduced-motion: reduce)",
        "(min-resolution: 2dppx)",
        "(hover: none)",
        "(scripting: none)",
        "(-ms-high-contrast: active)",
        "(unheard-of: yes)",
        "not (unheard-of: yes)",
        "(min-width: calc(1px + 1em))",
        "(",
        ")(",
        "x" * 3_000,
    ],
)
def test_a_query_that_does_not_fit_or_is_not_known_does_not_hold(query: str) -> None:
    assert not media_holds(query)
