"""The document `creditline/1` as it is read back; its JSON Schema for others is made from it.

What writes it is `checker.reporters.document`. Every field is always there; one without a value is null or
empty.
"""

from __future__ import annotations

import datetime as dt  # noqa: TC003 - Pydantic reads the annotations when the classes are made
from typing import Annotated, Literal

from pydantic import ConfigDict, Field

from checker.results import WaiverState  # noqa: TC001 - Pydantic reads the annotations when the classes are made
from checker.saved.history_schema import (
    History,  # noqa: TC001 - Pydantic reads the annotations when the classes are made
)
from checker.saved.parts import Count, Name, Part, Place, Tool
from checker.vocabulary import Level, Zone  # noqa: TC001 - Pydantic reads the annotations when the classes are made


class Rule(Part):
    """A rule of a policy, whether or not a page failed it."""

    id: Name = Field(description="The rule's full id, `policy/rule`.")
    title: str = Field(description="What it asks, in one line.")
    level: Level = Field(description="Whether it decides a page's outcome or only advises.")
    help: str = Field(description="What it asks, in several lines.")


class Policy(Part):
    """A policy: one wire's terms as rules."""

    id: Name = Field(description="The policy's id; the part of a rule's id before the slash.")
    name: str = Field(description="The wire's name.")
    version: str = Field(description="The policy's own version.")
    digest: Annotated[str, Field(pattern=r"^sha256:[0-9a-f]+$")] = Field(
        description="SHA-256 of the policy's files: says that two reports applied the very same rules."
    )
    quote: str = Field(description="The wire's terms in its own words.")
    quote_source: str = Field(description="Where they stand.")
    retrieved: str = Field(description="The day on which they were read, as an ISO date.")
    manual: tuple[str, ...] = Field(
        description="Terms that no page can show; they are listed and never judged."
    )
    rules: tuple[Rule, ...] = Field(description="Its rules, in its order.")


class Summary(Part):
    """How many pages came out how; `waived` and `known` count findings."""

    pages: Count = Field(description="All pages.")
    passed: Count = Field(alias="pass", description="Pages on which every required rule passes.")
    review: Count = Field(
        description="Pages that a person needs to look at, and none of whose required rules fails."
    )
    failed: Count = Field(alias="fail", description="Pages on which a required rule fails.")
    not_applicable: Count = Field(description="Pages that are no copies of the wire's articles.")
    unreadable: Count = Field(description="Pages that could not be read.")
    waived: Count = Field(description="Findings that an agreed exception covers.")
    known: Count = Field(description="Findings that the baseline knew.")


class Evidence(Part):
    """One piece of proof: a thing on the page."""

    what: str = Field(
        description="The kind of thing: `image`, `byline`, `credit line`, `notice`, `metadata` and so on."
    )
    zone: Zone = Field(
        description="Where it stands: the article's header, body or footer, or outside the article."
    )
    selector: str = Field(
        description="A CSS selector of exactly this element; empty where no element stands for it."
    )
    line: Place | None = Field(description="Line in the source, from 1, where it is known.")
    column: Place | None = Field(description="Column in characters, from 1, where it is known.")
    snippet: str = Field(description="A short piece of the source or its text.")
    why: str = Field(description="Why it counts, or does not.")


class Waiver(Part):
    """An agreed exception."""

    rule: str = Field(description="A rule's full id, or a pattern of ids.")
    page: str = Field(description="A pattern of page names, relative to the folder of the configuration.")
    selector: str | None = Field(
        description="The element that evidence must name, where the waiver covers just that."
    )
    reason: str = Field(description="Why.")
    owner: str | None = Field(description="Who agreed to it, where that is said.")
    until: dt.date = Field(description="Its last day, as an ISO date.")
    place: str = Field(description="Where it is written, `file:line`.")


class WaiverUse(Waiver):
    """A waiver, and what it did in this run."""

    state: WaiverState = Field(
        description="`running`: it covers findings; `unused`: it covers none; `expired`: its last day is"
        " over, it covers nothing any more."
    )
    findings: Count = Field(
        description="The findings that it covers; of an expired one, those that it would cover and that"
        " count again."
    )


class RefusedWaiver(Part):
    """A waiver written in a page that does not apply."""

    place: str = Field(description="Where it is written, `page:line`.")
    text: str = Field(description="As it is written.")
    fault: str = Field(description="Why it does not apply.")


