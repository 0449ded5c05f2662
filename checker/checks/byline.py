"""The reporter's byline: the person who wrote the article, named as its author where a reader sees it."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks import proofs
from checker.checks.authorship import house_credits
from checker.checks.byline_misses import joined, miss
from checker.checks.capacity import Capacity
from checker.checks.verdict import Verdict
from checker.page import same_person
from checker.page.credit import POSITION
from checker.page.given_names import is_surely_a_name
from checker.results import Outcome
from checker.vocabulary import Zone

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.checks.authorship import Author
    from checker.checks.reading import Reading
    from checker.policy.model import Rule


def judge(reading: Reading, rule: Rule) -> Verdict:
    """Compare with the expected reporters where known; else ask what ties a named person to the wire."""
    del rule
    visible = [author for author in reading.authors if author.is_visible]
    if reading.expectation.reporters:
        return _judge_expected(reading, visible)
    tied = [author for author in visible if author.tie is not None]
    others = contradicting_biography(reading)
    if others:
        found = tuple(proofs.of_author(author, "in_biography") for author in tied)
        contradicting = tuple(proofs.of_author(author, "other_author") for author in others)
        data = {"names": joined(tied), "others": joined(others)}
        return Verdict(Outcome.REVIEW, "biography_and_other", found + contradicting, data)
    if tied:
        others = [author for author in visible if author.tie is None and not _is_among(author.name, tied)]
        found = tuple(proofs.of_author(author, "named_and_tied") for author in tied)
        contradicting = tuple(proofs.of_author(author, "other_author") for author in others)
        return Verdict(Outcome.PASS, "present", found + contradicting, {"names": joined(tied)})
    return _judge_caption(reading, visible) or _judge_untied(visible) or miss(reading)


def contradicting_biography(reading: Reading) -> list[Author]:
    """Persons with a byline, where only a biography names the wire's reporter, and names another person."""
    visible = [author for author in reading.authors if author.is_visible]
    tied = [author for author in visible if author.tie is not None]
    if reading.expectation.reporters or not tied:
        return []
    if any(
        author.tie is None or author.tie.capacity is not Capacity.BIOGRAPHY or not author.tie.names
        for author in tied
    ):
        return []
    return [author for author in visible if author.tie is None and author.origin != POSITION]


def _judge_expected(reading: Reading, visible: Sequence[Author]) -> Verdict:
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
        return Verdict(Outcome.FAIL, "other_person", others, {"names": joined(named)})
    return miss(reading)


def _judge_caption(reading: Reading, visible: Sequence[Author]) -> Verdict | None:
    """Some sites put the byline into the lead photo's caption."""
    in_caption = _by_caption(reading)
    if not in_caption:
        return None
    found = tuple(proofs.of_author(author, "in_caption") for author in in_caption)
    others = [author for author in visible if not _is_among(author.name, in_caption)]
    contradicting = tuple(proofs.of_author(author, "other_author") for author in others)
    names = [author.name for author in others]
    if not visible:
        contradicting = tuple(
            proofs.of_metadata(item, "other_author") for item in reading.contradicting_metadata
        )
        names = [item.name for item in reading.contradicting_metadata]
    named_after_site = [
        credit
        for credit in house_credits(reading.page, reading.persons)
        if any(map(is_surely_a_name, credit.names))
    ]
    if not names and named_after_site:
        contradicting = tuple(proofs.of_credit(credit, "other_author") for credit in named_after_site)
        names = [name for credit in named_after_site for name in credit.names]
    if not names:
        return Verdict(Outcome.PASS, "caption", found, {"names": joined(in_caption)})
    data = {"names": joined(in_caption), "others": ", ".join(dict.fromkeys(names))}
    return Verdict(Outcome.REVIEW, "caption_and_other", found + contradicting, data)


def _by_caption(reading: Reading) -> list[Author]:
    return [
        author for author in reading.caption_authors if author.is_visible and author.zone is not Zone.OUTSIDE
    ]


def _judge_untied(visible: Sequence[Author]) -> Verdict | None:
    if not visible:
        return None
    found = tuple(proofs.of_author(author, "untied") for author in visible)
    return Verdict(Outcome.REVIEW, "untied", found, {"names": joined(visible)})


def _is_among(name: str, authors: Iterable[Author]) -> bool:
    return any(same_person(name, author.name) for author in authors)
