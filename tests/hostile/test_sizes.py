"""Pages of hostile size or depth have the outcome of their credits, within a process's limits."""

from __future__ import annotations

from typing import TYPE_CHECKING

import pytest

from tests.hostile.confined import outcome_of

if TYPE_CHECKING:
    from collections.abc import Callable

WIRE = "Daily Caller News Foundation"
BYLINE = f'<p class="byline">By Ann Poe, {WIRE}</p>'
LOGO = f'<img src="mark.png" alt="{WIRE} logo">'


def page(head: str = "", body: str = "") -> bytes:
    """A short story with these parts."""
    return (
        f"<!doctype html><html><head><title>Storm closes the harbor</title>{head}</head><body><article>"
        f"<h1>Storm closes the harbor</h1>{BYLINE}{body}"
        "<p>The harbor closed on Monday after the storm, officials said.</p></article></body></html>"
    ).encode()


def style(text: str) -> str:
    """A style sheet in the page's head."""
    return f"<style>{text}</style>"


def data(text: str) -> str:
    """Structured data in the page's head."""
    return f'<script type="application/ld+json">{text}</script>'


MANY = 3_000

SIZES: dict[str, Callable[[], bytes]] = {
    "nested elements": lambda: page(body="<div>" * 100_000),
    "nested bylines": lambda: page(body=f'<div class="byline">By Ann Poe, {WIRE}' * 3_000),
    "bylines": lambda: page(body=BYLINE * MANY),
    "credit lines": lambda: page(body=f"<p>Originally published by the {WIRE}.</p>" * MANY),
    "attributes": lambda: page(body="<p " + " ".join(f"a{n}=1" for n in range(1_000_000)) + ">x</p>"),
    "text in one node": lambda: page(body="<p>" + "word " * 2_000_000 + "</p>"),
    "bytes": lambda: (
        page(body="<p>The harbor stayed closed on Tuesday, too, said the town.</p>\n" * 80_000)
        + b"<!-- %s -->" % (b"The town said so. " * 2_600_000)
    ),
    "names in one line": lambda: page(body="<p>By " + "Ann Poe, " * MANY + "</p>"),
    "spaces": lambda: page(body="<p>" + " " * 1_000_000 + "x</p>"),
    "headings": lambda: page(body="<h2>Storm</h2>" * MANY),
    "nested lists": lambda: page(body="<ul><li>" * MANY),
    "nested tables": lambda: page(body="<table><tr><td>" * MANY),
    "structured data nested deeply": lambda: page(data("[" * 100_000 + "]" * 100_000)),
    "nested graphs": lambda: page(data('{"@graph":[' * 50_000 + "]}" * 50_000)),
    "digits in structured data": lambda: page(data('{"@type":"NewsArticle","n":' + "9" * 1_000_000 + "}")),
    "structured data naming itself": lambda: page(
        data('{"@id":"#a","@type":"NewsArticle","author":{"@id":"#a","author":{"@id":"#a"}}}')
    ),
    "authors in structured data": lambda: page(
        data('{"@type":"NewsArticle","author":[' + ",".join(['{"name":"Ann Poe"}'] * MANY) + "]}")
    ),
    "style rules for as many elements": lambda: page(
        style("".join(f".c{n} .d p:not(.e){{display:none}}" for n in range(1_000))), BYLINE * 1_000
    ),
    "selectors with combinators": lambda: page(style("* > * ~ * + * u{display:none}" * MANY), "<div>" * 50),
    "nested at-rules": lambda: page(style("@media screen{" * 100_000)),
    "comments never closed in styles": lambda: page(style("/*" * 1_000_000)),
    "strings never closed in styles": lambda: page(style("a{b:\"'" * 200_000)),
    "nested negations in selectors": lambda: page(style("p:not(" + ":not((" * 100_000)),
    "custom properties of one another": lambda: page(
        style(":root{" + "".join(f"--a{n}:var(--a{n + 1}) var(--a{n + 1});" for n in range(MANY)) + "}")
    ),
    "inline declarations": lambda: page(body=f'<p style="{"color:red;" * 200_000}">x</p>'),
    "nested functions in inline styles": lambda: page(body=f'<p style="width:{"calc(" * 200_000}">x</p>'),
}


@pytest.mark.parametrize("what", SIZES)
def test_a_page_without_its_logo_fails_however_large_it_is(what: str) -> None:
    assert outcome_of(SIZES[what]()) == "fail"


LOGOS: dict[str, Callable[[], bytes]] = {
    "candidates in one srcset": lambda: page(
        body=f'<img srcset="{", ".join(f"a{n}.png {n}w" for n in range(1, 1_000_000))}" alt="{WIRE} logo">'
    ),
    "images": lambda: page(body=LOGO * MANY),
    "words in one attribute": lambda: page(body=f'<img src="mark.png" alt="{WIRE} logo {"a " * 1_000_000}">'),
    "nested groups in a drawing": lambda: page(body=f"<svg><title>{WIRE} logo</title>{'<g>' * MANY}</svg>"),
}


@pytest.mark.parametrize("what", LOGOS)
def test_a_page_with_its_logo_passes_however_much_of_it_there_is(what: str) -> None:
    assert outcome_of(LOGOS[what]()) == "pass"
