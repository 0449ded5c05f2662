"""The JSON Schemas that ship: made from the code, never behind it, and valid."""

from __future__ import annotations

import json
import tomllib
from importlib.util import module_from_spec, spec_from_file_location
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from jsonschema import Draft202012Validator

from checker.resources import reports_folder

if TYPE_CHECKING:
    from collections.abc import Iterator
    from types import ModuleType

ROOT = Path(__file__).resolve().parent.parent
SHIPPED = sorted((reports_folder() / "schemas").glob("*.json"))


def generator() -> ModuleType:
    spec = spec_from_file_location("schemas", ROOT / "docs" / "schemas.py")
    assert spec is not None
    assert spec.loader is not None
    module = module_from_spec(spec)
    spec.loader.exec_module(module)
    return module


def keys(schema: Any) -> Iterator[tuple[str, dict[str, Any]]]:
    """Every key that a schema knows, with what it says of it."""
    if isinstance(schema, dict):
        yield from schema.get("properties", {}).items()
    for part in schema.values() if isinstance(schema, dict) else schema if isinstance(schema, list) else ():
        yield from keys(part)


def schema(name: str) -> dict[str, Any]:
    return json.loads((reports_folder() / "schemas" / f"{name}.schema.json").read_text("utf-8"))


def test_no_schema_is_behind_the_code() -> None:
    made = generator()
    stale = [
        name
        for name in made.MODELS
        if (reports_folder() / "schemas" / f"{name}.schema.json").read_text("utf-8") != made.text_of(name)
    ]
    assert not stale, "run: make schemas"


def test_every_schema_that_ships_is_made_from_the_code() -> None:
    assert {path.name.removesuffix(".schema.json") for path in SHIPPED} == set(generator().MODELS)


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_key_is_described(path: Path) -> None:
    silent = [
        name
        for name, key in keys(json.loads(path.read_text("utf-8")))
        if not {"description", "$ref"} & key.keys()
    ]
    assert not silent


@pytest.mark.parametrize("path", SHIPPED, ids=lambda path: path.stem)
def test_every_schema_is_a_valid_one_and_has_an_id_of_its_own(path: Path) -> None:
    document = json.loads(path.read_text("utf-8"))
    Draft202012Validator.check_schema(document)
    assert document["$id"] == f"urn:creditline:schema:{path.name.removesuffix('.schema.json')}"


def test_the_schema_of_configurations_knows_what_is_right_and_what_is_wrong() -> None:
    validator = Draft202012Validator(schema("creditline-config"))
    right = tomllib.loads(
        'policy = "dcnf"\nsources = ["public"]\npage-timeout = 3.5\n[levels]\n"dcnf/notice" = "off"'
    )
    assert validator.is_valid(right)
    assert not validator.is_valid({**right, "page_timeout": 3})
    assert not validator.is_valid({**right, "levels": {"dcnf/notice": "maybe"}})
    assert not validator.is_valid({"waivers": [{"rule": "dcnf/logo"}]})
