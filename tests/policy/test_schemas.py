"""Kinds of check, their options and the schemas of these options belong together."""

from __future__ import annotations

import dataclasses

import pytest

from checker.policy.kinds import KINDS
from checker.policy.option_schemas import OPTION_SCHEMAS


def test_every_kind_of_check_has_a_schema_for_its_options() -> None:
    assert OPTION_SCHEMAS.keys() == KINDS.keys()


@pytest.mark.parametrize("name", sorted(KINDS))
def test_a_schema_knows_exactly_the_options_of_its_check(name: str) -> None:
    schema = OPTION_SCHEMAS[name]
    assert schema.model_fields.keys() == {option.name for option in dataclasses.fields(KINDS[name].options)}


@pytest.mark.parametrize("name", sorted(KINDS))
def test_a_schema_builds_what_the_check_reads_and_mixes_nothing_up(name: str) -> None:
    given: dict[str, object] = {
        option: [f"{option}-value"]
        for option, field in OPTION_SCHEMAS[name].model_fields.items()
        if field.annotation is not float
    }
    built = OPTION_SCHEMAS[name].model_validate(given).build()
    assert type(built) is KINDS[name].options
    assert {option: list(getattr(built, option)) for option in given} == given


@pytest.mark.parametrize("name", ["byline", "affiliation", "notice"])
def test_what_the_file_leaves_out_is_what_the_check_takes_for_granted(name: str) -> None:
    assert OPTION_SCHEMAS[name]().build() == KINDS[name].options()
