"""Finds the data folders `rules/` and `reports/`, in a checkout or in an installed wheel."""

from __future__ import annotations

from pathlib import Path

_PACKAGE = Path(__file__).resolve().parent


def _data_folder(name: str) -> Path:
    shipped = _PACKAGE / name
    return shipped if shipped.is_dir() else _PACKAGE.parent / name


def rules_folder() -> Path:
    """The folder with the policies that ship with creditline."""
    return _data_folder("rules")


def reports_folder() -> Path:
    """The folder with the templates that ship with creditline."""
    return _data_folder("reports")
