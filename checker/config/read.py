"""Reads a configuration file, and that of waivers which it names; every fault is told with its place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple, TypeVar

from checker.config.document import read_document
from checker.config.errors import ConfigError
from checker.config.misplaced import misplaced_keys
from checker.config.schema import ConfigKeys, Keys, WaiverFileKeys
from checker.policy.validation import validate, value_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.config.find import Found
    from checker.config.schema import WaiverKeys
    from checker.policy.document import Document, KeyPath
    from checker.policy.errors import Problem

Model = TypeVar("Model", bound=Keys)


class PlacedWaiver(NamedTuple):
    """A waiver and where it is written."""

    keys: WaiverKeys
    document: Document
    at: KeyPath

    @property
    def place(self) -> str:
        """As `file:line`."""
        return f"{self.document.file}:{self.document.values[self.at].line}"


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """A valid configuration file."""

    keys: ConfigKeys
    document: Document
    table: KeyPath
    folder: Path
    """What its paths start from."""
    waivers: tuple[PlacedWaiver, ...]
    """Those that stand in it."""

    def place(self, *path: str | int) -> str:
        """Where a key stands, as `file:line`."""
        full = (*self.table, *path)
        span = self.document.keys.get(full) or self.document.values[full]
        return f"{self.document.file}:{span.line}"


def read_config(found: Found, name: str) -> ConfigFile:
    """The configuration that was found, called `name` in messages.

    Raises:
        ConfigError: It cannot be read or is not valid; lists every fault.
    """
    document = read_document(found.path, name)
    keys = _valid(document, ConfigKeys, found.table)
    return ConfigFile(
        keys, document, found.table, found.path.parent, _placed(keys.waivers, document, found.table)
    )


def read_waivers(path: Path, name: str, named_by: str) -> tuple[PlacedWaiver, ...]:
    """The waivers in a file of their own, called `name` in messages; `named_by` is what says to read it.

    Raises:
        ConfigError: It cannot be read or is not valid.
    """
    if not path.is_file():
        raise ConfigError(f"{named_by}: there is no file {name}")
    document = read_document(path, name)
    return _placed(_valid(document, WaiverFileKeys, ()).waivers, document, ())


def _placed(waivers: tuple[WaiverKeys, ...], document: Document, table: KeyPath) -> tuple[PlacedWaiver, ...]:
    return tuple(
        PlacedWaiver(waiver, document, (*table, "waivers", number)) for number, waiver in enumerate(waivers)
    )


def _valid(document: Document, model: type[Model], at: KeyPath) -> Model:
    misplaced = list(misplaced_keys(document, at)) if model is ConfigKeys else []
    exclusive = list(_exclusive(document, at)) if model is ConfigKeys else []
    checked = validate(document, model, at)
    if not isinstance(checked, list) and not misplaced and not exclusive:
        return checked
    # What else is wrong with such a key, or with its value, is wrong only where it does not belong.
    spans = [places.get(path) for path, _ in misplaced for places in (document.keys, document.values)]
    said = {(span.line, span.column) for span in spans if span}
    others = [] if not isinstance(checked, list) else checked
    others = [problem for problem in others if (problem.line, problem.column) not in said]
    raise ConfigError.of([*(problem for _, problem in misplaced), *exclusive, *others])


def _exclusive(document: Document, at: KeyPath) -> Iterator[Problem]:
    table = value_at(document.value, at)
    if isinstance(table, dict) and "format" in table and "template" in table:
        yield document.problem((*at, "template"), '"template" and "format" exclude each other', key=True)
