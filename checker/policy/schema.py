"""The shape of a policy file and of the shared words."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from checker.policy.fields import Days, Domain, Id, IsoDate, Strict, Text, Texts
from checker.policy.model import Notice, Organization, Terms, Words
from checker.vocabulary import Level  # noqa: TC001 - Pydantic reads the annotation when the class is made


class TermsSchema(Strict):
    """`terms:`."""

    quote: Text
    source: Text
    retrieved: IsoDate
    manual: tuple[Text, ...] = ()

    def build(self) -> Terms:
        """The value that checks and reports read."""
        return Terms(self.quote, self.source, self.retrieved, self.manual)


class OrganizationSchema(Strict):
    """`organization:`."""

    names: Texts
    not_names: tuple[Text, ...] = Field(default=(), alias="not")
    domains: tuple[Domain, ...] = ()

    def build(self) -> Organization:
        """The value that checks and reports read."""
        return Organization(self.names, self.not_names, self.domains)


class NoticeSchema(Strict):
    """One of `notices:`."""

    id: Id
    text: Text
    anchors: tuple[Text, ...] = ()
    seen: Text = ""

    def build(self) -> Notice:
        """The value that checks and reports read."""
        return Notice(self.id, self.text, self.anchors, self.seen)


class RuleSchema(Strict):
    """One of `rules:`; what `options` and `messages` hold is its check's business."""

    id: Id
    title: Text
    check: Text
    level: Level
    options: dict[str, Any] = Field(default_factory=dict)
    messages: dict[str, Text]
    help: Text
    fix: Text


class WaiversSchema(Strict):
    """`waivers:`."""

    longest_days: Days = 366


class PolicySchema(Strict):
    """A whole policy file."""

    id: Id
    name: Text
    version: Text
    terms: TermsSchema
    organization: OrganizationSchema
    notices: tuple[NoticeSchema, ...] = ()
    waivers: WaiversSchema = WaiversSchema()
    rules: tuple[RuleSchema, ...] = Field(min_length=1)


class WordsSchema(Strict):
    """`words/en.yaml`: what is said for every wire alike."""

    evidence: dict[str, Text]
    reasons: dict[str, Text]
    places: dict[str, Text]
    hiding: dict[str, Text]
    placeholders: dict[str, Text]

    def build(self) -> Words:
        """The value that checks and reports read."""
        return Words(self.evidence, self.reasons, self.places, self.hiding, self.placeholders)
