"""Reads a line as a byline: the persons it names, and for whom it says they work."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

from checker.page.byline_parts import set_parts_apart
from checker.page.east_asian_bylines import is_east_asian
from checker.page.east_asian_words import ORGANIZATION_ENDINGS, ORGANIZATION_MARKS
from checker.page.given_names import begins_with_given_name, is_surely_a_name
from checker.page.name_words import (
    BYLINE_LABELS,
    ORGANIZATION_WORDS,
    PARTICLES,
    PREFIXES,
    PREPOSITIONS,
    ROLE_NOUNS,
)
from checker.page.names import (
    is_house_name,
    is_role,
    looks_like_person,
    name_key,
    split_names,
    strip_byline_prefix,
    strip_roles,
)
from checker.page.stamps import has_stamp, replace_stamps
from checker.page.text import fold

MAX_BYLINE = 220
"""Characters that a byline has at most; longer lines are prose."""

_SEPARATORS = re.compile(
    r"\s*[|•·‧∙●►»«;(){}\[\]\t（）【】、，：／｜]+\s*|\s+[-–—―/~]+\s*|[—―]|//|,\s*|:\s+|(?<=\w)/(?=\s|[A-Z])"
    r"|\s*\bon behalf of\s+(?:the\s+)?"
    r"|\s+(?:[Ff]or|FOR|[Ww]ith|from|From|at|of|via|in|[Ss]pecial [Tt]o)\s+(?:the\s+|The\s+)?(?=[A-Z@|])"
    r"|\s+(?:avec|mit|con|med|met|com)\s+(?=[A-ZÀ-Þ]{2,6}\b)|\s+(?=(?:by|von|par|Par|Von)\s+[A-Z])"
)
_AND = re.compile(r"\s+(?:and|&|und|et|y|og|och|en|ve|dan|и|та)\s+|\s*&\s*", re.IGNORECASE)
_LEADING_AND = re.compile(r"^(?:and|&|with|avec|mit|con|met|und|et)\s+", re.IGNORECASE)
_TRAILING_AND = re.compile(r"\s+(?:and|&|with|und|et|y)$", re.IGNORECASE)
"""What is left of `Ann Lee and The Wire`, where the wire's name is cut out."""
_NOISE = re.compile(
    r"(?:\W*|\W*\d.*|authored|written|story|reported|reporting|submitted|contributed|shared|added|words|text"
    r"|(?:last |first )?(?:updated|published|posted|modified|created|date|on|at|in|filed|under)\b.*"
    r"|(?:noch )?(?:\d+|keine?|aucun|sin|nessun|geen|inga|no)"
    r" (?:kommentare?|commentaires?|comentarios?|coment[áa]rios?|commenti|commento|reacties|kommentarer)"
    r"|kommentieren|teilen|drucken|merken|(?:kommentare?|commentaires?|comentarios)\b.*"
    r"|\S*@\S+|(?:https?:|www\.)\S+|(?:share|tweet|print|e-?mail|comments?|leave|no|follow|twitter|facebook|bio|archive"
    r"|contact|read|view|more|see|all|listen|save|copy|advertisement|subscribe)\b.*)",
    re.IGNORECASE,
)
_WIRES_AS_WORDS = frozenset({"reuters", "bloomberg"})
_VON_ONE = re.compile(r"^(?:von|Von|VON|par|Par|PAR|por|Por|POR|door|Door)\s+(?=\S+$)")
"""The preposition before a name of one word: before two it is told from a part of the name."""
_LABEL_AFTER = re.compile(
    r"(?<=\w)\s+(?:kategorien?|rubrik|fotos?|bild(?:er)?|veröffentlicht|aktualisiert|erstellt|stand|lesezeit"
    r"|lesedauer|photos?|images?|illustrations?|catégorie|publié(?: le)?|publicado|actualizado|categor[ií]as?"
    r"|pubblicato|categories|category|published|updated|posted|comments|von|par|by|follow|folgen|suivre)$",
    re.IGNORECASE,
)
"""The label of what stands next, run into a name: `Ann Lee Foto: …`."""

_MAX_NOISE_WORDS = 6
_LABEL_WORDS = 2
"""Words of a label that may stand before `By`: `Opinion by …`, `Local News | By …`."""

_EDGES = " .,:;-–—―|*_~\"'“”‘’/"


