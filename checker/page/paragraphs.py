"""Finds the paragraphs of the page's main text and the element that holds them."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING

from checker.page.chrome import is_foreign, is_other_part, is_surrounding, says_article, words_of
from checker.page.other_stories import announces_others
from checker.page.text import prose_length

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from checker.page.lines import Line
    from checker.page.tree import Element

_MIN_PARAGRAPH = 50
"""Characters from which a line can be a paragraph of prose."""

_FULL_PARAGRAPH = 400
"""Characters past which a longer paragraph proves no more."""

_CLIMB_GAIN = 1.3
"""How much more text a wider container must hold to be the better one."""

_MAX_CLIMB = 12
_WRAPPING_SHARE = 0.6
"""Share of the page's prose from which an element wraps the story, whatever its classes say."""

_MAX_PATH = 400
"""Ancestors that are looked at; real pages stay far below."""

_PROSE_TAGS = frozenset(
    {"p", "div", "td", "section", "article", "blockquote", "li", "br", "main", "body", "center"}
)
_APART_TAGS = frozenset(
    {"figure", "figcaption", "h1", "h2", "h3", "h4", "h5", "h6", "table", "pre", "address"}
)
_PARAGRAPH_TAGS = frozenset({"p", "br", "li", "blockquote"})
_SENTENCE_END = re.compile(r"[.!?…。！？۔؟।။።][\"'”’»)\]]*(?:\s|$)|[。、，]")


@dataclass(frozen=True, slots=True)
class MainText:
    """The prose of the page's main story."""

    container: Element
    paragraphs: tuple[Line, ...]


class Ancestry:
    """Answers about the elements around an element, each worked out once."""

    def __init__(self) -> None:
        self._foreign: dict[Element, bool] = {}
        self._surrounding: dict[Element, bool] = {}
        self._wraps: dict[Element, bool] = {}

    def is_foreign(self, element: Element) -> bool:
        """Whether an element is another thing than the article wherever it stands."""
        known = self._foreign.get(element)
        if known is None:
            known = self._foreign[element] = is_foreign(element)
        return known

    def is_surrounding(self, element: Element) -> bool:
        """Whether an element belongs to the page around the article."""
        known = self._surrounding.get(element)
        if known is None:
            known = self._surrounding[element] = is_surrounding(element)
        return known

    def may_wrap(self, element: Element) -> bool:
        """Whether what holds most of the prose may wrap the story, whatever its classes say."""
        known = self._wraps.get(element)
        if known is None:
            known = self._wraps[element] = _may_wrap(element)
        return known


def _may_wrap(element: Element) -> bool:
    if not is_other_part(element):
        return True
    if "sidebar" in words_of(element) and next(element.iterdescendants("aside"), None) is not None:
        return True  # called after the margin that it holds beside the text
    if not {"article", "story"}.isdisjoint(words_of(element)) and "widgets" in words_of(element):
        return True  # of a page builder whose every block is a widget
    return next(element.iter("h1", "h2", "h3"), None) is not None and not announces_others(element)


def find_main_text(lines: Sequence[Line], body: Element, ancestry: Ancestry) -> MainText | None:
    """The main story's paragraphs, or None where the page has no text at all.

    Prose is weighed by length and given to every element around it; the best holder of paragraphs is
    widened as long as that gains much more prose (as Readability does by scores that climb to parents).
    """
    prose = [(line, _path(line.block)) for line in lines if _is_prose(line)]
    whole = _weigh(prose)
    total = sum(_weight(line) for line, _ in prose)

    around_main = _around_main(body)

    def is_apart(path: tuple[Element, ...]) -> bool:
        """In a part of the page that is not the story, and that does not wrap the story either."""
        return any(
            ancestry.is_surrounding(element)
            and not (whole[element] >= _WRAPPING_SHARE * total and ancestry.may_wrap(element))
            and element not in around_main
            for element in path[:_MAX_CLIMB]
            if element.tag not in {"body", "html"}
        )

    kept = [(line, path) for line, path in prose if not is_apart(path)]
    weights = _weigh(kept)
    direct: dict[Element, float] = {}
    for line, path in kept:
        holder = path[1] if line.block.tag in _PARAGRAPH_TAGS and len(path) > 1 else path[0]
        direct[holder] = direct.get(holder, 0.0) + _weight(line)
    if not kept:
        return _short_text(lines, body)
    container = _widen(max(direct, key=direct.__getitem__), weights)
    paragraphs = tuple(line for line, path in kept if container in path)
    return MainText(container, paragraphs)


