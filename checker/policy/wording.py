"""Fills the `{placeholders}` of a policy's messages and fixes: names only, one pass, nothing else."""

from __future__ import annotations

import html
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

_TOKEN = re.compile(r"\{\{|\}\}|\{([a-z][a-z_]*)\}|\{[^{}]*\}|[{}]")
_BRACES = frozenset({"{{", "}}"})
_LONGEST_SHOWN = 40


class WordingError(ValueError):
    """A template that is not well formed, or a placeholder without a value."""


@dataclass(frozen=True, slots=True)
class Fault:
    """A lone brace, or braces around something that is not a placeholder's name."""

    text: str
    """What stands there, cut short, as it is found in the source."""


def render(template: str, values: Mapping[str, str], *, escape: bool = False) -> str:
    """Put `values` into `template`; `{{` and `}}` stand for braces.

    Values are inserted as they are and never scanned again. With `escape` they are escaped for
    HTML text and quoted attributes; the template itself is trusted and left alone.

    Raises:
        WordingError: the template is malformed, or names a value that is not there.
    """

    def fill(match: re.Match[str]) -> str:
        token, name = match.group(), match.group(1)
        if name is None:
            if token not in _BRACES:
                raise WordingError(f"{_shown(token)} is no placeholder, in {template[:80]!r}")
            return token[0]
        if name not in values:
            raise WordingError(f"no value for {token} in {template[:80]!r}")
        return html.escape(values[name]) if escape else values[name]

    return _TOKEN.sub(fill, template)


def placeholders(template: str) -> Iterator[str | Fault]:
    """The placeholders' names in their order, and a `Fault` for each brace that opens or closes none."""
    for match in _TOKEN.finditer(template):
        if match.group(1) is not None:
            yield match.group(1)
        elif match.group() not in _BRACES:
            yield Fault(_shown(match.group()))


def _shown(token: str) -> str:
    return token if len(token) <= _LONGEST_SHOWN else token[0]
