"""The reporter's byline: the person who wrote the article, named as its author where a reader sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks import proofs
from checker.checks.authorship import house_credits
from checker.checks.mentions import Capacity
from checker.checks.verdict import Proof, Verdict
from checker.page import same_person
from checker.page.text import fold
from checker.policy.options import BylineOptions
from checker.results import Outcome
from checker.vocabulary import Zone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.checks.authorship import Author
    from checker.checks.reading import Reading
    from checker.policy.model import Rule


_IN_PLACE = (Capacity.HOUSE_BYLINE, Capacity.AFFILIATION)
"""Capacities in which an organisation stands where a person should."""


def judge(reading: Reading, rule: Rule) -> Verdict:
    """Compare with the expected reporters where known; else ask what ties a named person to the wire."""
    house = _house_names(reading, rule)
    authors = [author for author in reading.authors if fold(author.name) not in house]
    visible = [author for author in authors if author.is_visible]
    if reading.expectation.reporters:
        return _judge_expected(reading, rule, visible)
    tied = [author for author in visible if author.tie is not None]
    if tied:
        others = [author for author in visible if author.tie is None and not _is_among(author.name, tied)]
        found = tuple(proofs.of_author(author, "named_and_tied") for author in tied)
        contradicting = tuple(proofs.of_author(author, "other_author") for author in others)
        return Verdict(Outcome.PASS, "present", found + contradicting, {"names": _joined(tied)})
    return _judge_caption(reading, visible) or _judge_untied(visible) or _miss(reading, rule)


def _judge_expected(reading: Reading, rule: Rule, visible: Sequence[Author]) -> Verdict:
    expected = reading.expectation.reporters
    named = [*visible, *_by_caption(reading)]
    present = [name for name in expected if _is_among(name, named)]
    if len(present) == len(expected):
        found = [author for author in named if any(same_person(author.name, name) for name in expected)]
        confirmed = tuple(proofs.of_author(author, "named_and_confirmed") for author in found)
        return Verdict(Outcome.PASS, "confirmed", confirmed, {"names": ", ".join(expected)})
    missing = [name for name in expected if name not in present]
    if present:
        found_some = tuple(proofs.of_author(author, "named_and_confirmed") for author in named)
        data = {"names": ", ".join(present), "missing": ", ".join(missing)}
        return Verdict(Outcome.FAIL, "incomplete", found_some, data)
    if named:
        others = tuple(proofs.of_author(author, "other_person") for author in named)
        return Verdict(Outcome.FAIL, "other_person", others, {"names": _joined(named)})
    return _miss(reading, rule)


def _judge_caption(reading: Reading, visible: Sequence[Author]) -> Verdict | None:
    """Some sites put the byline into the lead photo's caption."""
    in_caption = _by_caption(reading)
    if not in_caption:
        return None
    found = tuple(proofs.of_author(author, "in_caption") for author in in_caption)
    others = [author for author in visible if not _is_among(author.name, in_caption)]
    if not others:
        return Verdict(Outcome.PASS, "caption", found, {"names": _joined(in_caption)})
    contradicting = tuple(proofs.of_author(author, "other_author") for author in others)
    data = {"names": _joined(in_caption), "others": _joined(others)}
    return Verdict(Outcome.REVIEW, "caption_and_other", found + contradicting, data)


def _by_caption(reading: Reading) -> list[Author]:
    return [
        author for author in reading.caption_authors if author.is_visible and author.zone is not Zone.OUTSIDE
    ]


def _judge_untied(visible: Sequence[Author]) -> Verdict | None:
    if not visible:
        return None
    found = tuple(proofs.of_author(author, "untied") for author in visible)
    return Verdict(Outcome.REVIEW, "untied", found, {"names": _joined(visible)})


def _miss(reading: Reading, rule: Rule) -> Verdict:
    """Nobody is named where a reader looks: say what stands there instead, or where the name was found."""
    for miss in (_hidden, _house, _metadata_only, _photo_credit, _outside):
        verdict = miss(reading, rule)
        if verdict is not None:
            return verdict
    return Verdict(Outcome.FAIL, "absent")


def _hidden(reading: Reading, rule: Rule) -> Verdict | None:
    del rule
    hidden = [author for author in reading.authors if not author.is_visible]
    hidden += [author for author in reading.comment_authors if _concerns(reading, author)]
    if not hidden:
        return None
    found = tuple(proofs.of_author(author, "hidden") for author in hidden)
    return Verdict(Outcome.FAIL, "hidden", found, {"names": _joined(hidden), "by": found[0].data["by"]})


