"""The shape of a policy file and of the shared words."""

from __future__ import annotations

from typing import Any

from pydantic import Field

from checker.policy.fields import Days, Domain, Id, IsoDate, Strict, Text, Texts
from checker.policy.model import Notice, Organization, Terms, Words
from checker.vocabulary import Level  # noqa: TC001 - Pydantic reads the annotation when the class is made


class TermsSchema(Strict):
    """`terms:`."""

    quote: Text = Field(description="The wire's terms in its own words.")
    source: Text = Field(description="Where they were read.")
    retrieved: IsoDate = Field(description="The day on which they were read.")
    manual: tuple[Text, ...] = Field(default=(), description="Terms that no page can show.")

    def build(self) -> Terms:
        """The value that checks and reports read."""
        return Terms(self.quote, self.source, self.retrieved, self.manual)


class OrganizationSchema(Strict):
    """`organization:`."""

    names: Texts = Field(description="What the wire is called.")
    not_names: tuple[Text, ...] = Field(
        default=(), alias="not", description="Names that come near, and mean another organization."
    )
    domains: tuple[Domain, ...] = Field(default=(), description="The wire's own domains.")

    def build(self) -> Organization:
        """The value that checks and reports read."""
        return Organization(self.names, self.not_names, self.domains)


class NoticeSchema(Strict):
    """One of `notices:`."""

    id: Id = Field(description="The wording's name in this file.")
    text: Text = Field(description="The notice in this wording.")
    anchors: tuple[Text, ...] = Field(default=(), description="Pieces of it that no other text has.")
    seen: Text = Field(default="", description="When and where it was seen; for people.")

    def build(self) -> Notice:
        """The value that checks and reports read."""
        return Notice(self.id, self.text, self.anchors, self.seen)


class RuleSchema(Strict):
    """One of `rules:`; what `options` and `messages` hold is its check's business."""

    id: Id = Field(description="The part of the rule's full id after the slash.")
    title: Text = Field(description="The requirement in a few words.")
    check: Text = Field(description="The kind of check.")
    level: Level = Field(description="Whether it decides a page's outcome or only advises.")
    options: dict[str, Any] = Field(default_factory=dict, description="What the check goes by.")
    messages: dict[str, Text] = Field(description="What is said of each case that the check can find.")
    help: Text = Field(description="What is asked, and how to do it.")
    fix: Text = Field(description="The HTML to paste.")


class WaiversSchema(Strict):
    """`waivers:`."""

    longest_days: Days = Field(default=366, description="Days from today that a waiver may run.")


class PolicySchema(Strict):
    """A whole policy file."""

    id: Id = Field(description="The policy's id; the part of a rule's id before the slash.")
    name: Text = Field(description="The wire's name in messages.")
    version: Text = Field(description="The policy's own version.")
    terms: TermsSchema
    organization: OrganizationSchema
    notices: tuple[NoticeSchema, ...] = Field(default=(), description="Every known wording of the notice.")
    waivers: WaiversSchema = WaiversSchema()
    rules: tuple[RuleSchema, ...] = Field(min_length=1, description="The terms as rules.")


class WordsSchema(Strict):
    """`words/en.yaml`: what is said for every wire alike."""

    evidence: dict[str, Text]
    reasons: dict[str, Text]
    places: dict[str, Text]
    hiding: dict[str, Text]
    pictures: dict[str, Text] = Field(default_factory=dict)
    placeholders: dict[str, Text]

    def build(self) -> Words:
        """The value that checks and reports read."""
        return Words(self.evidence, self.reasons, self.places, self.hiding, self.pictures, self.placeholders)
