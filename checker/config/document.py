"""Reads a TOML file into values that know where each of them stands."""

from __future__ import annotations

import re
import tomllib
from typing import TYPE_CHECKING, Final, cast

from checker.config.errors import ConfigError
from checker.config.places import find_places
from checker.policy.document import Document
from checker.policy.errors import Problem

if TYPE_CHECKING:
    from pathlib import Path

    from checker.policy.document import Value

_LARGEST: Final = 1_000_000
"""Bytes; a configuration with a thousand waivers has a fifth of them."""
_PLACE: Final = re.compile(r"\s*\(at (?:line (\d+), column (\d+)|end of document)\)$")


def read_document(path: Path, name: str) -> Document:
    """The TOML document in the file `path`, called `name` in messages.

    Raises:
        ConfigError: It cannot be read, or is no TOML.
    """
    try:
        data = path.read_bytes()
    except OSError as error:
        raise ConfigError(f"cannot read the configuration {name}: {error.strerror}") from error
    return parse_document(data, name)


def parse_document(data: bytes, name: str) -> Document:
    """The TOML document in `data`.

    Raises:
        ConfigError: It is too large, no UTF-8 text, or no TOML.
    """
    if len(data) > _LARGEST:
        raise ConfigError(f"{name}: larger than {_LARGEST:,} bytes")
    try:
        text = data.decode("utf-8-sig").replace("\r\n", "\n")
        value = tomllib.loads(text)
        places = find_places(text)
    except UnicodeDecodeError as error:
        raise ConfigError(f"{name}: not UTF-8 text") from error
    except RecursionError as error:
        raise ConfigError(f"{name}: nested too deep") from error
    except tomllib.TOMLDecodeError as error:
        raise ConfigError.of([_syntax_problem(str(error), text, name)]) from error
    return Document(name, text, cast("Value", value), places.values, places.keys)


def _syntax_problem(said: str, text: str, name: str) -> Problem:
    match = _PLACE.search(said)
    words = _PLACE.sub("", said)
    words = f"no valid TOML: {words[:1].lower()}{words[1:]}"
    if match is None or match[1] is None:
        lines = text.rstrip("\n").split("\n")
        return Problem(name, len(lines), len(lines[-1]) + 1, words)
    return Problem(name, int(match[1]), int(match[2]), words)
