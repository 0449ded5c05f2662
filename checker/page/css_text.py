"""Style text without what only looks like structure: comments, braces in strings and in URLs."""

from __future__ import annotations

import re

_TOKEN = re.compile(
    r"/\*.*?(?:\*/|\Z)"
    r"|\\."
    r'|"(?:[^"\\\n]|\\.)*+"?'
    r"|'(?:[^'\\\n]|\\.)*+'?"
    r"|[uU][rR][lL]\(\s*+(?![\"'\s])[^)]*+",
    re.DOTALL,
)
_CDATA = "<![CDATA["
"""XML's quotation mark, which HTML does not know in a style sheet (CSS Syntax 3, 5.4.3 and 5.4.8)."""
_NO_RULE = "@cdata "
"""What makes the rule that follows be passed over, as the broken prelude does."""
_QUOTES = ('"', "'")
_STRUCTURE = str.maketrans({"{": r"\7b ", "}": r"\7d ", ";": r"\3b "})


def bare(text: str) -> str:
    """Style text without comments, and with no brace left in a string or URL."""
    if "<" in text:
        text = text.replace("<!--", "").replace("-->", "")
    uncommented = text
    if "*" in text and "/*" in text:
        uncommented = _without_comments(text)
    if _CDATA in uncommented:
        uncommented = text = _without_cdata(uncommented)
    if any(_hides_in_strings(uncommented, quote) for quote in _QUOTES) or _hides_in_url(uncommented):
        return protected(text)
    return uncommented


def protected(text: str) -> str:
    """Style text without comments and with no brace or semicolon left in a string or URL."""
    return _TOKEN.sub(_neutral, text)


def searchable(text: str) -> str:
    """The text in lower case, each character at its place; characters beyond ASCII are question marks."""
    if not text.isascii():
        text = text.encode("ascii", "replace").decode("ascii")
    return text.lower()


def _neutral(match: re.Match[str]) -> str:
    """A string, URL or escape without characters that look like structure; nothing for a comment."""
    token = match[0]
    if token.startswith("\\"):
        return token[1:].translate(_STRUCTURE) if token[1:] in "{};" else token
    return "" if token.startswith("/*") else token.translate(_STRUCTURE)


def _without_comments(text: str) -> str:
    parts, kept_from = [], 0
    start = text.find("/*")
    while start >= 0:
        parts.append(text[kept_from:start])
        end = text.find("*/", start + 2)
        if end < 0:
            return "".join(parts)
        kept_from = end + 2
        start = text.find("/*", kept_from)
    return "".join(parts) + text[kept_from:]


def _without_cdata(text: str) -> str:
    """The text as browsers read it: `[` opens a block that ends at `]]>`, all of it one broken prelude."""
    first, *others = text.split(_CDATA)
    return first + "".join(_NO_RULE + other.partition("]]>")[2] for other in others)


def _hides_in_strings(text: str, quote: str) -> bool:
    """Whether a brace may stand in a string: cut at its quotes, each second part of a text is a string."""
    if quote not in text:
        return False
    parts = text.split(quote)
    if len(parts) % 2 == 0:
        return True
    strings = "".join(parts[1::2])
    return "{" in strings or "}" in strings


def _hides_in_url(text: str) -> bool:
    """Whether a brace may stand in a URL without quotes: only drawings as text have any."""
    at = text.find("url(data:")
    while at >= 0:
        end = text.find(")", at)
        url = text[at:end]
        if ("{" in url or "}" in url) and '"' not in url and "'" not in url:
            return True
        at = text.find("url(data:", end) if end > 0 else -1
    return False
