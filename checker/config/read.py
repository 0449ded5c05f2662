"""Reads a configuration file, and that of waivers which it names; every fault is told with its place."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, TypeVar

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


@dataclass(frozen=True, slots=True)
class ConfigFile:
    """A valid configuration file."""

    keys: ConfigKeys
    document: Document
    table: KeyPath
    folder: Path
    """What its paths start from."""
    waivers: tuple[tuple[WaiverKeys, Document, KeyPath], ...]
    """Each waiver with the place where it is written."""

    def place(self, *path: str | int) -> str:
        """Where a key stands, as `file:line`."""
        full = (*self.table, *path)
        span = self.document.keys.get(full) or self.document.values[full]
        return f"{self.document.file}:{span.line}"


def read_config(found: Found, name: str) -> ConfigFile:
    """The configuration that was found, called `name` in messages.

    Raises:
        ConfigError: It, or its file of waivers, cannot be read or is not valid; lists every fault.
    """
    document = read_document(found.path, name)
    keys = _valid(document, ConfigKeys, found.table)
    own = tuple(
        (waiver, document, (*found.table, "waivers", number)) for number, waiver in enumerate(keys.waivers)
    )
    further: tuple[tuple[WaiverKeys, Document, KeyPath], ...] = ()
    if keys.waivers_file is not None:
        path = found.path.parent / keys.waivers_file
        if not path.is_file():
            text = f"there is no file {keys.waivers_file}"
            raise ConfigError.of([document.problem((*found.table, "waivers-file"), text)])
        file = read_document(path, str(Path(name).parent / keys.waivers_file))
        listed = _valid(file, WaiverFileKeys, ()).waivers
        further = tuple((waiver, file, ("waivers", number)) for number, waiver in enumerate(listed))
    return ConfigFile(keys, document, found.table, found.path.parent, (*own, *further))


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