@dataclass(frozen=True, slots=True)
class Byline:
    """A line read as a byline."""

    names: tuple[str, ...]
    affiliation: str
    """What it names beside the persons, as it stands; empty where nothing."""
    house_name: str
    """A name that newsrooms sign with instead of a person's; empty where a person is named."""
    has_prefix: bool
    """Whether it says `By` or `Author:` or the like."""
    follows_text: bool = False
    """Whether other words come before the `By`: `Mill sold in Amity, by Ann Lee` is a headline's link."""


def read_byline(text: str) -> Byline:
    """Take a short line apart; a line that names nobody gives an empty result, never an error."""
    return _read(text[:MAX_BYLINE])


@lru_cache(maxsize=1024)  # several facts and checks read the same lines
def _read(text: str) -> Byline:
    line = replace_stamps(set_parts_apart(text), " | ")
    small = not any(character.isupper() for character in line)
    names: list[str] = []
    other: list[str] = []
    house = ""
    has_prefix = follows_text = is_organizations = False
    for segment in _SEPARATORS.split(line):
        said = segment.strip(_EDGES)
        part = _VON_ONE.sub("", strip_byline_prefix(said)).strip(_EDGES)
        is_announced = part != said
        part = _TRAILING_AND.sub("", _LEADING_AND.sub("", part))
        is_late = sum(len(text.split()) for text in other) > _LABEL_WORDS
        has_prefix = (
            has_prefix or (is_announced and not names and not is_late) or (not names and is_label(said))
        )
        follows_text = follows_text or (is_announced and is_late)
        if is_house_name(part):
            house = house or part
            is_organizations = is_organizations or (is_announced and not names)
            continue
        part = _LABEL_AFTER.sub("", part)
        if not part or is_label(said) or (_NOISE.fullmatch(part) and len(part.split()) <= _MAX_NOISE_WORDS):
            continue
        part, agency = _split_agency(part)
        if agency:
            other.append(agency)
        persons = persons_in(_capitalised(part) if small and is_announced else part)
        if is_organizations:  # what comes after may be a section or a town: `By The Wire | Public Safety`
            persons = tuple(filter(is_surely_a_name, persons))
        if persons and not (names and _is_beat(part)):
            names += [name for name in persons if name not in names]
        elif _without_roles(part):
            other.append(part)
            is_organizations = is_organizations or (is_announced and not names and names_organization(part))
    return Byline(tuple(names), ", ".join(other), "" if names else house, has_prefix, follows_text)


_without_roles = lru_cache(maxsize=256)(strip_roles)
"""Asked several times for each part of a line."""


def _split_agency(part: str) -> tuple[str, str]:
    """`Ann Lee APW` → `Ann Lee`, `APW`: capitals after a name that is not in capitals."""
    name, _, last = _without_roles(part).rpartition(" ")
    if last.casefold() in _WIRES_AS_WORDS and " " in name and looks_like_person(name):
        return name, last
    is_agency = last.isalpha() and last.isupper() and len(last) > 2 and last != "III"  # noqa: PLR2004 - two letters are initials
    first = name.split()[:1]
    return (name, last) if is_agency and first and not first[0].isupper() and " " in name else (part, "")


def _is_beat(part: str) -> bool:
    """`Mill Creek Reporter` beside a name: what somebody reports on, not another person."""
    is_one_role = is_role(part.rpartition(" ")[2])
    return is_one_role and not begins_with_given_name(name_key(part))


def without_stamps(text: str) -> str:
    """A text without its dates, times and counts."""
    return replace_stamps(text, " ").strip(_EDGES)


def is_stamped(text: str) -> bool:
    """Whether a date, a time or a count stands in a short text."""
    return len(text) <= MAX_BYLINE and has_stamp(text)


def names_organization(text: str) -> bool:
    """Whether a short text has a word of organisations' names, or is an agency's initials."""
    if is_east_asian(text):
        return text.endswith(ORGANIZATION_ENDINGS) or any(mark in text for mark in ORGANIZATION_MARKS)
    words = fold(text).removeprefix("the ").split()
    if len(words) == 1:
        acronym = text.rpartition(" ")[2]
        return acronym.isupper() and 2 < len(acronym) <= 6  # noqa: PLR2004 - an acronym's length
    return len(words) <= _MAX_NOISE_WORDS + 2 and any(
        word.strip(".,") in ORGANIZATION_WORDS for word in words
    )


