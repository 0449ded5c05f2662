"""The lines of the report in JSON Lines, `creditline-lines/1`; their JSON Schema for others is made from it.

What writes them is `checker.reporters.jsonl`.
"""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from checker.saved.history_schema import (
    History,  # noqa: TC001 - Pydantic reads the annotations when the classes are made
)
from checker.saved.parts import Part, Tool
from checker.saved.schema import Baseline, Page, Policy, RefusedWaiver, Summary, WaiverUse


class RunLine(Part):
    """The first line: who judged, by which policies."""

    type: Literal["run"] = Field(description="What the line is.")
    version: Literal["creditline-lines/1"] = Field(
        alias="schema", description="The name and version of this format."
    )
    tool: Tool = Field(description="What made the report.")
    policies: tuple[Policy, ...] = Field(description="The policies that the pages were checked against.")


class PageLine(Page):
    """One page's result, written as soon as it and those before it are checked."""

    type: Literal["page"] = Field(description="What the line is.")


class SummaryLine(Part):
    """The last line. Without it the run was cut off."""

    type: Literal["summary"] = Field(description="What the line is.")
    summary: Summary = Field(description="How many pages came out how.")
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


Line = Annotated[RunLine | PageLine | SummaryLine, Field(discriminator="type")]
"""Any line."""
