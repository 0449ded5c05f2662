"""The wire's logo: an image of it, identified as such and visible, in the article."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.checks import proofs
from checker.checks.logos import LogoNames, file_names
from checker.checks.pictures import Shows
from checker.checks.unnamed_images import mark_by_pixels, unnamed_by_credits, words_for
from checker.checks.verdict import Proof, Verdict
from checker.pixels.source import NotAtHand
from checker.policy.options import LogoOptions
from checker.results import Outcome
from checker.vocabulary import Zone

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.checks.logos import LogoFound
    from checker.checks.pictures import Sight
    from checker.checks.reading import Reading
    from checker.policy.model import Rule

Seen = tuple["LogoFound", "Sight"]
"""A visible image that something names as the mark, and what its pixels show."""


def judge(reading: Reading, rule: Rule) -> Verdict:
    """Pass for a visible mark in the article; else the nearest miss. Pixels, where at hand, outrank names."""
    own = [logo for logo in reading.logos if not logo.is_near]
    inside = [logo for logo in own if logo.zone is not Zone.OUTSIDE]
    seen = [(logo, reading.pictures.of(logo.image)) for logo in inside if logo.hidden is None]
    proven = _which(seen, Shows.THE_MARK)
    if proven:
        return _of_seen(Outcome.PASS, "present", proven, "identified_by_both")
    named = _which(seen, Shows.UNKNOWN)
    if named:
        if not _is_told(named[0][1]):
            return _of_seen(Outcome.PASS, "present", named, "identified")
        unseen = _of_seen(Outcome.PASS, "present_unseen", named, "identified_unseen")
        return replace(unseen, is_noted=True)
    by_pixels = mark_by_pixels(reading)
    if by_pixels is not None:
        image, sight = by_pixels
        zone = reading.page.zone_of(image.element)
        proof = proofs.of_image(image, zone, "identified_by_pixels", sight)
        called = words_for(image)
        message = "present_misnamed" if called else "present"
        data = {"found": sight.said, "called": called}
        return Verdict(Outcome.PASS, message, (proof,), data, is_noted=bool(called))
    return _miss(reading, rule, own, seen)


def _miss(reading: Reading, rule: Rule, own: list[LogoFound], seen: list[Seen]) -> Verdict:
    contradicted = _which(seen, Shows.SOMETHING_ELSE)
    if contradicted:
        return _of_seen(Outcome.REVIEW, "contradicted", contradicted, "contradicted")
    hidden = [logo for logo in own if logo.zone is not Zone.OUTSIDE and logo.hidden is not None]
    if hidden:
        return _verdict(Outcome.FAIL, "hidden", hidden, "hidden")
    verdict = _other_mark(reading, seen) or _unidentified(reading)
    if verdict is not None:
        return verdict
    nothing = _which(seen, Shows.NOTHING)
    if nothing:
        return _of_seen(Outcome.FAIL, "no_picture", nothing, "no_picture")
    outside = [logo for logo in own if logo.zone is Zone.OUTSIDE]
    if outside:
        return _verdict(Outcome.FAIL, "outside", outside, "outside")
    words = _words_only(reading, rule)
    if words is not None:
        return Verdict(Outcome.FAIL, "text_only", (words,), words.data)
    return _elsewhere(reading, rule)


def _other_mark(reading: Reading, seen: list[Seen]) -> Verdict | None:
    """Another organization's mark, by its pixels or by what names it."""
    disguised = _which(seen, Shows.OTHER_MARK)
    if disguised:
        data = {"found": disguised[0][1].said}
        return _of_seen(Outcome.FAIL, "other_organization", disguised, "other_by_pixels", data)
    for image in unnamed_by_credits(reading):
        sight = reading.pictures.of(image)
        if sight.shows is Shows.OTHER_MARK:
            zone = reading.page.zone_of(image.element)
            proof = proofs.of_image(image, zone, "other_mark", sight)
            return Verdict(Outcome.FAIL, "other_organization", (proof,), {"found": sight.said})
    near = [
        logo
        for logo in reading.logos
        if logo.is_near and logo.zone is not Zone.OUTSIDE and logo.hidden is None
    ]
    return _verdict(Outcome.FAIL, "other_organization", near, "other_organization") if near else None


def _unidentified(reading: Reading) -> Verdict | None:
    """Images beside the credit of which neither texts nor pixels say what they show."""
    found = []
    for image in unnamed_by_credits(reading):
        sight = reading.pictures.of(image)
        if sight.shows is Shows.UNKNOWN:
            could_tell = reading.pictures.are_compared and image.urls
            why = "unidentified_unseen" if could_tell else "unidentified"
            found.append(proofs.of_image(image, reading.page.zone_of(image.element), why, sight))
    return Verdict(Outcome.REVIEW, "unidentified", tuple(found), found[0].data) if found else None


def _which(seen: list[Seen], shows: Shows) -> list[Seen]:
    return [(logo, sight) for logo, sight in seen if sight.shows is shows]


def _is_told(sight: Sight) -> bool:
    """Whether a reader should hear why the pixels say nothing; that nobody was to fetch them goes without."""
    return sight.said != NotAtHand.ELSEWHERE


def _of_seen(
    outcome: Outcome, message: str, seen: list[Seen], why: str, data: Mapping[str, str] | None = None
) -> Verdict:
    found = tuple(proofs.of_logo(logo, why, sight) for logo, sight in seen)
    return Verdict(outcome, message, found, data or found[0].data)


def _verdict(outcome: Outcome, message: str, logos: list[LogoFound], why: str) -> Verdict:
    found = tuple(proofs.of_logo(logo, why) for logo in logos)
    return Verdict(outcome, message, found, found[0].data)


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
