"""Reads a line as a byline: the persons it names, and for whom it says they work."""

from __future__ import annotations

import re
from dataclasses import dataclass

from checker.page.name_words import ROLE_NOUNS
from checker.page.names import is_house_name, looks_like_person, split_names, strip_byline_prefix, strip_roles
from checker.page.text import fold

_SEPARATORS = re.compile(
    r"\s*[|•·‧∙●;(){}\[\]]+\s*|\s+[-–—―/]+\s*|[—―]|//|,\s*|:\s+|\s+(?:for|with|from|at|of)\s+(?=[A-Z@])"
)
_AND = re.compile(r"\s+(?:and|&|und|et|y|e|og|och|en|und)\s+", re.IGNORECASE)
_NOISE = re.compile(
    r"^(?:\W*|.*\d{4}.*|.*\d{1,2}[:.]\d{2}.*|\W*\d.*|(?:updated|published|posted|last|first)\b.*|.*\bmin(?:ute)?s?\s+read\b.*"
    r"|.*\b(?:ago|am|pm|a\.m\.?|p\.m\.?|edt|est|cdt|cst|pdt|pst|gmt|utc)\W*|\S*@\S+|https?:\S+|(?:mon|tues|wednes|thurs|fri|satur|sun)day"
    r"|(?:share|tweet|print|email|comments?|follow|twitter|facebook|bio|archive|contact)\b.*"
    r"|(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?"
    r"|dec(?:ember)?)\.?(?:\s+\d{1,2})?)$",
    re.IGNORECASE,
)
MAX_BYLINE = 220
"""Characters that a byline has at most; longer lines are prose."""


@dataclass(frozen=True, slots=True)
class Byline:
    """A line read as a byline."""

    names: tuple[str, ...]
    affiliation: str
    """What it names beside the persons, as it stands; empty where nothing."""
    house_name: str
    """A name that newsrooms sign with instead of a person's; empty where none."""
    has_prefix: bool
    """Whether it says `By` or `Author:` or the like."""


def read_byline(text: str) -> Byline:
    """Take a short line apart; a line that names nobody gives an empty result, never an error."""
    line = text[:MAX_BYLINE]
    rest = strip_byline_prefix(line)
    has_prefix = rest != line.strip()
    names: list[str] = []
    other: list[str] = []
    house = ""
    for segment in _SEPARATORS.split(rest):
        part = segment.strip(" .,:;-–—―|*_\"'“”‘’")
        if not part or _NOISE.match(part):
            continue
        persons = _persons(part)
        if persons:
            names += [name for name in persons if name not in names]
        elif is_house_name(part):
            house = house or part
        elif strip_roles(part):
            other.append(part)
    return Byline(tuple(names), ", ".join(other), house, has_prefix)


def _persons(part: str) -> tuple[str, ...]:
    """The persons of one segment, only if it holds nothing else."""
    pieces = [strip_roles(piece) for piece in _AND.split(part)]
    if all(looks_like_person(piece) and not is_house_name(piece) for piece in pieces):
        return tuple(name for piece in pieces for name in split_names(piece))
    return ()


def has_role(text: str) -> bool:
    """Whether a text has a word for a newsroom's role: reporter, editor, correspondent …"""
    return any(word in ROLE_NOUNS for word in fold(text).replace(".", " ").replace(",", " ").split())
