"""What pages leave outside `<body>` stands in it, as browsers show it."""

from __future__ import annotations

import pytest

from checker.page.decode import Decoded
from checker.page.tree import Element, parse


def root_of(source: str) -> Element:
    return parse(Decoded(source, "utf-8", "fallback"))


def body_of(source: str) -> str:
    body = root_of(source).find("body")
    assert body is not None
    return "".join(body.itertext())


@pytest.mark.parametrize("tag", ["article", "main", "section", "header", "nav", "figure"])
def test_without_a_body_tag_the_first_element_of_the_body_opens_it(tag: str) -> None:
    root = root_of(f"<!doctype html><title>T</title><{tag}><p>One.</p></{tag}><p>Two.</p>")
    head, body = root.find("head"), root.find("body")
    assert head is not None
    assert [child.tag for child in head] == ["title"]
    assert body is not None
    assert [child.tag for child in body] == [tag, "p"]


def test_what_is_moved_stands_before_what_the_body_already_has() -> None:
    assert body_of("<title>T</title><main>One. </main>Two. <p>Three.</p>") == "One. Two. Three."


def test_styles_and_scripts_stay_in_the_head() -> None:
    root = root_of(
        "<title>T</title><style>p{}</style><script>1</script><template></template><article>One.</article>"
    )
    head = root.find("head")
    assert head is not None
    assert [child.tag for child in head] == ["title", "style", "script", "template"]


def test_what_follows_the_end_of_the_document_is_in_the_body() -> None:
    assert body_of("<html><body><p>One. </p></body></html><p>Two.</p>") == "One. Two."
