"""What a line's text alone says of its being a credit, in the languages of the pages that were looked at."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

from checker.page.bylines import is_stamped, single_name
from checker.page.east_asian_bylines import is_east_asian, reporter_in_brackets

if TYPE_CHECKING:
    from checker.page.bylines import Byline
    from checker.page.lines import Line

OPENING = 160
"""Characters at the beginning of a paragraph in which a byline can be run in."""

TELLING_MARKS = frozenset({"rel=author", "itemprop=author", "author link"})
"""Author markup by which a name of one word is one."""
_SIGNED_AT_END = re.compile(
    r"\((?:by|(?:reporting|writing|written|story|report) by)\s[^()]{4,120}\)(?:\W|enditem){0,12}$",
    re.IGNORECASE,
)
_LONGEST_END = 150
_AGENCY_RUN_IN = re.compile(r"^[A-Z][\w.'’-]+(?: [\w.'’-]+){1,3}, [A-Z]{3,6}(?=\s+[A-Z“\"‘'])")
_RUN_IN = re.compile(
    r"^\W*(?:by\s+)(?P<credit>(?:[^.:;—–]|(?<=\b[A-Z])\.|(?<=\b[JS]r)\.){4,90}?)"
    r"\s*(?:(?<!\b[A-Z])(?<!\b[JS]r)\.|[:;—–]|\s-\s|\s\|)",
    re.IGNORECASE,
)
_BY = re.compile(
    r"(?:^|.{0,60}(?:\d|\b(?:posted|published|written)))\W*"
    r"(?:(?:written|story|reported|reporting|words|posted|published|text|article)\s+)?"
    r"(?:by|von|par|por|af|av|door|di|da|dall?[ao]?|authors?|autor(?:in|en|es|a)?(?:/\w+)?|aut(?:eurs?|rice|ore|ori)"
    r"|escribe|escrito|scritto|oleh|penulis|автор)\b[\s:]"
    r"|\W*(?:texte?|texto|tekst|testo|text und fotos|texto y fotos|ein[e]? \w{4,20} von)\s*(?::|(?<=von)\s)"
    r"|\W*(?:words|reporter|writer|teksti|haber|yazan|yazar|írta|szerző|napsala?|redaktur|oprac|opracowała?"
    r"|текст|авторы|بقلم|كتب|كتبت|الكاتب|نویسنده|מאת|συντάκτης|autori|autors|kirjoittaja|toimittaja)\s?[:.]"
    r"|\W*(?:作者|记者|記者|撰文|撰稿|[责責](?:任)?[编編][辑輯]?|編集委員|論説委員|特派員|投稿者|執筆者?|著者|筆者|文責"
    r"|ライター|取材・文|文|글)\s*[:：/／=＝\s]",
    re.IGNORECASE,
)


def says_by(text: str) -> bool:
    """Whether a text begins as a byline does, after at most a label, a date or a place."""
    return _BY.match(text) is not None or ". By " in text


def run_in(line: Line) -> str:
    """The byline that a paragraph begins with: after `By`, or in bold before the story; empty for none."""
    match = _RUN_IN.match(line.text[:OPENING])
    if match is not None:
        return match.group().rstrip(" .:;—–-|")
    if reporter := is_east_asian(line.text) and reporter_in_brackets(line.text[:OPENING]):
        return reporter
    match = _AGENCY_RUN_IN.match(line.text)
    if match is not None:
        return match.group()
    first = line.pieces[0]
    if first.element.tag in {"b", "strong"} and "," in first.text and len(first.text) < OPENING:
        return first.text
    return ""


def signed_at_end(text: str) -> str:
    """`(By Ann Lee)` with which a story's last paragraph ends; empty for none."""
    found = _SIGNED_AT_END.search(text[-_LONGEST_END:])
    return found.group() if found else ""


def last_sentence(caption: str) -> str:
    """A caption's `By Ann Lee, The Wire.` after what it tells of the picture."""
    before, by, after = caption.rpartition(". By ")
    return f"By {after}" if by and before else caption


def lone_name(text: str, byline: Byline, mark: str) -> str:
    """The name of one word in a line, where its markup, or `By` with a date, says that it is a name."""
    if byline.names:
        return ""
    if mark in TELLING_MARKS and (name := single_name(text)):
        return name
    name = single_name(byline.affiliation or text)
    if name.islower() and not byline.has_prefix and is_stamped(text):
        return ""  # what an icon beside the date is called: `timer`, `schedule`
    return name if mark or (byline.has_prefix and (" " in name or is_stamped(text))) else ""
