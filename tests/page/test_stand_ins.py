"""What stands in a page's place is recognised by its own signs, and a story is never taken for it."""

from __future__ import annotations

import pytest

from checker.page import Page
from checker.page.stand_ins import StandIn, recognise_stand_in

STORY = "<p>The bridge over Mill Creek will reopen on Monday, the board said after a long vote.</p>" * 20
TEASER = "<p>The bridge over Mill Creek will reopen on Monday, the board said after a long vote.</p>" * 3


def page(title: str, body: str, head: str = "") -> str:
    return f"<!doctype html><html><head><title>{title}</title>{head}</head><body>{body}</body></html>"


STAND_INS = {
    "challenge": (page("Just a moment...", "<h1>courier.example</h1><p>Checking.</p>"), StandIn.BOT_CHECK),
    "challenge script": (
        page("courier.example", "<div id=c></div><script src='/cdn-cgi/challenge-platform/h/b'></script>"),
        StandIn.BOT_CHECK,
    ),
    "captcha": (
        page("Courier", "<p>Please prove it.</p><iframe src='https://geo.captcha-delivery.com/c/'></iframe>"),
        StandIn.BOT_CHECK,
    ),
    "denied": (page("Access Denied", "<h1>Access Denied</h1><p>Reference #18.</p>"), StandIn.BOT_CHECK),
    "consent": (
        page(
            "Before you continue to Courier",
            "<h1>Before you continue</h1><p>We and our partners use cookies to show ads.</p>"
            "<button>Accept all</button><button>Reject all</button>",
        ),
        StandIn.CONSENT,
    ),
    "paywall in JSON-LD": (
        page(
            "Bridge reopens",
            f"<article><h1>Bridge reopens</h1>{TEASER}</article><div>Subscribe to continue reading</div>",
            '<script type="application/ld+json">{"@type":"NewsArticle","isAccessibleForFree":"False"}'
            "</script>",
        ),
        StandIn.PAYWALL,
    ),
    "paywall in markup": (
        page(
            "Bridge reopens",
            f"<article><h1>Bridge reopens</h1>{TEASER}</article>"
            "<div class='c-paywall__box'>Already a subscriber? Log in</div>",
        ),
        StandIn.PAYWALL,
    ),
    "soft 404": (page("Page not found - Courier", "<h1>Oops!</h1><p>Try the search.</p>"), StandIn.NOT_FOUND),
    "gone": (page("Courier", "<h1>This article is no longer available</h1><p>Sorry.</p>"), StandIn.NOT_FOUND),
    "signpost": (
        "<!doctype html><title>Moved</title><meta http-equiv=Refresh content='0; URL=/2027/bridge'>",
        StandIn.SIGNPOST,
    ),
    "signpost to a bare address": (
        page("", "<p>Moved <a href=/b>here</a>.", '<meta http-equiv="refresh" content="3,\'/b\'">'),
        StandIn.SIGNPOST,
    ),
    "shell": (
        page(
            "Courier",
            "<div id='root'></div><noscript>You need to enable JavaScript.</noscript>"
            "<script src='/app.js'></script>",
        ),
        StandIn.EMPTY_SHELL,
    ),
}


@pytest.mark.parametrize("name", STAND_INS)
def test_it_is_recognised(name: str) -> None:
    html, kind = STAND_INS[name]
    assert recognise_stand_in(Page(html)) is kind


def test_a_consent_wall_of_another_host_is_recognised_by_its_address() -> None:
    html = page("Courier", "<h1>Welcome</h1><p>We use cookies. Do you agree?</p>")
    assert recognise_stand_in(Page(html, url="https://consent.courier.example/?to=x")) is StandIn.CONSENT


@pytest.mark.parametrize(
    "html",
    [
        page("Wire", "<p>Latest", '<meta http-equiv="refresh" content="300">'),
        page("Wire", "<p>Latest", '<noscript><meta http-equiv="refresh" content="0;url=/x"></noscript>'),
        page("Bridge reopens", f"<article>{STORY}", '<meta http-equiv="refresh" content="900;url=/next">'),
        page("Bridge reopens", f"<article><h1>Bridge reopens</h1>{STORY}</article>"),
        page("Access denied: the bridge", f"<article><h1>Access denied: the bridge</h1>{STORY}</article>"),
        page("404 jobs lost", f"<article><h1>404 jobs lost at the mill</h1>{TEASER}</article>"),
        page(
            "Bridge",
            f"<article><h1>Bridge reopens</h1>{STORY}</article><p class='paywall'>Already a subscriber?",
        ),
        page(
            "Brief",
            f"<article><h1>Brief</h1>{TEASER}</article><p>Subscribe to continue reading more news.</p>",
        ),
        page(
            "Mill",
            f"<article><h1>Mill</h1>{TEASER}</article><div class='cookie-banner'>We use cookies.</div>",
        ),
        page(
            "Short",
            "<article><h1>Council meets on Monday evening</h1><p>The council of Mill Creek meets on"
            " Monday evening at seven in the town hall, its clerk said on Friday after a vote.</p></article>"
            "<script>var ads = 1;</script>",
        ),
    ],
)
def test_a_story_is_none(html: str) -> None:
    assert recognise_stand_in(Page(html)) is None


def test_hostile_pages_take_no_long_time() -> None:
    for piece in ("<div class='" + "a" * 300, '"isAccessibleForFree" ' + " " * 1000, "<div " + "x " * 100):
        assert recognise_stand_in(Page(page("x", piece * 3000))) in {None, *StandIn}
