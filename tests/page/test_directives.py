"""Comments that speak to creditline: found in the markup only, and bounded."""

from __future__ import annotations

from checker.page import Page


def directives(html: str) -> list[tuple[str, int]]:
    return [tuple(comment) for comment in Page(html).directives]


def test_a_comment_is_found_with_its_line_wherever_it_stands() -> None:
    html = (
        "<!-- creditline: waive a/b -->\n<html><body>\n<p>Hi</p>\n<!--creditline:waive c/d--></body></html>\n"
        "<!-- creditline: last -->"
    )
    assert directives(html) == [("waive a/b", 1), ("waive c/d", 4), ("last", 5)]


def test_scripts_text_and_other_comments_are_none() -> None:
    html = (
        "<script>var a = '<!-- creditline: waive a/b -->';</script><p>creditline: waive a/b</p>"
        "<!-- see creditline: waive a/b --><textarea><!-- creditline: waive a/b --></textarea>"
    )
    assert directives(html) == []


def test_only_so_many_and_none_too_long() -> None:
    assert len(directives("<p>x</p>" + "<!-- creditline: waive a/b -->" * 10_000)) == 20
    assert directives(f"<p>x</p><!-- creditline: {'x' * 5000} -->") == []