def _concerns(reading: Reading, author: Author) -> bool:
    return author.tie is not None or _is_expected(reading, author.name)


def _house(reading: Reading, rule: Rule) -> Verdict | None:
    house = _house_names(reading, rule)
    for credit in house_credits(reading.page, reading.names, house):
        if credit.house_name or any(fold(name) in house for name in (*credit.names, credit.affiliation)):
            proof = proofs.of_credit(credit, "house_name")
            shown = credit.house_name or credit.affiliation or ", ".join(credit.names)
            return Verdict(Outcome.FAIL, "house_name", (proof,), {"names": shown})
        proof = proofs.of_credit(credit, "organization_as_author")
        shown = ", ".join(credit.names) or credit.affiliation
        return Verdict(Outcome.FAIL, "organization_only", (proof,), {"names": shown})
    stated = (
        *reading.mentions_in(*_IN_PLACE),
        *(near for near in reading.near_mentions if near.capacity in _IN_PLACE),
    )
    for mention in stated:
        if mention.in_article and mention.is_visible and mention.zone is not Zone.BODY:
            proof = proofs.of_mention(mention, "organization_as_author")
            return Verdict(Outcome.FAIL, "organization_only", (proof,), {"names": mention.name})
    return None


def _metadata_only(reading: Reading, rule: Rule) -> Verdict | None:
    house = _house_names(reading, rule)
    named = [
        author
        for author in reading.page.metadata.authors
        if author.kind != "Organization" and reading.is_person(author.name) and fold(author.name) not in house
    ]
    if not named:
        return None
    found = tuple(proofs.of_metadata(author, "metadata") for author in named)
    names = ", ".join(dict.fromkeys(author.name for author in named))
    return Verdict(Outcome.FAIL, "metadata_only", found, {"names": names})


def _photo_credit(reading: Reading, rule: Rule) -> Verdict | None:
    del rule
    credited = [
        mention
        for mention in reading.mentions_in(Capacity.PHOTO_CREDIT)
        if mention.names and mention.in_article
    ]
    if credited:
        found: tuple[Proof, ...] = tuple(proofs.of_mention(mention, "photo_credit") for mention in credited)
        return Verdict(Outcome.FAIL, "photo_credit", found, {"names": ", ".join(credited[0].names)})
    expected = [
        credit for credit in reading.page.credits if any(_is_expected(reading, name) for name in credit.names)
    ]
    photo = [
        credit for credit in expected if credit.origin == "photo credit" and credit.zone is not Zone.OUTSIDE
    ]
    if not photo:
        return None
    found = tuple(proofs.of_credit(credit, "photo_credit") for credit in photo)
    return Verdict(Outcome.FAIL, "photo_credit", found, {"names": ", ".join(photo[0].names)})


def _outside(reading: Reading, rule: Rule) -> Verdict | None:
    """Names outside the article concern it only where they are the wire's or the expected ones."""
    del rule
    mentioned = [
        mention
        for mention in reading.mentions_in(Capacity.BYLINE, Capacity.BIOGRAPHY)
        if mention.names and not mention.in_article
    ]
    if mentioned:
        found = tuple(proofs.of_mention(mention, "outside") for mention in mentioned)
        return Verdict(Outcome.FAIL, "outside", found, {"names": ", ".join(mentioned[0].names)})
    credited = [
        credit
        for credit in reading.page.credits
        if credit.zone is Zone.OUTSIDE and any(_is_expected(reading, name) for name in credit.names)
    ]
    if not credited:
        return None
    found = tuple(proofs.of_credit(credit, "outside") for credit in credited)
    return Verdict(Outcome.FAIL, "outside", found, {"names": ", ".join(credited[0].names)})


def _house_names(reading: Reading, rule: Rule) -> frozenset[str]:
    """Folded names that are no person's here: the policy's, and the site's own."""
    own = rule.options.house_names if isinstance(rule.options, BylineOptions) else ()
    site = reading.page.metadata.site_name
    return frozenset(fold(name) for name in (*own, *((site,) if site else ())))


def _is_expected(reading: Reading, name: str) -> bool:
    return any(same_person(name, expected) for expected in reading.expectation.reporters)


def _is_among(name: str, authors: Iterable[Author]) -> bool:
    return any(same_person(name, author.name) for author in authors)


def _joined(authors: Iterable[Author]) -> str:
    return ", ".join(dict.fromkeys(author.name for author in authors))
