"""Says what stands where a byline should, or where else on the page the name was found."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks import proofs
from checker.checks.authorship import house_credits
from checker.checks.capacity import Capacity
from checker.checks.verdict import Verdict
from checker.page import same_person
from checker.results import Outcome
from checker.vocabulary import Zone

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.checks.authorship import Author
    from checker.checks.reading import Reading
    from checker.checks.verdict import Proof

_IN_PLACE = (Capacity.HOUSE_BYLINE, Capacity.AFFILIATION)
"""Capacities in which an organisation stands where a person should."""


def miss(reading: Reading) -> Verdict:
    """Nobody is named where a reader looks: say what stands there instead, or where the name was found."""
    for find in (_hidden, _house, _amid_text, _metadata_only, _photo_credit, _outside):
        verdict = find(reading)
        if verdict is not None:
            return verdict
    return Verdict(Outcome.FAIL, "absent")


def _hidden(reading: Reading) -> Verdict | None:
    hidden = [author for author in reading.authors if not author.is_visible]
    hidden += [author for author in reading.comment_authors if _concerns(reading, author)]
    if not hidden:
        return None
    found = tuple(proofs.of_author(author, "hidden") for author in hidden)
    return Verdict(Outcome.FAIL, "hidden", found, {"names": joined(hidden), "by": found[0].data["by"]})


def _concerns(reading: Reading, author: Author) -> bool:
    return author.tie is not None or _is_expected(reading, author.name)


def _house(reading: Reading) -> Verdict | None:
    for credit in house_credits(reading.page, reading.persons):
        signed = (credit.house_name, *credit.names, credit.affiliation)
        house = next((name for name in signed if name and reading.persons.is_house(name)), "")
        if house:
            proof = proofs.of_credit(credit, "house_name")
            return Verdict(Outcome.FAIL, "house_name", (proof,), {"names": house})
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


def _amid_text(reading: Reading) -> Verdict | None:
    """A byline that was put, or slipped, between the story's paragraphs."""
    amid = reading.misplaced_bylines
    if not amid:
        return None
    found = tuple(proofs.of_mention(mention, "amid_text") for mention in amid)
    return Verdict(Outcome.FAIL, "amid_text", found, {"names": ", ".join(amid[0].names)})


def _metadata_only(reading: Reading) -> Verdict | None:
    named = reading.metadata_persons
    if not named:
        return None
    found = tuple(proofs.of_metadata(author, "metadata") for author in named)
    names = ", ".join(dict.fromkeys(author.name for author in named))
    return Verdict(Outcome.FAIL, "metadata_only", found, {"names": names})


def _photo_credit(reading: Reading) -> Verdict | None:
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


def _outside(reading: Reading) -> Verdict | None:
    """Names outside the article concern it only where they are the wire's or the expected ones."""
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


def _is_expected(reading: Reading, name: str) -> bool:
    return any(same_person(name, expected) for expected in reading.expectation.reporters)


def joined(authors: Iterable[Author]) -> str:
    """The authors' names, each once."""
    return ", ".join(dict.fromkeys(author.name for author in authors))
