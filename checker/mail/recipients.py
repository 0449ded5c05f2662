"""Reads the recipients file: YAML, as strictly as a policy; every fault with its line and column."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final

from pydantic import BaseModel, ConfigDict, Field

from checker.mail.addresses import Address, parse_address, valid_domain
from checker.mail.errors import AddressError, RecipientsError
from checker.mail.greetings import greetings
from checker.mail.publishers import Publisher
from checker.policy.document import parse
from checker.policy.errors import PolicyError
from checker.policy.fields import Text  # noqa: TC001 - Pydantic reads the annotations
from checker.policy.nearest import nearest
from checker.policy.validation import validate

if TYPE_CHECKING:
    from checker.policy.document import Document, KeyPath
    from checker.policy.errors import Problem

_LONGEST_LINE: Final = 200
_LONGEST_NOTE: Final = 5000


class _Keys(BaseModel):
    """A mapping of which every key is known; keys are written with hyphens."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, alias_generator=lambda name: name.replace("_", "-")
    )


class PublisherKeys(_Keys):
    """One of `publishers`: who it is, which pages are theirs, and who hears of them."""

    name: Annotated[Text, Field(max_length=_LONGEST_LINE)] = Field(description="What mails call them.")
    domains: tuple[Text, ...] = Field(
        default=(), description="Their sites, such as example.com; subdomains are theirs, too."
    )
    pages: tuple[Text, ...] = Field(
        default=(), description="Patterns of page names, such as saved/example/**, for pages from files."
    )
    to: tuple[Text, ...] = Field(default=(), description="Who gets the mail.")
    cc: tuple[Text, ...] = Field(default=(), description="Who gets a copy.")
    language: Text = Field(default="en", description="The language of the greeting.")
    greeting: Annotated[Text, Field(max_length=_LONGEST_LINE)] | None = Field(
        default=None, description="The greeting, instead of the language's own."
    )
    note: Annotated[Text, Field(max_length=_LONGEST_NOTE)] | None = Field(
        default=None, description="What you want to tell them; it stands above the report."
    )
    only_failures: bool = Field(
        default=False,
        description="Whether they get mail only when a page fails, or was mended since the last.",
    )
    never: bool = Field(default=False, description="Whether they get no mail at all.")


class RecipientsSchema(_Keys):
    """A file of recipients: the publishers, and who hears of their pages."""

    model_config = ConfigDict(title="creditline recipients")

    publishers: Annotated[tuple[PublisherKeys, ...], Field(min_length=1)] = Field(
        description="A page belongs to the first whose domain or pattern fits it."
    )


def read_recipients(data: bytes, file: str) -> tuple[Publisher, ...]:
    """The publishers in `data`.

    Args:
        data: A YAML document.
        file: What messages call it.

    Raises:
        RecipientsError: It is not valid; lists every fault.
    """
    try:
        document = parse(data, file)
    except PolicyError as error:
        raise RecipientsError(error.message, tip=error.tip) from error
    keys = validate(document, RecipientsSchema)
    if isinstance(keys, list):
        raise RecipientsError.of(keys)
    reading = _Reading(document)
    publishers = tuple(
        reading.publisher(entry, ("publishers", number)) for number, entry in enumerate(keys.publishers)
    )
    if reading.problems:
        raise RecipientsError.of(reading.problems)
    return publishers


class _Reading:
    """Turns the file's words into values; `problems` gathers what the schema cannot see."""

    def __init__(self, document: Document) -> None:
        self.problems: list[Problem] = []
        self._document = document
        self._names: set[str] = set()
        """A thread, and what was told in it, is a name's: two publishers cannot share one."""
        self._owners: dict[str, str] = {}
        """Domain or pattern → the publisher who has it."""

    def publisher(self, keys: PublisherKeys, at: KeyPath) -> Publisher:
        if keys.name in self._names:
            self._fault((*at, "name"), f'there is a publisher "{keys.name}" already')
        self._names.add(keys.name)
        if not keys.domains and not keys.pages:
            self._fault(at, f'"{keys.name}" needs domains or pages: which pages are theirs?')
        if not keys.to and not keys.never:
            self._fault(at, f'"{keys.name}" needs addresses in "to", or "never: true"')
        if keys.language not in greetings() and keys.greeting is None:
            known = ", ".join(greetings())
            text = f'there is no greeting in "{keys.language}" (there is: {known}); write one in "greeting"'
            self._fault((*at, "language"), text, nearest(keys.language, list(greetings())))
        for number, pattern in enumerate(keys.pages):
            self._take(pattern, keys.name, (*at, "pages", number))
        return Publisher(
            name=keys.name,
            domains=self._domains(keys, at),
            pages=keys.pages,
            to=self._addresses(keys.to, (*at, "to")),
            cc=self._addresses(keys.cc, (*at, "cc")),
            language=keys.language,
            greeting=keys.greeting,
            note=keys.note,
            only_failures=keys.only_failures,
            never=keys.never,
        )

    def _domains(self, keys: PublisherKeys, at: KeyPath) -> tuple[str, ...]:
        found = []
        for number, text in enumerate(keys.domains):
            place = (*at, "domains", number)
            domain = valid_domain(text)
            if domain is None:
                self._fault(place, f'"{text}" is no domain: write it without https:// and path')
                continue
            domain = domain.removeprefix("www.")
            self._take(domain, keys.name, place)
            found.append(domain)
        return tuple(found)

    def _take(self, what: str, name: str, at: KeyPath) -> None:
        owner = self._owners.setdefault(what, name)
        if owner != name:
            self._fault(at, f'"{what}" is "{owner}"’s already; a page belongs to one publisher')

    def _addresses(self, texts: tuple[str, ...], at: KeyPath) -> tuple[Address, ...]:
        found = []
        for number, text in enumerate(texts):
            try:
                found.append(parse_address(text))
            except AddressError as error:
                self._fault((*at, number), error.message)
        return tuple(dict.fromkeys(found))

    def _fault(self, at: KeyPath, text: str, suggestion: str | None = None) -> None:
        self.problems.append(self._document.problem(at, text, suggestion))
