"""Holds a configuration file against its schema; a key in the wrong table is told where it belongs."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Final, TypeVar

from checker.config.document import read_document
from checker.config.errors import ConfigError
from checker.config.find import IN_SHARED_FILE
from checker.config.schema import ConfigKeys, Keys, OverrideKeys, WaiverFileKeys, WaiverKeys
from checker.policy.validation import validate, value_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.config.find import Found
    from checker.policy.document import Document, KeyPath
    from checker.policy.errors import Problem

Model = TypeVar("Model", bound=Keys)

_LISTS: Final[dict[str, type[Keys]]] = {"waivers": WaiverKeys, "overrides": OverrideKeys}


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
        file = read_document(path, str(Path(name).parent / keys.waivers_file))
        listed = _valid(file, WaiverFileKeys, ()).waivers
        further = tuple((waiver, file, ("waivers", number)) for number, waiver in enumerate(listed))
    return ConfigFile(keys, document, found.table, found.path.parent, (*own, *further))


def _valid(document: Document, model: type[Model], at: KeyPath) -> Model:
    misplaced = list(_misplaced(document, at)) if model is ConfigKeys else []
    checked = validate(document, model, at)
    if not isinstance(checked, list) and not misplaced:
        return checked
    said = {(problem.line, problem.column) for problem in misplaced}
    others = (
        [problem for problem in checked if (problem.line, problem.column) not in said]
        if isinstance(checked, list)
        else []
    )
    raise ConfigError.of([*misplaced, *others])


def _misplaced(document: Document, at: KeyPath) -> Iterator[Problem]:
    """Known keys in a table where they mean nothing."""
    top = _names(ConfigKeys)
    table = value_at(document.value, at)
    if not isinstance(table, dict):
        return
    if "format" in table and "template" in table:
        yield document.problem((*at, "template"), '"template" and "format" exclude each other', key=True)
    for key in table:
        home = next((name for name, model in _LISTS.items() if key in _names(model)), None)
        if not at and key in IN_SHARED_FILE and isinstance(table[key], dict):
            name = ".".join(map(str, IN_SHARED_FILE[IN_SHARED_FILE.index(key) :]))
            text = f"the keys stand without [{name}] in this file: that is for pyproject.toml"
            yield document.problem((key,), text, key=True)
        if key not in top and home:
            yield document.problem((*at, key), f'"{key}" belongs into a table [[{home}]]', key=True)
    for name, model in _LISTS.items():
        entries = table.get(name)
        for number, entry in enumerate(entries if isinstance(entries, list) else ()):
            for key in entry if isinstance(entry, dict) else ():
                if key in top - _names(model):
                    text = f'"{key}" stands inside [[{name}]]: move it above the first line with a bracket'
                    yield document.problem((*at, name, number, key), text, key=True)


def _names(model: type[Keys]) -> set[str]:
    return {field.alias or name for name, field in model.model_fields.items()}
