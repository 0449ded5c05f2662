"""Prints what commands other than `check` say: words from templates in `reports/`, or JSON."""

from __future__ import annotations

import json
import sys
from typing import TYPE_CHECKING, Any

from checker.cli.terminal import wants_colour, write_bytes, write_text
from checker.reporters.printable import encodable

if TYPE_CHECKING:
    from checker.cli.terminal import Color


def print_words(template: str, color: Color, **values: Any) -> None:
    """Prints a template of `reports/` over `values`, each made safe for terminals and logs."""
    write_text(rendered(template, colour=wants_colour(color, sys.stdout), **values))


def rendered(template: str, *, colour: bool = False, **values: Any) -> str:
    """What a template of `reports/` makes of `values`."""
    from checker.reporters.environment import text_template  # noqa: PLC0415 - Jinja2 takes its time to import

    return text_template(template, colour=colour).render(**values)


def print_json(document: dict[str, Any]) -> None:
    """Prints a document as UTF-8, whatever the terminal's encoding."""
    text = json.dumps(document, ensure_ascii=False, indent=2)
    write_bytes(f"{encodable(text)}\n".encode())
