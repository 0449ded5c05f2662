"""What the JSON report says of waivers and of the baseline."""

from __future__ import annotations

from typing import TYPE_CHECKING, TypedDict

if TYPE_CHECKING:
    from checker.results import BaselineUse, KnownFinding, RefusedWaiver, Waiver, WaiverUse


class WaiverDocument(TypedDict):
    """An agreed exception."""

    rule: str
    page: str
    selector: str | None
    reason: str
    owner: str | None
    until: str
    place: str


class WaiverUseDocument(WaiverDocument):
    """A waiver, and what it did in this run."""

    state: str
    findings: int


class RefusedWaiverDocument(TypedDict):
    """A waiver written in a page that does not apply."""

    place: str
    text: str
    fault: str


class KnownFindingDocument(TypedDict):
    """A finding that the baseline holds."""

    fingerprint: str
    rule: str
    page: str
    outcome: str
    message: str


class BaselineDocument(TypedDict):
    """The baseline, held against this run."""

    file: str
    known: int
    fixed: list[KnownFindingDocument]
    unchecked: int


def waiver_document(waiver: Waiver) -> WaiverDocument:
    """A waiver, its last day as an ISO date."""
    return {
        "rule": waiver.rule,
        "page": waiver.page,
        "selector": waiver.selector,
        "reason": waiver.reason,
        "owner": waiver.owner,
        "until": waiver.until.isoformat(),
        "place": waiver.place,
    }


def waiver_use_document(use: WaiverUse) -> WaiverUseDocument:
    """A waiver with its state."""
    return {**waiver_document(use.waiver), "state": use.state.value, "findings": use.findings}


def refused_waiver_document(refused: RefusedWaiver) -> RefusedWaiverDocument:
    """A waiver that does not apply."""
    return {"place": refused.place, "text": refused.text, "fault": refused.fault}


def baseline_document(use: BaselineUse) -> BaselineDocument:
    """The baseline's account."""
    return {
        "file": use.file,
        "known": use.known,
        "fixed": [known_finding_document(known) for known in use.fixed],
        "unchecked": use.unchecked,
    }


def known_finding_document(known: KnownFinding) -> KnownFindingDocument:
    """A finding as the baseline file has it, too."""
    return {
        "fingerprint": known.fingerprint,
        "rule": known.rule,
        "page": known.page,
        "outcome": known.outcome.value,
        "message": known.message,
    }
