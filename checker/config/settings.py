"""The settings in force, each with where it came from: a flag, the environment, the file, or the default."""

from __future__ import annotations

import os.path
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from checker.config.environment import variable
from checker.config.read import read_waivers
from checker.config.schema import value_of

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.config.read import ConfigFile, PlacedWaiver

DEFAULT: Final = "default"
FLAG: Final = "flag"
ENVIRONMENT: Final = "environment"
FILE: Final = "file"

_DEFAULTS: Final[Mapping[str, Any]] = {
    "policy": None,
    "sources": (),
    "include": (),
    "exclude": (),
    "assume-copy": False,
    "strict": False,
    "format": None,
    "template": None,
    "output": None,
    "reports": (),
    "jobs": None,
    "page-timeout": None,
    "assets": None,
    "baseline": None,
    "contact": None,
    "host-interval": None,
    "host-limit": None,
    "fetch-timeout": None,
    "cache": None,
    "images": True,
    "record": False,
    "ledger": None,
    "allow-waivers-in-pages": False,
    "waivers-file": None,
    "mail.from": None,
    "mail.reply-to": None,
    "mail.to": (),
    "mail.cc": (),
    "mail.digest": (),
    "mail.recipients": None,
    "mail.subject": None,
    "mail.note": None,
    "mail.attach": (),
    "mail.template-dir": None,
    "mail.domain": None,
    "mail.list-id": None,
    "mail.unsubscribe": None,
    "mail.stream": "credits",
    "mail.since-last": False,
    "mail.host": None,
    "mail.port": None,
    "mail.security": "starttls",
    "mail.user": None,
    "mail.password-file": None,
    "mail.verify": True,
    "mail.ca-file": None,
    "mail.timeout": 30.0,
}
"""Key → value where nobody says otherwise; a key of a table has the table's name before it."""
KEYS: Final = tuple(_DEFAULTS)
_PATHS: Final = frozenset(
    {
        "sources",
        "template",
        "output",
        "assets",
        "baseline",
        "cache",
        "ledger",
        "waivers-file",
        "mail.recipients",
        "mail.template-dir",
        "mail.password-file",
        "mail.ca-file",
    }
)
_FORMS: Final = frozenset({"format", "template"})
"""What makes the report: one of them."""
_STANDARD_STREAM: Final = "-"
"""Standard input or output in a path's place."""
_POLICY_FILES: Final = (".yaml", ".yml")


@dataclass(frozen=True, slots=True)
class Setting:
    """One setting."""

    value: Any
    kind: str
    """`flag`, `environment`, `file` or `default`."""
    origin: str
    """For people: `--jobs`, `CREDITLINE_JOBS`, `creditline.toml:3`, `default`."""


@dataclass(frozen=True, slots=True)
class Settings:
    """All settings of a run."""

    by_key: Mapping[str, Setting]
    file: ConfigFile | None = None
    waivers: tuple[PlacedWaiver, ...] = ()
    """Those of the configuration, then those of `waivers-file`."""
    working: str = field(default_factory=os.getcwd)
    """The folder that the command runs in, absolute."""

    def __getitem__(self, key: str) -> Any:
        return self.by_key[key].value

    def kind(self, key: str) -> str:
        """Where the setting came from: `flag`, `environment`, `file` or `default`."""
        return self.by_key[key].kind

    @property
    def folder(self) -> str:
        """What names of pages and patterns start from: the configuration's folder, or the working one."""
        return os.path.abspath(self.file.folder) if self.file else self.working  # noqa: PTH100 - no link is resolved


def resolve(
    flags: Mapping[str, Setting],
    environment: Mapping[str, Any],
    file: ConfigFile | None,
    *,
    default_policy: str,
    working: str,
) -> Settings:
    """Flags before the environment before the file before the defaults.

    A format takes a template that counts less out of force, and a template a format. On the command line
    they do so with the output of the configuration, too: a JSON report is not to land in the file of the HTML
    report.

    Raises:
        ConfigError: The file of waivers cannot be read or is not valid.
    """
    layers = [
        dict(flags),
        {key: Setting(_listed(key, value), ENVIRONMENT, variable(key)) for key, value in environment.items()},
        _of_file(file, working) if file else {},
        {key: Setting(value, DEFAULT, DEFAULT) for key, value in _DEFAULTS.items()},
    ]
    layers[-1]["policy"] = Setting(default_policy, DEFAULT, DEFAULT)
    if flags.keys() & _FORMS:
        for layer in layers[1:3]:
            layer.pop("output", None)
    for number, layer in enumerate(layers[:2]):
        if layer.keys() & _FORMS:
            layers[number + 1 : 3] = [
                {key: value for key, value in lower.items() if key not in _FORMS}
                for lower in layers[number + 1 : 3]
            ]
    by_key = {key: next(layer[key] for layer in layers if key in layer) for key in KEYS}
    waivers = file.waivers if file else ()
    further = by_key["waivers-file"]
    if further.value is not None:
        waivers += read_waivers(Path(working, further.value), further.value, further.origin)
    return Settings(by_key, file, waivers, working)


def _listed(key: str, value: Any) -> Any:
    """A value as the command line has it."""
    return tuple(f"{name}={path}" for name, path in value.items()) if key == "reports" else value


def _of_file(file: ConfigFile, working: str) -> dict[str, Setting]:
    found = {}
    for key in KEYS:
        value = value_of(file.keys, key)
        if value is not None:
            place = file.place(*key.split("."))
            found[key] = Setting(_from_here(key, value, file.folder, working), FILE, place)
    return found


def _from_here(key: str, value: Any, folder: Path, working: str) -> Any:
    """A value of the file, its paths as seen from the working folder."""

    def here(path: str) -> str:
        if "://" in path or path == _STANDARD_STREAM:
            return path
        # Text, not `Path`: patterns and names of pages stay as they are written.
        whole = os.path.join(os.path.abspath(folder), path)  # noqa: PTH100, PTH118 - as said above
        return os.path.relpath(whole, working)

    if key == "reports":
        return tuple(f"{name}={here(path)}" for name, path in value.items())
    if key == "policy" and ("/" in value or value.endswith(_POLICY_FILES)):
        return here(value)
    if key not in _PATHS:
        return value
    return here(value) if isinstance(value, str) else tuple(here(path) for path in value)
