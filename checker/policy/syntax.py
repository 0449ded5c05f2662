"""Says in plain words what is wrong where YAML cannot be read, and how to mend it.

The parsers' own words name tokens of YAML's grammar. Both are understood: libyaml's
(https://github.com/yaml/libyaml, src/scanner.c and src/parser.c) and those of PyYAML's parser in Python.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from checker.policy.errors import Problem

if TYPE_CHECKING:
    import yaml

MOST_LEVELS: Final = 20
"""Levels of lists and mappings in each other; a policy has five."""
TOO_DEEP: Final = f"nested deeper than {MOST_LEVELS} levels"

_QUOTE_IT: Final = "put the whole value in quotes"
_AS_TEXT: Final = f"if it is part of the text, {_QUOTE_IT}"
_UNEVEN: Final = (
    "the indentation fits no line above: begin the line in the same column as the keys or items that it"
    " belongs with"
)
_TEXT_TO_NEXT_LINE: Final = f'text after "|" or ">": begin it on the next line, indented; {_AS_TEXT}'
_LINE_END: Final = re.compile(r"[\r\n]|$")
_WORDS: Final = (
    ("found a tab character", "a tab in the indentation: indent with spaces"),
    (
        "sequence entries are not allowed",
        f'a list item after other text: begin each "- " on a line of its own; {_AS_TEXT}',
    ),
    (
        "unknown escape character",
        "in double quotes a backslash begins an escape: write two, or put the value in single quotes",
    ),
    ("comment or line break", _TEXT_TO_NEXT_LINE),
    ("comment or a line break", _TEXT_TO_NEXT_LINE),
    ("node content", f'a value is missing here, or begins with "," or a bracket: {_AS_TEXT}'),
    ("alphabetic or numeric character", f'a value cannot begin with "*" or "&": {_QUOTE_IT}'),
)
"""What a parser says → what is wrong and how to mend it; the first that fits holds."""


def syntax_problem(error: yaml.MarkedYAMLError, text: str, file: str) -> Problem:
    """What keeps `text` from being read, at its place."""
    said = error.problem or ""
    mark = error.problem_mark or error.context_mark
    opened = error.context_mark
    if mark is None:
        return Problem(file, 1, 1, f"not valid YAML: {said}")
    # What was never closed, and a key without a colon, are told where they begin, not where that is noticed.
    if opened is not None and (mark.index >= len(text) or "expected ':'" in said):
        mark = opened
    line = _line_at(text, mark.index - mark.column)
    words = _in_plain_words(error, line, mark.column)
    return Problem(file, mark.line + 1, mark.column + 1, words)


def _in_plain_words(error: yaml.MarkedYAMLError, line: str, column: int) -> str:
    said, context = error.problem or "", error.context or ""
    before, at = line[:column], line[column : column + 1]
    if "maximum nesting depth" in said:  # newer versions of libyaml give up by themselves, further on
        return TOO_DEEP
    if "cannot start any token" in said:
        if at == "\t":
            return "a tab in the indentation: indent with spaces"
        return f'a value cannot begin with "{at}": {_QUOTE_IT}'
    if "mapping values are not allowed" in said:
        return _stray_colon(before)
    if "expected ':'" in said:
        return 'a line that is no "key: value": is the colon, or the space after it, missing?'
    if "flow sequence" in context or "flow mapping" in context:
        return _unclosed(error)
    if "quoted scalar" in context and "end of stream" in said:
        return f"a quotation mark ({at}) that is never closed"
    if "block mapping" in context or "block collection" in context or "document start" in said:
        return _stray_text(before)
    fitting = next((words for part, words in _WORDS if part in said), None)
    return fitting or "not valid YAML: " + ", ".join(part for part in (context, said) if part)


def _unclosed(error: yaml.MarkedYAMLError) -> str:
    what, end = ("list", "]") if "sequence" in (error.context or "") else ("mapping", "}")
    where = f" that begins on line {error.context_mark.line + 1}" if error.context_mark else ""
    return (
        f'in the {what}{where}, a comma between two items is missing, or the "{end}" at its end; if the'
        f" bracket is part of the text, {_QUOTE_IT}"
    )


def _stray_colon(before: str) -> str:
    """Of a colon that makes no key, after the text `before` it on its line."""
    if ": " in before or not before.strip():
        return f'": " in a value that is not in quotes: {_QUOTE_IT}'
    return (
        "a key where none can stand: the line is indented too far, or the line above is no"
        ' "key:" (is its colon, or the space after it, missing?)'
    )


def _stray_text(before: str) -> str:
    """Of something that fits nowhere, after the text `before` it on its line."""
    if not before.strip(" -"):
        return _UNEVEN
    if before.rstrip().endswith(("'", '"')) or before.count("'") > 1 or before.count('"') > 1:
        return (
            "text after a closing quotation mark: put all of the value in quotes, and write a quotation"
            " mark inside single quotes twice ('it''s')"
        )
    if before.rstrip().endswith(("}", "]")) or "{" in before or "[" in before:
        return (
            f"text after a closing bracket: {_QUOTE_IT}, since brackets and braces begin lists and mappings"
        )
    return f"text that belongs to nothing: {_AS_TEXT}"


def _line_at(text: str, start: int) -> str:
    end = _LINE_END.search(text, start)
    return text[start : end.start()] if end else text[start:]
