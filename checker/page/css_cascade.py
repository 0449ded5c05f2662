"""Which declared value wins (CSS Cascade 5, https://www.w3.org/TR/css-cascade-5/)."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from checker.page.css_rules import read_declarations

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.page.css_rules import Declaration

Layered = tuple[tuple[int, ...], "tuple[Declaration, ...]"]
"""The strength of a rule that matches, its layer's rank first, and what it declares."""


@lru_cache(maxsize=1_024)
def inline_declarations(style: str | None) -> tuple[Declaration, ...]:
    """The declarations that matter in a `style` attribute, shorthands as longhands, in order."""
    return read_declarations(style) if style else ()


def cascade(rules: Iterable[Layered], inline: tuple[Declaration, ...]) -> dict[str, str]:
    """The value of each longhand: importance decides, then layer, `style` attribute, specificity, order."""
    values: dict[str, str] = {}
    ordered = sorted(rules)
    for _, declarations in ordered:
        values.update((each.name, each.value) for each in declarations if not each.important)
    values.update((each.name, each.value) for each in inline if not each.important)
    if any(each.important for _, declarations in ordered for each in declarations):
        # Among important declarations, earlier layers win over later ones.
        ordered.sort(key=lambda rule: (-rule[0][0], *rule[0][1:]))
        for _, declarations in ordered:
            values.update((each.name, each.value) for each in declarations if each.important)
    values.update((each.name, each.value) for each in inline if each.important)
    return values
