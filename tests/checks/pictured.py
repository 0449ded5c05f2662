"""The invented wire with a mark that is known by its pixels, and pages whose images are at hand."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.checks import CHECKS, Expectation, Reading
from checker.page import Page
from checker.pixels.compare import fingerprint
from checker.pixels.fingerprint import Fingerprint
from checker.pixels.source import NotAtHand
from checker.policy.options import LogoOptions, Mark
from tests.checks.prairie import WIRE
from tests.pixels.marks import encoded, picture, wide_mark

if TYPE_CHECKING:
    from collections.abc import Mapping

    from PIL.Image import Image

    from checker.checks.verdict import Verdict
    from checker.policy.model import Policy, Rule

OWN = wide_mark()
OTHER = OWN.crop((0, 0, 470, 140))
"""The paper's own mark, which is the first part of the newsroom's."""


class Files:
    """Images by their addresses; keeps what it was asked for."""

    def __init__(self, files: Mapping[str, bytes | NotAtHand]) -> None:
        self.files = files
        self.asked: list[str] = []

    def read(self, address: str) -> bytes | NotAtHand:
        """See `ImageSource`."""
        self.asked.append(address)
        return self.files.get(address, NotAtHand.MISSING)


def mark(name: str, image: Image) -> Mark:
    """A mark as a policy holds it."""
    found = fingerprint(picture(image))
    assert isinstance(found, Fingerprint)
    return Mark(name, found)


def wire_with_pixels() -> Policy:
    """The wire whose mark is known by its pixels."""
    return replace(WIRE, rules=tuple(map(_with_pixels, WIRE.rules)))


def _with_pixels(rule: Rule) -> Rule:
    if not isinstance(rule.options, LogoOptions):
        return rule
    marks = {"pixels": (mark("the wide mark", OWN),), "not_pixels": (mark("the paper’s mark", OTHER),)}
    return replace(rule, options=replace(rule.options, **marks))


PICTURED = wire_with_pixels()


def judge_pictured(html: str, files: Files | None = None) -> Verdict:
    """What the rule on the mark makes of a page."""
    reading = Reading(Page(html), PICTURED, Expectation(), files or Files({}))
    assert reading.logo_rule is not None
    return CHECKS["logo"](reading, reading.logo_rule)


def png(image: Image) -> bytes:
    """The image as a file."""
    return encoded(image)
