"""Makes text from a page safe to show: nothing in it can steer a terminal, a log or the reading order."""

from __future__ import annotations

import re
from typing import Final

_REPLACEMENT: Final = "\N{REPLACEMENT CHARACTER}"
_CONTROL_PICTURES: Final = 0x2400
_DELETE: Final = 0x7F
_C0_END: Final = 0x20

# Bidirectional controls as in Unicode's UTR #36 and CVE-2021-42574; the marks LRM, RLM and ALM order only
# neighbouring punctuation and stand in honest Hebrew and Arabic text, so they go without a trace.
_MARKS: Final = re.compile("[\u061c\u200e\u200f]")
_UNSAFE: Final = re.compile(
    "[\x00-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ud800-\udfff]"
)
_UNSAFE_IN_BLOCK: Final = re.compile(
    "[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\u202a-\u202e\u2066-\u2069\ufff9-\ufffb\ud800-\udfff]"
)
_SURROGATES: Final = re.compile("[\ud800-\udfff]")
_LINE_ENDS: Final = re.compile("\r\n?|[\x85\u2028\u2029]")

# GitHub's runner obeys `##[command]` anywhere in a line and `::command` after leading blanks
# (actions/runner, ActionCommand.cs); Azure Pipelines and TeamCity obey theirs anywhere.
_COMMAND_ANYWHERE: Final = re.compile(r"#(?=#(?:\[|vso\[|teamcity\[))", re.IGNORECASE)
_COMMAND_AT_START: Final = re.compile(r"^([^\S\n]*):(?=:)", re.MULTILINE)


def encodable(text: str) -> str:
    """`text` with lone surrogates replaced, so that it can be written as UTF-8."""
    return _SURROGATES.sub(_REPLACEMENT, text)


def line(text: str) -> str:
    """`text` on one line, with every control character made visible."""
    if text.isprintable():  # nearly every value, and told at the speed of C
        return text
    return _UNSAFE.sub(_visible, _MARKS.sub("", text))


def block(text: str) -> str:
    """`text` with its lines kept and every other control character made visible."""
    return _UNSAFE_IN_BLOCK.sub(_visible, _LINE_ENDS.sub("\n", _MARKS.sub("", text)))


def log_line(text: str) -> str:
    """`line`, with nothing in it that a CI system would take for a command."""
    return inert_in_logs(line(text))


def log_block(text: str) -> str:
    """`block`, with nothing in it that a CI system would take for a command."""
    return inert_in_logs(block(text))


def inert_in_logs(text: str, colon: str = ": ", hash_sign: str = "# ") -> str:
    """`text` with the first sign of every CI command replaced."""
    if "##" in text:
        text = _COMMAND_ANYWHERE.sub(hash_sign, text)
    if "::" in text:
        text = _COMMAND_AT_START.sub(rf"\1{colon}", text)
    return text


def _visible(match: re.Match[str]) -> str:
    character = match.group()
    code = ord(character)
    if character in "\t\n\r":
        return " "
    if code < _C0_END:
        return chr(_CONTROL_PICTURES + code)
    if code == _DELETE:
        return "\N{SYMBOL FOR DELETE}"
    if "\ud800" <= character <= "\udfff":
        return _REPLACEMENT
    return f"⟨U+{code:04X}⟩"
