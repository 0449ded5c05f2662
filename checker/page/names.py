"""Names of persons in bylines: split, told from roles, houses and organisations, and compared."""

from __future__ import annotations

import re

from checker.page import east_asian_words
from checker.page import name_words as words
from checker.page.east_asian_bylines import is_east_asian
from checker.page.given_names import begins_with_given_name
from checker.page.name_comparison import name_key, nearly_same_person, same_person
from checker.page.text import clean, fold

__all__ = [
    "is_byline_label",
    "is_house_name",
    "is_role",
    "looks_like_person",
    "name_key",
    "nearly_same_person",
    "same_person",
    "split_names",
    "strip_byline_prefix",
    "strip_roles",
]

_MAX_TEXT = 400
"""Characters of a byline that are read; nothing longer is a byline."""
_MAX_NAME = 60
_MAX_WORDS = 5

_alternatives = "|".join(
    re.escape(prefix) for prefix in sorted(words.PREFIXES, key=lambda prefix: (-len(prefix), prefix))
)
_PREFIX = re.compile(rf"[\W_]*(?:(?:{_alternatives})(?:\s*[:：/=＝]+\s*|\s+))", re.IGNORECASE)
_NEEDS_COLON = re.compile(
    r"(?:texto?|tekst|teksti|words|redaktur|autor(?:i|s|a|in|es|en)?|haber|authors?|the author|reporter"
    r"|writer|auteurs?|autrice|autore|文|글|oprac|toimittaja|penulis|yazar)\s+$",
    re.IGNORECASE,
)
_PREPOSITION = re.compile(
    rf"[\W_]*(?:{'|'.join(sorted(words.PREPOSITIONS))})(?:\s*:\s*|\s+)(?=\S+\s+\S)", re.IGNORECASE
)
_EDGES = ' \t.,:;|/\\*_~•·‧∙●►»«>–—―-"“”„()[]{}'
_NOISE = re.compile(
    r"(?:https?://|www\.)\S+|\S+@\S+|(?<!\w)@\w+|\b[\w-]{3,}\.(?:com|org|net|de|co\.uk|fr|es|it|info)\b\S*",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"[(\[{][^()\[\]{}]*[)\]}]?")
