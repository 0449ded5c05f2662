"""Dates, times and counts in short texts, as content systems put them beside a byline."""

from __future__ import annotations

import re

_MONTH = (
    r"(?:jan(?:uary?|uar|eiro|vier|\.)?|gennaio|enero|feb(?:ruary?|ruar|rero|braio)?|f[eé]v(?:rier|ereiro)"
    r"|mar(?:ch|zo|s|et|ço)?|märz|maart|apr(?:il|ile)?|a[vb]ril|may|mai|maj|mei|mayo|maio|maggio|jun[ei]?|jun[ih]o"
    r"|juin|giugno|jul[iy]?|jul[ih]o|juillet|luglio|aug(?:ust|usti|ustus)?|ago(?:sto)?|août"
    r"|sep(?:t?(?:embre|ember|tiembre)?|tiembre)|set(?:tembre|embro)|o[ck]t(?:ober|obre|ubre)?|outubro|ottobre"
    r"|nov(?:ember|embre|iembre|embro)?|de[cz](?:ember|embre|embro)?|d[ií]c(?:iembre|embre)|déc(?:embre)?)"
)
_WEEKDAY = (
    r"(?:(?:mon|tues|wednes|thurs|fri|satur|sun)day|(?:mon|tue|wed|thu|thur|thurs|fri|sat|sun)\.?(?=[\s,])"
    r"|(?:mon|diens|donners|frei|sams|sonn)tag|mittwoch|(?:lun|mar|mercre|jeu|vendre|same)di|dimanche"
    r"|lunes|martes|miércoles|jueves|viernes|sábado|domingo)"
)
_STAMP = re.compile(
    rf"(?:\b(?:on|at|last|first|am|vom|le|el|il|den|op):?\s+)?"
    rf"(?:\b(?:updated|published|posted|modified|created|date|written|submitted|added|veröffentlicht|aktualisiert"
    rf"|stand|erstellt|publié|mis à jour|publicado|actualizado|pubblicato)(?:\s+(?:on|at|date|am|le|el|il))?"
    rf"\s*:?\s*)?"
    rf"(?:\b{_WEEKDAY},?\s+)?(?:\b(?:den|dem)\s+)?"
    rf"(?:\b{_MONTH}\.?\s+\d{{1,2}}(?:st|nd|rd|th)?(?:\s*,?\s*(?:19|20)\d\d)?\b"
    rf"|\b\d{{1,2}}(?:st|nd|rd|th|er)?\.?\s+(?:de\s+)?{_MONTH}\.?,?(?:\s+(?:del?\s+)?(?:19|20)\d\d)?\b"
    r"|\b(?:19|20)\d\d-\d\d-\d\d(?:t[\d:.]+z?)?|\b\d{1,2}[/.]\d{1,2}[/.](?:19|20)?\d\d\b)"
    r"|(?:\b(?:at|um|à|,)\s*)?\b\d{1,2}[:.h]\d{2}(?::\d{2})?(?:\s*[ap]\.?m\b\.?)?"
    r"(?:\s*(?:[ecmp][sd]?t|gmt|utc|uhr|hrs?|h)\b)?"
    r"|\b\d{1,2}\s*[ap]\.?m\b\.?(?:\s*(?:[ecmp][sd]?t|gmt|utc)\b)?"
    r"|\b\d+\s+(?:min(?:ute)?s?|hours?|days?|weeks?|months?|years?|comments?|shares?|views?)\b(?:\s+(?:ago|read))?",
    re.IGNORECASE,
)

_DIGIT = re.compile(r"\d")
"""What every stamp has: most lines have none, and need no longer look."""


def replace_stamps(text: str, by: str) -> str:
    """A text with something else in place of each date, time and count."""
    return _STAMP.sub(by, text) if _DIGIT.search(text) else text


def has_stamp(text: str) -> bool:
    """Whether a text has a date, a time or a count."""
    return _DIGIT.search(text) is not None and _STAMP.search(text) is not None
