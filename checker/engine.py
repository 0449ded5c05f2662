"""Judges one page by one policy: applicability, every rule, the page's outcome. Pure: no I/O, no clock."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks import CHECKS, Expectation, Reading
from checker.checks.applicability import judge_applicability
from checker.checks.dismissal import dismissal_of
from checker.originals import Original
from checker.originals.original import original_of
from checker.page import shorten
from checker.page.bylines import read_byline
from checker.page.surroundings import part_of
from checker.policy.wording import render
from checker.results import Directive, Evidence, Finding, Outcome, PageResult, page_outcome
from checker.vocabulary import Zone

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.checks.verdict import Proof, Verdict
    from checker.page import Page
    from checker.pixels.source import ImageSource
    from checker.policy.model import Policy, Rule

_MOST_EVIDENCE = 5
"""Pieces of evidence of one finding; more would hide the telling ones."""

_MENDED = frozenset({Outcome.FAIL, Outcome.REVIEW})


def check(
    page: Page,
    policy: Policy,
    *,
    reporters: Sequence[str] = (),
    original: Original | Page | None = None,
    assume_copy: bool = False,
    images: ImageSource | None = None,
) -> PageResult:
    """Judge one page by one policy.

    Args:
        page: The page to judge.
        policy: The wire's policy.
        reporters: The names that the byline must show, when they are known.
        original: The wire's own version; heeded where the page has its headline or its text.
        assume_copy: Judge the page even if nothing on it names the wire.
        images: Where the files of its images are; without it, only what the page itself holds is looked at.

    Returns:
        The findings in the policy's order. A check that raises gives `review` with the error as its message.
    """
    matched = _matching(page, original)
    expected = _names(reporters) or (matched.reporters if matched else ())
    reading = Reading(page, policy, Expectation(expected, matched, assume_copy), images)
    applicability = judge_applicability(reading)
    if not applicability.applies:
        return _not_applicable(reading, applicability.reason)
    findings = tuple(_finding(reading, rule) for rule in policy.rules)
    return PageResult(
        source=page.source,
        url=page.url,
        title=page.title,
        outcome=page_outcome(findings),
        original=matched.source if matched else None,
        findings=findings,
        directives=tuple(Directive(comment.text, comment.line) for comment in page.directives),
    )


def dismissed(page: Page, policy: Policy) -> PageResult | None:
    """The result of a page whose bytes tell that nothing on it names the wire; None for all others.

    It is the one that `check` gives where no original is known and no copy assumed.
    """
    if not dismissal_of(policy).holds_for(page):
        return None
    return _not_applicable(Reading(page, policy, Expectation((), None, assume_copy=False)), "not_named")


def _not_applicable(reading: Reading, key: str) -> PageResult:
    """No verdict; a page on which nothing names the wire is named by its `<title>`, and not parsed."""
    page, words = reading.page, reading.policy.words
    if key == "not_named":
        title, values = page.own_title, {"organization": reading.policy.name}
    else:
        stories = str(page.listing.stories) if page.listing else ""
        title, values = page.title, dict(_values(reading, {"stories": stories}))
    return PageResult(
        page.source, page.url, title, Outcome.NOT_APPLICABLE, render(words.reasons[key], values)
    )


def _names(reporters: Sequence[str]) -> tuple[str, ...]:
    """The names alone, where whole bylines were given; nothing for empty text."""
    names: list[str] = []
    for reporter in reporters:
        names += read_byline(reporter).names or ([reporter.strip()] if reporter.strip() else [])
    return tuple(dict.fromkeys(names))


def _matching(page: Page, original: Original | Page | None) -> Original | None:
    if original is None:
        return None
    known = original if isinstance(original, Original) else original_of(original)
    return known if known.is_copied_by(page) else None


def _finding(reading: Reading, rule: Rule) -> Finding:
    try:
        return _told(reading, rule, CHECKS[rule.check](reading, rule))
    except Exception as error:  # noqa: BLE001 - whatever a page makes a check raise, a person must look
        return _unfinished(reading, rule, error)


def _told(reading: Reading, rule: Rule, verdict: Verdict) -> Finding:
    """A verdict in the policy's words."""
    evidence = tuple(dict.fromkeys(_evidence(reading, proof) for proof in verdict.proofs[:_MOST_EVIDENCE]))
    values = _values(reading, _message_data(reading, verdict, evidence))
    return Finding(
        rule=rule.id,
        level=rule.level,
        outcome=verdict.outcome,
        message=render(rule.messages[verdict.message], values),
        evidence=evidence,
        fix=render(rule.fix, values, escape=True) if verdict.outcome in _MENDED else None,
        is_noted=verdict.is_noted,
    )


def _unfinished(reading: Reading, rule: Rule, error: Exception) -> Finding:
    said = f"{type(error).__name__}: {error}" if str(error) else type(error).__name__
    message = render(reading.policy.words.reasons["check_error"], {"error": shorten(said)})
    return Finding(rule.id, rule.level, Outcome.REVIEW, message)


def _message_data(reading: Reading, verdict: Verdict, evidence: Sequence[Evidence]) -> Mapping[str, str]:
    data = {key: shorten(value) for key, value in verdict.data.items()}
    data["by"] = reading.policy.words.hiding.get(data.get("by", ""), "")
    data["shows"] = reading.policy.words.pictures.get(data.get("shows", ""), "")
    data["zone"] = evidence[0].zone.value if evidence else ""
    data["place"] = _place(reading, verdict.proofs[0]) if verdict.proofs else ""
    return data


def _values(reading: Reading, data: Mapping[str, str]) -> Mapping[str, str]:
    """The values of all placeholders: what is known, else what stands for it."""
    words = reading.policy.words
    known = {key: value for key, value in data.items() if value}
    reporter = _reporter(reading)
    if reporter:
        known["reporter"] = reporter
    return {**words.placeholders, **data, "organization": reading.policy.name, **known}


def _reporter(reading: Reading) -> str:
    """The reporter's name where it is known: expected, or tied to the wire by the page or its metadata."""
    if reading.expectation.reporters:
        return " and ".join(reading.expectation.reporters)
    tied = [author.name for author in reading.authors if author.tie is not None]
    tied = tied or [name for mention in reading.misplaced_bylines for name in mention.names]
    if tied:
        return " and ".join(dict.fromkeys(tied))
    named = [
        author for author in reading.page.metadata.authors if reading.names.find(author.affiliation or "")
    ]
    return next((author.name for author in named if reading.persons.is_person(author.name)), "")


def _place(reading: Reading, proof: Proof) -> str:
    if proof.element is None or proof.zone is not Zone.OUTSIDE:
        return ""
    return reading.policy.words.places[part_of(proof.element)]


def _evidence(reading: Reading, proof: Proof) -> Evidence:
    page = reading.page
    selector, line, column = "", None, None
    if proof.element is not None:
        selector = page.selector_of(proof.element)
        line, column = page.position_of(proof.element)
    data = {
        **proof.data,
        "place": _place(reading, proof),
        "by": reading.policy.words.hiding.get(proof.data.get("by", ""), ""),
        "shows": reading.policy.words.pictures.get(proof.data.get("shows", ""), ""),
    }
    return Evidence(
        what=proof.what,
        zone=proof.zone,
        selector=selector,
        line=line,
        column=column,
        snippet=shorten(proof.snippet) if proof.snippet else page.snippet_of(proof.element),
        why=render(reading.policy.words.evidence[proof.why], _values(reading, data)),
    )
