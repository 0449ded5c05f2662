"""Every image on a page, in whatever way it gets in, as one list in document order."""

from __future__ import annotations

from typing import TYPE_CHECKING

from checker.page.backgrounds import (
    BACKGROUND_ATTRIBUTES,
    Background,
    attribute_background,
    rule_backgrounds,
    unmatched_backgrounds,
)
from checker.page.image_context import ImageContext
from checker.page.image_kinds import (
    BackgroundImage,
    Drawing,
    EmbeddedImage,
    LoadedImage,
    embeds_image,
    is_drawing,
    is_image_button,
)
from checker.page.image_values import Image, Label, UnmatchedBackground
from checker.page.noscript_twins import Twins

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from checker.page.styles import Styles
    from checker.page.tree import Element
    from checker.page.visibility import Visibility

__all__ = ["Image", "Label", "UnmatchedBackground", "find_images", "unmatched_backgrounds"]

_TAGS = frozenset({"img", "amp-img", "amp-anim", "svg", "input", "object", "embed", "noscript"})


def find_images(root: Element, styles: Styles, visibility: Visibility) -> tuple[Image, ...]:
    """The page's images in document order, hidden ones included.

    The image in a `noscript` joins the lazy image beside it; one without such a twin is hidden.
    """
    backgrounds: dict[Element, list[Background]] = {}
    for background in rule_backgrounds(styles):
        backgrounds.setdefault(background.element, []).append(background)
    noscripts: list[Element] = []
    found: list[Element | Background] = []
    for element in root.iter("*"):
        if element.tag in _TAGS:
            (noscripts if element.tag == "noscript" else found).append(element)
        if not BACKGROUND_ATTRIBUTES.isdisjoint(element.keys()) and (
            own := attribute_background(element, styles)
        ):
            found.append(own)
            found += [each for each in backgrounds.pop(element, ()) if each.pseudo_element]
        elif backgrounds and element in backgrounds:
            found += backgrounds[element]
    context = ImageContext(root, Twins(noscripts), visibility)
    return tuple(_images(found, context))


def _images(found: Iterable[Element | Background], context: ImageContext) -> Iterator[Image]:
    merged = context.twins.merged
    for each in found:
        if isinstance(each, Background):
            yield BackgroundImage(each, context)
        elif each not in merged and (kind := _kind(each)):
            yield kind(each, context)


def _kind(element: Element) -> type[LoadedImage | EmbeddedImage | Drawing] | None:
    """What kind of image an element is; None where it is none."""
    match element.tag:
        case "svg":
            return Drawing if is_drawing(element) else None
        case "input":
            return LoadedImage if is_image_button(element) else None
        case "object" | "embed":
            return EmbeddedImage if embeds_image(element) else None
        case _:
            return LoadedImage
