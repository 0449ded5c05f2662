"""Sets apart or takes out what a byline's line says of others: photographers, editors, wires, sections."""

from __future__ import annotations

import re

from checker.page.east_asian_bylines import is_east_asian, set_apart
from checker.page.given_names import begins_with_given_name
from checker.page.name_comparison import name_key
from checker.page.names import looks_like_person, split_names

_EITHER_AUTHOR = re.compile(r"^\W*autor(?:in|en)?\s?/\s?-?(?:autor|in|innen)(?:in)?\b[\s:]*", re.IGNORECASE)
"""German labels for an author of either sex: `Autorin/Autor`, `Autor/-in`."""
_ROLE_AS_LABEL = re.compile(r"^\W*(?:reporter|writer)\s?:\s*", re.IGNORECASE)
"""`Reporter: Ann Lee`, but not `Reporter at The Wire`."""
_OUR = re.compile(
    r"^\W*(?:von|door|dall?[ao]?|de|par)\s+(?:unsere[rmn]?|onze|nostr[oa]|notre|nuestr[oa])\s+", re.IGNORECASE
)
"""`Von unserer Korrespondentin …`."""
_LABELS_FOLLOW = re.compile(
    r"(?<=\S)\s+(?:tags?|topics?|filed (?:under|in)|categor(?:y|ies)|keywords?|in|schlag(?:worte|wörter)"
    r"|themen?|mots[- ]clés|etiquetas|temas|more (?:on|in))\s?:\s.*",
    re.IGNORECASE | re.DOTALL,
)
"""What a story is filed under, behind its byline: `Ann Lee Tags: Harlow, Ben Ray`."""
_OTHERS_WORK = re.compile(
    r"(?<=[\w.)])[\s|,;(/·•–—-]+(?:and\s+)?(?:"
    r"(?:additional |lead |header |cover )?"
    r"(?:photos?|photograph(?:s|y|ed)?|pictures?|images?|videos?|graphics?|illustrat(?:ed|ions?)|artwork|edited"
    r"|editing|translated|translation|(?:medically |clinically |expert |fact[ -]?)?(?:reviewed|checked)"
    r"|narrated|produced|designed|curated)(?: and \w+)?\s+by\s?:?"
    r"|with (?:additional |extra )?(?:reporting|contributions?|files|assistance|research) (?:by|from)"
    r"|(?:fotos?|bild(?:er)?|bilde|photos?|images?|illustrations?|videos?|editor|edited|redaktur|kuvat?|zdjęcia"
    r"|übersetzung|traducción|traduction|traduzione|фото|редактор)\s?:)"
    r"\s*[^,;|()•·–—]{2,80}",
    re.IGNORECASE,
)
"""Whoever took the pictures, edited or translated, behind those who wrote; not for whom they all work."""
_SENT = re.compile(
    r"\s+(?:envoyée?s? spécia(?:le?s?|ux)|enviad[oa]s? especial(?:es)?|inviat[oaie] special[ei])\b"
    r"(?:\s+(?:à|a|en|au|aux|in)(?:\s[^,;|]{2,40})?)?(?=$|[,;|])",
    re.IGNORECASE,
)
"""A correspondent sent out, and where: `Envoyée spéciale à Lyon`."""
_ADDRESS = re.compile(r"[\w.+-]{1,60}@[\w-]{1,60}\.[\w.-]{2,60}")
_HANDLE = re.compile(r"(?<=\w)\s+(@\w{2,30})(?!\w)")
_SUFFIX = re.compile(r",\s*(?=(?:jr|sr|ii|iii|iv)\b\.?)", re.IGNORECASE)
_CAPITALS = re.compile(
    r"(?P<before>\W*(?:[Bb][Yy]\s+)?)(?P<name>(?:(?!BY\b)[A-ZÀ-Þ][A-ZÀ-Þ.'’-]+\s+){2,4})(?=[A-ZÀ-Þ][a-zß-ÿ])"
)
"""A name in capitals before an employer that is not: `ANN LEE Harlow Wire`."""


_WRITERS_FIRST = re.compile(
    r"\W*(?:(?:(?:written|story|words|reporting|reported|text)\s+)?(?:by|von|par|por|door|av|af|di|oleh)\b"
    r"|(?:te[xk]s?to?|testo|texte|words|penulis|reporter|authors?|autor\w{0,4}|auteurs?)\s?:)",
    re.IGNORECASE,
)


def _without_others(text: str) -> str:
    """A byline without those who did other work; a picture's caption, which they sign, stays as it is."""
    found = _OTHERS_WORK.search(text)
    if found is None:
        return text
    writers = split_names(text[: found.start()])
    if _WRITERS_FIRST.match(text) or (writers and all(map(looks_like_person, writers))):
        return _OTHERS_WORK.sub(" ", text)
    return text


def set_parts_apart(text: str) -> str:
    """A byline's line with bars between its parts, without the others whom it names beside the writers.

    Every line near a story comes here, so that each pattern is tried only where a plain sign calls for it.
    """
    small = text.lower()
    has_colon = ":" in text
    if has_colon:
        text = _ROLE_AS_LABEL.sub("Author: ", _LABELS_FOLLOW.sub("", text))
    if has_colon or " by " in small or " from " in small:
        text = _without_others(text)
    if "spéc" in small or "spec" in small:
        text = _SENT.sub("", text)
    if "@" in text:
        text = _HANDLE.sub(r" | \1 | ", _ADDRESS.sub(" | ", text))
    if "autor" in small:
        text = _EITHER_AUTHOR.sub("Autor: ", text)
    text = _OUR.sub("By ", text)
    capitals = _CAPITALS.match(text)
    if capitals and begins_with_given_name(name_key(capitals["name"])):
        text = f"{capitals.group()}| {text[capitals.end() :]}"
    if "," in text:
        text = _SUFFIX.sub(" ", text)
    return set_apart(text) if is_east_asian(text) else text
