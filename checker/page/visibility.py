"""What a reader does not see, as far as the page itself tells.

The picture is a desktop browser's, 1280 pixels wide, scripts on, at rest: nothing hovered or opened. Only the
page's own attributes and styles decide; where only an external style sheet could tell, an element is visible.
A class name alone (`sr-only`, `d-none`) never decides, and neither does `aria-hidden`, which hides from
assistive technology and not from sight. What an animation or a script reveals is seen. What stands in
a closed fold-out counts as hidden, though readers may see it after opening it.
"""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Literal

from checker.page.css_words import DISPLAY, SIZE, words_for
from checker.page.hiding import hidden_box
from checker.page.hiding_text import hidden_by_font_size, hidden_by_visibility, indented_away, transparent
from checker.page.reveal import without_waits

if TYPE_CHECKING:
    from collections.abc import Mapping

    from checker.page.styles import Styles
    from checker.page.tree import Element

Shows = Literal["text", "image", "background"]
"""What an element shows: its text, the image that it is, or an image behind it."""

_NEVER_SHOWN = {
    "head": "head",
    "title": "head",
    "meta": "head",
    "link": "head",
    "base": "head",
    "style": "head",
    "script": "script",
    "template": "template",
    "noscript": "noscript",
    **dict.fromkeys(
        (
            "area",
            "option",
            "optgroup",
            "datalist",
            "param",
            "rp",
            "noframes",
            "noembed",
            "defs",
            "symbol",
            "clippath",
            "mask",
            "desc",
        ),
        "not_rendered",
    ),
}
_FALLBACK_PARENTS = frozenset({"iframe", "canvas", "video", "audio"})
"""Elements whose content is only for browsers that do not know them."""
_SIZED_BY_ATTRIBUTES = frozenset({"img", "amp-img", "amp-anim", "svg", "iframe", "object", "embed", "input"})
_DIMENSION = re.compile(r"\s*+\+?(\d{1,9})(?:\.\d*+)?+\s*+(%?)")


@dataclass(frozen=True, slots=True)
class Hidden:
    """Why an element is not seen."""

    by: str
    """`display_none`, `visibility`, `opacity`, `size`, `hidden_attribute`, `template`, `noscript`, `script`,
    `head`, `comment`, `off_screen`, `clip`, `font_size`, `transparent`, `closed_dialog`, `closed_details`, or
    `not_rendered` for what browsers never show (`datalist`, `symbol`, a video's fallback …)."""
    element: Element
    """The element that hides: itself or an ancestor."""


@dataclass(frozen=True, slots=True)
class _State:
    """What an element hands down to its children."""

    box: Hidden | None = None
    """It and all that is in it is hidden, whatever the descendants say."""
    visibility: Hidden | None = None
    font_size: Hidden | None = None
    indent: Hidden | None = None
    color: Hidden | None = None

    def inherited(self) -> frozenset[str]:
        """The longhands that hide something until a descendant declares otherwise."""
        hiding = {
            "visibility": self.visibility,
            "font-size": self.font_size,
            "text-indent": self.indent,
            "color": self.color,
        }
        return frozenset(name for name, hidden in hiding.items() if hidden is not None)


_SHOWN = _State()


