"""One page read against one policy: what every check needs, worked out once."""

from __future__ import annotations

from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from checker.checks.authorship import Author, AuthorFinder, author_of_mention
from checker.checks.capacity import Capacity
from checker.checks.comments import read_comments
from checker.checks.logos import LogoFound, find_logos
from checker.checks.mentions import Mention, MentionReader
from checker.checks.notices import FoundNotice, by_line, notice_finder
from checker.checks.persons import Persons
from checker.checks.pictures import Pictures
from checker.checks.wire_names import WireNames, near_names, wire_names
from checker.page import same_person
from checker.page.names import looks_like_person
from checker.pixels.source import NoImages
from checker.policy.options import BylineOptions

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.originals import Original
    from checker.page import Page
    from checker.page.metadata_values import MetadataAuthor
    from checker.pixels.source import ImageSource
    from checker.policy.model import Policy, Rule


@dataclass(frozen=True, slots=True)
class Expectation:
    """What is known of the article from elsewhere."""

    reporters: tuple[str, ...] = ()
    """The reporters' names, as the user or the original gives them."""
    original: Original | None = None
    """The wire's own version, where the page matches it."""
    assume_copy: bool = False


class Reading:
    """A page as a policy's checks see it; facts are computed on first use and kept."""

    def __init__(
        self, page: Page, policy: Policy, expectation: Expectation, images: ImageSource | None = None
    ) -> None:
        self._images = images or NoImages()
        self.page = page
        self.policy = policy
        self.expectation = expectation

    @property
    def names(self) -> WireNames:
        """The matcher of the wire's names."""
        return wire_names(self.policy.organization)

    @cached_property
    def notices(self) -> tuple[FoundNotice, ...]:
        """The wire's notice, wherever it stands on the page."""
        found = notice_finder(self.policy.notices).find(self.page.lines)
        return tuple(notice for notice in found if self._names_wire(notice))

    def _names_wire(self, notice: FoundNotice) -> bool:
        """Other wires use the same sentences; a notice is this wire's only if it says so."""
        text = " ".join(line.text for line in notice.lines)
        return self.names.find(text) is not None or self.names.find_domain(text) is not None

    @cached_property
    def notice_lines(self) -> Mapping[int, FoundNotice]:
        """The notice that each line's index belongs to."""
        return by_line(self.notices)

    @cached_property
    def mentions(self) -> tuple[Mention, ...]:
        """Every line that names the wire."""
        finder = notice_finder(self.policy.notices)
        reader = MentionReader(self.page, self.names, finder, frozenset(self.notice_lines))
        return tuple(reader.read())

    @cached_property
    def authors(self) -> tuple[Author, ...]:
        """Every person named as the article's author, with what ties them to the wire."""
        return AuthorFinder(self.page, self.mentions, self.persons, self.expectation.reporters).find()

    @property
    def misplaced_bylines(self) -> tuple[Mention, ...]:
        """The lines amid the story's text that name persons with the wire as a byline does."""
        amid = self.mentions_in(Capacity.STORY)
        return tuple(
            mention for mention in amid if mention.names and mention.in_article and mention.is_visible
        )

    @cached_property
    def near_mentions(self) -> tuple[Mention, ...]:
        """Every line that names an organisation whose name is near to the wire's."""
        finder = notice_finder(self.policy.notices)
        reader = MentionReader(
            self.page, near_names(self.policy.organization), finder, frozenset(self.notice_lines)
        )
        return tuple(reader.read())

    @cached_property
    def caption_authors(self) -> tuple[Author, ...]:
        """Persons whom a caption names with the wire as the article's author."""
        mentions = self.mentions_in(Capacity.CAPTION_BYLINE)
        return tuple(
            author_of_mention(mention, name)
            for mention in mentions
            for name in mention.names
            if self.persons.is_person(name)
        )

    @cached_property
    def metadata_persons(self) -> tuple[MetadataAuthor, ...]:
        """Persons whom metadata names as the article's authors."""
        return tuple(
            author
            for author in self.page.metadata.authors
            if author.kind != "Organization"
            and looks_like_person(author.name)
            and self.persons.is_person(author.name)
        )

    @property
    def contradicting_metadata(self) -> tuple[MetadataAuthor, ...]:
        """Persons whom metadata names, where a caption names others as the article's authors."""
        captioned = self.caption_authors
        if not captioned or self.expectation.reporters:
            return ()
        return tuple(
            author
            for author in self.metadata_persons
            if not any(same_person(author.name, other.name) for other in captioned)
        )

    @cached_property
    def comment_mentions(self) -> tuple[Mention, ...]:
        """Comments in the source that name the wire."""
        return tuple(read_comments(self.page, self.names))

    @cached_property
    def comment_authors(self) -> tuple[Author, ...]:
        """Persons whom a comment in the source names with the wire."""
        return tuple(
            author_of_mention(mention, name) for mention in self.comment_mentions for name in mention.names
        )

    @cached_property
    def persons(self) -> Persons:
        """Tells persons from houses and organisations on this page."""
        house_names = [
            name
            for rule in self.policy.rules
            if isinstance(rule.options, BylineOptions)
            for name in rule.options.house_names
        ]
        unfilled = self.policy.words.placeholders.values()
        return Persons(self.names, [*house_names, *unfilled, self.page.metadata.site_name or ""])

    @cached_property
    def logos(self) -> tuple[LogoFound, ...]:
        """Every image that something identifies as the wire's mark or as one near to it."""
        return find_logos(self.page, self.logo_rule)

    @cached_property
    def pictures(self) -> Pictures:
        """What the page's images show, by their pixels."""
        return Pictures(self.page, self.logo_rule, self._images)

    @cached_property
    def logo_rule(self) -> Rule | None:
        """The policy's rule on the logo, if it has one."""
        return next((rule for rule in self.policy.rules if rule.check == "logo"), None)

    def mentions_in(self, *capacities: Capacity) -> tuple[Mention, ...]:
        """The mentions in some capacities, in document order."""
        return tuple(mention for mention in self.mentions if mention.capacity in capacities)
