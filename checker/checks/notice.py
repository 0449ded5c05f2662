"""The wire's standing notice, kept with the article in any of its known wordings."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks.proofs import hidden_by
from checker.checks.verdict import Proof, Verdict
from checker.policy.options import NoticeOptions
from checker.results import Outcome
from checker.vocabulary import Zone

if TYPE_CHECKING:
    from checker.checks.notices import FoundNotice
    from checker.checks.reading import Reading
    from checker.policy.model import Rule


def judge(reading: Reading, rule: Rule) -> Verdict:
    """Pass for a visible notice in the article; else where it was found instead."""
    options = rule.options if isinstance(rule.options, NoticeOptions) else NoticeOptions()
    enough = [notice for notice in reading.notices if notice.share >= options.minimum_share]
    verdicts = [_judge_one(reading, notice) for notice in enough]
    if not verdicts:
        return Verdict(Outcome.FAIL, "absent")
    return min(verdicts, key=lambda verdict: _PREFERENCE.index(verdict.message))


_PREFERENCE = ("present", "hidden", "outside")


def _judge_one(reading: Reading, notice: FoundNotice) -> Verdict:
    line = notice.line
    zone = reading.page.zone_of_line(line)
    hidden = reading.page.hidden(line.element)
    message = "outside" if zone is Zone.OUTSIDE else "present" if hidden is None else "hidden"
    data = {"found": notice.notice.id, "by": hidden_by(hidden)}
    proof = Proof(
        "notice", "notice_kept" if message == "present" else message, zone, line.element, line.text, data
    )
    return Verdict(Outcome.PASS if message == "present" else Outcome.FAIL, message, (proof,), data)
