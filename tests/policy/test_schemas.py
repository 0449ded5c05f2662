"""Kinds of check, their options and the schemas of these options belong together."""

from __future__ import annotations

import dataclasses

import pytest

from checker.pixels.fingerprint import DifferenceHash, Fingerprint, coarse_grid, fine_grid
from checker.policy.kinds import KINDS
from checker.policy.option_schemas import OPTION_SCHEMAS
from checker.policy.options import LogoOptions

MARK = {
    "name": "wide",
    "aspect": 1.0,
    "coarse": DifferenceHash(coarse_grid(1), (3,) * coarse_grid(1).steps).text,
    "fine": DifferenceHash(fine_grid(1), (-2,) * fine_grid(1).steps).text,
}


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
        if field.annotation is not float and "pixels" not in option
    }
    built = OPTION_SCHEMAS[name].model_validate(given).build()
    assert type(built) is KINDS[name].options
    assert {option: list(getattr(built, option)) for option in given} == given


@pytest.mark.parametrize("option", ["pixels", "not_pixels"])
def test_marks_are_built_as_they_are_written(option: str) -> None:
    given = {"names": ["UNW"], "files": ["unw"], option: [MARK, {**MARK, "name": "tall"}]}
    built = OPTION_SCHEMAS["logo"].model_validate(given).build()
    assert isinstance(built, LogoOptions)
    marks = getattr(built, option)
    assert [mark.name for mark in marks] == ["wide", "tall"]
    assert marks[0].fingerprint == Fingerprint.of_text(1.0, MARK["coarse"], MARK["fine"])
    assert not (built.pixels and built.not_pixels)


@pytest.mark.parametrize("name", ["byline", "affiliation", "notice"])
def test_what_the_file_leaves_out_is_what_the_check_takes_for_granted(name: str) -> None:
    assert OPTION_SCHEMAS[name]().build() == KINDS[name].options()
