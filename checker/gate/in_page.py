"""Waivers written in a page: `creditline: waive wire/logo until=2027-01-31 reason="…" owner="…"`."""

from __future__ import annotations

import re
from datetime import date, timedelta
from fnmatch import fnmatchcase
from typing import TYPE_CHECKING, Final

from checker.results import RefusedWaiver, Waiver

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.results import Directive, PageResult

_WAIVE: Final = re.compile(r"waive\s+(?P<rule>[^\s=\"]+)(?P<settings>(?:\s.*)?)", re.DOTALL)
_SETTING: Final = re.compile(r"\s+(?P<key>[a-z]+)\s*=\s*(?:\"(?P<quoted>[^\"]*)\"|(?P<word>[^\s\"]+))")
_KEYS: Final = ("until", "reason", "owner", "selector")
_EXAMPLE: Final = 'waive wire/logo until=2027-01-31 reason="…"'


def waivers_in(
    page: PageResult, name: str, *, today: date, longest: int, allowed: bool, rules: Sequence[str]
) -> tuple[list[Waiver], list[RefusedWaiver]]:
    """The waivers written in the page called `name`, and those that do not apply; `rules`: the policy's."""
    waivers: list[Waiver] = []
    refused: list[RefusedWaiver] = []
    for directive in page.directives:
        place = f"{name}:{directive.line}"
        read = (
            _read(directive, name, place, today + timedelta(days=longest))
            if allowed
            else "waivers in pages are not allowed by the configuration (allow-waivers-in-pages)"
        )
        if isinstance(read, Waiver) and not any(fnmatchcase(rule, read.rule) for rule in rules):
            read = f'there is no rule "{read.rule}"; there are {", ".join(rules)}'
        if isinstance(read, Waiver):
            waivers.append(read)
        else:
            refused.append(RefusedWaiver(place, directive.text, read))
    return waivers, refused


def _read(directive: Directive, name: str, place: str, latest: date) -> Waiver | str:
    """The waiver, or what is wrong with it."""
    said = _WAIVE.fullmatch(directive.text.strip())
    if said is None:
        return f"it is not written as {_EXAMPLE}"
    settings: dict[str, str] = {}
    at = 0
    rest = said["settings"].rstrip()
    while at < len(rest):
        found = _SETTING.match(rest, at)
        if found is None or found["key"] not in _KEYS:
            return f"only {', '.join(_KEYS)} can follow the rule, as in {_EXAMPLE}"
        settings[found["key"]] = (found["quoted"] if found["quoted"] is not None else found["word"]).strip()
        at = found.end()
    if not settings.get("reason"):
        return "it gives no reason"
    try:
        until = date.fromisoformat(settings.get("until", ""))
    except ValueError:
        return "it needs its last day, as until=YYYY-MM-DD"
    if until > latest:
        return f"it runs too long: the last day can be {latest.isoformat()}"
    return Waiver(
        rule=said["rule"],
        page=name,
        reason=settings["reason"],
        owner=settings.get("owner") or None,
        until=until,
        place=place,
        selector=settings.get("selector") or None,
    )
