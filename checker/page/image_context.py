"""What stands around an image and names it: its link, its figure with the caption, its accessible name."""

from __future__ import annotations

from itertools import islice
from typing import TYPE_CHECKING, NamedTuple

from lxml import etree

from checker.page.element_index import ElementIndex
from checker.page.image_values import Label
from checker.page.text import clean, visible_text

if TYPE_CHECKING:
    from checker.page.image_values import LabelKind
    from checker.page.noscript_twins import Twins
    from checker.page.tree import Element
    from checker.page.visibility import Visibility

_IMAGE_TAGS = ("img", "amp-img", "amp-anim")
_CAPTION_CLASSES = frozenset({"wp-caption-text", "wp-element-caption", "caption-text", "image-caption"})
_CALLED_CAPTION = etree.XPath(".//*[contains(@class, 'caption')]")
_MAX_LABEL = 2_000
"""Characters of a label that are kept."""
_MAX_PARTS = 8
"""Pieces of text that are read of words out of sight."""
_MAX_REFERENCES = 8
"""Ids of an `aria-labelledby` that are followed."""


class Surroundings(NamedTuple):
    """The nearest link and the nearest frame (`figure`, or WordPress's captioned `div`) around an element."""

    link: Element | None = None
    frame: Element | None = None


_NOTHING = Surroundings()


class ImageContext:
    """Answers for any image of one page; every ancestor is looked at once."""

    def __init__(self, root: Element, twins: Twins, visibility: Visibility) -> None:
        self.twins = twins
        self.visibility = visibility
        self._elements = ElementIndex(root)
        self._around: dict[Element, Surroundings] = {}
        self._captions: dict[Element, str] = {}
        self._names: dict[str, str] = {}

    def around(self, element: Element) -> Surroundings:
        """What stands around the element; it may itself be the link or the frame."""
        around = self._around
        known = around.get(element)
        if known is not None:
            return known
        chain = [element]
        found = _NOTHING
        for ancestor in element.iterancestors():
            known = around.get(ancestor)
            if known is not None:
                found = known
                break
            chain.append(ancestor)
        for each in reversed(chain):
            if each.tag == "a":
                found = Surroundings(each, found.frame)
            elif each.tag == "figure" or (each.tag == "div" and "wp-caption" in (each.get("class") or "")):
                found = Surroundings(found.link, each)
            around[each] = found
        return found

    def labels(self, element: Element) -> list[Label]:
        """The labels that any kind of image can have: title, accessible name, caption, its link's name."""
        found: list[Label] = []
        if title := element.get("title"):
            found += labels_of("title", title)
        if name := element.get("aria-label"):
            found += labels_of("accessible name", name)
        if references := element.get("aria-labelledby"):
            found += labels_of("accessible name", self._referred_to(references))
        link, frame = self.around(element)
        if frame is not None:
            found += labels_of("caption", self._caption(frame))
        if link is not None and link is not element:
            found += labels_of("link text", link.get("aria-label"), link.get("title"))
        return found

    def _referred_to(self, references: str) -> str:
        """The text that an `aria-labelledby` names."""
        return " ".join(self._name(reference) for reference in references.split()[:_MAX_REFERENCES])

    def _name(self, identifier: str) -> str:
        known = self._names.get(identifier)
        if known is None:
            target = self.with_id(identifier)
            known = self._names[identifier] = "" if target is None else text_of(target)
        return known

    def with_id(self, identifier: str) -> Element | None:
        """The first element with this id."""
        return self._elements.with_id(identifier)

    def _caption(self, frame: Element) -> str:
        """The caption of a frame that holds just one image; empty otherwise."""
        known = self._captions.get(frame)
        if known is None:
            known = self._captions[frame] = "" if self._holds_several(frame) else self._caption_text(frame)
        return known

    def _holds_several(self, frame: Element) -> bool:
        twins = self.twins
        images = (
            image
            for image in frame.iter(*_IMAGE_TAGS)
            if image not in twins.in_noscript and image not in twins.merged
        )
        return next(islice(images, 1, None), None) is not None

    def _caption_text(self, frame: Element) -> str:
        for caption in frame.iter("figcaption"):
            if self.around(caption).frame is frame:
                return text_of(caption)
        for caption in _CALLED_CAPTION(frame):
            if not _CAPTION_CLASSES.isdisjoint((caption.get("class") or "").split()):
                return text_of(caption)
        return ""


def text_of(element: Element) -> str:
    """The element's text in one line."""
    return visible_text(element)[:_MAX_LABEL]


def words_in(element: Element) -> str:
    """The first words in an element, shown or not: of an SVG `title`, of text moved out of sight."""
    return "".join(part[:_MAX_LABEL] for part in islice(element.itertext(), _MAX_PARTS))


def labels_of(kind: LabelKind, *texts: str | None) -> list[Label]:
    """A label for each text that says something."""
    return [Label(kind, cleaned) for text in texts if text and (cleaned := clean(text[:_MAX_LABEL]))]
