"""Finds on a page what a test speaks of: the element with an id, the line with a text."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from checker.page import Line, Page
    from checker.page.tree import Element


def element(page: Page, identifier: str = "x") -> Element:
    """The only element with an id."""
    (found,) = page.root.xpath("//*[@id=$wanted]", wanted=identifier)
    return found  # type: ignore[no-any-return] # an XPath's value has any type


def line(page: Page, text: str) -> Line:
    """The only line that begins with a text."""
    (found,) = (each for each in page.lines if each.text.startswith(text))
    return found
