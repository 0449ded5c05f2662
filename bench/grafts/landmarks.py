"""Where a real page has headline and text, by the known title and the longest run of paragraphs."""

from __future__ import annotations

import re
from collections import defaultdict
from dataclasses import dataclass
from difflib import SequenceMatcher
from typing import TYPE_CHECKING

from bench.grafts.documents import classes_of, elements_of, text_of
from bench.name_scores import name_key

if TYPE_CHECKING:
    from collections.abc import Sequence

    from bench.grafts.documents import Element

_NOT_STORY = re.compile(
    r"comment|sidebar|related|footer|promo|newsletter|recommend|teaser|widget|cookie|consent|menu|disclaimer"
    r"|caption|byline|\bdek\b"
)
_OVER_STORY = re.compile(r"\bmodal\b|modal__|popup|lightbox|overlay__|paywall__")
_SHORTEST_PARAGRAPH = 40
_FEWEST_PARAGRAPHS = 3
_SHORTEST_STORY = 800
_HIGHEST = 5
"""Elements above a paragraph that may be what holds the text."""
_MUCH_OF_IT = 0.6
"""Share of its parent's text from which a box holds the story alone."""
_MUCH_MORE = 0.2
"""Share of the text that, coming before its beginning or after its end, puts that place in doubt."""
_SAME_TITLE = 0.72
_TELLING = 20
"""Characters of a title that are enough to know it by, though more stands beside them."""
_PARTS = frozenset({"aside", "footer", "nav", "figure", "form", "noscript", "template", "dialog"})
_HEADINGS = ("h1", "h2", "h3", "h4", "h5", "h6")
_GOES_ON = frozenset({"p", "ul", "ol", "blockquote", "h2", "h3", "h4", "figure", "table", "pre"})
_AFTER_STORY = re.compile(r"relat|share|tag|nav|comment|promo|newsletter|author|more|social|recommend|read")


@dataclass(frozen=True, slots=True)
class Landmarks:
    """Places in one page, as positions in `elements_of(root)`."""

    headline: int
    paragraphs: tuple[int, ...]
    container: int
    """The element that holds the paragraphs."""
    text_end: int
    """The container's child with which the text ends."""
    story: int
    """The outermost element of this story: headline, text and what belongs to them."""


def find_landmarks(root: Element, title: str) -> Landmarks | None:
    """The page's landmarks; None where the title or the text cannot be told for certain."""
    nodes = elements_of(root)
    order = {node: index for index, node in enumerate(nodes)}
    elsewhere = _Elsewhere(root)
    container, paragraphs = _longest_run(root, elsewhere)
    if container is None or len(paragraphs) < _FEWEST_PARAGRAPHS:
        return None
    if _is_of_several_stories(paragraphs):
        return None
    headings = [node for tag in _HEADINGS for node in root.iter(tag) if not elsewhere.holds(node)]
    headline = _headline(headings, title, order, order[paragraphs[0]])
    if headline is None:
        return None
    story = _story(headline, container)
    if story is None:
        return None
    text_end = _text_end(container, paragraphs[-1])
    much = _MUCH_MORE * sum(len(text_of(each)) for each in paragraphs)
    if (
        _goes_on(story, text_end, elsewhere) > much
        or _begins_before(headline, paragraphs[0], nodes, elsewhere) > much
    ):
        return None
    return Landmarks(
        headline=order[headline],
        paragraphs=tuple(order[paragraph] for paragraph in paragraphs),
        container=order[container],
        text_end=order[text_end],
        story=order[story],
    )


def _longest_run(root: Element, elsewhere: _Elsewhere) -> tuple[Element | None, list[Element]]:
    """The element that holds most of the page's paragraph text, and its paragraphs."""
    lengths = {
        paragraph: len(text_of(paragraph)) for paragraph in root.iter("p") if not elsewhere.holds(paragraph)
    }
    masses: dict[Element, int] = defaultdict(int)
    for paragraph, length in lengths.items():
        if length < _SHORTEST_PARAGRAPH:
            continue
        for above in list(paragraph.iterancestors())[:_HIGHEST]:
            masses[above] += length
    parents = {parent for paragraph in lengths if (parent := paragraph.getparent()) is not None}
    holder = max(parents, key=lambda each: (masses[each], _depth(each)), default=None)
    if holder is None:
        return None, []
    for above in list(holder.iterancestors())[: _HIGHEST - 1]:
        if masses[holder] < _MUCH_OF_IT * masses[above]:
            holder = above
    if masses[holder] < _SHORTEST_STORY or holder.tag in {"body", "html", "blockquote", "li"}:
        return None, []
    run = [each for each in lengths if lengths[each] >= _SHORTEST_PARAGRAPH and _is_plainly_in(each, holder)]
    return holder, run


