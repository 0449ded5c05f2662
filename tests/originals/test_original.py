"""The wire's own version of an article, and which pages are its copies."""

from __future__ import annotations

import pytest

from checker.originals import Original, load_original
from checker.page import Page
from tests.story import BODY, TITLE, story

HTML = story("<p>By Otto Lindqvist and Rhea Colfax, Prairie Ledger Newsroom</p>")
ORIGINAL = load_original(HTML.encode(), "wire/terminal.html")
OTHER_BODY = "".join(
    f"<p>Workers at {count} turkey farms near Amity will vote on Friday whether to walk out in the week"
    " before the"
    f" holiday, {who} said after a meeting in the fire hall that lasted until midnight.</p>"
    for count, who in (("six", "their union"), ("nine", "a foreman"), ("two", "the county"))
)
PARAGRAPHS = [f"{part}</p>" for part in BODY.strip().split("</p>") if part.strip()]


def test_an_original_is_read_for_its_reporters_and_title() -> None:
    assert ORIGINAL.source == "wire/terminal.html"
    assert ORIGINAL.title == TITLE
    assert ORIGINAL.reporters == ("Otto Lindqvist", "Rhea Colfax")


@pytest.mark.parametrize(
    "html",
    [
        HTML,
        story(),
        story(title="No second grain terminal for Harlow"),
        story(body=OTHER_BODY),
        story(title=TITLE.upper()),
        story(title="No second terminal", body="".join(PARAGRAPHS[:2])),
        story(title="No second terminal", body=PARAGRAPHS[0] + OTHER_BODY + PARAGRAPHS[2]),
        story(
            title="No second terminal",
            body=BODY.replace("Tuesday", "on Tuesday").replace("Monday", "that day"),
        ),
        story(title="No second terminal", body=BODY.replace("’", "'").replace("“", '"').replace("”", '"')),
    ],
    ids=[
        "the same page",
        "credits taken off",
        "another headline",
        "the same headline only",
        "the headline in capitals",
        "half of the text",
        "other text between",
        "edited",
        "other quotes",
    ],
)
def test_a_page_with_the_headline_or_enough_of_the_text_is_a_copy(html: str) -> None:
    assert ORIGINAL.is_copied_by(Page(html))


@pytest.mark.parametrize(
    "html",
    [
        story(title="Turkey farms vote on a strike", body=OTHER_BODY),
        story(title="County plans a rail siding", body=OTHER_BODY),
        story(title="County", body=OTHER_BODY),
        "",
        "<h1>County shelves</h1>",
    ],
)
def test_other_pages_are_no_copies(html: str) -> None:
    assert not ORIGINAL.is_copied_by(Page(html))


@pytest.mark.parametrize("data", [b"", b"\xff\xfe\x00", b"<p>x", b"<html>"])
def test_an_original_without_a_story_matches_nothing(data: bytes) -> None:
    original = load_original(data, "empty.html")
    assert original.reporters == ()
    assert not original.is_copied_by(Page(HTML))
    assert not original.is_copied_by(Page(""))


def test_an_original_known_by_its_headline_only_matches_by_it() -> None:
    original = Original("feed", TITLE, ("Otto Lindqvist",), frozenset())
    assert original.is_copied_by(Page(HTML))
    assert not original.is_copied_by(Page(story(title="Mill sold")))
