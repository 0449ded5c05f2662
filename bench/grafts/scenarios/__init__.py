"""All scenarios, by name."""

from __future__ import annotations

from bench.grafts.scenarios import affiliations, amid, applicability, bylines, logos, places
from bench.grafts.scenarios.scenario import Scenario

__all__ = ["SCENARIOS", "Scenario"]

SCENARIOS: tuple[Scenario, ...] = (
    *logos.SCENARIOS,
    *bylines.SCENARIOS,
    *places.SCENARIOS,
    *affiliations.SCENARIOS,
    *amid.SCENARIOS,
    *applicability.SCENARIOS,
)
