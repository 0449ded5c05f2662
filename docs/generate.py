"""Writes each policy's page, such as `docs/dcnf.md`, from `rules/`; `--check` only says which are stale."""  # noqa: INP001 - a script

from __future__ import annotations

import re
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final

import jinja2

from checker import Outcome, Page, available_policies, check, load_policy
from checker.examples import load_examples
from checker.policy.wording import render

if TYPE_CHECKING:
    from checker import Finding, Policy
    from checker.policy.examples import Example
    from checker.policy.model import Rule

DOCS: Final = Path(__file__).resolve().parent
TEMPLATE: Final = "policy.md.j2"
_SYNTAX: Final = re.compile(r"[\\`*_\[\]|]")


@dataclass(frozen=True, slots=True)
class Mend:
    """A page that fails a rule, and the same page after the HTML of the fix took the place of the fault."""

    title: str
    before: str
    message: str
    after: str


@dataclass(frozen=True, slots=True)
class Card:
    """One rule as its part of the page shows it."""

    rule: Rule
    fix: str
    """The HTML to paste, with stand-ins for what only a page knows."""
    examples: tuple[Example, ...]
    mend: Mend | None


def cards_of(policy: Policy) -> list[Card]:
    """The policy's rules, each with its examples and the first of them that its own fix mends."""
    examples = load_examples(policy)
    return [
        Card(
            rule,
            fix_of(rule, policy),
            own,
            next((mend for example in own if (mend := mended(example, policy))), None),
        )
        for rule in policy.rules
        for own in [tuple(example for example in examples if example.rule == rule.id)]
    ]


def fix_of(rule: Rule, policy: Policy) -> str:
    """A rule's HTML to paste, as `creditline explain` prints it."""
    return render(rule.fix, policy.words.placeholders, escape=True).strip()


def mended(example: Example, policy: Policy) -> Mend | None:
    """What the fix makes of a failing example; None unless the rule passes with it pasted as it is."""
    if example.outcome != Outcome.FAIL or not example.shown or example.shown not in example.html:
        return None
    finding = finding_of(example.html, example, policy)
    if finding is None or finding.fix is None:
        return None
    fix = finding.fix.strip()
    if policy.words.placeholders["reporter"] in fix:
        return None  # the reporter is still to be filled in
    after = finding_of(example.html.replace(example.shown, fix), example, policy)
    if after is None or after.outcome != Outcome.PASS:
        return None
    return Mend(example.title, example.shown, finding.message, fix)


def finding_of(html: str, example: Example, policy: Policy) -> Finding | None:
    """The finding of the example's rule on a page; None where the page gets no verdict."""
    result = check(Page(html), policy, reporters=example.reporters, assume_copy=example.assume_copy)
    return next((finding for finding in result.findings if finding.rule == example.rule), None)


def markdown(text: str) -> str:
    """Text as one line of Markdown that shows it as it is."""
    escaped = _SYNTAX.sub(r"\\\g<0>", " ".join(text.split()))
    return escaped.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def page_of(policy: Policy) -> str:
    """The policy's page."""
    environment = jinja2.Environment(
        loader=jinja2.FileSystemLoader(DOCS),
        undefined=jinja2.StrictUndefined,
        autoescape=False,  # noqa: S701 - Markdown, escaped by the filter, of our own policies
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=True,
    )
    environment.filters["md"] = markdown
    return environment.get_template(TEMPLATE).render(policy=policy, cards=cards_of(policy))


def main() -> int:
    """1 when `--check` finds a page that is not what it should be, else 0."""
    only_check = sys.argv[1:] == ["--check"]
    stale = 0
    for name in available_policies():
        path, page = DOCS / f"{name}.md", page_of(load_policy(name))
        if path.exists() and path.read_text("utf-8") == page:
            continue
        if only_check:
            stale = 1
            sys.stderr.write(f"{path.name} is stale; run `make docs`\n")
        else:
            path.write_text(page, "utf-8")
    return stale


if __name__ == "__main__":
    sys.exit(main())
