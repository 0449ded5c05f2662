"""Checks republished news pages against a newswire's republication terms.

>>> from checker import Page, check, load_policy
>>> result = check(Page(data, source="story.html"), load_policy("wire.yaml"))
>>> result.outcome
<Outcome.FAIL: 'fail'>
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from checker.engine import check
    from checker.errors import CreditlineError
    from checker.originals import Original, load_original
    from checker.page import Page
    from checker.policy.errors import PolicyError
    from checker.policy.load import available_policies, load_policy
    from checker.policy.model import Policy
    from checker.results import Evidence, Finding, Outcome, PageResult, Run
    from checker.vocabulary import Level, Zone

__all__ = [
    "CreditlineError",
    "Evidence",
    "Finding",
    "Level",
    "Original",
    "Outcome",
    "Page",
    "PageResult",
    "Policy",
    "PolicyError",
    "Run",
    "Zone",
    "available_policies",
    "check",
    "load_original",
    "load_policy",
]

_HOMES = {
    "CreditlineError": "errors",
    "Evidence": "results",
    "Finding": "results",
    "Level": "vocabulary",
    "Original": "originals",
    "Outcome": "results",
    "Page": "page",
    "PageResult": "results",
    "Policy": "policy.model",
    "PolicyError": "policy.errors",
    "Run": "results",
    "Zone": "vocabulary",
    "available_policies": "policy.load",
    "check": "engine",
    "load_original": "originals",
    "load_policy": "policy.load",
}


def __getattr__(name: str) -> Any:
    """Import a public name on first use (PEP 562), so that `creditline --help` loads no parser."""
    if name not in _HOMES:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    value = getattr(import_module(f"{__name__}.{_HOMES[name]}"), name)
    globals()[name] = value
    return value


def __dir__() -> list[str]:
    return sorted({*globals(), *__all__})
