"""Style rules and the declarations in them that decide whether something is shown."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.page.css_subjects import subjects
from checker.page.css_text import protected
from checker.page.css_values import longhands

_NAMES = frozenset(
    """
    display visibility opacity filter clip clip-path content-visibility content position
    left right top bottom inset transform scale float overflow overflow-x overflow-y
    width height max-width max-height min-width min-height
    margin margin-left margin-top padding padding-top padding-bottom
    font font-size text-indent text-shadow color -webkit-text-fill-color
    background background-image background-clip -webkit-background-clip
    animation animation-name animation-fill-mode animation-direction animation-iteration-count
    -webkit-animation -webkit-animation-name -webkit-animation-fill-mode -webkit-animation-direction
    -webkit-animation-iteration-count
    """.split()
)
_IMPORTANT = re.compile(r"!\s*+important\s*+$", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Declaration:
    """One longhand with its value, lower-case but for URLs."""

    name: str
    value: str
    important: bool


class Rule:
    """One style rule; its declarations are read when they are asked for."""

    __slots__ = ("_body", "_declarations", "_subjects", "layer", "position", "selectors")

    def __init__(self, selectors: str, body: str, layer: str, position: int) -> None:
        self.selectors = selectors
        """The selector list as written, nesting resolved."""
        self.layer = layer
        """The cascade layer; empty outside every layer."""
        self.position = position
        """The rule's place in its sheet."""
        self._body = body
        self._declarations: tuple[Declaration, ...] | None = None
        self._subjects: tuple[tuple[str, str], ...] | None = None

    @property
    def subjects(self) -> tuple[tuple[str, str], ...]:
        """The selectors, each with what its subject must at least be: `#id`, `.class`, a type or `*`."""
        if self._subjects is None:
            self._subjects = tuple(subjects(self.selectors))
        return self._subjects

    @property
    def declarations(self) -> tuple[Declaration, ...]:
        """The declarations that matter, shorthands as longhands, in order."""
        if self._declarations is None:
            self._declarations = read_declarations(self._body)
        return self._declarations

    def custom_property(self, name: str) -> tuple[Declaration, ...]:
        """What the rule declares for a custom property such as `--x`."""
        return read_declarations(self._body, frozenset({name})) if name in self._body else ()


def read_declarations(text: str, names: frozenset[str] = _NAMES) -> tuple[Declaration, ...]:
    """The declarations that matter in a `style` attribute or a rule's body, shorthands as longhands."""
    if '"' in text or "'" in text or "/*" in text or "url(" in text or "URL(" in text:
        text = protected(text)
    found = []
    for declaration in text.split(";"):
        written_name, _, written = declaration.partition(":")
        name = written_name.strip()
        if name not in names and (name := name.lower()) not in names:
            continue
        important = "!" in written and _IMPORTANT.search(written) is not None
        value = (written.rpartition("!")[0] if important else written).strip()
        if "(" not in value:
            value = value.lower()
        found += [Declaration(longhand, part, important) for longhand, part in longhands(name, value)]
    return tuple(found)