_TAIL = re.compile(
    r"(?:(?:\s+(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*\.?)?\s*\d.*"
    r"|\s+(?:for|of|in|at|from|special|via|updated|published|posted|contributed|reports?)\b.*"
    r"|\s+(?:für|aus|bei|pour|à|para|em|in)\s.*|\s+(?:is|was)\s.*)$",
    re.IGNORECASE | re.DOTALL,
)
_HARD = re.compile(r"\s*(?:[;|•·‧∙●►\\/·،、，；／｜]|\s[-–—―]\s|—|―)+\s*")
_LEADING = re.compile(r"^(?:with|and|und|et|avec|mit)\s+", re.IGNORECASE)
_SUFFIX_COMMA = re.compile(r",\s*(?=(?:jr|sr|ii|iii|iv|ph\.?\s?d|m\.?d|esq)\b\.?)", re.IGNORECASE)
_SOFT = re.compile(
    rf"\s*[,&+]\s*(?:(?:and|und|et)\s+)?|\s+(?:{'|'.join(sorted(words.CONJUNCTIONS - {'&', '+'}))})\s+",
    re.IGNORECASE,
)
_SURE_SOFT = frozenset({"and", "und", "og", "och", "with", "mit", "avec"})
_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’‘ʼ`.·\-‐‑]|[\u0300-\u036f])*", re.UNICODE)
_CJK = re.compile(
    r"[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]+(?:[ ·・][\u3040-\u9fff\uac00-\ud7af]+)?"
)
_VOWELS = frozenset("aeiouyäöüáéíóú")

_SHORTEST_NAME = 2
"""Words that a name has at least."""
_SHORTEST_AGENCY = 3
_LONGEST_JOINED_PARTICLE = 3
_LONG_ROLE = 11
"""Letters from which a word can be a compound that ends in a role."""
_LONGEST_CJK = 7
_LONGEST_UNLABELLED = 3
_LONGEST_TRANSCRIBED = 10


_HOUSE_ENDINGS = tuple(f" {end}" for end in words.HOUSE_ENDINGS)


def strip_byline_prefix(text: str) -> str:
    """A byline without its `By`, `Author:`, `Von` …; the stripped text itself where it has none."""
    stripped = text.strip()
    found = _PREFIX.match(stripped)
    if found and found.end() < len(stripped) and not _NEEDS_COLON.search(found[0]):
        return stripped[found.end() :].strip()
    found = _PREPOSITION.match(stripped)
    if found:
        rest = stripped[found.end() :].strip()
        first = rest.split(None, 1)[0]
        if first[0].isupper() and fold(first) not in words.PARTICLES:
            return rest
    return stripped


def is_byline_label(text: str) -> bool:
    """Whether a text is only a label that announces the author, such as `By`, `Author:` or `Written by`."""
    label = fold(text[:_MAX_NAME]).strip(" :.|-•·—–")
    return label in words.PREFIXES or label in words.LABELS


def strip_roles(text: str) -> str:
    """A name without titles before it and roles before or after it; empty for a role alone."""
    parts = text.strip(_EDGES).split()
    folded = [fold(part).strip(".,;:|'\"()") for part in parts]
    last = _last_before_role(folded)
    first = _first_after_role(folded, last)
    while last - first > _SHORTEST_NAME and folded[first] in words.HONORIFICS:
        first += 1
    return " ".join(parts[first:last]).strip(_EDGES.replace(".", ""))


def _last_before_role(folded: list[str]) -> int:
    """Where a role at the end begins."""
    end = len(folded)
    if not folded or not _is_role(folded[-1]):
        return end
    while end and (
        _is_role(folded[end - 1]) or folded[end - 1] in words.ROLE_MODIFIERS or not folded[end - 1]
    ):
        end -= 1
    is_surname = end == 1 and folded[0] in words.GIVEN_NAMES and folded[1] in words.ROLE_MODIFIERS
    return end + 1 if is_surname else end


def _first_after_role(folded: list[str], last: int) -> int:
    """Where a role at the beginning ends."""
    position = 0
    while position < last and folded[position] in words.ROLE_MODIFIERS:
        position += 1
    if position < last and _is_role(folded[position]):
        return position + 1
    return 0


def is_role(text: str) -> bool:
    """Whether one word, as it stands in a byline, says what one person is: `Reporter`."""
    return _is_role(fold(text).strip(".,"))


def _is_role(word: str) -> bool:
    """Whether a word is a role, also one that ends in it: `politik-redakteurin`, `auslandskorrespondent`."""
    return word in words.ROLE_NOUNS or (len(word) > _LONG_ROLE and word.endswith(words.ROLE_ENDINGS))


def split_names(text: str, *, last_first: bool = False) -> tuple[str, ...]:
    """The names in a byline, in order, without prefix, roles, addresses, dates and repetitions.

    Organisations and house names stay as names of their own: ask `looks_like_person` and `is_house_name`.

    Args:
        text: A byline, or what a field for authors holds.
        last_first: Whether `Lee, Ann` is one name, as in citations; several are then split by `;` only.
    """
    line = _BRACKETS.sub(" | ", _NOISE.sub(" | ", strip_byline_prefix(clean(text[:_MAX_TEXT]))))
    line = _SUFFIX_COMMA.sub(" ", line)
    found: list[str] = []
    for part in _HARD.split(line):
        pieces = [_first_name_first(part)] if last_first else _split_soft(part)
        for piece in pieces:
            name = strip_roles(_TAIL.sub("", _LEADING.sub("", piece.strip(_EDGES), count=1)))
            if not name or len(name) > 2 * _MAX_NAME:
                continue
            if not any(name_key(name) == name_key(other) for other in found):
                found.append(name)
    if not found:
        whole = line.strip(_EDGES)
        return (whole,) if whole and is_house_name(whole) else ()
    return tuple(found)


def _first_name_first(part: str) -> str:
    last, comma, first = part.partition(",")
    return f"{first.strip()} {last.strip()}" if comma and "," not in first else part


def _split_soft(part: str) -> list[str]:
    """Split at commas, ampersands and conjunctions; at those that names hold too only between two names."""
    pieces: list[str] = []
    begin = 0
    for separator in _SOFT.finditer(part):
        sign = separator[0].strip().casefold()
        before, after = part[begin : separator.start()], part[separator.end() :]
        if sign in words.CONJUNCTIONS - _SURE_SOFT - {"&", "+"} and not (
            len(before.split()) > 1 and len(_SOFT.split(after, maxsplit=1)[0].split()) > 1
        ):
            continue
        pieces.append(before)
        begin = separator.end()
    return [*pieces, part[begin:]]


def looks_like_person(text: str, *, marked: bool = False) -> bool:
    """Whether a text has the shape of one person's name.

    Args:
        text: A candidate, without `By` and roles.
        marked: Whether markup says that it is an author's name: then one word, or small letters, will do.
    """
    name = clean(text[: 2 * _MAX_NAME]).strip(",;:")
    if not name or len(name) > _MAX_NAME or is_house_name(name):
        return False
    if _CJK.fullmatch(name):
        return _looks_like_cjk_person(name)
    parts = name.replace(",", " ").split()
    if not all(_WORD.fullmatch(part) for part in parts):
        return False
    folded = [fold(part).strip(".") for part in parts]
    if any(_is_no_name(word) for word in _without_surname(folded)):
        return False
    if folded[-1] in words.SUFFIXES and len(parts) > 1:
        parts.pop()
        folded.pop()
    proper = [
        part
        for part, word in zip(parts, folded, strict=True)
        if word not in words.PARTICLES or part[0].isupper()
    ]
    if not 1 <= len(proper) <= _MAX_WORDS or (len(parts) < _SHORTEST_NAME and not marked):
        return False
    if marked:
        return len(folded[0]) > 1 or len(parts) > 1
    return _has_name_shape(parts, proper)


def _without_surname(folded: list[str]) -> list[str]:
    """A name's words but for a surname that is also a word of organisations or prose: `Ann Press`."""
    is_surname = len(folded) > 1 and folded[-1] in words.SURNAMES_TOO and folded[0] in words.GIVEN_NAMES
    return folded[:-1] if is_surname else folded


def _is_no_name(word: str) -> bool:
    if word in words.ORGANIZATION_WORDS or _is_role(word):
        return True
    return word in words.OTHER_WORDS and len(word) > 1 and word not in words.PARTICLES


def _has_name_shape(parts: list[str], proper: list[str]) -> bool:
    if not all(_starts_like_name(part) for part in proper) or proper[-1] is not parts[-1]:
        return False
    if len(parts) < _SHORTEST_NAME:
        return False
    if len(parts[-1].strip(".")) == 1 and not begins_with_given_name(name_key(" ".join(parts))):
        return False  # `Vitamin C`, but `Ann C.`
    letters = parts[0].casefold()
    is_agency = (
        len(letters) >= _SHORTEST_AGENCY
        and letters.isalpha()
        and parts[0].isupper()
        and not _VOWELS & set(letters)
    )
    return not (is_agency and not all(part.isupper() for part in parts))


def _starts_like_name(part: str) -> bool:
    """A capital, a letter without case, or a particle joined to a capital: `d'Angelo`, `al-Masri`."""
    if part[0].isupper() or not part[0].islower():
        return True
    head, joint, rest = part.replace("’", "'").replace("-", "'").partition("'")
    return bool(joint) and len(head) <= _LONGEST_JOINED_PARTICLE and rest[:1].isupper()


