"""The keys of a configuration file; the JSON Schema for editors is made from it."""

from __future__ import annotations

import datetime as dt
from enum import StrEnum
from typing import Annotated, Any

from pydantic import AfterValidator, BaseModel, BeforeValidator, ConfigDict, Field
from pydantic_core import PydanticCustomError, PydanticKnownError

from checker.formats import Format
from checker.policy.fields import Text


class LevelWord(StrEnum):
    """A rule's level, or that it is not to be judged."""

    REQUIRED = "required"
    RECOMMENDED = "recommended"
    OFF = "off"


def _fault(text: str) -> PydanticCustomError:
    return PydanticCustomError("configuration", "{text}", {"text": text})


def _no_flag(value: Any) -> Any:
    """Pydantic takes true for 1."""
    if isinstance(value, bool):
        raise PydanticKnownError("int_type")
    return value


def _whole(value: int) -> int:
    if value < 1:
        raise _fault("must be 1 or more")
    return value


def _seconds(value: float) -> float:
    if not 0 <= value <= 86_400:  # noqa: PLR2004 - a day
        raise _fault("must be between 0 (never) and 86400 seconds")
    return value


def _interval(value: float) -> float:
    if not 0 <= value <= 3_600:  # noqa: PLR2004 - an hour
        raise _fault("must be between 0 and 3600 seconds")
    return value


def _fetch_time(value: float) -> float:
    if not 0.1 <= value <= 3_600:  # noqa: PLR2004 - an hour
        raise _fault("must be between 0.1 and 3600 seconds")
    return value


def _few(value: int) -> int:
    if not 1 <= value <= 64:  # noqa: PLR2004 - as the command line has it
        raise _fault("must be between 1 and 64")
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
Whole = Annotated[int, BeforeValidator(_no_flag), AfterValidator(_whole)]
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


def value_of(keys: Keys, key: str) -> Any:
    """The value of a key, `mail.host` of one in a table; None where it is not given."""
    value: Any = keys
    for step in key.split("."):
        names = {field.alias or name: name for name, field in type(value).model_fields.items()}
        value = getattr(value, names[step])
        if value is None:
            return None
    return value


class WaiverKeys(Keys):
    """One of `[[waivers]]`: an agreed exception, which ends by itself."""

    rule: Text = Field(description="The rule's id, such as wire/logo; wire/* means all of the policy's.")
    page: Text = Field(
        description="A pattern of page paths, relative to the configuration, such as public/2019/**."
    )
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


class SecurityWord(StrEnum):
    """How the connection to the mail server is encrypted."""

    STARTTLS = "starttls"
    TLS = "tls"
    NONE = "none"


class AttachmentWord(StrEnum):
    """What comes with a mail."""

    HTML = "html"
    JSON = "json"


def _port(value: int) -> int:
    if not 1 <= value <= 65_535:  # noqa: PLR2004 - TCP's largest
        raise _fault("must be between 1 and 65535")
    return value


class MailKeys(Keys):
    """The table `[mail]`: who sends reports to whom, and through which server. The password is never here."""

    sender: Text | None = Field(default=None, alias="from", description="Whom mails come from.")
    reply_to: Text | None = Field(default=None, description="Whom answers go to.")
    to: Patterns | None = Field(default=None, description="Who gets a report of all pages.")
    cc: Patterns | None = Field(default=None, description="Who gets a copy of every report.")
    digest: Patterns | None = Field(default=None, description="Who gets the digest of all publishers.")
    recipients: Text | None = Field(
        default=None, description="A YAML file of publishers, each of whom gets a report of their own pages."
    )
    subject: Text | None = Field(default=None, description="The subject, a Jinja template.")
    note: Text | None = Field(default=None, description="What you want to tell everybody.")
    attach: tuple[AttachmentWord, ...] | None = Field(
        default=None, description="What comes with each mail: html, json."
    )
    template_dir: Text | None = Field(
        default=None, description="A folder of templates that go before the shipped ones of the same name."
    )
    domain: Text | None = Field(
        default=None, description="The domain of message ids; that of the sender if not given."
    )
    list_id: Text | None = Field(default=None, description="The List-ID, such as credits.example.org.")
    unsubscribe: Text | None = Field(
        default=None, description="An address to write to for no more of these mails."
    )
    stream: Text | None = Field(
        default=None, description="The name of this series of mails; each series makes threads of its own."
    )
    since_last: bool | None = Field(
        default=None, description="Mail only where something has changed since the last mail."
    )
    host: Text | None = Field(default=None, description="The mail server.")
    port: Annotated[int, AfterValidator(_port)] | None = Field(
        default=None, description="Its port; 587, 465 or 25 by the security if not given."
    )
    security: SecurityWord | None = Field(default=None, description="How the connection is encrypted.")
    user: Text | None = Field(default=None, description="The name to log in with.")
    password_file: Text | None = Field(
        default=None, description="A file that holds the password, if CREDITLINE_MAIL_PASSWORD does not."
    )
    verify: bool | None = Field(default=None, description="Whether the server's certificate is checked.")
    ca_file: Text | None = Field(
        default=None, description="Certificates that are trusted instead of the system's."
    )
    timeout: Seconds | None = Field(default=None, description="Seconds that the server may take to answer.")


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
    assets: Text | None = Field(
        default=None, description="The folder of the built site, where images are looked for."
    )
    baseline: Text | None = Field(default=None, description="The file of known findings.")
    contact: Text | None = Field(
        default=None, description="A mail or web address that requests to servers carry."
    )
    host_interval: Annotated[float, AfterValidator(_interval)] | None = Field(
        default=None, description="Seconds between two requests to one host."
    )
    host_limit: Annotated[int, AfterValidator(_few)] | None = Field(
        default=None, description="Requests to one host at a time."
    )
    fetch_timeout: Annotated[float, AfterValidator(_fetch_time)] | None = Field(
        default=None, description="Seconds that one request may take."
    )
    cache: Text | None = Field(
        default=None, description="The folder in which pages from the web are kept, as servers allow."
    )
    images: bool | None = Field(
        default=None, description="Fetch images that may be logos, of pages from the web and from archives."
    )
    record: bool | None = Field(default=None, description="Record every run in the ledger.")
    ledger: Text | None = Field(default=None, description="The ledger's file.")
    allow_waivers_in_pages: bool | None = Field(
        default=None, description="Heed waivers that stand in comments of the pages themselves."
    )
    waivers_file: Text | None = Field(default=None, description="A further TOML file with [[waivers]].")
    mail: MailKeys | None = Field(default=None, description="E-mailed reports.")
    levels: dict[str, LevelWord] | None = Field(default=None, description="Rule id → level, on all pages.")
    overrides: tuple[OverrideKeys, ...] = Field(default=(), description="Other levels for some pages.")
    waivers: tuple[WaiverKeys, ...] = Field(default=(), description="Agreed exceptions.")
