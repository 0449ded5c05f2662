"""Reads the line of biography that says for whom a person works: `Ann Lee is a reporter at …`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.page.bylines import has_role
from checker.page.given_names import is_given_name
from checker.page.names import looks_like_person
from checker.vocabulary import Zone

if TYPE_CHECKING:
    from checker.checks.wire_names import NameFound

_PERSON_IS = re.compile(
    r"^\W*(?:the author,?\s+)?(?P<name>[^,;:]{3,60}?)\s*,?\s+"
    r"(?:is|are|serves|works|covers|reports|writes|contributes)\b",
    re.IGNORECASE,
)
_FIRST_NAME = re.compile(r"^\W*(?P<name>[^\W\d_]{2,})\s+(?:is|covers|reports|works|writes)\b")
"""`Ann is a reporter at …` below the name `Ann Lee`."""
_PRONOUN = re.compile(r"^\W*(?:she|he|they)\s+(?:is|are|covers?|reports?|works?|writes?)\b", re.IGNORECASE)
_WORKS = re.compile(r"\b(?:works?|covers?|reports|writes)\b")
_SENTENCE_END = re.compile(r"[a-z]{3,}[.!?]\s+[A-Z]")
_NOT_NOW = re.compile(
    r"\b(?:co-?found|found(?:ed|er)|former|previously|ex-|once|used to|appeared in|published in"
    r"|board|sits on|trustee|advis[eo]|donor|whose|married)",
    re.IGNORECASE,
)
_MAX_BIOGRAPHY = 700
_ROLE_REACH = 60
"""Characters in which a role follows the organisation's name."""


def read_biography(text: str, found: NameFound, zone: Zone) -> tuple[str, ...] | None:
    """The person whose employer the organisation is said to be.

    Returns:
        The name, or only the given name; an empty tuple for `She is a reporter at …`; None where the line is
        no such biography.
    """
    if zone not in {Zone.FOOTER, Zone.HEADER} or len(text) > _MAX_BIOGRAPHY:
        return None
    before, after = text[: found.start], text[found.end : found.end + _ROLE_REACH]
    if not (has_role(before) or has_role(after) or _WORKS.search(before)):
        return None
    if _NOT_NOW.search(before) or _SENTENCE_END.search(before):
        return None
    match = _PERSON_IS.match(before)
    if match is not None and looks_like_person(match["name"]):
        return (match["name"],)
    if _PRONOUN.match(before):
        return ()
    first = _FIRST_NAME.match(before)
    return (first["name"],) if first is not None and is_given_name(first["name"]) else None
