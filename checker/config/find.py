"""Finds the configuration: in this folder or above it, up to the repository's root."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from checker.config.errors import ConfigError

if TYPE_CHECKING:
    from pathlib import Path

    from checker.policy.document import KeyPath

OWN_FILE: Final = "creditline.toml"
SHARED_FILE: Final = "pyproject.toml"
IN_SHARED_FILE: Final[KeyPath] = ("tool", "creditline")


@dataclass(frozen=True, slots=True)
class Found:
    """A configuration's file, and the table in it."""

    path: Path
    table: KeyPath
    passed_over: Path | None = None
    """A file beside it that holds a configuration, too, and is not read."""


def find_config(folder: Path) -> Found | None:
    """The nearest configuration, from `folder` up to the folder that holds `.git`, or to the root."""
    for place in (folder, *folder.parents):
        own, shared = place / OWN_FILE, place / SHARED_FILE
        if own.is_file():
            return Found(own, (), shared if _has_table(shared) else None)
        if _has_table(shared):
            return Found(shared, IN_SHARED_FILE)
        if (place / ".git").exists():
            return None
    return None


def named_config(path: Path) -> Found:
    """The configuration in the file that the user named.

    Raises:
        ConfigError: There is none.
    """
    if not path.is_file():
        raise ConfigError(f"there is no configuration {path}", tip="creditline init writes one")
    if path.name != SHARED_FILE:
        return Found(path, ())
    if not _has_table(path):
        raise ConfigError(f"{path} has no table [tool.creditline]")
    return Found(path, IN_SHARED_FILE)


def _has_table(path: Path) -> bool:
    """Whether a pyproject.toml configures creditline; one that is broken is its own tools' business."""
    try:
        text = path.read_text("utf-8")
        if "creditline" not in text:
            return False
        tool = tomllib.loads(text).get("tool")
    except tomllib.TOMLDecodeError:
        return "[tool.creditline" in text
    except (OSError, UnicodeDecodeError):
        return False
    return isinstance(tool, dict) and "creditline" in tool
