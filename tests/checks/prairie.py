"""The invented wire, and what its policy's checks make of a page."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

from checker.checks import CHECKS, Expectation, Reading
from checker.page import Page
from checker.policy import load_policy

if TYPE_CHECKING:
    from checker.checks.verdict import Verdict

WIRE = load_policy(Path(__file__).parent.parent / "policy" / "wires" / "prairie-ledger.yaml")
BYLINE = "<p>By Otto Lindqvist, Prairie Ledger Newsroom</p>"
MARK = '<img src="/plnr.svg" alt="Prairie Ledger Newsroom">'
NOTICE_TEXT = WIRE.notices[0].text
NOTICE = f"<p>{NOTICE_TEXT}</p>"


def read(html: str, *reporters: str) -> Reading:
    """A page as the wire's checks see it."""
    return Reading(Page(html), WIRE, Expectation(reporters))


def judge(check: str, html: str, *reporters: str) -> Verdict:
    """What the wire's rule of a kind makes of a page."""
    (rule,) = (each for each in WIRE.rules if each.check == check)
    return CHECKS[check](read(html, *reporters), rule)
