"""Tags in a page's source, told apart from comments and scripts as a browser's tokenizer does.

https://html.spec.whatwg.org/multipage/parsing.html#tokenization
"""

from __future__ import annotations

import re
from functools import lru_cache
from html import unescape

_ATTRIBUTE = (
    r"""(?:=[^\s/>=]*+|[^\s/>=]++)"""
    r"""(?:\s*+=\s*+(?:"[^"]*+"|'[^']*+'|[^\s>"'][^\s>]*+)?+)?+"""
)
_ATTRIBUTES = rf"(?:[\s/]++|{_ATTRIBUTE})*+"

ATTRIBUTE = re.compile(
    r"""(?P<name>=[^\s/>=]*+|[^\s/>=]++)"""
    r"""(?:\s*+=\s*+(?:"(?P<double>[^"]*+)"|'(?P<single>[^']*+)'|(?P<bare>[^\s>"'][^\s>]*+))?+)?+""",
    re.ASCII,
)
"""One attribute of a start tag, searched for after the tag's name."""

_OPEN_VOID_TAG = re.compile(
    r"<[ekstwEKSTW](?:[bB][rR]|[oO][uU][rR][cC][eE]|[rR][aA][cC][kK]|[mM][bB][eE][dD]|[eE][yY][gG][eE][nN])"
    r"(?=[\s/>])[^<>]*+(?<!/)(?=>)",
    re.ASCII,
)
"""A start tag of `wbr`, `source`, `track`, `embed` or `keygen` that does not close itself."""

TOKEN = re.compile(
    rf"""<(?:
      (?P<raw>script|style|textarea|title|xmp|iframe|noembed|noframes)(?=[\s/>]){_ATTRIBUTES}
      (?:(?<=/)>|(?:>|\Z)(?P<content>[^<]*+(?:<(?!/(?P=raw)[\s/>])[^<]*+)*+))
    | (?P<start>[a-z][^\s/>]*+){_ATTRIBUTES}(?:>|\Z)
    | /(?P<end>[a-z][^\s/>]*+){_ATTRIBUTES}(?:>|\Z)
    | !--(?:-?>|[^-]*+(?:-(?!-!?>)[^-]*+)*+(?:--!?>|\Z))
    | [!?/][^>]*+
    )""",
    re.VERBOSE | re.IGNORECASE | re.ASCII,
)
"""One match per start tag (`start`), end tag (`end`), element whose content is no markup (`raw`, `content`)
and comment. An element that closes itself (`<title/>`) has no content, in SVG by the standard and elsewhere
as libxml2 reads it. Every alternative runs on to the end of the source where its own end is missing, and none
backtracks: time is linear."""


@lru_cache(maxsize=256)
def start_tag_pattern(name: str) -> re.Pattern[str]:
    """Finds the start tags of one name; one that never ends runs on to the end of the text."""
    return re.compile(rf"<{re.escape(name)}(?=[\s/>]){_ATTRIBUTES}(?:>|\Z)", re.IGNORECASE | re.ASCII)


def attributes_of(start_tag: str) -> dict[str, str]:
    """The attributes in the source of a start tag, names in lower case; of two of one name the first."""
    attributes = ATTRIBUTE.finditer(start_tag.removesuffix(">"), 1)
    next(attributes)  # the tag's own name
    values: dict[str, str] = {}
    for attribute in attributes:
        value = attribute["double"] or attribute["single"] or attribute["bare"] or ""
        values.setdefault(attribute["name"].lower(), unescape(value))
    return values


def close_void_tags(source: str) -> str:
    """The source with those void elements closed that libxml2 would fill with all that follows."""
    return _OPEN_VOID_TAG.sub(r"\g<0> /", source)
