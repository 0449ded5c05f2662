"""A line of the page read as a byline, with what its markup says of its parts."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING

from checker.page.author_markup import in_label
from checker.page.bylines import read_byline

if TYPE_CHECKING:
    from checker.page.bylines import Byline
    from checker.page.lines import Line


def read_line(line: Line, text: str) -> Byline:
    """A line read as it stands, else with its elements kept apart; categories and tags name nobody."""
    byline = read_byline(text)
    if not byline.names and len(line.pieces) > 1 and text == line.text:
        apart = read_byline(line.segments)
        byline = apart if apart.names else byline
    labels = labels_in(line) if byline.names else ()
    names = tuple(name for name in byline.names if not any(name in label for label in labels))
    return byline if names == byline.names else replace(byline, names=names)


def labels_in(line: Line) -> tuple[str, ...]:
    """The texts of a line that its markup calls categories or tags."""
    return tuple(piece.text for piece in line.pieces if len(line.pieces) > 1 and in_label(piece.element))
