"""What the words beside a wire's name say: a role, a dateline, the rest of a byline."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.page.bylines import has_role
from checker.page.name_words import ROLE_MODIFIERS

if TYPE_CHECKING:
    from checker.checks.wire_names import NameFound

_DATELINE = re.compile(r"^[\w\s.,’'-]{0,50}\W*\($")
MAX_ROLE_WORDS = 6
_ROLE_REACH = 60
"""Characters in which a role follows the wire's name: `The Wire White House correspondent, was …`."""
VERB = re.compile(r"\b(?:is|was|are|were|has|had|told|said|says|will)\b", re.IGNORECASE)


def goes_on_with_role(after: str) -> bool:
    """`… White House correspondent, was …`, but not `… President Lee said on Friday …`."""
    words = after[:_ROLE_REACH].partition(",")[0].lstrip(" –—-:|)]").split()
    if len(words) > 1 and words[0] in _TITLES and words[1][:1].isupper():
        words = words[2:]
    for word in words:
        if has_role(word):
            return True
        if not word[:1].isupper() and word.casefold() not in ROLE_MODIFIERS:
            return False
    return False


_TITLES = frozenset({"President", "Director", "Professor", "Secretary", "Chief", "Chairman"})
"""Titles with which a story may begin, before the name of whom it is about."""


_OF_WIRE = re.compile(r"(?:de|del|de l[ao]s?|du|des?|der|vom|von der|für die?|pour|para)?[\s|,]*")
"""What other languages put between a reporter and the wire."""


def is_byline_rest(rest: str) -> bool:
    """Whether what a byline says beside persons and organisation is a label at most, and no prose."""
    if _OF_WIRE.fullmatch(rest):
        return True
    if (rest[:1].islower() and " " in rest and not has_role(rest)) or rest.endswith((".", "?", "!")):
        return False
    return len(rest.split()) <= MAX_ROLE_WORDS and not VERB.search(rest)


def sentence_with(text: str, found: NameFound) -> str:
    """The sentence of a caption in which the name stands, up to the name."""
    start = text.rfind(". By ", 0, found.start)
    if start < 0:
        start = max(text.rfind(". ", 0, found.start), text.rfind(") ", 0, found.start))
    return text[start + 1 : found.end].strip()


def is_dateline(text: str, found: NameFound) -> bool:
    """Whether a text begins as a dateline does: `HARLOW (The Wire)`."""
    return bool(_DATELINE.match(text[: found.start])) and text[found.end : found.end + 1] == ")"
