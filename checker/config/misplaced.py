"""Known keys in a table where they mean nothing, each with where it belongs."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final, NamedTuple

from checker.config.find import IN_SHARED_FILE
from checker.config.schema import ConfigKeys, Keys, MailKeys, OverrideKeys, WaiverKeys
from checker.formats import Format
from checker.policy.validation import value_at

if TYPE_CHECKING:
    from collections.abc import Iterator

    from checker.policy.document import Document, KeyPath, Value
    from checker.policy.errors import Problem


def keys_of(model: type[Keys]) -> frozenset[str]:
    """A table's keys, as they are written."""
    return frozenset(field.alias or name for name, field in model.model_fields.items())


_TOP: Final = keys_of(ConfigKeys)
_LISTS: Final = {"waivers": keys_of(WaiverKeys), "overrides": keys_of(OverrideKeys)}
_TABLES: Final = {
    "reports": frozenset(form.value for form in Format) - {Format.AUTO},
    "levels": frozenset[str](),
    "mail": keys_of(MailKeys),
}


class Misplaced(NamedTuple):
    """A key that is in the wrong table."""

    path: KeyPath
    problem: Problem


def misplaced_keys(document: Document, at: KeyPath) -> Iterator[Misplaced]:
    """Those of the configuration that stands at `at`."""
    table = value_at(document.value, at)
    if not isinstance(table, dict):
        return
    for key in table:
        text = _why_not_at_top(key, table[key], is_own_file=not at)
        if text:
            yield _misplaced(document, (*at, key), text)
    for path, inside, own in _tables_of(table):
        for key in inside:
            if key in _TOP - own:
                text = f'"{key}" stands inside {_header(path)}: move it above the first line with a bracket'
                yield _misplaced(document, (*at, *path, key), text)


def _why_not_at_top(key: str, value: Value, *, is_own_file: bool) -> str | None:
    if is_own_file and key in IN_SHARED_FILE and isinstance(value, dict):
        name = ".".join(map(str, IN_SHARED_FILE[IN_SHARED_FILE.index(key) :]))
        return f"the keys stand without [{name}] in this file: that is for pyproject.toml"
    if key in _TOP:
        return None
    for name, own in _LISTS.items():
        if key in own:
            return f'"{key}" belongs into a table [[{name}]]'
    table = "levels" if "/" in key else next((name for name, own in _TABLES.items() if key in own), None)
    return f'"{key}" belongs into the table [{table}]' if table else None


def _tables_of(table: dict[str, Value]) -> Iterator[tuple[KeyPath, dict[str, Value], frozenset[str]]]:
    """Each table in the configuration, with its place and its own keys."""
    for name, own in _TABLES.items():
        inside = table.get(name)
        if isinstance(inside, dict):
            yield (name,), inside, own
    for name, own in _LISTS.items():
        entries = table.get(name)
        for number, entry in enumerate(entries if isinstance(entries, list) else ()):
            if isinstance(entry, dict):
                yield (name, number), entry, own


def _header(path: KeyPath) -> str:
    return f"[[{path[0]}]]" if len(path) > 1 else f"[{path[0]}]"


def _misplaced(document: Document, path: KeyPath, text: str) -> Misplaced:
    return Misplaced(path, document.problem(path, text, key=True))
