"""An image on a page, as a reader would meet it: where it stands, whence it comes, what names it."""

from __future__ import annotations

from abc import ABC, abstractmethod
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING, Literal, NamedTuple

from checker.page.css_cascade import inline_declarations
from checker.page.css_values import pixels
from checker.page.image_urls import with_wrapped
from checker.page.visibility import attribute_pixels

if TYPE_CHECKING:
    from collections.abc import Iterable

    from checker.page.image_context import ImageContext
    from checker.page.tree import Element
    from checker.page.visibility import Hidden

Delivery = Literal[
    "img", "picture", "lazy", "amp-img", "svg", "svg image", "background", "input", "object", "noscript"
]
"""How an image gets in. `lazy`: an `img` that waits for a script; `noscript`: one without a visible twin."""

LabelKind = Literal["alt", "title", "caption", "accessible name", "svg title", "svg text", "link text"]
"""Where a label stands; `link text` is the `title` or `aria-label` of the link around the image."""


@dataclass(frozen=True, slots=True)
class Label:
    """Words that say what an image shows."""

    kind: LabelKind
    text: str


class Sources(NamedTuple):
    """Whence an image comes."""

    delivery: Delivery
    addresses: tuple[str, ...]
    """Every candidate as written, placeholders last."""
    awaits_other: bool
    """Whether a script will load an image other than the one that is shown without it."""
    placeholder: bool


class Image(ABC):
    """One image, with everything the page tells of it; each fact is read on first use."""

    def __init__(self, element: Element, context: ImageContext) -> None:
        self.element = element
        self._context = context

    @property
    def delivery(self) -> Delivery:
        """How it gets in."""
        return self._sources.delivery

    @cached_property
    def urls(self) -> tuple[str, ...]:
        """Every candidate as written: what an image proxy wraps before the proxy's own, placeholders last."""
        return with_wrapped(self._sources.addresses)

    @cached_property
    def labels(self) -> tuple[Label, ...]:
        """What names it: its own texts first, then those around it."""
        return tuple(dict.fromkeys(self._read_labels()))

    @property
    def link(self) -> str | None:
        """The `href` of the link around it."""
        link = self._context.around(self.element).link
        return None if link is None else link.get("href")

    @property
    def width(self) -> int | None:
        """CSS pixels, from the attribute or the `style` attribute."""
        return self._side("width")

    @property
    def height(self) -> int | None:
        """CSS pixels, from the attribute or the `style` attribute."""
        return self._side("height")

    @property
    def placeholder(self) -> bool:
        """Nothing but a stand-in (a 1×1 or blank picture) and no source that a script would load."""
        return self._sources.placeholder

    @cached_property
    def hidden(self) -> Hidden | None:
        """What hides it from sight; None where it is visible as far as the page tells."""
        return self._read_hidden()

    @cached_property
    def _sources(self) -> Sources:
        return self._read_sources()

    @abstractmethod
    def _read_sources(self) -> Sources: ...

    @abstractmethod
    def _read_labels(self) -> Iterable[Label]: ...

    @abstractmethod
    def _read_hidden(self) -> Hidden | None: ...

    def _side(self, name: Literal["width", "height"]) -> int | None:
        size = attribute_pixels(self.element.get(name))
        for declaration in inline_declarations(self.element.get("style")):
            if declaration.name == name and (styled := pixels(declaration.value)) is not None:
                size = int(styled)
        return size


@dataclass(frozen=True, slots=True)
class UnmatchedBackground:
    """An image that the page's own styles would show behind an element that is not on the page."""

    selector: str
    url: str
    element: Element
    """The `style` element."""
