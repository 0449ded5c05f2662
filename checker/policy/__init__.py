"""Policy files, read and validated into values; knows no page."""

from __future__ import annotations

from checker.policy.errors import PolicyError, Problem
from checker.policy.load import available_policies, load_policy

__all__ = ["PolicyError", "Problem", "available_policies", "load_policy"]
