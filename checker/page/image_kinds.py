"""The kinds of images by how they get in, and how the facts of each are read."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.page.image_context import labels_of, text_of, words_in
from checker.page.image_urls import attribute_urls, is_placeholder
from checker.page.image_values import Image, Label, Sources
from checker.page.visibility import Hidden

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.page.backgrounds import Background
    from checker.page.image_context import ImageContext
    from checker.page.image_values import Delivery
    from checker.page.tree import Element

_SVG_PARTS = ("title", "text", "use", "desc")
_SVG_UNSEEN = frozenset(
    {"defs", "symbol", "style", "title", "desc", "metadata", "lineargradient", "radialgradient", "script"}
)
_IMAGE_FILES = (".svg", ".svgz", ".png", ".gif", ".jpg", ".jpeg", ".webp", ".avif")


class LoadedImage(Image):
    """An `img`, an `amp-img` or an image button: it has a source and, perhaps, lazy ones."""

    def _read_sources(self) -> Sources:
        element = self.element
        shown, waiting = attribute_urls(element.items())
        picture = _picture(element)
        sources = [] if picture is None else list(_picture_urls(picture))
        for twin in self._context.twins.of.get(element, ()):
            twin_shown, twin_waiting = attribute_urls(twin.items())
            waiting += twin_shown
            waiting += twin_waiting
        candidates = [*shown, *sources, *waiting]
        awaits_other = bool(waiting)
        stand_ins = [url for url in candidates if is_placeholder(url, awaits_other=awaits_other)]
        real = [url for url in candidates if url not in stand_ins] if stand_ins else candidates
        is_lazy = bool(real) and not any(url in shown for url in real)
        delivery = self._delivery(in_picture=picture is not None, is_lazy=is_lazy)
        return Sources(delivery, (*real, *stand_ins), awaits_other, not real)

    def _delivery(self, *, in_picture: bool, is_lazy: bool) -> Delivery:
        if self.element in self._context.twins.in_noscript:
            return "noscript"
        if in_picture:
            return "picture"
        match self.element.tag:
            case "img":
                return "lazy" if is_lazy else "img"
            case "input":
                return "input"
            case _:
                return "amp-img"

    def _read_labels(self) -> Iterable[Label]:
        twins = self._context.twins.of.get(self.element, ())
        labels = labels_of("alt", self.element.get("alt"), *(twin.get("alt") for twin in twins))
        labels += self._context.labels(self.element)
        for twin in twins:
            labels += labels_of("title", twin.get("title"))
        return labels

    def _read_hidden(self) -> Hidden | None:
        hidden = self._context.visibility.hidden(self.element, "image")
        if self._sources.placeholder:
            return hidden or Hidden("size", self.element)
        is_small = hidden is not None and hidden.by == "size" and hidden.element is self.element
        return None if is_small and self._sources.awaits_other else hidden


class EmbeddedImage(Image):
    """An `object` or `embed` that shows an image."""

    def _read_sources(self) -> Sources:
        return Sources("object", (_embedded_address(self.element),), awaits_other=False, placeholder=False)

    def _read_labels(self) -> Iterable[Label]:
        return [*labels_of("alt", self.element.get("alt")), *self._context.labels(self.element)]

    def _read_hidden(self) -> Hidden | None:
        return self._context.visibility.hidden(self.element, "image")


class Drawing(Image):
    """An inline `svg`."""

    def _read_sources(self) -> Sources:
        addresses = tuple(
            url for part in self.element.iter("use", "image", "img") for url in _addresses(part)
        )
        return Sources("svg", addresses, awaits_other=False, placeholder=False)

    def _read_labels(self) -> Iterable[Label]:
        for part in self.element.iter(*_SVG_PARTS):
            if part.tag == "use":
                yield from self._symbol_title(_addresses(part))
            elif part.tag == "text":
                if self._context.visibility.hidden(part) is None:
                    yield from labels_of("svg text", text_of(part))
            elif self._is_shown(part.getparent()):
                yield from labels_of("svg title", words_in(part))
        yield from self._context.labels(self.element)

    def _read_hidden(self) -> Hidden | None:
        return self._context.visibility.hidden(self.element, "image")

    def _is_shown(self, part: Element | None) -> bool:
        """Whether a part is shown where the drawing is."""
        return part is self.element or (
            part is not None and self._context.visibility.hidden(part, "image") is None
        )

    def _symbol_title(self, addresses: list[str]) -> Iterator[Label]:
        """The title of the symbol on this page that is used."""
        if not addresses or not addresses[-1].startswith("#"):
            return
        symbol = self._context.with_id(addresses[-1][1:])
        if symbol is not None:
            for title in symbol.iterchildren("title"):
                yield from labels_of("svg title", words_in(title))


class BackgroundImage(Image):
    """An image behind an element, or before or after what it holds."""

    def __init__(self, background: Background, context: ImageContext) -> None:
        super().__init__(background.element, context)
        self._background = background

    def _read_sources(self) -> Sources:
        urls = self._background.urls
        placeholder = all(map(is_placeholder, urls))
        return Sources("background", urls, awaits_other=False, placeholder=placeholder)

    def _read_labels(self) -> Iterable[Label]:
        yield from self._context.labels(self.element)
        words = words_in(self.element)
        if words.strip() and self._replaces_words():
            yield from labels_of("accessible name", words)

    def _replaces_words(self) -> bool:
        """Whether the element's text is there but out of sight: it names the image shown in its place."""
        if self._context.around(self.element).link is not self.element and self._hidden_behind() is not None:
            return False
        return self._context.visibility.hidden(self.element, "text") is not None

    def _read_hidden(self) -> Hidden | None:
        hidden = self._hidden_behind()
        return (hidden or Hidden("size", self.element)) if self._sources.placeholder else hidden

    def _hidden_behind(self) -> Hidden | None:
        return self._context.visibility.hidden(self.element, "background") or self._background.hidden


def is_image_button(element: Element) -> bool:
    """Whether an `input` is an image."""
    return (element.get("type") or "").strip().lower() == "image"


def embeds_image(element: Element) -> bool:
    """Whether an `object` or `embed` shows an image."""
    kind = (element.get("type") or "").strip().lower()
    path = _embedded_address(element).partition("?")[0].partition("#")[0].lower()
    return kind.startswith("image/") or path.endswith(_IMAGE_FILES)


def is_drawing(svg: Element) -> bool:
    """Whether an `svg` shows something: it is no part of another and no store of symbols."""
    if all(child.tag in _SVG_UNSEEN for child in svg):
        return False
    return next(svg.iterancestors("svg"), None) is None


def _embedded_address(element: Element) -> str:
    return (element.get("data") or element.get("src") or "").strip()


def _addresses(part: Element) -> list[str]:
    return [url for url in (part.get("href"), part.get("xlink:href"), part.get("src")) if url]


def _picture(element: Element) -> Element | None:
    """The `picture` around an image; libxml2 does not know that `source` holds nothing and nests them."""
    parent = element.getparent()
    while parent is not None and parent.tag == "source":
        parent = parent.getparent()
    return parent if parent is not None and parent.tag == "picture" else None


def _picture_urls(picture: Element) -> Iterator[str]:
    for source in picture.iter("source"):
        shown, waiting = attribute_urls(source.items())
        yield from shown
        yield from waiting
