"""What of a line a reader sees, where parts of it are hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.page.lines import joined

if TYPE_CHECKING:
    from collections.abc import Sequence

    from checker.page.lines import Line
    from checker.page.tree import Element
    from checker.page.visibility import Hidden, Visibility


def seen_text(line: Line, visibility: Visibility) -> tuple[str, Hidden | None]:
    """The visible part of a line, and what hides the rest; the text is empty where nothing is seen."""
    hidden = {piece.element: visibility.hidden(piece.element) for piece in line.pieces}
    first = next((found for found in hidden.values() if found is not None), None)
    if first is None:
        return line.text, None
    seen = [piece for piece in line.pieces if hidden[piece.element] is None]
    return (joined(seen) if seen else "", first)


def is_of_one_piece(line: Line) -> bool:
    """Whether a line is seen as a whole or not at all."""
    return all(piece.element is line.element for piece in line.pieces)


def holds_all_text(element: Element, lines: Sequence[Line]) -> bool:
    """Whether an element holds all that a page tells at length: what hides it, some script shows again.

    A hidden copy beside a visible story, as for print, does not.
    """
    if element.tag in {"dialog", "template", "noscript", "details"}:
        return False
    told = (line for line in lines if len(line.text) >= _TOLD and not line.inert)
    return all(line.block is element or element in line.block.iterancestors() for line in told)


_TOLD = 120
"""Characters of a line that tells rather than labels."""