class Visibility:
    """Answers for any element of one page; each element is looked at once."""

    def __init__(self, root: Element, styles: Styles) -> None:
        self._root = root
        self._styles = styles
        self._states: dict[Element, _State] = {}

    def hidden(self, element: Element, shows: Shows = "text") -> Hidden | None:
        """Why the element is hidden, by itself or an ancestor; None if it is visible as far as is known.

        `shows` says what is asked about: no font size hides an image, and no indent a background.
        """
        state = self._state(element)
        hidden = state.box or state.visibility
        if hidden is None and shows != "background":
            hidden = state.indent
        if hidden is None and shows == "text":
            hidden = state.font_size or state.color
        return hidden

    def assume_shown(self, element: Element) -> None:
        """Take an element and all around it for shown, before anything else is asked.

        For what pages hide as a whole until a script has run: what hides the story says nothing of its parts.
        """
        for shown in (element, *element.iterancestors()):
            self._states[shown] = _SHOWN

    def _state(self, element: Element) -> _State:
        states = self._states
        known = states.get(element)
        if known is not None:
            return known
        chain = [element]
        state = _SHOWN
        for ancestor in element.iterancestors():
            known = states.get(ancestor)
            if known is not None:
                state = known
                break
            chain.append(ancestor)
        for each in reversed(chain):
            if state.box is None:
                state = self._next(each, state)
            states[each] = state
        return state

    def _next(self, element: Element, above: _State) -> _State:
        tag = element.tag
        if not isinstance(tag, str):
            return _State(box=Hidden("comment", element))
        by = _NEVER_SHOWN.get(tag) or _hidden_by_parent(element, tag)
        if by is not None:
            return _State(box=Hidden(by, element))
        values = self._styles.hiding(element)
        by = _hidden_by_attributes(element, tag, {})
        if by is not None:
            values = self._styles.declared(element, SIZE if by == "size" else DISPLAY)
            by = _hidden_by_attributes(element, tag, values)
        if values:
            values = self._styles.settled(element, without_waits(values, element))
        if by is None and values:
            by = hidden_box(values, tag, replaced=tag in _SIZED_BY_ATTRIBUTES)
        if by is not None:
            return _State(box=Hidden(by, element))
        if above is not _SHOWN and not values:
            # What an ancestor hides by an inherited style, any rule may show again.
            inherited = words_for(above.inherited())
            values = without_waits(self._styles.declared(element, inherited), element)
        if not values:
            return above
        state = _State(
            visibility=_inherited(hidden_by_visibility(values), above.visibility, "visibility", element),
            font_size=_inherited(hidden_by_font_size(values), above.font_size, "font_size", element),
            indent=_inherited(indented_away(values), above.indent, "off_screen", element),
            color=_inherited(transparent(values), above.color, "transparent", element),
        )
        return _SHOWN if state == _SHOWN else state


def _inherited(declared: bool | None, above: Hidden | None, by: str, element: Element) -> Hidden | None:
    if declared is None:
        return above
    return Hidden(by, element) if declared else None


def _hidden_by_parent(element: Element, tag: str) -> str | None:
    parent = element.getparent()
    if parent is None:
        return None
    if parent.tag in _FALLBACK_PARENTS:
        return "not_rendered"
    if parent.tag != "details" or parent.get("open") is not None:
        return None
    is_summary = tag == "summary" and next(parent.iterchildren("summary"), None) is element
    return None if is_summary else "closed_details"


def _hidden_by_attributes(element: Element, tag: str, values: Mapping[str, str]) -> str | None:
    """How attributes hide an element, where no declared style overrules them."""
    keys = element.keys()
    if not keys:
        return "closed_dialog" if tag == "dialog" and "display" not in values else None
    if "hidden" in keys and (
        "display" not in values or (element.get("hidden") or "").strip().lower() == "until-found"
    ):
        return "hidden_attribute"
    if "display" not in values and ("popover" in keys or (tag == "dialog" and "open" not in keys)):
        return "closed_dialog"
    if tag in _SIZED_BY_ATTRIBUTES and ("width" in keys or "height" in keys):
        return _hidden_by_size(element, tag, values)
    if tag == "input" and (element.get("type") or "").strip().lower() == "hidden":
        return "hidden_attribute"
    return None


def _hidden_by_size(element: Element, tag: str, values: Mapping[str, str]) -> str | None:
    if tag.startswith("amp-") and (element.get("layout", "fixed") != "fixed" or element.get("sizes")):
        return None  # AMP's responsive layouts take width and height as a ratio
    width = None if "width" in values else attribute_pixels(element.get("width"))
    height = None if "height" in values else attribute_pixels(element.get("height"))
    if "min-width" in values or "min-height" in values:
        return None
    # Style sheets that the page links to often free the height (`height: auto`) and hardly ever the width.
    return "size" if (width is not None and width <= 1) or height == 0 else None


def attribute_pixels(value: str | None) -> int | None:
    """A `width` or `height` attribute in pixels; None for percentages and nonsense (HTML, 2.4.4.4)."""
    match = _DIMENSION.match(value) if value else None
    return int(match[1]) if match is not None and not match[2] else None
