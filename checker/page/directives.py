"""Comments in a page's source that speak to a tool; what they say is not this package's business."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

if TYPE_CHECKING:
    from checker.page.tree import Element

_ADDRESSED: Final = "creditline:"
_MOST: Final = 20
_LONGEST: Final = 1000
"""Characters; a longer comment is no remark."""


class DirectiveComment(NamedTuple):
    """What follows `creditline:` in a comment."""

    text: str
    line: int
    """Counted from 1."""


def find_directives(text: str, root: Element) -> tuple[DirectiveComment, ...]:
    """The first of them, in document order; the tree is walked only where the source has the word."""
    if _ADDRESSED not in text:
        return ()
    found: list[DirectiveComment] = []
    for comment in root.xpath("//comment()"):
        said = (comment.text or "").strip()
        if said.startswith(_ADDRESSED) and len(said) <= _LONGEST:
            found.append(DirectiveComment(said.removeprefix(_ADDRESSED).strip(), comment.sourceline or 1))
        if len(found) == _MOST:
            break
    return tuple(found)
