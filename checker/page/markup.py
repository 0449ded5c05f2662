"""Tags in a page's source, told apart from comments and scripts as a browser's tokenizer does.

https://html.spec.whatwg.org/multipage/parsing.html#tokenization
"""

from __future__ import annotations

import re

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
