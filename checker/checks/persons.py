"""Tells persons from what stands in their place: house names, the site, organisations, an unfilled form."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.page.names import is_house_name, name_key

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.checks.wire_names import WireNames


class Persons:
    """Knows, for one page and one policy, which names are no person's."""

    def __init__(self, names: WireNames, house_names: Iterable[str]) -> None:
        """Take the wire's names and the names that this policy and this site sign with, in any spelling."""
        self._names = names
        self._house_keys = frozenset(name_key(name) for name in house_names if name)

    def is_house(self, name: str) -> bool:
        """Whether a newsroom signs so: in general, by this policy, or as this site."""
        return is_house_name(name) or name_key(name) in self._house_keys

    def is_person(self, name: str) -> bool:
        """Whether a name may be a person's."""
        return not (self.is_house(name) or self._names.find(name) is not None or self._names.is_near(name))
