"""What creditline sees on a page before any rule, as values: the document of `creditline inspect`."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Final

from checker.vocabulary import Zone  # noqa: TC001 - part of the values' public types

if TYPE_CHECKING:
    from checker.page import Page
    from checker.page.credit import Credit
    from checker.page.images import Image
    from checker.page.metadata import Metadata

SCHEMA: Final = "creditline-inspect/1"
_LONGEST_URL: Final = 200
"""Characters; only data URIs are longer, and nobody reads those."""


@dataclass(frozen=True, slots=True)
class InspectedArticle:
    """The story on the page."""

    selector: str
    words: int
    paragraphs: int


@dataclass(frozen=True, slots=True)
class InspectedCredit:
    """A place where the page names who made something."""

    text: str
    names: tuple[str, ...]
    affiliation: str | None
    zone: Zone
    visible: bool
    origin: str
    selector: str
    line: int | None


@dataclass(frozen=True, slots=True)
class InspectedImage:
    """A picture, however it is delivered."""

    zone: Zone
    visible: bool
    urls: tuple[str, ...]
    alt: str | None
    selector: str
    line: int | None


@dataclass(frozen=True, slots=True)
class Inspection:
    """All that creditline sees on one page."""

    source: str
    title: str | None
    encoding: str
    language: str | None
    listing: bool
    """Whether the page lists many articles instead of telling one."""
    article: InspectedArticle | None
    authors: tuple[str, ...]
    """The names of the article's authors, best first."""
    credits: tuple[InspectedCredit, ...]
    images: tuple[InspectedImage, ...]
    metadata: dict[str, Any]
    """What the page says of itself to machines; fields without a value are left out."""

    def document(self) -> dict[str, Any]:
        """The JSON document, `creditline-inspect/1`."""
        return {"schema": SCHEMA, **dataclasses.asdict(self)}


def inspect_page(page: Page) -> Inspection:
    """What creditline sees on `page`."""
    return Inspection(
        source=page.source,
        title=page.title,
        encoding=page.encoding,
        language=page.language,
        listing=page.listing is not None,
        article=_article(page),
        authors=tuple(page.authors),
        credits=tuple(_credit(page, credit) for credit in page.credits),
        images=tuple(_image(page, image) for image in page.images),
        metadata=_metadata(page.metadata),
    )


def _article(page: Page) -> InspectedArticle | None:
    article = page.article
    if article is None:
        return None
    return InspectedArticle(page.selector_of(article.frame), article.words, len(article.paragraphs))


def _credit(page: Page, credit: Credit) -> InspectedCredit:
    line, _ = page.position_of(credit.element)
    return InspectedCredit(
        text=credit.text,
        names=credit.names,
        affiliation=credit.affiliation or None,
        zone=credit.zone,
        visible=credit.is_visible,
        origin=credit.origin,
        selector=page.selector_of(credit.element),
        line=line,
    )


def _image(page: Page, image: Image) -> InspectedImage:
    line, _ = page.position_of(image.element)
    alt = next((label.text for label in image.labels if label.kind == "alt"), None)
    return InspectedImage(
        zone=page.zone_of(image.element),
        visible=image.hidden is None,
        urls=tuple(_short(url) for url in image.urls),
        alt=alt,
        selector=page.selector_of(image.element),
        line=line,
    )


def _short(url: str) -> str:
    is_data = url[:5].lower() == "data:"
    return f"{url[:_LONGEST_URL]}…" if is_data and len(url) > _LONGEST_URL else url


def _metadata(metadata: Metadata) -> dict[str, Any]:
    """The fields that say something, as plain values without the elements that they stand in."""
    return {
        field.name: value
        for field in dataclasses.fields(metadata)
        if (value := _plain(getattr(metadata, field.name)))
    }


def _plain(value: Any) -> Any:
    if isinstance(value, tuple):
        return [_plain(item) for item in value]
    if dataclasses.is_dataclass(value) and not isinstance(value, type):
        shown = (field.name for field in dataclasses.fields(value) if field.name != "element")
        return {name: _plain(getattr(value, name)) for name in shown}
    return value