class Finding(Part):
    """One rule's result on one page."""

    rule: Name = Field(description="The rule's full id, `policy/rule`.")
    level: Level = Field(description="Whether the rule decides the page's outcome or only advises.")
    outcome: Literal["not_applicable", "pass", "review", "fail", "waived", "known"] = Field(
        description="How the rule came out."
    )
    message: str = Field(description="What was found, for a reader.")
    evidence: tuple[Evidence, ...] = Field(description="The proof, most telling first.")
    fix: str | None = Field(description="HTML to paste that mends it; null where there is nothing to mend.")
    waiver: Waiver | None = Field(description="What waived it, where the outcome is `waived`.")
    underlying: Literal["not_applicable", "pass", "review", "fail"] | None = Field(
        description="The outcome that it would have had, where it is `waived` or `known`."
    )


class Redirect(Part):
    """One address that sent on to another."""

    url: str = Field(description="The address.")
    status: int = Field(description="Its HTTP status, such as 301.")


class Retrieval(Part):
    """Where and when a page was fetched, and what exactly was judged."""

    url: str = Field(description="The final address, after all redirects.")
    fetched: str | None = Field(
        description="When, in UTC, such as 2027-01-31T06:00:00Z; null where nothing came."
    )
    status: int | None = Field(description="The HTTP status; null where nothing came.")
    digest: str | None = Field(
        description="SHA-256 of the document's bytes, its compression undone, as `sha256:<hex>`; null without"
        " a document."
    )
    redirects: tuple[Redirect, ...] = Field(description="The addresses that led to `url`, in their order.")


class Page(Part):
    """One page's result."""

    source: str = Field(description="The page as it was given: a path, a URL, or a name for standard input.")
    url: str | None = Field(description="The page's address, where it is known.")
    title: str | None = Field(description="The page's title, where it has one.")
    outcome: Literal["not_applicable", "pass", "review", "fail", "unreadable"] = Field(
        description="The highest outcome of the page's required rules, `not_applicable` < `pass` < `review`"
        " < `fail`; or `unreadable`."
    )
    reason: str | None = Field(description="Why the page got no verdict or could not be read.")
    original: str | None = Field(description="The wire's own version that the page was compared with.")
    retrieval: Retrieval | None = Field(
        description="How the page came, where it was fetched from the web or read from an archive."
    )
    named_by: tuple[str, ...] = Field(
        description="The sources that name the page, where several do: lists, sitemaps, feeds."
    )
    findings: tuple[Finding, ...] = Field(description="One for each rule, in the policy's order.")


class KnownFinding(Part):
    """A finding that the baseline holds."""

    fingerprint: str = Field(description="SHA-256 of rule, page, selector and folded snippet.")
    rule: str = Field(description="The rule's full id.")
    page: str = Field(description="The page's name, relative to the folder of the configuration.")
    outcome: Literal["review", "fail"] = Field(description="How it came out when the baseline was written.")
    message: str = Field(description="What was found then.")


class Baseline(Part):
    """The baseline, held against this run."""

    file: str = Field(description="The baseline's file.")
    known: Count = Field(description="Findings of this run that it knew.")
    fixed: tuple[KnownFinding, ...] = Field(description="Findings that it knew and that are mended.")
    unchecked: Count = Field(description="Findings that it knew, on pages that were not checked this time.")


class ResultsDocument(Part):
    """What `creditline check --format json` writes.

    The number in `schema` changes when a reader of this version could misread what is written.
    """

    model_config = ConfigDict(title="creditline report, version 1")

    version: Literal["creditline/1"] = Field(
        alias="schema", description="The name and version of this format."
    )
    tool: Tool = Field(description="What made the report.")
    policies: tuple[Policy, ...] = Field(description="The policies that the pages were checked against.")
    summary: Summary = Field(description="How many pages came out how.")
    pages: tuple[Page, ...] = Field(
        description="One entry for each page, in the order in which the pages were given."
    )
    waivers: tuple[WaiverUse, ...] = Field(
        description="Every waiver that was heeded: those of the configuration, then those in pages."
    )
    refused_waivers: tuple[RefusedWaiver, ...] = Field(
        description="Waivers written in pages that do not apply: not allowed, or with a fault."
    )
    baseline: Baseline | None = Field(
        description="The baseline, held against this run; null where there is none."
    )
    history: History | None = Field(
        description="How recorded runs came out; null where the run was not recorded."
    )
