"""The baseline: what failed once, so that only new failures count. Its file is sorted, readable JSON."""

from __future__ import annotations

import json
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Annotated, Final, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from checker.errors import CreditlineError
from checker.fingerprints import fingerprint
from checker.results import BaselineUse, KnownFinding, Outcome, page_outcome
from checker.vocabulary import Level

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    from checker.results import Finding, PageResult

SCHEMA: Final = "creditline-baseline/1"
_COUNTED: Final = frozenset({Outcome.FAIL, Outcome.REVIEW})


class BaselineError(CreditlineError):
    """The baseline's file is none."""


class _Entry(BaseModel):
    """One known finding."""

    model_config = ConfigDict(extra="forbid", title="Known finding")

    page: str = Field(description="The page's path from the configuration's folder, or its address.")
    rule: str = Field(description="The rule's full id.")
    outcome: Literal["fail", "review"] = Field(description="How it came out.")
    message: str = Field(description="What was found, for people; it is not compared.")
    fingerprint: Annotated[str, Field(pattern=r"^[0-9a-f]{64}$")] = Field(
        description="SHA-256 of rule, page, selector and folded snippet."
    )


class BaselineSchema(BaseModel):
    """A baseline's file: the findings that are known and do not fail."""

    model_config = ConfigDict(extra="forbid", title="creditline baseline, version 1")

    version: Literal["creditline-baseline/1"] = Field(alias="schema", description="Name and version.")
    findings: list[_Entry] = Field(description="Sorted by page and rule.")


@dataclass(frozen=True, slots=True)
class Baseline:
    """The findings that are known, by fingerprint."""

    file: str
    known: Mapping[str, KnownFinding] = field(default_factory=dict)


def parse_baseline(data: bytes, file: str) -> Baseline:
    """The baseline in `data`.

    Raises:
        BaselineError: It is no baseline.
    """
    tip = "make it anew with --write-baseline"
    try:
        document = BaselineSchema.model_validate_json(data)
    except ValidationError as error:
        first = error.errors(include_url=False)[0]
        place = ".".join(str(step) for step in first["loc"])
        raise BaselineError(
            f"{file} is no baseline: {f'{place}: ' if place else ''}{first['msg']}", tip=tip
        ) from None
    known = [
        KnownFinding(entry.fingerprint, entry.rule, entry.page, Outcome(entry.outcome), entry.message)
        for entry in document.findings
    ]
    return Baseline(file, {finding.fingerprint: finding for finding in known})


def baseline_of(pages: Mapping[str, PageResult], file: str) -> Baseline:
    """All that fails or is to review in `pages` (name → result), whether or not it was known before."""
    known = {}
    for name, page in pages.items():
        for finding in page.findings:
            outcome = finding.underlying if finding.outcome is Outcome.KNOWN else finding.outcome
            if outcome in _COUNTED and finding.level is Level.REQUIRED:
                mark = fingerprint(name, finding)
                known[mark] = KnownFinding(mark, finding.rule, name, outcome, finding.message)
    return Baseline(file, known)


def baseline_text(baseline: Baseline) -> str:
    """The baseline's file: one finding after the other, in an order that makes for small diffs."""
    ordered = sorted(baseline.known.values(), key=lambda known: (known.page, known.rule, known.fingerprint))
    findings = [
        {
            "page": known.page,
            "rule": known.rule,
            "outcome": known.outcome.value,
            "message": known.message,
            "fingerprint": known.fingerprint,
        }
        for known in ordered
    ]
    text = json.dumps({"schema": SCHEMA, "findings": findings}, ensure_ascii=False, indent=2)
    return text.encode("utf-8", "replace").decode() + "\n"


def without_known(page: PageResult, name: str, baseline: Baseline) -> PageResult:
    """The page's result with every finding `known` that the baseline holds, and that came out no worse."""
    if not baseline.known or not page.findings:
        return page
    findings = tuple(_known(finding, name, baseline) for finding in page.findings)
    return replace(page, findings=findings, outcome=page_outcome(findings))


def use_of(baseline: Baseline, pages: Mapping[str, PageResult]) -> BaselineUse:
    """The baseline, held against `pages` (name → result, the known findings marked)."""
    standing = list(_standing(pages))
    seen = {fingerprint(name, finding) for name, finding in standing}
    unmended = {(name, finding.rule) for name, finding in standing}
    missing = [known for known in baseline.known.values() if known.fingerprint not in seen]
    checked = {name for name, page in pages.items() if page.outcome is not Outcome.UNREADABLE}
    return BaselineUse(
        file=baseline.file,
        known=sum(finding.outcome is Outcome.KNOWN for page in pages.values() for finding in page.findings),
        fixed=tuple(
            known for known in missing if known.page in checked and (known.page, known.rule) not in unmended
        ),
        unchecked=sum(known.page not in checked for known in missing),
    )


def _standing(pages: Mapping[str, PageResult]) -> Iterable[tuple[str, Finding]]:
    """All findings that are not mended, however they are covered, each with its page's name."""
    for name, page in pages.items():
        for finding in page.findings:
            if (finding.underlying or finding.outcome) in _COUNTED:
                yield name, finding


def _known(finding: Finding, name: str, baseline: Baseline) -> Finding:
    if finding.outcome not in _COUNTED:
        return finding
    known = baseline.known.get(fingerprint(name, finding))
    if known is None or finding.outcome.rank > known.outcome.rank:
        return finding
    return replace(finding, outcome=Outcome.KNOWN, underlying=finding.outcome)
