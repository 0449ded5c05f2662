"""The keys of a configuration file; the JSON Schema for editors is made from it."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError

from checker.formats import Format
from checker.policy.fields import Text


class LevelWord(StrEnum):
    """A rule's level, or that it is not to be judged."""

    REQUIRED = "required"
    RECOMMENDED = "recommended"
    OFF = "off"


def _fault(text: str) -> PydanticCustomError:
    return PydanticCustomError("configuration", "{text}", {"text": text})


def _whole(value: int) -> int:
    if value < 1:
        raise _fault("must be 1 or more")
    return value


def _seconds(value: float) -> float:
    if not 0 <= value <= 86_400:  # noqa: PLR2004 - a day
        raise _fault("must be between 0 (never) and 86400 seconds")
    return value


def _date(value: Any) -> Any:
    """TOML has dates; text is taken too. A time of day would be read as a date by Pydantic."""
    if isinstance(value, dt.date) and not isinstance(value, dt.datetime):
        return value
    try:
        if isinstance(value, str) and len(value) == len("2027-01-31"):
            return dt.date.fromisoformat(value)
    except ValueError:
        pass
    raise _fault(f'"{value}" is no date: write it as 2027-01-31')


def _own_formats(reports: dict[Format, str]) -> dict[Format, str]:
    if Format.AUTO in reports:
        raise _fault(f'"{Format.AUTO}" can stand for "format" only: a further report has a format of its own')
    return reports


Patterns = tuple[Text, ...]
Whole = Annotated[int, AfterValidator(_whole)]
Seconds = Annotated[float, AfterValidator(_seconds)]
Day = Annotated[dt.date, BeforeValidator(_date)]


class Keys(BaseModel):
    """A table of which every key is known; keys are written with hyphens."""

    model_config = ConfigDict(
        extra="forbid",
        frozen=True,
        alias_generator=lambda name: name.replace("_", "-"),
        populate_by_name=False,
    )


class WaiverKeys(Keys):
    """One of `[[waivers]]`: an agreed exception, which ends by itself."""

    rule: Text = Field(description="The rule's id, such as wire/logo; wire/* means all of the policy's.")
    page: Text = Field(description="A pattern of page paths, relative to this file, such as public/2019/**.")
    selector: Text | None = Field(
        default=None, description="Only where the finding's evidence names this element."
    )
    reason: Text = Field(description="Why it was agreed.")
    owner: Text = Field(description="Who answers for it.")
    until: Day = Field(
        description="Its last day; at most a year from today unless the policy says otherwise."
    )


class OverrideKeys(Keys):
    """One of `[[overrides]]`: other levels for some pages."""

    pages: Annotated[Patterns, Field(min_length=1)] = Field(
        description="Patterns of page paths, relative to this file."
    )
    levels: dict[str, LevelWord] = Field(description="Rule id → level, on these pages.")


class WaiverFileKeys(Keys):
    """A file of waivers."""

    waivers: tuple[WaiverKeys, ...] = Field(default=(), description="Agreed exceptions.")


class ConfigKeys(Keys):
    """A configuration of creditline: creditline.toml, or [tool.creditline] in pyproject.toml."""

    policy: Text | None = Field(
        default=None, description="The policy: one that ships with creditline, or a policy file."
    )
    sources: Patterns | None = Field(default=None, description="What to check where no SOURCE is given.")
    include: Patterns | None = Field(default=None, description="Check only pages that one of these means.")
    exclude: Patterns | None = Field(default=None, description="Leave out pages that one of these means.")
    assume_copy: bool | None = Field(
        default=None, description="Judge every page, also one that nothing names as the wire's."
    )
    strict: bool | None = Field(default=None, description="Exit with 1 also for pages to review.")
    format: Format | None = Field(default=None, description="The report's format.")
    template: Text | None = Field(
        default=None, description="The Jinja template that makes the report, in a format's place."
    )
    output: Text | None = Field(default=None, description="The report's file.")
    reports: Annotated[dict[Format, Text], AfterValidator(_own_formats)] | None = Field(
        default=None, description="Further reports: format → file."
    )
    jobs: Whole | None = Field(default=None, description="Pages checked at a time.")
    page_timeout: Seconds | None = Field(
        default=None, description="Seconds after which a page is given up; 0: never."
    )
    baseline: Text | None = Field(default=None, description="The file of known findings.")
    allow_waivers_in_pages: bool | None = Field(
        default=None, description="Heed waivers that stand in comments of the pages themselves."
    )
    waivers_file: Text | None = Field(default=None, description="A further TOML file with [[waivers]].")
    levels: dict[str, LevelWord] | None = Field(default=None, description="Rule id → level, on all pages.")
    overrides: tuple[OverrideKeys, ...] = Field(default=(), description="Other levels for some pages.")
    waivers: tuple[WaiverKeys, ...] = Field(default=(), description="Agreed exceptions.")
