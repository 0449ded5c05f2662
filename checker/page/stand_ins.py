"""Recognises what stands in a page's place: bot checks, walls, soft 404s, empty shells, mere signposts.

Each needs a sign of its own and little text: a page that tells a story is none, whatever else is on it.
"""

from __future__ import annotations

import re
from enum import StrEnum
from typing import TYPE_CHECKING, Final

from checker.page.text import fold
from checker.page.tree import tag

if TYPE_CHECKING:
    from checker.page.page import Page


class StandIn(StrEnum):
    """What stands in a page's place."""

    BOT_CHECK = "bot check"
    CONSENT = "consent wall"
    PAYWALL = "paywall"
    NOT_FOUND = "not found"
    EMPTY_SHELL = "empty shell"
    SIGNPOST = "signpost"
    """A page that sends a browser on to another address (`<meta http-equiv="refresh">`)."""


_A_STORY: Final = 220
"""Words of a story that is there, however much a wall hides behind them."""
_A_NOTE: Final = 160
"""Words of a whole page that tells nothing but who may not pass."""
_A_NOTICE: Final = 900
"""Words of a consent wall, which lists purposes and partners."""
_LONGEST_CONTENT: Final = 9000
"""Characters; an address has at most 8,192."""
_A_LABEL: Final = 25
"""Words of a page that only its scripts would fill."""

_BOT_TITLES: Final = re.compile(
    r"just a moment|attention required|access (?:to this page has been )?denied|pardon our interruption"
    r"|(?:are you|verify (?:that )?you are|verifying you are|prove you'?re) (?:a |not a )?(?:human|robot)"
    r"|human verification|robot check|security check|checking your browser|ddos-guard|client challenge"
    r"|one moment,? please|please wait\W*$|bot (?:check|verification)|you have been blocked|request blocked"
    r"|403 forbidden|unusual traffic"
)
_BOT_MARKS: Final = re.compile(
    r"challenge-platform|cf[-_]chl|_Incapsula_Resource|px-captcha|captcha-delivery\.com|AwsWafIntegration"
    r"|awsWafCookieDomainList|sucuri_cloudproxy|ddos-guard|/_sec/cp_challenge|kpsdk|g-recaptcha|h-captcha"
    r"|cf-turnstile",
    re.IGNORECASE,
)
_CONSENT_TITLES: Final = re.compile(
    r"before you continue|we value your privacy|your privacy (?:choices|matters)|privacy (?:gate|wall)"
    r"|cookie (?:consent|wall)|consent (?:required|to continue)|gdpr consent|manage your (?:privacy|consent)"
    r"|^(?:cookies?|consent)$"
)
_CONSENT_HOSTS: Final = re.compile(r"https?://(?:consent|guce|cmp|privacy-?gate|gdpr)\.", re.IGNORECASE)
_CONSENT_WORDS: Final = re.compile(r"\b(?:cookies|consent|privacy)\b")
_FREE: Final = re.compile(r'"isAccessibleForFree"\s*:\s*"?(?:https?://schema\.org/)?false', re.IGNORECASE)
_PAYWALL_MARKS: Final = re.compile(
    r"(?:class|id)\s*=\s*[\"'][^\"'<>]{0,200}(?:paywall|regwall|subscriber-only|meter-wall|premium-gate)",
    re.IGNORECASE,
)
_PAYWALL_WORDS: Final = re.compile(
    r"subscribe (?:now )?to (?:continue|keep|read|unlock)|to (?:continue|keep) reading|continue reading this"
    r"|(?:article|story|content) is (?:only |exclusively )?(?:for|available to) (?:our )?(?:paid )?"
    r"(?:subscribers|members)|already a (?:subscriber|member)|unlock this (?:article|story)"
    r"|(?:subscriber|member)s?[- ](?:only|exclusive)|log in to (?:continue|read)|sign in to (?:continue|read)"
    r"|you have reached your (?:limit|free)|free articles? (?:left|remaining)"
)
_NOT_FOUND: Final = re.compile(
    r"^(?:error )?404\s*(?:$|[-|:–—])|\b404 (?:error|not found)"
    r"|(?:page|article|story|post|content) (?:is |was )?(?:not found|cannot be found|can'?t be found"
    r"|no longer (?:exists|available)|(?:does not|doesn'?t) exist|unavailable|has been removed)"
    r"|^not found\b|nothing (?:was )?found|couldn'?t find (?:the|that|this) page|^oops\b"
)
_SENT_ON: Final = re.compile(r"\s*[\d.]+(?:\s*[;,]|\s)\s*(?:url\s*=\s*)?[\"']?\s*[^\"'\s;,]", re.IGNORECASE)
"""How `content` names an address (HTML, 4.2.5.3); without one, a page only loads itself anew."""
_SHELLS: Final = re.compile(
    r"<(?:div|main)\s[^<>]{0,100}\bid\s*=\s*[\"']?(?:root|app|__next|__nuxt|___gatsby|svelte)[\"'\s>]"
    r"|<app-root|enable javascript|javascript is (?:required|disabled)|requires javascript",
    re.IGNORECASE,
)


def recognise_stand_in(page: Page) -> StandIn | None:
    """What stands in the page's place; None where it is a page of its own."""
    story = page.article.words if page.article else 0
    if story >= _A_STORY:
        return None
    told = [line.text for line in page.lines if not line.inert]
    words = sum(len(text.split()) for text in told)
    titles = [fold(title) for title in (page.metadata.title, page.title, *_headings(page)) if title]
    source = page.text
    if words < _A_NOTE and (_any(_BOT_TITLES, titles) or _BOT_MARKS.search(source)):
        return StandIn.BOT_CHECK
    if words < _A_NOTICE and _is_consent(page.url or "", titles, told):
        return StandIn.CONSENT
    if _any(_NOT_FOUND, titles):
        return StandIn.NOT_FOUND
    if _is_paywall(source, told):
        return StandIn.PAYWALL
    if words < _A_LABEL and _sends_on(page):
        return StandIn.SIGNPOST
    if words < _A_LABEL and (_SHELLS.search(source) or "<script" in source):
        return StandIn.EMPTY_SHELL
    return None


def _sends_on(page: Page) -> bool:
    """Whether a browser that comes to the page is sent on to another one."""
    for element in page.root.iter("meta"):
        if (element.get("http-equiv") or "").strip().lower() != "refresh":
            continue
        if any(tag(parent) == "noscript" for parent in element.iterancestors()):
            continue
        if _SENT_ON.match((element.get("content") or "")[:_LONGEST_CONTENT]):
            return True
    return False


def _headings(page: Page) -> list[str]:
    return [line.text for line in page.lines if line.block.tag == "h1" and not line.inert]


def _is_consent(url: str, titles: list[str], told: list[str]) -> bool:
    if not _any(_CONSENT_WORDS, [fold(text) for text in told]):
        return False
    return bool(_CONSENT_HOSTS.match(url)) or _any(_CONSENT_TITLES, titles)


def _is_paywall(source: str, told: list[str]) -> bool:
    is_marked = _FREE.search(source) or _PAYWALL_MARKS.search(source)
    return bool(is_marked) and _any(_PAYWALL_WORDS, [fold(text) for text in told])


def _any(pattern: re.Pattern[str], texts: list[str]) -> bool:
    return any(pattern.search(text) for text in texts)
