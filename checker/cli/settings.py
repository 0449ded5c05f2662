"""The settings of a run, put together from flags, the environment and the configuration found."""

from __future__ import annotations

import os
from pathlib import Path
from typing import TYPE_CHECKING, Any, Final

from checker.cli.options import DEFAULT_POLICY
from checker.cli.terminal import note
from checker.cli.usage import WrongOptionsError

if TYPE_CHECKING:
    from collections.abc import Mapping, Sequence

    from checker.config.read import ConfigFile
    from checker.config.settings import Setting, Settings

_FLAGS: Final = {"sources": "SOURCE", "reports": "--report"}
"""Key → the flag as it is typed, where it is not called as the key is."""
_ONLY_THIS_RUN: Final = frozenset({"flag", "environment"})
"""Where settings come from that do not hold for every run."""


def load_settings(config: Path | None, *, isolated: bool, **flags: Any) -> Settings:
    """The settings in force.

    Args:
        config: The configuration's file, where the user named one.
        isolated: Whether neither file nor environment count.
        flags: Key, its hyphens as underscores → what was given on the command line; None where nothing was.

    Raises:
        CreditlineError: The configuration or the environment is not valid, or the flags exclude each other.
    """
    from checker.config.environment import CONFIG, read_environment  # noqa: PLC0415 - --help does without
    from checker.config.settings import resolve  # noqa: PLC0415 - the same

    if config is not None and isolated:
        raise WrongOptionsError("--config and --no-config exclude each other")
    if config is None and os.environ.get(CONFIG) and not isolated:
        config = Path(os.environ[CONFIG])
    return resolve(
        _given(flags),
        {} if isolated else read_environment(os.environ),
        None if isolated else load_config(config),
        default_policy=DEFAULT_POLICY,
        working=os.getcwd(),  # noqa: PTH109 - text, as names of pages are
    )


def load_config(named: Path | None) -> ConfigFile | None:
    """The configuration that was named, or the nearest; None where there is none.

    Raises:
        ConfigError: It cannot be read or is not valid.
    """
    from checker.config.find import find_config, named_config  # noqa: PLC0415 - --help does without
    from checker.config.read import read_config  # noqa: PLC0415 - the same

    found = find_config(Path.cwd()) if named is None else named_config(named)
    if found is None:
        return None
    if found.passed_over is not None:
        note(f"{_shown(found.path)} is read; [tool.creditline] in {_shown(found.passed_over)} is not")
    return read_config(found, _shown(found.path))


def _shown(path: Path) -> str:
    return os.path.relpath(path)


def _given(flags: Mapping[str, Any]) -> dict[str, Setting]:
    from checker.config.settings import FLAG, Setting  # noqa: PLC0415 - as above

    given = {}
    for name, value in flags.items():
        if value is None or value == []:
            continue
        key = name.replace("_", "-")
        given[key] = Setting(
            str(value) if isinstance(value, Path) else value,
            FLAG,
            _FLAGS.get(key, f"--{key.removeprefix('mail.')}"),
        )
    return given


def path_of(settings: Settings, key: str) -> Path | None:
    """A setting that names a file."""
    return None if settings[key] is None else Path(settings[key])


def sources_of(settings: Settings, *, has_lists: bool) -> Sequence[str]:
    """What to check: what the command line names, itself or by lists, else what the configuration does."""
    if has_lists and not _are_named(settings):
        return ()
    return tuple(settings["sources"])


def is_whole_site(settings: Settings) -> bool:
    """Whether the sources are all that the configuration knows, so that an unused waiver can be told.

    Where it knows none, folders that the command line names are taken for the site.
    """
    if {settings.kind("include"), settings.kind("exclude")} & _ONLY_THIS_RUN:
        return False
    if not _are_named(settings):
        return True
    is_any_configured = settings.file is not None and settings.file.keys.sources is not None
    return not is_any_configured and all(map(os.path.isdir, settings["sources"]))


def _are_named(settings: Settings) -> bool:
    """Whether the command line names the sources."""
    return settings.kind("sources") == "flag"
