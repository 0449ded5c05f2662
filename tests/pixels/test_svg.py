"""Drawings are read whole or not at all, whatever they hold, and never fetch or open anything."""

from __future__ import annotations

import gzip

import pytest
from hypothesis import given
from hypothesis import strategies as st

from checker.pixels.decode import Picture, decode
from checker.pixels.no_picture import NoPicture
from checker.pixels.svg import LARGEST_DRAWING, Drawing, read_drawing
from tests.pixels.drawings import svg

SQUARE = '<rect width="90" height="90"/>'
BOMB = "".join(f'<!ENTITY e{n + 1} "' + f"&e{n};" * 10 + '">' for n in range(9))


def _uses(name: str) -> str:
    return f'<use href="#{name}"/>' * 10


def _masked(name: str) -> str:
    return f'<rect width="9" height="9" mask="url(#{name})"/>' * 2


NESTED_USES = '<g id="u0"><rect width="1" height="1"/></g>' + "".join(
    f'<g id="u{n + 1}">{_uses(f"u{n}")}</g>' for n in range(8)
)
NESTED_MASKS = "".join(f'<mask id="m{n}">{_masked(f"m{n + 1}")}</mask>' for n in range(30))
MASKS_BY_USES = "".join(
    f'<mask id="m{n}"><use href="#g{n + 1}"/><use href="#g{n + 1}"/></mask>'
    f'<g id="g{n}" mask="url(#m{n})">{SQUARE}</g>'
    for n in range(30)
)
GRADIENT = '<radialGradient id="r"><stop offset="0" stop-color="red"/></radialGradient>'
LONG_PATH = f'<path d="M0 0{"L9 800 700 0" * 500}"/>'

REFUSED = {
    "text, which needs fonts": (svg("<text>Prairie</text>"), NoPicture.FORMAT),
    "a picture within": (svg('<image href="file:///etc/hostname"/>'), NoPicture.FORMAT),
    "a filter": (svg('<filter id="f"/>' + SQUARE), NoPicture.FORMAT),
    "a page within": (svg("<foreignObject><p>x</p></foreignObject>"), NoPicture.FORMAT),
    "motion": (svg('<rect width="9" height="9"><animate attributeName="x"/></rect>'), NoPicture.FORMAT),
    "styles from elsewhere": (svg('<style>@import "https://example.org/a.css";</style>'), NoPicture.FORMAT),
    "uses within uses": (svg(NESTED_USES), NoPicture.FORMAT),
    "a use of itself": (svg(f'<g id="a"><use href="#a"/>{SQUARE}</g>'), NoPicture.FORMAT),
    "masks within masks": (svg(f'{NESTED_MASKS}<rect mask="url(#m0)"/>'), NoPicture.FORMAT),
    "many layers": (svg('<g opacity=".9">' * 100 + SQUARE + "</g>" * 100), NoPicture.FORMAT),
    "masks within masks by way of uses": (svg(MASKS_BY_USES), NoPicture.FORMAT),
    "many layers by way of styles": (
        svg(f"<style>g{{opacity:.9}}</style>{f'<g>{SQUARE}</g>' * 100}"),
        NoPicture.FORMAT,
    ),
    "many gradients": (
        svg(GRADIENT + '<rect width="90" height="90" fill="url(#r)"/>' * 100),
        NoPicture.FORMAT,
    ),
    "many shapes": (svg(SQUARE * 1_000), NoPicture.FORMAT),
    "a path without end": (svg(LONG_PATH * 20), NoPicture.FORMAT),
    "a long path, used often": (svg(f'<g id="a">{LONG_PATH}</g>{_uses("a") * 2}'), NoPicture.FORMAT),
    "a long path, cut by often": (
        svg(f'<clipPath id="c">{LONG_PATH}</clipPath>' + '<path clip-path="url( #c )" d="M0 0h9v9"/>' * 20),
        NoPicture.FORMAT,
    ),
    "groups within groups, which end the library's stack": (
        svg('<g opacity=".9">' * 30 + SQUARE + "</g>" * 30),
        NoPicture.FORMAT,
    ),
    "very many styles for many elements": (
        svg(f"<style>{'*{x:1}' * 3_000}</style>{'<g/>' * 1_500}"),
        NoPicture.FORMAT,
    ),
    "numbers without end": (svg('<path d="M0 0L1e38 1e38L-1e38 5z"/>'), NoPicture.FORMAT),
    "numbers without end in a style": (
        svg(f"<style>rect{{stroke-width:123456789}}</style>{SQUARE}"),
        NoPicture.FORMAT,
    ),
    "too many elements": (svg("<g/>" * 3_000), NoPicture.TOO_LARGE),
    "too many bytes": (svg(" " * LARGEST_DRAWING), NoPicture.TOO_LARGE),
    "entities that grow": (f'<!DOCTYPE svg [<!ENTITY e0 "laughs">{BOMB}]>' + svg("&e9;"), NoPicture.BROKEN),
    "an entity from a file": (
        f'<!DOCTYPE svg [<!ENTITY a SYSTEM "file:///etc/hostname">]>{svg("<desc>&a;</desc>")}',
        NoPicture.BROKEN,
    ),
    "elements without end": (svg("<g>" * 5_000 + "</g>" * 5_000), NoPicture.BROKEN),
    "half a file": (svg(SQUARE)[:60], NoPicture.BROKEN),
    "no namespace, which browsers ask for": ("<svg><path d='M0 0h9v9z'/></svg>", NoPicture.NO_IMAGE),
    "a web page": ("<!doctype html><html><body><svg></svg></body></html>", NoPicture.NO_IMAGE),
}


