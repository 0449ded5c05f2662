"""A real page that grafts are put into: parsed once, its landmarks known, copied for every scenario."""

from __future__ import annotations

import dataclasses
import random
from dataclasses import dataclass
from functools import cached_property
from typing import TYPE_CHECKING

from bench.grafts.documents import copied, elements_of, parse, text_of
from bench.grafts.doubtful import hidden_by_style, is_surely_seen, may_be_hidden
from bench.grafts.graft import Graft
from bench.grafts.landmarks import Landmarks, find_landmarks
from bench.grafts.own_authors import (
    is_in_running_text,
    looks_like_person,
    names_somebody,
    places_of,
    strip,
)
from bench.grafts.wire import speaks_of_the_wire

if TYPE_CHECKING:
    from bench.corpus import KnownPage
    from bench.grafts.documents import Element

_HEADER_REACH = 60
"""Elements before the headline among which a byline may stand."""
_FOOTER_REACH = 200
_NOT_HEADER = frozenset({"figure", "figcaption", "nav", "aside", "footer", "li"})


@dataclass(frozen=True, slots=True)
class Template:
    """A tree to copy, with its landmarks."""

    root: Element
    landmarks: Landmarks

    def copied_root(self) -> Element:
        """A copy to edit; `elements_of` gives its elements in the template's order."""
        return copied(self.root)


@dataclass(frozen=True)
class Host:
    """One page, ready for grafts."""

    page: KnownPage
    intact: Template

    def graft(self, scenario: str, seed: int) -> Graft:
        """A fresh copy to edit; seed, page and scenario decide every choice made in it."""
        # Not for secrets: the same pages must come out in every run.
        return Graft(self, random.Random(f"{seed}/{self.page.file}/{scenario}"))  # noqa: S311 - see above

    @cached_property
    def text(self) -> str:
        """What the page says before anything is put into it."""
        return text_of(self.intact.root)

    @cached_property
    def stripped(self) -> Template:
        """The page without its known authors, as far as readers see."""
        root = self.intact.copied_root()
        nodes, marks = elements_of(root), self.intact.landmarks
        kept = [
            nodes[index] for index in (marks.headline, marks.container, marks.text_end, *marks.paragraphs)
        ]
        body = root.find("body")
        strip(root if body is None else body, self.page.authors, kept)
        order = {node: index for index, node in enumerate(elements_of(root))}
        moved = {index: order[nodes[index]] for index in _positions(marks)}
        return Template(
            root,
            Landmarks(
                headline=moved[marks.headline],
                paragraphs=tuple(moved[index] for index in marks.paragraphs),
                container=moved[marks.container],
                text_end=moved[marks.text_end],
                story=moved[marks.story],
            ),
        )

    @cached_property
    def others_remain(self) -> bool:
        """Whether the stripped page may still name somebody as its author."""
        root, marks = self.stripped.root, self.stripped.landmarks
        body = root.find("body")
        if places_of(root if body is None else body, self.page.authors):
            return True
        nodes = elements_of(root)
        story_end = marks.story + len(elements_of(nodes[marks.story]))
        header = nodes[max(0, marks.headline - _HEADER_REACH) : marks.paragraphs[0] + 1]
        footer = nodes[marks.text_end : min(story_end, marks.text_end + _FOOTER_REACH)]
        return names_somebody(header) or names_somebody(footer)

    @cached_property
    def tells_of_author(self) -> bool:
        """Whether running text names the author: a biography, which would tie the reporter to the site."""
        return any(is_in_running_text(place) for place in places_of(self.intact.root, self.page.authors))

    @cached_property
    def own_byline(self) -> int | None:
        """The element in the header that visibly names the page's only author, a person, by its position."""
        if len(self.page.authors) != 1 or not looks_like_person(self.page.authors[0]):
            return None
        nodes, marks = elements_of(self.intact.root), self.intact.landmarks
        order = {node: index for index, node in enumerate(nodes)}
        for place in places_of(self.intact.root, self.page.authors):
            position = order[place.element]
            is_near = marks.headline - _HEADER_REACH <= position < marks.paragraphs[0]
            if not is_near or position == marks.headline or not place.is_credit:
                continue
            if not _is_in_header(place.element, nodes[marks.headline]):
                continue
            if is_surely_seen(place.element, hidden_by_style(self.intact.root, [place.element])):
                return position
        return None


def host_of(page: KnownPage) -> Host | None:
    """The page as a host; None where its landmarks are in doubt or it speaks of the wire by itself."""
    root = parse(page.read())
    landmarks = find_landmarks(root, page.title)
    if landmarks is None or speaks_of_the_wire(text_of(root)) or _hides_landmarks(root, landmarks):
        return None
    return Host(page, Template(root, landmarks))


def _hides_landmarks(root: Element, marks: Landmarks) -> bool:
    nodes = elements_of(root)
    places = [nodes[index] for index in (marks.headline, marks.text_end, *marks.paragraphs)]
    hidden = hidden_by_style(root, places)
    return any(may_be_hidden(place, hidden) for place in places)


def _positions(marks: Landmarks) -> list[int]:
    values = dataclasses.astuple(marks)
    return [index for value in values for index in (value if isinstance(value, tuple) else (value,))]


def _is_in_header(element: Element, headline: Element) -> bool:
    """Whether the nearest element that holds both has no picture, list or chrome around this one."""
    above_headline = set(headline.iterancestors())
    for node in element.iterancestors():
        if node in above_headline:
            return True
        if node.tag in _NOT_HEADER:
            return False
    return False
