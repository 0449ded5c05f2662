"""Style rules and the declarations in them that decide whether something is shown."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.page.css_subjects import subjects
from checker.page.css_values import longhands

_SPECIAL = re.compile(
    r"/\*.*?(?:\*/|\Z)"
    r'|"(?:[^"\\\n]|\\.)*+"?'
    r"|'(?:[^'\\\n]|\\.)*+'?"
    r"|\burl\(\s*+(?![\"'\s])[^)]*+",
    re.DOTALL | re.IGNORECASE,
)
_STRUCTURE = str.maketrans({"{": r"\7b ", "}": r"\7d ", ";": r"\3b "})
_NAMES = (
    "display|visibility|opacity|clip-path|clip|content-visibility|content|(?:(?:max|min)-)?(?:width|height)"
    "|position|left|right|top|bottom|inset|text-indent|overflow(?:-[xy])?|font-size|font|background(?:-image)?"
    "|transform|float|margin(?:-left|-top)?|padding(?:-top|-bottom)?"
)
_DECLARATION = re.compile(rf"(?:^|(?<=[;\s]))({_NAMES})\s*+:([^;]*+)", re.IGNORECASE)
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


def read_declarations(text: str) -> tuple[Declaration, ...]:
    """The declarations that matter in a `style` attribute, shorthands as longhands."""
    if '"' in text or "'" in text or "/*" in text or "url(" in text or "URL(" in text:
        text = protected(text)
    return _declarations(text)


def protected(text: str) -> str:
    """Style text without comments and with no brace or semicolon left in a string or URL."""
    return _SPECIAL.sub(_neutral, text)


def _neutral(match: re.Match[str]) -> str:
    """A string or URL without characters that look like structure; nothing for a comment."""
    token = match[0]
    return "" if token.startswith("/*") else token.translate(_STRUCTURE)


def _declarations(body: str) -> tuple[Declaration, ...]:
    found = []
    for name, written in _DECLARATION.findall(body):
        important = "!" in written and _IMPORTANT.search(written) is not None
        value = (written.rpartition("!")[0] if important else written).strip()
        if "(" not in value:
            value = value.lower()
        for longhand, part in longhands(name.lower(), value):
            found.append(Declaration(longhand, part, important))
    return tuple(found)
