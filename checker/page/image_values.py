"""An image on a page, as a reader would meet it: where it stands, whence it comes, what names it."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

if TYPE_CHECKING:
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


@dataclass(frozen=True, slots=True)
class Image:
    """One image, with everything the page tells of it."""

    element: Element
    delivery: Delivery
    urls: tuple[str, ...]
    """Every candidate as written: what an image proxy wraps before the proxy's own, placeholders last."""
    labels: tuple[Label, ...]
    link: str | None
    """The `href` of the link around it."""
    width: int | None
    """CSS pixels, from the attribute or the `style` attribute."""
    height: int | None
    placeholder: bool
    """Nothing but a stand-in (a 1×1 or blank picture) and no source that a script would load."""
    hidden: Hidden | None


@dataclass(frozen=True, slots=True)
class UnmatchedBackground:
    """An image that the page's own styles would show behind an element that is not on the page."""

    selector: str
    url: str
    element: Element
    """The `style` element."""
