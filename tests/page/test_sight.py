"""Which part of a line a reader sees."""

from __future__ import annotations

import pytest

from checker.page import Page


def seen(body: str) -> tuple[str, str | None]:
    """What is seen of the first line of a body, and what hides the rest."""
    page = Page(f"<html><head><style>.gone{{display:none}}</style></head><body>{body}</body></html>")
    text, hidden = page.seen_text(page.lines[0])
    return text, None if hidden is None else hidden.by


def test_a_line_that_nothing_hides_is_seen_whole() -> None:
    assert seen("<p>By <b>Ann Lee</b>, Harlow Wire</p>") == ("By Ann Lee, Harlow Wire", None)


@pytest.mark.parametrize(
    ("body", "rest", "by"),
    [
        ('<p>By Ann Lee<span style="display:none">, Harlow Wire</span></p>', "By Ann Lee", "display_none"),
        ("<p>By Ann Lee<span hidden>, Harlow Wire</span></p>", "By Ann Lee", "hidden_attribute"),
        ('<p>By Ann Lee <b class="gone">Harlow Wire</b></p>', "By Ann Lee", "display_none"),
        ('<p><i style="font-size:0">By</i> Ann Lee</p>', "Ann Lee", "font_size"),
        (
            '<p style="visibility:hidden">By <b style="visibility:visible">Ann Lee</b></p>',
            "Ann Lee",
            "visibility",
        ),
    ],
)
def test_only_the_visible_part_of_a_line_is_seen(body: str, rest: str, by: str) -> None:
    assert seen(body) == (rest, by)


@pytest.mark.parametrize(
    ("body", "by"),
    [
        ('<div style="display:none"><p>By Ann Lee</p></div>', "display_none"),
        ("<template><p>By Ann Lee</p></template>", "template"),
        ("<noscript><p>By Ann Lee</p></noscript>", "noscript"),
    ],
)
def test_nothing_is_seen_of_a_line_that_is_hidden_whole(body: str, by: str) -> None:
    assert seen(body) == ("", by)


def test_a_line_hidden_from_screen_readers_only_is_seen() -> None:
    assert seen('<p aria-hidden="true">By Ann Lee</p>') == ("By Ann Lee", None)
