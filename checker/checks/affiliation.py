"""The reporter's affiliation: the wire named with the byline, where a reader sees them together."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks import proofs
from checker.checks.applicability import metadata_signs
from checker.checks.byline import contradicting_biography
from checker.checks.capacity import Capacity
from checker.checks.verdict import Verdict
from checker.page import same_person
from checker.results import Outcome
from checker.vocabulary import Zone

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.checks.authorship import Author
    from checker.checks.mentions import Mention
    from checker.checks.reading import Reading
    from checker.policy.model import Rule

_STATED = frozenset(
    {
        Capacity.BYLINE,
        Capacity.AFFILIATION,
        Capacity.BIOGRAPHY,
        Capacity.HOUSE_BYLINE,
        Capacity.CAPTION_BYLINE,
    }
)
"""Capacities that state an affiliation, where a reporter stands with them."""

_MISSES = (
    (Capacity.PHOTO_CREDIT, "photo_credit_only"),
    (Capacity.LABEL, "label_only"),
    (Capacity.COPYRIGHT, "copyright_only"),
    (Capacity.CONTACT, "contact_only"),
    (Capacity.NOTICE, "notice_only"),
    (Capacity.STORY, "story_only"),
)
"""Where the wire is named without stating an affiliation, the most telling first."""

_LOGO_BESIDE = 6
"""Elements between a byline and a logo that stands beside it."""


def judge(reading: Reading, rule: Rule) -> Verdict:
    """Pass where a visible mention is tied to a person named as author; else what was found instead."""
    del rule
    seen = _stated(reading)
    if seen and contradicting_biography(reading):
        return _verdict(Outcome.REVIEW, "credit_line", seen, "apart")
    if seen:
        return _verdict(Outcome.PASS, "present", seen, "tied")
    in_caption = [mention for mention in _visible(reading, Capacity.CAPTION_BYLINE) if mention.names]
    if in_caption and not any(author.is_visible for author in reading.authors):
        if reading.contradicting_metadata:
            return _verdict(Outcome.REVIEW, "credit_line", in_caption, "apart")
        return _verdict(Outcome.PASS, "present", in_caption, "tied")
    for judged in (_in_another_s_place, _credit_line, _hidden, _logo_beside, _named_otherwise):
        verdict = judged(reading)
        if verdict is not None:
            return verdict
    return _not_seen(reading)


def _stated(reading: Reading) -> list[Mention]:
    """The visible lines that state an author's affiliation; the expected reporters' where they are known."""
    authors = [author for author in reading.authors if author.is_visible]
    expected = [
        author
        for author in authors
        if any(same_person(author.name, name) for name in reading.expectation.reporters)
    ]
    ties = dict.fromkeys(author.tie for author in expected or authors if author.tie is not None)
    return [mention for mention in ties if mention.is_visible]


def _in_another_s_place(reading: Reading) -> Verdict | None:
    """A near organisation's name where the affiliation belongs."""
    if _visible(reading, *_STATED):
        return None
    near = [mention for mention in reading.near_mentions if mention.in_article and mention.is_visible]
    stated = [mention for mention in near if mention.capacity in {*_STATED, Capacity.CREDIT_LINE}]
    return _verdict(Outcome.FAIL, "other_organization", stated, "other_organization") if stated else None


def _credit_line(reading: Reading) -> Verdict | None:
    """The wire named as source, but apart from the byline, or with no reporter at all."""
    apart = _visible(reading, *_STATED, Capacity.CREDIT_LINE)
    if not apart:
        return None
    if any(author.is_visible for author in reading.authors):
        return _verdict(Outcome.REVIEW, "credit_line", apart, "apart")
    if any(mention.capacity in _STATED for mention in apart):
        return _verdict(Outcome.REVIEW, "no_reporter", apart, "no_reporter")
    return _verdict(Outcome.REVIEW, "credit_line", apart, "apart")


def _logo_beside(reading: Reading) -> Verdict | None:
    authors = [author for author in reading.authors if author.is_visible]
    for logo in reading.logos:
        place = reading.page.order_of(logo.image.element)
        if logo.is_near or logo.hidden is not None or logo.zone is Zone.OUTSIDE or place is None:
            continue
        if any(_is_beside(reading, place, author) for author in authors if logo.zone is author.zone):
            proof = proofs.of_logo(logo, "logo_beside")
            return Verdict(Outcome.REVIEW, "logo_only", (proof,), proof.data)
    return None


def _is_beside(reading: Reading, place: int, author: Author) -> bool:
    """Near in the source, and on the same side of the headline."""
    headline = reading.page.article.headline if reading.page.article else None
    between = sorted((place, author.line.order))
    if headline is not None and between[0] < headline.order < between[1]:
        return False
    return between[1] - between[0] <= _LOGO_BESIDE


def _hidden(reading: Reading) -> Verdict | None:
    """The affiliation stated where nobody sees it."""
    hidden = [
        mention for mention in reading.mentions_in(*_STATED) if mention.in_article and not mention.is_visible
    ]
    hidden += [mention for mention in reading.comment_mentions if mention.capacity in _STATED]
    return _verdict(Outcome.FAIL, "hidden", hidden, "hidden") if hidden else None


def _named_otherwise(reading: Reading) -> Verdict | None:
    """The wire named where it states no affiliation; a byline that stands amid the text comes first."""
    if reading.misplaced_bylines:
        return _verdict(Outcome.FAIL, "story_only", reading.misplaced_bylines, "story_only")
    for capacity, message in _MISSES:
        found = _visible(reading, capacity)
        if found:
            return _verdict(Outcome.FAIL, message, found, message)
    return None


def _not_seen(reading: Reading) -> Verdict:
    """The wire named only where no reader of the article looks; else not at all."""
    hidden = [mention for mention in reading.mentions if mention.in_article and not mention.is_visible]
    if hidden:
        return _verdict(Outcome.FAIL, "hidden", hidden, "hidden")
    signs = tuple(metadata_signs(reading))
    if signs:
        found = tuple(proofs.of_metadata(sign, "metadata") for sign in signs)
        return Verdict(Outcome.FAIL, "metadata_only", found, found[0].data)
    outside = [mention for mention in reading.mentions if not mention.in_article]
    if outside:
        return _verdict(Outcome.FAIL, "outside", outside, "outside")
    return Verdict(Outcome.FAIL, "absent")


def _visible(reading: Reading, *capacities: Capacity) -> list[Mention]:
    return [
        mention for mention in reading.mentions_in(*capacities) if mention.in_article and mention.is_visible
    ]


def _verdict(outcome: Outcome, message: str, mentions: Sequence[Mention], why: str) -> Verdict:
    found = tuple(proofs.of_mention(mention, why) for mention in mentions)
    return Verdict(outcome, message, found, found[0].data)
