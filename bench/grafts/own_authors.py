"""The known authors of a real page, as they stand in its markup: found, renamed or taken out."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import dataclass
from typing import TYPE_CHECKING

from bench.grafts.documents import classes_of, remove, text_of

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Sequence

    from bench.grafts.documents import Element

_LONGEST_CREDIT = 140
"""Characters of an element that names an author and tells nothing else."""
_AFTER_LATIN = 0x250
_FEW = 8
"""Children of an element that says one thing."""
_LABEL = 24
"""Characters that a box may have beside the name and still be the name's own."""
_SKIPPED = frozenset({"script", "style"})
_BYLINE_MARK = re.compile(
    r"author|byline|by-line|autor|auteur|writer|contributor|reporter|journalist|posted-by"
)
_NOT_AUTHORS = re.compile(
    r"comment|caption|photo|image|figure|bread|share|social|menu|login|subscri|card--link"
)
_NO_CREDIT = frozenset({"script", "style", "meta", "link", "title", "figcaption", "noscript"})
_PERSON = re.compile(r"[^\W\d_][\w.'’-]*(?: [^\W\d_][\w.'’-]*){1,3}")
_CAPITAL = "[A-ZÀ-ÖØ-ÞŁŚŠŽČĐ]"
_NAME = re.compile(rf"{_CAPITAL}[\w'’-]+ (?:{_CAPITAL}\. |[a-z]{{2,3}} )?{_CAPITAL}[\w'’-]+")
_BY_NAME = re.compile(rf"^\W*(?i:written by|by|von|par|por|text|autor(?:in)?|author):?\s+{_NAME.pattern}")
_NO_NAME = re.compile(
    r"\b(?:published|updated|posted|modified|last|originally|opinion|senior|staff|contributing|chief|political|et|est"
    r"|national|professor|assistant|editor|writer|reporter|correspondent|redakteur\w*|korrespondent\w*|share|save|pt|am"
    r"|follow|see|view|sign|out|time|news|the|this|search|read|min|full|bio|bild|foto|more|about|latest|posts|pm|jan\w*"
    r"|feb\w*|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug\w*|sep\w*|oct\w*|nov\w*|dec\w*|mon\w*|tue\w*|wed\w*|thu\w*"
    r"|fri\w*|sat\w*|sun\w*)\b",
    re.IGNORECASE,
)
_ORGANIZATION = re.compile(
    r"\b(news|redaktion|redaction|staff|team|press|agency|editor|editors|admin|the|times|media|magazin|magazine|blog"
    r"|redakcia|redakce|pressestelle|presse|verband\w*|agentur|stiftung|verein|reuters|afp|dpa|online|verlag|e\.?v|gmbh|inc|association|institute|university|and)\b",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class NamePlace:
    """An element that names an author, as small as can be."""

    element: Element
    name: str
    is_credit: bool
    """It says the name and little else; otherwise the name stands in running text."""


def looks_like_person(name: str) -> bool:
    """Whether a known author is certainly a person's full name, in Latin letters."""
    words = name.split()
    return (
        not _is_beyond_latin(name)
        and _PERSON.fullmatch(name) is not None
        and words[0][0].isupper()
        and words[-1][0].isupper()
        and not _ORGANIZATION.search(name)
    )


def pattern_of(name: str) -> re.Pattern[str]:
    """The name in running text, in any case and with any white space."""
    words = [re.escape(word) for word in name.split()]
    return re.compile(r"(?<!\w)" + r"[\s\u00a0]+".join(words) + r"(?!\w)", re.IGNORECASE)


def places_of(body: Element, names: Iterable[str]) -> list[NamePlace]:
    """Every smallest element that names one of the authors, in document order."""
    patterns = [(name, pattern_of(name)) for name in names]
    return list(_places(body, patterns))


def _places(body: Element, patterns: Sequence[tuple[str, re.Pattern[str]]]) -> Iterator[NamePlace]:
    for name, pattern in patterns:
        pending = [body] if pattern.search(text_of(body)) else []
        while pending:
            element = pending.pop()
            inner = [
                child
                for child in element.iterchildren()
                if isinstance(child.tag, str) and child.tag not in _SKIPPED and pattern.search(text_of(child))
            ]
            pending.extend(reversed(inner))
            own = "".join([element.text or "", *(f" \n {child.tail or ''}" for child in element)])
            if not inner or pattern.search(own):
                yield NamePlace(element, name, len(text_of(element)) <= _LONGEST_CREDIT)


def is_in_running_text(place: NamePlace) -> bool:
    """Whether the name, however it is marked, is part of a sentence or more."""
    if place.element.tag == "title":
        return False
    block = next(place.element.iterancestors("p", "li", "td"), None)
    return not place.is_credit or (block is not None and len(text_of(block)) > _LONGEST_CREDIT)


def rename(root: Element, old: str, new: str, *, metadata: bool) -> int:
    """Write another name wherever the page says the old one; says how often it did."""
    pattern, count = pattern_of(old), 0

    def other(_: re.Match[str]) -> str:
        return new

    for node in root.iter("*"):
        if node.tag in _SKIPPED or (node.tag in {"meta", "title"} and not metadata):
            if metadata and node.tag == "script" and node.text and "ld+json" in node.get("type", ""):
                node.text = pattern.sub(other, node.text)
        elif node.text:
            node.text, replaced = pattern.subn(other, node.text)
            count += replaced
        if node.tail:
            node.tail, replaced = pattern.subn(other, node.tail)
            count += replaced
        for attribute in ("alt", "title", "aria-label", *(["content"] if metadata else [])):
            if node.get(attribute):
                node.set(attribute, pattern.sub(other, node.get(attribute, "")))
    return count


def strip(body: Element, names: Iterable[str], kept: Iterable[Element]) -> None:
    """Take the authors' names out of what readers see.

    Args:
        body: The page's body.
        names: The names.
        kept: Elements that stay, with all that holds them: headline, paragraphs.
    """
    names = tuple(names)
    fixed = {ancestor for element in kept for ancestor in (element, *element.iterancestors())}
    for place in places_of(body, names):
        if place.element is body or body not in place.element.iterancestors():
            continue
        if place.is_credit and place.element not in fixed:
            remove(_box_of(place.element, fixed))
        elif place.element not in fixed:
            remove(place.element)
        else:
            _erase(place.element, place.name)
    for node in body.iter("*"):
        for attribute in ("alt", "title", "aria-label"):
            value = node.get(attribute)
            if value and any(pattern_of(name).search(value) for name in names):
                node.set(attribute, "")


def _box_of(element: Element, fixed: set[Element]) -> Element:
    """The largest box that says the name and a label at most."""
    size = len(text_of(element))
    for ancestor in element.iterancestors():
        if ancestor in fixed or len(text_of(ancestor)) > size + _LABEL:
            break
        element = ancestor
    return element


def _erase(element: Element, name: str) -> None:
    pattern = re.compile(rf"(?:\b(?:by|von|par|por)\s+)?{pattern_of(name).pattern}", re.IGNORECASE)
    for node in element.iter("*"):
        if node.tag in _SKIPPED:
            continue
        if node.text:
            node.text = pattern.sub("", node.text)
        if node.tail and node is not element:
            node.tail = pattern.sub("", node.tail)


def names_somebody(elements: Iterable[Element]) -> bool:
    """Whether one of the elements looks like a person's credit: an author's markup, or `By`, and a name."""
    return any(_is_credit(element) for element in elements if isinstance(element.tag, str))


def _is_credit(element: Element) -> bool:
    if element.tag in _NO_CREDIT or len(element) >= _FEW:
        return False
    text = text_of(element)
    if not 0 < len(text) <= _LONGEST_CREDIT:
        return False
    if _BY_NAME.search(text):
        return True
    attributes = (element.get(name, "") for name in ("rel", "itemprop", "href"))
    if not _BYLINE_MARK.search(" ".join((classes_of(element), *attributes)).lower()):
        return False
    around = (element, *element.iterancestors())
    if any(node.tag == "figure" or _NOT_AUTHORS.search(classes_of(node)) for node in around[:_FEW]):
        return False
    return _NAME.search(_NO_NAME.sub("|", text)) is not None or _is_beyond_latin(text)


def _is_beyond_latin(text: str) -> bool:
    return any(
        ord(letter) >= _AFTER_LATIN and not unicodedata.combining(letter)
        for letter in text
        if letter.isalpha()
    )
