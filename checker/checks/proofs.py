"""Makes proofs of the things that readings find."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.checks.verdict import Proof
from checker.page.metadata import MetadataAuthor
from checker.vocabulary import Zone

if TYPE_CHECKING:
    from checker.checks.authorship import Author
    from checker.checks.logos import LogoFound
    from checker.checks.mentions import Mention
    from checker.checks.pictures import Sight
    from checker.page import Credit, Hidden, Image
    from checker.page.metadata import MetadataText


def of_mention(mention: Mention, why: str) -> Proof:
    """A line that names the wire."""
    return Proof(
        what=mention.capacity.value,
        why=_seen(why, mention.hidden),
        zone=mention.zone,
        element=mention.element,
        snippet=mention.line.text,
        data={"found": mention.name, "by": hidden_by(mention.hidden)},
    )


def of_author(author: Author, why: str) -> Proof:
    """A person named as author."""
    return Proof(
        what="byline",
        why=_seen(why, author.hidden),
        zone=author.zone,
        element=author.element,
        snippet=author.line.text,
        data={"found": author.name, "by": hidden_by(author.hidden)},
    )


def of_credit(credit: Credit, why: str) -> Proof:
    """A credit as the page states it."""
    return Proof(
        what="byline",
        why=_seen(why, credit.hidden),
        zone=credit.zone,
        element=credit.element,
        snippet=credit.text,
        data={"found": credit.text, "by": hidden_by(credit.hidden)},
    )


def of_logo(logo: LogoFound, why: str, sight: Sight | None = None) -> Proof:
    """An identified image, and what its pixels show."""
    return Proof(
        what="image",
        why=why,
        zone=logo.zone,
        element=logo.image.element,
        snippet="",
        data={"found": logo.said, "identified": logo.by, "by": hidden_by(logo.hidden), **_shown(sight)},
    )


def of_image(image: Image, zone: Zone, why: str, sight: Sight | None = None) -> Proof:
    """An image that nothing identifies but, perhaps, its pixels."""
    name = image.urls[0].rpartition("/")[2] if image.urls else ""
    return Proof("image", why, zone, image.element, "", {"found": name, **_shown(sight)})


def _shown(sight: Sight | None) -> dict[str, str]:
    return {} if sight is None else {"shows": sight.said, "mark": sight.said}


def of_metadata(item: MetadataAuthor | MetadataText, why: str) -> Proof:
    """Something that the page says to machines only."""
    value = (
        item.value
        if not isinstance(item, MetadataAuthor)
        else ", ".join(filter(None, (item.name, item.affiliation)))
    )
    return Proof("metadata", why, Zone.OUTSIDE, item.element, f"{item.field}: {value}", {"found": value})


def hidden_by(hidden: Hidden | None) -> str:
    """The key of what hides something; empty where nothing does."""
    return "" if hidden is None else hidden.by


def _seen(why: str, hidden: Hidden | None) -> str:
    return why if hidden is None else "hidden"
