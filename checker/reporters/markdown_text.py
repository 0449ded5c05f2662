"""Escapes text for GitHub-flavoured Markdown, so that page text stays text wherever it lands."""

from __future__ import annotations

import re
from typing import Final

from checker.reporters.printable import log_block, log_line

_ENTITIES: Final = {"&": "&amp;", "<": "&lt;", ">": "&gt;"}
_MARKUP: Final = re.compile(r"[&<>]")
_SYNTAX: Final = re.compile(r"[\\`*_\[\]|~$]")
# GitHub links `@name`, `#12` and addresses after Markdown is parsed, so a backslash does not stop them.
_MENTIONS: Final = re.compile(r"[@#](?=\w)")
# GFM 6.9, extended autolinks: `scheme://` and `www.`
_LINK_STARTS: Final = re.compile(r":(?=//)|(?<=www)\.", re.IGNORECASE)
_BACKTICKS: Final = re.compile("`+")
_SHORTEST_FENCE: Final = 3


def markdown_line(text: str) -> str:
    """`text` on one line, inert in a paragraph, a heading or a table's cell."""
    escaped = _SYNTAX.sub(r"\\\g<0>", log_line(text))
    escaped = _MARKUP.sub(lambda match: _ENTITIES[match.group()], escaped)
    escaped = _LINK_STARTS.sub(r"\\\g<0>", escaped)
    return _MENTIONS.sub("\\g<0>\N{ZERO WIDTH SPACE}", escaped)


def code_span(text: str) -> str:
    """`text` on one line as a code span (CommonMark 6.1), its fence longer than any run inside."""
    shown = log_line(text)
    if not shown.strip():
        return ""
    fence = "`" * (_longest_run(shown) + 1)
    padding = " " if "`" in (shown[0], shown[-1]) else ""
    return f"{fence}{padding}{shown}{padding}{fence}"


def code_block(text: str) -> str:
    """`text` as a fenced block of HTML (CommonMark 4.5), its fence longer than any run inside."""
    shown = log_block(text).strip("\n")
    fence = "`" * max(_SHORTEST_FENCE, _longest_run(shown) + 1)
    return f"{fence}html\n{shown}\n{fence}"


def _longest_run(text: str) -> int:
    return max((len(run) for run in _BACKTICKS.findall(text)), default=0)
