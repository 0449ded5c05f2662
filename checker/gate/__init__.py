"""What was agreed on top of the policy: levels, waivers, a baseline. Pure: no I/O, no clock."""

from __future__ import annotations

from checker.gate.agreements import Agreements
from checker.gate.baseline import Baseline
from checker.gate.levels import LevelOverride
from checker.gate.naming import Naming

__all__ = ["Agreements", "Baseline", "LevelOverride", "Naming"]
