"""Counts answers by scenario and rule, and prints them."""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from bench.grafts.judging import Fault
from bench.grafts.truth import REQUIRED
from bench.table import percent, print_table

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from bench.grafts.judging import Answer

_APPLIES = "applies"
_ORDER = (Fault.FALSE_PASS, Fault.FALSE_FAIL, Fault.NEEDLESS_REVIEW)


@dataclass(slots=True)
class Row:
    """The counts of one scenario, or of all."""

    answers: Counter[str] = field(default_factory=Counter)
    """By rule; `applies` counts the pages."""
    faults: Counter[tuple[str, Fault]] = field(default_factory=Counter)
    missed_reviews: Counter[str] = field(default_factory=Counter)

    def add(self, answer: Answer) -> None:
        """Count one answer."""
        self.answers[answer.rule] += 1
        self.missed_reviews[answer.rule] += answer.missed_review
        if answer.fault is not None:
            self.faults[answer.rule, answer.fault] += 1

    def count(self, fault: Fault) -> int:
        """How often one fault happened, over all rules."""
        return sum(number for (_, each), number in self.faults.items() if each is fault)


def print_answers(answers: Sequence[Answer], *, all_rows: bool) -> None:
    """Print the table and the summary line.

    Args:
        answers: All answers.
        all_rows: Also the scenarios without a fault.
    """
    rows: dict[str, Row] = defaultdict(Row)
    total = Row()
    for answer in answers:
        rows[answer.scenario].add(answer)
        total.add(answer)
    shown = {name: row for name, row in rows.items() if all_rows or row.faults.total()}
    header = ["scenario", "pages", "not a copy?", *(f"{rule} FP/FF/R of n" for rule in REQUIRED)]
    print_table(header, [_cells(name, row) for name, row in {**shown, "ALL": total}.items()])
    if len(shown) < len(rows):
        print(f"({len(rows) - len(shown)} scenarios without a fault are not listed; --all lists them)")
    print(_summary(total, len(rows)))


def _cells(name: str, row: Row) -> list[str]:
    misjudged = row.count(Fault.MISSED_COPY), row.count(Fault.FALSE_COPY)
    applies = "/".join(map(str, misjudged)) if any(misjudged) else "."
    return [name, str(row.answers[_APPLIES]), applies, *(_rule_cell(row, rule) for rule in REQUIRED)]


def _rule_cell(row: Row, rule: str) -> str:
    counts = [row.faults[rule, fault] for fault in _ORDER]
    number = row.answers[rule]
    if not number:
        return "-"
    return f"{'/'.join(map(str, counts)) if any(counts) else '.'} of {number}"


def _summary(total: Row, scenarios: int) -> str:
    judged = sum(total.answers[rule] for rule in REQUIRED)
    counts = {fault: total.count(fault) for fault in _ORDER}
    rates = ", ".join(f"{fault} {count} ({percent(count, judged, 2)} %)" for fault, count in counts.items())
    missed = sum(total.missed_reviews[rule] for rule in REQUIRED)
    pages = total.answers[_APPLIES]
    missed_copies, false_copies = total.count(Fault.MISSED_COPY), total.count(Fault.FALSE_COPY)
    return (
        f"grafts: {pages} pages in {scenarios} scenarios, {judged} rules judged: {rates},"
        f" missed review {missed} ({percent(missed, judged, 2)} %); missed copies {missed_copies},"
        f" false copies {false_copies} ({percent(false_copies, pages, 2)} %)"
    )


def print_wrong(answers: Iterable[Answer], count: int) -> None:
    """List wrong answers, of every scenario some before more of one."""
    wrong = [answer for answer in answers if answer.fault is not None]
    seen: Counter[str] = Counter()
    ranked = []
    for answer in wrong:
        seen[answer.scenario] += 1
        ranked.append((seen[answer.scenario], answer))
    for _, answer in sorted(ranked, key=lambda each: each[0])[:count]:
        print(f"{answer.fault}: {answer.page} [{answer.scenario}]")
        print(f"    {answer.rule}: {answer.expected}, got {answer.got}")
        print(f"    {answer.message}")
    by_page = Counter(answer.page for answer in wrong)
    worst = ", ".join(f"{page} ({number})" for page, number in by_page.most_common(min(count, 12)))
    print(f"Most wrong answers: {worst or 'none'}")
