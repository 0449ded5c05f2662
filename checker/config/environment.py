"""Settings from the environment: `CREDITLINE_PAGE_TIMEOUT` is `page-timeout`; lists by commas."""

from __future__ import annotations

from typing import TYPE_CHECKING, Any, Final

from pydantic import ValidationError

from checker.config.errors import ConfigError
from checker.config.schema import ConfigKeys, value_of
from checker.policy.nearest import nearest
from checker.policy.validation import must_be

if TYPE_CHECKING:
    from collections.abc import Mapping

PREFIX: Final = "CREDITLINE_"
_LISTS: Final = frozenset(
    {"sources", "include", "exclude", "mail.to", "mail.cc", "mail.digest", "mail.attach"}
)
_TABLES: Final = frozenset({"reports"})
"""Lists of `name=value`."""
_SINGLE: Final = frozenset(
    {
        "policy",
        "assume-copy",
        "strict",
        "format",
        "template",
        "output",
        "jobs",
        "page-timeout",
        "assets",
        "baseline",
        "contact",
        "host-interval",
        "host-limit",
        "fetch-timeout",
        "cache",
        "images",
        "record",
        "ledger",
        "allow-waivers-in-pages",
        "waivers-file",
        "mail.from",
        "mail.reply-to",
        "mail.recipients",
        "mail.subject",
        "mail.note",
        "mail.template-dir",
        "mail.domain",
        "mail.list-id",
        "mail.unsubscribe",
        "mail.stream",
        "mail.since-last",
        "mail.host",
        "mail.port",
        "mail.security",
        "mail.user",
        "mail.password-file",
        "mail.verify",
        "mail.ca-file",
        "mail.timeout",
    }
)
CONFIG: Final = f"{PREFIX}CONFIG"
"""Names the configuration's file."""
MAIL_PASSWORD: Final = f"{PREFIX}MAIL_PASSWORD"
"""Holds the mail server's password; no setting, so that nothing prints it."""


def variable(key: str) -> str:
    """The variable of a key."""
    return PREFIX + key.upper().replace("-", "_").replace(".", "_")


VARIABLES: Final = {variable(key): key for key in sorted(_LISTS | _TABLES | _SINGLE)}
_KNOWN: Final = frozenset({*VARIABLES, CONFIG, MAIL_PASSWORD})


def read_environment(environment: Mapping[str, str]) -> dict[str, Any]:
    """Key → value, for each variable that is set and not empty.

    Raises:
        ConfigError: A value is wrong, or a variable is named almost as one that there is. Others that begin
            so are left alone: they may be somebody else's.
    """
    set_here = {name: value for name, value in environment.items() if name.startswith(PREFIX) and value}
    faults = []
    for name in set_here:
        meant = None if name in _KNOWN else nearest(name.removeprefix(PREFIX), _words())
        if meant:
            faults.append(f'{name} is no setting; did you mean "{PREFIX}{meant}"?')
    raw = {VARIABLES[name]: value for name, value in set_here.items() if name in VARIABLES}
    values = {key: _parsed(key, value) for key, value in raw.items()}
    try:
        checked = ConfigKeys.model_validate(_nested(values))
    except ValidationError as error:
        for detail in error.errors(include_url=False):
            name = _variable_at(detail["loc"])
            said = must_be(detail) or f"{detail['msg'][:1].lower()}{detail['msg'][1:]}"
            faults.append(f'{name}="{environment[name]}": {said}')
    if faults:
        raise ConfigError("\n".join(dict.fromkeys(faults)))
    return {key: value_of(checked, key) for key in values}


def _nested(values: Mapping[str, Any]) -> dict[str, Any]:
    """Values as a file has them, those of `mail.host` and the like in a table."""
    nested: dict[str, Any] = {}
    for key, value in values.items():
        table, _, name = key.rpartition(".")
        (nested.setdefault(table, {}) if table else nested)[name] = value
    return nested


def _variable_at(place: tuple[int | str, ...]) -> str:
    """The variable of a key that stands at `place` in a file."""
    keys = (".".join(map(str, place[:end])) for end in range(1, len(place) + 1))
    return next(variable(key) for key in keys if variable(key) in VARIABLES)


def _words() -> list[str]:
    return sorted(name.removeprefix(PREFIX) for name in _KNOWN)


def _parsed(key: str, value: str) -> Any:
    if key in _TABLES:
        pairs = [item.partition("=") for item in _items(value)]
        wrong = next((name for name, equals, text in pairs if not equals or not text), None)
        if wrong:
            raise ConfigError(f'{variable(key)}: "{wrong}" is not FORMAT=FILE')
        return {name.strip(): text.strip() for name, _, text in pairs}
    return _items(value) if key in _LISTS else value


def _items(value: str) -> list[str]:
    return [item.strip() for item in value.split(",") if item.strip()]
