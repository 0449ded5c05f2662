"""What creditline sees on a page before any rule, as values: the document of `creditline inspect`."""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Annotated, Any, Final, Literal

from pydantic import ConfigDict, Field, with_config

from checker.vocabulary import Zone  # noqa: TC001 - Pydantic reads the annotations

if TYPE_CHECKING:
    from checker.page import Page
    from checker.page.credit import Credit
    from checker.page.images import Image
    from checker.page.metadata import Metadata

_Count = Annotated[int, Field(ge=0)]
_Line = Annotated[int, Field(ge=1)]
_described: Final = with_config(
    ConfigDict(
        extra="forbid", use_attribute_docstrings=True, json_schema_serialization_defaults_required=True
    )
)
"""The document's JSON Schema is made from these types, and from the words below each field."""
_LONGEST_URL: Final = 200
"""Characters; only data URIs are longer, and nobody reads those."""


@_described
@dataclass(frozen=True, slots=True)
class InspectedArticle:
    """The story on the page."""

    selector: str
    """A CSS selector that selects exactly the element that holds it."""
    words: _Count
    """How many words its paragraphs have."""
    paragraphs: _Count
    """How many paragraphs it has."""


@_described
@dataclass(frozen=True, slots=True)
class InspectedCredit:
    """A place where the page names who made something."""

    text: str
    """The credit as it stands on the page."""
    names: tuple[str, ...]
    """The persons that it names."""
    affiliation: str | None
    """What stands with the names, as it is written."""
    zone: Zone
    """Where it stands, seen from the article."""
    visible: bool
    """Whether a reader sees it, as far as the page tells."""
    origin: str
    """How it was known: `byline text`, `caption`, `photo credit` and others."""
    selector: str
    """A CSS selector that selects exactly this element."""
    line: _Line | None
    """Line in the source, counted from 1."""


@_described
@dataclass(frozen=True, slots=True)
class InspectedImage:
    """A picture, however it is delivered."""

    zone: Zone
    """Where it stands, seen from the article."""
    visible: bool
    """Whether a reader sees it, as far as the page tells."""
    urls: tuple[str, ...]
    """Every address that the picture may come from; long data URIs are cut."""
    alt: str | None
    """Its alternative text."""
    selector: str
    """A CSS selector that selects exactly this element."""
    line: _Line | None
    """Line in the source, counted from 1."""


@_described
@dataclass(frozen=True, slots=True, kw_only=True)
class Inspection:
    """What `creditline inspect --format json` writes: all that creditline sees on one page.

    The number in `schema` changes when a reader of this version could misread what is written.
    """

    schema: Literal["creditline-inspect/1"] = "creditline-inspect/1"
    """The name and version of this format."""
    source: str
    """The page as it was given."""
    title: str | None
    """The story's headline, or what the page calls itself."""
    encoding: str
    """The encoding in which the page's bytes were read."""
    language: str | None
    """The language that the page declares, a BCP 47 tag."""
    listing: bool
    """Whether the page lists many articles instead of telling one."""
    article: InspectedArticle | None
    """The story on the page; null where there is none."""
    authors: tuple[str, ...]
    """The names of the article's authors, best first."""
    credits: tuple[InspectedCredit, ...]
    """Where the page names who made something, in document order."""
    images: tuple[InspectedImage, ...]
    """The page's pictures, in whatever way they are delivered, in document order."""
    metadata: dict[str, Any]
    """What the page says of itself to machines, by field; fields without a value are left out."""

    def document(self) -> dict[str, Any]:
        """The JSON document, `creditline-inspect/1`."""
        return dataclasses.asdict(self)


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
