"""One page from many sources."""

from __future__ import annotations

from checker.sources import WebPage, once
from checker.sources.web_pages import page_at
from checker.web.use import Web


def test_a_page_is_given_once_with_all_that_name_it() -> None:
    web = Web()
    named = [
        ("https://courier.example/a", "list.csv:2"),
        ("https://courier.example/b", "list.csv:3"),
        ("http://courier.example/a?utm_source=feed", "https://courier.example/feed"),
        ("https://courier.example/a", "list.csv:2"),
    ]
    first, second = once(page_at(address, web, by) for address, by in named)
    assert isinstance(first, WebPage)
    assert isinstance(second, WebPage)
    assert (first.source, first.named_by) == (
        "https://courier.example/a",
        ("list.csv:2", "https://courier.example/feed"),
    )
    assert second.named_by == ("list.csv:3",)
