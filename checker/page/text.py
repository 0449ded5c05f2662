"""Text folded for matching, cleaned for showing, and taken out of elements as a reader sees it."""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache
from typing import TYPE_CHECKING, Literal

from lxml import etree

from checker.page.tree import BLOCK_TAGS, tag

if TYPE_CHECKING:
    from checker.page.tree import Element

UNSEEN_RANGES = (
    (0x00, 0x1F),
    (0x7F, 0x9F),
    (0xAD, 0xAD),  # soft hyphen
    (0x34F, 0x34F),  # combining grapheme joiner
    (0x61C, 0x61C),
    (0x115F, 0x1160),  # Hangul fillers
    (0x180B, 0x180F),
    (0x200B, 0x200F),  # zero width space to right-to-left mark
    (0x202A, 0x202E),
    (0x2060, 0x206F),
    (0x3164, 0x3164),
    (0xFE00, 0xFE0F),  # variation selectors
    (0xFEFF, 0xFEFF),
    (0xFFA0, 0xFFA0),
    (0xFFF9, 0xFFFB),
    (0xE0000, 0xE0FFF),
)
_UNSEEN = {code: None for first, last in UNSEEN_RANGES for code in range(first, last + 1)}
_ANY_UNSEEN = re.compile(f"[{''.join(f'{chr(first)}-{chr(last)}' for first, last in UNSEEN_RANGES)}]")


def is_unseen(code: int) -> bool:
    """Whether no reader sees the character of this code point, so that `clean` drops it."""
    return code in _UNSEEN


def holds_unseen(text: str) -> bool:
    """Whether a text holds characters that no reader sees, white space aside."""
    return any(not match.group().isspace() for match in _ANY_UNSEEN.finditer(text))


_FOLDS = str.maketrans(
    {
        **dict.fromkeys("‘’‚‛′‵ʹʼʻʽˈ＇´`❛❜", "'"),
        **dict.fromkeys("“”„‟″‶«»＂❝❞〝〞", '"'),
        **dict.fromkeys("‹›", "'"),
        **dict.fromkeys("‐‑‒–—―⁃−﹘﹣－⸺⸻", "-"),
        "…": "...",
        "⁄": "/",
        "∕": "/",
    }
)
_MAX_ACRONYM = 6

_UNSEEN_TAGS = frozenset(
    {
        "script",
        "style",
        "template",
        "noscript",
        "head",
        "title",
        "desc",
        "textarea",
        "select",
        "datalist",
        "iframe",
        "noframes",
        "noembed",
        "object",
        "canvas",
        "audio",
        "video",
    }
)
"""Elements whose text is no part of the page's text; `title` and `desc` are SVG's."""


def clean(text: str) -> str:
    """Text for showing: NFC, without unseen characters, white space collapsed to single spaces."""
    joined = " ".join(text.split())
    if joined.isascii():
        return joined if joined.isprintable() else " ".join(joined.translate(_UNSEEN).split())
    if _ANY_UNSEEN.search(joined):
        joined = " ".join(joined.translate(_UNSEEN).split())
    return unicodedata.normalize("NFC", joined)


_DENSE = re.compile("[\u3040-\u30ff\u3400-\u4dbf\u4e00-\u9fff\uac00-\ud7af]")


def prose_length(text: str) -> int:
    """How long a text is to its reader: a Chinese, Japanese or Korean character says what two letters do."""
    return len(text) if text.isascii() else len(text) + len(_DENSE.findall(text))


def word_count(text: str) -> int:
    """How many words a text has; two characters make one where no spaces part them."""
    return len(text.split()) if text.isascii() else len(text.split()) + len(_DENSE.findall(text)) // 2


def fold(text: str) -> str:
    """Text for matching: cleaned, case folded, every quote `'` or `"`, every dash `-`; idempotent."""
    return _fold_word(text) if len(text) <= _WORD else _fold(text)


def _fold(text: str) -> str:
    cleaned = clean(text)
    if cleaned.isascii():
        return cleaned.lower().replace("`", "'")
    folded = cleaned.translate(_FOLDS).casefold()
    normal = unicodedata.normalize("NFC", folded)
    return normal if normal == folded else unicodedata.normalize("NFC", normal.casefold())


_WORD = 32
"""Characters of a text that may be met again, on this page or the site's next: a name, a word, a label."""

_fold_word = lru_cache(maxsize=8192)(_fold)


def find_phrase(folded_text: str, folded_phrase: str, start: int = 0) -> int:
    """Where a phrase stands as whole words, from `start` on; -1 if nowhere or if the phrase is empty."""
    if not folded_phrase:
        return -1
    at = folded_text.find(folded_phrase, start)
    while at >= 0:
        end = at + len(folded_phrase)
        if not (_splits_word(folded_text, at) or _splits_word(folded_text, end)):
            return at
        at = folded_text.find(folded_phrase, at + 1)
    return -1


def contains_phrase(folded_text: str, folded_phrase: str) -> bool:
    """Whether a phrase stands in a text as whole words."""
    return find_phrase(folded_text, folded_phrase) >= 0


def _splits_word(text: str, at: int) -> bool:
    """Whether characters of one word stand on both sides of a position."""
    return 0 < at < len(text) and _in_word(text[at - 1]) and _in_word(text[at])


def _in_word(character: str) -> bool:
    return character.isalnum() or character == "_" or unicodedata.combining(character) != 0


def is_acronym(name: str) -> bool:
    """Whether a name is short and all in capitals, such as `UNWN`, and so must be matched in capitals."""
    return len(name) <= _MAX_ACRONYM and name.isalpha() and name.isupper()


def contains_name(text: str, name: str) -> bool:
    """Whether a text names somebody as whole words: an acronym in capitals, any other name in any case."""
    if is_acronym(name):
        return find_phrase(clean(text), name) >= 0
    return find_phrase(fold(text), _folded(name)) >= 0


@lru_cache(maxsize=1024)
def _folded(name: str) -> str:
    return fold(name)


def visible_text(element: Element) -> str:
    """An element's cleaned text with a space at every `<br>` and where blocks begin and end.

    Scripts, styles, templates, `<noscript>`, form values and comments are left out; whether the element or
    what it holds is hidden is not asked. Time is linear, nothing recurses.
    """
    if tag(element) in _UNSEEN_TAGS or not tag(element):
        return ""
    if not len(element):
        return clean(element.text or "")
    parts: list[str] = []
    events: tuple[Literal["start", "end", "comment", "pi"], ...] = ("start", "end", "comment", "pi")
    walk = etree.iterwalk(element, events=events)
    for event, node in walk:
        breaks = node.tag in BLOCK_TAGS
        if breaks:
            parts.append(" ")
        if event == "start":
            if node.tag in _UNSEEN_TAGS:
                walk.skip_subtree()
            elif node.text:
                parts.append(node.text)
        elif node is not element and node.tail:
            parts.append(node.tail)
    return clean("".join(parts))
