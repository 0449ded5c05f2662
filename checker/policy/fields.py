"""The kinds of value that policy files hold; every scalar in a file is text."""

from __future__ import annotations

import datetime as dt
import re
from typing import Annotated, TypeAlias

from pydantic import AfterValidator, BaseModel, ConfigDict, Field, StringConstraints
from pydantic_core import PydanticCustomError

from checker.policy.patterns import pattern_fault

_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")
_DATE = re.compile(r"\d{4}-\d{2}-\d{2}")
_MOST_DAYS = 3660
_DOMAIN = re.compile(r"[a-z0-9-]+(\.[a-z0-9-]+)+")


class Strict(BaseModel):
    """A mapping of which every key is known."""

    model_config = ConfigDict(extra="forbid", frozen=True, hide_input_in_errors=True)


def _fault(text: str) -> PydanticCustomError:
    return PydanticCustomError("policy", "{text}", {"text": text})


def _check_id(value: str) -> str:
    if not _ID.fullmatch(value):
        raise _fault(f'"{value}" is no id: use small letters, digits and single hyphens')
    return value


def _check_date(value: str) -> str:
    try:
        if _DATE.fullmatch(value):
            dt.date.fromisoformat(value)
            return value
    except ValueError:
        pass
    raise _fault(f'"{value}" is no date: write it as YYYY-MM-DD')


def _check_domain(value: str) -> str:
    if not _DOMAIN.fullmatch(value):
        raise _fault(f'"{value}" is no domain: write it in small letters, without https:// and path')
    return value


def _check_file_pattern(value: str) -> str:
    fault = pattern_fault(value)
    if fault:
        raise _fault(fault)
    return value


def _check_days(value: int) -> int:
    if not 1 <= value <= _MOST_DAYS:
        raise _fault(f"{value} is no number of days between 1 and {_MOST_DAYS}")
    return value


Text: TypeAlias = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1)]
Days: TypeAlias = Annotated[int, AfterValidator(_check_days)]
Id: TypeAlias = Annotated[Text, AfterValidator(_check_id)]
IsoDate: TypeAlias = Annotated[Text, AfterValidator(_check_date)]
Domain: TypeAlias = Annotated[Text, AfterValidator(_check_domain)]
FilePatternText: TypeAlias = Annotated[Text, AfterValidator(_check_file_pattern)]
Texts: TypeAlias = Annotated[tuple[Text, ...], Field(min_length=1)]
