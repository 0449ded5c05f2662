"""Every image on a page, in whatever way it gets in, as one list in document order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.page.backgrounds import Background, find_backgrounds, unmatched_backgrounds
from checker.page.css_cascade import inline_declarations
from checker.page.css_values import pixels
from checker.page.image_context import ImageContext, labels_of, text_of, words_in
from checker.page.image_urls import attribute_urls, is_placeholder, with_wrapped
from checker.page.image_values import Delivery, Image, Label, UnmatchedBackground
from checker.page.noscript_twins import Twins
from checker.page.visibility import Hidden, attribute_pixels

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.page.styles import Styles
    from checker.page.tree import Element
    from checker.page.visibility import Visibility

__all__ = ["Image", "Label", "UnmatchedBackground", "find_images", "unmatched_backgrounds"]

_TAGS = ("img", "amp-img", "amp-anim", "svg", "input", "object", "embed")
_SVG_PARTS = ("svg", "title", "text", "use", "image", "img", "desc")
_SVG_UNSEEN = frozenset(
    {"defs", "symbol", "style", "title", "desc", "metadata", "lineargradient", "radialgradient", "script"}
)
_IMAGE_FILES = (".svg", ".svgz", ".png", ".gif", ".jpg", ".jpeg", ".webp", ".avif")


def find_images(root: Element, styles: Styles, visibility: Visibility) -> tuple[Image, ...]:
    """The page's images in document order, hidden ones included.

    The image in a `noscript` joins the lazy image beside it; one without such a twin is hidden.
    """
    return tuple(_Finder(root, styles, visibility).images())


class _Finder:
    def __init__(self, root: Element, styles: Styles, visibility: Visibility) -> None:
        self._root = root
        self._styles = styles
        self._visibility = visibility
        self._twins = Twins(root)
        self._context = ImageContext(root, self._twins.in_noscript | self._twins.merged)
        self._inner_svgs: set[Element] = set()

    def images(self) -> Iterator[Image]:
        backgrounds: dict[Element, list[Background]] = {}
        for background in find_backgrounds(self._root, self._styles):
            backgrounds.setdefault(background.element, []).append(background)
        for element in self._root.iter(*(() if backgrounds else _TAGS)):
            tag = element.tag
            if tag in _TAGS:
                image = self._image(element, str(tag))
                if image is not None:
                    yield image
            for background in backgrounds.get(element, ()) if backgrounds else ():
                yield self._background(background)

    def _image(self, element: Element, tag: str) -> Image | None:
        if element in self._twins.merged:
            return None
        if tag == "svg":
            return self._svg(element)
        if tag == "input":
            is_image = (element.get("type") or "").strip().lower() == "image"
            return self._loaded(element, "input") if is_image else None
        if tag in ("object", "embed"):
            return self._embedded(element)
        return self._loaded(element, "img" if tag == "img" else "amp-img")

    def _loaded(self, element: Element, delivery: Delivery) -> Image:
        """An image with a source and, perhaps, lazy ones."""
        shown, waiting = attribute_urls(element.items())
        picture = _picture(element)
        sources = [] if picture is None else list(_picture_urls(picture))
        twins = self._twins.of.get(element, ())
        for twin in twins:
            twin_shown, twin_waiting = attribute_urls(twin.items())
            waiting += twin_shown
            waiting += twin_waiting
        candidates = [*shown, *sources, *waiting]
        stand_ins = [url for url in candidates if is_placeholder(url, awaits_other=bool(waiting))]
        real = [url for url in candidates if url not in stand_ins] if stand_ins else candidates
        if picture is not None:
            delivery = "picture"
        elif delivery == "img" and real and not any(url in shown for url in real):
            delivery = "lazy"
        if element in self._twins.in_noscript:
            delivery = "noscript"
        around = self._context.around(element)
        labels = labels_of("alt", element.get("alt"), *(twin.get("alt") for twin in twins))
        labels += self._context.labels(element, around)
        for twin in twins:
            labels += labels_of("title", twin.get("title"))
        hidden = self._visibility.hidden(element, "image")
        if not real:
            hidden = hidden or Hidden("size", element)
        elif waiting and hidden is not None and hidden.by == "size" and hidden.element is element:
            hidden = None
        return self._made(element, delivery, [*real, *stand_ins], labels, hidden, placeholder=not real)

    def _embedded(self, element: Element) -> Image | None:
        address = (element.get("data") or element.get("src") or "").strip()
        kind = (element.get("type") or "").strip().lower()
        path = address.partition("?")[0].partition("#")[0].lower()
        if not kind.startswith("image/") and not path.endswith(_IMAGE_FILES):
            return None
        around = self._context.around(element)
        labels = labels_of("alt", element.get("alt")) + self._context.labels(element, around)
        hidden = self._visibility.hidden(element, "image")
        return self._made(element, "object", [address], labels, hidden, placeholder=False)

    def _svg(self, svg: Element) -> Image | None:
        """An inline drawing; None for one inside another and for a store of symbols that shows nothing."""
        if svg in self._inner_svgs or all(child.tag in _SVG_UNSEEN for child in svg):
            return None
        addresses: list[str] = []
        labels: list[Label] = []
        for part in svg.iter(*_SVG_PARTS):
            if part.tag == "svg":
                if part is not svg:
                    self._inner_svgs.add(part)
            elif part.tag in ("use", "image", "img"):
                addresses.extend(
                    url for url in (part.get("href"), part.get("xlink:href"), part.get("src")) if url
                )
                if part.tag == "use":
                    labels += self._symbol_title(addresses)
            elif part.tag == "text":
                labels += labels_of("svg text", self._seen_words(part))
            else:
                labels += labels_of("svg title", self._title_words(part))
        around = self._context.around(svg)
        labels += self._context.labels(svg, around)
        hidden = self._visibility.hidden(svg, "image")
        return self._made(svg, "svg", addresses, labels, hidden, placeholder=False)

    def _seen_words(self, text: Element) -> str:
        return text_of(text) if self._visibility.hidden(text) is None else ""

    def _title_words(self, title: Element) -> str:
        """The title of a drawing or of a part of it that is shown."""
        parent = title.getparent()
        shown = parent is not None and self._visibility.hidden(parent, "image") is None
        return words_in(title) if shown else ""

    def _symbol_title(self, addresses: list[str]) -> Iterator[Label]:
        """The title of the symbol on this page that was used last."""
        if not addresses or not addresses[-1].startswith("#"):
            return
        symbol = self._context.by_id(addresses[-1][1:])
        if symbol is not None:
            for title in symbol.iterchildren("title"):
                yield from labels_of("svg title", words_in(title))

    def _background(self, background: Background) -> Image:
        element = background.element
        around = self._context.around(element)
        labels = self._context.labels(element, around)
        hidden = self._visibility.hidden(element, "background") or background.hidden
        if around.link is element or hidden is None:
            # Text that is there but out of sight names the image that is shown in its place.
            hidden_words = self._visibility.hidden(element, "text") is not None
            labels += labels_of("accessible name", words_in(element) if hidden_words else None)
        placeholder = all(map(is_placeholder, background.urls))
        if placeholder:
            hidden = hidden or Hidden("size", element)
        return self._made(element, "background", background.urls, labels, hidden, placeholder=placeholder)

    def _made(
        self,
        element: Element,
        delivery: Delivery,
        urls: Iterable[str],
        labels: list[Label],
        hidden: Hidden | None,
        *,
        placeholder: bool,
    ) -> Image:
        link = self._context.around(element).link
        width, height = _size(element)
        return Image(
            element=element,
            delivery=delivery,
            urls=with_wrapped(urls),
            labels=tuple(dict.fromkeys(labels)) if labels else (),
            link=None if link is None else link.get("href"),
            width=width,
            height=height,
            placeholder=placeholder,
            hidden=hidden,
        )


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


def _size(element: Element) -> tuple[int | None, int | None]:
    width, height = attribute_pixels(element.get("width")), attribute_pixels(element.get("height"))
    style = element.get("style")
    if style:
        for each in inline_declarations(style):
            if each.name == "width":
                width = _whole(each.value, width)
            elif each.name == "height":
                height = _whole(each.value, height)
    return width, height


def _whole(value: str, otherwise: int | None) -> int | None:
    size = pixels(value)
    return otherwise if size is None else int(size)