def _looks_like_cjk_person(name: str) -> bool:
    if not east_asian_words.FURNITURE.isdisjoint(name.split()):
        return False
    letters = name.replace(" ", "").replace("·", "").replace("・", "")
    if any(mark in letters for mark in east_asian_words.ORGANIZATION_MARKS):
        return False
    if len(letters) > _SHORTEST_AGENCY and letters.endswith(east_asian_words.ORGANIZATION_ENDINGS):
        return False
    is_transcribed = len(letters) < len(name)
    return 1 < len(letters) <= (_LONGEST_TRANSCRIBED if is_transcribed else _LONGEST_CJK)


def begins_with_surname(name: str) -> bool:
    """Whether a name has the length of a Chinese or Korean one and begins as one, or is in other letters."""
    if not is_east_asian(name):
        return True
    return len(name) <= _LONGEST_UNLABELLED and name[0] in east_asian_words.SURNAMES


def is_house_name(text: str) -> bool:
    """Whether a newsroom signs so instead of with a person's name, as `Staff`, `Admin`, `News Services`."""
    name = fold(text[:_MAX_TEXT]).strip(_EDGES + "'")
    if not name:
        return False
    if name in words.HOUSE_NAMES:
        return True
    return len(name) <= _MAX_NAME and (
        name.endswith(_HOUSE_ENDINGS) or name.startswith(words.HOUSE_BEGINNINGS)
    )


def is_bare_house_name(text: str) -> bool:
    """Whether a house name says nothing of the house: `Staff`, but not `Prairie Ledger Newsroom`."""
    return fold(text[:_MAX_TEXT]).strip(_EDGES + "'") in words.HOUSE_NAMES
