"""What of a line a reader sees, where parts of it are hidden."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.page.lines import joined

if TYPE_CHECKING:
    from checker.page.lines import Line
    from checker.page.visibility import Hidden, Visibility


def seen_text(line: Line, visibility: Visibility) -> tuple[str, Hidden | None]:
    """The visible part of a line, and what hides the rest; the text is empty where nothing is seen."""
    hidden = {piece.element: visibility.hidden(piece.element) for piece in line.pieces}
    first = next((found for found in hidden.values() if found is not None), None)
    if first is None:
        return line.text, None
    seen = [piece for piece in line.pieces if hidden[piece.element] is None]
    return (joined(seen) if seen else "", first)