def is_stamp(text: str) -> bool:
    """Whether a text is a date, a time or a count and nothing else."""
    return len(text) <= MAX_BYLINE and not re.search(r"[^\W\d]", replace_stamps(text, "")) and has_stamp(text)


def single_name(text: str) -> str:
    """The one-word name that a byline may be, such as a blogger's; only markup can say that it is one."""
    name = strip_roles(strip_byline_prefix(text)).strip(_EDGES)
    first, _, initial = name.partition(" ")
    if (
        len(initial.strip(".")) > 1
        or len(first) <= _INITIALS
        or name.isupper()
        or _NOISE.fullmatch(name)
        or is_house_name(name)
        or is_label(name)
    ):
        return ""
    return name if looks_like_person(name.replace("_", ""), marked=True) else ""


def starts_with_by(text: str) -> bool:
    """Whether a text begins with `By`, or with the word of another language for it."""
    return _STARTS_WITH_BY.match(text) is not None


_STARTS_WITH_BY = re.compile(
    r"\W*(?:(?:by|von|par|por|door|av|af|oleh|autor(?:in|en)?)\b|(?:te[kx]s?to?|testo|texte|words)\s?:)",
    re.IGNORECASE,
)


def is_label(text: str) -> bool:
    """Whether a text is no more than the word that announces a byline."""
    return fold(text).strip(_EDGES) in _LABELS


_LABELS = (
    frozenset({"by", "author", "authors", "post author", "article author", "von", "par", "por"})
    | {f"{verb} by" for verb in ("written", "story", "words", "posted", "published", "reported")}
    | BYLINE_LABELS
)


_WORD = re.compile(r"[^\W\d_]+")
_ANNOUNCING = frozenset(
    max(found, key=len)
    for phrase in PREFIXES | PREPOSITIONS | _LABELS
    if (found := _WORD.findall(phrase.casefold()))
) | {"dal", "dall", "dala", "dalo", "dalla", "dallo", "da", "de"}
"""The longest word of each phrase that announces a byline, and those of `dalla nostra corrispondente`."""


def may_be_announced(text: str) -> bool:
    """Whether a text has a word that can announce a byline: where not, `read_byline` finds no prefix."""
    return is_east_asian(text) or not _ANNOUNCING.isdisjoint(_WORD.findall(text.casefold()))


def persons_in(part: str) -> tuple[str, ...]:
    """The persons that a text names, if it holds nothing else; names in capitals are written as names are."""
    pieces = [_without_roles(piece) for piece in _AND.split(part)]
    if not all(looks_like_person(piece) and not is_house_name(piece) for piece in pieces):
        return ()
    return tuple(as_written(name) for piece in pieces for name in split_names(piece))


def as_written(name: str) -> str:
    """A name in capitals, `KEVIN O'NEIL-MCKAY`, as it is written elsewhere: `Kevin O'Neil-McKay`."""
    if not name.isupper() or len(name) < 4:  # noqa: PLR2004 - initials stay as they are
        return name
    first, _, rest = name.partition(" ")
    words = (_word_as_written(word) for word in rest.split())
    return " ".join((first.title() if first.casefold() in PARTICLES else _word_as_written(first), *words))


_POSSESSIVE = re.compile(r"(?<=['’])S\b")
_NUMERALS = frozenset({"II", "III", "IV"})
_INITIALS = 2
_SHORT_WORDS = frozenset({"AL", "ED", "JO", "JR", "SR", "DR", "MR", "MS"})


def _capitalised(name: str) -> str:
    return " ".join(word if word in PARTICLES else word.capitalize() for word in name.split())


def _word_as_written(word: str) -> str:
    if word.casefold() in PARTICLES:
        return word.casefold()
    bare = word.rstrip(".")
    if bare in _NUMERALS or (len(word) <= _INITIALS and word.isalpha() and word not in _SHORT_WORDS):
        return word
    titled = _POSSESSIVE.sub("s", word.title())
    return re.sub(r"\bMc([a-z])", lambda match: "Mc" + match[1].upper(), titled)


def has_role(text: str) -> bool:
    """Whether a text has a word for a newsroom's role: reporter, editor, correspondent and the like."""
    return any(word in ROLE_NOUNS for word in fold(text).replace(".", " ").replace(",", " ").split())