@pytest.mark.parametrize("name", REFUSED)
def test_what_is_not_rendered_is_told(name: str) -> None:
    file, why = REFUSED[name]
    assert read_drawing(file.encode()) == why
    assert decode(file.encode()) == why


READ = {
    "shapes": svg(SQUARE),
    "what the drawing program keeps for itself": svg(
        '<switch><foreignObject width="1"/><g><metadata><x xmlns="urn:x"/></metadata>'
        + SQUARE
        + "</g></switch>"
    ),
    "entities in namespaces": (
        '<!DOCTYPE svg [<!ENTITY ns "http://www.w3.org/2000/svg">]>'
        f'<svg xmlns="&ns;" viewBox="0 0 100 100"><style>.a{{fill:red}}</style>{SQUARE}</svg>'
    ),
    "a script, which no image runs": svg(f"<script>while(1);</script>{SQUARE}"),
    "a clip": svg(f'<clipPath id="c">{SQUARE}</clipPath><rect clip-path="url(#c)" width="9" height="9"/>'),
    "a use": svg(f'<g id="a">{SQUARE}</g><use href="#a" x="5"/>'),
    "a clip by what is used, as drawing programs write it": svg(
        f'<defs><g id="a">{SQUARE}</g></defs><clipPath id="c"><use href="#a"/></clipPath>'
        f'<g clip-path="url(#c)"><use href="#a"/></g><use href="#a" mask="url(#none)"/>'
    ),
    "styles with a gradient": svg(f"<style>.a{{fill:url(#r);opacity:.8}}</style>{GRADIENT}{SQUARE * 9}"),
    "a use of another file": svg(f'<use href="https://example.org/a.svg#b"/>{SQUARE}'),
    "dashes without end": svg('<path d="M0 0H1000000" stroke="red" stroke-dasharray=".0001"/>'),
    "long numbers that are not large": svg(
        '<path id="p12345678" fill="url(#a-12345678)" d="M.123456789 0L1.123456789e3 5z" data-n="12345678"/>'
    ),
}


@pytest.mark.parametrize("name", READ)
def test_what_logos_are_made_of_is_read(name: str) -> None:
    file = READ[name].encode()
    assert isinstance(read_drawing(file), Drawing)
    assert isinstance(decode(file), Picture)
    assert isinstance(decode(gzip.compress(file)), Picture)


def test_a_small_file_that_unzips_without_end_is_too_large() -> None:
    assert read_drawing(gzip.compress(svg(" " * 50_000_000).encode())) is NoPicture.TOO_LARGE


@given(st.binary(max_size=200), st.integers(0, 60))
def test_any_bytes_give_an_answer(middle: bytes, at: int) -> None:
    file = svg(SQUARE).encode()
    assert decode(file[:at] + middle + file[at:]) is not None
