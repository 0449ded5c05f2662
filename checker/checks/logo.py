"""The wire's logo: an image of it, identified as such and visible, in the article."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks import proofs
from checker.checks.logos import LARGEST_MARK, LogoNames, file_names, is_portrait, is_portrait_or_icon
from checker.checks.verdict import Proof, Verdict
from checker.page.text import fold
from checker.policy.options import LogoOptions
from checker.results import Outcome
from checker.vocabulary import Zone

if TYPE_CHECKING:
    from checker.checks.logos import LogoFound
    from checker.checks.reading import Reading
    from checker.page import Image
    from checker.policy.model import Rule

_CREDIT_BLOCK_ELEMENTS = 12
"""Elements between a credit and an image that still stands in its block."""


def judge(reading: Reading, rule: Rule) -> Verdict:
    """Pass for a visible mark in the article; else the nearest miss."""
    own = [logo for logo in reading.logos if not logo.is_near]
    inside = [logo for logo in own if logo.zone is not Zone.OUTSIDE]
    seen = [logo for logo in inside if logo.hidden is None]
    if seen:
        return _verdict(Outcome.PASS, "present", seen, "identified")
    return _miss(reading, rule, own, inside)


def _miss(reading: Reading, rule: Rule, own: list[LogoFound], inside: list[LogoFound]) -> Verdict:
    if inside:
        return _verdict(Outcome.FAIL, "hidden", inside, "hidden")
    near = [
        logo
        for logo in reading.logos
        if logo.is_near and logo.zone is not Zone.OUTSIDE and logo.hidden is None
    ]
    if near:
        return _verdict(Outcome.FAIL, "other_organization", near, "other_organization")
    unidentified = _unidentified(reading)
    if unidentified:
        found = tuple(
            proofs.of_image(image, reading.page.zone_of(image.element), "unidentified")
            for image in unidentified
        )
        return Verdict(Outcome.REVIEW, "unidentified", found, found[0].data)
    if own:
        return _verdict(Outcome.FAIL, "outside", own, "outside")
    words = _words_only(reading, rule)
    if words is not None:
        return Verdict(Outcome.FAIL, "text_only", (words,), words.data)
    return _elsewhere(reading, rule)


def _verdict(outcome: Outcome, message: str, logos: list[LogoFound], why: str) -> Verdict:
    found = tuple(proofs.of_logo(logo, why) for logo in logos)
    return Verdict(outcome, message, found, found[0].data)


def _unidentified(reading: Reading) -> list[Image]:
    """Images in the credit block that say nothing of themselves: their pixels would have to tell.

    So would those of an account's picture where the account is the wire's: its alt text names the account.
    """
    places = _credit_places(reading)
    found = []
    for image in reading.page.images:
        if _is_accounts_picture(reading, image):
            found.append(image)
        if image.hidden is not None or image.placeholder or not image.urls or _says_what_it_is(image):
            continue
        if is_portrait_or_icon(image):
            continue
        if image.height is not None and image.height > LARGEST_MARK:
            continue
        place = reading.page.order_of(image.element)
        if place is None or reading.page.zone_of(image.element) not in {Zone.HEADER, Zone.FOOTER}:
            continue
        if any(abs(place - other) <= _CREDIT_BLOCK_ELEMENTS for other in places):
            found.append(image)
    return found


def _is_accounts_picture(reading: Reading, image: Image) -> bool:
    if image.hidden is not None or not any(
        label.text and reading.names.is_own(label.text) for label in image.labels
    ):
        return False
    return is_portrait(image) and reading.page.zone_of(image.element) in {Zone.HEADER, Zone.FOOTER}


def _credit_places(reading: Reading) -> list[int]:
    """Where in document order the wire or its reporter is credited."""
    lines = [author.line for author in reading.authors if author.tie is not None and author.is_visible]
    lines += [
        mention.line
        for mention in reading.mentions
        if mention.in_article and mention.is_visible and mention.capacity != "story text"
    ]
    lines += [line for notice in reading.notices for line in notice.lines]
    return [line.order for line in lines]


_EMPTY_ALTS = frozenset({"", "image", "logo", "img", "picture", "photo", "icon", "untitled", "blank"})


def _says_what_it_is(image: Image) -> bool:
    """Whether any label has words of its own; captions and links around it speak of it too."""
    return any(fold(label.text).strip(" .") not in _EMPTY_ALTS for label in image.labels)


def _words_only(reading: Reading, rule: Rule) -> Proof | None:
    """The logo's name as text, where the image should be."""
    if not isinstance(rule.options, LogoOptions):
        return None
    for line in reading.page.lines:
        if "logo" not in line.text.casefold() or line.inert or line.index in reading.notice_lines:
            continue
        found = reading.names.find(line.text)
        if found is None or not line.text[found.end :].casefold().lstrip(" '’s:").startswith("logo"):
            continue
        zone = reading.page.zone_of_line(line)
        if zone is not Zone.OUTSIDE:
            return Proof("text", "words_only", zone, line.element, line.text, {"found": line.text})
    return None


def _elsewhere(reading: Reading, rule: Rule) -> Verdict:
    """A mark that only metadata or a style that matches nothing names; else none at all."""
    if not isinstance(rule.options, LogoOptions):
        return Verdict(Outcome.FAIL, "absent")
    names = LogoNames(rule.options)
    for background in reading.page.unmatched_backgrounds:
        if names.is_file(background.url):
            found = {"found": (file_names(background.url) or (background.url,))[-1]}
            proof = Proof(
                "style rule", "unmatched_style", Zone.OUTSIDE, background.element, background.selector, found
            )
            return Verdict(Outcome.FAIL, "unmatched_style", (proof,), found)
    for logo in reading.page.metadata.logos:
        if names.is_file(logo.value) or reading.names.find(logo.value):
            proof = proofs.of_metadata(logo, "metadata")
            return Verdict(Outcome.FAIL, "metadata_only", (proof,), proof.data)
    return Verdict(Outcome.FAIL, "absent")