def _weigh(prose: Iterable[tuple[Line, tuple[Element, ...]]]) -> dict[Element, float]:
    """How much prose each element holds."""
    weights: dict[Element, float] = {}
    for line, path in prose:
        weight = _weight(line)
        for element in path:
            weights[element] = weights.get(element, 0.0) + weight
    return weights


def _weight(line: Line) -> float:
    length = len(line.text)
    if length < _FULL_PARAGRAPH:
        length = prose_length(line.text)
    return min(length, _FULL_PARAGRAPH) / _FULL_PARAGRAPH


def _widen(container: Element, weights: dict[Element, float]) -> Element:
    best = container
    element = container.getparent()
    for _ in range(_MAX_CLIMB):
        if element is None or element.tag in {"body", "html"} or _is_whole_story(best, weights):
            break
        if weights[element] >= _CLIMB_GAIN * weights[best]:
            best = element
        if _is_whole_story(element, weights) or _is_only_body(element, weights):
            break
        element = element.getparent()
    return best


def _is_only_body(element: Element, weights: dict[Element, float]) -> bool:
    """`entry-content`, `articleBody`: the body of a story, if no other part of the page is called so."""
    if weights[element] < _STORY_WEIGHT:
        return False
    if element.get("itemprop") == "articleBody":
        return sum(other.get("itemprop") == "articleBody" for other in weights) == 1
    if not _says_body(element):
        return False
    kin = {element, *element.iterancestors(), *element.iterdescendants()}
    return not any(other not in kin and _says_body(other) for other in weights)


def _says_body(element: Element) -> bool:
    return not _BODY_PAIRS.isdisjoint(pairwise(words_of(element)))


_BODY_PAIRS = frozenset(
    (whole, part) for whole in ("entry", "article", "post", "story") for part in ("content", "body", "text")
)


def _is_whole_story(element: Element, weights: dict[Element, float]) -> bool:
    """An `<article>` with prose of its own: what stands beside it is other stories."""
    return says_article(element) and (
        weights[element] >= _STORY_WEIGHT or next(element.iter("h1"), None) is not None
    )


_STORY_WEIGHT = 1.5
"""Full paragraphs from which an `<article>` is more than a card."""


def _around_main(body: Element) -> set[Element]:
    """Whatever holds the page's `<main>` is no other part of the page."""
    around: set[Element] = set()
    for main in body.iter("main"):
        for element in main.iterancestors():
            if element in around:
                break
            around.add(element)
    return around


def _path(element: Element) -> tuple[Element, ...]:
    path = [element]
    for ancestor in element.iterancestors():
        path.append(ancestor)
        if len(path) >= _MAX_PATH:
            break
    return tuple(path)


def _is_prose(line: Line) -> bool:
    if line.inert or (len(line.text) < _MIN_PARAGRAPH and prose_length(line.text) < _MIN_PARAGRAPH):
        return False
    if line.block.tag in _APART_TAGS or line.block.tag not in _PROSE_TAGS:
        return False
    if not _SENTENCE_END.search(line.text) or "caption" in line.block.get("class", ""):
        return False
    parent = line.block.getparent()
    if parent is not None and parent.tag in {"figcaption", "figure"}:
        return False
    return _link_share(line) < 0.5  # noqa: PLR2004 - mostly links: a list of stories, not prose


def _link_share(line: Line) -> float:
    linked = sum(len(piece.text) for piece in line.pieces if _in_link(piece.element, line.block))
    return linked / max(1, sum(len(piece.text) for piece in line.pieces))


def _in_link(element: Element | None, block: Element) -> bool:
    for _ in range(6):
        if element is None or element is block:
            return False
        if element.tag == "a":
            return True
        element = element.getparent()
    return False


def _short_text(lines: Sequence[Line], body: Element) -> MainText | None:
    """A page of a few short lines: every `<p>` counts, or the whole body."""
    paragraphs = tuple(
        line for line in lines if not line.inert and line.block.tag == "p" and _ends(line.text)
    )
    if not paragraphs:
        return None
    container = paragraphs[0].block.getparent()
    while container is not None and not all(_holds(container, line) for line in paragraphs):
        container = container.getparent()
    return MainText(body if container is None else container, paragraphs)


def _ends(text: str) -> bool:
    return text.rstrip("\"'”’»)]")[-1:] in {".", "!", "?", "…", "。", "۔", "؟", "।", "။", "።"}


def _holds(container: Element, line: Line) -> bool:
    return container in _bounded(line.block.iterancestors())


def _bounded(elements: Iterable[Element]) -> set[Element]:
    found: set[Element] = set()
    for element in elements:
        found.add(element)
        if len(found) >= _MAX_PATH:
            break
    return found