def _depth(element: Element) -> int:
    return sum(1 for _ in element.iterancestors())


def _is_plainly_in(paragraph: Element, holder: Element) -> bool:
    for above in paragraph.iterancestors():
        if above is holder:
            return True
        if above.tag in {"table", "ul", "ol", "blockquote", "details"}:
            return False
    return False


class _Elsewhere:
    """Tells what stands in a part of the page that is not its story, by the words in classes and ids.

    A part that holds half of all paragraphs is no sidebar, whatever it is called (`content-sidebar-wrap`).
    """

    def __init__(self, root: Element) -> None:
        self._total = sum(len(text_of(paragraph)) for paragraph in root.iter("p"))
        self._known: dict[Element, bool] = {}

    def holds(self, element: Element) -> bool:
        """Whether the element stands in such a part."""
        return self._is_part(element) or any(map(self._is_part, element.iterancestors()))

    def _is_part(self, node: Element) -> bool:
        if node not in self._known:
            classes = classes_of(node)
            is_named = node.tag in _PARTS or _NOT_STORY.search(classes) is not None
            is_over = _OVER_STORY.search(classes) is not None
            self._known[node] = is_over or (is_named and not self._holds_half(node))
        return self._known[node]

    def _holds_half(self, node: Element) -> bool:
        return 2 * sum(len(text_of(paragraph)) for paragraph in node.iter("p")) > self._total


def _is_of_several_stories(paragraphs: Sequence[Element]) -> bool:
    """Whether the paragraphs stand in several `article` elements, as on pages that list stories."""
    return len({next(each.iterancestors("article"), None) for each in paragraphs}) > 1


def _headline(
    headings: Sequence[Element], title: str, order: dict[Element, int], text_start: int
) -> Element | None:
    """The heading that says the known title, nearest before the text; an `h1` before all others."""
    wanted = " ".join(name_key_in_order(title))
    found = [
        (node.tag == "h1", likeness >= 1, order[node], node)
        for node in headings
        if order[node] < text_start
        for likeness in [_likeness(" ".join(name_key_in_order(text_of(node))), wanted)]
        if likeness >= _SAME_TITLE
    ]
    return max(found, key=lambda each: each[:3])[3] if found else None


def name_key_in_order(text: str) -> list[str]:
    """The text's words without accents, case and punctuation."""
    return [word for part in text.split() for word in name_key(part)]


def _likeness(text: str, wanted: str) -> float:
    if not text or not wanted:
        return 0.0
    if text == wanted or (min(len(text), len(wanted)) >= _TELLING and (text in wanted or wanted in text)):
        return 1.0
    return SequenceMatcher(None, text, wanted, autojunk=False).ratio()


def _story(headline: Element, container: Element) -> Element | None:
    """The outermost `article` that holds headline or text, or else their nearest common ancestor."""
    above = {container, *container.iterancestors()}
    common = next((node for node in headline.iterancestors() if node in above), None)
    if common is None or common.tag == "html":
        return None
    framed = [node for node in (common, *common.iterancestors()) if node.tag == "article"]
    return framed[-1] if framed else common


def _text_end(container: Element, last: Element) -> Element:
    """The container's child with which the text ends: the last paragraph's, or one that goes on from it."""
    end = child_of(container, last)
    for sibling in end.itersiblings():
        if not isinstance(sibling.tag, str):
            continue
        if sibling.tag not in _GOES_ON or _AFTER_STORY.search(classes_of(sibling)):
            break
        if sibling.tag != "p" and len(text_of(sibling)) < _SHORTEST_PARAGRAPH:
            break
        end = sibling
    return end


def _goes_on(story: Element, text_end: Element, elsewhere: _Elsewhere) -> int:
    """Characters of the story's paragraphs after what was taken for its end."""
    nodes = elements_of(story)
    after = nodes[nodes.index(text_end) + len(elements_of(text_end)) :]
    return sum(len(text_of(node)) for node in after if node.tag == "p" and not elsewhere.holds(node))


def _begins_before(headline: Element, first: Element, nodes: Sequence[Element], elsewhere: _Elsewhere) -> int:
    """Characters of paragraphs between the headline and what was taken for the text's first paragraph."""
    before = nodes[nodes.index(headline) : nodes.index(first)]
    return sum(len(text_of(node)) for node in before if node.tag == "p" and not elsewhere.holds(node))


def child_of(ancestor: Element, element: Element) -> Element:
    """The ancestor's child in which the element stands."""
    node = element
    for above in element.iterancestors():
        if above is ancestor:
            return node
        node = above
    return element
